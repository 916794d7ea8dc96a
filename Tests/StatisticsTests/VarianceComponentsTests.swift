import Foundation
import Statistics
import Testing

@Suite("Variance components of incomplete tables")
struct VarianceComponentsTests {
  typealias Design = VarianceComponents.Design

  static let x = Double.nan
  static let rows: [[Double]] = [
    [42.8, x, 45.7, 48], [x, 43.3, 48.7, x], [47.5, 56.1, x, 53], [48, 50.3, 49, 51.1],
    [52.7, 54.7, 56.5, x], [46, 45.3, 47.7, 37.4], [x, 59.5, 64, 60.3], [49.6, 59.9, 53.9, 54],
    [40.2, x, x, x],
  ]

  static func fit(_ design: Design, _ rows: [[Double]]) -> VarianceComponents {
    VarianceComponents(
      design, scores: rows.flatMap { $0 }, subjects: rows.count, sessions: rows.first?.count ?? 0)
  }

  static func isNear(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    (a - b).magnitude <= tolerance * max(b.magnitude, 1e-6)
  }

  // R 4.2, nlme 3.1: lme(y ~ 1, random = ~1 | s) and lme(y ~ j, random = ~1 | s) on `rows`. The
  // variances there are as good as the optimiser's stopping rule.
  @Test("agree with nlme's lme")
  func nlme() throws {
    let single = Self.fit(.oneWay, Self.rows)
    #expect(Self.isNear(single.subject, 35.72934402771409, 1e-6))
    #expect(Self.isNear(single.residual, 11.62730467432959, 1e-6))
    #expect(Self.isNear(single.logLikelihood, -79.4788360087675, 1e-12))
    #expect(Self.isNear(single.mean, 49.9539524396642, 1e-7))
    #expect(Self.isNear(try #require(single.fixedEffectErrors.first), 2.113676925715644, 1e-6))
    let fixed = Self.fit(.twoWayFixedSessions, Self.rows)
    #expect(Self.isNear(fixed.subject, 31.497065673178611, 1e-6))
    #expect(Self.isNear(fixed.residual, 9.758453483731463, 1e-6))
    #expect(Self.isNear(fixed.logLikelihood, -71.7199828940207, 1e-12))
    let effects = [47.329717671200065, 4.094155553867288, 4.463352973281935, 2.259446840645457]
    let errors = [2.240626110856792, 1.791795561286092, 1.791795561286092, 1.833808528955943]
    try #require(fixed.fixedEffects.count == 4 && fixed.fixedEffectErrors.count == 4)
    for j in 0..<4 {
      #expect(Self.isNear(fixed.fixedEffects[j], effects[j], 1e-6))
      #expect(Self.isNear(fixed.fixedEffectErrors[j], errors[j], 1e-6))
    }
    #expect(fixed.count == 27 && fixed.subjects == 9 && fixed.completeSubjects == 3)
  }

  @Test("the likelihood is that of the whole covariance matrix, and highest there")
  func dense() throws {
    for design in Design.allCases {
      let fit = Self.fit(design, Self.rows)
      let session = fit.session.isNaN ? 0 : fit.session
      let variances = [fit.subject, session, fit.residual]
      let best = DenseLikelihood(design, Self.rows, variances)
      #expect(Self.isNear(fit.logLikelihood, best.value, 1e-11))
      try #require(!fit.fixedEffects.isEmpty)
      #expect(Self.isNear(fit.fixedEffects[0], best.effects[0], 1e-10))
      #expect(Self.isNear(fit.fixedEffectErrors[0], best.errors[0], 1e-10))
      for index in 0..<3 where variances[index] > 0 {
        for factor in [0.99, 1.01] {
          var near = variances
          near[index] *= factor
          #expect(DenseLikelihood(design, Self.rows, near).value < best.value)
        }
      }
    }
  }

