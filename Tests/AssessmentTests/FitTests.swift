import Assessment
import Messages
import Testing

@Suite struct FitTests {
  private let fit: FitResponse
  private let model: LinearModel

  init() throws {
    var request = Twelve.fit
    request.diagnostics = true
    fit = try WalkingAnswers.fit(request)
    model = try #require(fit.model)
  }

  /// R: f <- lm(v ~ pmin(calfL, calfR) + age); coef(summary(f)); confint(f);
  /// 1 / (1 - R2 of one predictor on the other); b sd(x) / sd(v).
  @Test func coefficientsAreThoseOfR() throws {
    #expect(model.coefficients.map(\.name) == ["(intercept)", "calf_raise", "age"])
    #expect(model.coefficients.map(\.measure) == [.unspecified, .weaker, .unspecified])
    #expect(model.coefficients.map(\.unit) == ["", "kg", "a"])
    let expected: [[Double]] = [
      [
        1.9730781609747956, 0.64386273816631334, 3.06443911724728, 0.01547795752815355,
        0.48832802425940014, 3.45782829769019084,
      ],
      [
        0.00759607875987629, 0.00528969827599255, 1.43601361808315, 0.1889238628420336,
        -0.00460198733854488, 0.01979414485829746,
      ],
      [
        -0.0182001062320636, 0.00933630821572156, -1.94939003849682, 0.0870742041728886,
        -0.03972967158505815, 0.00332945912093096,
      ],
    ]
    for (term, numbers) in zip(model.coefficients, expected) {
      #expect(near(term.estimate, numbers[0], 1e-10) && near(term.standardError, numbers[1], 1e-10))
      #expect(near(term.t, numbers[2], 1e-10))
      #expect(near(term.p, numbers[3], 1e-9))
      #expect(term.interval.isNear(numbers[4], numbers[5]))
    }
    let (intercept, calf, age) = (
      model.coefficients[0], model.coefficients[1], model.coefficients[2]
    )
    #expect(near(calf.standardised, 0.386475711957538, 1e-10))
    #expect(near(age.standardised, -0.524641196659851, 1e-10))
    #expect(near(calf.vif, 2.01491373724859, 1e-10) && near(age.vif, calf.vif, 1e-12))
    #expect(calf.minimum == 0 && calf.maximum == 62 && age.minimum == 35 && age.maximum == 66)
    #expect(intercept.vif.isNaN && intercept.mean.isNaN && intercept.standardised.isNaN)
  }

  /// R: summary(f); AIC(f); BIC(f); sqrt(mean((e/(1-h))^2)); n R2 of lm(e^2 ~ x) (Koenker);
  /// shapiro.test(e); sum(diff(e)^2)/sum(e^2).
  @Test func theFitsOwnFiguresAreThoseOfR() {
    #expect(fit.n == 11 && fit.dropped == 1)
    #expect(near(fit.rSquared, 0.712418579814515) && near(fit.adjustedRSquared, 0.640523224768144))
    #expect(near(fit.f, 9.90910441091805, 1e-10) && fit.fDf1 == 2 && fit.fDf2 == 8)
    #expect(near(fit.fP, 0.00683979832266268, 1e-9))
    #expect(near(fit.aic, 2.18368429515012, 1e-9) && near(fit.bic, 3.77526538634361, 1e-9))
    #expect(near(model.sigma, 0.21781925747578) && model.df == 8 && model.n == 11)
    #expect(near(fit.loocvRmse, 0.344703688818066, 1e-10))
    #expect(near(fit.predictedRSquared, 0.00970898706060297, 1e-10))
    #expect(near(fit.breuschPagan, 5.1558392837762, 1e-9))
    #expect(near(fit.breuschPaganP, 0.0759318051713232, 1e-9))
    #expect(near(fit.shapiroWilk, 0.964982619068988, 1e-6))
    #expect(near(fit.shapiroWilkP, 0.831882113895419, 1e-4))
    #expect(near(fit.durbinWatson, 2.10799663895652, 1e-10))
    #expect(model.scale == .speed && model.unit == "s" && model.outcome == "t25fw")
    #expect(model.method == .leastSquares && model.unscaledCovariance.isEmpty)
    #expect(model.validatedRSquared.isNaN && fit.validation == nil && fit.ridge == nil)
  }

