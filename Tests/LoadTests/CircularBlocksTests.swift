import Statistics
import Testing

@testable import evenstride_load

@Suite("Resamples of seconds in blocks")
struct CircularBlocksTests {
  /// Python: [(n, round(n ** (1/3))) for n in (1, 10, 15, 16, 27, 42, 43, 120, 1000)]
  @Test(
    "A block is as long as the cube root",
    arguments: [
      (1, 1), (3, 1), (4, 2), (10, 2), (15, 2), (16, 3), (27, 3), (42, 3), (43, 4), (120, 5),
      (1_000, 10),
    ])
  func length(_ count: Int, _ length: Int) {
    #expect(CircularBlocks(count: count).length == length)
  }

  @Test("A resample is as long as the series, in blocks that may wrap around")
  func weights() {
    let blocks = CircularBlocks(count: 30)
    var totals = [Int](repeating: 0, count: 30)
    for resample in 0..<3_000 {
      var stream = ResampleStream(seed: 5, resample: resample)
      let weights = blocks.weights(&stream)
      #expect(weights.reduce(0, +) == 30)
      // Ten blocks of three: steps up between neighbours, on a circle, are starts of blocks.
      var starts = 0
      for second in weights.indices {
        starts += max(0, weights[second] - weights[(second + 29) % 30])
      }
      #expect(starts <= 10)
      for second in weights.indices { totals[second] += weights[second] }
    }
    // Each second 3,000 times in the mean; a count's deviation is about √(3,000·3) = 95.
    #expect(totals.allSatisfy { abs($0 - 3_000) < 475 })
  }

  @Test("All seconds once are the stage, its drain and unanswered calls included")
  func wholeStage() {
    var stage = ResultFixture.stage(seconds: Self.grid(12, 50) { 1 + $0 * 7 + $1 * 3 })
    stage.latency.record(5_000_000_000, count: 3)
    stage.timeline.append(SecondResult(second: 12, answered: 4))
    stage.counts.answered += 4
    let table = SecondsTable(stage)
    let sum = table.sum(weights: Array(repeating: 1, count: 12), percents: [50, 90, 99, 99.9])
    for (percent, found) in zip([50, 90, 99, 99.9], sum.percentiles) {
      let expected = stage.latency.percentile(percent)
      #expect(abs(found / expected - 1) < 1e-3, "p\(percent)")
    }
    #expect(abs(sum.mean / stage.latency.mean - 1) < 1e-3)
    #expect(abs(sum.rate - stage.answeredRate) < 1e-9)
  }

  @Test("A sum of seconds is that of histograms added up one by one")
  func naiveSum() {
    let stage = ResultFixture.stage(seconds: Self.grid(10, 40) { 1 + $0 * $0 * 5 + $1 * 13 })
    let weights = [0, 3, 0, 1, 2, 0, 0, 1, 3, 0]
    var naive = LatencyHistogram()
    for (second, weight) in zip(stage.timeline, weights) {
      for _ in 0..<weight { naive.add(second.latency) }
    }
    let sum = SecondsTable(stage).sum(weights: weights, percents: [50, 90, 99, 99.9])
    for (percent, found) in zip([50, 90, 99, 99.9], sum.percentiles) {
      #expect(abs(found / naive.percentile(percent) - 1) < 1e-3, "p\(percent)")
    }
  }

  /// Latencies, one a second and call, nanoseconds.
  private static func grid(
    _ seconds: Int, _ calls: Int, microseconds: (Int, Int) -> Int
  ) -> [[Int64]] {
    (0..<seconds).map { second in
      (0..<calls).map { call in Int64(1_000 * microseconds(second, call)) }
    }
  }
}
