import Foundation
import Statistics
import Testing

@Suite("Reliability")
struct ReliabilityTests {
  static let scores: [[Double]] = [
    [41.5, 42.5, 40], [55, 58, 56.5], [33.25, 31, 35], [60, 66, 61.5], [47, 48, 50.25],
    [38, 37.5, 36], [52, 49.5, 55],
  ]

  static func anova(_ rows: [[Double]]) -> TwoWayAnova {
    TwoWayAnova(
      scores: rows.flatMap { $0 }, subjects: rows.count, sessions: rows.first?.count ?? 0)
  }

  static func iccs(_ rows: [[Double]]) -> [IntraclassCorrelation] {
    IntraclassCorrelation.allForms(of: anova(rows))
  }

  static func isNear(_ a: Double, _ b: Double) -> Bool {
    (a - b).magnitude <= 1e-11 * max(b.magnitude, 1e-3)
  }

  @Test("sums of squares agree with the textbook's, which subtract")
  func naive() {
    let rows = Self.scores
    let (n, k) = (Double(rows.count), Double(rows[0].count))
    let all = rows.flatMap { $0 }
    let correction = pow(all.reduce(0, +), 2) / (n * k)
    let total = all.reduce(0) { $0 + $1 * $1 } - correction
    let subjects = rows.reduce(0) { $0 + pow($1.reduce(0, +), 2) / k } - correction
    let sessions =
      (0..<3).reduce(0) { sum, j in sum + pow(rows.reduce(0) { $0 + $1[j] }, 2) / n } - correction
    let anova = Self.anova(rows)
    #expect((anova.sumBetweenSubjects - subjects).magnitude < 1e-9)
    #expect((anova.sumBetweenSessions - sessions).magnitude < 1e-9)
    #expect((anova.sumResidual - (total - subjects - sessions)).magnitude < 1e-9)
    #expect(anova.grandMean == Descriptive.mean(all))
  }

  @Test("all forms together are each form alone", arguments: [0.9, 0.99, .nan])
  func together(level: Double) {
    // Two sessions, where the residual has as many degrees of freedom as the subjects, and three.
    for rows in [Self.scores, Self.scores.map { [$0[0], $0[2]] }, [[1, 1], [2, 2], [3, 3]]] {
      let anova = Self.anova(rows)
      let all = IntraclassCorrelation.allForms(of: anova, level: level)
      #expect(all.map(\.form) == IntraclassCorrelationForm.allCases)
      for icc in all {
        let alone = IntraclassCorrelation(icc.form, of: anova, level: level)
        // As text, in which NaN equals NaN and no digit is left out.
        #expect("\(icc)" == "\(alone)")
      }
    }
  }

  @Test("a mean a billion times the spread costs no digit")
  func largeMean() {
    // The scores are multiples of 1/4: the shift is exact.
    let plain = Self.anova(Self.scores)
    let shifted = Self.anova(Self.scores.map { $0.map { $0 + 1e9 } })
    #expect(Self.isNear(shifted.sumBetweenSubjects, plain.sumBetweenSubjects))
    #expect(Self.isNear(shifted.sumBetweenSessions, plain.sumBetweenSessions))
    #expect(Self.isNear(shifted.sumResidual, plain.sumResidual))
  }

  @Test("a shift of one session changes agreement and leaves consistency")
  func sessionShift() {
    let shifted = Self.scores.map { [$0[0], $0[1] + 8, $0[2]] }
    for (before, after) in zip(Self.iccs(Self.scores), Self.iccs(shifted)) {
      switch before.form {
      case .consistencySingle, .consistencyMean:
        #expect(Self.isNear(after.estimate, before.estimate))
        #expect(Self.isNear(after.interval.lower, before.interval.lower))
      case .agreementSingle, .agreementMean, .oneWaySingle, .oneWayMean:
        #expect(after.estimate < before.estimate - 0.01)
      }
    }
  }

  @Test("the order of subjects, the unit and a common shift change nothing")
  func invariance() {
    let changed = [
      Array(Self.scores.reversed()), Self.scores.map { $0.map { $0 * 4.448 } },
      Self.scores.map { $0.map { $0 + 1000 } },
    ]
    for rows in changed {
      for (before, after) in zip(Self.iccs(Self.scores), Self.iccs(rows)) {
        #expect(Self.isNear(after.estimate, before.estimate))
        #expect(Self.isNear(after.p, before.p))
        #expect(Self.isNear(after.interval.lower, before.interval.lower))
        #expect(Self.isNear(after.interval.upper, before.interval.upper))
      }
    }
  }

