import EvenstrideClient
import Foundation
import Glibc
import Messages
import RPC
import Testing
import Wire

/// One thread receives for everybody on a connection: a blocked caller, or the client's reader.
/// Nobody may wait for something that came, whoever received it.
@Suite struct ClientReceiverTests {
  /// Sleeping at once, and looking for as long as nobody else wants the core.
  static let pollTimes = [Duration.zero, .seconds(10)]
  /// The orders in which three calls are answered.
  static let orders = [
    ["Analyze", "Relate", "Fit"], ["Analyze", "Fit", "Relate"], ["Relate", "Analyze", "Fit"],
    ["Relate", "Fit", "Analyze"], ["Fit", "Analyze", "Relate"], ["Fit", "Relate", "Analyze"],
  ]

  /// With time for a busy machine: calls of a test may wait long for a thread.
  private func client(_ server: HoldingServer, _ pollTime: Duration) -> Evenstride {
    Evenstride(
      socketPath: server.path, defaultTimeout: .seconds(600), retry: .none, pollTime: pollTime)
  }

  private func answer(_ method: String, _ server: HoldingServer) async throws {
    switch method {
    case "Analyze": try await server.answer(method, AnalyzeResponse())
    case "Relate": try await server.answer(method, RelateResponse())
    default: try await server.answer(method, FitResponse(n: 7))
    }
  }

  @Test(arguments: pollTimes, orders)
  func everyAnswerFindsItsCallerInAnyOrder(pollTime: Duration, order: [String]) async throws {
    let server = try HoldingServer()
    let client = self.client(server, pollTime)
    let first = BlockedCall { try client.reliability.analyze(AnalyzeRequest()) }
    #expect(await server.holds("Analyze"))
    let second = BlockedCall { try client.walking.relate(RelateRequest()) }
    #expect(await server.holds("Relate"))
    let third = Task { try await client.walking.fit(FitRequest()) }
    #expect(await server.holds("Fit"))
    for method in order {
      try await answer(method, server)
      switch method {
      case "Analyze": #expect(try await first.value() == AnalyzeResponse())
      case "Relate": #expect(try await second.value() == RelateResponse())
      default: #expect(try await third.value.n == 7)
      }
    }
    #expect(server.connections == 1)
  }

  @Test(arguments: pollTimes)
  func deadlinesOfAllCallsHoldWhileACallerReceives(pollTime: Duration) async throws {
    let server = try HoldingServer()
    let client = self.client(server, pollTime)
    let first = BlockedCall { try client.reliability.analyze(AnalyzeRequest()) }
    #expect(await server.holds("Analyze"))
    let blocked = BlockedCall {
      code { try client.walking.relate(RelateRequest(), timeout: .milliseconds(50)) }
    }
    let suspended = await status {
      try await client.walking.fit(FitRequest(), timeout: .milliseconds(50))
    }
    #expect(suspended == .deadlineExceeded)
    #expect(try await blocked.value() == .deadlineExceeded)
    #expect(!first.isOver)
    try await answer("Analyze", server)
    #expect(try await first.value() == AnalyzeResponse())
  }

  @Test(arguments: pollTimes)
  func theReceivingCallersOwnDeadlineHolds(pollTime: Duration) throws {
    let server = try HoldingServer()
    let client = self.client(server, pollTime)
    for _ in 0..<3 {
      let late = code {
        try client.reliability.analyze(AnalyzeRequest(), timeout: .milliseconds(20))
      }
      #expect(late == .deadlineExceeded)
      #expect(try client.health.check(HealthCheckRequest()).status == .serving)
    }
    #expect(server.connections == 1)
  }

  @Test(arguments: pollTimes, [true, false])
  func aConnectionThatEndsFailsEveryCall(pollTime: Duration, byClosing: Bool) async throws {
    let server = try HoldingServer()
    let client = self.client(server, pollTime)
    let first = BlockedCall { code { try client.reliability.analyze(AnalyzeRequest()) } }
    #expect(await server.holds("Analyze"))
    let second = BlockedCall { code { try client.walking.relate(RelateRequest()) } }
    #expect(await server.holds("Relate"))
    let third = Task { await status { try await client.walking.fit(FitRequest()) } }
    #expect(await server.holds("Fit"))
    if byClosing { client.close() } else { server.hangUp() }
    #expect(try await first.value() == .unavailable)
    #expect(try await second.value() == .unavailable)
    #expect(await third.value == .unavailable)
    #expect(try await client.health.check(HealthCheckRequest()).status == .serving)
  }

  /// Nobody looks at the socket between two calls, so the second is the first to find out.
  @Test func aCallAfterTheDaemonWentTakesAFreshConnection() throws {
    let server = try FakeServer { connection, peer in
      for _ in 0..<(connection == 0 ? 8 : 1) {
        let frame = try peer.frame()
        try peer.respond(frame.stream, HealthCheckResponse(status: .serving))
      }
      peer.hangUp()
    }
    let client = Evenstride(socketPath: server.path, retry: .none)
    for _ in 0..<8 { _ = try client.health.check(HealthCheckRequest()) }
    usleep(20_000)
    #expect(try client.health.check(HealthCheckRequest()).status == .serving)
    #expect(server.connections == 2)
  }

  /// A caller that received all along stops, and the server floods what nobody reads.
  @Test func theReaderTakesOverWhereCallersStopReceiving() throws {
    let cancelled = Locked(false)
    let server = try FakeServer { _, peer in
      var messages = 0
      while true {
        let frame = try peer.frame()
        if frame.header.type == 1 {
          if frame.envelope.method == "Cancel" { cancelled.withLock { $0 = true } }
          continue
        }
        messages += 1
        for index in 0..<(messages == 20 ? 5_000 : 1) as Range<UInt64> {
          try peer.data(frame.stream, AssessItemResult(index: index))
        }
      }
    }
    let stream = try Evenstride(socketPath: server.path).bulk.assessStream()
    for _ in 0..<19 {
      try stream.send(AssessItem())
      #expect(try stream.receive()?.index == 0)
    }
    try stream.send(AssessItem())
    #expect(eventually { cancelled.withLock { $0 } })
    #expect(code { while try stream.receive() != nil {} } == .resourceExhausted)
  }

  @Test(arguments: pollTimes)
  func aStreamThatIsCancelledFreesTheThreadThatReceives(pollTime: Duration) async throws {
    let server = try HoldingServer()
    let client = Evenstride(socketPath: server.path, pollTime: pollTime)
    let stream = try client.bulk.assessStream()
    let receiver = BlockedCall { code { try stream.receive() } }
    #expect(await server.holds("AssessStream"))
    usleep(10_000)
    stream.cancel()
    #expect(try await receiver.value() == .cancelled)
  }
}
