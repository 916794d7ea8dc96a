import Messages
import RPC

/// The tries of one call: after each failure, how long to wait before the next.
///
/// A pure state machine: it reads no clock and draws no random number.
struct Attempts {
  /// What holds at the time of a failure.
  struct Circumstances {
    var now: Instant
    /// A daemon was there before.
    var wasConnected: Bool
    var budgetAllows: Bool
    /// Drawn evenly from 0 to 1.
    var jitter: Double
  }

  let policy: RetryPolicy
  let isRepeatable: Bool
  var waitsForReady: Bool
  var deadline: Instant
  private var retries = 0
  private var waits = 0

  init(_ policy: RetryPolicy, isRepeatable: Bool, waitsForReady: Bool, deadline: Instant) {
    (self.policy, self.isRepeatable) = (policy, isRepeatable)
    (self.waitsForReady, self.deadline) = (waitsForReady, deadline)
  }

  /// Something was achieved: the count begins anew.
  mutating func madeProgress() { (retries, waits) = (0, 0) }

  /// - Returns: how long to wait before the next try; nil: there is none.
  mutating func pause(after failure: CallFailure, _ at: Circumstances) -> Duration? {
    switch failure {
    case .final: return nil
    case .backlogFull: return waiting(upTo: min(.milliseconds(1 << min(waits, 5)), maximum), at)
    case .unreachable where waitsForReady: return waiting(upTo: policy.backoff(waits), at)
    case .unreachable: return at.wasConnected ? retrying(after: .zero, at) : nil
    case .unsent: return retrying(after: .zero, at)
    case .lost: return isRepeatable ? retrying(after: .zero, at) : nil
    case .answered(let error):
      switch (error.code, error.retryDelay) {
      case (.unavailable, let delay): return retrying(after: delay ?? .zero, at)
      case (.resourceExhausted, let delay?):
        return isRepeatable ? retrying(after: delay, at) : nil
      default: return nil
      }
    }
  }

  private var maximum: Duration { .milliseconds(20) }

  /// For a daemon to take connections: until the deadline.
  private mutating func waiting(upTo bound: Duration, _ at: Circumstances) -> Duration? {
    let left = Duration.nanoseconds(
      deadline.nanoseconds.subtractingReportingOverflow(at.now.nanoseconds).partialValue)
    guard left > .milliseconds(1) else { return nil }
    waits += 1
    // At least half: one caller must not try in a tight loop. Half of what is left: the last try
    // comes close to the deadline.
    return min(bound * (0.5 + at.jitter / 2), left / 2)
  }

  private mutating func retrying(after delay: Duration, _ at: Circumstances) -> Duration? {
    guard retries + 1 < policy.maximumAttempts, at.budgetAllows else { return nil }
    let pause = max(.zero, delay) + policy.backoff(retries) * at.jitter
    guard at.now + pause < deadline else { return nil }
    retries += 1
    return pause
  }
}
