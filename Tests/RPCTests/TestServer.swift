import Dispatch
import Glibc
import Messages
import RPC
import Synchronization

/// A server whose answers are easy to foretell.
///
/// `Health/Check` echoes the length of the service name as a number; `Indices` returns its `left`
/// values; `Analyze` is slow: it runs until it is cancelled or two seconds pass; `Predict` fails
/// unexpectedly; `Fit` names a violation; `Relate` answers over 4 MiB. `AssessStream` echoes the
/// index of every item and sums up; `AnalyzeStream` counts tables; `Watch` answers as many times as
/// the name of the service has letters, and stays open if that is none.
final class TestServer: Sendable {
  /// What the slow calls did.
  final class Counts: Sendable {
    let started = Atomic<Int>(0)
    let cancelled = Atomic<Int>(0)
    let closed = Atomic<Int>(0)
  }

  let server: Server
  let counts = Counts()
  let lines = Locked<[String]>([])
  let records = Locked<[CallRecord]>([])

  init(_ limits: Limits = Limits(), policy: PeerPolicy = PeerPolicy()) throws {
    var router = Router()
    let lines = self.lines
    let counts = self.counts
    router.bind(HealthMethods.check, inlineLimit: 1 << 20, whileDraining: true) { request, _ in
      HealthCheckResponse(status: .unrecognized(Int32(request.service.count)))
    }
    router.bind(AsymmetryMethods.indices, inlineLimit: 1 << 10) { request, _ in
      IndicesResponse(columns: [ResultColumn(values: request.left)])
    }
    router.bind(ReliabilityMethods.analyze) { _, context in
      counts.started.add(1, ordering: .relaxed)
      let end = Instant.now + .seconds(2)
      while !context.isCancelled, Instant.now < end { usleep(500) }
      if context.isCancelled { counts.cancelled.add(1, ordering: .relaxed) }
      return AnalyzeResponse()
    }
    router.bind(WalkingMethods.fit) { _, _ in
      throw RPCError(
        .invalidArgument, "no",
        fieldViolations: [FieldViolation(field: "a[0]", description: "is wrong")])
    }
    router.bind(WalkingMethods.relate) { _, _ in
      RelateResponse(relations: [Relation(name: String(repeating: "x", count: 4 << 20))])
    }
    router.bind(BulkMethods.assessStream) { _ in EchoStream(counts: counts) }
    router.bind(BulkMethods.analyzeStream) { _ in CountStream() }
    router.bind(HealthMethods.watch, hasDeadline: false) { _ in LettersStream(counts: counts) }
    router.bind(ControlMethods.cancel, inlineLimit: 1 << 10) { request, call in
      CancelResponse(
        cancelled: UInt32(call.server?.cancel(requestID: request.requestId, uid: getuid()) ?? 99))
    }
    struct Unexpected: Error { let secret = "a patient's value" }
    router.bind(WalkingMethods.predict) { _, _ in throw Unexpected() }
    let records = self.records
    server = try Server(
      router: router, limits: limits, policy: policy, loops: 2,
      audit: { record in records.withLock { $0.append(record) } },
      log: { line in lines.withLock { $0.append(line) } })
  }

  deinit { server.drain {} }

  /// Drains and waits for the end.
  func drain() -> DispatchTimeoutResult {
    let ended = DispatchSemaphore(value: 0)
    server.drain { ended.signal() }
    return ended.wait(timeout: .now() + 20)
  }

  /// How often calls or connections were turned away for a reason.
  func stats(_ reason: (String) -> Bool) -> UInt64? {
    server.stats().refused.first { reason($0.name) }?.count
  }

  func logs(_ text: String) -> Bool { lines.withLock { $0.contains { $0.contains(text) } } }
}

/// Waits until something holds, at most half a minute: a test that fails must not hang.
func eventually(_ condition: () -> Bool) -> Bool {
  for _ in 0..<30_000 {
    if condition() { return true }
    usleep(1_000)
  }
  return false
}
