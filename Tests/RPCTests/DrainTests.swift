import Dispatch
import Glibc
import Messages
import RPC
import Synchronization
import Testing

@Suite struct DrainTests {
  @Test func anIdleServerEndsAtOnceAndClosesItsConnections() throws {
    let test = try TestServer()
    let peer = try RawPeer(test)
    peer.send(try RawPeer.request(1, HealthMethods.check, HealthCheckRequest()))
    _ = try peer.response()
    #expect(test.drain() == .success)
    #expect(peer.isClosed())
  }

  @Test func runningCallsFinishAndNewOnesAreRefusedWithARetryDelay() throws {
    let test = try TestServer()
    let peer = try RawPeer(test)
    peer.send(try RawPeer.request(1, ReliabilityMethods.analyze, AnalyzeRequest()))
    #expect(eventually { test.counts.started.load(ordering: .relaxed) > 0 })
    let ended = DispatchSemaphore(value: 0)
    test.server.drain { ended.signal() }
    usleep(50_000)
    peer.send(try RawPeer.request(3, AsymmetryMethods.indices, IndicesRequest()))
    let (stream, error) = try peer.error()
    #expect(stream == 3)
    #expect(error.code == .unavailable)
    #expect(error.retryDelay != nil)
    peer.send(try RawPeer.request(5, HealthMethods.check, HealthCheckRequest()))
    #expect(try peer.response().stream == 5)
    #expect(try peer.response().stream == 1)
    #expect(peer.isClosed())
    #expect(ended.wait(timeout: .now() + 5) == .success)
  }

  @Test func theDrainTimeEndsWhatDoesNotFinish() throws {
    var limits = Limits()
    limits.drainTime = .milliseconds(100)
    let test = try TestServer(limits)
    let peer = try RawPeer(test)
    peer.send(try RawPeer.request(1, ReliabilityMethods.analyze, AnalyzeRequest()))
    #expect(eventually { test.counts.started.load(ordering: .relaxed) > 0 })
    #expect(test.drain() == .success)
    #expect(peer.isClosed())
  }
}
