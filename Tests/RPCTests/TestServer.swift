import Dispatch
import Glibc
import Messages
import RPC
import Synchronization

/// A server whose answers are easy to foretell.
///
/// `Health/Check` echoes the length of the service name as a number; `Indices` returns its `left`
/// values; `Analyze` is slow: it runs until it is cancelled or two seconds pass; `Predict` fails
/// unexpectedly; `Fit` names a violation; `Relate` answers over 4 MiB.
final class TestServer: Sendable {
  /// What the slow calls did.
  final class Counts: Sendable {
    let started = Atomic<Int>(0)
    let cancelled = Atomic<Int>(0)
  }

  let server: Server
  let counts = Counts()
  let lines = Locked<[String]>([])

  init(_ limits: Limits = Limits()) throws {
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
    struct Unexpected: Error { let secret = "a patient's value" }
    router.bind(WalkingMethods.predict) { _, _ in throw Unexpected() }
    server = try Server(router: router, limits: limits, loops: 2) { line in
      lines.withLock { $0.append(line) }
    }
  }

  deinit { server.drain {} }

  /// Drains and waits for the end.
  func drain() -> DispatchTimeoutResult {
    let ended = DispatchSemaphore(value: 0)
    server.drain { ended.signal() }
    return ended.wait(timeout: .now() + 20)
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
