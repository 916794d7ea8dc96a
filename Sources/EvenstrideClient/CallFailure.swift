import Messages

/// How a call failed, by what that means for another try.
enum CallFailure: Error, Equatable, Sendable {
  /// No connection could be made: nobody listens.
  case unreachable(RPCError)
  /// No connection could be made now: the backlog of the daemon is full.
  case backlogFull(RPCError)
  /// The connection ended before the call was sent.
  case unsent(RPCError)
  /// The connection was lost when the call was on its way or running.
  case lost(RPCError)
  /// The server answered with an error.
  case answered(RPCError)
  /// Another try would be of no use, or nobody wants one.
  case final(RPCError)

  /// What the caller is told.
  var error: RPCError {
    switch self {
    case .unreachable(let error), .backlogFull(let error), .unsent(let error), .lost(let error),
      .answered(let error), .final(let error):
      error
    }
  }

  static let cancelled = CallFailure.final(RPCError(.cancelled, "the call was cancelled"))
  static let late = CallFailure.final(
    RPCError(.deadlineExceeded, "no answer came before the deadline"))
}

/// The envelope of a response as bytes, or why there is none.
typealias Reply = Result<[UInt8], CallFailure>
