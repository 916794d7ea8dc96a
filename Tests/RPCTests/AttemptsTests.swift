import Messages
import RPC
import Testing

@testable import EvenstrideClient

/// Waits between the tries of a call, without a clock and without chance.
@Suite struct AttemptsTests {
  private let unavailable = CallFailure.answered(RPCError(.unavailable, ""))
  private let unreachable = CallFailure.unreachable(RPCError(.unavailable, ""))
  private let start = Instant.now

  private func attempts(waitsForReady: Bool = false, seconds: Int64 = 100) -> Attempts {
    var policy = RetryPolicy()
    policy.maximumAttempts = 9
    return Attempts(
      policy, isRepeatable: true, waitsForReady: waitsForReady,
      deadline: start + .seconds(seconds))
  }

  private func at(
    seconds: Int64 = 0, wasConnected: Bool = false, budget: Bool = true, jitter: Double = 1
  ) -> Attempts.Circumstances {
    .init(
      now: start + .seconds(seconds), wasConnected: wasConnected, budgetAllows: budget,
      jitter: jitter)
  }

  @Test func theBoundDoublesFrom50MillisecondsTo2Seconds() {
    var attempts = attempts()
    let pauses = (0..<9).map { _ in attempts.pause(after: unavailable, at()) }
    let expected = [50, 100, 200, 400, 800, 1_600, 2_000, 2_000].map { Duration.milliseconds($0) }
    #expect(pauses == expected + [nil])
  }

  @Test func jitterIsFull() {
    var attempts = attempts()
    #expect(attempts.pause(after: unavailable, at(jitter: 0)) == .zero)
    #expect(attempts.pause(after: unavailable, at(jitter: 0.25)) == .milliseconds(25))
  }

  @Test func anEmptyBudgetAndThePassedDeadlineStopIt() {
    var attempts = attempts()
    #expect(attempts.pause(after: unavailable, at(budget: false)) == nil)
    #expect(attempts.pause(after: unavailable, at(seconds: 100)) == nil)
    #expect(attempts.pause(after: unavailable, at(seconds: 99)) != nil)
  }

  @Test func aDaemonThatWasNeverThereIsNotLookedForAgain() {
    var attempts = attempts()
    #expect(attempts.pause(after: unreachable, at()) == nil)
    #expect(attempts.pause(after: unreachable, at(wasConnected: true)) != nil)
  }

  @Test func waitingForReadyHasNoOtherBoundThanTheDeadline() {
    var attempts = attempts(waitsForReady: true)
    for _ in 0..<1_000 {
      let pause = attempts.pause(after: unreachable, at(budget: false, jitter: 0))
      #expect(pause.map { $0 >= .milliseconds(25) && $0 <= .seconds(2) } == true)
    }
    #expect(attempts.pause(after: unreachable, at(seconds: 100)) == nil)
  }

  @Test func aFullBacklogIsAlwaysWaitedFor() {
    var attempts = attempts()
    let full = CallFailure.backlogFull(RPCError(.unavailable, ""))
    for _ in 0..<1_000 {
      let pause = attempts.pause(after: full, at(budget: false))
      #expect(pause.map { $0 > .zero && $0 <= .milliseconds(20) } == true)
    }
  }

  @Test func aFailureTakesATokenAndASuccessGivesBackATenth() {
    var budget = RetryBudget(RetryPolicy())
    for _ in 0..<4 { budget.failed() }
    #expect(budget.allowsRetry)
    budget.failed()
    #expect(!budget.allowsRetry)
    budget.succeeded()
    #expect(budget.allowsRetry)
    for _ in 0..<1_000 { budget.succeeded() }
    #expect(budget.tokens == 10)
    for _ in 0..<1_000 { budget.failed() }
    #expect(budget.tokens == 0)
  }
}
