import Foundation
import Statistics
import Testing

@Suite("Ridge regression")
struct RidgeRegressionTests {
  static let predictors = [LinearModelTests.strength, LinearModelTests.age]
  static let speed = LinearModelTests.speed

  static func isNear(_ a: Double, _ b: Double, _ relative: Double = 1e-9) -> Bool {
    (a - b).magnitude <= relative * max(b.magnitude, 1e-9)
  }

  static func fit(
    _ penalty: Double, _ predictors: [[Double]] = predictors, _ outcome: [Double] = speed
  ) throws -> RidgeRegression {
    try RidgeRegression(predictors: predictors, outcome: outcome, penalty: penalty)
  }

  @Test(
    "agrees with normal equations, coefficients, hat matrix and covariance", arguments: [0.5, 20])
  func naive(_ penalty: Double) throws {
    let model = try Self.fit(penalty)
    let naive = NaiveRegression.ridge(Self.predictors, Self.speed, penalty)
    for (a, b) in zip(model.coefficients, naive.coefficients) { #expect(Self.isNear(a, b)) }
    for i in 0..<10 { #expect(Self.isNear(model.leverages[i], naive.hat[i][i] + 0.1)) }
    for (a, b) in zip(model.covariance, naive.covariance.flatMap { $0 }) {
      #expect(Self.isNear(a, b))
    }
    let trace = (0..<10).map { naive.hat[$0][$0] }.reduce(0, +)
    #expect(Self.isNear(model.effectiveDegreesOfFreedom, trace))
    #expect(
      Self.isNear(model.sigma * model.sigma, model.residualSumOfSquares / (10 - 1 - trace)))
    let total = Descriptive.sampleVariance(Self.speed) * 9
    #expect(Self.isNear(model.rSquared, 1 - model.residualSumOfSquares / total))
  }

  @Test("without a penalty it is least squares")
  func leastSquares() throws {
    let ridge = try Self.fit(0)
    let model = try LinearModel(predictors: Self.predictors, outcome: Self.speed)
    for (a, b) in zip(ridge.coefficients, model.coefficients) { #expect(Self.isNear(a, b)) }
    for (a, b) in zip(ridge.covariance, model.xtxInverse) { #expect(Self.isNear(a, b)) }
    #expect(Self.isNear(ridge.sigma, model.sigma))
    #expect(Self.isNear(ridge.press, RegressionDiagnostics(model).press))
    #expect(Self.isNear(ridge.rSquared, model.rSquared))
  }

  @Test("units of predictors and outcome change nothing but the units")
  func units() throws {
    let plain = try Self.fit(3)
    let scaled = try Self.fit(
      3, [Self.predictors[0].map { $0 * 1e200 }, Self.predictors[1]], Self.speed.map { $0 * 1e-200 }
    )
    #expect(Self.isNear(scaled.standardisedSlopes[0] * 1e200, plain.standardisedSlopes[0]))
    #expect(Self.isNear(scaled.coefficients[2] * 1e200, plain.coefficients[2]))
    #expect(Self.isNear(scaled.rSquared, plain.rSquared))
    #expect(
      Self.isNear(scaled.effectiveDegreesOfFreedom, plain.effectiveDegreesOfFreedom))
  }

  @Test("dependent predictors and more predictors than rows are fine with a penalty")
  func dependent() throws {
    let twice = try Self.fit(2, [Self.predictors[0], Self.predictors[0]])
    // Two copies share the slope that half the penalty gives to one.
    let once = try Self.fit(1, [Self.predictors[0]])
    #expect(Self.isNear(twice.coefficients[1], once.coefficients[1] / 2))
    #expect(Self.isNear(twice.coefficients[2], once.coefficients[1] / 2))
    #expect(Self.isNear(twice.effectiveDegreesOfFreedom, once.effectiveDegreesOfFreedom))
    #expect(Self.isNear(twice.covariance[0], once.covariance[0]))
    let wide = [[1.0, 2, 4], [3.0, 1, 1], [2.0, 2, 3], [0.5, 9, 1]]
    let model = try Self.fit(0.7, wide, [1, 3, 2])
    let naive = NaiveRegression.ridge(wide, [1, 3, 2], 0.7)
    for (a, b) in zip(model.coefficients, naive.coefficients) { #expect(Self.isNear(a, b)) }
    for (a, b) in zip(model.covariance, naive.covariance.flatMap { $0 }) {
      #expect(Self.isNear(a, b, 1e-7))
    }
    #expect(model.sigma.isFinite && model.effectiveDegreesOfFreedom < 2)
  }

  @Test("what cannot be fitted is refused with its reason")
  func refused() {
    #expect(throws: LinearModelError.dependentColumn(1)) {
      try Self.fit(1, [Self.predictors[0], [Double](repeating: 0.1, count: 10)])
    }
    #expect(throws: LinearModelError.dependentColumn(1)) {
      try Self.fit(0, [Self.predictors[0], Self.predictors[0]])
    }
    #expect(throws: LinearModelError.tooFewObservations(count: 1, coefficients: 2)) {
      try Self.fit(1, [[4]], [1])
    }
    #expect(throws: LinearModelError.tooFewObservations(count: 3, coefficients: 3)) {
      try Self.fit(0, [[1, 2, 4], [3, 1, 1]], [1, 2, 3])
    }
    #expect(throws: LinearModelError.notFinite(column: 0, row: 1)) {
      try Self.fit(1, [[4, .infinity]], [1, 2])
    }
    #expect(throws: LinearModelError.columnLength(column: 0, expected: 2, found: 1)) {
      try Self.fit(1, [[4]], [1, 2])
    }
  }

  @Test("two rows, a huge penalty, a constant outcome and no predictors have defined answers")
  func edges() throws {
    let two = try Self.fit(2, [[0, 1]], [0, 1])
    // Standardised x is ∓1, Σ = 2: w = (2·0.5)/(2 + 2).
    #expect(Self.isNear(two.standardisedSlopes[0], 0.25))
    #expect(Self.isNear(two.effectiveDegreesOfFreedom, 0.5))
    let infinite = try Self.fit(.infinity)
    #expect(infinite.standardisedSlopes == [0, 0])
    #expect(infinite.effectiveDegreesOfFreedom == 0)
    #expect(Self.isNear(infinite.coefficients[0], Descriptive.mean(Self.speed)))
    #expect(Self.isNear(infinite.sigma, Descriptive.standardDeviation(Self.speed)))
    #expect(Self.isNear(infinite.covariance[0], 0.1) && infinite.covariance[4] == 0)
    #expect(infinite.leverages.allSatisfy { $0 == 0.1 })
    let large = try Self.fit(1e299)
    #expect(large.coefficients.allSatisfy { $0.isFinite })
    for bad in [-1, -0.001, Double.nan] {
      let model = try Self.fit(bad)
      #expect(
        model.coefficients.allSatisfy { $0.isNaN } && model.covariance.allSatisfy { $0.isNaN })
      #expect(model.rSquared.isNaN && model.press.isNaN && model.sigma.isNaN)
      #expect(model.effectiveDegreesOfFreedom.isNaN && model.leverages.allSatisfy { $0.isNaN })
    }
    for n in 2...40 {
      let x = (0..<n).map { Double($0 * $0) }
      let constant = try Self.fit(1, [x], [Double](repeating: 0.1, count: n))
      #expect(constant.coefficients == [0.1, 0] && constant.rSquared.isNaN)
    }
    let none = try Self.fit(1, [])
    #expect(none.coefficients.count == 1 && none.effectiveDegreesOfFreedom == 0)
    for values in [[1e308, -1e308, 1.5e308, 0], [1e-308, .leastNonzeroMagnitude, 0, 3e-308]] {
      let model = try Self.fit(1, [values], [1, 2, 3, 5])
      #expect(model.rSquared >= 0 && model.rSquared <= 1)
    }
  }

  @Test(
    "the chosen penalty is the best of a fine grid", arguments: RidgeRegression.Criterion.allCases)
  func choice(_ criterion: RidgeRegression.Criterion) throws {
    let noise = [0.4, -0.3, 0.1, 0.5, -0.6, 0.2, -0.1, 0.3, -0.4, 0.35]
    let outcome = zip(Self.speed, noise).map { $0 + 2 * $1 }
    let choice = try RidgeRegression.choosePenalty(
      predictors: Self.predictors, outcome: outcome, criterion: criterion)
    func value(_ penalty: Double) throws -> Double {
      let model = try Self.fit(penalty, Self.predictors, outcome)
      return criterion == .leaveOneOut ? model.press / 10 : model.generalisedCrossValidation
    }
    let own = try value(choice.penalty)
    #expect(Self.isNear(choice.value, own))
    #expect(!choice.isAtEdge)
    for step in -600...300 {
      let other = try value(pow(10, Double(step) / 100))
      #expect(own <= other * (1 + 1e-9))
    }
    // Shifted by 1 % either way it is no better.
    for factor in [0.99, 1.01] {
      let shifted = try value(choice.penalty * factor)
      #expect(shifted >= own)
    }
  }

  @Test("a penalty at the end of its range is flagged")
  func edge() throws {
    let line = LinearModelTests.strength.map { 2 * $0 + 1 }
    let low = try RidgeRegression.choosePenalty(
      predictors: [LinearModelTests.strength], outcome: line,
      criterion: .generalisedCrossValidation)
    #expect(low.isAtEdge && Self.isNear(low.penalty, 1e-3))
    let unrelated = [1.0, -1, 1, -1, 1, -1, 1, -1]
    let high = try RidgeRegression.choosePenalty(
      predictors: [[1, 1, 2, 2, 3, 3, 4, 4]], outcome: unrelated, criterion: .leaveOneOut)
    #expect(high.isAtEdge && Self.isNear(high.penalty, 800))
  }
}
