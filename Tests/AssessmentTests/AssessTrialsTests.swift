import Assessment
import Messages
import Testing

@Suite struct AssessTrialsTests {
  private func assess(_ request: AssessRequest) throws -> ExerciseAsymmetry {
    try #require(try AsymmetryAnswers.assess(request).exercises.first)
  }

  private func value(_ answer: ExerciseAsymmetry, _ index: AsymmetryIndex) -> IndexValue? {
    answer.indices.first { $0.index == index }
  }

  private func request(_ trials: [Trial]) -> AssessRequest {
    AssessRequest(exercises: [Exercise(name: "a", unit: "kg", trials: trials)])
  }

  private func trials(_ side: Side, _ session: UInt32, _ values: [Double]) -> [Trial] {
    values.map { Trial(side: side, value: $0, session: session) }
  }

  /// R: l <- c(24,26,25), r <- c(22,23) of the last session; L, R means; s pooled from ln trials on
  /// 3 df; se <- s sqrt(1/3 + 1/2); d + c(-1, 1) qt(0.975, 3) se; pt(|d|/se, 3);
  /// pt((d + log 0.9)/se, 3) + pt((log 0.9 - d)/se, 3); qt(c(0.95, 0.975), 3) se.
  @Test func theLastSessionIsReportedAndTheFirstChoosesTheLeg() throws {
    var ask = request(
      trials(.left, 2, [24, 26, 25]) + trials(.left, 1, [20, 22]) + trials(.right, 2, [22, 23])
        + trials(.right, 1, [25, 24]))
    ask.scoreRule = .mean
    let answer = try assess(ask)
    #expect(answer.leftScore == 25 && answer.rightScore == 22.5)
    #expect(answer.leftTrials == 3 && answer.rightTrials == 2)
    #expect(near(answer.standardError, 0.0341232426247472) && answer.degreesOfFreedom == 3)
    #expect(near(value(answer, .maxNormalised)?.value, 10))
    #expect(value(answer, .logRatio)!.interval.isNear(-0.213955903073253, 0.00323487175760005))
    #expect(near(answer.probabilityWeakerSide, 0.973093669062842, 1e-9))
    #expect(near(answer.probabilityBeyondThreshold, 0.504274805926244, 1e-9))
    #expect(answer.verdict == .uncertain && answer.weakerSide == .right)
    #expect(near(answer.mdc90LogRatio, 0.0803043914699512, 1e-9))
    #expect(near(answer.mdc95LogRatio, 0.108595387415426, 1e-9))
    #expect(near(answer.mdc95Percent, 10.2906680677503, 1e-9))
    #expect(answer.detectable == .beyond90)
    // The right leg was the stronger one first: 100 (22.5 - 25) / 25.
    #expect(near(answer.replicatedPercent, -10))
    #expect(answer.flags == [.unequalTrials, .sideChanged])
    #expect(answer.sessions.map(\.session) == [1, 2])
    #expect(answer.sessions.map(\.weakerSide) == [.left, .right])
    #expect(answer.sessions[0].leftScore == 21 && answer.sessions[0].rightScore == 24.5)
    #expect(near(answer.sessions[0].logRatio, 0.154150679827258))
  }

  @Test func oneSessionHasNothingToReplicate() throws {
    // Session 0 is session 1.
    let answer = try assess(request(trials(.left, 0, [20]) + trials(.right, 1, [25])))
    #expect(answer.replicatedPercent.isNaN && answer.sessions.isEmpty)
    #expect(answer.leftTrials == 1 && near(value(answer, .maxNormalised)?.value, 20))
  }

  /// Left was stronger first: 100 (24 - 18) / 24 is still left's lead, 100 (18 - 24) / 24 its loss.
  @Test(arguments: [(24.0, 18.0, 25.0), (18, 24, -25), (20, 20, 0)])
  func theLeadOfTheFirstSessionsStrongerLegIsReplicated(
    _ left: Double, _ right: Double, _ percent: Double
  ) throws {
    let answer = try assess(
      request(
        trials(.left, 1, [25]) + trials(.right, 1, [20]) + trials(.left, 2, [left])
          + trials(.right, 2, [right])))
    #expect(near(answer.replicatedPercent, percent))
  }

  @Test func anUnevenFirstSessionIsNeeded() throws {
    let equal = try assess(
      request(
        trials(.left, 1, [20]) + trials(.right, 1, [20]) + trials(.left, 2, [20])
          + trials(.right, 2, [25])))
    #expect(equal.replicatedPercent.isNaN && !equal.flags.contains(.sideChanged))
    let missing = try assess(
      request(trials(.left, 1, [20]) + trials(.left, 2, [20]) + trials(.right, 2, [25])))
    #expect(missing.replicatedPercent.isNaN && missing.sessions[0].rightScore.isNaN)
    let unable = try assess(
      request(
        trials(.left, 1, [0]) + trials(.right, 1, [20]) + trials(.left, 2, [20])
          + trials(.right, 2, [25])))
    #expect(near(unable.replicatedPercent, 20))
    let gone = try assess(
      request(trials(.left, 1, [20]) + trials(.right, 1, [25]) + trials(.left, 2, [20])))
    #expect(gone.replicatedPercent.isNaN && gone.flags == [.missing])
  }

