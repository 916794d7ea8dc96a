public import Messages
import RPC

extension Evenstride {
  public func open<Request, Response>(
    _ method: StreamMethod<Request, Response>, timeout: Duration? = nil
  ) throws(RPCError) -> CallStream<Request, Response> {
    try open(method, options: CallOptions(timeout: timeout))
  }

  public func open<Request, Response>(
    _ method: StreamMethod<Request, Response>, _ request: Request, timeout: Duration? = nil
  ) throws(RPCError) -> CallStream<Request, Response> {
    try open(method, request, options: CallOptions(timeout: timeout))
  }

  /// Opens a call on which the client, or both sides, send messages.
  ///
  /// It waits only for a connection: while the daemon's backlog is full, or with `waitForReady` while
  /// none runs. The stream keeps this client alive.
  public func open<Request, Response>(
    _ method: StreamMethod<Request, Response>, options: CallOptions
  ) throws(RPCError) -> CallStream<Request, Response> {
    guard method.shape != .serverStream else {
      throw RPCError(.failedPrecondition, "\(method.path) is opened with its one request")
    }
    return try open(method, payload: [], options)
  }

  /// Opens a call with its one request; the server sends messages.
  ///
  /// It waits only for a connection: while the daemon's backlog is full, or with `waitForReady` while
  /// none runs. The stream keeps this client alive.
  public func open<Request, Response>(
    _ method: StreamMethod<Request, Response>, _ request: Request, options: CallOptions
  ) throws(RPCError) -> CallStream<Request, Response> {
    guard method.shape == .serverStream else {
      throw RPCError(
        .failedPrecondition, "\(method.path) is opened without a request; send() sends them")
    }
    return try open(method, payload: try encode(request, by: method.request), options)
  }

  private func open<Request, Response>(
    _ method: StreamMethod<Request, Response>, payload: [UInt8], _ options: CallOptions
  ) throws(RPCError) -> CallStream<Request, Response> {
    let call = OutgoingCall(
      method, payload: payload, options: options, timeout: defaultStreamTimeout, nextID: nextID)
    var attempts = attempts(isRepeatable: false, options, until: call.deadline)
    while true {
      let opened = Result { () throws(CallFailure) in try open(call, inbox: InboxLimits()) }
      switch opened {
      case .success(let stream): return CallStream(stream, method)
      case .failure(let failure):
        guard let pause = pause(after: failure, on: nil, &attempts) else { throw failure.error }
        block(for: pause)
      }
    }
  }

  /// Opens a stream, or fails, at once.
  func open<Q, A>(
    _ call: OutgoingCall<StreamMethod<Q, A>>, inbox limits: InboxLimits
  ) throws(CallFailure) -> OpenStream {
    let shape = call.method.shape
    let inbox = StreamInbox(StreamState(shape: shape, limits: limits))
    // 0x01: remote closed; 0x02: remote open; 0x04: no data, without which a Rust server takes the
    // empty payload for a first message.
    let flags: UInt8 = shape == .serverStream ? 0x01 : 0x06
    let started = try call.start(.stream(inbox), on: bulk, flags: flags)
    return OpenStream(call: started, inbox: inbox, client: self)
  }
}
