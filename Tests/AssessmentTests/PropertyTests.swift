import Assessment
import Dispatch
import Messages
import Testing

import struct Statistics.Workers

/// What must hold for any input, over many seeded random ones.
@Suite struct PropertyTests {
  /// A strength: usually within 5 to 80, sometimes 0, missing, or the same as before.
  private func strength(_ random: inout Seeded, _ before: Double? = nil) -> Double {
    switch random.next() % 20 {
    case 0: 0
    case 1: .nan
    case 2: before ?? 20
    default: (random.within(5...80) * 4).rounded() / 4
    }
  }

  private func legs(_ random: inout Seeded, _ name: String, _ n: Int) -> LegStrengths {
    var result = LegStrengths(exercise: name, unit: "kg")
    for _ in 0..<n {
      result.left.append(strength(&random))
      result.right.append(strength(&random, result.left.last))
    }
    return result
  }

  private func randomPerson(_ random: inout Seeded) -> AssessRequest {
    var request = AssessRequest(
      scoreRule: ScoreRule(rawValue: Int32(random.next() % 5)),
      confidenceLevel: random.within(0.5...0.99), thresholdPercent: random.within(5...30))
    for i in 0...Int(random.next() % 4) {
      var exercise = Exercise(
        name: "\(i)",
        left: (0...Int(random.next() % 3)).map { _ in strength(&random) },
        right: (0...Int(random.next() % 3)).map { _ in strength(&random) })
      switch random.next() % 4 {
      case 0:
        exercise.error = MeasurementError(
          cvPercent: random.within(1...30), legCorrelation: random.within(-0.9...0.9))
      case 1: exercise.error = MeasurementError(semLog: random.within(0.01...0.3))
      case 2: exercise.loadIncrement = 2.5
      default: break
      }
      request.exercises.append(exercise)
    }
    return request
  }

  private func randomTable(_ random: inout Seeded, _ n: Int, _ k: Int) -> [Double] {
    (0..<n).flatMap { _ in
      let truth = random.within(20...60)
      return (0..<k).map { Double($0) + truth + 3 * random.normal() }
    }
  }

  /// Equal up to rounding, NaN included.
  private func same(_ a: Double, _ b: Double, _ tolerance: Double = 1e-12) -> Bool {
    a == b || a.isNaN && b.isNaN || near(a, b, tolerance)
  }

