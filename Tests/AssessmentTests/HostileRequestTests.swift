import Assessment
import Messages
import Testing

/// Absurd numbers in every field: refused or answered, never a trap.
@Suite struct HostileRequestTests {
  @Test func hostileNumbersAreRefusedOrAnsweredNeverATrap() {
    var random = Seeded(9)
    let numbers: [Double] = [
      .nan, .infinity, -.infinity, 0, -0.0, 1, -1, 1e-300, .leastNonzeroMagnitude, 1e70, 1e69,
      1.7e308, 20, 20, 21.5, 1e-8, 0.5, 95,
    ]
    func any() -> Double { numbers[Int(random.next() % UInt64(numbers.count))] }
    func list(_ n: Int) -> [Double] { (0..<n).map { _ in any() } }
    for _ in 0..<200 {
      let n = Int(random.next() % 5)
      let legs = LegStrengths(exercise: "a", left: list(n), right: list(n))
      let covariate = Covariate(name: "x", values: list(n))
      let outcome = Outcome(
        name: "y", test: random.next() % 2 == 0 ? .t25fw : .unspecified,
        unit: random.next() % 4 == 0 ? "" : "s", values: list(n),
        scale: OutcomeScale(rawValue: Int32(random.next() % 4)))
      let level = random.next() % 2 == 0 ? 0 : any()
      let model = LinearModel(
        test: .t25fw, unit: "s", scale: random.next() % 2 == 0 ? .speed : .log,
        coefficients: [
          Coefficient(name: "i", estimate: any()),
          Coefficient(name: "x", estimate: any(), minimum: any(), maximum: any(), mean: any()),
        ], xtxInverse: list(4), sigma: any(), df: any(), n: 3)
      let calls: [() throws -> Void] = [
        {
          _ = try AsymmetryAnswers.assess(
            AssessRequest(
              exercises: [
                Exercise(
                  name: "a", left: [any()], right: [any(), any()],
                  error: MeasurementError(cvPercent: any()), loadIncrement: any())
              ], confidenceLevel: level, thresholdPercent: any()))
        },
        {
          _ = try AsymmetryAnswers.assess(
            AssessRequest(exercises: [
              Exercise(
                name: "a",
                trials: (0..<6).map { i in
                  Trial(
                    side: i % 2 == 0 ? .left : .right, value: any(), session: UInt32(i / 3),
                    failed: random.next() % 5 == 0, belowLowestLoad: random.next() % 5 == 0)
                })
            ]))
        },
        {
          _ = try AsymmetryAnswers.directionAgreement(
            DirectionAgreementRequest(exercises: [
              TwoSessionStrengths(
                exercise: "a", firstLeft: list(n), firstRight: list(n), secondLeft: list(n),
                secondRight: list(n))
            ]))
        },
        {
          _ = try AsymmetryAnswers.cohort(
            CohortRequest(
              exercises: [legs], confidenceLevel: level,
              errors: [MeasurementError(semLog: any(), legCorrelation: any())],
              references: [
                ReferenceDistribution(
                  exercise: "a", measure: .weaker, percentiles: [any()], values: [any()],
                  source: "s")
              ]))
        },
        {
          _ = try ReliabilityAnswers.change(
            ChangeRequest(
              items: [
                ChangeItem(
                  baseline: any(), followUp: any(), sem: any(), semDf: any(),
                  importantChange: any()),
                ChangeItem(baseline: any(), followUp: any(), semLog: any(), importantChange: any()),
              ], confidenceLevel: level))
        },
        {
          _ = try ReliabilityAnswers.changes(
            ChangesRequest(
              baseline: list(n), followUp: list(n), sem: [any()], semDf: any(),
              columns: [.change, .lower, .verdict, .probabilityBetter]))
        },
        {
          _ = try ReliabilityAnswers.plan(
            PlanRequest(
              icc: any(), sessions: UInt32(random.next() % 4), width: any(), lowerLimit: any(),
              assurance: any(), confidenceLevel: level, subjects: UInt32(random.next() % 5)))
        },
        {
          _ = try ReliabilityAnswers.analyze(
            AnalyzeRequest(
              tables: [
                ScoreTable(name: "a", side: .left, sessions: 2, scores: list(2 * n)),
                ScoreTable(name: "a", side: .right, sessions: 2, scores: list(2 * n)),
              ], confidenceLevel: level, scale: ScoreScale(rawValue: Int32(random.next() % 3)),
              bootstrap: BootstrapOptions(resamples: 100), asymmetry: random.next() % 2 == 0))
        },
        {
          _ = try WalkingAnswers.relate(
            RelateRequest(
              outcome: outcome, exercises: [legs],
              covariates: [covariate, Covariate(name: "z", values: list(n))],
              confidenceLevel: level, adjustFor: ["z"]))
        },
        {
          _ = try WalkingAnswers.fit(
            FitRequest(
              outcome: outcome, covariates: [covariate], predictors: [PredictorChoice(name: "x")],
              method: FitMethod(rawValue: Int32(random.next() % 4)),
              validation: BootstrapOptions(resamples: 100), diagnostics: true))
        },
        {
          _ = try WalkingAnswers.predict(
            PredictRequest(
              model: model, covariates: [covariate], benchmarks: [Benchmark(value: any())],
              smallestDetectableChange: any()))
        },
        {
          _ = try WalkingAnswers.predictions(PredictRequest(model: model, covariates: [covariate]))
        },
        {
          _ = try WalkingAnswers.target(
            TargetRequest(
              model: model, covariates: [covariate], predictor: PredictorChoice(name: "x"),
              wanted: any(), predictorMdc: any(), confidenceLevel: level))
        },
        {
          _ = try WalkingAnswers.loads(
            LoadsRequest(
              lifts: [LegLoad(load: any(), repetitions: UInt32(random.next() % 101))],
              lowerPercent: any(), upperPercent: any(), increment: any()))
        },
        {
          _ = try WalkingAnswers.norm(
            NormRequest(
              equation: .troosters, age: any(), height: any(), weight: any(), sex: .male,
              distance: any()))
        },
      ]
      for call in calls {
        #expect(violatedFields(call).allSatisfy { !$0.isEmpty && !$0.contains("(") })
      }
    }
  }
}
