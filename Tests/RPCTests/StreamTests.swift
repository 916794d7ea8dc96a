import Foundation
import Messages
import RPC
import Synchronization
import Testing
import Wire

/// Streams over a raw connection: the shapes of wire.md, frame by frame.
@Suite struct StreamTests {
  let test: TestServer
  let peer: RawPeer

  init() throws {
    test = try TestServer()
    peer = try RawPeer(test)
  }

  private func expectHealthy(_ stream: UInt32) throws {
    peer.send(try RawPeer.request(stream, HealthMethods.check, HealthCheckRequest(service: "abc")))
    #expect(try peer.response().stream == stream)
  }

  /// A call that ends before its work began leaves no trace of its handler.
  private func expectStarted() {
    #expect(eventually { test.counts.started.load(ordering: .relaxed) == 1 })
  }

  @Test func aServerStreamSendsItsMessagesAndClosesWithoutData() throws {
    peer.send(
      try RawPeer.open(1, HealthMethods.watch, HealthCheckRequest(service: "abc"), flags: 1))
    for i in 0..<3 {
      let answer = try peer.message(HealthCheckResponse.self, on: 1)
      #expect(answer.status.rawValue == Int32(i))
    }
    try peer.expectEnd(of: 1)
  }

  @Test func aClientStreamIsAnsweredOnceWhenTheClientHasHalfClosed() throws {
    let chunk = AnalyzeRequest(tables: [ScoreTable(), ScoreTable()])
    peer.send(try RawPeer.open(1, BulkMethods.analyzeStream))
    for _ in 0..<3 { peer.send(try RawPeer.data(1, chunk)) }
    peer.send(RawPeer.halfClose(1))
    let (stream, response) = try peer.response()
    #expect(stream == 1 && response.status == nil)
    let answer = try Codec.decode(AnalyzeResponse.self, from: response.payload, in: Arena())
    #expect(answer.reports.count == 6)
  }

  @Test func theFirstMessageMayComeWithTheRequestAndTheLastWithTheEnd() throws {
    let chunk = AnalyzeRequest(tables: [ScoreTable(), ScoreTable()])
    peer.send(try RawPeer.open(1, BulkMethods.analyzeStream, chunk, flags: 6))
    peer.send(try RawPeer.data(1, chunk, flags: 1))
    let answer = try Codec.decode(
      AnalyzeResponse.self, from: try peer.response().response.payload, in: Arena())
    #expect(answer.reports.count == 4)
  }

  @Test func aBidirectionalStreamAnswersWhileItIsOpen() throws {
    peer.send(try RawPeer.open(1, BulkMethods.assessStream))
    for i in 0..<5 {
      peer.send(try RawPeer.data(1, AssessItem(index: UInt64(i))))
      #expect(try peer.message(AssessItemResult.self, on: 1).index == UInt64(i))
    }
    peer.send(RawPeer.halfClose(1))
    #expect(try peer.message(AssessItemResult.self, on: 1).summary?.items == 5)
    try peer.expectEnd(of: 1)
  }

  @Test func anEmptyStreamIsAnsweredWithItsSummary() throws {
    peer.send(try RawPeer.open(1, BulkMethods.assessStream, flags: 1))
    #expect(try peer.message(AssessItemResult.self, on: 1).summary?.items == 0)
    try peer.expectEnd(of: 1)
  }

  @Test func anEmptyDataFrameIsAMessageUnlessItSaysThatItHasNone() throws {
    peer.send(try RawPeer.open(1, BulkMethods.assessStream))
    peer.send(RawPeer.frame(1, [], type: 3, flags: 0))
    #expect(try peer.message(AssessItemResult.self, on: 1).index == 0)
    peer.send(RawPeer.frame(1, [], type: 3, flags: 4))
    peer.send(RawPeer.halfClose(1))
    #expect(try peer.message(AssessItemResult.self, on: 1).summary?.items == 1)
    try peer.expectEnd(of: 1)
  }

  /// The registered kind decides: 0 is that of a unary call, 2 and 6 those of Go and Rust.
  @Test(arguments: [0, 2, 4, 6] as [UInt8])
  func theFlagsOfAnOpenRequestMakeNoDifference(_ flags: UInt8) throws {
    peer.send(try RawPeer.open(1, BulkMethods.assessStream, flags: flags))
    peer.send(try RawPeer.data(1, AssessItem(index: 7)))
    #expect(try peer.message(AssessItemResult.self, on: 1).index == 7)
    peer.send(
      try RawPeer.open(3, HealthMethods.watch, HealthCheckRequest(service: "a"), flags: flags))
    _ = try peer.message(HealthCheckResponse.self, on: 3)
    try peer.expectEnd(of: 3)
  }

  @Test func anErrorOfTheHandlerEndsTheStreamWithAResponse() throws {
    peer.send(try RawPeer.open(1, BulkMethods.assessStream))
    peer.send(
      try RawPeer.data(1, AssessItem(index: 1, request: AssessRequest(thresholdPercent: 1))))
    let (stream, error) = try peer.error()
    #expect(stream == 1 && error.code == .outOfRange)
    // Data may still be on its way.
    peer.send(try RawPeer.data(1, AssessItem(index: 2)))
    try expectHealthy(3)
    #expect(eventually { test.counts.closed.load(ordering: .relaxed) == 1 })
  }

