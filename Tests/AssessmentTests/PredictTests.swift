import Assessment
import Messages
import Testing

@Suite struct PredictTests {
  private let model: LinearModel

  init() throws { model = try #require(try WalkingAnswers.fit(Twelve.fit).model) }

  /// Two persons: weaker calf 38 kg and 50 years, 70 kg and 80 years; then one missing a leg.
  private func request(_ model: LinearModel) -> PredictRequest {
    PredictRequest(
      model: model,
      exercises: [
        LegStrengths(
          exercise: "calf_raise", unit: "kg", left: [38, 75, .nan], right: [44, 70, 40])
      ], covariates: [Covariate(name: "age", unit: "a", values: [50, 80, 60])])
  }

  /// R: p <- predict(f, nd, interval = "prediction", se.fit = TRUE); h = (se.fit / sigma)^2;
  /// 7.62 / fit; pt((7.62/b - fit) / (sigma sqrt(1 + h)), 8); b (x - mean(x)).
  @Test func predictionsAreThoseOfR() throws {
    let answer = try WalkingAnswers.predict(request(model))
    #expect(answer.outcome == "t25fw" && answer.unit == "s" && answer.scale == .speed)
    let (first, second) = (answer.predictions[0], answer.predictions[1])
    #expect(near(first.linear, 1.35172384224691) && near(second.linear, 1.04879517560105))
    #expect(first.linearInterval.isNear(0.8258331448886232, 1.87761453960521))
    #expect(second.linearInterval.isNear(-0.0174836593057091, 2.11507401050781))
    #expect(near(first.estimate, 5.63724613108369) && near(second.estimate, 7.2654796449012))
    #expect(first.interval.isNear(4.05834096363687, 9.22704549600958))
    #expect(near(second.interval?.lower, 3.60271080924044, 1e-9))
    #expect(second.interval?.upper == .infinity)
    #expect(near(first.leverage, 0.0961708958282493, 1e-9))
    #expect(near(second.leverage, 3.50639096553472, 1e-9))
    #expect(first.flags.isEmpty)
    #expect(second.flags == [.outsideRange, .highLeverage, .noFiniteTime])
    for (i, (p, q)) in [
      (0.556962103357948, 0.756337728164821), (0.364674952011045, 0.677414216243147),
      (0.0590645762039953, 0.420117356816512),
    ].enumerated() {
      #expect(near(first.probabilityAbove[i], p, 1e-9))
      #expect(near(second.probabilityAbove[i], q, 1e-9))
    }
    #expect(near(first.contributions[0], -0.0179543679778894, 1e-10))
    #expect(near(first.contributions[1], 0.00827277556002888, 1e-10))
    #expect(near(second.contributions[0], 0.225120152338152, 1e-10))
    #expect(near(second.contributions[1], -0.537730411401879, 1e-10))
  }

  /// The contributions and the prediction for the cohort's mean person make the prediction.
  @Test func contributionsAddUp() throws {
    let means = model.coefficients.dropFirst().map(\.mean)
    let mean = zip(model.coefficients.dropFirst(), means).reduce(model.coefficients[0].estimate) {
      $0 + $1.0.estimate * $1.1
    }
    for prediction in try WalkingAnswers.predict(request(model)).predictions.prefix(2) {
      #expect(near(prediction.contributions.reduce(mean, +), prediction.linear))
    }
  }

  @Test func knownBenchmarksAndDetectableChangesHaveTheirSources() throws {
    let answer = try WalkingAnswers.predict(request(model))
    #expect(answer.benchmarks.map(\.value) == [5.5, 6, 8])
    #expect(answer.benchmarks.allSatisfy { !$0.source.isEmpty })
    // 0.23 of the estimate for T25FW.
    #expect(
      near(answer.predictions[0].smallestDetectableChange, 0.23 * 5.63724613108369, 1e-10))
    #expect(!answer.smallestDetectableChangeSource.isEmpty && answer.validatedRSquared.isNaN)
    for (test, unit, benchmarks, change) in [
      (WalkingTest.sixMinuteWalk, "m", [446.0], 0.2 * 400), (.twoMinuteWalk, "m", [], 42.5),
      (.tug, "s", [], 0.31 * 400), (.fiveTimesSitToStand, "s", [], 0.25 * 400),
      (.gaitSpeed, "m/s", [], .nan), (.msws12, "{score}", [], .nan),
    ] {
      let model = straightLine(test, unit)
      let answer = try WalkingAnswers.predict(
        PredictRequest(model: model, covariates: [Covariate(name: "x", values: [400])]))
      #expect(answer.benchmarks.map(\.value) == benchmarks && answer.unit == unit)
      let got = answer.predictions[0].smallestDetectableChange
      #expect(near(got, change) || got.isNaN && change.isNaN, "\(test)")
      #expect(answer.smallestDetectableChangeSource.isEmpty == change.isNaN)
    }
  }

