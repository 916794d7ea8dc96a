import Assessment
import Messages
import Testing

import struct Statistics.Workers

@Suite struct AnalyzeTests {
  /// a <- c(20,25,30.5,18,22,41,27,31,24,16); b <- c(22,26,33,18.5,21,45,30,30,26,17)
  private static let two: [Double] = [
    20, 22, 25, 26, 30.5, 33, 18, 18.5, 22, 21, 41, 45, 27, 30, 31, 30, 24, 26, 16, 17,
  ]
  private static let rightLegs: [Double] = [
    25, 24, 24, 27, 33, 36, 20, 19, 22, 24, 44, 44, 25, 29, 36, 36, 29, 28, 21, 22,
  ]
  /// q <- cbind(c(20,25,30,18,22,41,27,31), c(22,26,33,19,21,45,30,30), c(23,30,33,18,24,44,33,35))
  private static let three: [Double] = [
    20, 22, 23, 25, 26, 30, 30, 33, 33, 18, 19, 18, 22, 21, 24, 41, 45, 44, 27, 30, 33, 31, 30, 35,
  ]

  private func analyze(
    _ scores: [Double], _ k: UInt32 = 2, _ options: AnalyzeRequest = AnalyzeRequest()
  ) throws -> ReliabilityReport {
    var request = options
    request.tables = [ScoreTable(name: "t", side: .left, unit: "kg", sessions: k, scores: scores)]
    return try #require(try ReliabilityAnswers.analyze(request).reports.first)
  }

  private func sem(_ report: ReliabilityReport, _ kind: SemKind) throws -> MeasurementErrorReport {
    try #require(report.measurementError.first { $0.kind == kind })
  }

  /// R: sqrt(MSE), sqrt(MSW), sqrt(MSE + max(0, (MSJ - MSE)/n)), sqrt(mean(apply(m, 2, var)) (1 - ICC2));
  /// s sqrt(df / qchisq(c(0.975, 0.025), df)); qnorm(c(0.95, 0.975)) sqrt(2) s.
  @Test func fourStandardErrorsEachByItsName() throws {
    let report = try analyze(Self.two)
    #expect(report.measurementError.map(\.kind) == [.consistency, .agreement, .components, .sdIcc])
    let consistency = try sem(report, .consistency)
    #expect(near(consistency.sem, 1.15229240116291) && consistency.df == 9)
    #expect(consistency.semInterval.isNear(0.792587281989188, 2.10363674080293))
    #expect(near(consistency.mdc90, 2.68043297814365, 1e-9))
    #expect(near(consistency.mdc95, 3.19393289108149, 1e-9))
    #expect(near(consistency.mdc95Group, 1.0100102629544, 1e-9))
    #expect(near(consistency.semPercent, 4.40647189737249))
    #expect(near(consistency.mdc95Percent, 12.2138925089158, 1e-9))
    let agreement = try sem(report, .agreement)
    #expect(near(agreement.sem, 1.47478812037526) && agreement.df == 10)
    #expect(agreement.semInterval.isNear(1.03045959623594, 2.58815514777323))
    let components = try sem(report, .components)
    #expect(near(components.sem, 1.47478812037526))
    let sdIcc = try sem(report, .sdIcc)
    #expect(near(sdIcc.sem, 1.46469068132023) && sdIcc.semInterval == nil && sdIcc.df.isNaN)
    // Sessions that do not differ: MSJ < MSE, components fall back on consistency.
    let even = try analyze([10, 12, 12, 10, 20, 21, 25, 24, 30, 31, 28, 27])
    #expect(try sem(even, .components).sem == sem(even, .consistency).sem)
    #expect(try sem(even, .agreement).sem < sem(even, .consistency).sem)
  }

