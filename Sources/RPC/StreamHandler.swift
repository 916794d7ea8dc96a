package import Messages

/// What answers one stream, message by message. It is made when work on the stream begins, so never for
/// one that ends before, and used by one thread at a time, on the compute pool.
package protocol StreamHandler<Request, Response> {
  associatedtype Request: Message
  associatedtype Response: Message

  /// One message of the caller.
  ///
  /// - Throws: what ends the stream; a fault of one item is an answer, no error.
  func receive(_ message: Request, _ output: StreamOutput<Response>) throws

  /// The caller sends no more. A client stream gives its one answer here.
  func finish(_ output: StreamOutput<Response>) throws

  /// Whether the stream stays open after `finish`, until `StreamOutput.end` or the caller goes.
  var staysOpen: Bool { get }

  /// The stream is over, whatever ended it; called once, the last of all.
  func closed()
}

extension StreamHandler {
  package var staysOpen: Bool { false }
  package func closed() {}
}

/// The answering side of a stream; any thread.
package struct StreamOutput<Response: Message>: Sendable {
  let stream: ServerStream
  let codec: MessageCodec<Response>

  /// What the call is.
  package var call: CallContext { stream.context }

  /// Sends one answer; after the end of the stream it is dropped.
  ///
  /// - Throws: `RPCError` when the answer does not fit in a frame.
  package func send(_ response: Response) throws(RPCError) {
    try stream.send { arena throws(MessageError) in try codec.encode(response, in: arena) }
  }

  /// Ends a stream that stays open.
  package func end(_ error: RPCError? = nil) { stream.end(error) }
}

/// A handler whose message types are erased: bytes in.
protocol ErasedStreamHandler: AnyObject {
  var staysOpen: Bool { get }
  func receive(_ payload: UnsafeRawBufferPointer, in arena: Arena) throws(RPCError)
  func finish() throws(RPCError)
  func closed()
}

final class TypedStream<Handler: StreamHandler>: ErasedStreamHandler {
  private let handler: Handler
  private let codec: MessageCodec<Handler.Request>
  private let output: StreamOutput<Handler.Response>
  private let path: String

  init(
    _ handler: Handler, _ method: StreamMethod<Handler.Request, Handler.Response>,
    _ stream: ServerStream
  ) {
    (self.handler, codec, path) = (handler, method.request, method.path)
    output = StreamOutput(stream: stream, codec: method.response)
  }

  var staysOpen: Bool { handler.staysOpen }

  func receive(_ payload: UnsafeRawBufferPointer, in arena: Arena) throws(RPCError) {
    let message = try Router.decode(payload, codec, in: arena)
    do {
      try handler.receive(message, output)
    } catch {
      throw Router.status(of: error, in: path, output.call)
    }
  }

  func finish() throws(RPCError) {
    do {
      try handler.finish(output)
    } catch {
      throw Router.status(of: error, in: path, output.call)
    }
  }

  func closed() { handler.closed() }
}
