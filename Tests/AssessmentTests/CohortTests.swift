import Assessment
import Messages
import Testing

@Suite struct CohortTests {
  private func answer(_ request: CohortRequest) throws -> CohortExercise {
    try #require(try AsymmetryAnswers.cohort(request).exercises.first)
  }

  private func cohort(_ left: [Double], _ right: [Double]) -> CohortRequest {
    CohortRequest(exercises: [LegStrengths(exercise: "a", unit: "kg", left: left, right: right)])
  }

  @Test func personsAreCountedByWhatTheirLegsDid() throws {
    let response = try AsymmetryAnswers.cohort(
      CohortRequest(exercises: [Twelve.curl, Twelve.calf]))
    let (curl, calf) = (response.exercises[0], response.exercises[1])
    #expect(curl.persons == 11 && curl.missing == 1 && curl.equal == 1)
    #expect(curl.oneLegUnable == 1 && curl.bothLegsUnable == 0)
    #expect(curl.leftWeaker == 8 && curl.rightWeaker == 2)
    #expect(calf.persons == 11 && calf.missing == 1 && calf.equal == 0)
    #expect(calf.oneLegUnable == 0 && calf.bothLegsUnable == 1)
    #expect(calf.leftWeaker == 7 && calf.rightWeaker == 3)
    #expect(response.thresholdPercent == 10 && response.thresholdSource.contains("convention"))
  }

  /// R: d <- log(curlR / curlL) where finite; t.test(d); exp and sign(d) (1 - exp(-|d|)) of it.
  @Test func theRightLegsAgainstTheLeftAreRsPairedT() throws {
    let got = try #require(try answer(CohortRequest(exercises: [Twelve.curl])).comparison)
    #expect(near(got.t, 2.73065114486522) && got.df == 9)
    #expect(near(got.p, 0.0231998037872373, 1e-10))
    #expect(near(got.meanLogRatio, 0.0985731531700063))
    #expect(got.meanLogRatioInterval.isNear(0.0169120574557308, 0.180234248884282))
    #expect(near(got.meanRatio, 1.10359513292396))
    #expect(got.meanRatioInterval.isNear(1.01705587591083, 1.19749784280311))
    #expect(near(got.meanSignedPercent, 9.38705960486476))
    #expect(got.meanSignedPercentInterval.isNear(1.67698514062069, 16.4925426788915))
    // dz <- mean(d)/sd(d); limits by uniroot of pt(dz sqrt(n), n - 1, ncp) at 0.975 and 0.025;
    // J <- exp(lgamma((n-1)/2) - lgamma((n-2)/2)) / sqrt((n-1)/2).
    #expect(near(got.cohenDz, 0.863507711312048))
    #expect(got.cohenDzInterval.isNear(0.112936602550951, 1.58064576276684, 1e-8))
    #expect(near(got.hedgesGz, 0.789138016237333))
    // All 2^10 patterns of signs over rank(abs(w)), w the nonzero right - left, mid-ranks.
    #expect(got.wilcoxonWPlus == 51 && got.wilcoxonWMinus == 4 && got.wilcoxonZeros == 1)
    #expect(got.wilcoxonP == 0.015625 && got.wilcoxonIsExact)
  }

  /// R: p.adjust(c(0.0231998037872373, 0.0805438202265396), "holm") and "BH".
  @Test func pIsCorrectedOverTheExercises() throws {
    let both = try AsymmetryAnswers.cohort(CohortRequest(exercises: [Twelve.calf, Twelve.curl]))
    let (calf, curl) = (both.exercises[0].comparison!, both.exercises[1].comparison!)
    #expect(near(curl.pHolm, 0.0463996075744747) && near(calf.pHolm, 0.0805438202265396))
    #expect(near(curl.pBenjaminiHochberg, 0.0463996075744747))
    #expect(near(calf.pBenjaminiHochberg, 0.0805438202265396))
    // 0.015625 and 0.115234375.
    #expect(curl.wilcoxonPHolm == 0.03125 && calf.wilcoxonPHolm == 0.115234375)
    #expect(curl.wilcoxonPBenjaminiHochberg == 0.03125)
  }

