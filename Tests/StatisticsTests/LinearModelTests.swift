import Foundation
import Statistics
import Testing

@Suite("Linear models")
struct LinearModelTests {
  static let strength = [52.0, 61.5, 38.25, 70, 44.5, 57, 66.25, 49, 35, 74.5]
  static let age = [44.0, 51, 60, 38, 57, 49, 41, 62, 55, 33]
  static let speed = [1.21, 1.4, 0.86, 1.63, 0.93, 1.25, 1.55, 0.95, 0.84, 1.7]

  static func model(_ predictors: [[Double]], _ outcome: [Double] = speed) throws -> LinearModel {
    try LinearModel(predictors: predictors, outcome: outcome)
  }

  static func isNear(_ a: Double, _ b: Double, _ relative: Double = 1e-10) -> Bool {
    (a - b).magnitude <= relative * max(b.magnitude, 1e-6)
  }

  @Test("one predictor gives the textbook's slope, and R² the squared correlation")
  func simple() throws {
    let model = try Self.model([Self.strength])
    let r = Correlation.pearson(Self.strength, Self.speed)
    #expect(Self.isNear(model.rSquared, r.estimate * r.estimate))
    #expect(Self.isNear(model.standardisedCoefficients[0], r.estimate))
    #expect(Self.isNear(model.tStatistics[1], r.statistic))
    #expect(Self.isNear(model.pValues[1], r.p))
    #expect(Self.isNear(model.f, r.statistic * r.statistic))
    #expect(Self.isNear(model.fP, r.p))
  }

