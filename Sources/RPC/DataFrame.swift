import Messages
import Wire

/// Builds data frames, the messages of a stream, at the end of a queue of bytes.
enum DataFrame {
  /// Appends one message.
  ///
  /// - Throws: RESOURCE_EXHAUSTED when it does not fit in a frame.
  static func append(
    _ payload: UnsafeRawBufferPointer, stream: UInt32, to output: ByteQueue
  ) throws(RPCError) {
    guard payload.count <= FrameHeader.largestPayload else {
      throw RPCError(
        .resourceExhausted,
        "the answer takes \(payload.count) bytes, a frame holds at most "
          + "\(FrameHeader.largestPayload)")
    }
    appendHeader(payload.count, stream: stream, flags: [], to: output)
    output.append(payload)
  }

  /// Appends the end of a stream that went well: no data, and nothing more comes.
  static func appendEnd(stream: UInt32, to output: ByteQueue) {
    appendHeader(0, stream: stream, flags: [.remoteClosed, .noData], to: output)
  }

  private static func appendHeader(
    _ length: Int, stream: UInt32, flags: FrameFlags, to output: ByteQueue
  ) {
    let header = FrameHeader(
      length: UInt32(length), stream: stream, type: .data, flags: flags.rawValue)
    header.write(to: output.reserve(FrameHeader.size))
    output.commit(FrameHeader.size)
  }
}
