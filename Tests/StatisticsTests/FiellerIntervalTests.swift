import Foundation
import Statistics
import Testing

@Suite("The value at which a wanted outcome is expected")
struct FiellerIntervalTests {
  static let strength = LinearModelTests.strength
  static let age = LinearModelTests.age
  static let speed = LinearModelTests.speed

  static func interval(
    _ model: LinearModel, _ row: [Double], _ index: Int, _ outcome: Double, level: Double = 0.95
  ) -> FiellerInterval {
    FiellerInterval(
      coefficients: model.coefficients, covariance: model.xtxInverse, sigma: model.sigma,
      degreesOfFreedom: model.degreesOfFreedom, row: row, index: index, outcome: outcome,
      level: level)
  }

  /// Whether the confidence interval of the mean at this row holds the outcome.
  static func agrees(
    _ model: LinearModel, _ row: [Double], _ index: Int, _ value: Double, _ outcome: Double,
    _ level: Double
  ) -> Bool {
    var row = row
    row[index] = value
    return model.predict(row: row, level: level).confidence.contains(outcome)
  }

  static func contains(_ values: FiellerInterval.Values, _ x: Double) -> Bool {
    switch values {
    case .bounded(let interval): interval.contains(x)
    case .rays(let below, let above): x <= below || x >= above
    case .all: true
    case .undefined: false
    }
  }

  @Test(
    "is the set of values whose confidence interval holds the outcome",
    arguments: [
      (0, 1.3, 0.95), (0, 0.9, 0.5), (1, 1.3, 0.5), (1, 1.1, 0.95), (1, 1.18, 0.99), (1, 5, 0.9),
      (0, 1.6, 0.9999999),
    ])
  func scan(_ index: Int, _ outcome: Double, _ level: Double) throws {
    let model = try LinearModel(predictors: [Self.strength, Self.age], outcome: Self.speed)
    let row = [55.0, 48]
    let answer = Self.interval(model, row, index, outcome, level: level)
    let center = answer.estimate
    #expect(
      (NaiveRegression.predict(
        model.coefficients, index == 0 ? [center, 48] : [55, center]) - outcome).magnitude < 1e-9)
    #expect(Self.contains(answer.values, center))
    for step in -4000...4000 {
      let x = Double(step) * 0.25 + 0.1
      #expect(
        Self.contains(answer.values, x)
          == Self.agrees(model, row, index, x, outcome, level), "\(x)")
    }
    // Bounded if and only if the slope differs from 0 at this level.
    let significant = model.pValues[index + 1] < 1 - level
    if case .bounded = answer.values {
      #expect(significant)
    } else {
      #expect(!significant)
    }
  }

  @Test("all three shapes of the set occur")
  func shapes() throws {
    let model = try LinearModel(predictors: [Self.strength], outcome: Self.speed)
    guard case .bounded(let interval) = Self.interval(model, [0], 0, 1.2).values else {
      Issue.record("not bounded")
      return
    }
    #expect(interval.lower < interval.upper)
    // A predictor without a relation: near the mean everything agrees, far from it two rays do.
    let x = [1.0, 2, 3, 4, 5, 6, 7, 8]
    let flat = try LinearModel(predictors: [x], outcome: [1, 2, 2, 1.1, 1, 2, 2, 1.2])
    let mean = flat.coefficients[0] + flat.coefficients[1] * 4.5
    #expect(Self.interval(flat, [0], 0, mean).values == .all)
    guard case .rays(let below, let above) = Self.interval(flat, [0], 0, mean + 2).values else {
      Issue.record("no rays")
      return
    }
    #expect(below < above)
    let estimate = Self.interval(flat, [0], 0, mean + 2).estimate
    #expect(estimate <= below || estimate >= above)
  }

  @Test("σ = 0 gives the point, a slope of 0 no point")
  func degenerate() {
    func answer(_ b: [Double], _ v: [Double], _ sigma: Double, _ y: Double) -> FiellerInterval {
      FiellerInterval(
        coefficients: b, covariance: v, sigma: sigma, degreesOfFreedom: 8, row: [7], index: 0,
        outcome: y)
    }
    let unit = [0.1, 0, 0, 0.01]
    #expect(answer([1, 2], unit, 0, 5).values == .bounded(Interval(lower: 2, upper: 2)))
    #expect(answer([1, 2], unit, 0, 5).estimate == 2)
    #expect(answer([1, 0], unit, 0, 5).values == .undefined)
    let flat = answer([1, 0], unit, 1, 1)
    #expect(flat.estimate.isNaN && flat.values == .all)
    if case .rays(let below, let above) = answer([1, 0], unit, 1, 5).values {
      // 16 = t²(0.1 + 0.01·x²).
      let t = StudentT.upperQuantile(0.025, df: 8)
      let edge = ((16 / (t * t) - 0.1) / 0.01).squareRoot()
      #expect((above - edge).magnitude < 1e-9 && (below + edge).magnitude < 1e-9)
    } else {
      Issue.record("no rays")
    }
  }

  @Test("parts that do not fit, and what is not a number, give no answer")
  func refused() {
    func values(
      _ b: [Double] = [1, 2], _ v: [Double] = [0.1, 0, 0, 0.01], sigma: Double = 1,
      df: Double = 8, row: [Double] = [7], index: Int = 0, outcome: Double = 3,
      level: Double = 0.95
    ) -> FiellerInterval.Values {
      FiellerInterval(
        coefficients: b, covariance: v, sigma: sigma, degreesOfFreedom: df, row: row,
        index: index, outcome: outcome, level: level
      ).values
    }
    #expect(values() != .undefined)
    #expect(values(df: .infinity) != .undefined)
    #expect(values(row: [.nan]) != .undefined, "the free predictor is not read")
    for bad in [
      values([1]), values([1, 2], [1]), values(sigma: -1), values(sigma: .nan), values(df: 0),
      values(row: []), values(index: 1), values(index: -1), values(outcome: .nan),
      values(outcome: .infinity), values(level: 1), values([.nan, 2]), values([1, .nan]),
      values([1, 2], [0.1, 0, 0, 0]), values([1, 2], [.nan, 0, 0, 0.01]),
      values([1, 2], [0.1, 0, 0, .infinity]), values(sigma: .infinity),
    ] {
      #expect(bad == .undefined)
    }
    _ = values([1e308, 1e-308], [1e308, 1e308, 1e308, 1e-308], outcome: -1e308)
  }
}
