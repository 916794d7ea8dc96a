import Foundation
import Statistics
import Testing

@Suite("Agreement of two sessions")
struct SessionAgreementTests {
  static let a = [41.5, 55, 33.25, 60, 47, 38, 52]
  static let b = [42.5, 58, 31, 66, 48, 37.5, 49.5]

  static func isNear(_ a: Double, _ b: Double, _ tolerance: Double = 1e-11) -> Bool {
    (a - b).magnitude <= tolerance * b.magnitude
  }

  // R 4.2: summary(lm(y ~ x)), confint(lm(y ~ x), level = 0.9) with x = a, y = b − a.
  @Test("a slope and its test agree with R")
  func slope() {
    let line = SlopeTest(x: Self.a, y: zip(Self.a, Self.b).map { $1 - $0 }, level: 0.9)
    #expect(Self.isNear(line.intercept, -9.3320016012810143))
    #expect(Self.isNear(line.slope, 0.2175180144115291))
    #expect(Self.isNear(line.standardError, 0.09924027327965504))
    #expect(Self.isNear(line.t, 2.191832078077538))
    #expect(Self.isNear(line.p, 0.0799119510989562))
    #expect(Self.isNear(line.interval.lower, 0.01754406317023544))
    #expect(Self.isNear(line.interval.upper, 0.4174919656528225))
  }

  @Test("a slope is that of the linear model, at any level of x and y")
  func model() throws {
    for shift in [0.0, 1e7] {
      let x = Self.a.map { $0 + shift }
      let y = Self.b.map { $0 - shift }
      let line = SlopeTest(x: x, y: y)
      let model = try LinearModel(predictors: [x], outcome: y)
      #expect(Self.isNear(line.slope, model.coefficients[1], 1e-9))
      #expect(Self.isNear(line.intercept, model.coefficients[0], 1e-9))
      #expect(Self.isNear(line.standardError, model.standardErrors[1], 1e-9))
    }
  }

  @Test("slopes without a spread of x, without pairs or without residuals")
  func slopeEdges() {
    for (x, y) in [
      ([], []), ([1], [2]), ([1, 2], [1]), ([3, 3, 3], [1, 2, 3]), ([1, .nan, 2], [1, 2, 3]),
      ([0.1 + 0.2, 0.3, 0.3], [1, 2, 3]),
    ] as [([Double], [Double])] {
      let line = SlopeTest(x: x, y: y)
      #expect(line.slope.isNaN && line.p.isNaN && line.interval.lower.isNaN)
    }
    let two = SlopeTest(x: [1, 3], y: [2, 8])
    #expect(two.slope == 3 && two.intercept == -1 && two.p.isNaN)
    let exact = SlopeTest(x: [1, 2, 3, 4], y: [3, 5, 7, 9])
    #expect(exact.t == .infinity && exact.p == 0)
    #expect(SlopeTest(x: [1, 2, 3], y: [5, 5, 5]).t.isNaN)
  }

