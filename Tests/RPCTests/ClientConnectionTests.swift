import EvenstrideClient
import Foundation
import Glibc
import Messages
import RPC
import Synchronization
import Testing
import Wire

/// Which connection carries a call, and how long it does.
@Suite struct ClientConnectionTests {
  /// Answers `Check` at once and `Indices` with its values; keeps other calls for ever.
  private func echo(_ ids: Locked<[[UInt32]]>) throws -> FakeServer {
    try FakeServer { connection, peer in
      while true {
        let frame = try peer.frame()
        guard frame.header.type == 1 else { continue }
        ids.withLock { ids in
          while ids.count <= connection { ids.append([]) }
          ids[connection].append(frame.stream)
        }
        switch frame.envelope.method {
        case "Check": try peer.respond(frame.stream, HealthCheckResponse(status: .serving))
        case "Indices":
          let request = try FakePeer.decode(IndicesRequest.self, frame.envelope.payload)
          let column = ResultColumn(values: request.left)
          try peer.respond(frame.stream, IndicesResponse(columns: [column]))
        case "Relate":
          usleep(300_000)
          try peer.respond(frame.stream, RelateResponse())
        default: break
        }
      }
    }
  }

  @Test func aFreshConnectionIsOpenedBeforeTheIdsRunOutAndRunningCallsFinish() async throws {
    let ids = Locked<[[UInt32]]>([])
    let server = try echo(ids)
    // Two ids are left for calls; the last ones are kept for cancelling.
    let client = Evenstride(socketPath: server.path, firstStreamID: 0x7fff_ffff - 2_050)
    let running = Task { try await client.walking.relate(RelateRequest()) }
    #expect(await eventually { ids.withLock { $0.first?.count == 1 } })
    for _ in 0..<5 {
      #expect(try await client.health.check(HealthCheckRequest()).status == .serving)
    }
    #expect(try await running.value == RelateResponse())
    let seen = ids.withLock { $0 }
    #expect(seen.map(\.count) == [2, 2, 2])
    for connection in seen {
      #expect(connection == [0x7fff_ffff - 2_050, 0x7fff_ffff - 2_048])
    }
  }

  @Test func aCallCanBeCancelledAfterTheLastIdForCalls() async throws {
    let ids = Locked<[[UInt32]]>([])
    let server = try echo(ids)
    let client = Evenstride(socketPath: server.path, firstStreamID: 0x7fff_ffff - 2_048)
    let task = Task { try await client.reliability.analyze(AnalyzeRequest()) }
    #expect(await eventually { ids.withLock { $0.first?.count == 1 } })
    task.cancel()
    #expect(await status { try await task.value } == .cancelled)
    #expect(
      await eventually { ids.withLock { $0[0] } == [0x7fff_ffff - 2_048, 0x7fff_ffff - 2_046] })
  }

  @Test func manyCallsAtTheEndOfTheIdsAreAllAnswered() async throws {
    let ids = Locked<[[UInt32]]>([])
    let server = try echo(ids)
    let client = Evenstride(
      socketPath: server.path, retry: .none, firstStreamID: 0x7fff_ffff - 2_048 - 2 * 49)
    let right = try await withThrowingTaskGroup(of: Bool.self) { group in
      for i in 0..<1_000 {
        group.addTask {
          let values = [Double(i)]
          return try await client.asymmetry.indices(IndicesRequest(left: values)).columns[0].values
            == values
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(right == 1_000)
    #expect(ids.withLock { $0.map(\.count) } == Array(repeating: 50, count: 20))
  }

  @Test func streamsAndLargeRequestsTakeAnotherConnectionThanSmallOnes() throws {
    let ids = Locked<[[UInt32]]>([])
    let server = try echo(ids)
    let client = Evenstride(socketPath: server.path)
    _ = try client.health.check(HealthCheckRequest())
    #expect(server.connections == 1)
    let large = [Double](repeating: 1, count: 9_000)
    #expect(try client.asymmetry.indices(IndicesRequest(left: large)).columns[0].values == large)
    #expect(server.connections == 2)
    let stream = try client.bulk.assessStream()
    #expect(try client.asymmetry.indices(IndicesRequest(left: [1])).columns[0].values == [1])
    #expect(eventually { ids.withLock { $0.map(\.count) } == [2, 2] })
    stream.cancel()
  }

  /// While 4 MiB wait for a server that does not read them, a small question is answered.
  @Test func aSmallQuestionPassesAnUploadThatIsStuck() throws {
    let server = try FakeServer { _, peer in
      let frame = try peer.frame()
      guard frame.envelope.method == "Check" else {
        usleep(20_000_000)
        return
      }
      try peer.respond(frame.stream, HealthCheckResponse(status: .serving))
      _ = try? peer.frame()
    }
    let client = Evenstride(socketPath: server.path)
    let stream = try client.bulk.assessStream()
    let half = [Double](repeating: 1, count: 250_000)
    try stream.send(AssessItem(request: AssessRequest(exercises: [Exercise(left: half)])))
    #expect(try client.health.check(HealthCheckRequest()).status == .serving)
    stream.cancel()
  }

  @Test func bulkConnectionsAreUsedInTurn() throws {
    let ids = Locked<[[UInt32]]>([])
    let server = try echo(ids)
    let client = Evenstride(socketPath: server.path, bulkConnections: 3)
    let streams = try (0..<6).map { _ in try client.bulk.assessStream() }
    #expect(eventually { ids.withLock { $0.map(\.count) } == [2, 2, 2] })
    for stream in streams { stream.cancel() }
  }

  @Test func aStreamKeepsItsClientAlive() throws {
    let server = try FakeServer { _, peer in try peer.serveBatch() }
    let stream = try Evenstride(socketPath: server.path).bulk.assessStream()
    try stream.send(AssessItem(index: 4))
    #expect(try stream.receive()?.index == 4)
  }

  @Test func closingEndsCallsAndTheNextCallConnectsAnew() async throws {
    let ids = Locked<[[UInt32]]>([])
    let server = try echo(ids)
    let client = Evenstride(socketPath: server.path)
    let task = Task { try await client.reliability.analyze(AnalyzeRequest()) }
    #expect(await eventually { ids.withLock { $0.first?.count == 1 } })
    client.close()
    #expect(await status { try await task.value } == .unavailable)
    #expect(try await client.health.check(HealthCheckRequest()).status == .serving)
    #expect(ids.withLock { $0.map(\.count) } == [1, 1])
  }
}