  /// y = x with sigma 1 and no error of the coefficients.
  private func straightLine(
    _ test: WalkingTest, _ unit: String, scale: OutcomeScale = .identity
  ) -> LinearModel {
    LinearModel(
      outcome: "y", test: test, unit: unit, scale: scale,
      coefficients: [
        Coefficient(name: "(intercept)", estimate: 0),
        Coefficient(
          name: "x", estimate: 1, minimum: -.infinity, maximum: .infinity, mean: .nan),
      ], xtxInverse: [0, 0, 0, 0], sigma: 1, df: 1e9, n: 100)
  }

  /// R: pnorm(c(1.5, -0.25)); exp(1 + c(-1, 1) * qnorm(0.975)).
  @Test func theCallersOwnFiguresComeFirst() throws {
    let answer = try WalkingAnswers.predict(
      PredictRequest(
        model: straightLine(.sixMinuteWalk, "m"),
        covariates: [Covariate(name: "x", values: [10])],
        benchmarks: [Benchmark(value: 8.5, source: "mine"), Benchmark(value: 10.25)],
        smallestDetectableChange: 3, smallestDetectableChangeSource: "own"))
    let one = answer.predictions[0]
    #expect(answer.benchmarks.map(\.source) == ["mine", ""])
    #expect(near(one.probabilityAbove[0], 0.933192798731142, 1e-8))
    #expect(near(one.probabilityAbove[1], 0.401293674317076, 1e-8))
    #expect(one.smallestDetectableChange == 3 && one.contributions[0].isNaN)
    #expect(answer.smallestDetectableChangeSource == "own")
    let log = try WalkingAnswers.predict(
      PredictRequest(
        model: straightLine(.tug, "s", scale: .log),
        covariates: [Covariate(name: "x", values: [1])], benchmarks: [Benchmark(value: 1)]))
    #expect(near(log.predictions[0].estimate, 2.718281828459045))
    #expect(log.predictions[0].interval.isNear(0.382906676286841, 19.2972767426896, 1e-7))
    // Below 1 s is below 0 on the log scale: pnorm(1).
    #expect(near(log.predictions[0].probabilityAbove[0], 0.841344746068543, 1e-8))
  }

  @Test func aMissingPredictorIsFlaggedAndAlone() throws {
    let missing = try WalkingAnswers.predict(request(model)).predictions[2]
    #expect(missing.flags == [.missing] && missing.estimate.isNaN && missing.linear.isNaN)
    #expect(missing.interval == nil && missing.linearInterval == nil && missing.leverage.isNaN)
    #expect(missing.probabilityAbove.isEmpty && missing.contributions.isEmpty)
    #expect(missing.smallestDetectableChange.isNaN)
  }

  @Test func aSpeedOfNothingHasNoFiniteTime() throws {
    let answer = try WalkingAnswers.predict(
      PredictRequest(
        model: straightLine(.t25fw, "s", scale: .speed),
        covariates: [Covariate(name: "x", values: [-10, 0, 10])]))
    #expect(answer.predictions.map(\.estimate) == [.infinity, .infinity, 0.762])
    #expect(answer.predictions[0].flags == [.noFiniteTime])
    #expect(answer.predictions[0].interval?.lower == .infinity)
    #expect(answer.predictions[0].probabilityAbove.allSatisfy { $0 > 0.999999 })
    #expect(answer.predictions[0].smallestDetectableChange.isNaN)
    #expect(answer.predictions[2].flags.isEmpty)
  }

  @Test func columnsAreTheNumbersOfTheReports() throws {
    let reports = try WalkingAnswers.predict(request(model)).predictions
    let columns = try WalkingAnswers.predictions(request(model))
    #expect(columns.unit == "s" && columns.benchmarks.count == 3)
    #expect(columns.probabilityAbove.count == 9)
    func same(_ a: Double, _ b: Double?) -> Bool { a == b || a.isNaN && (b ?? .nan).isNaN }
    for i in 0..<3 {
      #expect(same(columns.estimate[i], reports[i].estimate))
      #expect(same(columns.lower[i], reports[i].interval?.lower))
      #expect(same(columns.upper[i], reports[i].interval?.upper))
      #expect(same(columns.leverage[i], reports[i].leverage))
      for b in 0..<3 {
        let expected = reports[i].probabilityAbove.isEmpty ? nil : reports[i].probabilityAbove[b]
        #expect(same(columns.probabilityAbove[3 * b + i], expected))
      }
    }
    // Bits 2, 3 and 4: outside, leverage, no finite time; bit 1: missing.
    #expect(columns.flags == [0, 28, 2])
  }