  @Test func trialsWithoutMoreToSayAreTheSameAsNumbers() throws {
    let left = [20.0, 22, .nan, 21]
    let right = [25, 24.5]
    for rule in [ScoreRule.best, .mean, .median, .last] {
      var plain = person(left, right)
      plain.scoreRule = rule
      plain.exercises[0].name = "a"
      var full = request(trials(.right, 0, right) + trials(.left, 0, left))
      full.scoreRule = rule
      let (a, b) = (try assess(plain), try assess(full))
      #expect(a.leftScore == b.leftScore && a.rightScore == b.rightScore)
      #expect(a.standardError == b.standardError && a.flags == b.flags)
      #expect(a.probabilityBeyondThreshold == b.probabilityBeyondThreshold)
      #expect(a.indices.map(\.interval) == b.indices.map(\.interval))
    }
  }

  @Test func failedAttemptsAreCountedAndNotUsed() throws {
    let answer = try assess(
      request([
        Trial(side: .left, value: 20), Trial(side: .left, value: 30, failed: true),
        Trial(side: .left, value: .nan, failed: true), Trial(side: .right, value: 25),
        Trial(side: .right, value: 26, failed: true),
      ]))
    #expect(answer.leftScore == 20 && answer.rightScore == 25)
    #expect(answer.leftFailed == 2 && answer.rightFailed == 1)
    #expect(answer.leftTrials == 1)
    let onlyFailed = try assess(
      request([
        Trial(side: .left, value: 20, failed: true), Trial(side: .right, value: 25),
      ]))
    #expect(onlyFailed.leftScore.isNaN && onlyFailed.flags == [.missing])
    #expect(onlyFailed.leftFailed == 1)
  }

  @Test func belowTheLowestLoadIsABoundNotZero() throws {
    var ask = request([
      Trial(side: .left, value: 10, belowLowestLoad: true), Trial(side: .right, value: 25),
    ])
    ask.exercises[0].error = MeasurementError(cvPercent: 8)
    let answer = try assess(ask)
    #expect(answer.leftScore == 10 && answer.flags.contains(.belowLowestLoad))
    #expect(near(value(answer, .maxNormalised)?.value, 60) && answer.weakerSide == .left)
    #expect(answer.indices.allSatisfy { $0.interval == nil })
    #expect(answer.probabilityBeyondThreshold.isNaN && answer.verdict == .unspecified)
    #expect(answer.detectable == .unspecified && answer.mdc95LogRatio.isNaN)
  }

  /// Something was lifted: the load that was too heavy says nothing more.
  @Test func aLoadThatWasTooHeavyCountsOnlyWhereNothingWasLifted() throws {
    let answer = try assess(
      request([
        Trial(side: .left, value: 10, belowLowestLoad: true), Trial(side: .left, value: 12),
        Trial(side: .right, value: 15),
      ]))
    #expect(answer.leftScore == 12 && !answer.flags.contains(.belowLowestLoad))
    #expect(near(value(answer, .maxNormalised)?.value, 20))
  }

  /// The other leg scored less than the load that one could not lift: either may be the weaker.
  @Test(arguments: [(10.0, true), (8, false), (0, false)])
  func aBoundAboveTheOtherLegLeavesNothingDefined(_ right: Double, _ isBelow: Bool) throws {
    var ask = request([
      Trial(side: .left, value: 10, belowLowestLoad: true),
      Trial(side: .right, value: right, belowLowestLoad: isBelow),
    ])
    ask.exercises[0].error = MeasurementError(cvPercent: 8)
    let answer = try assess(ask)
    #expect(answer.flags.contains(.bothBelowLowestLoad))
    #expect(!answer.flags.contains(.oneLegUnable) && !answer.flags.contains(.equal))
    #expect(answer.indices.allSatisfy { $0.value.isNaN && $0.interval == nil })
    #expect(answer.weakerSide == .unspecified && answer.verdict == .unspecified)
    #expect(try AsymmetryAnswers.assess(ask).summary?.exercisesAssessed == 0)
  }

  @Test func aLastSessionBelowTheLowestLoadReplicatesNothing() throws {
    let answer = try assess(
      request(
        trials(.left, 1, [20]) + trials(.right, 1, [25]) + [
          Trial(side: .left, value: 10, session: 2, belowLowestLoad: true),
          Trial(side: .right, value: 10, session: 2, belowLowestLoad: true),
        ]))
    #expect(answer.replicatedPercent.isNaN && answer.flags.contains(.bothBelowLowestLoad))
    #expect(answer.sessions[1].logRatio.isNaN)
  }

