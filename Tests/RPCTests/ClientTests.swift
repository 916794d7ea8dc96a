import EvenstrideClient
import Foundation
import Glibc
import Messages
import RPC
import Synchronization
import TestSupport
import Testing
import Wire

/// The client library against a server in this process.
@Suite struct ClientTests {
  let test: TestServer
  let scratch: Scratch
  let path: String

  init() throws {
    test = try TestServer()
    scratch = try Scratch()
    path = scratch.path("s.sock")
    test.server.serve(try ListeningSocket(path: path, mode: 0o600))
  }

  private func values(_ seed: Int) -> [Double] { (0..<12).map { Double($0 * 7 + seed) } }

  @Test func manyThreadsShareAClient() throws {
    let client = Evenstride(socketPath: path)
    let wrong = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      for i in 0..<500 {
        let sent = values(thread * 1000 + i)
        let answer = try? client.asymmetry.indices(IndicesRequest(left: sent))
        if answer?.columns.first?.values != sent { wrong.add(1, ordering: .relaxed) }
      }
    }
    #expect(wrong.load(ordering: .relaxed) == 0)
  }

  @Test func aThousandTasksAreAnsweredAtOnce() async throws {
    let client = Evenstride(socketPath: path)
    let right = try await withThrowingTaskGroup(of: Bool.self) { group in
      for i in 0..<1_000 {
        let sent = values(i)
        group.addTask {
          try await client.asymmetry.indices(IndicesRequest(left: sent)).columns[0].values == sent
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(right == 1_000)
  }

  @Test func largeRequestsAndAnswersPass() throws {
    let client = Evenstride(socketPath: path)
    let sent = (0..<500_000).map(Double.init)
    #expect(try client.asymmetry.indices(IndicesRequest(left: sent)).columns[0].values == sent)
  }

  @Test func aRequestOverTheFrameIsRefusedBeforeItIsSent() throws {
    let client = Evenstride(socketPath: path)
    let sent = [Double](repeating: 1, count: 600_000)
    #expect {
      try client.asymmetry.indices(IndicesRequest(left: sent))
    } throws: {
      ($0 as? RPCError)?.code == .resourceExhausted
    }
    #expect(try client.asymmetry.indices(IndicesRequest(left: [1])).columns[0].values == [1])
  }

  @Test func aTimeoutEndsTheCallInBothForms() async throws {
    let client = Evenstride(socketPath: path)
    let isLate = { (error: any Error) in (error as? RPCError)?.code == .deadlineExceeded }
    let analyze = client.reliability
    #expect(throws: RPCError.self) {
      try blocking { try analyze.analyze(AnalyzeRequest(), timeout: .milliseconds(30)) }
    }
    await #expect {
      try await analyze.analyze(AnalyzeRequest(), timeout: .milliseconds(30))
    } throws: {
      isLate($0)
    }
  }

  /// In an async context the async form would be chosen.
  private func blocking<R>(_ body: () throws -> R) throws -> R { try body() }

  @Test func violationsArrive() throws {
    let client = Evenstride(socketPath: path)
    #expect {
      try client.walking.fit(FitRequest())
    } throws: {
      $0 as? RPCError
        == RPCError(
          .invalidArgument, "no",
          fieldViolations: [FieldViolation(field: "a[0]", description: "is wrong")])
    }
  }

  @Test func withoutADaemonTheCallIsUnavailableAndNamesThePath() {
    let client = Evenstride(socketPath: path + ".none")
    #expect {
      try client.health.check(HealthCheckRequest())
    } throws: {
      guard let error = $0 as? RPCError else { return false }
      return error.code == .unavailable && error.message.contains(path + ".none")
    }
  }

  @Test func aFullBacklogIsWaitedForUntilTheDeadline() throws {
    let other = path + "3"
    let listener = try ListeningSocket(path: other, mode: 0o600)
    listen(listener.fd, 0)
    var waiting: [Int32] = []
    while let fd = try? UnixAddress(other).connect() { waiting.append(fd) }
    let client = Evenstride(socketPath: other)
    #expect {
      try client.health.check(HealthCheckRequest(), timeout: .milliseconds(100))
    } throws: {
      ($0 as? RPCError)?.code == .unavailable
    }
    for fd in waiting { close(fd) }
    listener.close()
  }

  @Test func itReconnectsAfterTheDaemonWasRestarted() throws {
    let client = Evenstride(socketPath: path)
    _ = try client.health.check(HealthCheckRequest())
    #expect(test.drain() == .success)
    #expect(throws: RPCError.self) { try client.health.check(HealthCheckRequest()) }
    let second = try TestServer()
    second.server.serve(try ListeningSocket(path: path, mode: 0o600))
    _ = try client.health.check(HealthCheckRequest())
  }

  @Test func garbageFromAServerIsAnError() throws {
    let other = path + "2"
    let listener = try ListeningSocket(path: other, mode: 0o600)
    let client = Evenstride(socketPath: other, retry: .none)
    let garbage: [[UInt8]] = [
      Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8), [],
      RawPeer.frame(1, [0xff, 0xff], type: 2), RawPeer.frame(1, [1, 2, 3], type: 2),
    ]
    for bytes in garbage {
      let thread = Thread {
        while true {
          if let fd = try? System.acceptConnection(listener.fd) {
            let peer = RawPeer(fd: fd)
            _ = fcntl(fd, F_SETFL, 0)
            _ = peer.read(20, seconds: 2)
            peer.send(bytes)
            break
          }
          usleep(1_000)
        }
      }
      thread.start()
      #expect(throws: RPCError.self) { try client.health.check(HealthCheckRequest()) }
      client.close()
    }
    listener.close()
  }
}
