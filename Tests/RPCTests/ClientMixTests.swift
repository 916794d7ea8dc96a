import EvenstrideClient
import Foundation
import Glibc
import Messages
import RPC
import TestSupport
import Testing

/// Everything at once on one client: blocked threads, tasks, streams and batches.
@Suite struct ClientMixTests {
  private let test: TestServer
  private let scratch: Scratch

  init() throws {
    test = try TestServer()
    scratch = try Scratch()
    test.server.serve(try ListeningSocket(path: scratch.path("s.sock"), mode: 0o600))
  }

  /// How many of `count` calls gave their own values back.
  private static func indices(_ client: Evenstride, _ seed: Int, pairs: Int, _ count: Int) -> Int {
    (0..<count).count { i in
      let sent = (0..<pairs).map { Double(seed + i + $0) }
      let answer = try? blocking { try client.asymmetry.indices(IndicesRequest(left: sent)) }
      return answer?.columns.first?.values == sent
    }
  }

  @Test(arguments: ClientReceiverTests.pollTimes + [.microseconds(50)])
  func allKindsOfCallersShareAClient(pollTime: Duration) async throws {
    let client = Evenstride(
      socketPath: scratch.path("s.sock"), defaultTimeout: .seconds(600), pollTime: pollTime)
    // Small calls share one connection; large ones, streams and batches the other.
    let threads = [(12, 400), (12, 400), (10_000, 40), (10_000, 40)].enumerated().map {
      seed, call in
      BlockedCall { Self.indices(client, seed * 1_000, pairs: call.0, call.1) }
    }
    let batch = BlockedCall {
      let requests = (0..<500).lazy.map { _ in AssessRequest() }
      return try blocking { try client.assessAll(requests) { _, result in _ = try result.get() } }
    }
    let ping = BlockedCall {
      let stream = try client.bulk.assessStream()
      for index in 0..<300 as Range<UInt64> {
        try stream.send(AssessItem(index: index))
        guard try stream.receive()?.index == index else { return false }
      }
      return true
    }
    let right = try await withThrowingTaskGroup(of: Bool.self) { group in
      for i in 0..<200 {
        group.addTask {
          let sent = [Double(i)]
          return try await client.asymmetry.indices(IndicesRequest(left: sent)).columns[0].values
            == sent
        }
        group.addTask {
          let late = await status {
            try await client.reliability.analyze(AnalyzeRequest(), timeout: .milliseconds(1))
          }
          return late == .deadlineExceeded || late == .resourceExhausted
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(right == 400)
    let summary = try await client.assessAll((0..<500).lazy.map { _ in AssessRequest() }) {
      _, result in _ = try result.get()
    }
    #expect(summary.succeeded == 500)
    for (thread, count) in zip(threads, [400, 400, 40, 40]) {
      #expect(try await thread.value() == count)
    }
    #expect(try await batch.value()?.succeeded == 500)
    #expect(try await ping.value() == true)
  }
}
