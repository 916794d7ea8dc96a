/// Reads the fields of one encoded message, in their order and without a schema.
///
/// | WIRE TYPE | WHAT FOLLOWS THE KEY |
/// |---|---|
/// | 0 | a varint of at most 10 bytes |
/// | 1, 5 | 8 or 4 bytes |
/// | 2 | a varint, then so many bytes |
///
/// A key is the varint `number << 3 | wire type`: `0a 03 61 62 63` is field 1, the text "abc".
struct ProtobufFields {
  enum Value {
    case varint(UInt64)
    case bytes(ArraySlice<UInt8>)
    /// Of wire type 1 or 5; no descriptor has such a field that is read here.
    case fixed
  }

  struct Field {
    let number: UInt64
    let value: Value
    /// Key and value as they are encoded.
    let encoded: ArraySlice<UInt8>
  }

  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  /// The next field; nil at the end.
  mutating func next() throws(DescriptorError) -> Field? {
    if rest.isEmpty { return nil }
    let start = rest
    let key = try varint()
    guard key >> 3 > 0 else {
      throw DescriptorError(offset: start.startIndex, reason: "a field has the number 0")
    }
    let value: Value
    switch key & 7 {
    case 0: value = .varint(try varint())
    case 1:
      _ = try take(8)
      value = .fixed
    case 2:
      let count = try varint()
      value = .bytes(try take(count))
    case 5:
      _ = try take(4)
      value = .fixed
    default:
      throw DescriptorError(
        offset: start.startIndex,
        reason: "field \(key >> 3) has wire type \(key & 7), not 0, 1, 2 or 5")
    }
    return Field(number: key >> 3, value: value, encoded: start[..<rest.startIndex])
  }

  private mutating func varint() throws(DescriptorError) -> UInt64 {
    var value: UInt64 = 0
    let start = rest.startIndex
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      guard let byte = rest.popFirst() else {
        throw DescriptorError(offset: start, reason: "ends within a number")
      }
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
    }
    throw DescriptorError(offset: start, reason: "a number takes more than 10 bytes")
  }

  private mutating func take(_ count: UInt64) throws(DescriptorError) -> ArraySlice<UInt8> {
    guard count <= UInt64(rest.count) else {
      throw DescriptorError(
        offset: rest.startIndex, reason: "\(count) bytes were announced, \(rest.count) are there")
    }
    let taken = rest.prefix(Int(count))
    rest = rest.dropFirst(Int(count))
    return taken
  }

  /// The numbers of a packed list.
  fileprivate static func numbers(_ bytes: ArraySlice<UInt8>) throws(DescriptorError) -> [Int32] {
    var reader = ProtobufFields(bytes)
    var out: [Int32] = []
    while !reader.rest.isEmpty { out.append(Int32(truncatingIfNeeded: try reader.varint())) }
    return out
  }
}

extension ProtobufFields.Field {
  func text() throws(DescriptorError) -> String {
    let bytes = try message()
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DescriptorError(
        offset: bytes.startIndex, reason: "the text of field \(number) is not UTF-8")
    }
    return text
  }

  func message() throws(DescriptorError) -> ArraySlice<UInt8> {
    guard case .bytes(let bytes) = value else { throw mismatch("bytes") }
    return bytes
  }

  func int32() throws(DescriptorError) -> Int32 {
    guard case .varint(let number) = value else { throw mismatch("a number") }
    return Int32(truncatingIfNeeded: number)
  }

  func flag() throws(DescriptorError) -> Bool { try int32() != 0 }

  /// A repeated number, packed or one by one.
  func int32s() throws(DescriptorError) -> [Int32] {
    switch value {
    case .bytes(let bytes): try ProtobufFields.numbers(bytes)
    default: [try int32()]
    }
  }

  private func mismatch(_ expected: String) -> DescriptorError {
    DescriptorError(
      offset: encoded.startIndex, reason: "field \(number) does not hold \(expected)")
  }
}

/// Why bytes are not an encoded google.protobuf.FileDescriptorSet.
package struct DescriptorError: Error, Equatable, CustomStringConvertible {
  /// Byte of the set at which it was noticed.
  package let offset: Int
  package let reason: String

  package var description: String { "not a FileDescriptorSet: byte \(offset): \(reason)" }
}