  @Test func aMessageThatDoesNotParseEndsTheStreamWithAViolation() throws {
    peer.send(try RawPeer.open(1, BulkMethods.assessStream))
    peer.send(RawPeer.frame(1, [0x0a, 0x05, 0x41], type: 3))
    let error = try peer.error().error
    #expect(error.code == .invalidArgument)
    #expect(error.fieldViolations.map(\.field) == ["payload"])
  }

  @Test func dataAfterTheEndOfSendingEndsTheCall() throws {
    peer.send(try RawPeer.open(1, HealthMethods.watch, HealthCheckRequest(), flags: 1))
    expectStarted()
    peer.send(RawPeer.frame(1, [1, 2], type: 3))
    let (stream, error) = try peer.error()
    #expect(stream == 1 && error.code == .invalidArgument)
    #expect(eventually { test.counts.closed.load(ordering: .relaxed) == 1 })
  }

  @Test func dataOnAUnaryCallEndsIt() throws {
    peer.send(try RawPeer.request(1, ReliabilityMethods.analyze, AnalyzeRequest()))
    expectStarted()
    peer.send(RawPeer.frame(1, [1], type: 3))
    #expect(try peer.error().error.code == .invalidArgument)
    #expect(eventually { test.counts.cancelled.load(ordering: .relaxed) == 1 })
    try expectHealthy(3)
  }

  @Test func anOversizeMessageEndsItsStreamOnly() throws {
    peer.send(try RawPeer.open(1, BulkMethods.assessStream))
    peer.send(RawPeer.frame(1, [UInt8](repeating: 0, count: (4 << 20) + 1), type: 3))
    let (stream, error) = try peer.error()
    #expect(stream == 1 && error.code == .resourceExhausted)
    try expectHealthy(3)
  }

  @Test func streamsAndCallsOfOneConnectionDoNotWaitForEachOther() throws {
    peer.send(try RawPeer.open(1, BulkMethods.assessStream))
    peer.send(try RawPeer.open(3, HealthMethods.watch, HealthCheckRequest(), flags: 1))
    try expectHealthy(5)
    peer.send(try RawPeer.data(1, AssessItem(index: 9)))
    #expect(try peer.message(AssessItemResult.self, on: 1).index == 9)
    try expectHealthy(7)
  }

  @Test func aStreamThatStaysOpenEndsWhenItsConnectionDoes() throws {
    do {
      let peer = try RawPeer(test)
      peer.send(try RawPeer.open(1, HealthMethods.watch, HealthCheckRequest(), flags: 1))
      expectStarted()
    }
    #expect(eventually { test.counts.closed.load(ordering: .relaxed) == 1 })
  }

  @Test func theDeadlineOfAStreamHoldsForAllOfIt() throws {
    peer.send(try RawPeer.open(1, BulkMethods.assessStream, timeout: 2_000_000_000))
    peer.send(try RawPeer.data(1, AssessItem(index: 3)))
    #expect(try peer.message(AssessItemResult.self, on: 1).index == 3)
    let (stream, error) = try peer.error()
    #expect(stream == 1 && error.code == .deadlineExceeded)
    #expect(eventually { test.counts.closed.load(ordering: .relaxed) == 1 })
  }

  @Test func aStreamWithoutADeadlineGetsTheServersUnlessItHasNone() throws {
    var limits = Limits()
    limits.streamDeadline = .milliseconds(50)
    let test = try TestServer(limits)
    let peer = try RawPeer(test)
    peer.send(try RawPeer.open(3, HealthMethods.watch, HealthCheckRequest(), flags: 1))
    peer.send(try RawPeer.open(1, BulkMethods.assessStream))
    let (stream, error) = try peer.error()
    #expect(stream == 1 && error.code == .deadlineExceeded)
    usleep(100_000)
    peer.send(RawPeer.frame(3, [1], type: 3))
    #expect(try peer.error().error.code == .invalidArgument)
  }

  @Test func tenThousandMessagesInOneWriteAreAnsweredInOrder() throws {
    let count = 10_000
    var bytes = try RawPeer.open(1, BulkMethods.assessStream)
    for i in 0..<count { bytes += try RawPeer.data(1, AssessItem(index: UInt64(i))) }
    bytes += RawPeer.halfClose(1)
    let (peer, all) = (peer, bytes)
    Thread.detachNewThread { peer.send(all) }
    for i in 0..<count {
      let index = try peer.message(AssessItemResult.self, on: 1).index
      #expect(index == UInt64(i))
      if index != UInt64(i) { break }
    }
    #expect(try peer.message(AssessItemResult.self, on: 1).summary?.items == UInt64(count))
    try peer.expectEnd(of: 1)
  }

  @Test func everyCallLeavesOneRecord() throws {
    let key = EnvelopeKeyValue(key: "X-Request-ID", value: "r1")
    peer.send(try RawPeer.open(1, BulkMethods.assessStream, metadata: [key]))
    for i in 0..<4 {
      peer.send(try RawPeer.data(1, AssessItem(index: UInt64(i + 1))))
      _ = try peer.message(AssessItemResult.self, on: 1)
    }
    peer.send(RawPeer.halfClose(1))
    _ = try peer.message(AssessItemResult.self, on: 1)
    try peer.expectEnd(of: 1)
    #expect(eventually { test.records.withLock { $0.count } == 1 })
    let record = try #require(test.records.withLock { $0.first })
    #expect(record.method == "evenstride.v1.Bulk/AssessStream")
    #expect(record.requestID == "r1")
    #expect(record.code == .ok)
    #expect(record.items == 5)
    #expect(record.bytesIn == 8)  // four messages of a tag and a number
    #expect(record.peer.uid == getuid() && record.peer.pid == getpid())
  }
}