  @Test("a complete table with positive components gives its mean squares")
  func complete() {
    let rows = ReliabilityTests.scores.map { [$0[0], $0[1] + 8, $0[2]] }
    let anova = ReliabilityTests.anova(rows)
    let (n, k) = (7.0, 3.0)
    let subject = (anova.meanSquareSubjects - anova.meanSquareResidual) / k
    let session = (anova.meanSquareSessions - anova.meanSquareResidual) / n
    let random = Self.fit(.twoWayRandom, rows)
    #expect(Self.isNear(random.subject, subject))
    #expect(Self.isNear(random.session, session))
    #expect(Self.isNear(random.residual, anova.meanSquareResidual))
    let fixed = Self.fit(.twoWayFixedSessions, rows)
    #expect(Self.isNear(fixed.subject, subject))
    #expect(Self.isNear(fixed.residual, anova.meanSquareResidual))
    let single = Self.fit(.oneWay, rows)
    #expect(
      Self.isNear(
        single.subject, (anova.meanSquareSubjects - anova.meanSquareWithin) / k))
    #expect(Self.isNear(single.residual, anova.meanSquareWithin))
    for (form, value) in [
      (IntraclassCorrelationForm.oneWaySingle, single.oneWayICC),
      (.oneWayMean, single.oneWayMeanICC), (.agreementSingle, random.agreementICC),
      (.agreementMean, random.agreementMeanICC), (.consistencySingle, fixed.consistencyICC),
      (.consistencyMean, fixed.consistencyMeanICC),
    ] {
      #expect(Self.isNear(value, IntraclassCorrelation(form, of: anova).estimate))
    }
    #expect(random.agreementICC < random.consistencyICC)
    #expect(Self.isNear(random.agreementError, (session + random.residual).squareRoot()))
  }

  @Test("subjects a million times as different as the error, and sessions as well, cost no digit")
  func extremes() {
    let spread = Self.complete.map { row in row.map { $0 + (row[0] - 2).rounded() * 1e6 } }
    for rows in [spread, spread.map { [$0[0], $0[1] + 1e6, $0[2] - 3e6] }] {
      let anova = ReliabilityTests.anova(rows)
      let random = Self.fit(.twoWayRandom, rows)
      let session = (anova.meanSquareSessions - anova.meanSquareResidual) / 5
      // Without a session component its mean square is pooled with the residual's.
      let residual = session > 0 ? anova.meanSquareResidual : anova.meanSquareWithin
      #expect(random.hasConverged)
      #expect(Self.isNear(random.residual, residual))
      #expect(Self.isNear(random.subject, (anova.meanSquareSubjects - residual) / 3))
      #expect(Self.isNear(random.session, max(session, 0)))
      let fixed = Self.fit(.twoWayFixedSessions, rows)
      #expect(Self.isNear(fixed.residual, anova.meanSquareResidual))
    }
  }

  static let complete: [[Double]] = [
    [1, 1.5, 0.75], [4.25, 4.5, 5], [7, 6.5, 8], [11.5, 12, 11], [16.25, 15, 15.5],
  ]

  @Test("order, unit, a common shift and subjects without scores change nothing")
  func invariance() {
    // In steps of 1/16 so that the shift by a billion is exact.
    let rows = Self.rows.map { $0.map { ($0 * 16).rounded() / 16 } }
    for design in Design.allCases {
      let plain = Self.fit(design, rows)
      let changed: [(rows: [[Double]], factor: Double)] = [
        (rows.reversed(), 1), (rows + [[Self.x, Self.x, Self.x, Self.x]], 1),
        (rows.map { $0.map { $0 + 1e9 } }, 1), (rows.map { $0.map { $0 * 4.448 } }, 4.448),
        (rows.map { $0.map { $0 * 1e-150 } }, 1e-150), (rows.map { $0.map { $0 * 1e140 } }, 1e140),
      ]
      for (rows, factor) in changed {
        let fit = Self.fit(design, rows)
        #expect(fit.hasConverged)
        #expect(Self.isNear(fit.subject / factor / factor, plain.subject))
        #expect(Self.isNear(fit.residual / factor / factor, plain.residual))
        #expect(Self.isNear(fit.consistencyError / factor, plain.consistencyError))
        if design == .twoWayRandom {
          #expect(Self.isNear(fit.session / factor / factor, plain.session))
        }
      }
      let again = Self.fit(design, rows)
      #expect(again.subject.bitPattern == plain.subject.bitPattern)
      #expect(again.logLikelihood.bitPattern == plain.logLikelihood.bitPattern)
    }
  }

  @Test("a component that would be negative is 0 and said so")
  func boundary() {
    let rows: [[Double]] = [[10, 11], [11, 10], [10, 11], [11, 10], [10, 11], [11, 10.5]]
    for design in Design.allCases {
      let fit = Self.fit(design, rows)
      #expect(fit.subject == 0)
      #expect(fit.isAtBoundary && fit.hasConverged)
    }
    #expect(Self.fit(.twoWayRandom, rows).agreementICC == 0)
    #expect(!Self.fit(.oneWay, Self.rows).isAtBoundary)
  }

  @Test("of two maxima the higher one is found")
  func twoMaxima() {
    let x = Self.x
    let rows: [[Double]] = [
      [29, 29, 30, 28, 30], [30, 31, 30, x, 31], [x, 43, 42, 42, x], [-10, x, x, x, x],
    ]
    let fit = Self.fit(.twoWayFixedSessions, rows)
    let atZero = DenseLikelihood(.twoWayFixedSessions, rows, [0, 0, 168.72916666666663])
    #expect(fit.subject > 0 && fit.logLikelihood > atZero.value + 0.005)
  }

  @Test("sessions that agree exactly leave no residual")
  func exact() throws {
    let rows: [[Double]] = [[10.1, 10.1, Self.x], [12.3, 12.3, 12.3], [15.7, Self.x, 15.7]]
    let means = [10.1, 12.3, 15.7]
    for design in Design.allCases {
      let fit = Self.fit(design, rows)
      #expect(fit.residual == 0)
      #expect(Self.isNear(fit.subject, Descriptive.sampleVariance(means)))
      #expect(fit.logLikelihood == .infinity)
      #expect(Self.isNear(fit.mean, Descriptive.mean(means)))
      #expect(fit.isAtBoundary && fit.hasConverged)
    }
    #expect(Self.fit(.oneWay, rows).oneWayICC == 1)
    let shifted = rows.map { [$0[0], $0[1] + 0.5, $0[2] + 2] }
    let random = Self.fit(.twoWayRandom, shifted)
    #expect(Self.isNear(random.session, Descriptive.sampleVariance([0, 0.5, 2])))
    #expect(random.consistencyICC == 1)
    let fixed = Self.fit(.twoWayFixedSessions, shifted)
    try #require(fixed.fixedEffects.count == 3)
    #expect(Self.isNear(fixed.fixedEffects[2], 2))
    #expect(Self.isNear(fixed.sessionMeans[0], Descriptive.mean(means)))
  }

  @Test("sessions that share no subject are told apart by the subjects' variance only")
  func disconnected() {
    let x = Self.x
    // Blocks of three sessions: thirds are rounded, and what is 0 in theory is not in the matrix.
    let rows: [[Double]] =
      [
        [1, 2, 4, x, x, x], [4, 4.5, 3, x, x, x], [7, 6, 8, x, x, x], [2, x, 3, x, x, x],
        [x, x, x, 3, 4.5, 5], [x, x, x, 9, 8, 7], [x, x, x, 6, 7, 4], [x, x, x, 5, 5, x],
      ].map { $0 + [x, x, x, x, x] } + [
        [x, x, x, x, x, x, 3, 4, 6, 5, 7], [x, x, x, x, x, x, 9, 8, x, 7, 6],
        [x, x, x, x, x, x, 1, 3, 2, x, x], [x, x, x, x, x, x, 4, x, 5, 7, 6],
        [x, x, x, x, x, x, 8, 7, 8, 9, 7], [x, x, x, x, x, x, x, 2, 3, 2, 5],
        [x, x, x, x, x, x, 6, 7, 5, 6, 8],
      ]
    for design in Design.allCases {
      let fit = Self.fit(design, rows)
      #expect(fit.hasConverged)
      let session = fit.session.isNaN ? 0 : fit.session
      let dense = DenseLikelihood(design, rows, [fit.subject, session, fit.residual])
      #expect(Self.isNear(fit.logLikelihood, dense.value, 1e-10))
    }
  }

  @Test(
    "tables that cannot carry the components are undefined",
    arguments: [
      [], [[]], [[1, 2, 3]], [[1], [2], [3]], [[1, x], [x, 2], [3, x]], [[7, 7], [7, 7]],
      [[7, 7], [x, 7]], [[0.1, 0.1], [0.1, 0.1]], [[1, x], [2, x], [4, x]],
      [[1, 2, x], [3, 5, x]],
      [[1, .infinity], [2, 3]], [[x, x], [x, x]], [[1, 2], [x, x]],
    ] as [[[Double]]])
  func degenerate(_ rows: [[Double]]) {
    for design in Design.allCases {
      let fit = Self.fit(design, rows)
      for value in [
        fit.subject, fit.residual, fit.mean, fit.logLikelihood, fit.oneWayICC, fit.agreementICC,
        fit.consistencyICC, fit.consistencyError,
      ] { #expect(value.isNaN) }
      #expect(!fit.hasConverged && !fit.isAtBoundary)
      #expect(fit.fixedEffects.isEmpty && fit.sessionMeans.isEmpty)
    }
  }

  @Test("a count that does not fit the shape is undefined")
  func misshapen() {
    for (subjects, sessions) in [(2, 2), (-1, -3), (.max, .max), (0, 3), (3, 0)] {
      let fit = VarianceComponents(
        .twoWayRandom, scores: [1, 2, 3], subjects: subjects, sessions: sessions)
      #expect(fit.subject.isNaN && fit.count == 0)
      #expect(OneWayAnova(scores: [1, 2, 3], subjects: subjects, sessions: sessions).icc.isNaN)
    }
  }
}

