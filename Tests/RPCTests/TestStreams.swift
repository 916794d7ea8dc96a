import Glibc
import Messages
import RPC
import Synchronization

/// Echoes indices; sums up at the end. An item whose request has a threshold of 1 ends the stream.
final class EchoStream: StreamHandler {
  /// An item that is worked on until nobody waits for the stream any more.
  static let held = AssessItem(request: AssessRequest(thresholdPercent: 2))

  private let counts: TestServer.Counts
  private var items: UInt64 = 0

  init(counts: TestServer.Counts) { self.counts = counts }

  func receive(_ item: AssessItem, _ output: StreamOutput<AssessItemResult>) throws {
    counts.started.add(1, ordering: .relaxed)
    if item.request?.thresholdPercent == 1 { throw RPCError(.outOfRange, "asked for") }
    if item.request?.thresholdPercent == 2 { workUntilCancelled(output.call) }
    // A request with a score rule asks for a slow item.
    if item.request?.scoreRule == .mean { usleep(20_000) }
    items += 1
    let methods = item.request.map { [$0.thresholdSource] } ?? []
    try output.send(
      AssessItemResult(
        index: item.index,
        response: AssessResponse(provenance: Provenance(methods: methods))))
  }

  func finish(_ output: StreamOutput<AssessItemResult>) throws {
    try output.send(AssessItemResult(summary: BatchSummary(items: items, succeeded: items)))
  }

  func closed() { counts.closed.add(1, ordering: .relaxed) }
}

/// Counts the tables of all chunks.
final class CountStream: StreamHandler {
  /// A chunk that is worked on until nobody waits for the stream any more.
  static let held = AnalyzeRequest(confidenceLevel: 2)

  private var tables = 0
  private var bytes = 0

  func receive(_ chunk: AnalyzeRequest, _ output: StreamOutput<AnalyzeResponse>) throws {
    if chunk.confidenceLevel == 2 { workUntilCancelled(output.call) }
    tables += chunk.tables.count
    bytes += chunk.tables.reduce(0) { $0 + 8 * $1.scores.count }
    try output.call.hold(bytes)
  }

  func finish(_ output: StreamOutput<AnalyzeResponse>) throws {
    try output.send(AnalyzeResponse(reports: (0..<tables).map { _ in ReliabilityReport() }))
  }
}

/// As many answers as the name has letters.
final class LettersStream: StreamHandler {
  private let counts: TestServer.Counts
  private var isEmpty = false

  init(counts: TestServer.Counts) { self.counts = counts }

  var staysOpen: Bool { isEmpty }

  func receive(_ request: HealthCheckRequest, _ output: StreamOutput<HealthCheckResponse>) throws {
    counts.started.add(1, ordering: .relaxed)
    isEmpty = request.service.isEmpty
    for i in 0..<request.service.utf8.count {
      try output.send(HealthCheckResponse(status: .unrecognized(Int32(i))))
    }
  }

  func finish(_ output: StreamOutput<HealthCheckResponse>) {}

  func closed() { counts.closed.add(1, ordering: .relaxed) }
}

/// At most half a minute: a stream that nobody ends must not hang its test.
private func workUntilCancelled(_ call: CallContext) {
  let end = Instant.now + .seconds(30)
  while !call.isCancelled, Instant.now < end { usleep(500) }
}
