import Console
import EvenstrideClient

/// What one method, or all of them, had to do between two looks at the daemon's counters.
struct MethodLoad {
  let method: String
  let calls: UInt64
  let failed: UInt64
  let perSecond: Double
  /// Seconds; NaN when no call ended.
  let median: Double
  let p99: Double

  /// The methods that had calls, the busiest first.
  static func list(
    from before: GetStatsResponse, to now: GetStatsResponse, seconds: Double
  ) -> [MethodLoad] {
    let names = Set(now.calls.map(\.method)).union(now.durations.map(\.method))
    let loads = names.map { name in
      MethodLoad(name, before, now, seconds) { $0 == name }
    }
    return loads.filter { $0.calls > 0 }.sorted { ($1.calls, $0.method) < ($0.calls, $1.method) }
  }

  /// All methods together.
  static func total(
    from before: GetStatsResponse, to now: GetStatsResponse, seconds: Double
  ) -> MethodLoad {
    MethodLoad("all", before, now, seconds) { _ in true }
  }

  private init(
    _ method: String, _ before: GetStatsResponse, _ now: GetStatsResponse, _ seconds: Double,
    _ isIncluded: (String) -> Bool
  ) {
    self.method = method
    func sum(_ stats: GetStatsResponse, _ counts: (CallCount) -> Bool) -> UInt64 {
      stats.calls.filter { isIncluded($0.method) && counts($0) }.reduce(0) { $0 &+ $1.calls }
    }
    func since(_ counts: (CallCount) -> Bool) -> UInt64 {
      // A daemon that started anew in between counts from 0 again.
      let (old, new) = (sum(before, counts), sum(now, counts))
      return new >= old ? new - old : new
    }
    calls = since { _ in true }
    failed = since { $0.code != 0 }
    perSecond = seconds > 0 ? Double(calls) / seconds : .nan
    var histogram = Histogram(bounds: now.durationBoundsSeconds)
    for durations in now.durations where isIncluded(durations.method) {
      let old = before.durations.first { $0.method == durations.method }?.counts ?? []
      histogram.add(durations.counts, since: old)
    }
    median = histogram.quantile(0.5)
    p99 = histogram.quantile(0.99)
  }

  static let header = [
    "method", "calls", "failed", "calls_per_second", "p50_seconds", "p99_seconds",
  ]

  var row: [String] {
    [method, "\(calls)", "\(failed)", exact(perSecond), exact(median), exact(p99)]
  }
}

/// Counts by class, and where a share of them ends.
struct Histogram {
  let bounds: [Double]
  private var counts: [UInt64]

  init(bounds: [Double]) {
    self.bounds = bounds
    counts = Array(repeating: 0, count: bounds.count + 1)
  }

  mutating func add(_ now: [UInt64], since before: [UInt64]) {
    for (at, count) in now.enumerated() where counts.indices.contains(at) {
      let old = before.indices.contains(at) ? before[at] : 0
      counts[at] &+= count >= old ? count - old : count
    }
  }

  /// The value below which a share of the counts lies, on a straight line through its class, as
  /// Prometheus' histogram_quantile; the last bound when it lies beyond; NaN without counts.
  func quantile(_ share: Double) -> Double {
    let total = counts.reduce(0.0) { $0 + Double($1) }
    guard total > 0, let last = bounds.last else { return .nan }
    let rank = share * total
    var below = 0.0
    for (at, bound) in bounds.enumerated() {
      let here = Double(counts[at])
      if here > 0, below + here >= rank {
        let lower = at > 0 ? bounds[at - 1] : 0
        return lower + (bound - lower) * (rank - below) / here
      }
      below += here
    }
    return last
  }
}
