import CMessages
import Messages
import Wire

/// Builds response frames at the end of a queue of bytes.
enum ResponseFrame {
  /// Appends the answer to a call.
  ///
  /// - Throws: RESOURCE_EXHAUSTED for an answer over the largest frame.
  static func append(
    _ payload: UnsafeRawBufferPointer, stream: UInt32, to output: ByteQueue
  ) throws(RPCError) {
    var response = Ttrpc__Response()
    ttrpc__response__init(&response)
    response.payload.len = payload.count
    response.payload.data = UnsafeMutablePointer(
      mutating: payload.baseAddress?.assumingMemoryBound(to: UInt8.self))
    try append(&response, stream: stream, to: output)
  }

  /// Appends an error; the arena is taken back before, as the request may have used it up.
  static func append(
    _ error: RPCError, stream: UInt32, to output: ByteQueue, in arena: Arena
  ) {
    arena.reset()
    if appendStatus(error, stream: stream, to: output, in: arena) { return }
    // Its own words are too long, or no text: these are neither.
    arena.reset()
    let short = RPCError(
      error.code, "the reason could not be sent", retryDelay: error.retryDelay,
      requestID: error.requestID)
    _ = appendStatus(short, stream: stream, to: output, in: arena)
  }

  private static func appendStatus(
    _ error: RPCError, stream: UInt32, to output: ByteQueue, in arena: Arena
  ) -> Bool {
    var response = Ttrpc__Response()
    ttrpc__response__init(&response)
    do {
      response.status = try arena.message(try error.status(in: arena))
      try append(&response, stream: stream, to: output)
      return true
    } catch {
      return false
    }
  }

  private static func append(
    _ response: inout Ttrpc__Response, stream: UInt32, to output: ByteQueue
  ) throws(RPCError) {
    let size = ttrpc__response__get_packed_size(&response)
    guard size <= FrameHeader.largestPayload else {
      throw RPCError(
        .resourceExhausted,
        "the answer takes \(size) bytes, a frame holds at most \(FrameHeader.largestPayload)")
    }
    let room = output.reserve(FrameHeader.size + size)
    FrameHeader(length: UInt32(size), stream: stream, type: .response).write(to: room)
    let start = (room.baseAddress! + FrameHeader.size).assumingMemoryBound(to: UInt8.self)
    ttrpc__response__pack(&response, start)
    output.commit(FrameHeader.size + size)
  }
}
