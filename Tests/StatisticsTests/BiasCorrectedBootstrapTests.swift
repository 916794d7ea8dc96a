import Statistics
import Testing

@Suite("The bias-corrected bootstrap")
struct BiasCorrectedBootstrapTests {
  typealias Convention = BiasCorrectedBootstrap.Convention

  static let jackknife = [1.0, 2, 2.5, 4, 9]
  /// 1, 2, … 199 in a scrambled order.
  static let replicates = (0..<199).map { Double($0 * 64 % 199) + 1 }

  static func bootstrap(
    _ estimate: Double = 90.5, _ replicates: [Double] = replicates,
    _ jackknife: [Double] = jackknife, level: Double = 0.95, as convention: Convention = .rBoot
  ) -> BiasCorrectedBootstrap {
    BiasCorrectedBootstrap(
      estimate: estimate, replicates: replicates, jackknife: jackknife, level: level,
      convention: convention)
  }

  @Test("counts ties as not less in R's convention and half in scipy's")
  func ties() {
    // One of four replicates is less, two are equal.
    let values = [1.0, 2, 2, 3]
    #expect(Self.bootstrap(2, values).biasCorrection == Normal.quantile(0.25))
    #expect(Self.bootstrap(2, values, as: .scipy).biasCorrection == Normal.quantile(0.5))
  }

  @Test("counts a replicate within rounding as a tie", arguments: [1.0, 1e-200, 1e140])
  func nearTies(unit: Double) {
    let values = [0.1, 0.1 + 0.2, (0.3).nextDown, 0.5].map { $0 * unit }
    #expect(Self.bootstrap(0.3 * unit, values).biasCorrection == Normal.quantile(0.25))
    #expect(Self.bootstrap(0.3 * unit, values, as: .scipy).biasCorrection == 0)
    // Yet not one that is merely near: here three are less.
    #expect(Self.bootstrap(0.301 * unit, values).biasCorrection == Normal.quantile(0.75))
  }

  @Test("finds percentiles at the order statistics of rank (B + 1)α")
  func ranks() {
    // Ranks 5 and 195 of 1 … 199.
    let got = Self.bootstrap().percentileInterval
    #expect((got.lower - 5).magnitude < 1e-9 && (got.upper - 195).magnitude < 1e-9)
    // At level 0.999 they are 0.1 and 199.9: the ends of the sample.
    let wide = Self.bootstrap(level: 0.999).percentileInterval
    #expect(wide == Interval(lower: 1, upper: 199))
  }

  static func thousand(_ value: (Int) -> Int) -> [Double] { (0..<1_000).map { Double(value($0)) } }

  static let shapes: [[Double]] = [
    thousand { $0 }, thousand { -$0 }, thousand { min($0, 999 - $0) }, thousand { $0 % 7 },
    thousand { _ in 3 }, thousand { $0 * 389 % 1_009 }, thousand { $0 * $0 % 127 },
    // For which a median of three is a poor guess.
    thousand { $0 < 500 ? ($0 % 2 == 0 ? $0 + 1 : 500 + $0) : ($0 - 499) * 2 },
    [2, 1], [5, 3, 4], [1, 1, 1, 0],
  ]

  @Test("finds the quantiles that sorting finds", arguments: shapes.indices)
  func quantiles(_ shape: Int) {
    let values = Self.shapes[shape]
    let sorted = values.sorted()
    for level in [0.05, 0.5, 0.8, 0.95, 0.999] {
      let ends = [(1 - level) / 2, (1 + level) / 2].map { alpha in
        let rank = alpha * Double(sorted.count - 1)
        let below = sorted[Int(rank)]
        let above = sorted[min(Int(rank) + 1, sorted.count - 1)]
        return below + (rank - rank.rounded(.down)) * (above - below)
      }
      let got = Self.bootstrap(1, values, level: level, as: .scipy).percentileInterval
      #expect((got.lower - ends[0]).magnitude < 1e-9, "\(level)")
      #expect((got.upper - ends[1]).magnitude < 1e-9, "\(level)")
    }
  }

  @Test("does not depend on the order of the replicates")
  func order() {
    #expect(Self.bootstrap() == Self.bootstrap(90.5, Self.replicates.sorted()))
    #expect(Self.bootstrap() == Self.bootstrap(90.5, Self.replicates.reversed()))
  }

