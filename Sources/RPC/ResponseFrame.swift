import CMessages
import Messages
import Wire

/// Builds response frames at the end of a queue of bytes.
enum ResponseFrame {
  /// Appends the answer to a call; an answer over the largest frame becomes RESOURCE_EXHAUSTED.
  ///
  /// - Returns: the code that was sent.
  @discardableResult
  static func append(
    _ result: Result<UnsafeRawBufferPointer, RPCError>, stream: UInt32, to output: ByteQueue,
    in arena: Arena
  ) -> StatusCode {
    do {
      switch result {
      case .success(let payload):
        try appendPayload(payload, stream: stream, to: output)
        return .ok
      case .failure(let error):
        arena.reset()  // the request may have used it up, and is done with
        try appendError(error, stream: stream, to: output, in: arena)
        return error.code
      }
    } catch {
      // The error of an answer that does not fit is short, and always fits.
      let short = error as? RPCError ?? RPCError(.internal, "the answer could not be encoded")
      arena.reset()
      try? appendError(short, stream: stream, to: output, in: arena)
      return short.code
    }
  }

  private static func appendPayload(
    _ payload: UnsafeRawBufferPointer, stream: UInt32, to output: ByteQueue
  ) throws(RPCError) {
    var response = Ttrpc__Response()
    ttrpc__response__init(&response)
    response.payload.len = payload.count
    response.payload.data = UnsafeMutablePointer(
      mutating: payload.baseAddress?.assumingMemoryBound(to: UInt8.self))
    try append(&response, stream: stream, to: output)
  }

  private static func appendError(
    _ error: RPCError, stream: UInt32, to output: ByteQueue, in arena: Arena
  ) throws {
    var response = Ttrpc__Response()
    ttrpc__response__init(&response)
    response.status = try arena.message(try error.status(in: arena))
    try append(&response, stream: stream, to: output)
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
