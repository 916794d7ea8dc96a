import Glibc

@testable import evenstride_load

extension ExampleResults {
  static func run(
    _ arguments: [String], _ stages: [StageResult], search: SearchResult? = nil,
    promises: [String] = [], arrival: String = "constant", verdict: Verdict, checks: Bool = false
  ) -> LoadResult {
    LoadResult(
      version: "0.6.0", began: "2026-11-22T10:15:00Z", arguments: arguments, processors: 2,
      server: "evenstrided 0.6.0",
      settings: .init(
        arrival: arrival, connections: 16, inflight: 8, threads: 2, deadlineSeconds: 5,
        cancelRate: 0, seed: 20_261_122,
        mix: [
          .init(name: "asymmetry", method: "evenstride.v1.Asymmetry/Assess", share: 0.8),
          .init(name: "reliability", method: "evenstride.v1.Reliability/Analyze", share: 0.15),
          .init(name: "predict", method: "evenstride.v1.Prediction/Predict", share: 0.05),
        ], promises: promises, checks: checks), stages: stages, search: search, verdict: verdict)
  }

  /// Latencies with a median and a long tail, the same in every run; in one second a stall.
  static func stage(
    rate: Double?, seconds: Int, p50: Double, stall: Int? = nil, failing: Bool = false,
    promised: String = "", verdict: Verdict? = nil
  ) -> StageResult {
    let perSecond = rate ?? 30_000
    var stage = StageResult(
      intendedRate: rate, seconds: Double(seconds), counts: CallCounts(), kinds: [], failures: [],
      timeline: [], generatorCPUSeconds: Double(seconds) * perSecond * 3e-6)
    let kinds = [
      ("asymmetry", "Asymmetry/Assess", 0.8), ("reliability", "Reliability/Analyze", 0.2),
    ]
    stage.kinds = kinds.map { KindResult(name: $0.0, method: "evenstride.v1." + $0.1) }
    let failed = failing ? UInt64(perSecond * 0.012) : 0
    for second in 0..<seconds {
      var now = SecondResult(
        second: second, started: UInt64(perSecond), answered: UInt64(perSecond) - failed,
        failed: failed, inFlight: UInt64(3 + second % 4))
      var times = LatencyHistogram()
      for i in 0..<200 {
        // Quantiles of a distribution with a tail as heavy as 1/x^2.5, shifted a little each second.
        let p = (Double((i * 89 + second * 37) % 200) + 0.5) / 200
        let slow = second == stall && i % 10 == 0 ? 40_000_000 * Double(i + 10) / 200 : 0
        let wobble = 1 + 0.06 * sin(Double(second))
        let time = p50 * wobble * (0.75 * pow(1 - p, -0.4)) + slow
        let count = max(1, (UInt64(perSecond) - failed) / 200)
        times.record(Int64(time), count: count)
        stage.latency.record(Int64(time), count: count)
        stage.service.record(Int64(time * 0.8 - slow * 0.75), count: count)
        stage.lag.record(Int64(800 + 40 * (i % 50)), count: count)
        let kind = i % 5 == 0 ? 1 : 0
        stage.kinds[kind].latency.record(Int64(time * (kind == 0 ? 1 : 1.7)), count: count)
        stage.kinds[kind].counts.answered += count
      }
      now.latency = times
      stage.timeline.append(now)
    }
    let all = UInt64(perSecond) * UInt64(seconds)
    stage.counts = CallCounts(
      due: all, started: all, answered: all - failed * UInt64(seconds),
      failed: failed * UInt64(seconds))
    if failing {
      stage.failures = [
        FailureGroup(
          kind: "asymmetry", code: 8, status: "RESOURCE_EXHAUSTED", reason: "CALLS_PER_USER",
          count: failed * UInt64(seconds),
          message: "too many calls of this user are under way; ask again in a moment")
      ]
      stage.failed.record(70_000, count: failed * UInt64(seconds))
    }
    stage.server = ServerFigures(
      seconds: Double(seconds), cpuSeconds: Double(all) * 5e-6, calls: all,
      residentBytesBefore: 21_000_000,
      residentBytesAfter: 23_400_000, queuedCalls: all / 100, queueSeconds: Double(all) * 2e-7,
      refused: failing ? ["CALLS_PER_USER": failed * UInt64(seconds)] : [:])
    stage.steadiness =
      Steadiness(stage.timeline)
    stage.promises = ((try? Promise.list(promised)) ?? []).map { $0.result(of: stage) }
    let kept = stage.promises.allSatisfy(\.isKept)
    stage.verdict = verdict ?? (promised.isEmpty ? .measured : kept ? .kept : .broken)
    if stall != nil {
      var drain = SecondResult(second: seconds, answered: 12)
      drain.latency.record(61_000_000, count: 12)
      stage.timeline.append(drain)
    }
    return stage
  }
}
