import Foundation
import RPC
import TestSupport
import Testing

@testable import evenstride_load

/// The real engine against a stand-in, judged as a run of the command is.
struct StandInRun {
  let scratch: Scratch
  var arrival = Arrival.constant
  var connections = 2
  var inflight = 64
  var threads = 1
  var deadline = Duration.seconds(5)
  var drain = 6.0

  init() throws { scratch = try Scratch() }

  var path: String { scratch.path("s.sock") }

  /// - Parameter rate: calls a second; nil: a closed loop.
  func stage(rate: Double?, seconds: Double, warmUp: Double = 0) throws -> StageResult {
    let kind = CallKind(
      name: "k", service: "a.S", method: "M", weight: 1, isStream: false,
      questions: [Question(payload: [8, 1])])
    let plan = LoadPlan(
      socketPath: path, workload: Workload(kinds: [kind]),
      arrival: rate == nil ? .closed : arrival, connections: connections, inflight: inflight,
      threads: threads, deadline: deadline, cancelRate: 0, spin: .microseconds(50),
      largestLag: .milliseconds(1), seed: 1)
    let engine = try LoadEngine(plan, probe: nil)
    let stage = Stage(rate: rate, warmUp: warmUp, seconds: seconds, drain: drain)
    var result = engine.run(stage, index: 0) { _ in }
    result.judge(promises: [], largestLag: 1e6)
    Self.checkSums(result)
    return result
  }

  /// Every call that was due is told of exactly once, in the whole, in its kind and in its failures.
  static func checkSums(_ result: StageResult) {
    let counts = result.counts
    let ends = [
      counts.answered, counts.failed, counts.unanswered, counts.heldBack, counts.missed,
      counts.cancelled, counts.outrun,
    ]
    #expect(counts.due == ends.reduce(0, +))
    #expect(counts.started == counts.due - counts.heldBack - counts.missed)
    #expect(result.kinds.map(\.counts.due).reduce(0, +) == counts.due)
    let failures = result.failures.map(\.count).reduce(0, +)
    #expect(failures == counts.errors)
    #expect(result.latency.count == counts.answered + counts.unanswered + counts.heldBack)
    #expect(result.timeline.map(\.answered).reduce(0, +) == counts.answered)
  }
}

extension LatencyHistogram {
  /// Milliseconds.
  func milliseconds(_ percent: Double) -> Double { percentile(percent) / 1e6 }
}
