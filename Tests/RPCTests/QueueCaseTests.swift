import Dispatch
import Glibc
import Messages
import RPC
import Synchronization
import Testing

/// Calls and streams that wait for a thread, or run when the server is told to end.
@Suite struct QueueCaseTests {
  /// The deadline passes while the call is queued: it ends, and its work never starts.
  @Test func aDeadlineThatPassesInTheQueueEndsTheCallAndItsWorkNeverStarts() throws {
    var router = Router()
    let (stop, blocked, begun) = (Locked(false), Locked(0), Locked(0))
    router.bind(WalkingMethods.fit) { _, _ in
      blocked.withLock { $0 += 1 }
      // Busy, not asleep: for a thread that sleeps the pool would take another one.
      while !stop.withLock({ $0 }) {}
      return FitResponse()
    }
    router.bind(ReliabilityMethods.analyze) { _, _ in
      begun.withLock { $0 += 1 }
      return AnalyzeResponse()
    }
    defer { stop.withLock { $0 = true } }
    let server = try Server(router: router) { _ in }
    let peer = try RawPeer(server)
    // More than there are threads.
    let count = 200
    for number in 0..<count {
      peer.send(try RawPeer.request(UInt32(2 * number + 1), WalkingMethods.fit, FitRequest()))
    }
    #expect(eventually { blocked.withLock { $0 } > 0 })
    for (stream, timeout) in [(1_001, 1_000_000), (1_003, 1), (1_005, 30_000_000)] {
      peer.send(
        try RawPeer.request(
          UInt32(stream), ReliabilityMethods.analyze, AnalyzeRequest(), timeout: Int64(timeout)))
      let (answered, error) = try peer.error()
      #expect(answered == UInt32(stream) && error.code == .deadlineExceeded)
    }
    stop.withLock { $0 = true }
    for _ in 0..<count { #expect(try peer.response().response.status == nil) }
    // The queue is in order: when this one is answered, the others have been passed over.
    peer.send(try RawPeer.request(1_007, ReliabilityMethods.analyze, AnalyzeRequest()))
    #expect(try peer.response().stream == 1_007)
    #expect(begun.withLock { $0 } == 1)
    server.drain {}
  }

  @Test func aTimeoutOfAMillisecondEndsARunningCall() throws {
    let test = try TestServer()
    let peer = try RawPeer(test)
    peer.send(
      try RawPeer.request(1, ReliabilityMethods.analyze, AnalyzeRequest(), timeout: 1_000_000))
    let (stream, error) = try peer.error()
    #expect(stream == 1 && error.code == .deadlineExceeded)
    peer.send(try RawPeer.request(3, HealthMethods.check, HealthCheckRequest()))
    #expect(try peer.response().stream == 3)
  }

  @Test(arguments: [0, .max] as [Int64])
  func aStreamWithoutATimeoutOrWithTheLongestIsAnswered(_ timeout: Int64) throws {
    let peer = try RawPeer(try TestServer())
    peer.send(
      try RawPeer.open(
        1, BulkMethods.assessStream, AssessItem(index: 2), timeout: timeout, flags: 1))
    #expect(try peer.message(AssessItemResult.self, on: 1).index == 2)
    #expect(try peer.message(AssessItemResult.self, on: 1).summary?.items == 1)
    try peer.expectEnd(of: 1)
  }

  @Test(arguments: [-1, .min] as [Int64])
  func aStreamWhoseTimeIsUpDoesNotBegin(_ timeout: Int64) throws {
    let test = try TestServer()
    let peer = try RawPeer(test)
    peer.send(
      try RawPeer.open(1, BulkMethods.assessStream, AssessItem(), timeout: timeout, flags: 1))
    #expect(try peer.error().error.code == .deadlineExceeded)
    #expect(test.counts.started.load(ordering: .relaxed) == 0)
  }

  // MARK: Drain

  /// Running streams go on, to their good end; new ones are refused with a delay.
  @Test func aDrainLetsStreamsThatRunFinishAndRefusesNewOnes() throws {
    var limits = Limits()
    limits.drainTime = .seconds(300)
    let test = try TestServer(limits)
    let peer = try RawPeer(test)
    peer.send(try RawPeer.open(1, BulkMethods.assessStream, AssessItem(index: 1)))
    #expect(try peer.message(AssessItemResult.self, on: 1).index == 1)
    let ended = DispatchSemaphore(value: 0)
    test.server.drain { ended.signal() }
    var refused: RPCError?
    // Until the loop has heard of it, new streams are taken.
    for stream in stride(from: UInt32(3), to: 2_000, by: 2) where refused == nil {
      peer.send(try RawPeer.open(stream, BulkMethods.analyzeStream, flags: 1))
      let response = try peer.response().response
      refused = response.status.map { RPCError($0, in: Arena()) }
      if refused == nil { usleep(10_000) }
    }
    #expect(refused?.code == .unavailable && refused?.retryDelay != nil)
    peer.send(try RawPeer.data(1, AssessItem(index: 2)))
    #expect(try peer.message(AssessItemResult.self, on: 1).index == 2)
    peer.send(RawPeer.halfClose(1))
    #expect(try peer.message(AssessItemResult.self, on: 1).summary?.items == 2)
    try peer.expectEnd(of: 1)
    #expect(peer.isClosed())
    #expect(ended.wait(timeout: .now() + 120) == .success)
    #expect(test.counts.closed.load(ordering: .relaxed) == 1)
  }

  /// A stream that nobody ends, and one that stays open, are closed when the drain time is over.
  @Test func theDrainTimeEndsStreamsAndWatchesThatDoNotFinish() throws {
    var limits = Limits()
    limits.drainTime = .milliseconds(100)
    let test = try TestServer(limits)
    let peer = try RawPeer(test)
    peer.send(try RawPeer.open(1, BulkMethods.assessStream, AssessItem(index: 1)))
    #expect(try peer.message(AssessItemResult.self, on: 1).index == 1)
    peer.send(try RawPeer.open(3, HealthMethods.watch, HealthCheckRequest(), flags: 1))
    #expect(eventually { test.counts.started.load(ordering: .relaxed) == 2 })
    #expect(test.drain() == .success)
    #expect(peer.isClosed())
    #expect(eventually { test.counts.closed.load(ordering: .relaxed) == 2 })
  }
}