  /// R: prop.test(5, 11, correct = FALSE); 2 pnorm(log(0.9) / (0.08 sqrt(2))), and with the legs'
  /// errors correlated 0.5.
  @Test func prevalenceHasAnIntervalAndWhatNoiseAloneWouldGive() throws {
    var request = CohortRequest(exercises: [Twelve.curl])
    let plain = try answer(request)
    #expect(near(plain.meanAbsolutePercent, 19.2822522885219))
    let prevalence = try #require(plain.prevalence)
    #expect(prevalence.count == 5 && prevalence.n == 11)
    #expect(near(prevalence.proportion, 0.454545454545455))
    #expect(prevalence.interval.isNear(0.212712716224598, 0.719908462590678))
    #expect(prevalence.expectedByNoise.isNaN)
    request.errors = [MeasurementError(cvPercent: 8)]
    #expect(near(try answer(request).prevalence?.expectedByNoise, 0.351716921597288, 1e-10))
    request.errors[0].legCorrelation = 0.5
    #expect(near(try answer(request).prevalence?.expectedByNoise, 0.187836463983021, 1e-10))
    request.thresholdPercent = 99
    #expect(try answer(request).prevalence?.count == 1)
  }

  @Test func errorsAreOneForAllOrOneAnExercise() throws {
    var request = CohortRequest(exercises: [Twelve.curl, Twelve.calf])
    request.errors = [MeasurementError(cvPercent: 5), MeasurementError(cvPercent: 8)]
    let each = try AsymmetryAnswers.cohort(request).exercises.map { $0.prevalence!.expectedByNoise }
    #expect(each[0] < 0.14 && near(each[1], 0.351716921597288, 1e-10))
    request.errors.removeFirst()
    let one = try AsymmetryAnswers.cohort(request).exercises.map { $0.prevalence!.expectedByNoise }
    #expect(one[0] == each[1] && one[1] == each[1])
  }

  /// R: quantile(d), sd(d), and by sex; the leg unable has no finite log ratio.
  @Test func distributionsAreOfAllPersonsThenOfEachStratum() throws {
    var request = CohortRequest(exercises: [Twelve.curl], strata: Twelve.sex)
    request.measures = [.logRatio, .weaker]
    let rows = try answer(request).distributions
    #expect(rows.map(\.stratum) == ["", "", "F", "F", "M", "M"])
    #expect(rows.map(\.measure) == [.logRatio, .weaker, .logRatio, .weaker, .logRatio, .weaker])
    #expect(rows.map(\.unit) == ["1", "kg", "1", "kg", "1", "kg"])
    let all = try #require(rows[0].distribution)
    #expect(all.n == 10 && near(all.mean, 0.0985731531700063) && near(all.sd, 0.114154340347732))
    let quartiles = [-0.0769610411361283, 0.0172482178717379, 0.100335347731076]
    #expect(near(all.minimum, quartiles[0]) && near(all.firstQuartile, quartiles[1]))
    #expect(near(all.median, quartiles[2]) && near(all.thirdQuartile, 0.179314433221637))
    #expect(near(all.maximum, 0.271933715483642))
    let women = try #require(rows[2].distribution)
    #expect(women.n == 5 && near(women.mean, 0.176997992379706))
    #expect(near(women.sd, 0.0759883981914796) && near(women.firstQuartile, 0.105360515657826))
    let men = try #require(rows[4].distribution)
    #expect(men.n == 5 && near(men.mean, 0.0201483139603064) && near(men.median, 0))
    #expect(rows[1].distribution?.minimum == 0 && rows[1].distribution?.n == 11)
  }

