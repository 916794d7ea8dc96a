import EvenstrideClient
import Foundation
import Glibc
import Messages
import RPC
import Synchronization
import Testing

/// How often a server sees a call that fails.
@Suite struct ClientRetryTests {
  /// Quick, and otherwise as by default.
  private var quick: RetryPolicy {
    var policy = RetryPolicy()
    policy.initialBackoff = .milliseconds(1)
    policy.maximumBackoff = .milliseconds(5)
    return policy
  }

  private let put = { (client: Evenstride) throws(RPCError) in
    try client.models.put(PutModelRequest())
  }
  private let check = { (client: Evenstride) throws(RPCError) in
    try client.health.check(HealthCheckRequest())
  }

  /// A server that gives every call the same error.
  private func refusing(_ error: RPCError, _ calls: Locked<[Int]>) throws -> FakeServer {
    try FakeServer { connection, peer in
      while true {
        let frame = try peer.frame()
        calls.withLock { $0.append(connection) }
        try peer.fail(frame.stream, error)
      }
    }
  }

  @Test func unavailableIsTriedFourTimesForEveryMethodOnAConnectionOfItsOwn() throws {
    let calls = Locked<[Int]>([])
    let server = try refusing(RPCError(.unavailable, "shutting down"), calls)
    let client = Evenstride(socketPath: server.path, retry: quick)
    #expect(throws: RPCError(.unavailable, "shutting down")) { try put(client) }
    #expect(calls.withLock { $0 } == [0, 1, 2, 3])
  }

  @Test func withoutRetryACallIsMadeOnce() throws {
    let calls = Locked<[Int]>([])
    let server = try refusing(RPCError(.unavailable, "no"), calls)
    let client = Evenstride(socketPath: server.path, retry: .none)
    #expect(code { try check(client) } == .unavailable)
    #expect(calls.withLock { $0.count } == 1)
  }

  @Test(arguments: [StatusCode.invalidArgument, .internal, .resourceExhausted, .deadlineExceeded])
  func otherErrorsAreNotTriedAgain(status: StatusCode) throws {
    let calls = Locked<[Int]>([])
    let server = try refusing(RPCError(status, "no"), calls)
    let client = Evenstride(socketPath: server.path, retry: quick)
    #expect(code { try check(client) } == status)
    #expect(calls.withLock { $0.count } == 1)
  }

  @Test func theServersDelayIsKept() throws {
    let times = Locked<[Instant]>([])
    let server = try FakeServer { _, peer in
      while true {
        let frame = try peer.frame()
        let count = times.withLock { times in
          times.append(.now)
          return times.count
        }
        if count < 3 {
          let delay = Duration.milliseconds(60)
          try peer.fail(frame.stream, RPCError(.resourceExhausted, "full", retryDelay: delay))
        } else {
          try peer.respond(frame.stream, HealthCheckResponse(status: .serving))
        }
      }
    }
    #expect(try check(Evenstride(socketPath: server.path, retry: quick)).status == .serving)
    let seen = times.withLock { $0 }
    #expect(seen.count == 3)
    #expect(seen[1] >= seen[0] + .milliseconds(60))
    #expect(seen[2] >= seen[1] + .milliseconds(60))
    #expect(server.connections == 1)
  }

  @Test func aLostConnectionIsTriedAgainOnlyWhereTheMethodIsRepeatable() throws {
    let calls = Atomic<Int>(0)
    let server = try FakeServer { _, peer in
      _ = try peer.frame()
      calls.add(1, ordering: .relaxed)
    }
    let client = Evenstride(socketPath: server.path, retry: quick)
    #expect(code { try put(client) } == .unavailable)
    #expect(calls.load(ordering: .relaxed) == 1)
    #expect(code { try check(client) } == .unavailable)
    #expect(calls.load(ordering: .relaxed) == 5)
  }

  @Test func theDeadlineHoldsOverAllTriesAndEachSendsWhatIsLeft() async throws {
    let timeouts = Locked<[Int64]>([])
    let server = try FakeServer { _, peer in
      let frame = try peer.frame()
      timeouts.withLock { $0.append(frame.envelope.timeoutNano) }
      usleep(30_000)
      try peer.fail(frame.stream, RPCError(.unavailable, "no", retryDelay: .milliseconds(20)))
      _ = try? peer.frame()
    }
    let client = Evenstride(socketPath: server.path, retry: quick)
    let failed = await status {
      try await client.health.check(HealthCheckRequest(), timeout: .seconds(1_000))
    }
    #expect(failed == .unavailable)
    let sent = timeouts.withLock { $0 }
    #expect(sent.count == 4)
    for (earlier, later) in zip(sent, sent.dropFirst()) {
      #expect(later <= earlier - 50_000_000)
    }
  }

  @Test func aWaitBeyondTheDeadlineIsNotBegun() throws {
    let calls = Locked<[Int]>([])
    let server = try refusing(RPCError(.unavailable, "no", retryDelay: .seconds(60)), calls)
    let client = Evenstride(socketPath: server.path, defaultTimeout: .seconds(5))
    #expect(code { try check(client) } == .unavailable)
    #expect(calls.withLock { $0.count } == 1)
  }

  @Test func theBudgetStopsRetriesUntilCallsSucceed() throws {
    let calls = Locked<[Int]>([])
    let server = try refusing(RPCError(.unavailable, "no"), calls)
    let client = Evenstride(socketPath: server.path, retry: quick)
    for _ in 0..<4 { #expect(code { try check(client) } == .unavailable) }
    // Ten tokens: the first call takes four; the second stops at five; then each is made once.
    #expect(calls.withLock { $0.count } == 7)
  }

  /// As a daemon that is killed and comes back: many calls are cut off at once, and all are answered.
  @Test func allCallsOfALostConnectionAreTriedAgain() async throws {
    let server = try FakeServer { connection, peer in
      var held: [UInt32] = []
      while true {
        let frame = try peer.frame()
        if connection > 0 { try peer.respond(frame.stream, HealthCheckResponse(status: .serving)) }
        held.append(frame.stream)
        if connection == 0, held.count == 100 { return }
      }
    }
    let client = Evenstride(socketPath: server.path, retry: quick)
    let answered = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<100 {
        group.addTask {
          try await client.health.check(HealthCheckRequest()).status == .serving
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(answered == 100)
    #expect(server.connections == 2)
  }
}
