import EvenstrideClient
import Foundation
import Glibc
import Messages
import RPC
import Synchronization
import Testing
import Wire

/// Cancelling reaches the server, and what comes afterwards finds nobody.
@Suite struct ClientCancelTests {
  /// What a server saw that answers `Check` and nothing else.
  private struct Seen {
    var calls: [String] = []
    var cancelled: [String] = []
    var openStreams: [UInt32] = []
  }

  private let seen = Locked(Seen())

  private func server() throws -> FakeServer {
    let seen = seen
    return try FakeServer { _, peer in
      while true {
        let frame = try peer.frame()
        guard frame.header.type == 1 else { continue }
        let envelope = frame.envelope
        if envelope.method == "Cancel" {
          let request = try FakePeer.decode(CancelRequest.self, envelope.payload)
          let late = seen.withLock { seen in
            seen.cancelled.append(request.requestId)
            return seen.openStreams
          }
          // Too late: the calls are over.
          for stream in late { try peer.fail(stream, RPCError(.cancelled, "late")) }
          try peer.respond(frame.stream, CancelResponse(cancelled: 1))
        } else if envelope.method == "Check" {
          try peer.respond(frame.stream, HealthCheckResponse(status: .serving))
        } else {
          seen.withLock { seen in
            seen.calls.append(frame.requestID ?? "")
            seen.openStreams.append(frame.stream)
          }
        }
      }
    }
  }

  private func waitForCall() async -> Bool {
    await eventually { seen.withLock { !$0.calls.isEmpty } }
  }
  private func waitForCancel() async -> Bool {
    await eventually { seen.withLock { !$0.cancelled.isEmpty } }
  }

  @Test func aTaskCancelledDuringItsCallCancelsItAtTheServer() async throws {
    let server = try server()
    let client = Evenstride(socketPath: server.path)
    let task = Task { try await client.reliability.analyze(AnalyzeRequest()) }
    #expect(await waitForCall())
    task.cancel()
    #expect(await status { try await task.value } == .cancelled)
    #expect(await waitForCancel())
    #expect(seen.withLock { $0.cancelled == $0.calls })
    #expect(seen.withLock { $0.calls[0].isEmpty } == false)
    // The late answers are dropped, and the connection serves on.
    #expect(try await client.health.check(HealthCheckRequest()).status == .serving)
    #expect(server.connections == 1)
  }

  @Test func aTaskCancelledBeforeItsCallSendsNothing() async throws {
    let server = try server()
    let client = Evenstride(socketPath: server.path)
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await client.reliability.analyze(AnalyzeRequest())
    }
    task.cancel()
    #expect(await status { try await task.value } == .cancelled)
    #expect(try await client.health.check(HealthCheckRequest()).status == .serving)
    #expect(seen.withLock { $0.calls.isEmpty && $0.cancelled.isEmpty })
  }

  @Test func cancellingAfterTheAnswerDoesNothing() async throws {
    let server = try server()
    let client = Evenstride(socketPath: server.path)
    let task = Task { try await client.health.check(HealthCheckRequest()) }
    #expect(try await task.value.status == .serving)
    task.cancel()
    #expect(try await client.health.check(HealthCheckRequest()).status == .serving)
    #expect(seen.withLock { $0.cancelled.isEmpty })
  }

  @Test func theCallersOwnRequestIDAndMetadataAreSent() async throws {
    let envelopes = Locked<[EnvelopeRequest]>([])
    let server = try FakeServer { _, peer in
      while true {
        let frame = try peer.frame()
        envelopes.withLock { $0.append(frame.envelope) }
        try peer.respond(frame.stream, HealthCheckResponse())
      }
    }
    let client = Evenstride(socketPath: server.path)
    let options = CallOptions(
      timeout: .seconds(5), metadata: [("Traceparent", "00-1"), ("x-request-id", "mine")])
    _ = try await client.with(options).health.check(HealthCheckRequest())
    _ = try await client.health.check(HealthCheckRequest())
    _ = try await client.health.check(HealthCheckRequest())
    let sent = envelopes.withLock { $0 }
    #expect(
      sent[0].metadata == [
        EnvelopeKeyValue(key: "traceparent", value: "00-1"),
        EnvelopeKeyValue(key: "x-request-id", value: "mine"),
      ])
    #expect((1...5_000_000_000).contains(sent[0].timeoutNano))
    #expect(sent[1].metadata.map(\.key) == ["x-request-id"])
    #expect(sent[1].metadata != sent[2].metadata)
  }

  @Test func aStreamIsCancelledByHandByItsTaskAndWhenNobodyHoldsIt() async throws {
    let server = try server()
    let client = Evenstride(socketPath: server.path)
    let stream = try client.bulk.assessStream()
    #expect(await waitForCall())
    stream.cancel()
    #expect(await status { try await stream.receive() } == .cancelled)
    #expect(await status { try await stream.send(AssessItem()) } == .cancelled)
    stream.cancel()

    let waiting = try client.bulk.assessStream()
    let task = Task { try await waiting.receive() }
    #expect(await eventually { seen.withLock { $0.calls.count == 2 } })
    task.cancel()
    #expect(await status { try await task.value } == .cancelled)

    var dropped: CallStream? = try client.bulk.assessStream()
    #expect(dropped != nil)
    dropped = nil
    #expect(await eventually { seen.withLock { $0.cancelled.count == 3 } })
    #expect(seen.withLock { $0.cancelled == $0.calls })
  }

  @Test func aStreamThatEndedIsNotCancelled() throws {
    let methods = Locked<[String]>([])
    let server = try FakeServer { _, peer in
      while true {
        let frame = try peer.frame()
        methods.withLock { $0.append(frame.envelope.method) }
        if frame.envelope.method == "Watch" { peer.end(frame.stream) }
        if frame.envelope.method == "Check" {
          try peer.respond(frame.stream, HealthCheckResponse())
        }
      }
    }
    let client = Evenstride(socketPath: server.path)
    for _ in 0..<3 {
      let stream = try client.healthStreams.watch(HealthCheckRequest())
      #expect(try stream.receive() == nil)
      stream.cancel()
    }
    _ = try client.health.check(HealthCheckRequest())
    #expect(methods.withLock { !$0.contains("Cancel") })
  }
}