  /// R: summary(f)$cov.unscaled; hatvalues(f); rstudent(f); cooks.distance(f).
  @Test func diagnosticsAreThoseOfR() throws {
    let got = try #require(fit.diagnostics)
    #expect(got.persons == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11])
    let leverages = [
      0.148578338433044, 0.253327228542109, 0.420783881004674, 0.212463942232484,
      0.108247999224093, 0.213041863772034, 0.353559707282887, 0.208230869829113,
      0.128850594131892, 0.360195099115842, 0.59272047643183,
    ]
    let studentised = [
      0.0347601870722698, -0.023639118171505, 1.52534346811805, -0.749325729641024,
      0.190194412182371, -1.67097918621701, -0.956258490983964, 0.896317797460184,
      -0.350994286229131, -0.746662695719379, 6.49860328364129,
    ]
    for i in leverages.indices {
      #expect(near(got.leverages[i], leverages[i], 1e-10))
      #expect(near(got.studentised[i], studentised[i], 1e-9))
      #expect(near(got.fitted[i] + got.residuals[i], Twelve.walk.speed(Int(got.persons[i]))))
    }
    #expect(near(got.cook[10], 3.32904779282038, 1e-9))
    #expect(near(got.cook[2], 0.483276575105187))
    #expect(got.weights.isEmpty && fit.flags.contains(.influentialPerson))
    let unscaled = [
      8.73763779776989, -0.0610780255673819, -0.122514184546939, -0.0610780255673819,
      0.000589751772383974, 0.000738754043788678, -0.122514184546939, 0.000738754043788678,
      0.00183720582806155,
    ]
    for (a, b) in zip(model.xtxInverse, unscaled) { #expect(near(a, b, 1e-10)) }
  }

  /// n = 11, two predictors: Riley's third criterion asks for 234 + 2.
  @Test func flagsSayWhatAReaderMustKnow() throws {
    #expect(
      fit.flags == [.personsDropped, .fewPersons, .influentialPerson, .belowSampleSize])
    let size = try #require(fit.sampleSize)
    #expect(size.residualSd == 236 && size.have == 11)
    #expect(size.needed == max(size.shrinkage, size.optimism, size.residualSd, size.meanOutcome))
    #expect(try WalkingAnswers.fit(Twelve.fit).diagnostics == nil)
  }

  /// By hand in R: z-scores with divisor n, solve(Z'Z + 5 I, Z'y), df = n - 1 - trace,
  /// covariance sigma^2 M Z'Z M, GCV = n RSS / df^2.
  @Test func ridgeWithAGivenPenaltyIsTheTextbooks() throws {
    var request = Twelve.fit
    request.method = .ridge
    request.ridgePenalty = 5
    let ridge = try WalkingAnswers.fit(request)
    let model = try #require(ridge.model)
    let estimates = [1.77428086832423, 0.0065441836591309, -0.013418463630465]
    let errors = [0.267973743335966, 0.00249458430757886, 0.00440293694469528]
    for i in 0..<3 {
      #expect(near(model.coefficients[i].estimate, estimates[i], 1e-10))
      #expect(near(model.coefficients[i].standardError, errors[i], 1e-10))
    }
    #expect(ridge.ridge?.penalty == 5 && model.ridgePenalty == 5)
    #expect(near(ridge.ridge?.effectiveDf, 1.17970675997386, 1e-10))
    #expect(near(ridge.ridge?.gcv, 0.0597013077773333, 1e-10))
    #expect(near(model.sigma, 0.21879484816295, 1e-10))
    #expect(near(model.df, 10 - 1.17970675997386, 1e-10))
    #expect(near(ridge.rSquared, 0.680084341126727, 1e-10))
    #expect(near(ridge.loocvRmse, 0.261445013847481, 1e-10))
    for number in [
      ridge.adjustedRSquared, ridge.f, ridge.fDf1, ridge.fDf2, ridge.fP, ridge.aic, ridge.bic,
    ] { #expect(number.isNaN) }
    // Slopes shrink.
    for i in 1...2 {
      #expect(
        model.coefficients[i].estimate.magnitude < self.model.coefficients[i].estimate.magnitude)
    }
  }

  /// R: optimize() of the same GCV over ln(penalty): 3.19204 at 0.0589023.
  @Test func thePenaltyIsChosenByCrossValidation() throws {
    var request = Twelve.fit
    request.method = .ridge
    let ridge = try #require(try WalkingAnswers.fit(request).ridge)
    #expect(near(ridge.penalty, 3.19204481595048, 1e-2))
    #expect(near(ridge.gcv, 0.0589023962834092, 1e-7))
  }

