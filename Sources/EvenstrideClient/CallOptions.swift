import Messages

/// What a call brings along besides its request.
public struct CallOptions: Sendable {
  /// How long the call may take, all its tries included; nil: the client's default.
  public var timeout: Duration?
  /// Pairs of a key, in lower case, and a value; a key may repeat. `traceparent` reaches the daemon's
  /// log; `x-request-id` names the call in errors and for cancelling, and is made up when absent.
  public var metadata: [(key: String, value: String)]
  /// Whether to wait, up to the deadline, for a daemon that does not run yet; nil: as the client.
  public var waitForReady: Bool?

  public init(
    timeout: Duration? = nil, metadata: [(key: String, value: String)] = [],
    waitForReady: Bool? = nil
  ) {
    (self.timeout, self.metadata, self.waitForReady) = (timeout, metadata, waitForReady)
  }

  /// The pairs as they are sent.
  var pairs: [EnvelopeKeyValue] {
    metadata.map { EnvelopeKeyValue(key: $0.key.lowercased(), value: $0.value) }
  }
}

/// A client whose calls all bring the same options.
struct CallerWithOptions: StreamCaller {
  let client: Evenstride
  let options: CallOptions

  private func with(_ timeout: Duration?) -> CallOptions {
    var options = options
    options.timeout = timeout ?? options.timeout
    return options
  }

  func call<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, timeout: Duration?
  ) throws(RPCError) -> Response {
    try client.call(method, request, options: with(timeout))
  }

  func call<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, timeout: Duration?
  ) async throws(RPCError) -> Response {
    try await client.call(method, request, options: with(timeout))
  }

  func open<Request, Response>(
    _ method: StreamMethod<Request, Response>, timeout: Duration?
  ) throws(RPCError) -> CallStream<Request, Response> {
    try client.open(method, options: with(timeout))
  }

  func open<Request, Response>(
    _ method: StreamMethod<Request, Response>, _ request: Request, timeout: Duration?
  ) throws(RPCError) -> CallStream<Request, Response> {
    try client.open(method, request, options: with(timeout))
  }
}
