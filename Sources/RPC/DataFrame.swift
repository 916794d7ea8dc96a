package import Messages
import Wire

/// Builds data frames, the messages of a stream, at the end of a queue of bytes.
package enum DataFrame {
  /// - Throws: RESOURCE_EXHAUSTED for a message that does not fit in a frame.
  package static func check(size: Int) throws(RPCError) {
    guard size <= FrameHeader.largestPayload else {
      throw RPCError(
        .resourceExhausted,
        "the answer takes \(size) bytes, a frame holds at most \(FrameHeader.largestPayload)")
    }
  }

  /// Appends one message.
  ///
  /// - Throws: RESOURCE_EXHAUSTED when it does not fit in a frame.
  static func append(
    _ payload: UnsafeRawBufferPointer, stream: UInt32, to output: ByteQueue
  ) throws(RPCError) {
    try check(size: payload.count)
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