/// The restricted likelihood from the N × N covariance matrix, by the book.
private struct DenseLikelihood {
  var value = 0.0
  var effects: [Double] = []
  var errors: [Double] = []

  init(_ design: VarianceComponents.Design, _ rows: [[Double]], _ variances: [Double]) {
    var cells: [(i: Int, j: Int, y: Double)] = []
    for (i, row) in rows.enumerated() {
      for (j, y) in row.enumerated() where !y.isNaN { cells.append((i, j, y)) }
    }
    let covariance = cells.map { a in
      cells.map { b in
        (a.i == b.i ? variances[0] : 0) + (a.j == b.j ? variances[1] : 0)
          + (a.i == b.i && a.j == b.j ? variances[2] : 0)
      }
    }
    let p = design == .twoWayFixedSessions ? rows[0].count : 1
    let x = cells.map { cell in (0..<p).map { $0 == 0 || $0 == cell.j ? 1.0 : 0 } }
    let (vDeterminant, solved) = Self.eliminate(
      covariance, zip(x, cells).map { $0 + [$1.y] })
    var information = (0..<p).map { _ in [Double](repeating: 0, count: p) }
    var right = [Double](repeating: 0, count: p)
    for c in cells.indices {
      for a in 0..<p {
        for b in 0..<p { information[a][b] += x[c][a] * solved[c][b] }
        right[a] += x[c][a] * solved[c][p]
      }
    }
    let identity = (0..<p).map { a in (0..<p).map { $0 == a ? 1.0 : 0 } }
    let (xDeterminant, last) = Self.eliminate(
      information, (0..<p).map { identity[$0] + [right[$0]] })
    effects = last.map { $0[p] }
    errors = (0..<p).map { last[$0][$0].squareRoot() }
    var quadratic = 0.0
    for c in cells.indices {
      var (residual, weighted) = (cells[c].y, solved[c][p])
      for a in 0..<p {
        residual -= x[c][a] * effects[a]
        weighted -= solved[c][a] * effects[a]
      }
      quadratic += residual * weighted
    }
    let df = Double(cells.count - p)
    value = -(df * log(2 * .pi) + vDeterminant + xDeterminant + quadratic) / 2
  }

  /// ln |A| and A⁻¹B by Gauss–Jordan elimination.
  private static func eliminate(
    _ matrix: [[Double]], _ right: [[Double]]
  ) -> (determinant: Double, solution: [[Double]]) {
    var (a, b) = (matrix, right)
    var determinant = 0.0
    for i in a.indices {
      let pivot = a[i][i]
      determinant += log(pivot)
      a[i] = a[i].map { $0 / pivot }
      b[i] = b[i].map { $0 / pivot }
      for r in a.indices where r != i {
        let factor = a[r][i]
        a[r] = zip(a[r], a[i]).map { $0 - factor * $1 }
        b[r] = zip(b[r], b[i]).map { $0 - factor * $1 }
      }
    }
    return (determinant, b)
  }
}
