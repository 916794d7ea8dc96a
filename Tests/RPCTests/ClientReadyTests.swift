import EvenstrideClient
import Glibc
import Messages
import RPC
import TestSupport
import Testing

/// Waiting for a daemon that does not run yet.
@Suite struct ClientReadyTests {
  @Test func waitForReadyFindsAServerThatStartsLater() async throws {
    let scratch = try Scratch()
    let path = scratch.path("s.sock")
    let client = Evenstride(
      socketPath: path, defaultTimeout: .seconds(300), waitForReady: true)
    let unary = Task { try await client.health.check(HealthCheckRequest()).status }
    let stream = Task {
      let stream = try client.healthStreams.watch(HealthCheckRequest())
      return try await stream.receive()?.status
    }
    try await Task.sleep(for: .milliseconds(300))
    let server = try FakeServer(path: path) { _, peer in
      let frame = try peer.frame()
      if frame.envelope.method == "Check" {
        try peer.respond(frame.stream, HealthCheckResponse(status: .serving))
      } else {
        try peer.data(frame.stream, HealthCheckResponse(status: .serving))
      }
      _ = try? peer.frame()
    }
    #expect(try await unary.value == .serving)
    #expect(try await stream.value == .serving)
    server.stop()
  }

  @Test func waitForReadyEndsAtTheDeadlineAndMayBeRefusedByACall() async throws {
    let scratch = try Scratch()
    let client = Evenstride(socketPath: scratch.path("none"), waitForReady: true)
    let begin = Instant.now
    let failed = await status {
      try await client.health.check(HealthCheckRequest(), timeout: .milliseconds(200))
    }
    #expect(failed == .unavailable || failed == .deadlineExceeded)
    #expect(Instant.now >= begin + .milliseconds(150))
    let options = CallOptions(timeout: .seconds(3_600), waitForReady: false)
    #expect(
      code { try client.with(options).health.check(HealthCheckRequest(), timeout: nil) }
        == .unavailable)
  }

  @Test func aTaskCancelledWhileItWaitsForAServerEnds() async throws {
    let scratch = try Scratch()
    let client = Evenstride(socketPath: scratch.path("none"), waitForReady: true)
    let task = Task { try await client.health.check(HealthCheckRequest()) }
    try await Task.sleep(for: .milliseconds(50))
    task.cancel()
    #expect(await status { try await task.value } == .cancelled)
  }
}