  /// R, by hand: 5000 steps of weighted least squares, w = min(1, 1.345 s / |r|),
  /// s = median(|r|) / qnorm(0.75); errors tau sqrt(diag((X'X)^-1)).
  @Test func huberBoundsTheOneWhoWalksWithoutCalves() throws {
    var request = Twelve.fit
    request.method = .huber
    request.diagnostics = true
    let huber = try WalkingAnswers.fit(request)
    let model = try #require(huber.model)
    let estimates = [1.53185187214887, 0.0138888742542088, -0.0152693091053447]
    let errors = [0.442822956976094, 0.0036380422304875, 0.00642113818094269]
    for i in 0..<3 {
      #expect(near(model.coefficients[i].estimate, estimates[i], 1e-8))
      #expect(near(model.coefficients[i].standardError, errors[i], 1e-8))
    }
    #expect(near(model.sigma, 0.139660988264136, 1e-8))
    let diagnostics = try #require(huber.diagnostics)
    #expect(diagnostics.weights[..<10].allSatisfy { $0 == 1 })
    #expect(near(diagnostics.weights[10], 0.302613251619553, 1e-8))
    #expect(diagnostics.cook.isEmpty && diagnostics.studentised.isEmpty)
    #expect(huber.aic.isNaN && huber.f.isNaN && !huber.flags.contains(.notConverged))
  }

  /// R, by hand: 20000 resamples of lm, seed 1: optimism of R squared 0.2958 (SD 0.316), of the root
  /// mean square error 0.1100 (SD 0.096), slope 0.9108 (SD 0.285). Tolerance: four standard errors of
  /// 1000 resamples and of those 20000.
  @Test func validationFindsTheOptimismThatRFinds() throws {
    var request = Twelve.fit
    request.validation = BootstrapOptions(resamples: 1_000, seed: 3)
    let response = try WalkingAnswers.fit(request)
    let got = try #require(response.validation)
    #expect(near(got.apparentRSquared, 0.712418579814515))
    #expect((got.optimismRSquared - 0.2958).magnitude < 0.042)
    #expect(near(got.correctedRSquared, got.apparentRSquared - got.optimismRSquared))
    #expect(near(got.apparentRmse, 0.21781925747578 * (8.0 / 11).squareRoot()))
    #expect((got.correctedRmse - got.apparentRmse - 0.1100).magnitude < 0.013)
    #expect((got.calibrationSlope - 0.9108).magnitude < 0.038)
    #expect(got.resamples + got.failed == 1_000 && got.penaltyMedian.isNaN)
    #expect(response.model?.validatedRSquared == got.correctedRSquared)
    request.validation?.seed = 4
    #expect(try WalkingAnswers.fit(request).validation != got)
  }

  @Test func validationOfRidgeShowsHowThePenaltyVaries() throws {
    var request = Twelve.fit
    request.method = .ridge
    request.validation = BootstrapOptions(resamples: 100)
    let got = try #require(try WalkingAnswers.fit(request).validation)
    #expect(got.penaltyFirstQuartile < got.penaltyMedian)
    #expect(got.penaltyMedian < got.penaltyThirdQuartile)
    #expect(got.correctedRSquared < got.apparentRSquared)
  }

  @Test func aConstantOutcomeIsAnExactFitOfNothing() throws {
    var request = Twelve.fit
    request.outcome = Outcome(name: "y", values: [Double](repeating: 4, count: 12))
    for method in [FitMethod.leastSquares, .ridge, .huber] {
      request.method = method
      let fit = try WalkingAnswers.fit(request)
      #expect(fit.rSquared.isNaN || fit.flags.contains(.exactFit), "\(method)")
      #expect(fit.flags.contains(.exactFit), "\(method)")
    }
  }

  @Test func moreThanTwoPredictorsOfFewPersonsAreFlagged() throws {
    var request = Twelve.fit
    request.exercises.append(Twelve.curl)
    request.predictors.append(PredictorChoice(name: "leg_curl", measure: .stronger))
    #expect(try WalkingAnswers.fit(request).flags.contains(.manyPredictors))
    request.predictors.append(PredictorChoice(name: "leg_curl", measure: .weaker))
    #expect(try WalkingAnswers.fit(request).flags.contains(.collinear))
    request.predictors.append(PredictorChoice(name: "leg_curl", measure: .logRatio))
    #expect(try WalkingAnswers.fit(request).flags.contains(.sharedTerm))
  }

  @Test(arguments: [FitMethod.leastSquares, .ridge, .huber])
  func perfectCollinearityAndTooFewPersonsAreNamed(_ method: FitMethod) {
    var constant = Twelve.fit
    constant.method = method
    constant.covariates = [
      Covariate(name: "age", values: [Double](repeating: 50, count: 12))
    ]
    #expect(violatedFields { _ = try WalkingAnswers.fit(constant) } == ["predictors[1]"])
    var twice = Twelve.fit
    twice.method = method
    twice.covariates.append(Covariate(name: "months", values: Twelve.age.values.map { $0 * 12 }))
    twice.predictors.append(PredictorChoice(name: "months"))
    #expect(violatedFields { _ = try WalkingAnswers.fit(twice) } == ["predictors[2]"])
    for complete in 0...3 {
      var few = Twelve.fit
      few.method = method
      for i in complete..<12 { few.outcome?.values[i] = .nan }
      #expect(violatedFields { _ = try WalkingAnswers.fit(few) } == ["outcome.values"])
    }
  }

