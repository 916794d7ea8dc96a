import Dispatch
import Foundation
import Statistics
import Testing

@Suite("Validation of models")
struct ModelValidationTests {
  /// 40 persons, 3 predictors, of which one matters; from a congruential sequence.
  static let cohort: (predictors: [[Double]], outcome: [Double]) = {
    var state: UInt64 = 99
    func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
    func normal() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + uniform() } }
    let predictors = (0..<3).map { _ in (0..<40).map { _ in 50 + 10 * normal() } }
    let outcome = (0..<40).map { 0.3 + 0.01 * predictors[0][$0] + 0.15 * normal() }
    return (predictors, outcome)
  }()

  static let procedures: [FittingProcedure] = [
    .leastSquares, .ridge(penalty: 5), .ridgeChoosingPenalty(.generalisedCrossValidation),
    .ridgeChoosingPenalty(.leaveOneOut), .huber(.exact),
  ]

  static let threads = Workers { count, body in
    DispatchQueue.concurrentPerform(iterations: count, execute: body)
  }

  static func validation(
    _ procedure: FittingProcedure, resamples: Int = 33, seed: UInt64 = 7,
    workers: Workers = .alone
  ) throws -> ModelValidation? {
    try ModelValidation(
      predictors: cohort.predictors, outcome: cohort.outcome, procedure: procedure,
      resamples: resamples, seed: seed, workers: workers)
  }

  static func figures(_ p: PredictivePerformance) -> [Double] {
    [p.rSquared, p.meanSquaredError, p.rmse, p.calibrationSlope, p.calibrationIntercept]
  }

  @Test("is the same bit for bit on any number of threads", arguments: procedures)
  func threads(_ procedure: FittingProcedure) throws {
    let alone = try #require(try Self.validation(procedure))
    let together = try #require(try Self.validation(procedure, workers: Self.threads))
    #expect(Self.figures(alone.corrected) == Self.figures(together.corrected))
    #expect(alone.penaltyQuartiles.median.bitPattern == together.penaltyQuartiles.median.bitPattern)
    let other = try #require(try Self.validation(procedure, seed: 8))
    #expect(Self.figures(alone.optimism) != Self.figures(other.optimism))
  }

  @Test("is the mean over resamples of own less original performance, naively")
  func naive() throws {
    let (predictors, outcome) = Self.cohort
    let result = try #require(try Self.validation(.leastSquares, resamples: 20))
    func rSquared(_ y: [Double], _ fitted: [Double]) -> Double {
      let mean = y.reduce(0, +) / Double(y.count)
      let errors = zip(y, fitted).map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
      return 1 - errors / y.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    }
    var optimism = (r2: 0.0, mse: 0.0, slope: 0.0, intercept: 0.0)
    for resample in 0..<20 {
      var stream = ResampleStream(seed: 7, resample: resample)
      let drawn = (0..<40).map { _ in stream.index(below: 40) }
      let own = drawn.map { outcome[$0] }
      let b = NaiveRegression.fit(predictors.map { column in drawn.map { column[$0] } }, own)
      let fitted = (0..<40).map { i in NaiveRegression.predict(b, predictors.map { $0[i] }) }
      let ownFitted = drawn.map { fitted[$0] }
      optimism.r2 += (rSquared(own, ownFitted) - rSquared(outcome, fitted)) / 20
      func mse(_ y: [Double], _ f: [Double]) -> Double {
        zip(y, f).map { ($0 - $1) * ($0 - $1) }.reduce(0, +) / 40
      }
      optimism.mse += (mse(own, ownFitted) - mse(outcome, fitted)) / 20
      // Least squares is calibrated on its own rows.
      let line = NaiveRegression.fit([fitted], outcome)
      optimism.slope += (1 - line[1]) / 20
      optimism.intercept += (0 - line[0]) / 20
    }
    #expect((result.optimism.rSquared - optimism.r2).magnitude < 1e-9)
    #expect((result.optimism.meanSquaredError - optimism.mse).magnitude < 1e-10)
    #expect((result.optimism.calibrationSlope - optimism.slope).magnitude < 1e-8)
    #expect((result.optimism.calibrationIntercept - optimism.intercept).magnitude < 1e-8)
    #expect(result.failed == 0 && result.resamples == 20 && result.penalty.isNaN)
    #expect(
      (result.corrected.rSquared - result.apparent.rSquared + optimism.r2).magnitude < 1e-9)
  }

  @Test("takes optimism off: errors up, R² down", arguments: procedures)
  func direction(_ procedure: FittingProcedure) throws {
    let result = try #require(try Self.validation(procedure, resamples: 80))
    #expect(result.corrected.rSquared < result.apparent.rSquared)
    #expect(result.corrected.rmse > result.apparent.rmse)
    #expect(result.failed == 0)
    switch procedure {
    case .ridge(let penalty):
      #expect(result.penalty == penalty && result.penaltyQuartiles.upper == penalty)
    case .ridgeChoosingPenalty:
      #expect(result.penaltyQuartiles.lower < result.penaltyQuartiles.median)
      #expect(result.penaltyQuartiles.median < result.penaltyQuartiles.upper)
    default: #expect(result.penaltyQuartiles.median.isNaN)
    }
  }

  @Test("chooses each resample's penalty from that resample, and reports their quartiles")
  func penalties() throws {
    let (predictors, outcome) = Self.cohort
    let criterion = RidgeRegression.Criterion.generalisedCrossValidation
    let chosen = try (0..<5).map { resample in
      var stream = ResampleStream(seed: 7, resample: resample)
      let drawn = (0..<40).map { _ in stream.index(below: 40) }
      return try RidgeRegression.choosePenalty(
        predictors: predictors.map { column in drawn.map { column[$0] } },
        outcome: drawn.map { outcome[$0] }, criterion: criterion
      ).penalty
    }.sorted()
    let result = try #require(
      try Self.validation(.ridgeChoosingPenalty(criterion), resamples: 5))
    let quartiles = result.penaltyQuartiles
    #expect([quartiles.lower, quartiles.median, quartiles.upper] == Array(chosen[1...3]))
    let fit = try FittingProcedure.ridgeChoosingPenalty(criterion).fit(
      predictors: predictors, outcome: outcome)
    let model = try RidgeRegression(
      predictors: predictors, outcome: outcome, penalty: fit.penalty)
    #expect(fit.coefficients == model.coefficients && result.penalty == fit.penalty)
  }

  @Test("nothing is answered once cancelled")
  func cancelled() throws {
    let stop = Workers(
      isCancelled: { true }, forEach: { count, body in for i in 0..<count { body(i) } })
    let stopped = try Self.validation(.leastSquares, workers: stop)
    #expect(stopped == nil)
    let left = try LeaveOneOut(
      predictors: Self.cohort.predictors, outcome: Self.cohort.outcome, procedure: .huber(.exact),
      workers: stop)
    #expect(left == nil)
  }

  @Test("failed resamples are counted, and more than a tenth of them leave no figure")
  func failures() throws {
    // One person differs: a third of all resamples lack that person.
    let rare = (0..<40).map { $0 == 3 ? 1.0 : 0 }
    let outcome = Self.cohort.outcome
    let many = try #require(
      try ModelValidation(
        predictors: [rare], outcome: outcome, procedure: .leastSquares, resamples: 200, seed: 1))
    #expect(many.failed > 50 && many.failed < 100)
    #expect(Self.figures(many.corrected).allSatisfy { $0.isNaN })
    #expect(Self.figures(many.apparent).allSatisfy { $0.isFinite })
    // Four such persons: about one resample in sixty-seven.
    let some = (0..<40).map { $0 % 10 == 3 ? 1.0 : 0 }
    let few = try #require(
      try ModelValidation(
        predictors: [some], outcome: outcome, procedure: .leastSquares, resamples: 400, seed: 1))
    #expect(few.failed > 0 && few.failed < 40)
    #expect(Self.figures(few.corrected).allSatisfy { $0.isFinite })
    for bad in [0, -5, .max, .min] {
      let none = try #require(try Self.validation(.leastSquares, resamples: bad))
      #expect(none.resamples == 0 && none.corrected.rSquared.isNaN)
    }
    #expect(throws: LinearModelError.dependentColumn(1)) {
      try ModelValidation(
        predictors: [rare, rare], outcome: outcome, procedure: .leastSquares, seed: 1)
    }
  }

  @Test("leaving one out is refitting, closed form or not", arguments: procedures)
  func leaveOneOut(_ procedure: FittingProcedure) throws {
    let (predictors, outcome) = Self.cohort
    let result = try #require(
      try LeaveOneOut(
        predictors: predictors, outcome: outcome, procedure: procedure, workers: Self.threads))
    var squares = 0.0
    var absolute = 0.0
    for i in outcome.indices {
      func others(_ values: [Double]) -> [Double] { Array(values[..<i] + values[(i + 1)...]) }
      let fit = try procedure.fit(predictors: predictors.map(others), outcome: others(outcome))
      let error =
        outcome[i] - NaiveRegression.predict(fit.coefficients, predictors.map { $0[i] })
      squares += error * error
      absolute += error.magnitude
    }
    #expect((result.rmse - (squares / 40).squareRoot()).magnitude < 1e-10)
    #expect((result.mae - absolute / 40).magnitude < 1e-10)
    let total = Descriptive.sampleVariance(outcome) * 39
    #expect((result.rSquared - (1 - squares / total)).magnitude < 1e-9)
    #expect(result.failed == 0)
  }

  @Test("a row that cannot be left out, or too many rows to refit, leave no figure")
  func leaveOneOutUndefined() throws {
    let rare = (0..<40).map { $0 == 3 ? 1.0 : 0 }
    for procedure in Self.procedures {
      let result = try #require(
        try LeaveOneOut(
          predictors: [rare], outcome: Self.cohort.outcome, procedure: procedure))
      #expect(result.failed == 1 && result.rmse.isNaN && result.rSquared.isNaN)
    }
    let x = (0..<2001).map { Double($0 * $0 % 97) }
    let y = (0..<2001).map { Double($0 * 7 % 31) }
    let long = try #require(
      try LeaveOneOut(predictors: [x], outcome: y, procedure: .ridge(penalty: 1)))
    #expect(long.rmse.isNaN && long.mae.isNaN && long.rSquared.isNaN)
    let closed = try #require(
      try LeaveOneOut(predictors: [x], outcome: y, procedure: .leastSquares))
    #expect(closed.rmse.isFinite)
  }

  @Test("performance of perfect, constant, reversed and missing predictions")
  func performance() {
    let y = [1.0, 2, 4, 5]
    let perfect = PredictivePerformance(outcome: y, fitted: y)
    #expect(perfect.rSquared == 1 && perfect.rmse == 0)
    #expect(perfect.calibrationSlope == 1 && perfect.calibrationIntercept == 0)
    let mean = PredictivePerformance(outcome: y, fitted: [3, 3, 3, 3])
    #expect(mean.rSquared == 0 && mean.meanSquaredError == 2.5)
    #expect(mean.calibrationSlope.isNaN && mean.calibrationIntercept.isNaN)
    let steep = PredictivePerformance(outcome: y, fitted: [-1, 1, 5, 7])
    #expect(steep.calibrationSlope == 0.5 && steep.calibrationIntercept == 1.5)
    #expect(steep.rSquared == 0 && steep.meanSquaredError == 2.5)
    #expect(PredictivePerformance(outcome: [2, 2], fitted: [1, 2]).rSquared.isNaN)
    #expect(PredictivePerformance(outcome: [], fitted: []).rmse.isNaN)
    #expect(PredictivePerformance(outcome: y, fitted: [1]).rmse.isNaN)
    #expect(PredictivePerformance(outcome: y, fitted: [1, 2, .nan, 4]).rSquared.isNaN)
  }
}