  /// Brzycki, 36 w/(37 - r): 20 kg 5 times is 22.5, 18 kg 13 times 27; Epley 20 (1 + 5/30) = 23.33.
  @Test func severalRepetitionsMakeAnEstimate() throws {
    var ask = request([
      Trial(side: .left, value: 20, repetitions: 5),
      Trial(side: .right, value: 18, repetitions: 13),
    ])
    let brzycki = try assess(ask)
    #expect(near(brzycki.leftScore, 22.5) && near(brzycki.rightScore, 27))
    #expect(brzycki.oneRmFormula == .brzycki)
    #expect(brzycki.flags.contains(.estimatedScore) && brzycki.flags.contains(.manyRepetitions))
    ask.oneRmFormula = .epley
    ask.exercises[0].trials[1].repetitions = 10
    let epley = try assess(ask)
    #expect(near(epley.leftScore, 20 * 35.0 / 30) && epley.oneRmFormula == .epley)
    #expect(!epley.flags.contains(.manyRepetitions))
    let measured = try assess(
      request([
        Trial(side: .left, value: 20, repetitions: 1), Trial(side: .right, value: 25),
      ]))
    #expect(measured.oneRmFormula == .unspecified && !measured.flags.contains(.estimatedScore))
  }

  /// R: se <- 0.08 sqrt(2 - 2 0.5), d <- log(25/20): pnorm, qnorm as for independent errors.
  @Test func aGoodDayForBothLegsMakesTheErrorSmaller() throws {
    var ask = person([20], [25], cv: 8)
    ask.exercises[0].error?.legCorrelation = 0.5
    let answer = try assess(ask)
    #expect(near(answer.standardError, 0.08))
    #expect(value(answer, .logRatio)!.interval.isNear(0.0663464325510055, 0.379940670077414))
    #expect(near(answer.probabilityWeakerSide, 0.997358848746195, 1e-9))
    #expect(near(answer.probabilityBeyondThreshold, 0.929548533763382, 1e-9))
    #expect(near(answer.mdc90LogRatio, 0.131588290156118, 1e-9))
    #expect(near(answer.mdc95LogRatio, 0.156797118763204, 1e-9))
    #expect(answer.detectable == .beyond95)
    ask.exercises[0].error?.legCorrelation = -0.5
    #expect(near(try assess(ask).standardError, 0.08 * 3.0.squareRoot()))
    ask.exercises[0].left = [20, 20, 20, 20]
    ask.exercises[0].error?.legCorrelation = 0.5
    ask.scoreRule = .mean
    // Var: 0.08^2 (1/4 + 1 - 2 0.5 / 2).
    #expect(near(try assess(ask).standardError, 0.08 * 0.75.squareRoot()))
  }

  /// R: 0.08 sqrt(2) qnorm(c(0.95, 0.975)); 100 (1 - exp(-mdc95)).
  @Test func theDetectableDifferenceIsThatOfTwoLegs() throws {
    for (right, verdict) in [
      (20.0, DetectableVerdict.within), (24, .within), (24.5, .beyond90), (25.1, .beyond95),
    ] {
      let answer = try assess(person([20], [right], cv: 8))
      #expect(near(answer.mdc90LogRatio, 0.186093944588268, 1e-9))
      #expect(near(answer.mdc95LogRatio, 0.221744611895948, 1e-9))
      #expect(near(answer.mdc95Percent, 19.8880065287629, 1e-9))
      #expect(answer.detectable == verdict, "\(right)")
    }
    let none = try assess(person([20], [25]))
    #expect(none.detectable == .unspecified && none.mdc90LogRatio.isNaN && none.mdc95Percent.isNaN)
  }

  @Test func anExercisesOwnThresholdComesFirst() throws {
    var ask = person([20], [25], cv: 8)
    ask.thresholdPercent = 15
    ask.thresholdSource = "site"
    ask.exercises.append(
      Exercise(
        name: "b", left: [20], right: [25], error: MeasurementError(cvPercent: 8),
        thresholdPercent: 30, thresholdSource: "paper"))
    let answer = try AsymmetryAnswers.assess(ask)
    let (first, second) = (answer.exercises[0], answer.exercises[1])
    #expect(first.thresholdPercent == 15 && first.thresholdSource == "site")
    #expect(second.thresholdPercent == 30 && second.thresholdSource == "paper")
    #expect(answer.thresholdPercent == 15 && answer.thresholdSource == "site")
    #expect(first.probabilityBeyondThreshold > second.probabilityBeyondThreshold)
    #expect(answer.summary?.beyondThreshold == 1)
  }