  /// R: t.test(b - a); sd; mean -+ qnorm(0.975) sd; qt(c(0.025, 0.975), 9, z sqrt(10)) sd / sqrt(10);
  /// Bland and Altman 1999 for the approximate.
  @Test func limitsOfAgreementHaveExactAndApproximateIntervals() throws {
    let got = try #require(try analyze(Self.two).blandAltman)
    #expect(near(got.bias, 1.4) && got.biasInterval.isNear(0.234263298272712, 2.56573670172729))
    #expect(near(got.t, 2.71675415488323) && got.df == 9 && near(got.p, 0.0237335916421552, 1e-9))
    #expect(near(got.sd, 1.62958754154404) && near(got.lowerLimit, -1.79393289108149, 1e-9))
    #expect(near(got.upperLimit, 4.59393289108149, 1e-9))
    #expect(got.upperLimitInterval.isNear(3.29550507964536, 7.59390313083071, 1e-8))
    #expect(got.lowerLimitInterval.isNear(-4.79390313083071, -0.495505079645359, 1e-8))
    #expect(got.upperLimitIntervalApproximate.isNear(2.53016938469475, 6.65769639746823))
  }

  /// R: 100 sqrt(MSE)/mean, 100 sqrt(MSW)/mean, 100 (exp(sqrt(MSE of log(m))) - 1), mean and RMS of
  /// apply(m, 1, sd)/rowMeans(m); chi-square on the ln scale; Vangel's formula typed into R.
  @Test func fiveCoefficientsOfVariationEachByItsName() throws {
    let got = try analyze(Self.two).coefficientsOfVariation
    #expect(
      got.map(\.kind) == [
        .typicalError, .within, .logTypicalError, .meanOfSubjects, .rootMeanSquare,
      ])
    let expected = [
      4.40647189737249, 5.63972512571802, 3.84444349654165, 4.65829351564883, 5.03010196686791,
    ]
    for (cv, number) in zip(got, expected) { #expect(near(cv.percent, number), "\(cv.kind)") }
    #expect(got[0].interval.isNear(3.02939310239169, 8.05833021280354, 1e-7))
    #expect(got[1].interval.isNear(3.93738207763071, 9.92279366897911, 1e-7))
    #expect(got[2].interval.isNear(2.62873723483183, 7.12959233498243))
  }