  @Test("an error in proportion to the score shows, an even one does not")
  func heteroscedasticity() {
    let levels = (1...12).map { Double($0) * 10 }
    let signs = levels.indices.map { $0 % 3 == 0 ? -1.0 : 1 }
    let growing = Heteroscedasticity(
      session1: levels, session2: zip(levels, signs).map { $0 * (1 + 0.1 * $1) })
    #expect(growing.spearman.estimate == 1 && growing.pearson.estimate > 0.99)
    #expect(growing.regression.p < 1e-6)
    let even = Heteroscedasticity(
      session1: levels, session2: zip(levels, signs).map { $0 + 3 * $1 })
    #expect(even.pearson.estimate.isNaN && even.regression.slope.magnitude < 1e-12)
    let bias = ProportionalBias(session1: levels, session2: levels.map { $0 * 1.5 }).regression
    #expect(Self.isNear(bias.slope, 0.4))
    for result in [
      Heteroscedasticity(session1: [1, 2], session2: [1]),
      Heteroscedasticity(session1: [], session2: []),
      Heteroscedasticity(session1: [1, .nan, 3], session2: [1, 2, 3]),
    ] { #expect(result.pearson.estimate.isNaN && result.regression.slope.isNaN) }
  }

  @Test("equal readings of a device stay tied")
  func ties() {
    // 28.6 − 27.9 and 12.7 − 12.0 differ in binary.
    let spread = Heteroscedasticity(
      session1: [27.9, 12.0, 5, 9], session2: [28.6, 12.7, 5.2, 9.9])
    #expect(spread.kendall.estimate == Correlation.kendall([7, 7, 2, 9], [4, 3, 1, 2]).estimate)
  }

  @Test("ratio limits are the limits of ln scores, and do not know the unit")
  func ratios() {
    let ratios = RatioLimits(session1: Self.a, session2: Self.b, confidenceLevel: 0.9)
    let logs = BlandAltman(
      session1: Self.a.map { log($0) }, session2: Self.b.map { log($0) }, confidenceLevel: 0.9)
    #expect(Self.isNear(ratios.bias, exp(logs.bias)))
    #expect(Self.isNear(ratios.biasInterval.upper, exp(logs.biasInterval.upper)))
    #expect(Self.isNear(ratios.lowerLimit.value, exp(logs.lowerLimit.value)))
    #expect(Self.isNear(ratios.lowerLimit.exact.lower, exp(logs.lowerLimit.exact.lower)))
    #expect(
      Self.isNear(ratios.upperLimit.approximate.upper, exp(logs.upperLimit.approximate.upper)))
    let pounds = RatioLimits(
      session1: Self.a.map { $0 * 2.2 }, session2: Self.b.map { $0 * 2.2 }, confidenceLevel: 0.9)
    #expect(Self.isNear(pounds.upperLimit.value, ratios.upperLimit.value))
    for session in [[1.0, 0, 2], [1, -3, 2], [1, .nan, 2], [1, 2]] {
      #expect(RatioLimits(session1: [1, 2, 3], session2: session).bias.isNaN)
    }
  }

  @Test("limits of another level, prediction limits and the crude intervals")
  func limits() {
    let limits = BlandAltman(session1: Self.a, session2: Self.b, limitLevel: 0.9)
    let sd = limits.standardDeviation
    #expect(Self.isNear(limits.upperLimit.value, limits.bias + 1.6448536269514722 * sd))
    // qt(0.95, 6) and qt(0.975, 6)
    #expect(
      Self.isNear(
        limits.predictionLimits.upper, limits.bias + 1.9431802805153 * sd * (8.0 / 7).squareRoot()))
    #expect(
      Self.isNear(
        limits.upperLimit.approximate1986.upper - limits.upperLimit.value,
        2.4469118511449692 * sd * (3.0 / 7).squareRoot()))
    #expect(BlandAltman(differences: [1]).predictionLimits.lower.isNaN)
  }

  // SciPy: nested quadrature and root finding of the defining integral. 31.092, 3.393 and 5.610 also
  // stand in Odeh & Owen's tables.
  @Test(
    "tolerance factors agree with the integral by other means",
    arguments: [
      (2, 0.9, 0.95, 31.09222559975214), (10, 0.95, 0.95, 3.3934294787107486),
      (10, 0.99, 0.99, 5.610168286814524), (30, 0.5, 0.9, 0.8327520866259001),
      (5, 0.95, 0.025, 1.2397295674792248), (100, 0.999, 0.05, 2.9620928885147135),
      (3, 0.1, 0.5, 0.17781800653849944),
    ])
  func tolerance(_ n: Int, _ content: Double, _ confidence: Double, _ factor: Double) {
    let got = ToleranceFactor.pair(count: n, content: content, confidence: confidence)
    #expect(Self.isNear(got, factor, 1e-9))
  }

  @Test("tolerance factors at the ends of their domain, and outside it")
  func toleranceDomain() {
    for n in [2, 100, 5000] {
      for content in [1e-6, 0.5, 1 - 1e-6] {
        var last = 0.0
        for confidence in [1e-6, 0.5, 1 - 1e-6] {
          let factor = ToleranceFactor.pair(count: n, content: content, confidence: confidence)
          #expect(factor > last && factor.isFinite, "\(n) \(content) \(confidence)")
          last = factor
        }
      }
    }
    // With many pairs it is the normal quantile.
    let many = ToleranceFactor.pair(count: 1_000_000, content: 0.95, confidence: 0.5)
    #expect(Self.isNear(many, 1.959963984540054, 1e-5))
    for (n, content, confidence) in [
      (1, 0.9, 0.9), (0, 0.9, 0.9), (-5, 0.9, 0.9), (10, 0, 0.9), (10, 1, 0.9), (10, 0.9, 0),
      (10, 0.9, 1), (10, .nan, 0.9), (10, 0.9, .nan), (.max, 0.9, 0.9), (1_000_001, 0.9, 0.9),
      (10, 2, 0.9),
    ] as [(Int, Double, Double)] {
      #expect(ToleranceFactor.pair(count: n, content: content, confidence: confidence).isNaN)
    }
    #expect(BlandAltman(differences: [1]).toleranceInterval().lower.isNaN)
  }
}

