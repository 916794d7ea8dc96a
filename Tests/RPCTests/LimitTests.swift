import Glibc
import Messages
import RPC
import Testing

/// Peers that take too much, too slowly, or nothing at all.
@Suite struct LimitTests {
  private func healthy(_ test: TestServer) throws -> Bool {
    let peer = try RawPeer(test)
    peer.send(try RawPeer.request(1, HealthMethods.check, HealthCheckRequest()))
    return try peer.response().response.status == nil
  }

  @Test func aFrameThatIsNotCompletedInTimeClosesTheConnection() throws {
    var limits = Limits()
    limits.frameTime = .milliseconds(100)
    let test = try TestServer(limits)
    let peer = try RawPeer(test)
    peer.send([0, 0, 0])
    #expect(peer.isClosed())
    #expect(test.logs("frame was not complete"))
    #expect(try healthy(test))
  }

  @Test func anOversizeFrameThatNeverComesClosesTheConnectionToo() throws {
    var limits = Limits()
    limits.frameTime = .milliseconds(100)
    let test = try TestServer(limits)
    let peer = try RawPeer(test)
    peer.send([0, 0xff, 0xff, 0xff, 0, 0, 0, 1, 1, 0, 7, 7, 7])
    #expect(try peer.error().error.code == .resourceExhausted)
    #expect(peer.isClosed())
  }

  @Test func aByteAtATimeDoesNotProlongAFrame() throws {
    var limits = Limits()
    limits.frameTime = .milliseconds(200)
    let test = try TestServer(limits)
    let peer = try RawPeer(test)
    for byte in try RawPeer.request(1, HealthMethods.check, HealthCheckRequest()).prefix(20) {
      peer.send([byte])
      usleep(30_000)
    }
    #expect(peer.isClosed())
  }

  @Test func aPeerThatNeverReadsIsClosedAndBoundsItsMemory() throws {
    var limits = Limits()
    limits.stallTime = .milliseconds(200)
    limits.outputHighWater = 64 << 10
    let test = try TestServer(limits)
    let peer = try RawPeer(test)
    let values = [Double](repeating: 1, count: 100)
    let request = try RawPeer.request(
      1, AsymmetryMethods.indices, IndicesRequest(left: values))
    var limit = timeval(tv_sec: 5, tv_usec: 0)
    setsockopt(peer.fd, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    // 40 MB of requests: the daemon stops reading long before, then gives up on the peer.
    for _ in 0..<50_000 { peer.send(request) }
    #expect(peer.isClosed())
    #expect(test.logs("no answer was taken"))
    #expect(try healthy(test))
  }

  @Test func callsBeyondTheLimitOfAConnectionAreRefusedWithARetryDelay() throws {
    var limits = Limits()
    limits.callsPerConnection = 4
    let test = try TestServer(limits)
    let peer = try RawPeer(test)
    for i in 0..<5 {
      peer.send(
        try RawPeer.request(UInt32(2 * i + 1), ReliabilityMethods.analyze, AnalyzeRequest()))
    }
    let (stream, error) = try peer.error()
    #expect(stream == 9)
    #expect(error.code == .resourceExhausted)
    #expect(error.retryDelay == limits.retryDelay)
  }

  @Test func bytesBeyondTheLimitOfAConnectionAreRefused() throws {
    var limits = Limits()
    limits.bytesPerConnection = 4_000
    let test = try TestServer(limits)
    let peer = try RawPeer(test)
    let large = AnalyzeRequest(tables: [ScoreTable(scores: [Double](repeating: 1, count: 300))])
    for stream in [1, 3] as [UInt32] {
      peer.send(try RawPeer.request(stream, ReliabilityMethods.analyze, large))
    }
    let (stream, error) = try peer.error()
    #expect(stream == 3 && error.code == .resourceExhausted)
    #expect(try peer.response().stream == 1)
    peer.send(try RawPeer.request(5, ReliabilityMethods.analyze, large, timeout: 1_000_000))
    #expect(try peer.error().error.code == .deadlineExceeded)
  }

  /// Answers beyond the high-water mark stop the reading; frames that had been read by then must
  /// not be forgotten when the peer reads on and sends nothing more.
  @Test func aSlowReaderOfManyAnswersGetsThemAll() throws {
    var limits = Limits()
    limits.outputHighWater = 16 << 10
    limits.frameTime = .seconds(1)
    var router = Router()
    router.bind(AsymmetryMethods.indices, inlineLimit: 1 << 10) { _, _ in
      IndicesResponse(columns: [ResultColumn(values: [Double](repeating: 1, count: 10_000))])
    }
    let server = try Server(router: router, limits: limits) { _ in }
    let peer = try RawPeer(server)
    let count = 60
    peer.send(
      try (0..<count).flatMap {
        try RawPeer.request(UInt32(2 * $0 + 1), AsymmetryMethods.indices, IndicesRequest())
      })
    usleep(300_000)
    var streams: Set<UInt32> = []
    for _ in 0..<count { streams.insert(try peer.response().stream) }
    #expect(streams.count == count)
    server.drain {}
  }

  @Test func connectionsBeyondTheLimitAreClosed() throws {
    var limits = Limits()
    limits.connections = 2
    let test = try TestServer(limits)
    let first = try RawPeer(test)
    let second = try RawPeer(test)
    let third = try RawPeer(test)
    #expect(third.isClosed())
    for peer in [first, second] {
      peer.send(try RawPeer.request(1, HealthMethods.check, HealthCheckRequest()))
      #expect(try peer.response().response.status == nil)
    }
  }

  @Test func oneReaderThatDoesNotReadDoesNotStopTheOthers() throws {
    let test = try TestServer()
    let lazy = try (0..<4).map { _ in try RawPeer(test) }
    let values = [Double](repeating: 1, count: 100_000)
    let request = try RawPeer.request(
      1, AsymmetryMethods.indices, IndicesRequest(left: values))
    // Two answers more than fill the socket: they stay unsent, and nothing more is read.
    for peer in lazy { for _ in 0..<2 { peer.send(request) } }
    for _ in 0..<20 { #expect(try healthy(test)) }
  }
}
