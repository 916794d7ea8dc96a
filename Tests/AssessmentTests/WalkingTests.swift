import Assessment
import Messages
import Testing

@Suite struct WalkingTests {
  private let left = [40.0, 30, 50, 20, 0, 35]
  private let right = [45.0, 28, 55, 30, 10, .nan]
  private let times = [5.0, 7, 4, 9, .infinity, 6]

  private var legs: LegStrengths {
    LegStrengths(exercise: "calf_raise", unit: "kg", left: left, right: right)
  }

  private var outcome: Outcome { Outcome(name: "t25fw", test: .t25fw, unit: "s", values: times) }

  private var fitRequest: FitRequest {
    FitRequest(
      outcome: outcome, exercises: [legs],
      predictors: [PredictorChoice(name: "calf_raise", measure: .weaker)])
  }

  private func fields(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch {
      return (error as? InvalidRequest)?.violations.map(\.field) ?? ["\(error)"]
    }
  }

  @Test func unableToWalkIsASpeedOfZero() throws {
    let speeds = Outcome(
      name: "v", test: .gaitSpeed, unit: "m/s", values: times.map { 7.62 / $0 })
    let byTime = try WalkingAnswers.relate(RelateRequest(outcome: outcome, exercises: [legs]))
    let bySpeed = try WalkingAnswers.relate(RelateRequest(outcome: speeds, exercises: [legs]))
    #expect(byTime.scale == .speed && bySpeed.scale == .identity)
    for (a, b) in zip(byTime.relations, bySpeed.relations) {
      #expect(a.pearson?.estimate == b.pearson?.estimate || (a.pearson?.estimate ?? 0).isNaN)
    }
    let weaker = try #require(byTime.relations.first { $0.measure == .weaker })
    #expect(weaker.n == 5)
    // 4 persons have a finite log ratio: one is missing a leg, one has a leg at 0.
    #expect(byTime.relations.first { $0.measure == .logRatio }?.n == 4)
    #expect(byTime.relations.first { $0.measure == .left }?.n == 6)
  }

  @Test func aConstantPredictorIsUndefinedAndUnranked() throws {
    let answer = try WalkingAnswers.relate(
      RelateRequest(
        outcome: outcome,
        covariates: [
          Covariate(name: "age", values: [1, 1, 1, 1, 1, 1]),
          Covariate(name: "edss", values: [1, 2, 3, 4, 5, 6]),
        ]))
    #expect(answer.relations[0].rank == 0 && answer.relations[1].rank == 1)
    #expect(answer.relations[0].pearson?.estimate.isNaN == true)
    #expect(answer.relations[0].pHolm.isNaN)
  }

  @Test func aFitPredictsBackWhatItWasMadeFrom() throws {
    let fit = try WalkingAnswers.fit(fitRequest)
    let model = try #require(fit.model)
    #expect(fit.n == 5 && fit.dropped == 1)
    #expect(fit.flags == [.personsDropped, .fewPersons, .influentialPerson, .belowSampleSize])
    #expect(model.coefficients.map(\.name) == ["(intercept)", "calf_raise"])
    #expect(model.coefficients[1].minimum == 0 && model.coefficients[1].maximum == 50)
    let answer = try WalkingAnswers.predict(PredictRequest(model: model, exercises: [legs]))
    #expect(answer.predictions.count == 6)
    #expect(answer.predictions[5].flags == [.missing])
    #expect(answer.predictions[5].interval == nil)
    for prediction in answer.predictions[..<4] {
      #expect(near(prediction.estimate, 7.62 / prediction.linear))
      let interval = try #require(prediction.interval)
      #expect(interval.lower < prediction.estimate && prediction.estimate < interval.upper)
    }
    // The leverages of the rows a model was made from add up to its number of coefficients.
    #expect(near(answer.predictions[..<5].map(\.leverage).reduce(0, +), 2, 1e-9))
  }

  @Test func aPredictionOutsideTheCohortIsFlagged() throws {
    let model = try WalkingAnswers.fit(fitRequest).model
    let far = LegStrengths(exercise: "calf_raise", unit: "kg", left: [500], right: [600])
    let answer = try WalkingAnswers.predict(PredictRequest(model: model, exercises: [far]))
    #expect(answer.predictions[0].flags.contains(.outsideRange))
    #expect(answer.predictions[0].flags.contains(.highLeverage))
  }

  @Test func theLogScaleGoesThereAndBack() throws {
    var request = fitRequest
    request.outcome = Outcome(
      name: "tug", test: .tug, unit: "s", values: [8, 10, 7, 14, 20, 9], scale: .log)
    let model = try #require(try WalkingAnswers.fit(request).model)
    let answer = try WalkingAnswers.predict(PredictRequest(model: model, exercises: [legs]))
    let first = answer.predictions[0]
    #expect(first.estimate > 6 && first.estimate < 12)
    #expect(first.interval!.lower > 0 && first.interval!.lower < first.estimate)
  }

