import Assessment
import Messages
import Testing

/// A person with one exercise.
func person(_ left: [Double], _ right: [Double], cv: Double = 0) -> AssessRequest {
  var exercise = Exercise(name: "leg_curl", unit: "kg", left: left, right: right)
  if cv > 0 { exercise.error = MeasurementError(cvPercent: cv) }
  return AssessRequest(exercises: [exercise])
}

func near(_ got: Double?, _ expected: Double, _ tolerance: Double = 1e-12) -> Bool {
  guard let got else { return false }
  return (got - expected).magnitude <= tolerance * max(1, expected.magnitude)
}

@Suite struct AssessTests {
  private func assess(_ request: AssessRequest) throws -> ExerciseAsymmetry {
    try #require(try AsymmetryAnswers.assess(request).exercises.first)
  }

  private func value(_ answer: ExerciseAsymmetry, _ index: AsymmetryIndex) -> Double? {
    answer.indices.first { $0.index == index }?.value
  }

  /// The example of evidence for the formulas: R = 25, L = 20.
  @Test func theFormulasGiveTheTextbookExample() throws {
    let answer = try assess(person([20], [25]))
    let expected: [(AsymmetryIndex, Double)] = [
      (.logRatio, 0.22314), (.maxNormalised, 20), (.maxNormalisedSigned, 20), (.limbSymmetry, 80),
      (.weakerNormalised, 25), (.sumNormalised, 11.111), (.robinson, 22.222),
      (.symmetryAngle, 7.045), (.normalisedSymmetry, 20),
    ]
    for (index, number) in expected {
      #expect(near(value(answer, index), number, 1e-4), "\(index)")
    }
    #expect(answer.weakerSide == .left)
  }