  /// Ridge: intervals by the ridge covariance, leverage by (X'X)^-1 as for least squares.
  @Test func ridgePredictsWithItsOwnCovariance() throws {
    var fit = Twelve.fit
    fit.method = .ridge
    fit.ridgePenalty = 5
    let ridge = try #require(try WalkingAnswers.fit(fit).model)
    let one = try WalkingAnswers.predict(request(ridge)).predictions[0]
    #expect(near(one.leverage, 0.0961708958282493, 1e-9))
    // 1.77428… + 0.00654… 38 - 0.01341… 50, the coefficients that R gives.
    #expect(near(one.linear, 1.352036665848, 1e-9))
    let x = [1.0, 38, 50]
    var quadratic = 0.0
    for i in 0..<3 {
      for j in 0..<3 { quadratic += x[i] * ridge.unscaledCovariance[3 * i + j] * x[j] }
    }
    // R: qt(0.975, 10 - 1.17970675997386) = 2.26920…
    let half = (one.linearInterval!.upper - one.linearInterval!.lower) / 2
    #expect(near(half / (ridge.sigma * (1 + quadratic).squareRoot()), Self.t, 1e-9))
  }

  private static let t = 2.26920240648492

  @Test func everyViolationIsListed() throws {
    var request = request(model)
    request.modelName = "m"
    request.level = 1
    request.benchmarks = [
      Benchmark(value: .nan), Benchmark(value: 0), Benchmark(value: .infinity),
    ]
    request.smallestDetectableChange = -1
    request.covariates[0].values = [50]
    request.exercises[0].left[0] = -1
    #expect(
      violatedFields { _ = try WalkingAnswers.predict(request) } == [
        "model_name", "exercises[0].left[0]", "covariates[0].values", "level",
        "benchmarks[0].value", "benchmarks[0].value", "benchmarks[1].value",
        "benchmarks[2].value", "smallest_detectable_change",
      ])
    #expect(violatedFields { _ = try WalkingAnswers.predictions(request) }.count == 9)
    var many = self.request(model)
    many.benchmarks = [Benchmark](repeating: Benchmark(value: 1), count: 21)
    #expect(violatedFields { _ = try WalkingAnswers.predict(many) } == ["benchmarks"])
    var without = self.request(model)
    without.exercises = []
    #expect(
      violatedFields { _ = try WalkingAnswers.predict(without) } == ["model.coefficients[1].name"])
  }

  @Test func everyViolationOfAModelIsListed() {
    var broken = model
    broken.test = .tug
    broken.n = 0
    broken.coefficients[1].estimate = .nan
    broken.coefficients[2].estimate = .infinity
    broken.unscaledCovariance = [1, .nan]
    broken.sigma = .nan
    broken.df = .infinity
    broken.method = .unrecognized(6)
    #expect(
      violatedFields { _ = try WalkingAnswers.predict(request(broken)) } == [
        "model.unscaled_covariance", "model.unscaled_covariance[1]",
        "model.coefficients[1].estimate", "model.coefficients[2].estimate", "model.sigma",
        "model.df", "model.n", "model.method", "model.test",
      ])
    var bare = LinearModel(scale: .identity, df: 1, n: 1)
    bare.coefficients = [Coefficient(name: "(intercept)")]
    #expect(
      violatedFields { _ = try WalkingAnswers.predict(PredictRequest(model: bare)) } == [
        "model.coefficients", "model.xtx_inverse",
      ])
  }

  @Test func noPersonsAreNoError() throws {
    var request = request(model)
    request.exercises[0].left = []
    request.exercises[0].right = []
    request.covariates[0].values = []
    #expect(try WalkingAnswers.predict(request).predictions.isEmpty)
    #expect(try WalkingAnswers.predictions(request).estimate.isEmpty)
  }

  @Test func whatIsBeyondADoubleIsFlagged() throws {
    var absurd = model
    absurd.xtxInverse = absurd.xtxInverse.map { _ in 1e70 }
    var request = request(absurd)
    request.exercises[0].left = [1e60, 75, 40]
    request.exercises[0].right = [1e60, 70, 40]
    request.covariates[0].values = [1e69, 80, 60]
    request.model?.sigma = 1e300
    let answer = try WalkingAnswers.predict(request)
    #expect(answer.predictions[0].flags.contains(.notFinite))
    #expect(
      !(try WalkingAnswers.predict(self.request(model))).predictions[0].flags.contains(.notFinite))
  }

  @Test func morePersonsThanAnAnswerHoldsAreRefusedBeforeTheWork() {
    var request = request(model)
    let n = 20_001
    request.exercises[0].left = [Double](repeating: 40, count: n)
    request.exercises[0].right = request.exercises[0].left
    request.covariates[0].values = [Double](repeating: 50, count: n)
    #expect(violatedFields { _ = try WalkingAnswers.predict(request) } == ["exercises"])
    #expect(violatedFields { _ = try WalkingAnswers.predictions(request) }.isEmpty)
    request.modelVersion = 3
    #expect(violatedFields { _ = try WalkingAnswers.predictions(request) } == ["model_version"])
  }
}