  @Test func weakerLegAndAsymmetryShareATerm() throws {
    var request = fitRequest
    request.predictors.append(PredictorChoice(name: "calf_raise", measure: .absAsymmetry))
    #expect(try WalkingAnswers.fit(request).flags.contains(.sharedTerm))
  }

  @Test func whatCannotBeFittedIsNamed() {
    var collinear = fitRequest
    collinear.covariates = [Covariate(name: "twice", values: [80, 56, 100, 40, 0, 1])]
    collinear.predictors.append(PredictorChoice(name: "twice"))
    #expect(fields { _ = try WalkingAnswers.fit(collinear) } == ["predictors[1]"])

    var few = fitRequest
    few.outcome?.values = [5, 7, .nan, .nan, .nan, .nan]
    #expect(fields { _ = try WalkingAnswers.fit(few) } == ["outcome.values"])

    var wrong = fitRequest
    wrong.predictors = [
      PredictorChoice(name: "none"), PredictorChoice(name: "calf_raise"),
      PredictorChoice(name: "calf_raise", measure: .weaker),
      PredictorChoice(name: "calf_raise", measure: .weaker),
    ]
    wrong.outcome?.unit = "min"
    wrong.exercises[0].right = [1]
    #expect(
      fields { _ = try WalkingAnswers.fit(wrong) } == [
        "outcome.unit", "exercises[0].right", "predictors[0].name", "predictors[1].measure",
        "predictors[3]",
      ])
  }

  @Test func impossibleOutcomesAreNamed() {
    let cases: [(Outcome, String)] = [
      (Outcome(name: "t", test: .t25fw, unit: "s", values: [0]), "outcome.values[0]"),
      (Outcome(name: "t", test: .t25fw, unit: "s", values: [-5]), "outcome.values[0]"),
      (Outcome(name: "t", values: [.infinity]), "outcome.values[0]"),
      (Outcome(name: "t", values: [1e155]), "outcome.values[0]"),
      (Outcome(name: "t", test: .t25fw, unit: "s", values: [1e-300]), "outcome.values[0]"),
      (Outcome(name: "t", values: [0], scale: .log), "outcome.values[0]"),
      (Outcome(name: "t", test: .tug, unit: "s", values: [5], scale: .speed), "outcome.scale"),
      (Outcome(name: "t"), "outcome.values"),
    ]
    for (outcome, field) in cases {
      let covariate = Covariate(name: "age", values: outcome.values.map { _ in 50 })
      let request = RelateRequest(outcome: outcome, covariates: [covariate])
      #expect(fields { _ = try WalkingAnswers.relate(request) } == [field], "\(outcome)")
    }
    #expect(
      fields { _ = try WalkingAnswers.relate(RelateRequest()) } == ["outcome", "exercises"])
  }

  @Test func whatIsNamedTwiceOrTooOftenIsAViolation() throws {
    let twice = RelateRequest(
      outcome: outcome, exercises: [legs], measures: [.weaker, .weaker])
    #expect(fields { _ = try WalkingAnswers.relate(twice) } == ["measures[1]"])
    var model = try #require(try WalkingAnswers.fit(fitRequest).model)
    model.coefficients += [Coefficient](repeating: model.coefficients[1], count: 60)
    let named = fields {
      _ = try WalkingAnswers.predict(PredictRequest(model: model, exercises: [legs]))
    }
    #expect(named.first == "model.coefficients" && named[1] == "model.coefficients[2]")
  }

  @Test func anExactFitIsFlagged() throws {
    var request = fitRequest
    request.outcome = Outcome(name: "x", values: [80, 56, 100, 40, 0, 1])
    #expect(try WalkingAnswers.fit(request).flags.contains(.exactFit))
  }

  @Test func aCancelledCallStops() throws {
    let model = try WalkingAnswers.fit(fitRequest).model
    let request = PredictRequest(model: model, exercises: [legs])
    var asked = 0
    #expect(throws: Cancelled()) {
      try WalkingAnswers.predict(request) {
        asked += 1
        return asked > 2
      }
    }
    #expect(asked == 3)
  }

  @Test func aModelThatDoesNotFitTogetherIsNamed() throws {
    var model = try #require(try WalkingAnswers.fit(fitRequest).model)
    model.xtxInverse.removeLast()
    model.sigma = -1
    model.df = 0
    model.scale = .unspecified
    model.coefficients[1].unit = "N"
    #expect(
      fields {
        _ = try WalkingAnswers.predict(PredictRequest(model: model, exercises: [legs]))
      } == [
        "model.xtx_inverse", "model.sigma", "model.df", "model.scale",
        "model.coefficients[1].unit",
      ])
    #expect(
      fields { _ = try WalkingAnswers.predict(PredictRequest()) } == ["model"])
  }
}