  @Test func everyValueCarriesItsFormula() throws {
    for index in try assess(person([20], [25])).indices { #expect(!index.formula.isEmpty) }
  }

  /// Two legs, one trial each, CV 8 %: half-width 22.1 of 100 delta, from 2 million simulated draws.
  @Test(arguments: [(3.0, 8.3), (5, 13.9), (8, 22.1), (10, 27.6), (12, 33.1), (15, 41.3)])
  func theIntervalHasTheWidthThatTwoErrorsMake(_ cv: Double, _ halfWidth: Double) throws {
    // The figures were simulated with log-normal errors of that CV: SD of ln = sqrt(ln(1 + CV^2)).
    var request = person([20], [25])
    request.exercises[0].error = MeasurementError(semLog: lnSpread(cv))
    let delta = try #require(try assess(request).indices.first { $0.index == .logRatio })
    let interval = try #require(delta.interval)
    #expect(near(50 * (interval.upper - interval.lower), halfWidth, 0.006))
    #expect(near((interval.upper + interval.lower) / 2, delta.value))
  }

  /// P(10 % and more) of symmetric legs, from the same simulation.
  @Test(arguments: [(5.0, 0.136), (8, 0.351), (10, 0.455), (12, 0.533), (15, 0.618)])
  func noiseAloneCrossesTheThresholdAsOftenAsSimulated(_ cv: Double, _ share: Double) throws {
    var request = person([20], [25])
    request.exercises[0].error = MeasurementError(semLog: lnSpread(cv))
    let summary = try #require(try AsymmetryAnswers.assess(request).summary)
    #expect((summary.expectedByNoise - share).magnitude < 0.0015)
  }

  private func lnSpread(_ cv: Double) -> Double {
    let square = cv * cv / 10_000
    // ln(1 + x) by its series: x is below 0.03.
    return (square - square * square / 2 + square * square * square / 3).squareRoot()
  }

  @Test func meanScoresDivideTheErrorByTheTrials() throws {
    var request = person([20, 20, 20, 20], [25, 25, 25, 25], cv: 8)
    #expect(near(try assess(request).standardError, 0.08 * 2.0.squareRoot()))
    request.scoreRule = .mean
    #expect(near(try assess(request).standardError, 0.08 * 0.5.squareRoot()))
  }

  @Test func trialsGiveAPooledErrorWithTheirDegreesOfFreedom() throws {
    // ln spreads: 10, 10 e^0.1 and 12, 12 e^0.3: sums of squares 0.005 and 0.045 on 2 df.
    let answer = try assess(person([10, 11.051709180756477], [12, 16.198305690912038]))
    #expect(answer.errorSource == .trials)
    #expect(answer.degreesOfFreedom == 2)
    #expect(near(answer.standardError, (0.025 * 2).squareRoot()))
  }

  @Test func equalTrialsSayNothingAboutTheError() throws {
    let answer = try assess(person([10, 10], [12, 12]))
    #expect(answer.errorSource == .unspecified)
    #expect(answer.flags.contains(.noError))
    #expect(answer.probabilityWeakerSide.isNaN && answer.verdict == .unspecified)
  }

  @Test func theIncrementIsALowerBoundOfTheErrorAndAWarning() throws {
    var request = person([20], [25])
    request.exercises[0].loadIncrement = 5
    let answer = try assess(request)
    #expect(answer.errorSource == .loadIncrement)
    // 5 / sqrt(12) is 1.4434 kg: 7.2 % of 20 kg and 5.8 % of 25 kg.
    #expect(near(answer.standardError, 0.092421, 1e-5))
    #expect(answer.flags.contains(.coarseIncrement))
  }

  @Test(arguments: [
    (ScoreRule.unspecified, 30.0), (.best, 30), (.mean, 22.5), (.median, 25), (.last, 10),
  ])
  func theRuleChoosesTheScore(_ rule: ScoreRule, _ score: Double) throws {
    var request = person([20, 30, .nan, 30, 10], [25])
    request.scoreRule = rule
    let answer = try assess(request)
    #expect(answer.leftScore == score)
    #expect(answer.leftTrials == 4)
    #expect(answer.flags.contains(.unequalTrials) && answer.flags.contains(.singleTrial))
  }

  @Test func oneLegUnableIsDataNotAnError() throws {
    let answer = try assess(person([0], [25], cv: 8))
    #expect(value(answer, .maxNormalised) == 100)
    #expect(value(answer, .robinson) == 200)
    #expect(value(answer, .symmetryAngle) == 50)
    #expect(value(answer, .logRatio) == .infinity)
    #expect(answer.weakerSide == .left)
    #expect(answer.flags.contains(.oneLegUnable))
    #expect(answer.indices.allSatisfy { $0.interval == nil })
  }

  @Test func bothLegsUnableOrOneMissingIsUndefined() throws {
    for (left, right, flag) in [
      (0.0, 0.0, AsymmetryFlag.bothLegsUnable), (.nan, 20, .missing), (20, .nan, .missing),
    ] {
      let answer = try assess(person([left], [right], cv: 8))
      #expect(answer.indices.allSatisfy { $0.value.isNaN && $0.interval == nil })
      #expect(answer.weakerSide == .unspecified)
      #expect(answer.flags.contains(flag))
    }
  }

  @Test func equalLegsHaveNoWeakerOne() throws {
    let answer = try assess(person([20], [20], cv: 8))
    #expect(answer.weakerSide == .unspecified)
    #expect(answer.probabilityWeakerSide.isNaN)
    #expect(answer.flags.contains(.equal))
    #expect(answer.indices.first { $0.index == .maxNormalised }?.interval?.lower == 0)
  }

  @Test(arguments: [(5.0, Verdict.notShown), (80, .clear), (25, .uncertain)])
  func theVerdictFollowsTheProbability(_ asymmetry: Double, _ verdict: Verdict) throws {
    let answer = try assess(person([100 - asymmetry], [100], cv: 8))
    #expect(answer.verdict == verdict)
  }

  /// P(beyond) of either side tends to 1 as the error grows; that must not be taken for clearness.
  @Test(arguments: [0.0, 5, 10]) func aLargeErrorNeverMakesItClear(_ asymmetry: Double) throws {
    var request = person([100 - asymmetry], [100])
    request.thresholdPercent = 1
    request.exercises[0].error = MeasurementError(semLog: 3)
    let answer = try assess(request)
    #expect(answer.probabilityBeyondThreshold > 0.95)
    #expect(answer.verdict == .uncertain)
  }

  @Test func aLowerBoundOfTheErrorNeverMakesItClear() throws {
    var request = person([20], [100])
    request.exercises[0].loadIncrement = 1
    let answer = try assess(request)
    #expect(answer.probabilityBeyondThreshold > 0.99)
    #expect(answer.verdict == .uncertain)
  }

  @Test func theInvolvedLegIsTheDeclaredOne() throws {
    var request = person([20], [25], cv: 8)
    request.indices = [.limbSymmetryInvolved]
    #expect(throws: InvalidRequest.self) { try AsymmetryAnswers.assess(request) }
    request.exercises[0].declaredSide = .right
    let right = try assess(request)
    #expect(value(right, .limbSymmetryInvolved) == 125)
    #expect(!right.declaredSideAgrees)
    request.exercises[0].declaredSide = .left
    let left = try assess(request)
    #expect(value(left, .limbSymmetryInvolved) == 80)
    #expect(left.declaredSideAgrees)
    for index in left.indices + right.indices {
      let interval = try #require(index.interval)
      #expect(interval.lower < index.value && index.value < interval.upper)
    }
  }

  @Test func swappingTheLegsTurnsEverySignAndNothingElse() throws {
    let one = try assess(person([20, 21, 23], [25, 24, 28]))
    let other = try assess(person([25, 24, 28], [20, 21, 23]))
    #expect(one.probabilityWeakerSide == other.probabilityWeakerSide)
    #expect(near(one.probabilityBeyondThreshold, other.probabilityBeyondThreshold))
    #expect(one.weakerSide == .left && other.weakerSide == .right)
    for (a, b) in zip(one.indices, other.indices) {
      switch a.index {
      case .maxNormalised, .limbSymmetry, .weakerNormalised: #expect(near(a.value, b.value))
      default: #expect(near(a.value, -b.value), "\(a.index)")
      }
    }
  }

  @Test func thePersonIsSummedUp() throws {
    var request = person([20], [25], cv: 8)
    request.exercises.append(Exercise(name: "b", left: [20], right: [21]))
    request.exercises.append(Exercise(name: "c", left: [20], right: [15]))
    request.exercises.append(Exercise(name: "d", left: [.nan], right: [15]))
    request.exercises.append(Exercise(name: "e", left: [0], right: [15]))
    let summary = try #require(try AsymmetryAnswers.assess(request).summary)
    #expect(summary.exercisesAssessed == 4)
    #expect(summary.beyondThreshold == 3)
    #expect(summary.leftWeaker == 3 && summary.rightWeaker == 1)
    #expect(!summary.sameSideThroughout)
    // (ln 1.25 + ln 1.05 + ln 0.75) / 3
    #expect(near(summary.meanLogRatio, -0.0052494, 1e-5))
    #expect(summary.weakerSide == .left)  // unable in one exercise, whatever the mean says
    #expect(summary.exercisesWithError == 1)
  }

  @Test func aLegThatIsUnableIsThePersonsWeakerOne() throws {
    var request = AssessRequest(exercises: [
      Exercise(name: "a", left: [0], right: [10]), Exercise(name: "b", left: [0], right: [10]),
      Exercise(name: "c", left: [11], right: [10]),
    ])
    #expect(try AsymmetryAnswers.assess(request).summary?.weakerSide == .left)
    request.exercises[1] = Exercise(name: "b", left: [10], right: [0])
    #expect(try AsymmetryAnswers.assess(request).summary?.weakerSide == .unspecified)
    #expect(try AsymmetryAnswers.assess(request).summary?.exercisesWithError == 0)
  }

  @Test func anIndexAskedForTwiceIsAViolation() {
    var request = person([1], [2])
    request.indices = [AsymmetryIndex](repeating: .robinson, count: 1_000_000)
    #expect {
      try AsymmetryAnswers.assess(request)
    } throws: {
      ($0 as? InvalidRequest)?.violations.map(\.field) == ["indices"]
    }
    request.indices = [.robinson, .robinson]
    #expect {
      try AsymmetryAnswers.assess(request)
    } throws: {
      ($0 as? InvalidRequest)?.violations.map(\.field) == ["indices[1]"]
    }
  }

  @Test func everyViolationIsListedInTheOrderOfTheFields() throws {
    let request = AssessRequest(
      exercises: [
        Exercise(name: "", left: [], right: [-1, .infinity]),
        Exercise(
          name: "a", left: [1], right: [1],
          error: MeasurementError(cvPercent: 5, semLog: 0.05), loadIncrement: -1,
          declaredSide: .unrecognized(7)),
        Exercise(name: "a", left: [1], right: [1], error: MeasurementError(cvPercent: -5)),
      ],
      scoreRule: .unrecognized(9), indices: [.unspecified], confidenceLevel: 1.5,
      thresholdPercent: .nan)
    #expect {
      try AsymmetryAnswers.assess(request)
    } throws: { error in
      let fields = (error as? InvalidRequest)?.violations.map(\.field)
      return fields == [
        "exercises[0].name", "exercises[0].left", "exercises[0].right[0]",
        "exercises[0].right[1]", "exercises[1].error", "exercises[1].load_increment",
        "exercises[1].declared_side", "exercises[2].name", "exercises[2].error.cv_percent",
        "score_rule", "indices[0]", "confidence_level", "threshold_percent",
      ]
    }
    #expect(throws: InvalidRequest.self) { try AsymmetryAnswers.assess(AssessRequest()) }
  }

  @Test func aThousandViolationsAreCountedNotListed() throws {
    let values = [Double](repeating: -1, count: 1_000)
    #expect {
      try AsymmetryAnswers.assess(person(values, [1]))
    } throws: { error in
      let violations = (error as? InvalidRequest)?.violations ?? []
      return violations.count == 100
        && violations.last?.description.contains("900 more") == true
    }
  }
}