  @Test("intervals enclose their estimate and widen with the level")
  func intervals() {
    let anova = Self.anova(Self.scores)
    for form in IntraclassCorrelationForm.allCases {
      let wide = IntraclassCorrelation(form, of: anova, level: 0.99)
      let narrow = IntraclassCorrelation(form, of: anova, level: 0.8)
      #expect(narrow.interval.contains(narrow.estimate))
      #expect(wide.interval.lower < narrow.interval.lower)
      #expect(wide.interval.upper > narrow.interval.upper)
      #expect(IntraclassCorrelation(form, of: anova, level: 95).interval.lower.isNaN)
    }
    for kind in MeasurementError.Kind.allCases {
      let error = MeasurementError(kind, of: anova)
      #expect(error.interval.contains(error.estimate))
    }
  }

  @Test("sessions that agree exactly give 1, an infinite F and the interval [1, 1]")
  func identicalSessions() {
    // 0.1 steps and three sessions: row means round, and the residual is not 0 by itself.
    let rows = [10.1, 12.3, 15.7, 9.9].map { [$0, $0, $0] }
    for icc in Self.iccs(rows) {
      #expect(icc.estimate == 1)
      #expect(icc.f == .infinity)
      #expect(icc.p == 0)
      #expect(icc.interval == Interval(lower: 1, upper: 1))
    }
    let error = MeasurementError(.consistency, of: Self.anova(rows))
    #expect(error.estimate == 0)
    #expect(error.interval == Interval(lower: 0, upper: 0))
  }

  @Test("sessions that differ by a constant agree in consistency alone")
  func pureShift() {
    // In steps of 0.1 the differences are not all the same double: the residual is rounding only.
    let rows = [10.1, 12.3, 35.7, 70.9].map { [$0, $0 + 0.3, $0 - 0.7] }
    #expect(Self.anova(rows).sumResidual == 0)
    for icc in Self.iccs(rows) {
      let isConsistency = icc.form == .consistencySingle || icc.form == .consistencyMean
      #expect(isConsistency == (icc.estimate == 1))
      #expect(!icc.interval.lower.isNaN)
      #expect(icc.interval.lower <= icc.estimate && icc.estimate <= icc.interval.upper)
    }
  }

  @Test("subjects without differences give the lower limit of the coefficient, not a clamp")
  func noSubjects() {
    let rows = [[1.0, 2], [2, 1], [1, 2], [2, 1]]
    let single = IntraclassCorrelation(.consistencySingle, of: Self.anova(rows))
    #expect(single.estimate == -1)
    #expect(single.p == 1)
    let mean = IntraclassCorrelation(.consistencyMean, of: Self.anova(rows))
    #expect(mean.estimate == -.infinity)
  }

  @Test(
    "tables that are too small, incomplete, constant or misshapen are undefined",
    arguments: [
      [], [[]], [[1]], [[1, 2]], [[1], [2], [3]], [[1, .nan], [2, 3]], [[1, .infinity], [2, 3]],
      [[7, 7], [7, 7]], [[0.1, 0.1, 0.1], [0.1, 0.1, 0.1]],
    ] as [[[Double]]])
  func degenerate(_ rows: [[Double]]) {
    for icc in Self.iccs(rows) {
      #expect(icc.estimate.isNaN)
      #expect(icc.p.isNaN)
      #expect(icc.interval.lower.isNaN && icc.interval.upper.isNaN)
    }
  }

  @Test("a count that does not fit the shape is undefined")
  func misshapen() {
    #expect(TwoWayAnova(scores: [1, 2, 3], subjects: 2, sessions: 2).sumResidual.isNaN)
    #expect(TwoWayAnova(scores: [1, 2, 3, 5, 8], subjects: 2, sessions: 2).sumResidual.isNaN)
    #expect(TwoWayAnova(scores: [1], subjects: -1, sessions: -1).sumResidual.isNaN)
    #expect(TwoWayAnova(scores: [], subjects: .max, sessions: .max).sumResidual.isNaN)
  }

  @Test("variance components equal √MSW above the residual and √MSE below it")
  func components() {
    let shifted = Self.anova(Self.scores.map { [$0[0], $0[1] + 8, $0[2]] })
    #expect(shifted.meanSquareSessions > shifted.meanSquareResidual)
    let above = MeasurementError(.agreementFromComponents, of: shifted)
    #expect(Self.isNear(above.estimate, MeasurementError(.agreement, of: shifted).estimate))
    #expect(above.degreesOfFreedom < shifted.dfResidual)
    let crossed = Self.anova([[1, 2], [5, 4], [9, 10], [12, 11.0]])
    #expect(crossed.meanSquareSessions <= crossed.meanSquareResidual)
    let below = MeasurementError(.agreementFromComponents, of: crossed)
    #expect(below.estimate == MeasurementError(.consistency, of: crossed).estimate)
  }

