import EvenstrideClient
import Foundation
import Glibc
import Messages
import RPC
import Testing
import Wire

/// Streams of the client, frame by frame (wire.md, call shapes and what each event answers).
@Suite struct ClientStreamTests {
  private typealias Frame = FakePeer.Frame

  @Test func aServerStreamSendsItsRequestOnceAndEndsWithTheServersWord() throws {
    let frames = Locked<[Frame]>([])
    let server = try FakeServer { _, peer in
      let opening = try peer.frame()
      frames.withLock { $0.append(opening) }
      for status in [1, 2] as [Int32] {
        try peer.data(opening.stream, HealthCheckResponse(status: .init(rawValue: status)))
      }
      peer.end(opening.stream)
      _ = try? peer.frame()
    }
    let client = Evenstride(socketPath: server.path)
    let stream = try client.healthStreams.watch(HealthCheckRequest(service: "a"))
    #expect(try stream.receive()?.status.rawValue == 1)
    #expect(try stream.receive()?.status.rawValue == 2)
    #expect(try stream.receive() == nil)
    #expect(try stream.receive() == nil)
    #expect(code { try stream.send(HealthCheckRequest()) } == .failedPrecondition)
    let opening = try #require(frames.withLock { $0.first })
    #expect(opening.header.flags == 0x01)
    #expect(opening.stream == 1)
    let request = try FakePeer.decode(HealthCheckRequest.self, opening.envelope.payload)
    #expect(request.service == "a")
    // An hour, the default of streams, less what passed until it was sent.
    #expect((3_500_000_000_000...3_600_000_000_000).contains(opening.envelope.timeoutNano))
    #expect(opening.requestID?.isEmpty == false)
  }

  @Test func aClientStreamSendsDataAHalfCloseAndTakesOneResponse() throws {
    let frames = Locked<[Frame]>([])
    let server = try FakeServer { _, peer in
      while true {
        let frame = try peer.frame()
        frames.withLock { $0.append(frame) }
        if frame.header.flags == 5 {
          try peer.respond(frame.stream, CohortResponse())
        }
      }
    }
    let client = Evenstride(socketPath: server.path)
    let stream = try client.bulk.cohortStream(timeout: .seconds(20))
    try stream.send(CohortRequest())
    try stream.send(CohortRequest())
    #expect(try stream.response() == CohortResponse())
    #expect(try stream.receive() == nil)
    stream.finishSending()
    let seen = frames.withLock { $0 }
    #expect(seen.map(\.header.type) == [1, 3, 3, 3])
    #expect(seen.map(\.header.flags) == [6, 0, 0, 5])
    #expect(seen.map(\.header.length).last == 0)
    #expect(seen[0].envelope.payload.isEmpty)
    #expect(code { try stream.send(CohortRequest()) } == .failedPrecondition)
  }

  @Test func messagesGoBothWaysInTurn() async throws {
    let server = try FakeServer { _, peer in try peer.serveBatch() }
    let client = Evenstride(socketPath: server.path)
    let stream = try client.bulk.assessStream()
    for index in 0..<50 as Range<UInt64> {
      try await stream.send(AssessItem(index: index))
      #expect(try await stream.receive()?.index == index)
    }
    stream.finishSending()
    #expect(try await stream.receive()?.summary?.items == 50)
    #expect(try await stream.receive() == nil)
  }

  @Test func anOKResponseEndsAServerStreamWithoutAMessage() throws {
    let server = try FakeServer { _, peer in
      let id = try peer.frame().stream
      try peer.data(id, HealthCheckResponse(status: .serving))
      try peer.respond(id, HealthCheckResponse())
      _ = try? peer.frame()
    }
    let stream = try Evenstride(socketPath: server.path).healthStreams.watch(HealthCheckRequest())
    #expect(try stream.receive()?.status == .serving)
    #expect(try stream.receive() == nil)
  }

  @Test func dataThatClosesAndCarriesAMessageIsBoth() throws {
    let server = try FakeServer { _, peer in
      let id = try peer.frame().stream
      try peer.data(id, HealthCheckResponse(), flags: 0)
      try peer.data(id, HealthCheckResponse(status: .serving), flags: 1)
      _ = try? peer.frame()
    }
    let stream = try Evenstride(socketPath: server.path).healthStreams.watch(HealthCheckRequest())
    #expect(try stream.receive() == HealthCheckResponse())
    #expect(try stream.receive()?.status == .serving)
    #expect(try stream.receive() == nil)
  }

  @Test func anErrorComesAfterTheMessagesBeforeIt() throws {
    let server = try FakeServer { _, peer in
      let id = try peer.frame().stream
      try peer.data(id, HealthCheckResponse(status: .serving))
      try peer.fail(id, RPCError(.outOfRange, "enough"))
      _ = try? peer.frame()
    }
    let stream = try Evenstride(socketPath: server.path).healthStreams.watch(HealthCheckRequest())
    usleep(20_000)
    #expect(try stream.receive()?.status == .serving)
    #expect(throws: RPCError(.outOfRange, "enough")) { try stream.receive() }
    #expect(throws: RPCError(.outOfRange, "enough")) { try stream.receive() }
  }

  @Test func aClientStreamMayBeAnsweredWithAnErrorBeforeItsEnd() throws {
    let server = try FakeServer { _, peer in
      let id = try peer.frame().stream
      try peer.fail(id, RPCError(.invalidArgument, "no"))
      while true { _ = try peer.frame() }
    }
    let stream = try Evenstride(socketPath: server.path).bulk.cohortStream()
    let failed = eventually { code { try stream.send(CohortRequest()) } == .invalidArgument }
    #expect(failed)
    #expect(code { try stream.response() } == .invalidArgument)
  }

  @Test func aMessageOverTheFrameIsRefusedAndTheStreamGoesOn() throws {
    let server = try FakeServer { _, peer in try peer.serveBatch() }
    let stream = try Evenstride(socketPath: server.path).bulk.assessStream()
    let large = AssessItem(
      request: AssessRequest(exercises: [
        Exercise(left: [Double](repeating: 1, count: 600_000))
      ]))
    #expect(code { try stream.send(large) } == .resourceExhausted)
    try stream.send(AssessItem(index: 7))
    #expect(try stream.receive()?.index == 7)
  }

  @Test func aStreamEndsAtItsDeadline() throws {
    let server = try FakeServer { _, peer in while true { _ = try peer.frame() } }
    let client = Evenstride(socketPath: server.path)
    let stream = try client.bulk.assessStream(timeout: .milliseconds(30))
    #expect(code { try stream.receive() } == .deadlineExceeded)
    #expect(code { try stream.send(AssessItem()) } == .deadlineExceeded)
    #expect(code { try client.bulk.assessStream(timeout: .zero) } == .deadlineExceeded)
  }

  @Test func aLostConnectionEndsTheStreamForBothSides() async throws {
    let server = try FakeServer { _, peer in
      let id = try peer.frame().stream
      try peer.data(id, AssessItemResult(index: 3))
    }
    let stream = try Evenstride(socketPath: server.path).bulk.assessStream()
    #expect(try await stream.receive()?.index == 3)
    #expect(await status { try await stream.receive() } == .unavailable)
    #expect(await status { try await stream.send(AssessItem()) } == .unavailable)
  }
}
