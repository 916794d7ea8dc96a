import Foundation
import Statistics
import Testing

@Suite("Shapiro–Wilk test")
struct ShapiroWilkTests {
  /// i = 1…n: sin(i²) + i/n.
  static func sample(_ n: Int) -> [Double] {
    (1...n).map { sin(Double($0 * $0)) + Double($0) / Double(n) }
  }

  @Test(
    "agrees with R 4.2.2 shapiro.test in each range of n",
    arguments: [
      (3, 0.8650687348960631, 0.2816319978153237),
      (4, 0.8419763897330537, 0.2012264745833035),
      (5, 0.8116669232703231, 0.1005248287161089),
      (6, 0.9337237384518757, 0.6091496424662733),
      (7, 0.9675362701970208, 0.8801585445711889),
      (11, 0.9353406538127336, 0.4673630045114044),
      (12, 0.9410446716940767, 0.5117235144653701),
      (25, 0.935201769308063, 0.1146452256229817),
      (200, 0.958072671915098, 1.230631547806573e-05),
      (5000, 0.9636334617698724, 1.034701941331447e-33),
    ])
  func peer(_ n: Int, _ w: Double, _ p: Double) {
    let test = ShapiroWilk(Self.sample(n))
    #expect((test.w - w).magnitude < 1e-9)
    #expect((test.p - p).magnitude < 1e-6 * p)
  }

  @Test("Royston's 11 men's weights, and ties with an outlier")
  func published() {
    let weights = ShapiroWilk([148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236])
    // Printed by Royston as W = 0.79, p = 0.0067.
    #expect((weights.w - 0.7888146948353874).magnitude < 1e-9)
    #expect((weights.p - 0.006703814056502925).magnitude < 1e-8)
    let tied = ShapiroWilk([1, 1, 2, 2, 3, 3, 50])
    #expect((tied.w - 0.4944258277219652).magnitude < 1e-9)
    #expect((tied.p - 1.405084431812306e-05).magnitude < 1e-10)
  }

  @Test("order, unit and origin change nothing")
  func invariance() {
    let plain = ShapiroWilk(Self.sample(30))
    #expect(ShapiroWilk(Self.sample(30).reversed()) == plain)
    #expect(ShapiroWilk(Self.sample(30).map { $0 * 0x1p1000 }) == plain)
    let moved = ShapiroWilk(Self.sample(30).map { -3 * $0 + 100 })
    #expect((moved.w - plain.w).magnitude < 1e-12 && (moved.p - plain.p).magnitude < 1e-11)
  }

  @Test(
    "is undefined outside 3 to 5000 different finite numbers",
    arguments: [
      [], [1], [1, 2], [4, 4, 4, 4], [1, 2, .nan, 4], [1, 2, .infinity],
      [Double](repeating: 0, count: 5001).indices.map(Double.init),
    ] as [[Double]])
  func undefined(_ values: [Double]) {
    let test = ShapiroWilk(values)
    #expect(test.w.isNaN && test.p.isNaN)
  }

  @Test("values at the ends of the range of a double do not trap")
  func extremes() {
    let huge = ShapiroWilk([-1.7e308, 1.7e308, 0, 1e308])
    #expect(huge.w > 0 && huge.w <= 1)
    _ = ShapiroWilk([.leastNonzeroMagnitude, 0, .leastNormalMagnitude / 7, 3e-308])
    // Three equidistant values: the largest W there is.
    let line = ShapiroWilk([1, 2, 3])
    #expect((line.w - 1).magnitude < 1e-15 && (line.p - 1).magnitude < 1e-6)
    // Two equal and one away: the smallest for n = 3.
    let least = ShapiroWilk([1, 1, 2])
    #expect((least.w - 0.75).magnitude < 1e-12 && least.p >= 0 && least.p < 1e-6)
  }
}
