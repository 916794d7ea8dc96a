import Console
import Testing

@testable import evenstride_load

@Suite("Two runs compared")
struct ComparisonTests {
  /// Thirty seconds of calls whose latency wanders: 1 to 1.3 ms.
  private func run(_ scale: Double = 1, seconds: Int = 30, rate: Double? = 100) -> LoadResult {
    let latencies = (0..<seconds).map { second in
      (0..<100).map { call -> Int64 in
        let microseconds = 1_000 + (second * 37 + call * 11) % 300
        return Int64(scale * Double(microseconds) * 1_000)
      }
    }
    return ResultFixture.result([ResultFixture.stage(rate: rate, seconds: latencies)])
  }

  private func row(_ comparison: Comparison, _ name: String) throws -> ComparisonRow {
    try #require(comparison.stages.first?.rows.first { $0.name == name })
  }

  @Test("The same run twice shows no difference")
  func same() throws {
    let comparison = try Comparison(run(), run(), resamples: 200, seed: 1)
    for name in ["p50", "p90", "p99", "mean"] {
      let row = try row(comparison, name)
      #expect(row.ratio == 1 && row.judgement == .noDifference, "\(name)")
    }
    #expect(comparison.differences.isEmpty && comparison.unmatched.isEmpty)
  }

  @Test("Twice the latency is slower, half of it faster")
  func slower() throws {
    let slower = try row(Comparison(run(), run(2), resamples: 200, seed: 1), "p50")
    #expect(abs(slower.ratio - 2) < 0.01 && slower.judgement == .slower)
    #expect(try #require(slower.lower) < 2 && #require(slower.upper) > 1.9)
    #expect(try row(Comparison(run(2), run(), resamples: 200, seed: 1), "p99").judgement == .faster)
  }

  @Test("More answers a second are faster")
  func rate() throws {
    let few = ResultFixture.result([
      ResultFixture.stage(
        rate: nil, seconds: (0..<20).map { Array(repeating: 1_000, count: 90 + $0 % 3) })
    ])
    let many = ResultFixture.result([
      ResultFixture.stage(
        rate: nil, seconds: (0..<20).map { Array(repeating: 1_000, count: 180 + $0 % 3) })
    ])
    let row = try row(Comparison(few, many, resamples: 200, seed: 1), "answered")
    #expect(row.judgement == .faster && abs(row.ratio - 2) < 0.02)
  }

  @Test("The same seed gives the same intervals, another one others")
  func seed() throws {
    let first = try Comparison(run(), run(1.1), resamples: 100, seed: 1)
    #expect(try first == Comparison(run(), run(1.1), resamples: 100, seed: 1))
    #expect(
      try row(first, "mean") != row(Comparison(run(), run(1.1), resamples: 100, seed: 2), "mean"))
  }

  @Test("Nine seconds give no interval, and the reason")
  func tooFew() throws {
    let row = try row(Comparison(run(seconds: 9), run(), resamples: 50, seed: 1), "p50")
    #expect(row.lower == nil && row.judgement == .notJudged)
    #expect(row.note == "no interval: it takes 10 counted seconds of either")
  }

  @Test("A percentile with fewer than ten calls beyond it is called unreliable")
  func fewBeyond() throws {
    // 3,000 calls: 3 beyond p99.9, 30 beyond p99.
    let comparison = try Comparison(run(), run(3), resamples: 50, seed: 1)
    let row = try row(comparison, "p99.9")
    #expect(row.judgement == .notJudged && row.note?.contains("unreliable") == true)
    #expect(try self.row(comparison, "p99").note == nil)
  }

  @Test("Stages at other rates are not compared, and that is said")
  func unmatched() throws {
    let comparison = try Comparison(run(), run(rate: 200), resamples: 50, seed: 1)
    #expect(comparison.stages.isEmpty)
    #expect(comparison.unmatched == ["at 100/s: only in A", "at 200/s: only in B"])
    #expect(comparison.text().hasPrefix("NOTHING TO COMPARE"))
  }

  @Test("Settings that differ are named")
  func settings() throws {
    var other = run()
    other.settings.connections = 8
    other.settings.arrival = "poisson"
    other.settings.seed = 8
    let comparison = try Comparison(run(), other, resamples: 50, seed: 1)
    #expect(
      comparison.differences == [
        "arrival: constant in A, poisson in B", "connections: 4 in A, 8 in B",
      ])
    #expect(comparison.text().contains("SETTINGS DIFFER"))
  }

  @Test("An invalid run is refused, unless it is asked for")
  func invalid() throws {
    var bad = run()
    bad.stages[0].faults = ["late"]
    bad.stages[0].verdict = .invalid
    bad.verdict = .invalid
    #expect { try Comparison(run(), bad, resamples: 50, seed: 1) } throws: { error in
      (error as? Failure)?.text.hasPrefix("B cannot be compared. INVALID") == true
    }
    let forced = try Comparison(run(), bad, resamples: 50, seed: 1, allowsInvalid: true)
    #expect(forced.stages[0].notes.contains("B is INVALID: late"))
    bad.verdict = .kept
    let search = try Comparison(run(), bad, resamples: 50, seed: 1)
    #expect(search.stages.isEmpty && search.unmatched == ["at 100/s: invalid"])
  }

  @Test("The server's CPU a call has a ratio and no interval")
  func server() throws {
    var (a, b) = (run(), run())
    let figures = ServerFigures(
      seconds: 1, cpuSeconds: 1, calls: 1_000, residentBytesBefore: 0, residentBytesAfter: 0,
      queuedCalls: 0,
      queueSeconds: 0, refused: [:])
    a.stages[0].server = figures
    b.stages[0].server = figures
    b.stages[0].server?.cpuSeconds = 1.5
    let row = try row(Comparison(a, b, resamples: 50, seed: 1), "server CPU a call")
    #expect(row.a == 1e6 && row.ratio == 1.5 && row.lower == nil && row.judgement == .notJudged)
  }

  @Test("Calls without an answer are in the figures of every resample")
  func unanswered() throws {
    let a = run()
    var b = run()
    for _ in 0..<60 { b.stages[0].latency.record(30_000_000_000) }
    let row = try row(Comparison(a, b, resamples: 100, seed: 1), "p99")
    // 60 of 3,060 are the slowest 2 %.
    #expect(row.b > 29e9 && row.judgement == .slower)
    #expect(try #require(row.lower) > 20_000)
  }
}