  private func same(_ a: Interval?, _ b: Interval?, _ tolerance: Double = 1e-12) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return same(a.lower, b.lower, tolerance) && same(a.upper, b.upper, tolerance)
  }

  private func encloses(_ interval: Interval?, _ estimate: Double) -> Bool {
    guard let interval else { return true }
    let slack = 1e-12 * max(1, estimate.magnitude)
    return interval.lower <= estimate + slack && estimate - slack <= interval.upper
  }

  private func isProbability(_ p: Double) -> Bool { p.isNaN || p >= 0 && p <= 1 }

  private static let signed: Set<AsymmetryIndex> = [
    .logRatio, .maxNormalisedSigned, .sumNormalised, .robinson, .symmetryAngle,
    .normalisedSymmetry,
  ]

  @Test func swappingTheLegsFlipsSignsAndNothingElse() throws {
    var random = Seeded(1)
    for _ in 0..<200 {
      let request = randomPerson(&random)
      var swapped = request
      for i in swapped.exercises.indices {
        swapped.exercises[i].left = request.exercises[i].right
        swapped.exercises[i].right = request.exercises[i].left
      }
      let (a, b) = (try AsymmetryAnswers.assess(request), try AsymmetryAnswers.assess(swapped))
      for (x, y) in zip(a.exercises, b.exercises) {
        #expect(same(x.leftScore, y.rightScore) && same(x.rightScore, y.leftScore))
        #expect(same(x.standardError, y.standardError) && x.verdict == y.verdict)
        #expect(same(x.probabilityWeakerSide, y.probabilityWeakerSide))
        #expect(same(x.probabilityBeyondThreshold, y.probabilityBeyondThreshold))
        #expect(x.detectable == y.detectable && same(x.mdc95Percent, y.mdc95Percent))
        #expect(x.flags == y.flags)
        let opposite: [Side: Side] = [.left: .right, .right: .left, .unspecified: .unspecified]
        #expect(y.weakerSide == opposite[x.weakerSide])
        for (u, v) in zip(x.indices, y.indices) {
          if Self.signed.contains(u.index) {
            #expect(same(u.value, -v.value), "\(u.index)")
            let turned = v.interval.map {
              Interval(lower: -$0.upper, upper: -$0.lower, level: $0.level)
            }
            #expect(same(u.interval, turned), "\(u.index)")
          } else {
            #expect(same(u.value, v.value) && same(u.interval, v.interval), "\(u.index)")
          }
        }
      }
      let (p, q) = (a.summary!, b.summary!)
      #expect(same(p.meanLogRatio, -q.meanLogRatio) && same(p.expectedByNoise, q.expectedByNoise))
      #expect(p.beyondThreshold == q.beyondThreshold && p.leftWeaker == q.rightWeaker)
      #expect(same(p.probabilityAnyByNoise, q.probabilityAnyByNoise))
    }
  }

  @Test func swappingTheLegsFlipsTheSignsOfIndicesAndCohorts() throws {
    var random = Seeded(2)
    for _ in 0..<40 {
      let legs = legs(&random, "a", Int(random.next() % 20))
      let columns: [IndexColumn] = [
        .maxNormalised, .limbSymmetry, .weakerNormalised, .stronger, .weaker,
        .probabilityWeakerSide, .probabilityBeyondThreshold, .logRatio, .robinson,
        .symmetryAngle, .sumNormalised, .maxNormalisedSigned,
      ]
      let a = try AsymmetryAnswers.indices(
        IndicesRequest(
          left: legs.left, right: legs.right, standardErrors: [0.1], columns: columns))
      let b = try AsymmetryAnswers.indices(
        IndicesRequest(
          left: legs.right, right: legs.left, standardErrors: [0.1], columns: columns))
      for (i, (x, y)) in zip(a.columns, b.columns).enumerated() {
        let sign = i < 7 ? 1.0 : -1
        for (u, v) in zip(x.values, y.values) { #expect(same(u, sign * v), "\(columns[i])") }
      }
      var turned = legs
      (turned.left, turned.right) = (legs.right, legs.left)
      let (c, d) = (
        try AsymmetryAnswers.cohort(CohortRequest(exercises: [legs])).exercises[0],
        try AsymmetryAnswers.cohort(CohortRequest(exercises: [turned])).exercises[0]
      )
      #expect(c.leftWeaker == d.rightWeaker && c.equal == d.equal)
      #expect(c.oneLegUnable == d.oneLegUnable && c.prevalence?.count == d.prevalence?.count)
      #expect(c.prevalence?.n == d.prevalence?.n)
      #expect(same(c.meanAbsolutePercent, d.meanAbsolutePercent))
      let (x, y) = (c.comparison!, d.comparison!)
      #expect(same(x.meanLogRatio, -y.meanLogRatio) && same(x.t, -y.t, 1e-9))
      #expect(same(x.p, y.p, 1e-9) && same(x.cohenDz, -y.cohenDz, 1e-9))
      #expect(same(x.meanRatio, 1 / y.meanRatio) && same(x.wilcoxonWPlus, y.wilcoxonWMinus))
      #expect(same(x.meanSignedPercent, -y.meanSignedPercent) && same(x.wilcoxonP, y.wilcoxonP))
    }
  }

  @Test(arguments: [0.45359237, 9.80665, 1e-3, 1024]) func unitsChangeNoIndexAndNoP(
    _ scale: Double
  ) throws {
    var random = Seeded(3)
    for _ in 0..<20 {
      let legs = legs(&random, "a", 12)
      var scaled = legs
      scaled.left = legs.left.map { $0 * scale }
      scaled.right = legs.right.map { $0 * scale }
      let (a, b) = (
        try AsymmetryAnswers.cohort(CohortRequest(exercises: [legs])).exercises[0],
        try AsymmetryAnswers.cohort(CohortRequest(exercises: [scaled])).exercises[0]
      )
      #expect(same(a.meanAbsolutePercent, b.meanAbsolutePercent))
      #expect(same(a.comparison!.p, b.comparison!.p, 1e-9))
      #expect(same(a.comparison!.wilcoxonP, b.comparison!.wilcoxonP, 1e-9))
      #expect(a.prevalence?.count == b.prevalence?.count && a.equal == b.equal)
      let outcome = Outcome(name: "y", values: (0..<12).map { _ in random.within(3...12) })
      let (r, s) = (
        try WalkingAnswers.relate(RelateRequest(outcome: outcome, exercises: [legs])).relations,
        try WalkingAnswers.relate(RelateRequest(outcome: outcome, exercises: [scaled])).relations
      )
      for (x, y) in zip(r, s) {
        #expect(same(x.pearson!.p, y.pearson!.p, 1e-8), "\(x.measure)")
        #expect(x.n == y.n, "\(x.measure)")
        // Ratios and means of other units round differently, and a tie of two persons may be lost.
        if [.weaker, .stronger, .left, .right].contains(x.measure) {
          #expect(same(x.kendall!.p, y.kendall!.p, 1e-9), "\(x.measure)")
          #expect(same(x.spearman!.p, y.spearman!.p, 1e-8), "\(x.measure)")
        }
      }
      let table = randomTable(&random, 8, 3)
      let reports = try ReliabilityAnswers.analyze(
        AnalyzeRequest(tables: [
          ScoreTable(sessions: 3, scores: table),
          ScoreTable(sessions: 3, scores: table.map { $0 * scale }),
        ])
      ).reports
      for (x, y) in zip(reports[0].icc, reports[1].icc) {
        #expect(same(x.estimate, y.estimate, 1e-9) && same(x.p, y.p, 1e-9))
        #expect(same(x.interval, y.interval, 1e-9))
      }
      for (x, y) in zip(reports[0].measurementError, reports[1].measurementError) {
        #expect(same(x.sem * scale, y.sem, 1e-9))
        #expect(same(x.mdc95Percent, y.mdc95Percent, 1e-9))
      }
      #expect(
        same(
          reports[0].systematicChange!.greenhouseGeisserP,
          reports[1].systematicChange!.greenhouseGeisserP, 1e-9))
    }
  }

  @Test func aShiftOfOneSessionChangesAgreementAndNotConsistency() throws {
    var random = Seeded(4)
    for _ in 0..<50 {
      let n = 4 + Int(random.next() % 12)
      let table = randomTable(&random, n, 2)
      let shift = random.within(5...20)
      let moved = table.enumerated().map { $0 % 2 == 1 ? $1 + shift : $1 }
      let reports = try ReliabilityAnswers.analyze(
        AnalyzeRequest(tables: [
          ScoreTable(sessions: 2, scores: table), ScoreTable(sessions: 2, scores: moved),
        ])
      ).reports
      for (a, b) in zip(reports[0].icc, reports[1].icc) {
        switch a.form {
        case .consistencySingle, .consistencyMean:
          #expect(same(a.estimate, b.estimate, 1e-9) && same(a.interval, b.interval, 1e-9))
        default: #expect(b.estimate < a.estimate, "\(a.form)")
        }
      }
      let error = { (r: ReliabilityReport, i: Int) in r.measurementError[i].sem }
      #expect(same(error(reports[0], 0), error(reports[1], 0), 1e-9))
      #expect(error(reports[1], 1) > error(reports[0], 1))
      #expect(
        same(reports[1].blandAltman!.bias - reports[0].blandAltman!.bias, shift, 1e-9))
      #expect(reports[1].concordance!.estimate < reports[0].concordance!.estimate)
    }
  }

  @Test func theOrderOfPersonsChangesNothing() throws {
    var random = Seeded(5)
    for _ in 0..<20 {
      let n = 10
      let order = (0..<n).shuffled(using: &random)
      let legs = legs(&random, "a", n)
      var moved = legs
      moved.left = order.map { legs.left[$0] }
      moved.right = order.map { legs.right[$0] }
      let (a, b) = (
        try AsymmetryAnswers.cohort(CohortRequest(exercises: [legs])).exercises[0],
        try AsymmetryAnswers.cohort(CohortRequest(exercises: [moved])).exercises[0]
      )
      #expect(a.prevalence?.count == b.prevalence?.count)
      #expect(same(a.comparison!.p, b.comparison!.p))
      #expect(same(a.comparison!.meanRatio, b.comparison!.meanRatio))
      #expect(same(a.comparison!.wilcoxonP, b.comparison!.wilcoxonP))
      let table = randomTable(&random, n, 2)
      let shuffled = order.flatMap { [table[2 * $0], table[2 * $0 + 1]] }
      let reports = try ReliabilityAnswers.analyze(
        AnalyzeRequest(tables: [
          ScoreTable(sessions: 2, scores: table), ScoreTable(sessions: 2, scores: shuffled),
        ])
      ).reports
      for (x, y) in zip(reports[0].icc, reports[1].icc) {
        #expect(same(x.estimate, y.estimate) && same(x.interval, y.interval, 1e-10))
      }
      #expect(same(reports[0].heteroscedasticity!.kendall, reports[1].heteroscedasticity!.kendall))
      #expect(same(reports[0].concordance!.estimate, reports[1].concordance!.estimate))
      let y = (0..<n).map { _ in random.within(3...12) }
      let x = (0..<n).map { _ in random.within(0...1) }
      let fits = try [
        (Outcome(name: "y", values: y), Covariate(name: "x", values: x)),
        (
          Outcome(name: "y", values: order.map { y[$0] }),
          Covariate(name: "x", values: order.map { x[$0] })
        ),
      ].map { outcome, covariate in
        try WalkingAnswers.fit(
          FitRequest(
            outcome: outcome, covariates: [covariate], predictors: [PredictorChoice(name: "x")]))
      }
      #expect(same(fits[0].rSquared, fits[1].rSquared) && same(fits[0].aic, fits[1].aic, 1e-10))
      #expect(same(fits[0].shapiroWilk, fits[1].shapiroWilk, 1e-10))
      for (u, v) in zip(fits[0].model!.coefficients, fits[1].model!.coefficients) {
        #expect(same(u.estimate, v.estimate, 1e-11) && same(u.interval, v.interval, 1e-11))
      }
    }
  }

  @Test func everyIntervalEnclosesItsEstimate() throws {
    var random = Seeded(6)
    for _ in 0..<35 {
      for answer in try AsymmetryAnswers.assess(randomPerson(&random)).exercises {
        for index in answer.indices {
          #expect(encloses(index.interval, index.value), "\(index.index)")
        }
        #expect(isProbability(answer.probabilityBeyondThreshold))
        #expect(answer.probabilityWeakerSide.isNaN || answer.probabilityWeakerSide >= 0.5)
      }
      let n = 5 + Int(random.next() % 10)
      let table = randomTable(&random, n, 2)
      let level = random.within(0.5...0.99)
      let report = try ReliabilityAnswers.analyze(
        AnalyzeRequest(
          tables: [ScoreTable(sessions: 2, scores: table)], confidenceLevel: level)
      ).reports[0]
      for icc in report.icc {
        #expect(encloses(icc.interval, icc.estimate) && isProbability(icc.p), "\(icc.form)")
      }
      for error in report.measurementError { #expect(encloses(error.semInterval, error.sem)) }
      for cv in report.coefficientsOfVariation { #expect(encloses(cv.interval, cv.percent)) }
      let agreement = report.blandAltman!
      #expect(encloses(agreement.biasInterval, agreement.bias))
      #expect(encloses(agreement.lowerLimitInterval, agreement.lowerLimit))
      #expect(encloses(agreement.upperLimitInterval, agreement.upperLimit))
      #expect(encloses(report.concordance!.interval, report.concordance!.estimate))
      #expect(encloses(report.ratioLimits!.biasRatioInterval, report.ratioLimits!.biasRatio))
      try checkCohortAndWalking(&random, n, level)
    }
  }

  private func checkCohortAndWalking(_ random: inout Seeded, _ n: Int, _ level: Double) throws {
    let legs = legs(&random, "a", n)
    let cohort = try AsymmetryAnswers.cohort(
      CohortRequest(
        exercises: [legs], confidenceLevel: level, errors: [MeasurementError(cvPercent: 8)])
    ).exercises[0]
    let comparison = cohort.comparison!
    #expect(encloses(cohort.prevalence!.interval, cohort.prevalence!.proportion))
    #expect(isProbability(cohort.prevalence!.expectedByNoise))
    #expect(encloses(comparison.meanLogRatioInterval, comparison.meanLogRatio))
    #expect(encloses(comparison.meanRatioInterval, comparison.meanRatio))
    #expect(encloses(comparison.meanSignedPercentInterval, comparison.meanSignedPercent))
    #expect(encloses(comparison.cohenDzInterval, comparison.cohenDz))
    #expect(isProbability(comparison.p) && isProbability(comparison.wilcoxonP))
    let age = Covariate(name: "age", values: (0..<n).map { _ in random.within(20...80) })
    let outcome = Outcome(
      name: "t", test: .t25fw, unit: "s", values: (0..<n).map { _ in random.within(3...15) })
    let relations = try WalkingAnswers.relate(
      RelateRequest(
        outcome: outcome, exercises: [legs], covariates: [age], confidenceLevel: level,
        adjustFor: ["age"])
    ).relations
    for relation in relations {
      for c in [
        relation.pearson!, relation.spearman!, relation.kendall!, relation.partialPearson!,
        relation.partialSpearman!,
      ] {
        #expect(encloses(c.interval, c.estimate) && isProbability(c.p))
        #expect(c.estimate.isNaN || c.estimate.magnitude <= 1)
      }
      #expect(isProbability(relation.pHolm) && isProbability(relation.pBenjaminiHochberg))
      #expect(isProbability(relation.pSameAsFirst))
    }
    for method in [FitMethod.leastSquares, .ridge, .huber] {
      let model = try WalkingAnswers.fit(
        FitRequest(
          outcome: outcome, covariates: [age], predictors: [PredictorChoice(name: "age")],
          confidenceLevel: level, method: method)
      ).model!
      for term in model.coefficients {
        #expect(encloses(term.interval, term.estimate) && isProbability(term.p))
      }
      let predictions = try WalkingAnswers.predict(
        PredictRequest(model: model, covariates: [age], level: level)
      ).predictions
      for prediction in predictions {
        #expect(encloses(prediction.interval, prediction.estimate))
        #expect(encloses(prediction.linearInterval, prediction.linear))
        #expect(prediction.probabilityAbove.allSatisfy(isProbability))
      }
    }
  }

  private static let pieces: [Workers] = [
    Workers { count, body in for piece in (0..<count).reversed() { body(piece) } },
    Workers { count, body in
      DispatchQueue.concurrentPerform(iterations: count, execute: body)
    },
  ]

  @Test func theSameRequestGivesTheSameAnswerWhoeverWorks() throws {
    var random = Seeded(8)
    var tables: [ScoreTable] = []
    for side in [Side.left, .right] {
      tables.append(
        ScoreTable(name: "a", side: side, sessions: 2, scores: randomTable(&random, 9, 2)))
    }
    let analysis = AnalyzeRequest(
      tables: tables, bootstrap: BootstrapOptions(resamples: 600, seed: 11), asymmetry: true)
    let once = try ReliabilityAnswers.analyze(analysis)
    // As text, where NaN is the same as NaN.
    #expect("\(try ReliabilityAnswers.analyze(analysis))" == "\(once)")
    for workers in Self.pieces {
      #expect("\(try ReliabilityAnswers.analyze(analysis, workers: workers))" == "\(once)")
    }
    for method in [FitMethod.leastSquares, .ridge, .huber] {
      var request = Twelve.fit
      request.method = method
      request.validation = BootstrapOptions(resamples: method == .leastSquares ? 300 : 100)
      let fit = try WalkingAnswers.fit(request)
      for workers in Self.pieces {
        let other = try WalkingAnswers.fit(request, workers: workers)
        #expect(fit.validation!.figures == other.validation!.figures, "\(method)")
        #expect(fit.loocvRmse == other.loocvRmse, "\(method)")
        #expect(
          fit.model?.coefficients.map(\.estimate) == other.model?.coefficients.map(\.estimate))
      }
    }
  }

  @Test func whatIsUndefinedIsFlagged() throws {
    var random = Seeded(10)
    for _ in 0..<200 {
      let numbers = [0, .nan, 20, 21, 1e-300, 1.7e308]
      func list() -> [Double] {
        (0...Int(random.next() % 3)).map { _ in numbers[Int(random.next() % 6)] }
      }
      let request = AssessRequest(
        exercises: [Exercise(name: "a", left: list(), right: list())],
        scoreRule: ScoreRule(rawValue: Int32(random.next() % 5)))
      let answer = try AsymmetryAnswers.assess(request).exercises[0]
      let isUndefined = answer.indices.contains { $0.value.isNaN }
      let saysSo = answer.flags.contains(.missing) || answer.flags.contains(.bothLegsUnable)
      #expect(isUndefined == saysSo, "\(request.exercises[0].left) \(request.exercises[0].right)")
      let ratio = answer.indices.first { $0.index == .logRatio }?.value ?? 0
      #expect(ratio.isInfinite == answer.flags.contains(.oneLegUnable))
      let hasError = answer.errorSource != .unspecified
      #expect(hasError != answer.flags.contains(.noError) || saysSo)
    }
  }

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

extension FitValidation {
  /// The numbers, without those that are not there.
  fileprivate var figures: [Double] {
    [
      apparentRSquared, optimismRSquared, correctedRSquared, apparentRmse, correctedRmse,
      calibrationSlope, calibrationIntercept, Double(resamples), Double(failed),
      penaltyFirstQuartile, penaltyMedian, penaltyThirdQuartile,
    ].filter { !$0.isNaN }
  }
}