  @Test func theSmallestModelHasOneDegreeOfFreedom() throws {
    var request = Twelve.fit
    for i in 4..<12 { request.outcome?.values[i] = .nan }
    request.validation = BootstrapOptions(resamples: 100)
    let fit = try WalkingAnswers.fit(request)
    #expect(fit.n == 4 && fit.model?.df == 1)
    #expect(fit.validation!.failed > 0)
    #expect(fit.validation!.failed + fit.validation!.resamples == 100)
    #expect(!fit.validation!.correctedRSquared.isNaN || fit.flags.contains(.validationFailed))
  }

  @Test func everyViolationIsListed() {
    let request = FitRequest(
      outcome: Outcome(name: "t", test: .unrecognized(77), values: [1, 2]),
      exercises: [LegStrengths(exercise: "a", left: [1, .infinity], right: [1])],
      covariates: [Covariate(name: "", values: [1, 2])],
      predictors: [
        PredictorChoice(name: "a", measure: .unrecognized(44)),
        PredictorChoice(name: "", measure: .weaker), PredictorChoice(name: "x"),
      ], confidenceLevel: 7, method: .unrecognized(9), ridgePenalty: -1,
      validation: BootstrapOptions(resamples: 99))
    #expect(
      violatedFields { _ = try WalkingAnswers.fit(request) } == [
        "outcome.test", "exercises[0].left[1]", "exercises[0].right", "covariates[0].name",
        "predictors[0].measure", "predictors[1].measure", "predictors[2].name",
        "confidence_level", "method", "ridge_penalty", "ridge_penalty", "validation.resamples",
      ])
    var penalty = Twelve.fit
    penalty.ridgePenalty = 2
    #expect(violatedFields { _ = try WalkingAnswers.fit(penalty) } == ["ridge_penalty"])
    var none = Twelve.fit
    none.predictors = []
    #expect(violatedFields { _ = try WalkingAnswers.fit(none) } == ["predictors"])
    none.predictors = [PredictorChoice](repeating: PredictorChoice(name: "age"), count: 51)
    #expect(violatedFields { _ = try WalkingAnswers.fit(none) }.first == "predictors")
    #expect(
      violatedFields { _ = try WalkingAnswers.fit(FitRequest()) } == ["outcome", "predictors"])
  }

  /// Sixteen of twenty cannot walk: their residuals vanish, and Huber's scale with them.
  @Test func withoutScaleHuberHasNoErrors() throws {
    let x = (1...20).map { Double($0 * $0) }
    var times = [Double](repeating: .infinity, count: 20)
    for (i, time) in [9.0, 5, 7, 6].enumerated() { times[4 * i + 1] = time }
    let fit = try WalkingAnswers.fit(
      FitRequest(
        outcome: Outcome(name: "t25fw", test: .t25fw, unit: "s", values: times),
        covariates: [Covariate(name: "x", values: x)],
        predictors: [PredictorChoice(name: "x")], method: .huber))
    let model = try #require(fit.model)
    #expect(fit.flags.contains(.noScale) && !fit.flags.contains(.exactFit))
    #expect(model.sigma.isNaN && model.coefficients.allSatisfy { $0.standardError.isNaN })
    #expect(
      violatedFields {
        _ = try WalkingAnswers.predict(
          PredictRequest(model: model, covariates: [Covariate(name: "x", values: [3])]))
      }.contains("model.sigma"))
  }

  /// Riley's criterion iii asks for 234 + p persons whatever the model explains.
  @Test func aModelThatExplainsNothingIsBelowTheSampleSize() throws {
    let outcome = Outcome(
      name: "v", test: .gaitSpeed, unit: "m/s",
      values: [1, 1.2, 0.9, 1.1, 1, 1.2, 0.9, 1.1, 1, 1.2, 0.9, 1.1])
    let x = Covariate(name: "x", values: [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8])
    var request = FitRequest(
      outcome: outcome, covariates: [x], predictors: [PredictorChoice(name: "x")])
    let fit = try WalkingAnswers.fit(request)
    #expect(fit.adjustedRSquared < 0)
    #expect(fit.sampleSize?.residualSd == 235 && (fit.sampleSize?.needed ?? 0) >= 235)
    #expect(fit.flags.contains(.belowSampleSize))
    request.outcome?.scale = .log
    #expect(try WalkingAnswers.fit(request).sampleSize?.meanOutcome == 0)
  }
}

extension Outcome {
  /// Metres a second of a person.
  fileprivate func speed(_ person: Int) -> Double { 7.62 / values[person] }
}
