/// The ten bytes before every payload of ttrpc 1.2.
///
/// | OFFSET | SIZE | MEANING                                                        |
/// |-------:|-----:|----------------------------------------------------------------|
/// |      0 |    4 | payload length, big-endian; the first byte is reserved and 0   |
/// |      4 |    4 | stream id, big-endian; odd when the client opened it           |
/// |      8 |    1 | type: 0x01 request, 0x02 response, 0x03 data                   |
/// |      9 |    1 | flags: 0x01 remote closed, 0x02 remote open, 0x04 no data      |
///
/// Worked example: `00 00 00 1d  00 00 00 03  01  00` opens stream 3 with a request of 29 bytes.
package struct FrameHeader: Equatable, Sendable {
  package static let size = 10
  /// The largest payload: 4 MiB of encoded envelope.
  package static let largestPayload = 4 << 20

  package var length: UInt32
  package var stream: UInt32
  package var type: UInt8
  package var flags: UInt8

  package init(length: UInt32, stream: UInt32, type: FrameType, flags: UInt8 = 0) {
    (self.length, self.stream, self.type, self.flags) = (length, stream, type.rawValue, flags)
  }

  /// - Parameter bytes: at least `size` bytes.
  package init(_ bytes: UnsafeRawBufferPointer) {
    length = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
    stream = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    type = bytes[8]
    flags = bytes[9]
  }

  /// - Parameter bytes: room for at least `size` bytes.
  package func write(to bytes: UnsafeMutableRawBufferPointer) {
    bytes.storeBytes(of: length.bigEndian, toByteOffset: 0, as: UInt32.self)
    bytes.storeBytes(of: stream.bigEndian, toByteOffset: 4, as: UInt32.self)
    bytes[8] = type
    bytes[9] = flags
  }
}

/// What a frame is; other types are ignored by a receiver.
package enum FrameType: UInt8, Sendable {
  case request = 0x01
  case response = 0x02
  case data = 0x03
}

/// What a frame says of its stream.
package struct FrameFlags: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The sender sends nothing more on this stream.
  package static let remoteClosed = FrameFlags(rawValue: 0x01)
  /// The sender will send more.
  package static let remoteOpen = FrameFlags(rawValue: 0x02)
  /// The frame carries no message, as opposed to an empty one.
  package static let noData = FrameFlags(rawValue: 0x04)
}
