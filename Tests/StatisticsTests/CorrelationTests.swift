import Foundation
import Statistics
import Testing

/// Repeatable whole numbers 0..<`limit`, many of them tied.
func tiedSample(_ count: Int, seed: UInt64, below limit: UInt64) -> [Double] {
  var state = seed
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double((state >> 33) % limit)
  }
}

@Suite("Correlation")
struct CorrelationTests {
  @Test("Kendall's τ-b agrees with counting every pair", arguments: [2, 3, 5, 17, 60, 200])
  func kendall(_ count: Int) {
    for (seed, limit) in [(1, 4), (2, 9), (3, 1000)] as [(UInt64, UInt64)] {
      let x = tiedSample(count, seed: seed, below: limit)
      let y = tiedSample(count, seed: seed + 77, below: limit)
      var score = 0.0
      var untiedX = 0.0
      var untiedY = 0.0
      for i in 0..<count {
        for j in 0..<i {
          let (dx, dy) = (x[i] - x[j], y[i] - y[j])
          score += dx * dy > 0 ? 1 : dx * dy < 0 ? -1 : 0
          untiedX += dx == 0 ? 0 : 1
          untiedY += dy == 0 ? 0 : 1
        }
      }
      let wanted = score / (untiedX * untiedY).squareRoot()
      let got = Correlation.kendall(x, y).estimate
      #expect(got.isNaN && wanted.isNaN || (got - wanted).magnitude < 1e-12)
    }
  }

  @Test("Fieller's interval of τ is the formula's")
  func fieller() {
    // τ = 0.8 from five pairs: atanh 0.8 ∓ 1.96·√(0.437/1).
    let width = 1.959963984540054 * 0.437.squareRoot()
    let result = Correlation.kendall([1, 2, 3, 4, 5], [1, 2, 3, 5, 4])
    #expect((result.estimate - 0.8).magnitude < 1e-15)
    #expect((result.interval.lower - tanh(1.0986122886681098 - width)).magnitude < 1e-12)
    #expect((result.interval.upper - tanh(1.0986122886681098 + width)).magnitude < 1e-12)
  }

  @Test(
    "order, unit and direction of the data do what they should",
    arguments: Correlation.Coefficient.allCases)
  func invariance(_ coefficient: Correlation.Coefficient) {
    let x = [3.1, 4.7, 2.2, 8.9, 6.4, 7.7]
    let y = [9.0, 6.1, 7.2, 2.5, 4.4, 4.1]
    let here = Correlation(coefficient, x, y)
    #expect(here.estimate < 0)
    #expect(here.interval.contains(here.estimate))
    let changed = [
      Correlation(coefficient, y, x), Correlation(coefficient, x.reversed(), y.reversed()),
      Correlation(coefficient, x.map { $0 * 2.2046 + 1e6 }, y),
      Correlation(coefficient, x.map { $0 * 1e-200 }, y.map { $0 * 1e200 }),
    ]
    for other in changed {
      #expect((other.estimate - here.estimate).magnitude < 1e-9)
      #expect((other.p - here.p).magnitude < 1e-9)
    }
    let mirrored = Correlation(coefficient, x.map { -$0 }, y)
    #expect((mirrored.estimate + here.estimate).magnitude < 1e-12)
    #expect((mirrored.interval.upper + here.interval.lower).magnitude < 1e-12)
  }

  @Test("perfect association is ±1 with no width", arguments: Correlation.Coefficient.allCases)
  func perfect(_ coefficient: Correlation.Coefficient) {
    let rising = Correlation(coefficient, [1, 2, 3, 4, 5, 6], [2, 4, 6, 8, 10, 12])
    #expect(rising.estimate == 1)
    #expect(rising.interval.upper == 1)
    #expect(rising.interval.lower > 0.999_999)
    #expect(rising.p < 0.01)
    let falling = Correlation(coefficient, [1, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1])
    #expect(falling.estimate == -1)
    #expect(falling.interval.lower == -1)
  }

  @Test(
    "undefined for constants, short, ragged and missing data",
    arguments: Correlation.Coefficient.allCases)
  func degenerate(_ coefficient: Correlation.Coefficient) {
    let bad: [([Double], [Double])] = [
      ([], []), ([1], [2]), ([1, 1, 1, 1], [1, 2, 3, 4]), ([1, 2, 3, 4], [0.1, 0.1, 0.1, 0.1]),
      ([1, 2, 3], [1, 2]), ([1, 2, .nan], [1, 2, 3]),
    ]
    for (x, y) in bad {
      let result = Correlation(coefficient, x, y)
      #expect(result.estimate.isNaN && result.p.isNaN && result.interval.lower.isNaN)
    }
    let two = Correlation(coefficient, [1, 2], [5, 3])
    #expect(two.estimate == -1)
    #expect(two.interval.lower.isNaN)
    #expect(coefficient == .kendall || two.p.isNaN)
    let infinite = Correlation.pearson([1, 2, .infinity], [1, 2, 3])
    #expect(infinite.estimate.isNaN)
  }
}

@Suite("Ranks and adjusted p-values")
struct RankTests {
  @Test("equal values share the mean of their ranks")
  func midRanks() {
    #expect(Ranks.midRanks([10, 30, 20, 20, 10, 10]) == [2, 6, 4.5, 4.5, 2, 2])
    #expect(Ranks.midRanks([]).isEmpty)
    #expect(Ranks.midRanks([1, .nan]).allSatisfy { $0.isNaN })
    #expect(Ranks.midRanks([.infinity, -.infinity, 0]) == [3, 1, 2])
    let values = tiedSample(300, seed: 5, below: 40)
    let naive = values.map { value in
      Double(values.count { $0 < value }) + Double(values.count { $0 == value } + 1) / 2
    }
    #expect(Ranks.midRanks(values) == naive)
  }

  @Test("rounding restores ties between readings in steps of 0.1")
  func rounding() {
    let raw = [28.6 - 27.9, 12.7 - 12.0]
    #expect(raw[0] != raw[1])
    let rounded = Ranks.roundedReadings(raw)
    #expect(rounded[0] == rounded[1] && rounded[0] == 0.7)
    #expect(Ranks.roundedReadings([1e300, -2.5]) == [1e300, -2.5])
    #expect(Ranks.roundedReadings([.nan])[0].isNaN)
    #expect(Ranks.roundedReadings([.infinity]) == [.infinity])
  }

  @Test("a missing p-value is left out of the count")
  func missing() {
    let adjusted = [MultipleComparisons.holm, MultipleComparisons.benjaminiHochberg]
    for adjust in adjusted {
      let plain = adjust([0.01, 0.04, 0.03])
      let gaps = adjust([.nan, 0.01, 0.04, 2, 0.03, -0.5])
      #expect([gaps[1], gaps[2], gaps[4]] == plain)
      #expect(gaps[0].isNaN && gaps[3].isNaN && gaps[5].isNaN)
      #expect(adjust([]).isEmpty)
      for (p, q) in zip([0.01, 0.04, 0.03], plain) { #expect(p <= q && q <= 1) }
    }
  }
}