  /// R: A <- abs(b - a), M <- (a + b)/2; cor and cor.test(…, exact = FALSE); coef(summary(lm(A ~ M)));
  /// lm(b - a ~ M).
  @Test func anErrorThatGrowsIsFoundAndFlagged() throws {
    let report = try analyze(Self.two)
    let got = try #require(report.heteroscedasticity)
    #expect(near(got.pearson, 0.788026780501957) && near(got.pearsonP, 0.00677850780381784, 1e-9))
    #expect(near(got.spearman, 0.66497226627536) && near(got.spearmanP, 0.0359046328318059, 1e-8))
    #expect(near(got.kendall, 0.532015916747342) && near(got.kendallP, 0.0405067427659662, 1e-8))
    #expect(near(got.slope, 0.112446115747959))
    #expect(near(got.slopeStandardError, 0.0310588946275936))
    #expect(near(got.slopeP, 0.00677850780381788, 1e-9))
    #expect(near(got.biasSlope, 0.113546730257727))
    #expect(near(got.biasSlopeStandardError, 0.0621975528928481))
    #expect(near(got.biasSlopeP, 0.10534772019572, 1e-9))
    #expect(
      report.flags == [.smallSample, .heteroscedastic, .systematicChange, .sessionVariance])
  }

  /// R: ld <- log(b/a): exp(mean), exp(t.test(ld)$conf.int), exp(mean -+ qnorm(0.975) sd), exact as
  /// for the differences. Lin: 2 s12/(s1^2 + s2^2 + (m1 - m2)^2) with divisor n, Lin's standard error.
  @Test func ratiosAndConcordanceAreThoseOfR() throws {
    let report = try analyze(Self.two)
    let ratio = try #require(report.ratioLimits)
    #expect(near(ratio.biasRatio, 1.05132567713422))
    #expect(ratio.biasRatioInterval.isNear(1.01195886102283, 1.09222392527358))
    #expect(near(ratio.lowerLimit, 0.946947751326734, 1e-9))
    #expect(near(ratio.upperLimit, 1.16720872704239, 1e-9))
    #expect(ratio.upperLimitInterval.isNear(1.11863270719535, 1.28766243032168, 1e-8))
    let lin = try #require(report.concordance)
    #expect(near(lin.estimate, 0.961224762668806))
    #expect(lin.interval.isNear(0.879570302906845, 0.98787259946708))
    #expect(near(lin.precision, 0.98454672764128) && near(lin.accuracy, 0.976311977565202))
    #expect(near(lin.locationShift, 0.189182660493572) && near(lin.scaleShift, 1.11939863256326))
  }

  /// R: anova(lm(q ~ 1), X = ~1, test = "Spherical"): F 10.45882 on 2 and 14, p 0.0016656, epsilons
  /// 0.9052 and 1.2026 (taken as 1); pf(F, 2 eps, 14 eps, lower.tail = FALSE).
  @Test func threeSessionsAreTestedWithGreenhouseAndGeisser() throws {
    let report = try analyze(Self.three, 3)
    let got = try #require(report.systematicChange)
    #expect(got.sessionMeans == [26.75, 28.25, 30])
    for (sd, number) in zip(
      got.sessionSds, [7.36303508848666, 8.37939650060109, 8.17662172643096])
    {
      #expect(near(sd, number))
    }
    #expect(near(got.f, 10.4588235294119) && got.df1 == 2 && got.df2 == 14)
    #expect(near(got.p, 0.00166564119551382, 1e-9))
    #expect(near(got.greenhouseGeisserEpsilon, 0.90516161363067))
    #expect(near(got.greenhouseGeisserP, 0.00249250576063673, 1e-9))
    #expect(got.huynhFeldtEpsilon == 1 && got.huynhFeldtP == got.p)
    #expect(report.blandAltman == nil && report.heteroscedasticity == nil)
    #expect(report.ratioLimits == nil && report.concordance == nil)
    let two = try #require(try analyze(Self.two).systematicChange)
    #expect(two.greenhouseGeisserEpsilon == 1 && two.greenhouseGeisserP == two.p)
    #expect(near(two.f, 2.71675415488323 * 2.71675415488323))
    #expect(report.flags.contains(.systematicChange))
  }

  /// R: nlme::lme(y ~ 1, ~1|s) and lme(y ~ session, ~1|s), REML; crossed: the dense restricted
  /// likelihood minimised by optim over ln variances.
  @Test func missingSessionsUseAllScoresByREML() throws {
    var scores = Self.three
    for i in [5, 12, 22] { scores[i] = .nan }
    let report = try analyze(scores, 3)
    #expect(report.subjectsUsed == 5 && report.subjectsDropped == 3)
    #expect(report.flags.contains(.subjectsDropped))
    let expected: [(ComponentModel, Double, Double, Double)] = [
      (.oneWay, 62.9672556778, .nan, 3.9180792861),
      (.twoWayRandom, 65.046089, 2.501434, 1.404191),
      (.twoWayFixedSessions, 65.1724812993, .nan, 1.4024792889),
    ]
    #expect(report.varianceComponents.map(\.model) == expected.map(\.0))
    for (got, (model, subject, session, residual)) in zip(report.varianceComponents, expected) {
      #expect(near(got.subjectVariance, subject, 1e-5), "\(model)")
      #expect(near(got.residualVariance, residual, 1e-5), "\(model)")
      #expect(near(got.sessionVariance, session, 1e-4) || session.isNaN, "\(model)")
      let error = residual + (session.isNaN ? 0 : session)
      #expect(near(got.iccSingle, subject / (subject + error), 1e-6), "\(model)")
      #expect(near(got.iccMean, subject / (subject + error / 3), 1e-6), "\(model)")
      #expect(near(got.sem, error.squareRoot(), 1e-5), "\(model)")
      #expect(got.observations == 21 && got.subjects == 8 && got.converged && !got.atBoundary)
    }
    #expect(report.varianceComponents[0].sessionVariance.isNaN)
    #expect(try analyze(Self.three, 3).varianceComponents.isEmpty)
  }

  /// R: psych::ICC(log(R/L), lmer = FALSE); sqrt(MSE), sqrt(MSW) of it.
  @Test func theLogRatioOfPairedTablesFollowsTheTables() throws {
    let response = try ReliabilityAnswers.analyze(
      AnalyzeRequest(
        tables: [
          ScoreTable(name: "a", side: .right, unit: "kg", sessions: 2, scores: Self.rightLegs),
          ScoreTable(name: "alone", side: .left, unit: "kg", sessions: 2, scores: Self.two),
          ScoreTable(name: "a", side: .left, unit: "kg", sessions: 2, scores: Self.two),
        ], asymmetry: true))
    #expect(response.reports.count == 4)
    let got = response.reports[3]
    #expect(got.name == "a" && got.side == .unspecified && got.measure == .logRatio)
    #expect(got.unit == "1" && got.scale == .raw)
    let expected: [(IccForm, Double, Double, Double)] = [
      (.oneWaySingle, 0.646402667844, 0.1039925065095, 0.897205827183),
      (.agreementSingle, 0.641252115772, 0.0488721040997, 0.897739549527),
      (.consistencySingle, 0.623099784878, 0.0336576318846, 0.890935184848),
      (.oneWayMean, 0.785230345491, 0.1883935006738, 0.945818122976),
    ]
    for (form, estimate, lower, upper) in expected {
      let icc = try #require(got.icc.first { $0.form == form })
      #expect(near(icc.estimate, estimate, 1e-10) && icc.interval.isNear(lower, upper))
    }
    #expect(near(got.measurementError[0].sem, 0.0631828134017798))
    #expect(near(got.measurementError[1].sem, 0.0607637875916486))
    // Percent of a mean log ratio says nothing.
    #expect(got.measurementError.allSatisfy { $0.semPercent.isNaN && $0.mdc95Percent.isNaN })
    #expect(got.coefficientsOfVariation.isEmpty && got.ratioLimits == nil)
    // The strengths themselves are far more reliable.
    #expect(response.reports[2].icc[0].estimate > 0.96)
  }

  @Test func unableLegsAreLeftOutOfTheLogRatioAndFlagged() throws {
    var left = Self.two
    left[0] = 0
    let tables = [
      ScoreTable(name: "a", side: .left, sessions: 2, scores: left),
      ScoreTable(name: "a", side: .right, sessions: 2, scores: Self.rightLegs),
    ]
    let got = try ReliabilityAnswers.analyze(AnalyzeRequest(tables: tables, asymmetry: true))
      .reports
    #expect(got[2].flags.contains(.logRatioUndefined) && got[2].subjectsUsed == 9)
    #expect(got[0].flags.contains(.notPositive) && got[0].ratioLimits == nil)
    #expect(got[0].coefficientsOfVariation[2].percent.isNaN)
    #expect(got[0].subjectsUsed == 10)
  }

  /// R: sqrt(MSE of log(m)) 0.0377238578139119, ICC(C,1) 0.982646842532501.
  @Test func theLogScaleIsThatOfTheLogarithms() throws {
    let report = try analyze(Self.two, 2, AnalyzeRequest(scale: .log))
    #expect(report.scale == .log && report.unit == "1")
    #expect(near(report.measurementError[0].sem, 0.0377238578139119))
    #expect(near(report.icc[2].estimate, 0.982646842532501))
    #expect(report.coefficientsOfVariation.isEmpty && report.ratioLimits == nil)
    #expect(!report.flags.contains(.heteroscedastic))
    #expect(report.grras.contains { $0.contains("natural logarithms") })
  }

  @Test func formsAreThoseAskedForInThatOrder() throws {
    let report = try analyze(
      Self.two, 2, AnalyzeRequest(forms: [.consistencyMean, .agreementSingle]))
    #expect(report.icc.map(\.form) == [.consistencyMean, .agreementSingle])
    // psych 2.2.9: ICC3k 0.989039713840, ICC2 0.964966442953 (0.759002149748, 0.992301162749).
    #expect(near(report.icc[0].estimate, 0.98903971384, 1e-10))
    #expect(report.icc[1].interval.isNear(0.759002149748, 0.992301162749))
    #expect(near(report.icc[1].f, 91.2384937238, 1e-10))
    #expect(near(report.icc[1].p, 9.23371656661e-08, 1e-12))
    // Flags do not depend on what is shown.
    #expect(report.flags == (try analyze(Self.two).flags))
  }

  @Test func bandsAreTheCallersAndEchoed() throws {
    let bands = BandLimits(moderate: 0.4, good: 0.76, excellent: 0.993, source: "mine")
    var request = AnalyzeRequest(forms: [.agreementSingle], bands: bands)
    request.tables = [ScoreTable(sessions: 2, scores: Self.two)]
    let response = try ReliabilityAnswers.analyze(request)
    #expect(response.bands == bands)
    #expect(response.reports[0].icc[0].lowerBand == .moderate)
    #expect(response.reports[0].icc[0].upperBand == .good)
    request.bands = nil
    let koo = try ReliabilityAnswers.analyze(request)
    #expect(koo.bands?.good == 0.75 && koo.bands?.source.contains("Koo") == true)
    #expect(koo.reports[0].icc[0].lowerBand == .good)
    #expect(koo.reports[0].icc[0].upperBand == .excellent)
  }

  /// scipy 1.17: stats.bootstrap(method = "BCa", 40000 resamples of 24 subjects, seeds 1 and 2): ICC(3,1)
  /// 0.710 (0.708) to 0.920; sqrt(MSE) 3.310 to 4.898 (4.858); percentile 0.698 to 0.917, 3.043 to
  /// 4.544.
  @Test func bootstrapIntervalsAreThoseOfScipy() throws {
    let scores: [Double] = [
      34, 32, 30, 27, 31, 43, 43, 40, 47, 55, 40, 38, 29, 34, 32, 30, 47, 54, 55, 59, 39, 54, 26,
      32,
      26, 34, 51, 60, 43, 41, 19, 24, 44, 45, 31, 27, 26, 36, 36, 36, 29, 36, 46, 46, 39, 39, 26,
      36,
    ]
    let report = try analyze(
      scores, 2, AnalyzeRequest(bootstrap: BootstrapOptions(resamples: 4_000, seed: 1)))
    #expect(
      report.bootstrap.map(\.statistic) == [
        .oneWaySingle, .agreementSingle, .consistencySingle, .semConsistency, .semAgreement,
      ])
    let icc = report.bootstrap[2]
    #expect(near(icc.estimate, 0.8421429041941522) && icc.resamples == 4_000 && icc.leftOut == 0)
    #expect(icc.bca.isNear(0.709, 0.920, 0.012) && icc.percentile.isNear(0.698, 0.917, 0.012))
    let error = report.bootstrap[3]
    #expect(near(error.estimate, 3.8980439167371643))
    #expect(error.bca.isNear(3.31, 4.88, 0.025) && error.percentile.isNear(3.043, 4.544, 0.015))
    #expect(report.bootstrap.allSatisfy { $0.bca!.level == 0.95 })
    #expect(try analyze(scores).bootstrap.isEmpty)
  }

  @Test func sentencesNameTheNumbers() throws {
    let grras = try analyze(Self.two).grras
    #expect(grras.contains { $0.contains("10 subjects with all 2 sessions") })
    #expect(
      grras.contains { $0.contains("ICC(A,1)") && $0.contains("0.965") && $0.contains("0.759") })
    #expect(grras.contains { $0.contains("1.47 kg") && $0.contains("4.09 kg") })
    #expect(grras.contains { $0.contains("F(1, 9) = 7.38, p = 0.0237") })
  }

  @Test func sessionsThatDifferLowerTheAgreement() throws {
    let shifted = try analyze([10, 16, 14, 19, 20, 26, 15, 20, 25, 31])
    #expect(shifted.flags.contains(.biasLowersAgreement))
    #expect(!(try analyze(Self.two).flags.contains(.biasLowersAgreement)))
  }

  @Test(arguments: [UInt32(2), 3]) func twoSubjectsAreEnoughForNumbers(_ k: UInt32) throws {
    let scores: [Double] = k == 2 ? [10, 12, 20, 21] : [10, 12, 13, 20, 21, 19]
    let report = try analyze(scores, k, AnalyzeRequest(bootstrap: BootstrapOptions(resamples: 100)))
    #expect(report.icc.count == 6 && report.subjectsUsed == 2)
    #expect(report.icc.allSatisfy { !$0.estimate.isNaN })
    #expect(report.bootstrap.allSatisfy { $0.resamples + $0.leftOut == 100 })
  }

  @Test func aStoppedCallSaysSo() throws {
    let table = ScoreTable(name: "t", sessions: 2, scores: Self.two)
    #expect(throws: Cancelled()) {
      try ReliabilityAnswers.analyze(
        AnalyzeRequest(tables: [table, table], bootstrap: BootstrapOptions()),
        workers: Workers(isCancelled: { true }) { _, _ in })
    }
  }

  @Test func everyViolationIsListed() {
    let left = ScoreTable(name: "a", side: .left, unit: "kg", sessions: 2, scores: [1, 2])
    var right = left
    right.side = .right
    right.unit = "lb"
    right.scores = [1, -2]
    let request = AnalyzeRequest(
      tables: [
        left, right, ScoreTable(sessions: 1_001, scores: [1]),
        ScoreTable(sessions: 2, scores: [1, 2e70, 3]),
      ], confidenceLevel: 1, forms: [.agreementSingle, .agreementSingle, .unrecognized(8)],
      scale: .unrecognized(7),
      bands: BandLimits(moderate: 0.5, good: 0.5, excellent: 0.9),
      bootstrap: BootstrapOptions(resamples: 100_001), asymmetry: true)
    #expect(
      violatedFields { _ = try ReliabilityAnswers.analyze(request) } == [
        "tables[2].sessions", "tables[3].scores[1]", "tables[3].scores", "confidence_level",
        "forms[1]", "forms[2]", "scale", "bands", "bands.source", "bootstrap.resamples",
        "tables[0].unit", "tables[0].scores",
      ])
    let log = AnalyzeRequest(
      tables: [ScoreTable(sessions: 2, scores: [1, 0, -1, .nan])], scale: .log)
    #expect(
      violatedFields { _ = try ReliabilityAnswers.analyze(log) } == [
        "tables[0].scores[1]", "tables[0].scores[2]",
      ])
    let alone = AnalyzeRequest(tables: [left], asymmetry: true)
    #expect(violatedFields { _ = try ReliabilityAnswers.analyze(alone) } == ["asymmetry"])
    let many = AnalyzeRequest(tables: [ScoreTable](repeating: left, count: 1_001))
    #expect(violatedFields { _ = try ReliabilityAnswers.analyze(many) } == ["tables"])
  }

  /// R: t.test(t[, j], t[, 1], paired = TRUE) for each later session j.
  @Test func everySessionsChangeHasAnInterval() throws {
    let table = ScoreTable(
      name: "a", unit: "kg", sessions: 3,
      scores: [10, 12, 13, 20, 21, 25, 15, 14, 19, 30, 33, 32, 25, 27, 31])
    let change = try #require(
      try ReliabilityAnswers.analyze(AnalyzeRequest(tables: [table])).reports[0].systematicChange)
    #expect(change.changesFromFirst == [1.4, 4])
    #expect(change.changeIntervals.count == 2)
    #expect(
      near(change.changeIntervals[0].lower, -0.483076688348438)
        && near(change.changeIntervals[0].upper, 3.283076688348438))
    #expect(
      near(change.changeIntervals[1].lower, 2.03675683852244)
        && near(change.changeIntervals[1].upper, 5.96324316147756))
  }

  @Test func twoTablesOfOneLegAreNotPaired() {
    let scores = [10.0, 11, 12, 13]
    let tables = [Side.left, .right, .right].map {
      ScoreTable(name: "a", side: $0, unit: "kg", sessions: 2, scores: scores)
    }
    #expect(
      violatedFields {
        _ = try ReliabilityAnswers.analyze(AnalyzeRequest(tables: tables, asymmetry: true))
      } == ["tables[2].name"])
  }
}
