package import Messages

/// Nobody waits for the answer any more: the computation was left where it was.
package struct Cancelled: RPCErrorConvertible, Equatable {
  package init() {}

  package var rpcError: RPCError {
    RPCError(.cancelled, "nobody waits for the answer any more")
  }

  /// Asks between two pieces of work.
  ///
  /// Kernels leave the rest of a long loop out once they are told to stop, and return numbers that
  /// mean nothing; the question after them keeps these from being seen.
  static func check(_ isCancelled: () -> Bool) throws(Cancelled) {
    if isCancelled() { throw Cancelled() }
  }
}
