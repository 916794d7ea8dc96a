import Dispatch
import Glibc
import Messages
import RPC
import Synchronization
import TestSupport
import Testing

/// When calls fill every thread of the compute pool, the server itself goes on.
@Suite struct BusyTests {
  /// A deadline frees the caller, not the thread: calls that are answered and still wait for one
  /// must count, or short deadlines would fill the memory.
  @Test func answeredCallsCountUntilThePoolIsDoneWithThem() throws {
    var limits = Limits()
    limits.callsPerConnection = 1
    var router = Router()
    let stop = Locked(false)
    let started = Atomic<Bool>(false)
    router.bind(ReliabilityMethods.analyze) { _, _ in
      started.store(true, ordering: .relaxed)
      while !stop.withLock({ $0 }) { usleep(1_000) }
      return AnalyzeResponse()
    }
    defer { stop.withLock { $0 = true } }
    let server = try Server(router: router, limits: limits) { _ in }
    let peer = try RawPeer(server)
    func analyze(_ stream: UInt32) throws {
      peer.send(
        try RawPeer.request(
          stream, ReliabilityMethods.analyze, AnalyzeRequest(), timeout: 5_000_000_000))
    }
    try analyze(1)
    #expect(eventually { started.load(ordering: .relaxed) })
    #expect(try peer.error().error.code == .deadlineExceeded)
    try analyze(3)
    #expect(try peer.error().error.code == .resourceExhausted)
    stop.withLock { $0 = true }
    #expect(eventually { server.stats().inFlight == 0 })
    server.drain {}
  }

  @Test func newConnectionsAreAcceptedAndTheDrainTimeIsKept() throws {
    var limits = Limits()
    limits.drainTime = .milliseconds(200)
    var router = Router()
    let stop = Locked(false)
    router.bind(HealthMethods.check, inlineLimit: 1 << 10) { _, _ in HealthCheckResponse() }
    router.bind(ReliabilityMethods.analyze) { _, _ in
      // Deaf to cancellation, as a long sort is.
      let end = Instant.now + .seconds(5)
      while Instant.now < end, !stop.withLock({ $0 }) {}
      return AnalyzeResponse()
    }
    let scratch = try Scratch()
    let path = scratch.path("s.sock")
    let server = try Server(router: router, limits: limits) { _ in }
    server.serve(try ListeningSocket(path: path, mode: 0o600))
    let busy = try RawPeer(server)
    for i in 0..<16 {
      busy.send(
        try RawPeer.request(UInt32(2 * i + 1), ReliabilityMethods.analyze, AnalyzeRequest()))
    }
    usleep(100_000)
    let begin = Instant.now
    let peer = RawPeer(fd: try UnixAddress(path).connect())
    _ = fcntl(peer.fd, F_SETFL, 0)
    peer.send(try RawPeer.request(1, HealthMethods.check, HealthCheckRequest()))
    #expect(try peer.response().stream == 1)
    let ended = DispatchSemaphore(value: 0)
    server.drain { ended.signal() }
    #expect(ended.wait(timeout: .now() + 3) == .success)
    #expect(Instant.now < begin + .seconds(4), "it waited for the calls")
    stop.withLock { $0 = true }
  }
}
