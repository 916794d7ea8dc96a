import Assessment
import Dispatch
import Messages
import Testing

import struct Statistics.Workers

/// What must hold of every answer, over many seeded random requests.
@Suite struct IntervalTests: RandomRequests {
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
