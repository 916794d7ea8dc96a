package import Messages

/// A model as one file of the store.
///
/// ```
/// OFFSET  SIZE  MEANING
///      0     8  "EVNSTRM1": a model of Evenstride, layout 1
///      8     4  bytes of the payload, most significant first
///     12     4  CRC-32 of the payload (ISO 3309, as gzip), most significant first
///     16     n  payload: evenstride.v1.LinearModel, Protocol Buffers
/// ```
/// An empty model is `45564e5354524d31 00000000 00000000`.
package enum ModelFile {
  private static let magic = Array("EVNSTRM1".utf8)
  static let headerSize = 16
  /// Bytes of a payload: 51 coefficients with two matrices take 45 KiB.
  static let largestPayload = 256 << 10

  /// Why bytes are no model.
  package enum Fault: Error, Equatable, CustomStringConvertible {
    case header
    case length(expected: Int, found: Int)
    case checksum
    case message(String)

    package var description: String {
      switch self {
      case .header: "does not begin as a model file"
      case .length(let expected, let found):
        "has \(found) bytes after its header, which says \(expected)"
      case .checksum: "is damaged: its checksum does not match"
      case .message(let reason): "holds no model: \(reason)"
      }
    }
  }

  package static func encode(_ model: LinearModel) throws(MessageError) -> [UInt8] {
    let arena = Arena()
    return file(around: Array(try Codec.encode(model, in: arena)))
  }

  /// The header that belongs to a payload, and the payload.
  package static func file(around payload: [UInt8]) -> [UInt8] {
    magic + bigEndian(UInt32(payload.count)) + bigEndian(checksum(payload)) + payload
  }

  package static func decode(_ bytes: [UInt8]) throws(Fault) -> LinearModel {
    guard bytes.count >= headerSize, Array(bytes[..<8]) == magic else { throw .header }
    let payload = Array(bytes[headerSize...])
    let length = Int(number(bytes[8..<12]))
    guard payload.count == length else { throw .length(expected: length, found: payload.count) }
    guard checksum(payload) == number(bytes[12..<16]) else { throw .checksum }
    do {
      return try Codec.decode(LinearModel.self, from: payload, in: Arena())
    } catch {
      throw .message("\(error)")
    }
  }

  /// CRC-32, reflected polynomial 0xEDB88320; of "123456789" it is 0xCBF43926.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { crc, byte in
      crc >> 8 ^ remainders[Int(UInt8(truncatingIfNeeded: crc) ^ byte)]
    }
  }

  /// The remainder of each byte.
  private static let remainders: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { crc, _ in crc & 1 == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB8_8320 }
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
