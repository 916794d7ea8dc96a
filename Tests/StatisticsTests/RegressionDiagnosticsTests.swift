import Foundation
import Statistics
import Testing

@Suite("Regression diagnostics")
struct RegressionDiagnosticsTests {
  static let strength = LinearModelTests.strength
  static let age = LinearModelTests.age
  static let speed = LinearModelTests.speed

  static func model(_ predictors: [[Double]], _ outcome: [Double] = speed) throws -> LinearModel {
    try LinearModel(predictors: predictors, outcome: outcome)
  }

  static func isNear(_ a: Double, _ b: Double, _ relative: Double = 1e-9) -> Bool {
    (a - b).magnitude <= relative * max(b.magnitude, 1e-6)
  }

  @Test("say what refitting without each row says")
  func leaveOneOut() throws {
    let predictors = [Self.strength, Self.age]
    let model = try Self.model(predictors)
    let diagnostics = RegressionDiagnostics(model)
    var errors: [Double] = []
    for i in Self.speed.indices {
      func others(_ values: [Double]) -> [Double] {
        values.enumerated().filter { $0.offset != i }.map(\.element)
      }
      let refit = try Self.model(predictors.map(others), others(Self.speed))
      let left = Self.speed[i] - refit.predict(row: predictors.map { $0[i] }).fit
      errors.append(left)
      let own = 1 - model.leverages[i]
      #expect(
        Self.isNear(
          diagnostics.studentisedResiduals[i],
          model.residuals[i] / (refit.sigma * own.squareRoot())))
      // Cook: the squared shift of all fitted values, over (p + 1)σ².
      let shift = Self.speed.indices.map { k in
        (Self.speed[k] - model.residuals[k])
          - refit.predict(row: predictors.map { $0[k] }).fit
      }
      let squares = shift.map { $0 * $0 }.reduce(0, +)
      #expect(Self.isNear(diagnostics.cooksDistances[i], squares / (3 * model.sigma * model.sigma)))
      #expect(
        Self.isNear(
          diagnostics.dffits[i], shift[i] / (refit.sigma * model.leverages[i].squareRoot()), 1e-8))
    }
    #expect(Self.isNear(diagnostics.press, errors.map { $0 * $0 }.reduce(0, +)))
    #expect(Self.isNear(diagnostics.leaveOneOutMAE, errors.map(\.magnitude).reduce(0, +) / 10))
  }

  @Test("a row a billion times off is judged by the others' own spread")
  func farOff() throws {
    let x = (0..<10).map(Double.init)
    var y = x.map { 3 + 2 * $0 + 1e-6 * sin($0 * $0) }
    y[4] += 1000
    let model = try Self.model([x], y)
    let others = try Self.model([x.filter { $0 != 4 }], y.indices.filter { $0 != 4 }.map { y[$0] })
    let own = (1 - model.leverages[4]).squareRoot()
    let studentised = RegressionDiagnostics(model).studentisedResiduals[4]
    #expect(Self.isNear(studentised, model.residuals[4] / (others.sigma * own), 1e-5))
  }

  @Test("inflation is 1/(1 − R²) of each predictor on the others")
  func inflation() throws {
    let product = zip(Self.strength, Self.age).map { $0 * $1 }
    let predictors = [Self.strength, Self.age, product]
    let diagnostics = RegressionDiagnostics(try Self.model(predictors))
    for j in 0..<3 {
      let others = (0..<3).filter { $0 != j }.map { predictors[$0] }
      let r2 = try Self.model(others, predictors[j]).rSquared
      #expect(Self.isNear(diagnostics.varianceInflationFactors[j], 1 / (1 - r2), 1e-8))
    }
  }

  @Test("the condition number is R's kappa of the scaled predictors")
  func condition() throws {
    let product = zip(Self.strength, Self.age).map { $0 * $1 }
    let two = try Self.model([Self.strength, Self.age])
    #expect(Self.isNear(two.conditionNumber, 3.555409544050123))
    let three = try Self.model([Self.strength, Self.age.map { $0 * 1e9 }, product])
    #expect(Self.isNear(three.conditionNumber, 14.64058752965392))
    let (one, none) = (try Self.model([Self.strength]), try Self.model([]))
    #expect(Self.isNear(one.conditionNumber, 1))
    #expect(none.conditionNumber.isNaN)
  }

  @Test("a row of leverage 1 is undefined, the others are not")
  func leverageOne() throws {
    let model = try Self.model([[0, 0, 0, 0, 1]], [1, 2, 4, 3, 9])
    let diagnostics = RegressionDiagnostics(model)
    // R: rstandard, rstudent, cooks.distance, dffits.
    let expected: [([Double], [Double])] = [
      (
        diagnostics.standardisedResiduals,
        [-1.341640786499873, -0.4472135954999580, 1.341640786499873, 0.4472135954999580]
      ),
      (
        diagnostics.studentisedResiduals,
        [-1.732050807568877, -0.3779644730092272, 1.732050807568877, 0.3779644730092272]
      ),
      (diagnostics.cooksDistances, [0.3, 1.0 / 30, 0.3, 1.0 / 30]),
      (diagnostics.dffits, [-1, -0.2182178902359924, 1, 0.2182178902359924]),
    ]
    for (got, wanted) in expected {
      for (a, b) in zip(got, wanted) { #expect(Self.isNear(a, b)) }
      #expect(got[4].isNaN)
    }
    #expect(diagnostics.press.isNaN && diagnostics.predictedRSquared.isNaN)
    #expect(diagnostics.leaveOneOutRMSE.isNaN && diagnostics.leaveOneOutMAE.isNaN)
    #expect(model.robustStandardErrors(.hc3).allSatisfy { $0.isNaN })
    #expect(model.robustStandardErrors(.hc0).allSatisfy { $0.isFinite })
    #expect(Self.isNear(diagnostics.varianceInflationFactors[0], 1))
  }

  @Test("one degree of freedom leaves no σ without a row")
  func oneDegree() throws {
    let diagnostics = RegressionDiagnostics(try Self.model([[1, 2, 4]], [1, 3, 4]))
    #expect(diagnostics.studentisedResiduals.allSatisfy { $0.isNaN })
    #expect(diagnostics.standardisedResiduals.allSatisfy { Self.isNear($0.magnitude, 1) })
    #expect(diagnostics.press.isFinite)
  }

  @Test("an exact fit, a constant outcome and no predictors have defined answers")
  func degenerate() throws {
    let exact = try Self.model([[1, 2, 3, 4]], [2, 4, 6, 8])
    let diagnostics = RegressionDiagnostics(exact)
    #expect(diagnostics.press == 0 && diagnostics.predictedRSquared == 1)
    #expect(diagnostics.durbinWatson.isNaN)
    #expect(diagnostics.studentisedResiduals.allSatisfy { $0.isNaN })
    #expect(BreuschPagan(exact).koenker.isNaN && BreuschPagan(exact).originalP.isNaN)
    #expect(exact.robustStandardErrors(.hc3) == [0, 0])
    let constant = RegressionDiagnostics(try Self.model([[1, 2, 3, 5]], [7, 7, 7, 7]))
    #expect(constant.predictedRSquared.isNaN)
    let empty = try Self.model([])
    #expect(RegressionDiagnostics(empty).varianceInflationFactors.isEmpty)
    #expect(BreuschPagan(empty).koenkerP.isNaN)
    // HC1 of a mean is its usual standard error.
    #expect(Self.isNear(empty.robustStandardErrors(.hc1)[0], empty.standardErrors[0]))
    for scale in [1e-300, 1e300] {
      let far = try Self.model([Self.strength], Self.speed.map { $0 * scale })
      #expect(RegressionDiagnostics(far).varianceInflationFactors.count == 1)
      #expect(BreuschPagan(far).degreesOfFreedom == 1)
    }
  }

  @Test("robust errors are those of the sandwich in matrices")
  func sandwich() throws {
    let predictors = [Self.strength, Self.age]
    let model = try Self.model(predictors)
    let x = NaiveRegression.design(predictors, 10)
    let xt = NaiveRegression.transpose(x)
    let bread = NaiveRegression.inverse(NaiveRegression.multiply(xt, x))
    let filled = zip(x, zip(model.residuals, model.leverages)).map { row, eh in
      row.map { $0 * (eh.0 / (1 - eh.1)) * (eh.0 / (1 - eh.1)) }
    }
    let meat = NaiveRegression.multiply(xt, filled)
    let sandwich = NaiveRegression.multiply(NaiveRegression.multiply(bread, meat), bread)
    for (j, error) in model.robustStandardErrors(.hc3).enumerated() {
      #expect(Self.isNear(error, sandwich[j][j].squareRoot(), 1e-7))
    }
  }

  @Test("nested models only")
  func nested() throws {
    let full = try Self.model([Self.strength, Self.age])
    let reduced = try Self.model([Self.age])
    let test = NestedFTest(full: full, reduced: reduced)
    // One predictor left out: the square of its t.
    #expect(Self.isNear(test.f, full.tStatistics[1] * full.tStatistics[1]))
    #expect(Self.isNear(test.p, full.pValues[1]))
    #expect(Self.isNear(test.rSquaredChange, full.rSquared - reduced.rSquared))
    let whole = NestedFTest(full: full, reduced: try Self.model([]))
    #expect(Self.isNear(whole.f, full.f) && Self.isNear(whole.p, full.fP))
    #expect(NestedFTest(full: reduced, reduced: full).f.isNaN)
    #expect(NestedFTest(full: full, reduced: full).p.isNaN)
    let other = try Self.model([Self.age.map { $0 * $0 }])
    #expect(NestedFTest(full: full, reduced: other).f.isNaN)
    let shorter = try LinearModel(predictors: [[1, 2, 3, 5]], outcome: [1, 3, 2, 4])
    #expect(NestedFTest(full: full, reduced: shorter).f.isNaN)
  }
}
