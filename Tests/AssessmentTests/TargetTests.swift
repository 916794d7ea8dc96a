import Assessment
import Messages
import Testing

@Suite struct TargetTests {
  private let model: LinearModel

  init() throws { model = try #require(try WalkingAnswers.fit(Twelve.fit).model) }

  private func request(_ wanted: Double, level: Double = 0, mdc: Double = 0) -> TargetRequest {
    TargetRequest(
      model: model,
      exercises: [
        LegStrengths(exercise: "calf_raise", unit: "kg", left: [38, .nan], right: [44, 40])
      ], covariates: [Covariate(name: "age", unit: "a", values: [50, 60])],
      predictor: PredictorChoice(name: "calf_raise", measure: .weaker), wanted: wanted,
      predictorMdc: mdc, confidenceLevel: level)
  }

  private func report(_ request: TargetRequest) throws -> TargetReport {
    try #require(try WalkingAnswers.target(request).reports.first)
  }

  /// R: b, V of lm(v ~ weaker calf + age), q = qt((1 + level)/2, 8)^2, the roots of
  /// (b0 + b1 x + 50 b2 - w)^2 = q (1, x, 50) V (1, x, 50)' in x.
  @Test func theSetIsFiellers() throws {
    let unsure = try report(request(6))
    #expect(unsure.now == 38 && near(unsure.needed, 27.2413118886295, 1e-9))
    #expect(unsure.region == .everything && unsure.interval == nil)
    let sure = try report(request(6, level: 0.6))
    #expect(sure.region == .between)
    #expect(sure.interval.isNear(1.86273488072198, 35.6103472315937, 1e-8))
    #expect(sure.interval?.level == 0.6)
    // The quarter-as-steep slope makes the lower root run away before the sign is lost.
    let wide = try report(request(6, level: 0.8))
    #expect(wide.interval.isNear(-466.084497874825, 39.4198250660479, 1e-7))
    let far = try report(request(3))
    #expect(far.region == .outside && near(far.needed, 194.432837957098, 1e-9))
    #expect(far.interval.isNear(-211.62497027253, 99.029082555212, 1e-7))
    #expect(far.flags == [.outsideRange, .highLeverage])
  }

  @Test func theDistanceIsCountedInDetectableChanges() throws {
    let answer = try WalkingAnswers.target(request(6, mdc: 5))
    #expect(answer.unit == "kg")
    let one = answer.reports[0]
    #expect(near(one.distance, 27.2413118886295 - 38, 1e-9))
    #expect(near(one.distanceInMdc, (38 - 27.2413118886295) / 5, 1e-9))
    #expect(try report(request(6)).distanceInMdc.isNaN)
  }

  @Test func whatWasPredictedIsReachedAtTheNeededValue() throws {
    let one = try report(request(5))
    let there = try WalkingAnswers.predict(
      PredictRequest(
        model: model,
        exercises: [
          LegStrengths(
            exercise: "calf_raise", unit: "kg", left: [one.needed], right: [one.needed + 1])
        ], covariates: [Covariate(name: "age", unit: "a", values: [50])]))
    #expect(near(there.predictions[0].estimate, 5, 1e-9))
  }

  @Test func aMissingPredictorIsFlagged() throws {
    let missing = try WalkingAnswers.target(request(6)).reports[1]
    #expect(missing.flags == [.missing] && missing.region == .unspecified)
    #expect(missing.now.isNaN && missing.needed.isNaN && missing.interval == nil)
  }

  /// R: 7.62/20 m/s is below what the model expects of no strength at all.
  @Test func aStrengthBelowZeroIsImpossible() throws {
    let slow = try report(request(20))
    #expect(slow.needed < 0 && slow.flags.contains(.impossible))
    var age = request(20)
    age.predictor = PredictorChoice(name: "age")
    let years = try report(age)
    #expect(years.now == 50 && !years.flags.contains(.impossible))
    #expect(try WalkingAnswers.target(age).unit == "a")
  }

  @Test func aSlopeOfZeroReachesNothing() throws {
    var flat = request(6)
    flat.model?.coefficients[1].estimate = 0
    let one = try report(flat)
    #expect(!one.needed.isFinite && one.flags == [.impossible])
    #expect(one.region == .everything || one.region == .outside || one.region == .unspecified)
  }

  /// With sigma 0 there is no error: the set is the needed value alone.
  @Test func withoutErrorTheSetIsOnePoint() throws {
    var exact = request(6)
    exact.model?.sigma = 0
    let one = try report(exact)
    #expect(one.region == .between)
    #expect(one.interval.isNear(one.needed, one.needed, 1e-6))
  }

  @Test func everyViolationIsListed() throws {
    var request = request(-1, level: 2, mdc: .nan)
    request.predictor = PredictorChoice(name: "calf_raise", measure: .stronger)
    request.modelName = "x"
    request.exercises[0].unit = "lb"
    #expect(
      violatedFields { _ = try WalkingAnswers.target(request) } == [
        "model_name", "model.coefficients[1].unit", "predictor", "wanted", "predictor_mdc",
        "confidence_level",
      ])
    #expect(
      violatedFields { _ = try WalkingAnswers.target(TargetRequest()) } == [
        "model", "predictor", "wanted",
      ])
    for wanted in [0, .nan, .infinity] {
      #expect(violatedFields { _ = try WalkingAnswers.target(self.request(wanted)) } == ["wanted"])
    }
    var identity = self.request(-5)
    identity.model?.scale = .identity
    #expect(violatedFields { _ = try WalkingAnswers.target(identity) } == [])
    var intercept = self.request(5)
    intercept.predictor = PredictorChoice(name: "(intercept)")
    #expect(violatedFields { _ = try WalkingAnswers.target(intercept) } == ["predictor"])
  }

  /// 1 m/s is what 10 - 0.1 x gives at x = 90; -1 at 110 %, 11 at -10 %: no asymmetry is that.
  @Test(arguments: [(1.0, 90.0, false), (-1, 110, true), (11, -10, true)])
  func anAsymmetryBeyondItsRangeIsImpossible(
    _ wanted: Double, _ needed: Double, _ isImpossible: Bool
  ) throws {
    let model = LinearModel(
      outcome: "v", unit: "m/s", scale: .identity,
      coefficients: [
        Coefficient(name: "(intercept)", estimate: 10),
        Coefficient(
          name: "calf_raise", measure: .absAsymmetry, unit: "%", estimate: -0.1, minimum: 0,
          maximum: 100),
      ], xtxInverse: [0.1, 0, 0, 0.001], sigma: 0.5, df: 20, n: 22)
    let answer = try WalkingAnswers.target(
      TargetRequest(
        model: model,
        exercises: [LegStrengths(exercise: "calf_raise", unit: "kg", left: [50], right: [60])],
        predictor: PredictorChoice(name: "calf_raise", measure: .absAsymmetry), wanted: wanted))
    let report = try #require(answer.reports.first)
    #expect(near(report.needed, needed))
    #expect(report.flags.contains(.impossible) == isImpossible)
  }
}
