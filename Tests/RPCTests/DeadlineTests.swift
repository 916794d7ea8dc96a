import Glibc
import Messages
import RPC
import Synchronization
import Testing

@Suite struct DeadlineTests {
  @Test(arguments: [-1, .min] as [Int64])
  func aNegativeTimeoutHasPassed(_ timeout: Int64) throws {
    let test = try TestServer()
    let peer = try RawPeer(test)
    peer.send(
      try RawPeer.request(1, HealthMethods.check, HealthCheckRequest(), timeout: timeout))
    #expect(try peer.error().error.code == .deadlineExceeded)
  }

  @Test(arguments: [0, .max] as [Int64])
  func noTimeoutAndTheLongestOneAreAnswered(_ timeout: Int64) throws {
    let test = try TestServer()
    let peer = try RawPeer(test)
    peer.send(
      try RawPeer.request(1, HealthMethods.check, HealthCheckRequest(), timeout: timeout))
    #expect(try peer.response().response.status == nil)
  }

  @Test func aRunningCallEndsAtItsDeadlineAndIsToldToStop() throws {
    let test = try TestServer()
    let peer = try RawPeer(test)
    peer.send(
      try RawPeer.request(1, ReliabilityMethods.analyze, AnalyzeRequest(), timeout: 500_000_000))
    #expect(try peer.error().error.code == .deadlineExceeded)
    // On a busy machine the call may not have begun; it must not begin any more then.
    if test.counts.started.load(ordering: .relaxed) > 0 {
      #expect(eventually { test.counts.cancelled.load(ordering: .relaxed) > 0 })
    }
  }

  @Test func theDefaultDeadlineHolds() throws {
    var limits = Limits()
    limits.defaultDeadline = .milliseconds(50)
    let test = try TestServer(limits)
    let peer = try RawPeer(test)
    peer.send(try RawPeer.request(1, ReliabilityMethods.analyze, AnalyzeRequest()))
    #expect(try peer.error().error.code == .deadlineExceeded)
  }

  @Test func aClosedConnectionCancelsItsCalls() throws {
    let test = try TestServer()
    var peer: RawPeer? = try RawPeer(test)
    peer?.send(try RawPeer.request(1, ReliabilityMethods.analyze, AnalyzeRequest()))
    #expect(eventually { test.counts.started.load(ordering: .relaxed) > 0 })
    peer = nil
    #expect(eventually { test.counts.cancelled.load(ordering: .relaxed) > 0 })
  }
}