  @Test func placesInAReferenceTableAreInterpolatedAndNeverBeyondIt() throws {
    var request = cohort([10, 15, 20, 30, 40, .nan], [50, 50, 50, 50, 50, 50])
    request.strata = ["F", "F", "F", "F", "F", "M"]
    request.references = [
      ReferenceDistribution(
        exercise: "a", measure: .weaker, stratum: "F", percentiles: [25, 50, 75],
        values: [15, 25, 35], source: "invented"),
      ReferenceDistribution(
        exercise: "other", measure: .weaker, percentiles: [50], values: [1], source: "invented"),
      ReferenceDistribution(
        exercise: "a", measure: .right, stratum: "M", percentiles: [50], values: [60],
        source: "invented"),
    ]
    let places = try AsymmetryAnswers.cohort(request).positions
    #expect(places.count == 2 && places[0].source == "invented")
    let expected: [(Double, Double, Double)] = [
      (.nan, 0, 25), (25, 25, 25), (37.5, 25, 50), (62.5, 50, 75), (.nan, 75, 100),
      (.nan, .nan, .nan),
    ]
    for (i, (at, lower, upper)) in expected.enumerated() {
      #expect(near(places[0].percentiles[i], at) || places[0].percentiles[i].isNaN && at.isNaN)
      #expect(near(places[0].lower[i], lower) || places[0].lower[i].isNaN && lower.isNaN, "\(i)")
      #expect(near(places[0].upper[i], upper) || places[0].upper[i].isNaN && upper.isNaN, "\(i)")
    }
    #expect(places[1].lower[..<5].allSatisfy(\.isNaN) && places[1].upper[5] == 50)
  }

  @Test func tooFewPersonsAreCountedAndUndefined() throws {
    let none = try answer(cohort([], []))
    #expect(none.persons == 0 && none.prevalence!.proportion.isNaN)
    #expect(none.prevalence!.interval == nil && none.comparison!.meanLogRatio.isNaN)
    #expect(none.meanAbsolutePercent.isNaN && none.distributions[0].distribution!.n == 0)
    let one = try answer(cohort([20], [25]))
    #expect(near(one.comparison!.meanRatio, 1.25) && one.comparison!.p.isNaN)
    #expect(one.comparison!.meanRatioInterval == nil && one.comparison!.cohenDz.isNaN)
    #expect(one.distributions[0].distribution!.sd.isNaN)
    #expect(one.comparison!.wilcoxonP == 1 && one.comparison!.wilcoxonIsExact)
    let two = try answer(cohort([20, 20], [25, 22]))
    #expect(two.comparison!.df == 1 && two.comparison!.hedgesGz.isNaN)
    let missing = try answer(cohort([.nan, 1], [1, .nan]))
    #expect(missing.missing == 2 && missing.comparison!.t.isNaN)
    #expect(missing.comparison!.wilcoxonWPlus.isNaN)
  }

  @Test func withoutAnySpreadTheTestIsCertainOrUndefined() throws {
    let same = try answer(cohort([20, 20, 20], [20, 20, 20]))
    #expect(same.equal == 3 && same.comparison!.meanRatio == 1 && same.comparison!.t.isNaN)
    #expect(same.comparison!.wilcoxonZeros == 3 && same.comparison!.wilcoxonP.isNaN)
    #expect(same.prevalence!.count == 0 && same.prevalence!.interval?.lower == 0)
    let shifted = try answer(cohort([20, 20, 20], [25, 25, 25]))
    #expect(shifted.comparison!.t == .infinity && shifted.comparison!.p == 0)
    let unable = try answer(cohort([0, 0], [20, 0]))
    #expect(unable.oneLegUnable == 1 && unable.bothLegsUnable == 1 && unable.prevalence!.n == 1)
    #expect(unable.comparison!.meanLogRatio.isNaN && unable.comparison!.wilcoxonWPlus == 1)
  }

