/// Something that opens streams: the daemon over its socket.
public protocol StreamCaller: UnaryCaller {
  /// Opens a call on which both sides may send messages.
  ///
  /// - Parameter timeout: how long the whole call may take; nil: the caller's default.
  func open<Request, Response>(
    _ method: StreamMethod<Request, Response>, timeout: Duration?
  ) throws(RPCError) -> CallStream<Request, Response>

  /// Opens a call with its one request.
  ///
  /// - Parameter timeout: how long the whole call may take; nil: the caller's default.
  func open<Request, Response>(
    _ method: StreamMethod<Request, Response>, _ request: Request, timeout: Duration?
  ) throws(RPCError) -> CallStream<Request, Response>
}