@Suite("Lin's concordance")
struct LinConcordanceTests {
  @Test("swapping the sessions keeps the coefficient and mirrors the shifts")
  func swapping() {
    let here = LinConcordance(session1: SessionAgreementTests.a, session2: SessionAgreementTests.b)
    let there = LinConcordance(session1: SessionAgreementTests.b, session2: SessionAgreementTests.a)
    #expect(SessionAgreementTests.isNear(there.estimate, here.estimate))
    #expect(SessionAgreementTests.isNear(there.standardError, here.standardError))
    #expect(SessionAgreementTests.isNear(there.locationShift, -here.locationShift))
    #expect(SessionAgreementTests.isNear(there.scaleShift, 1 / here.scaleShift))
    #expect(SessionAgreementTests.isNear(here.estimate, here.precision * here.accuracy))
    #expect(here.interval.contains(here.estimate))
  }

  @Test("units and levels far from 1 cost nothing")
  func scale() {
    let plain = LinConcordance(session1: SessionAgreementTests.a, session2: SessionAgreementTests.b)
    for (factor, shift) in [(1.0, 1e9), (1e-170, 0), (1e170, 0)] {
      let changed = LinConcordance(
        session1: SessionAgreementTests.a.map { $0 * factor + shift },
        session2: SessionAgreementTests.b.map { $0 * factor + shift })
      #expect(SessionAgreementTests.isNear(changed.estimate, plain.estimate))
      #expect(SessionAgreementTests.isNear(changed.interval.lower, plain.interval.lower))
    }
  }

  @Test("nearly perfect agreement keeps its digits")
  func nearlyPerfect() {
    let a = [1.0, 2, 3, 4]
    let lin = LinConcordance(session1: a, session2: a.map { $0 + 0x1p-30 })
    // 1 − ρ_c = d²/(s₁² + s₂² + d²) = 2⁻⁶⁰/2.5
    #expect(SessionAgreementTests.isNear(lin.transformed, log(2 * 2.5 * 0x1p60) / 2))
  }

  @Test("identical, constant and opposite sessions")
  func edges() {
    let a = [40.1, 52.3, 47.7, 61.2]
    let same = LinConcordance(session1: a, session2: a)
    #expect(same.estimate == 1 && same.interval == Interval(lower: 1, upper: 1))
    let flat = LinConcordance(session1: a, session2: [50, 50, 50, 50])
    #expect(flat.estimate == 0 && flat.interval.lower.isNaN && flat.precision.isNaN)
    let opposite = LinConcordance(session1: [1, 2, 3], session2: [3, 2, 1])
    #expect(opposite.estimate == -1)
    let unrelated = LinConcordance(session1: [1, 2, 1, 2], session2: [1, 1, 2, 2])
    #expect(unrelated.estimate == 0 && unrelated.standardError > 0)
    #expect(SessionAgreementTests.isNear(unrelated.interval.lower, -unrelated.interval.upper))
    let two = LinConcordance(session1: [1, 2], session2: [1, 3])
    #expect(two.estimate > 0 && two.interval.lower.isNaN)
    for (x, y) in [
      ([], []), ([1], [1]), ([1, 2], [1]), ([5, 5], [5, 5]), ([1, .nan, 3], [1, 2, 3]),
      ([1, .infinity, 3], [1, 2, 3]),
    ] as [([Double], [Double])] {
      let lin = LinConcordance(session1: x, session2: y)
      #expect(lin.estimate.isNaN && lin.interval.upper.isNaN && lin.accuracy.isNaN)
    }
  }
}
