import Statistics
import Testing

@Suite("Quantiles, reference percentiles and estimated maxima")
struct ReferenceTests {
  @Test("quantiles are R's type 7")
  func typeSeven() {
    // R: quantile(c(3.1, -2, 8, 5.5, 1e3), c(0, .1, .25, .5, .333, .75, .9, 1)).
    let got = Quantiles([3.1, -2, 8, 5.5, 1e3]).values(at: [0, 0.1, 0.25, 0.5, 0.333, 0.75, 0.9, 1])
    for (a, b) in zip(got, [-2, 0.04, 3.1, 5.5, 3.8968, 8, 603.2, 1000]) {
      #expect((a - b).magnitude < 1e-12)
    }
    let quartiles = Quantiles([4, 1, 3, 2]).quartiles
    #expect(quartiles == (1.75, 2.5, 3.25))
  }

  @Test("quantiles of few, equal, extreme and missing values")
  func quantileEdges() {
    #expect(Quantiles([7]).values(at: [0, 0.3, 1]) == [7, 7, 7])
    let constant = Quantiles([0.1, 0.1, 0.1])
    for percent in 0...100 { #expect(constant.value(at: Double(percent) / 100) == 0.1) }
    #expect(Quantiles([-1.7e308, 1.7e308]).value(at: 0.5) == 0)
    for bad in [[], [1, .nan], [.infinity, 1]] as [[Double]] {
      #expect(Quantiles(bad).values(at: [0, 0.5, 1]).allSatisfy { $0.isNaN })
      #expect(Quantiles(bad).quartiles.median.isNaN)
    }
    for p in [-0.1, 1.1, .nan, .infinity] { #expect(Quantiles([1, 2]).value(at: p).isNaN) }
    let many = Quantiles((0...100_000).reversed().map { Double($0) })
    #expect(many.values(at: [0.25, 0.5, 0.123_45]) == [25_000, 50_000, 12_345])
  }

  /// Quartiles of 20, 30 and 50 kg.
  static func table() throws -> ReferencePercentile {
    try ReferencePercentile([
      .init(probability: 0.25, value: 20), .init(probability: 0.5, value: 30),
      .init(probability: 0.75, value: 50),
    ])
  }

  @Test(
    "a value between points is interpolated, beyond them only bounded",
    arguments: [
      (22, 0.25, 0.5, 0.3), (45, 0.5, 0.75, 0.6875), (30, 0.5, 0.5, 0.5), (20, 0.25, 0.25, 0.25),
      (50, 0.75, 0.75, 0.75), (19.99, 0, 0.25, .nan), (-5, 0, 0.25, .nan), (50.01, 0.75, 1, .nan),
      (.infinity, 0.75, 1, .nan), (-.infinity, 0, 0.25, .nan), (.nan, .nan, .nan, .nan),
    ] as [(Double, Double, Double, Double)])
  func positions(_ row: (Double, Double, Double, Double)) throws {
    let position = try Self.table().position(of: row.0)
    for (got, wanted) in [
      (position.bounds.lower, row.1), (position.bounds.upper, row.2), (position.estimate, row.3),
    ] {
      #expect(wanted.isNaN ? got.isNaN : (got - wanted).magnitude < 1e-15)
    }
  }

  @Test("points with the same value share a range, one point only bounds")
  func fewPoints() throws {
    let coarse = try ReferencePercentile([
      .init(probability: 0.1, value: 0), .init(probability: 0.25, value: 0),
      .init(probability: 0.5, value: 10),
    ])
    let zero = coarse.position(of: 0)
    #expect(zero.bounds == Interval(lower: 0.1, upper: 0.25) && zero.estimate == 0.175)
    #expect(coarse.position(of: 5).estimate == 0.375)
    #expect(coarse.position(of: -1).bounds == Interval(lower: 0, upper: 0.1))
    let median = try ReferencePercentile([.init(probability: 0.5, value: 30)])
    #expect(median.position(of: 31).bounds == Interval(lower: 0.5, upper: 1))
    #expect(median.position(of: 31).estimate.isNaN && median.position(of: 30).estimate == 0.5)
    let wide = try ReferencePercentile([
      .init(probability: 0.2, value: -1.7e308), .init(probability: 0.4, value: 1.7e308),
    ])
    #expect((wide.position(of: 0).estimate - 0.3).magnitude < 1e-15)
  }

  @Test("points that are no quantiles are refused")
  func refused() {
    func fails(_ error: ReferencePercentileError, _ points: [(Double, Double)]) {
      #expect(throws: error) {
        try ReferencePercentile(points.map { .init(probability: $0.0, value: $0.1) })
      }
    }
    fails(.noPoints, [])
    fails(.probabilityOutOfRange(point: 0), [(0, 1)])
    fails(.probabilityOutOfRange(point: 1), [(0.5, 1), (1, 2)])
    fails(.probabilityOutOfRange(point: 0), [(.nan, 1)])
    fails(.notFinite(point: 0), [(0.5, .nan)])
    fails(.notFinite(point: 1), [(0.5, 1), (0.75, .infinity)])
    fails(.probabilitiesNotAscending(point: 1), [(0.5, 1), (0.5, 2)])
    fails(.valuesNotAscending(point: 2), [(0.25, 1), (0.5, 3), (0.75, 2)])
  }

  typealias Formula = OneRepetitionMaximum.Formula

  @Test(
    "maxima from 100 kg at 5, 10 and 15 repetitions",
    arguments: [
      (.epley, 116.667, 133.333, 150), (.brzycki, 112.5, 133.333, 163.636),
      (.lander, 113.709, 134.070, 163.315), (.lombardi, 117.462, 125.893, 131.102),
      (.mayhew, 119.011, 130.934, 141.719), (.oConner, 112.5, 125, 137.5),
      (.wathan, 116.583, 134.747, 150.906),
    ] as [(Formula, Double, Double, Double)])
  func maxima(_ row: (Formula, Double, Double, Double)) {
    for (repetitions, wanted) in [(5, row.1), (10, row.2), (15, row.3)] {
      let got = OneRepetitionMaximum.estimate(
        load: 100, repetitions: repetitions, formula: row.0)
      #expect((got - wanted).magnitude < 5e-4)
      let half = OneRepetitionMaximum.estimate(load: 50, repetitions: repetitions, formula: row.0)
      #expect((half - wanted / 2).magnitude < 5e-4)
    }
  }

  @Test("one repetition is measured, none is failed, poles are undefined")
  func maximaEdges() {
    for formula in Formula.allCases {
      func estimate(_ load: Double, _ repetitions: Int) -> Double {
        OneRepetitionMaximum.estimate(load: load, repetitions: repetitions, formula: formula)
      }
      #expect(estimate(62.5, 1) == 62.5)
      #expect(estimate(0, 5) == 0)
      #expect(estimate(60, 0).isNaN && estimate(60, -1).isNaN && estimate(60, .min).isNaN)
      #expect(estimate(-1, 5).isNaN && estimate(.nan, 1).isNaN && estimate(.infinity, 1).isNaN)
      #expect(estimate(60, 36) > 60)
      #expect(estimate(60, 37).isNaN == (formula == .brzycki))
      #expect(estimate(60, 38).isNaN == (formula == .brzycki || formula == .lander))
      #expect(estimate(60, .max).isNaN == (formula == .brzycki || formula == .lander))
    }
  }

  @Test("the spread is over the formulas that are defined")
  func spread() {
    let ten = OneRepetitionMaximum.all(load: 100, repetitions: 10)
    #expect(ten.values.count == 7)
    #expect((ten.minimum - 125).magnitude < 1e-12 && (ten.maximum - 134.747).magnitude < 5e-4)
    #expect((ten.median - 133.333).magnitude < 5e-4)
    let forty = OneRepetitionMaximum.all(load: 100, repetitions: 40)
    #expect(forty.values[.brzycki]?.isNaN == true)
    #expect(forty.minimum < 145 && forty.maximum > 200 && !forty.median.isNaN)
    let measured = OneRepetitionMaximum.all(load: 80, repetitions: 1)
    #expect(measured.minimum == 80 && measured.maximum == 80 && measured.median == 80)
    let failed = OneRepetitionMaximum.all(load: 80, repetitions: 0)
    #expect(failed.minimum.isNaN && failed.maximum.isNaN && failed.median.isNaN)
  }
}