  @Test("units of a predictor scale its slope and nothing else")
  func units() throws {
    let plain = try Self.model([Self.strength, Self.age])
    let scaled = try Self.model([Self.strength.map { $0 * 4448.2216 }, Self.age])
    #expect(Self.isNear(scaled.coefficients[1] * 4448.2216, plain.coefficients[1]))
    #expect(Self.isNear(scaled.coefficients[0], plain.coefficients[0]))
    #expect(Self.isNear(scaled.rSquared, plain.rSquared))
    #expect(Self.isNear(scaled.aic, plain.aic))
    for (a, b) in zip(scaled.leverages, plain.leverages) { #expect(Self.isNear(a, b)) }
    for (a, b) in zip(scaled.pValues, plain.pValues) { #expect(Self.isNear(a, b, 1e-8)) }
  }

  @Test("a predictor a billion times its spread away from 0 keeps its slope")
  func farAway() throws {
    // Quarters: the shift is exact.
    let plain = try Self.model([Self.strength])
    let far = try Self.model([Self.strength.map { $0 + 1e10 }])
    #expect(Self.isNear(far.coefficients[1], plain.coefficients[1]))
    #expect(Self.isNear(far.standardErrors[1], plain.standardErrors[1]))
    let here = plain.predict(row: [50])
    let there = far.predict(row: [50 + 1e10])
    // The mean itself is rounded to 2·10⁻⁶ out there.
    #expect(Self.isNear(there.leverage, here.leverage, 1e-6))
  }

  @Test("leverages sum to the number of coefficients, residuals to 0, intervals enclose")
  func sums() throws {
    let model = try Self.model([Self.strength, Self.age])
    #expect(Self.isNear(model.leverages.reduce(0, +), 3))
    #expect(model.residuals.reduce(0, +).magnitude < 1e-14)
    for (interval, b) in zip(model.intervals, model.coefficients) {
      #expect(interval.contains(b))
    }
    let row = [Self.strength[3], Self.age[3]]
    let prediction = model.predict(row: row)
    #expect(Self.isNear(prediction.leverage, model.leverages[3]))
    #expect(Self.isNear(prediction.fit, Self.speed[3] - model.residuals[3]))
    #expect(prediction.prediction.lower < prediction.confidence.lower)
    #expect(prediction.confidence.contains(prediction.fit))
  }

  @Test("the order of rows changes nothing")
  func permutation() throws {
    let plain = try Self.model([Self.strength, Self.age])
    let turned = try Self.model(
      [Self.strength.reversed(), Self.age.reversed()], Self.speed.reversed())
    for (a, b) in zip(turned.coefficients, plain.coefficients) { #expect(Self.isNear(a, b)) }
    #expect(Self.isNear(turned.sigma, plain.sigma))
  }

  @Test("a stored model predicts what the fitted one does, and refuses parts that do not fit")
  func stored() throws {
    let model = try Self.model([Self.strength, Self.age])
    func predict(_ row: [Double], _ coefficients: [Double], _ matrix: [Double])
      -> LinearModel.Prediction
    {
      LinearModel.predict(
        row: row, coefficients: coefficients, xtxInverse: matrix, sigma: model.sigma,
        degreesOfFreedom: model.degreesOfFreedom, level: 0.9)
    }
    let row = [58.0, 47]
    let stored = predict(row, model.coefficients, model.xtxInverse)
    let direct = model.predict(row: row, level: 0.9)
    #expect(stored.fit == direct.fit)
    #expect(Self.isNear(stored.prediction.lower, direct.prediction.lower))
    #expect(Self.isNear(stored.leverage, direct.leverage))
    #expect(predict([58], model.coefficients, model.xtxInverse).fit.isNaN)
    #expect(predict(row, model.coefficients, []).prediction.lower.isNaN)
    #expect(predict([], [], []).fit.isNaN)
    #expect(model.predict(row: [1]).fit.isNaN)
    #expect(model.predict(row: [1, .nan]).prediction.upper.isNaN)
  }

  @Test("without predictors the mean is fitted")
  func interceptOnly() throws {
    let model = try Self.model([])
    #expect(Self.isNear(model.coefficients[0], Descriptive.mean(Self.speed)))
    #expect(Self.isNear(model.sigma, Descriptive.standardDeviation(Self.speed)))
    #expect(model.f.isNaN && model.fP.isNaN)
    #expect(Self.isNear(model.predict(row: []).leverage, 0.1))
  }

  @Test("a constant outcome has slopes of 0 and no R²")
  func constantOutcome() throws {
    let model = try Self.model([Self.strength], [Double](repeating: 0.1, count: 10))
    #expect(model.coefficients == [0.1, 0])
    #expect(model.sigma == 0)
    #expect(model.rSquared.isNaN && model.f.isNaN)
    #expect(model.isEssentiallyPerfect)
  }

  @Test("a constant outcome keeps its last digit at any number of rows")
  func constantDigits() throws {
    for n in 3...40 {
      let model = try Self.model(
        [(0..<n).map { Double($0 * $0) }], [Double](repeating: 0.1, count: n))
      #expect(model.coefficients == [0.1, 0])
    }
  }

  @Test(
    "a dependent column is named",
    arguments: [
      ([strength, strength], 1), ([strength, strength.map { 3 * $0 - 7 }], 1),
      ([[Double](repeating: 0.1, count: 10), age], 0),
      ([age, [Double](repeating: 5e6, count: 10)], 1),
      ([strength, age, zip(strength, age).map { $0 - 2 * $1 }], 2),
      ([[Double](repeating: 0, count: 10)], 0),
      // Constant but for rounding: 0.3 and 0.1 + 0.2.
      ([(0..<10).map { $0 % 2 == 0 ? 0.3 : 0.1 + 0.2 }], 0),
    ] as [([[Double]], Int)])
  func dependent(_ predictors: [[Double]], _ column: Int) {
    #expect(throws: LinearModelError.dependentColumn(column)) { try Self.model(predictors) }
  }

  @Test("ragged, missing and too few data are refused with their place")
  func refused() {
    #expect(throws: LinearModelError.columnLength(column: 1, expected: 10, found: 2)) {
      try Self.model([Self.age, [1, 2]])
    }
    #expect(throws: LinearModelError.notFinite(column: 0, row: 2)) {
      try LinearModel(predictors: [[1, 2, .nan, 4]], outcome: [1, 2, 3, 5])
    }
    #expect(throws: LinearModelError.notFinite(column: nil, row: 1)) {
      try LinearModel(predictors: [[1, 2, 3, 4]], outcome: [1, .infinity, 3, 5])
    }
    #expect(throws: LinearModelError.tooFewObservations(count: 2, coefficients: 2)) {
      try LinearModel(predictors: [[1, 2]], outcome: [1, 2])
    }
    #expect(throws: LinearModelError.tooFewObservations(count: 0, coefficients: 2)) {
      try LinearModel(predictors: [[]], outcome: [])
    }
    #expect(throws: LinearModelError.tooFewObservations(count: 3, coefficients: 6)) {
      try LinearModel(
        predictors: (0..<5).map { i in (0..<3).map { Double($0 * i + i * i) } }, outcome: [1, 2, 4])
    }
  }

  @Test("values at the ends of the range of a double do not trap")
  func extremes() {
    let huge = [1e308, -1e308, 1.5e308, 0, 1e307]
    let tiny: [Double] = [1e-308, 2e-308, .leastNonzeroMagnitude, 0, 3e-308]
    for x in [huge, tiny] {
      for y in [huge, tiny] { _ = try? LinearModel(predictors: [x], outcome: y).predict(row: [1]) }
    }
  }
}
