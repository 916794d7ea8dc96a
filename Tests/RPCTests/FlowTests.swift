import Foundation
import Messages
import RPC
import Testing
import Wire

/// Push-back on streams: bounded memory on the server's side, and no stream stops the others.
@Suite struct FlowTests {
  /// A peer that sends without reading: the server stops working, then reading, and goes on when
  /// the peer reads.
  @Test func aPeerThatSendsWithoutReadingIsPushedBackAndLosesNothing() throws {
    var limits = Limits()
    limits.outputHighWater = 64 << 10
    limits.streamOutbox = 16 << 10
    limits.streamInbox = 64 << 10
    let test = try TestServer(limits)
    let peer = try RawPeer(test)
    let source = String(repeating: "x", count: 1_000)
    let count = 5_000
    peer.send(try RawPeer.open(1, BulkMethods.assessStream))
    let sent = Locked(0)
    let messages = try (0..<count).map {
      try RawPeer.data(
        1, AssessItem(index: UInt64($0), request: AssessRequest(thresholdSource: source)))
    }
    Thread.detachNewThread {
      for message in messages {
        peer.send(message)
        sent.withLock { $0 += 1 }
      }
      peer.send(RawPeer.halfClose(1))
    }
    // 5 MB do not fit in two socket buffers and the limits above.
    usleep(500_000)
    #expect(sent.withLock { $0 } < count)
    for i in 0..<count {
      let answer = try peer.message(AssessItemResult.self, on: 1)
      try #require(answer.index == UInt64(i))
    }
    #expect(try peer.message(AssessItemResult.self, on: 1).summary?.items == UInt64(count))
    try peer.expectEnd(of: 1)
  }

  @Test func aSlowStreamDoesNotStopAnother() throws {
    let test = try TestServer()
    let peer = try RawPeer(test)
    peer.send(try RawPeer.open(1, BulkMethods.assessStream))
    let slow = AssessItem(request: AssessRequest(scoreRule: .mean))
    for _ in 0..<50 { peer.send(try RawPeer.data(1, slow)) }
    peer.send(try RawPeer.open(3, BulkMethods.assessStream))
    peer.send(try RawPeer.data(3, AssessItem(index: 77)))
    peer.send(RawPeer.halfClose(3))
    var before = 0
    while true {
      let (header, _) = try peer.anyFrame()
      if header.stream == 3 { break }
      before += 1
    }
    #expect(before < 50)
  }

  @Test func aCohortBeyondItsLimitIsRefusedWithTheQuota() throws {
    var limits = Limits()
    limits.cohortBytes = 10_000
    let test = try TestServer(limits)
    let peer = try RawPeer(test)
    let chunk = AnalyzeRequest(tables: [ScoreTable(scores: [Double](repeating: 1, count: 1_000))])
    peer.send(try RawPeer.open(1, BulkMethods.analyzeStream))
    peer.send(try RawPeer.data(1, chunk))
    peer.send(try RawPeer.data(1, chunk))
    let error = try peer.error().error
    #expect(error.code == .resourceExhausted)
    #expect(error.retryDelay == nil)
    #expect(error.quotaViolations.map(\.description) == ["cohort_bytes"])
  }

  @Test func streamsCountAgainstTheLimitsOfConnectionAndUserAndGiveBackWhatTheyTook() throws {
    var limits = Limits()
    limits.callsPerUser = 2
    let test = try TestServer(limits)
    let (first, second) = (try RawPeer(test), try RawPeer(test))
    first.send(try RawPeer.open(1, BulkMethods.assessStream))
    second.send(try RawPeer.open(1, BulkMethods.assessStream))
    second.send(try RawPeer.data(1, AssessItem(index: 1)))
    _ = try second.message(AssessItemResult.self, on: 1)
    first.send(try RawPeer.data(1, AssessItem(index: 1)))
    _ = try first.message(AssessItemResult.self, on: 1)
    second.send(try RawPeer.open(3, BulkMethods.assessStream))
    let (stream, error) = try second.error()
    #expect(stream == 3 && error.code == .resourceExhausted)
    #expect(error.quotaViolations.first?.description == "calls_per_user")
    #expect(error.quotaViolations.first?.subject == "uid:\(getuid())")
    for _ in 0..<20 {
      first.send(RawPeer.halfClose(1))
      _ = try first.message(AssessItemResult.self, on: 1)
      try first.expectEnd(of: 1)
      first.send(try RawPeer.open(1, BulkMethods.assessStream))
    }
  }

  /// Messages that come after a stream has failed are nobody's; they must not count for ever.
  @Test func failedUploadsLeaveNothingBehind() throws {
    var limits = Limits()
    limits.bytesPerConnection = 1 << 20
    let test = try TestServer(limits)
    let peer = try RawPeer(test)
    let chunk = try RawPeer.data(
      1, AssessItem(request: AssessRequest(thresholdSource: String(repeating: "x", count: 50_000))))
    for _ in 0..<10 {
      peer.send(try RawPeer.open(1, BulkMethods.assessStream))
      // In one write, so that the rest has arrived before the failure is known.
      let failing = try RawPeer.data(1, AssessItem(request: AssessRequest(thresholdPercent: 1)))
      peer.send(failing + (0..<8).flatMap { _ in chunk })
      #expect(try peer.error().error.code == .outOfRange)
    }
    peer.send(try RawPeer.open(3, BulkMethods.assessStream))
    peer.send(try RawPeer.data(3, AssessItem(index: 8)))
    #expect(try peer.message(AssessItemResult.self, on: 3).index == 8)
    let connection = try #require(test.server.connections().first)
    #expect(connection.inFlight == 1)
  }

  @Test func aPeerThatSendsNothingMoreLosesItsOpenStreamsAtOnce() throws {
    let test = try TestServer()
    let peer = try RawPeer(test)
    peer.send(try RawPeer.open(1, BulkMethods.assessStream))
    peer.send(try RawPeer.data(1, AssessItem(index: 1)))
    #expect(try peer.message(AssessItemResult.self, on: 1).index == 1)
    shutdown(peer.fd, Int32(SHUT_WR))
    let (stream, error) = try peer.error()
    #expect(stream == 1 && error.code == .cancelled)
    #expect(peer.isClosed())
  }
}