  @Test func aCancelledCallStops() throws {
    var asked = 0
    let request = CohortRequest(exercises: [Twelve.curl, Twelve.calf])
    #expect(throws: Cancelled()) {
      try AsymmetryAnswers.cohort(request) {
        asked += 1
        return asked > 1
      }
    }
  }

  @Test func everyViolationIsListed() {
    var request = CohortRequest(
      exercises: [
        LegStrengths(exercise: "", left: [1, -1], right: [1]),
        LegStrengths(exercise: "a", left: [1, 1e71], right: [1, 2]),
      ], strata: ["F", "", "M"], measures: [.weaker, .weaker, .unspecified],
      confidenceLevel: -0.5, thresholdPercent: 100,
      errors: [
        MeasurementError(cvPercent: 5, semLog: 0.05), MeasurementError(cvPercent: .nan),
        MeasurementError(legCorrelation: 1),
      ],
      references: [
        ReferenceDistribution(
          exercise: "a", percentiles: [50, 50], values: [2, 1, 3], source: ""),
        ReferenceDistribution(
          exercise: "a", measure: .unrecognized(99), values: [.nan], source: "s"),
      ])
    #expect(
      violatedFields { _ = try AsymmetryAnswers.cohort(request) } == [
        "exercises[0].exercise", "exercises[0].left[1]", "exercises[0].right",
        "exercises[1].left[1]", "strata", "strata", "measures[1]", "measures[2]",
        "confidence_level", "threshold_percent", "errors", "errors[0]", "errors[1].cv_percent",
        "errors[2].leg_correlation", "references[0].measure", "references[0].percentiles",
        "references[0].values", "references[0].values", "references[0].source",
        "references[1].measure", "references[1].percentiles", "references[1].values",
        "references[1].values",
      ])
    request = cohort([1], [2])
    request.references = [ReferenceDistribution](
      repeating: ReferenceDistribution(
        exercise: "a", measure: .weaker, percentiles: [50], values: [1], source: "s"),
      count: 10_001)
    #expect(violatedFields { _ = try AsymmetryAnswers.cohort(request) } == ["references"])
    #expect(
      violatedFields { _ = try AsymmetryAnswers.cohort(CohortRequest()) } == ["exercises"])
    var labels = cohort([Double](repeating: 1, count: 101), [Double](repeating: 1, count: 101))
    labels.strata = (0..<101).map { "\($0)" }
    #expect(violatedFields { _ = try AsymmetryAnswers.cohort(labels) } == ["strata"])
  }

  /// Five persons: the signed ranks reach 1 - 2/2^5 = 93.75 %, not 95.
  @Test(arguments: [(5, 0.95, false), (5, 0.93, true), (6, 0.95, true)])
  func anIntervalThatCannotReachItsLevelIsAbsent(
    _ persons: Int, _ level: Double, _ isThere: Bool
  ) throws {
    let legs = LegStrengths(
      exercise: "a", unit: "kg", left: Array([10, 20, 30, 40, 50, 60][..<persons]),
      right: Array([11, 22, 29, 44, 55, 67][..<persons]))
    let answer = try AsymmetryAnswers.cohort(
      CohortRequest(exercises: [legs], confidenceLevel: level))
    let comparison = try #require(answer.exercises.first?.comparison)
    #expect((comparison.hodgesLehmannInterval != nil) == isThere)
    #expect(comparison.hodgesLehmann.isFinite)
  }

  @Test func aTableForAStratumThatNobodyHasIsRefused() {
    let legs = LegStrengths(exercise: "a", unit: "kg", left: [10, 20], right: [12, 18])
    let table = ReferenceDistribution(
      exercise: "a", measure: .weaker, stratum: "female", percentiles: [50], values: [15],
      source: "made up")
    #expect(
      violatedFields {
        _ = try AsymmetryAnswers.cohort(
          CohortRequest(exercises: [legs], strata: ["Female", "Female"], references: [table]))
      } == ["references[0].stratum"])
  }

  /// Both spellings of an accent are the same label, and comparing them once a person is enough.
  @Test func strataAreComparedOnce() throws {
    let n = 2_000
    let long = String(repeating: "x", count: 2_000)
    let strata = (0..<n).map { i in
      (i % 2 == 0 ? "\u{e9}" : "e\u{301}") + long + "\(i % 50)"
    }
    let legs = LegStrengths(
      exercise: "a", unit: "kg", left: (0..<n).map { Double(10 + $0 % 30) },
      right: (0..<n).map { Double(12 + $0 % 29) })
    let answer = try AsymmetryAnswers.cohort(
      CohortRequest(exercises: [legs], strata: strata, measures: [.weaker, .stronger]))
    let distributions = answer.exercises[0].distributions
    #expect(distributions.count == 2 * 51)
    #expect(distributions[0].distribution?.n == UInt32(n))
    #expect(distributions[2...].allSatisfy { $0.distribution?.n == 40 })
  }
}
