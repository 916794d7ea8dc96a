import Glibc
import Messages
import RPC
import Synchronization
import Testing
import Wire

/// Request flags against every kind of method, and Data in every place where it may not be.
@Suite struct FrameOrderTests {
  let test: TestServer
  let peer: RawPeer

  init() throws {
    test = try TestServer()
    peer = try RawPeer(test)
  }

  private func expectHealthy(_ stream: UInt32) throws {
    peer.send(try RawPeer.request(stream, HealthMethods.check, HealthCheckRequest(service: "abc")))
    let (answered, response) = try peer.response()
    #expect(answered == stream && response.payload == [8, 3])
  }

  /// Whatever worked for a call has let go of it, also when it was answered before.
  private func expectNothingRuns() {
    #expect(eventually { test.server.connections().first?.inFlight == 0 })
  }

  // MARK: Request flags

  /// The registered kind decides: 0 is that of stock unary calls, 1 of server streams, 2 (Go) and 6
  /// (Rust) of the others.
  @Test(arguments: [0, 1, 2, 6] as [UInt8])
  func aUnaryCallIsAnsweredWhateverTheFlags(_ flags: UInt8) throws {
    peer.send(
      try RawPeer.request(1, AsymmetryMethods.indices, IndicesRequest(left: [4]), flags: flags))
    let payload = try peer.response().response.payload
    let answer = try Codec.decode(IndicesResponse.self, from: payload, in: Arena())
    #expect(answer.columns.map(\.values) == [[4]])
    try expectHealthy(3)
  }

  @Test(arguments: [0, 1, 2, 6] as [UInt8], [false, true])
  func aServerStreamHasItsOneMessageWhateverTheFlags(_ flags: UInt8, _ isEmpty: Bool) throws {
    let request = isEmpty ? nil : HealthCheckRequest(service: "ab")
    peer.send(try RawPeer.open(1, HealthMethods.watch, request, flags: flags))
    if isEmpty {
      // An empty payload is an empty message: the watch stays open.
      #expect(eventually { test.counts.started.load(ordering: .relaxed) == 1 })
      try expectHealthy(3)
    } else {
      for number in 0..<2 as Range<Int32> {
        #expect(try peer.message(HealthCheckResponse.self, on: 1).status.rawValue == number)
      }
      try peer.expectEnd(of: 1)
    }
  }

  /// Flag 1 is a half-close on every kind; a payload is the first message on every kind.
  @Test(arguments: [0, 1, 2, 6] as [UInt8], [false, true])
  func aClientStreamTakesAFirstMessageWhateverTheFlags(_ flags: UInt8, _ isEmpty: Bool) throws {
    let chunk = AnalyzeRequest(tables: [ScoreTable()])
    peer.send(try RawPeer.open(1, BulkMethods.analyzeStream, isEmpty ? nil : chunk, flags: flags))
    if flags != 1 {
      peer.send(try RawPeer.data(1, chunk))
      peer.send(RawPeer.halfClose(1))
    }
    let (stream, response) = try peer.response()
    #expect(stream == 1 && response.status == nil)
    let answer = try Codec.decode(AnalyzeResponse.self, from: response.payload, in: Arena())
    #expect(answer.reports.count == (isEmpty ? 0 : 1) + (flags == 1 ? 0 : 1))
  }

