/// When and how often a failed call is tried again.
///
/// Tried again are calls that the server did not begin (an answer of UNAVAILABLE, as a daemon gives
/// that is shutting down), calls of repeatable methods that were cut off by a lost connection or
/// turned away by a limit that says when to come back, and connecting to a daemon that was there
/// before. The call's deadline holds over all tries, and the wait the server asks for is kept.
///
/// Tries are paid from a budget, so that a daemon in trouble is not buried in them: each failure
/// takes a token, and while half of them or more are gone nothing is tried again. A lost connection
/// is one failure, however many calls it carried.
public struct RetryPolicy: Sendable, Equatable {
  /// Tries of one call, the first included.
  public var maximumAttempts = 4
  /// The wait before the second try is drawn evenly between 0 and this.
  public var initialBackoff = Duration.milliseconds(50)
  /// The bound of the wait grows by this factor with each try.
  public var multiplier = 2.0
  /// The bound of the wait grows no further.
  public var maximumBackoff = Duration.seconds(2)
  /// Tokens of the budget when it is full.
  public var budget = 10.0
  /// Tokens that a successful call gives back.
  public var tokensPerSuccess = 0.1

  /// Four tries, 50 ms doubling up to 2 s, a budget of ten failures.
  public init() {}

  /// A failure is the caller's at once.
  public static let none: RetryPolicy = {
    var policy = RetryPolicy()
    policy.maximumAttempts = 1
    return policy
  }()

  /// The bound of the wait before a try.
  ///
  /// - Parameter retry: 0 for the second try of a call.
  func backoff(_ retry: Int) -> Duration {
    var bound = initialBackoff
    for _ in 0..<retry where bound < maximumBackoff { bound = bound * multiplier }
    return min(bound, maximumBackoff)
  }
}

/// The budget of a client's retries.
struct RetryBudget {
  private let policy: RetryPolicy
  private(set) var tokens: Double

  init(_ policy: RetryPolicy) { (self.policy, tokens) = (policy, policy.budget) }

  var allowsRetry: Bool { tokens > policy.budget / 2 }

  mutating func failed() { tokens = max(0, tokens - 1) }
  mutating func succeeded() { tokens = min(policy.budget, tokens + policy.tokensPerSuccess) }
}
