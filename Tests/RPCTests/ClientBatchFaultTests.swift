import EvenstrideClient
import Messages
import RPC
import Testing

/// Batches with bad items, and servers that do not keep to the rules of a batch.
@Suite struct ClientBatchFaultTests {
  private func requests(_ count: Int) -> [AssessRequest] {
    Array(repeating: AssessRequest(), count: count)
  }

  @Test func anItemThatFailsDoesNotEndTheBatch() throws {
    let server = try FakeServer { _, peer in
      let id = try peer.frame().stream
      for index in 0..<3 as Range<UInt64> {
        _ = try peer.frame()
        let violation = FieldViolation(field: "exercises", description: "is empty")
        let status = ItemStatus(code: 3, message: "bad", fieldViolations: [violation])
        try peer.data(
          id,
          index == 1
            ? AssessItemResult(index: 1, status: status)
            : AssessItemResult(index: index, response: AssessResponse()))
      }
      _ = try peer.frame()
      let summary = BatchSummary(items: 3, succeeded: 2, failed: 1)
      try peer.data(id, AssessItemResult(summary: summary))
      peer.end(id)
      _ = try? peer.frame()
    }
    var errors: [RPCError?] = []
    let summary = try Evenstride(socketPath: server.path).assessAll(requests(3)) { _, result in
      if case .failure(let error) = result { errors.append(error) } else { errors.append(nil) }
    }
    let violation = FieldViolation(field: "exercises", description: "is empty")
    #expect(errors == [nil, RPCError(.invalidArgument, "bad", fieldViolations: [violation]), nil])
    #expect(summary == BatchSummary(items: 3, succeeded: 2, failed: 1))
  }

  /// What a server says after it took two items.
  @Test(arguments: [
    [AssessItemResult(index: 1, response: AssessResponse())],
    [AssessItemResult(index: 0)],
    [
      AssessItemResult(index: 0, response: AssessResponse()),
      AssessItemResult(index: 0, response: AssessResponse()),
    ],
    [
      AssessItemResult(index: 0, response: AssessResponse()),
      AssessItemResult(summary: BatchSummary(items: 2, succeeded: 2)),
    ],
    [
      AssessItemResult(index: 0, response: AssessResponse()),
      AssessItemResult(index: 1, response: AssessResponse()),
      AssessItemResult(summary: BatchSummary(items: 3, succeeded: 3)),
    ],
    [],
  ])
  func aServerThatLosesAnswersIsFoundOut(results: [AssessItemResult]) throws {
    let server = try FakeServer { _, peer in
      let id = try peer.frame().stream
      _ = try peer.frame()
      _ = try peer.frame()
      for result in results { try peer.data(id, result) }
      peer.end(id)
      while true { _ = try peer.frame() }
    }
    let client = Evenstride(socketPath: server.path)
    #expect(code { try client.assessAll(requests(2)) { _, _ in } } == .internal)
    #expect(server.connections == 1)
  }
}
