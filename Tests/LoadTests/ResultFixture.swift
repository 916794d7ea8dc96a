@testable import evenstride_load

/// Results made by hand.
enum ResultFixture {
  /// A stage whose seconds have these latencies, nanoseconds, all of them answered.
  static func stage(rate: Double? = 100, seconds: [[Int64]]) -> StageResult {
    var stage = StageResult(
      intendedRate: rate, seconds: Double(seconds.count), counts: CallCounts(), kinds: [],
      failures: [], timeline: [], generatorCPUSeconds: 0.5)
    for (number, latencies) in seconds.enumerated() {
      var second = SecondResult(second: number)
      var times = LatencyHistogram()
      for latency in latencies { times.record(latency) }
      second.latency = times
      second.started = UInt64(latencies.count)
      second.answered = UInt64(latencies.count)
      stage.timeline.append(second)
      stage.latency.add(times)
      stage.service.add(times)
      for _ in latencies { stage.lag.record(2_000) }
    }
    let calls = stage.latency.count
    stage.counts = CallCounts(due: calls, started: calls, answered: calls)
    return stage
  }

  /// A second of `calls` calls of one latency each, for as many seconds as there are latencies.
  static func flat(rate: Double? = 100, _ latencies: [Int64], calls: Int = 100) -> StageResult {
    stage(rate: rate, seconds: latencies.map { Array(repeating: $0, count: calls) })
  }

  static func result(_ stages: [StageResult], arrival: String = "constant") -> LoadResult {
    LoadResult(
      version: "1.2.3", began: "2026-01-02T03:04:05Z", arguments: ["--rate", "100"], processors: 2,
      server: "evenstrided 1.2.3",
      settings: LoadResult.Settings(
        arrival: arrival, connections: 4, inflight: 8, threads: 2, deadlineSeconds: 1,
        cancelRate: 0, seed: 7,
        mix: [.init(name: "asymmetry", method: "evenstride.v1.Asymmetry/Assess", share: 1)],
        promises: [], checks: false),
      stages: stages, verdict: Verdict.of(stages))
  }
}
