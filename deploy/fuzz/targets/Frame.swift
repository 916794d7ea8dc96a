import Wire

/// Frames as bytes.
enum Frame {
  static func bytes(
    _ type: FrameType, stream: UInt32, flags: UInt8 = 0, payload: [UInt8]
  ) -> [UInt8] {
    bytes(FrameHeader(length: UInt32(payload.count), stream: stream, type: type, flags: flags))
      + payload
  }

  static func bytes(_ header: FrameHeader) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: FrameHeader.size)
    bytes.withUnsafeMutableBytes { header.write(to: $0) }
    return bytes
  }
}