  @Test("a change in percent needs a mean above 0")
  func percent() {
    let error = MeasurementError(.consistency, of: Self.anova(Self.scores))
    #expect(error.minimalDetectableChangePercent(ofMean: 0).isNaN)
    #expect(error.minimalDetectableChangePercent(ofMean: -5).isNaN)
    #expect(error.minimalDetectableChange(level: 2).isNaN)
    #expect(MeasurementError.fromReliability(standardDeviation: 5, icc: 1.2).isNaN)
  }
}

@Suite("Bland and Altman")
struct BlandAltmanTests {
  // Computed elsewhere: the exact and the approximate interval of the upper limit, in standard
  // deviations from the bias, to three decimals.
  @Test(
    "the exact and the approximate interval of a limit depend on n alone",
    arguments: [
      (10, 1.163, 3.801, 0.694, 3.226), (15, 1.282, 3.268, 0.992, 2.928),
      (20, 1.357, 3.014, 1.146, 2.774), (30, 1.450, 2.757, 1.315, 2.605),
      (50, 1.551, 2.536, 1.471, 2.449),
    ])
  func limits(
    _ n: Int, _ low: Double, _ high: Double, _ approximateLow: Double, _ approximateHigh: Double
  ) {
    let differences = (0..<n).map { Double(($0 * 7) % n) * 0.3 - 1 }
    let result = BlandAltman(differences: differences)
    func inDeviations(_ value: Double) -> Double {
      (value - result.bias) / result.standardDeviation
    }
    let upper = result.upperLimit
    #expect((inDeviations(upper.exact.lower) - low).magnitude < 6e-4)
    #expect((inDeviations(upper.exact.upper) - high).magnitude < 6e-4)
    #expect((inDeviations(upper.approximate.lower) - approximateLow).magnitude < 6e-4)
    #expect((inDeviations(upper.approximate.upper) - approximateHigh).magnitude < 6e-4)
    // The lower limit is the mirror image.
    let lower = result.lowerLimit
    #expect((inDeviations(lower.exact.lower) + inDeviations(upper.exact.upper)).magnitude < 1e-9)
    #expect((inDeviations(lower.exact.upper) + inDeviations(upper.exact.lower)).magnitude < 1e-9)
  }

  @Test("swapping the sessions mirrors everything")
  func swapping() {
    let (a, b) = ([40.0, 52, 47, 61, 38], [42.0, 50, 49, 66, 37])
    let here = BlandAltman(session1: a, session2: b)
    let there = BlandAltman(session1: b, session2: a)
    #expect(there.bias == -here.bias)
    #expect(there.t == -here.t)
    #expect(there.p == here.p)
    #expect((there.lowerLimit.value + here.upperLimit.value).magnitude < 1e-12)
    #expect(here.biasInterval.contains(here.bias))
    #expect(here.upperLimit.exact.contains(here.upperLimit.value))
    #expect(here.lowerLimit.approximate.contains(here.lowerLimit.value))
  }

  @Test("equal differences have no spread, and none at all no t")
  func constant() {
    let shift = BlandAltman(session1: [1, 2, 3], session2: [3, 4, 5])
    #expect(shift.bias == 2)
    #expect(shift.t == .infinity)
    #expect(shift.p == 0)
    #expect(shift.upperLimit.exact == Interval(lower: 2, upper: 2))
    let same = BlandAltman(session1: [1, 2, 3], session2: [1, 2, 3])
    #expect(same.t.isNaN && same.p.isNaN)
  }

  @Test("too few pairs, unequal lengths and missing scores are undefined")
  func degenerate() {
    let one = BlandAltman(session1: [1], session2: [3])
    #expect(one.bias == 2)
    #expect(one.standardDeviation.isNaN && one.p.isNaN && one.upperLimit.exact.lower.isNaN)
    for result in [
      BlandAltman(session1: [], session2: []), BlandAltman(session1: [1, 2], session2: [1]),
      BlandAltman(session1: [1, .nan], session2: [1, 2]),
      BlandAltman(session1: [1, .infinity], session2: [1, 2]),
    ] {
      #expect(result.bias.isNaN && result.t.isNaN && result.lowerLimit.value.isNaN)
    }
  }
}