  @Test("changes with the unit and the sign as the estimate does", arguments: [1e-170, 3.0, 1e140])
  func units(factor: Double) {
    // The cubes of the smallest and of the largest leave the range of a double.
    let plain = Self.bootstrap()
    let scaled = Self.bootstrap(
      90.5 * factor, Self.replicates.map { $0 * factor }, Self.jackknife.map { $0 * factor })
    #expect((scaled.acceleration - plain.acceleration).magnitude < 1e-12)
    #expect((scaled.interval.lower / factor - plain.interval.lower).magnitude < 1e-6)
    let mirrored = Self.bootstrap(
      -90.5, Self.replicates.map(-), Self.jackknife.map(-))
    #expect(mirrored.acceleration == -plain.acceleration)
    #expect((mirrored.interval.lower + plain.interval.upper).magnitude < 1e-9)
  }

  @Test("leaves out and counts what is not finite, up to one in a hundred")
  func nonFinite() {
    let one = Self.bootstrap(90.5, Self.replicates + [.nan])
    #expect(one.count == 199 && one.nonFiniteCount == 1)
    #expect(one.interval == Self.bootstrap().interval)
    let two = Self.bootstrap(90.5, Self.replicates + [.infinity, -.infinity])
    #expect(two.nonFiniteCount == 2 && two.interval == one.interval)
    let three = Self.bootstrap(90.5, Self.replicates + [.nan, .infinity, .nan])
    #expect(three.nonFiniteCount == 3 && three.count == 199)
    #expect(three.interval.lower.isNaN && three.interval.upper.isNaN)
    #expect(three.percentileInterval.lower.isNaN && three.percentileInterval.upper.isNaN)
    #expect(three.standardError == one.standardError)
    let few = Self.bootstrap(2, [1, 2, 3, .nan])
    #expect(few.percentileInterval.lower.isNaN && few.count == 3)
  }

  @Test("is undefined where the estimate or the replicates are missing")
  func missing() {
    for got in [
      Self.bootstrap(.nan), Self.bootstrap(.infinity), Self.bootstrap(1, []),
      Self.bootstrap(1, [1]), Self.bootstrap(1, [.nan, .nan]),
    ] {
      #expect(got.estimate.isNaN && got.standardError.isNaN && got.bias.isNaN)
      #expect(got.interval.lower.isNaN && got.percentileInterval.upper.isNaN)
      #expect(got.biasCorrection.isNaN && got.acceleration.isNaN)
    }
  }

  @Test(
    "keeps percentiles when only BCa is undefined",
    arguments: [
      (90, []), (90, [1]), (90, [1, .nan, 3]), (90, [1, .infinity, 3]),
      // Equal but for rounding.
      (90, [0.1 + 0.2, 0.3, 0.3, 0.3]), (0.5, jackknife), (200, jackknife),
    ] as [(Double, [Double])])
  func onlyPercentiles(estimate: Double, jackknife: [Double]) {
    let got = Self.bootstrap(estimate, Self.replicates, jackknife)
    #expect(got.interval.lower.isNaN && got.interval.upper.isNaN)
    #expect(got.alphas.lower.isNaN && got.alphas.upper.isNaN)
    #expect((got.percentileInterval.lower - 5).magnitude < 1e-9)
  }

  @Test("ends where the transformed z would run through its pole")
  func pole() {
    // One subject makes all the difference: |a| is near its bound of 1/6.
    let outlier = [Double](repeating: 0, count: 5_000) + [-1]
    let values = (0..<5_000).map { Double($0) }
    let got = Self.bootstrap(4_900, values, outlier, level: 0.999_99)
    #expect(got.acceleration > 0.16 && got.acceleration <= 1.0 / 6)
    #expect(got.biasCorrection > 2)
    #expect(got.interval.lower.isNaN && got.interval.upper.isNaN)
    #expect(!Self.bootstrap(4_900, values, outlier).interval.upper.isNaN)
  }

  @Test("has no interval at a level outside 0 to 1", arguments: [0, 1, -1, 2, .nan])
  func level(_ level: Double) {
    let got = Self.bootstrap(level: level)
    #expect(got.interval.lower.isNaN && got.percentileInterval.lower.isNaN)
    #expect(got.biasCorrection.isFinite)
  }
}