  @Test(arguments: [0, 1, 2, 6] as [UInt8], [false, true])
  func aBidirectionalStreamTakesAFirstMessageWhateverTheFlags(
    _ flags: UInt8, _ isEmpty: Bool
  ) throws {
    let first = isEmpty ? nil : AssessItem(index: 5)
    peer.send(try RawPeer.open(1, BulkMethods.assessStream, first, flags: flags))
    if !isEmpty { #expect(try peer.message(AssessItemResult.self, on: 1).index == 5) }
    if flags != 1 {
      peer.send(try RawPeer.data(1, AssessItem(index: 6)))
      #expect(try peer.message(AssessItemResult.self, on: 1).index == 6)
      peer.send(RawPeer.halfClose(1))
    }
    let summary = try peer.message(AssessItemResult.self, on: 1).summary
    #expect(summary?.items == (isEmpty ? 0 : 1) + (flags == 1 ? 0 : 1))
    try peer.expectEnd(of: 1)
  }

  // MARK: Data in the wrong place

  /// Before any request, on even ids and on 0, with and without bytes.
  @Test(arguments: [0, 1, 2, 77, 0xffff_ffff] as [UInt32], [0, 1, 4, 5, 0xff] as [UInt8])
  func dataOnAStreamThatNeverWasIsInvalid(_ stream: UInt32, _ flags: UInt8) throws {
    peer.send(RawPeer.frame(stream, [8, 1], type: 3, flags: flags))
    let (answered, error) = try peer.error()
    #expect(answered == stream && error.code == .invalidArgument)
    try expectHealthy(3)
  }

  @Test func dataOnACallThatWasRefusedIsDropped() throws {
    peer.send(
      try RawPeer.request(1, HealthMethods.check, HealthCheckRequest(), name: "Nothing"))
    #expect(try peer.error().error.code == .unimplemented)
    peer.send(RawPeer.frame(1, [8, 1], type: 3) + RawPeer.halfClose(1))
    try expectHealthy(3)
  }

  /// What is worked on keeps the stream open when the data comes, whether its work has begun or not.
  @Test func dataAfterTheHalfCloseEndsAClientStream() throws {
    let chunk = AnalyzeRequest(tables: [ScoreTable()])
    peer.send(
      try RawPeer.open(1, BulkMethods.analyzeStream, CountStream.held) + RawPeer.halfClose(1)
        + RawPeer.data(1, chunk) + RawPeer.halfClose(1))
    let (stream, error) = try peer.error()
    #expect(stream == 1 && error.code == .invalidArgument)
    try expectHealthy(3)
    expectNothingRuns()
  }

  /// - Parameter hasBegun: whether its handler is at work when the data comes; else the stream may end
  ///   before a thread comes to its first message, and leaves no trace of a handler.
  @Test(arguments: [true, false])
  func dataAfterTheHalfCloseEndsABidirectionalStream(_ hasBegun: Bool) throws {
    var bytes = try RawPeer.open(1, BulkMethods.assessStream, EchoStream.held)
    if hasBegun {
      peer.send(bytes)
      #expect(eventually { test.counts.started.load(ordering: .relaxed) == 1 })
      bytes = []
    }
    peer.send(try bytes + RawPeer.halfClose(1) + RawPeer.data(1, AssessItem(index: 6)))
    let (stream, error) = try peer.error()
    #expect(stream == 1 && error.code == .invalidArgument)
    try expectHealthy(3)
    expectNothingRuns()
    let started = test.counts.started.load(ordering: .relaxed)
    #expect(hasBegun ? started == 1 : started <= 1, "the item after the half-close is nobody's")
    #expect(eventually { test.counts.closed.load(ordering: .relaxed) == started })
  }

  @Test func dataOnAServerStreamEndsItAlone() throws {
    peer.send(try RawPeer.open(1, HealthMethods.watch, HealthCheckRequest(), flags: 1))
    peer.send(try RawPeer.open(3, HealthMethods.watch, HealthCheckRequest(), flags: 1))
    #expect(eventually { test.counts.started.load(ordering: .relaxed) == 2 })
    peer.send(RawPeer.halfClose(1))
    let (stream, error) = try peer.error()
    #expect(stream == 1 && error.code == .invalidArgument)
    #expect(eventually { test.counts.closed.load(ordering: .relaxed) == 1 })
    try expectHealthy(5)
  }

  @Test func oversizeDataOnAStreamThatNeverWasIsSkipped() throws {
    peer.send(RawPeer.frame(9, [UInt8](repeating: 3, count: 4 << 20 + 1), type: 3))
    try expectHealthy(3)
  }
}
