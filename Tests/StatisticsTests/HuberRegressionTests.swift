import Foundation
import Statistics
import Testing

@Suite("Huber regression")
struct HuberRegressionTests {
  static let strength = LinearModelTests.strength
  static let speed = LinearModelTests.speed

  static func fit(
    _ predictors: [[Double]], _ outcome: [Double]
  ) throws -> HuberRegression {
    try HuberRegression(predictors: predictors, outcome: outcome)
  }

  @Test("satisfies the estimating equations, with the scale of its own residuals")
  func equations() throws {
    var outcome = Self.speed
    outcome[3] = 9
    outcome[7] = -4
    let model = try Self.fit([Self.strength, LinearModelTests.age], outcome)
    #expect(model.hasConverged)
    let psi = model.residuals.map { max(-1.345, min(1.345, $0 / model.scale)) }
    #expect(psi.reduce(0, +).magnitude < 1e-8)
    for column in [Self.strength, LinearModelTests.age] {
      #expect(zip(psi, column).map(*).reduce(0, +).magnitude < 1e-6)
    }
    let middle = Descriptive.median(model.residuals.map(\.magnitude))
    #expect((model.scale - middle / Normal.quantile(0.75)).magnitude < 1e-12)
    #expect(model.weights[3] < 0.1 && model.weights[7] < 0.1 && model.weights[0] == 1)
    for (i, e) in model.residuals.enumerated() {
      let fitted = NaiveRegression.predict(
        model.coefficients, [Self.strength[i], LinearModelTests.age[i]])
      #expect((outcome[i] - fitted - e).magnitude < 1e-12)
    }
  }

  @Test("where every row keeps its full weight it is least squares with its own σ")
  func allInside() throws {
    // Residuals ±1 and ±0.9 about a line, symmetric in x.
    let x = [-2.0, -1, 0, 1, 2, -2, -1, 0, 1, 2]
    let e = [1.0, -1, 1, -1, 1, -1, 1, -1, 1, -1]
    let y = zip(x, e).map { 3 + 2 * $0 + $1 }
    let model = try Self.fit([x], y)
    let plain = try LinearModel(predictors: [x], outcome: y)
    #expect(model.weights.allSatisfy { $0 == 1 })
    for (a, b) in zip(model.coefficients, plain.coefficients) {
      #expect((a - b).magnitude < 1e-12)
    }
    #expect((model.tau - plain.sigma).magnitude < 1e-12)
    #expect((model.tauMASS - plain.sigma).magnitude < 1e-12)
    for (a, b) in zip(model.standardErrors, plain.standardErrors) {
      #expect((a - b).magnitude < 1e-12)
    }
  }

  @Test("an exact fit, and one of most rows, stop at scale 0 and say so")
  func scaleZero() throws {
    let line = Self.strength.map { 2 * $0 + 1 }
    let exact = try Self.fit([Self.strength], line)
    #expect(exact.hasConverged && exact.scale == 0)
    #expect((exact.coefficients[1] - 2).magnitude < 1e-12 && exact.tau.isNaN)
    #expect(exact.standardErrors.allSatisfy { $0.isNaN })
    // 0.1 and 0.3 are no binary numbers: the residuals are rounding, not 0.
    let rounded = try Self.fit([Self.strength], Self.strength.map { 0.1 * $0 + 0.3 })
    #expect(rounded.hasConverged && rounded.scale == 0)
    // Six of seven rows at 1, one away, and an indicator that takes no part.
    let most = try Self.fit([], [1, 1, 1, 1, 1, 1, 1 + 1e-3])
    #expect(most.steps <= HuberRegression.largestNumberOfSteps)
    #expect((most.coefficients[0] - 1).magnitude < 1e-4)
    #expect(most.scale == 0 ? most.tau.isNaN && !most.hasConverged : most.tau.isFinite)
    let constant = try Self.fit([Self.strength], [Double](repeating: 0.1, count: 10))
    #expect(constant.hasConverged && constant.scale == 0)
    #expect((constant.coefficients[0] - 0.1).magnitude < 1e-15 && constant.coefficients[1] == 0)
  }

  @Test("what cannot be fitted is refused as by least squares")
  func refused() {
    #expect(throws: LinearModelError.dependentColumn(1)) {
      try Self.fit([Self.strength, Self.strength], Self.speed)
    }
    #expect(throws: LinearModelError.tooFewObservations(count: 2, coefficients: 2)) {
      try Self.fit([[1, 2]], [1, 2])
    }
    #expect(throws: LinearModelError.notFinite(column: nil, row: 0)) {
      try Self.fit([[1, 2, 4]], [.nan, 2, 3])
    }
  }

  @Test("units change nothing but the units, at any magnitude")
  func units() throws {
    let plain = try Self.fit([Self.strength], Self.speed)
    let scaled = try Self.fit(
      [Self.strength.map { $0 * 0x1p500 }], Self.speed.map { $0 * 0x1p-500 })
    #expect(scaled.hasConverged)
    #expect((scaled.coefficients[1] * 0x1p1000 - plain.coefficients[1]).magnitude < 1e-14)
    #expect((scaled.scale * 0x1p500 - plain.scale).magnitude < 1e-12)
    for y in [[1e308, -1e308, 1.5e308, 0, 1e307], [1e-308, 2e-308, 0, 0, 3e-308]] {
      _ = try? Self.fit([[1, 2, 3, 4, 6]], y)
      _ = try? Self.fit([y], [1, 2, 3, 4, 6])
    }
  }
}