  @Test func declarationsAreEchoedAndCounted() throws {
    var ask = person([20], [25])
    ask.exercises[0].declaredSide = .left
    ask.exercises[0].declaredBy = .clinician
    ask.exercises += [
      Exercise(name: "b", left: [20], right: [25], declaredSide: .right, declaredBy: .self),
      Exercise(name: "c", left: [25], right: [25], declaredSide: .right),
      Exercise(name: "d", left: [25], right: [20]),
    ]
    let answer = try AsymmetryAnswers.assess(ask)
    #expect(answer.exercises.map(\.declaredBy) == [.clinician, .self, .unspecified, .unspecified])
    #expect(answer.exercises.map(\.declaredSideAgrees) == [true, false, false, false])
    #expect(answer.summary?.declared == 2 && answer.summary?.declaredAgreeing == 1)
  }

  @Test func aPersonWithoutAnyIndexHasAnEmptySummary() throws {
    let summary = try #require(try AsymmetryAnswers.assess(person([.nan], [20], cv: 8)).summary)
    #expect(summary.exercisesAssessed == 0 && summary.meanLogRatio.isNaN)
    #expect(summary.probabilityAnyByNoise.isNaN && summary.expectedByNoise == 0)
    #expect(!summary.sameSideThroughout && summary.weakerSide == .unspecified)
    #expect(summary.beyondMdc95 == 0)
  }

  @Test func everyViolationOfTheTrialsIsListed() {
    let ask = AssessRequest(
      exercises: [
        Exercise(
          name: "a", left: [1],
          error: MeasurementError(cvPercent: 5, legCorrelation: -1),
          trials: [
            Trial(value: 1), Trial(side: .unrecognized(7), value: -1),
            Trial(side: .left, value: .infinity, repetitions: 37),
            Trial(side: .left, value: 0, belowLowestLoad: true),
            Trial(side: .right, value: .nan, belowLowestLoad: true),
          ], thresholdPercent: 100, declaredBy: .unrecognized(9)),
        Exercise(
          name: "b",
          trials: [
            Trial(side: .left, value: 20, repetitions: 5), Trial(side: .right, value: 25),
          ]),
        Exercise(name: "c", right: [1]),
      ], oneRmFormula: .unrecognized(99))
    #expect(
      violatedFields { _ = try AsymmetryAnswers.assess(ask) } == [
        "exercises[0].trials", "exercises[0].trials[0].side", "exercises[0].trials[1].side",
        "exercises[0].trials[1].value", "exercises[0].trials[2].value",
        "exercises[0].trials[2].repetitions", "exercises[0].trials[3].value",
        "exercises[0].trials[4].value", "exercises[0].trials",
        "exercises[0].error.leg_correlation", "exercises[0].threshold_percent",
        "exercises[0].declared_by", "exercises[1].trials", "exercises[2].left", "one_rm_formula",
      ])
  }

  /// A failed or impossible load, or 0, is no measured maximum: it may stand beside estimates.
  @Test func onlyLiftedMaximaMayNotBeMixedWithEstimates() {
    let ask = request([
      Trial(side: .left, value: 20, repetitions: 5), Trial(side: .left, value: 30, failed: true),
      Trial(side: .right, value: 0), Trial(side: .right, value: 5, belowLowestLoad: true),
      Trial(side: .right, value: .nan),
    ])
    #expect(violatedFields { _ = try AsymmetryAnswers.assess(ask) } == [])
  }

  @Test func anAbsurdLoadIsRefusedNotEstimated() {
    let ask = request([
      Trial(side: .left, value: 1e308, repetitions: 36),
      Trial(side: .right, value: 1, repetitions: 2),
    ])
    #expect(
      violatedFields { _ = try AsymmetryAnswers.assess(ask) } == ["exercises[0].trials[0].value"])
  }

  @Test func aLegBelowTheLoadThatTheOtherJustLiftedIsTheWeaker() throws {
    let answer = try assess(
      request([
        Trial(side: .left, value: 10, belowLowestLoad: true), Trial(side: .right, value: 10),
      ]))
    #expect(answer.weakerSide == .left && answer.flags.contains(.belowLowestLoad))
    #expect(value(answer, .logRatio)?.value == 0)
  }

  @Test func tooManyTrialsAreRefused() {
    let many = (0..<10_001).map { Trial(side: .left, value: 10, session: UInt32($0)) }
    #expect(
      violatedFields { _ = try AsymmetryAnswers.assess(request(many)) } == ["exercises[0].trials"])
    var exercise = Exercise(name: "a", left: [1], right: [1])
    exercise.thresholdSource = "somebody"
    #expect(
      violatedFields { _ = try AsymmetryAnswers.assess(AssessRequest(exercises: [exercise])) }
        == ["exercises[0].threshold_source"])
  }
}
