import EvenstrideClient
import Glibc
import Messages
import RPC
import Testing

/// The client's side of deadlines.
@Suite struct ClientDeadlineTests {
  @Test(arguments: [Duration.zero, .nanoseconds(-1), .seconds(-5)])
  func aCallWithoutTimeIsNotSent(timeout: Duration) async throws {
    let server = try FakeServer { _, _ in }
    let client = Evenstride(socketPath: server.path)
    let check = { () throws(RPCError) in
      try client.health.check(HealthCheckRequest(), timeout: timeout)
    }
    #expect(code { try check() } == .deadlineExceeded)
    #expect(
      await status { try await client.health.check(HealthCheckRequest(), timeout: timeout) }
        == .deadlineExceeded)
    #expect(server.connections == 0)
  }

  @Test func aMillisecondIsEnoughToFailAndTheConnectionServesOn() async throws {
    let server = try FakeServer { _, peer in
      while true {
        let frame = try peer.frame()
        if frame.envelope.method == "Check" {
          try peer.respond(frame.stream, HealthCheckResponse(status: .serving))
        }
      }
    }
    let client = Evenstride(socketPath: server.path)
    for _ in 0..<20 {
      let late = await status {
        try await client.reliability.analyze(AnalyzeRequest(), timeout: .milliseconds(1))
      }
      #expect(late == .deadlineExceeded)
    }
    #expect(try await client.health.check(HealthCheckRequest()).status == .serving)
    #expect(server.connections == 1)
  }

  @Test func theDefaultDeadlineIsAlwaysSent() throws {
    let timeout = Locked<Int64>(0)
    let server = try FakeServer { _, peer in
      let frame = try peer.frame()
      timeout.withLock { $0 = frame.envelope.timeoutNano }
      try peer.respond(frame.stream, HealthCheckResponse())
      _ = try? peer.frame()
    }
    let client = Evenstride(socketPath: server.path)
    _ = try client.health.check(HealthCheckRequest())
    #expect((25_000_000_000...30_000_000_000).contains(timeout.withLock { $0 }))
  }
}
