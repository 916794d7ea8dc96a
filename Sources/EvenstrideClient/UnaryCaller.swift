@_exported public import Messages

/// Something that answers unary calls: the daemon over its socket, or the same code in-process.
public protocol UnaryCaller: Sendable {
  /// Calls a method and blocks the thread until the answer is there.
  ///
  /// - Parameter timeout: how long to wait; nil: the caller's default.
  func call<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, timeout: Duration?
  ) throws(RPCError) -> Response

  /// Calls a method and suspends the task until the answer is there.
  ///
  /// - Parameter timeout: how long to wait; nil: the caller's default.
  func call<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, timeout: Duration?
  ) async throws(RPCError) -> Response
}
