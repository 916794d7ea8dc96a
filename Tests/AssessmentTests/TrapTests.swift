import Assessment
import Messages
import Testing

/// The twelve ways in which asymmetry is commonly got wrong, one test each.
@Suite struct TrapTests {
  private func assess(_ request: AssessRequest) throws -> ExerciseAsymmetry {
    try #require(try AsymmetryAnswers.assess(request).exercises.first)
  }

  private func value(_ answer: ExerciseAsymmetry, _ index: AsymmetryIndex) -> Double {
    answer.indices.first { $0.index == index }?.value ?? .nan
  }

  /// ln of one measurement with a log-normal coefficient of variation of 8 %: sqrt(ln(1 + 0.08^2)).
  private static let logError = 0.0798724347553

  /// 1: R = 25, L = 20 is 20, 25, 11.1 or 22.2 %, by the denominator.
  @Test func theDenominatorIsNamedWithItsFormula() throws {
    let answer = try assess(person([20], [25]))
    let named: [(AsymmetryIndex, Double, String)] = [
      (.maxNormalised, 20, "100 (S-W)/S"), (.weakerNormalised, 25, "100 (S-W)/W"),
      (.sumNormalised, 100.0 / 9, "100 (R-L)/(R+L)"), (.robinson, 200.0 / 9, "100 (R-L)/((R+L)/2)"),
      (.limbSymmetry, 80, "100 W/S"), (.maxNormalisedSigned, 20, "100 (R-L)/S"),
    ]
    for (index, number, formula) in named {
      let got = try #require(answer.indices.first { $0.index == index })
      #expect(near(got.value, number) && got.formula == formula)
    }
    #expect(Set(answer.indices.map(\.formula)).count == answer.indices.count)
  }

  /// 2: self-report and measurement agree in 93 % of people at best.
  @Test func theDeclaredSideIsAnInputAndItsAgreementAnAnswer() throws {
    var request = person([20], [25], cv: 8)
    let undeclared = try assess(request)
    request.exercises[0].declaredSide = .right
    request.exercises[0].declaredBy = .self
    let declared = try AsymmetryAnswers.assess(request)
    let one = declared.exercises[0]
    #expect(one.weakerSide == .left && one.declaredSide == .right && one.declaredBy == .self)
    #expect(!one.declaredSideAgrees)
    #expect(declared.summary?.declared == 1 && declared.summary?.declaredAgreeing == 0)
    // What was declared changes no measured index but the one that is defined by it.
    for index in undeclared.indices {
      #expect(value(one, index.index) == index.value, "\(index.index)")
    }
    #expect(value(one, .limbSymmetryInvolved) == 125)
  }

  /// 3: 20/25 and 22/20: left is the weaker leg of the first exercise and of the person.
  @Test func theWeakerLegPerExerciseIsNotTheOneOfThePerson() throws {
    let request = AssessRequest(exercises: [
      Exercise(name: "a", left: [20], right: [25]), Exercise(name: "b", left: [22], right: [20]),
    ])
    let answer = try AsymmetryAnswers.assess(request)
    #expect(answer.exercises.map(\.weakerSide) == [.left, .right])
    #expect(answer.summary?.weakerSide == .left && answer.summary?.sameSideThroughout == false)
    #expect(answer.summary?.leftWeaker == 1 && answer.summary?.rightWeaker == 1)
  }

  /// 4: with equal legs and a CV of 8 % the mean of |asymmetry| is 8.41 % (R: integrate
  /// (1 - exp(-|x|)) dnorm(x, 0, 0.11296)), that of the replicated one 0.
  @Test func choosingTheWeakerLegFromTheSameDataIsBiasedAndReplicatingIsNot() throws {
    var random = Seeded(20_251_122)
    let persons = 4_000
    var exercises: [Exercise] = []
    func trial(_ side: Side, _ session: UInt32) -> Trial {
      Trial(side: side, value: 30 * (1 + Self.logError * random.normal()), session: session)
    }
    for i in 0..<persons {
      exercises.append(
        Exercise(
          name: "\(i)",
          trials: [trial(.left, 1), trial(.right, 1), trial(.left, 2), trial(.right, 2)]))
    }
    var absolute = 0.0
    var replicated = 0.0
    var weaker = 0.0
    for start in stride(from: 0, to: persons, by: 1_000) {
      let request = AssessRequest(
        exercises: Array(exercises[start..<start + 1_000]), indices: [.maxNormalised])
      for answer in try AsymmetryAnswers.assess(request).exercises {
        absolute += answer.indices[0].value / Double(persons)
        replicated += answer.replicatedPercent / Double(persons)
        weaker += min(answer.leftScore, answer.rightScore) / 30 / Double(persons)
      }
    }
    // Standard errors of 4000 persons: about 0.10 and 0.17; of the weaker leg 0.001.
    #expect((absolute - 8.41).magnitude < 0.4)
    #expect(replicated.magnitude < 0.7)
    #expect((weaker - 0.955).magnitude < 0.004)
  }

  /// 5: +20 % and -20 % are 20 % on average by size and 0 by sign.
  @Test func sizeAndDirectionAreSeparateAnswers() throws {
    let cohort = try AsymmetryAnswers.cohort(
      CohortRequest(exercises: [LegStrengths(exercise: "a", left: [20, 25], right: [25, 20])]))
    let one = cohort.exercises[0]
    #expect(near(one.meanAbsolutePercent, 20) && near(one.comparison?.meanSignedPercent, 0))
    #expect(one.leftWeaker == 1 && one.rightWeaker == 1)
    let answer = try assess(person([25], [20]))
    #expect(near(value(answer, .maxNormalised), 20))
    #expect(near(value(answer, .maxNormalisedSigned), -20) && answer.weakerSide == .right)
  }

  /// 6: ratios 2 and 1/2: their mean is 1.25, and so is that of their inverses; the geometric is 1.
  @Test func theMeanOfRatiosIsNotTheRatioOfMeans() throws {
    let comparison = { (left: [Double], right: [Double]) in
      try AsymmetryAnswers.cohort(
        CohortRequest(exercises: [LegStrengths(exercise: "a", left: left, right: right)])
      ).exercises[0].comparison
    }
    #expect(near(try comparison([10, 20], [20, 10])?.meanRatio, 1))
    // 20/10, 30/20, 40/60: ratio of means 1, mean of ratios 1.3889, geometric mean 2^(1/3).
    let uneven = try comparison([10, 20, 60], [20, 30, 40])
    #expect(near(uneven?.meanRatio, 1.2599210498948732))
    let turned = try comparison([20, 30, 40], [10, 20, 60])
    #expect(near(turned?.meanRatio, 1 / 1.2599210498948732))
  }

  /// 7: a true asymmetry of 10 % at a CV of 8 % favours the same side twice in 71 % (20 %: 95, 5 %: 56):
  /// R: p <- pnorm(log(1 - A) / (0.0798724 sqrt(2))); p^2 + (1 - p)^2. Kappa collapses where one
  /// side prevails.
  @Test func theSameSideTwiceIsLessSureThanItSeems() throws {
    var random = Seeded(7)
    var kappas: [Double] = []
    for (asymmetry, share) in [(0.10, 0.7106), (0.20, 0.9529), (0.05, 0.5613)] {
      let strengths = { (random: inout Seeded, truth: Double) in
        (0..<4_000).map { _ in truth * (1 + Self.logError * random.normal()) }
      }
      let weak = 30 * (1 - asymmetry)
      let answer = try AsymmetryAnswers.directionAgreement(
        DirectionAgreementRequest(exercises: [
          TwoSessionStrengths(
            exercise: "a", firstLeft: strengths(&random, weak),
            firstRight: strengths(&random, 30), secondLeft: strengths(&random, weak),
            secondRight: strengths(&random, 30))
        ]))
      let report = answer.reports[0]
      // Standard error of 4000 persons: 0.007.
      #expect((report.rawAgreement - share).magnitude < 0.025)
      #expect(report.flags == (asymmetry > 0.06 ? [.oneSidePrevails] : []))
      #expect(report.leftLeft + report.leftRight + report.rightLeft + report.rightRight == 4_000)
      kappas.append(report.kappa)
    }
    // All legs are equally uneven: what one session says of a person, the other does not.
    #expect(kappas.allSatisfy { $0.magnitude < 0.07 })
  }

  /// 8: no repetition is data; the bounded indices are at their end.
  @Test func unableIsNotMissingAndBelowTheLowestLoadIsNotUnable() throws {
    let unable = try assess(person([0], [25], cv: 8))
    #expect(value(unable, .maxNormalised) == 100 && value(unable, .robinson) == 200)
    #expect(value(unable, .symmetryAngle) == 50 && value(unable, .logRatio) == .infinity)
    #expect(unable.flags.contains(.oneLegUnable) && !unable.flags.contains(.missing))
    let both = try assess(person([0], [0], cv: 8))
    #expect(both.flags.contains(.bothLegsUnable) && both.indices.allSatisfy { $0.value.isNaN })
    let censored = try assess(
      AssessRequest(exercises: [
        Exercise(
          name: "a",
          trials: [
            Trial(side: .left, value: 5, belowLowestLoad: true), Trial(side: .right, value: 25),
          ])
      ]))
    #expect(value(censored, .maxNormalised) == 80 && censored.flags.contains(.belowLowestLoad))
    #expect(!censored.flags.contains(.oneLegUnable) && value(censored, .logRatio).isFinite)
  }

  /// 9: 5 / sqrt(12) is 1.4434 kg, 7.2 % of 20 kg.
  @Test func stepsOfFiveKilogramsAddSevenPercentAtTwenty() throws {
    var request = person([20], [20])
    request.exercises[0].loadIncrement = 5
    let coarse = try assess(request)
    #expect(near(coarse.standardError / 2.0.squareRoot(), 0.072168784, 1e-8))
    #expect(coarse.errorSource == .loadIncrement && coarse.flags.contains(.coarseIncrement))
    request.exercises[0].loadIncrement = 0.5
    #expect(try !assess(request).flags.contains(.coarseIncrement))
    // Coarse against the measurement itself, although below 5 %.
    request.exercises[0].error = MeasurementError(cvPercent: 0.5)
    #expect(try assess(request).flags.contains(.coarseIncrement))
  }

  /// 10: positive means that the right leg is the stronger, whatever was declared.
  @Test func theSignIsThatOfTheRightLeg() throws {
    let signed: [AsymmetryIndex] = [
      .logRatio, .maxNormalisedSigned, .sumNormalised, .robinson, .symmetryAngle,
      .normalisedSymmetry,
    ]
    for side in [Side.unspecified, .left, .right] {
      var request = person([20], [25])
      request.exercises[0].declaredSide = side
      let right = try assess(request)
      request.exercises[0].left = [25]
      request.exercises[0].right = [20]
      let left = try assess(request)
      for index in signed { #expect(value(right, index) > 0 && value(left, index) < 0, "\(index)") }
      #expect(right.weakerSide == .left && left.weakerSide == .right)
    }
  }

  /// 11: the weaker leg is part of its own asymmetry.
  @Test func strengthAndAsymmetryShareATerm() throws {
    var request = Twelve.fit
    request.predictors = [
      PredictorChoice(name: "calf_raise", measure: .weaker),
      PredictorChoice(name: "calf_raise", measure: .absAsymmetry),
    ]
    #expect(try WalkingAnswers.fit(request).flags.contains(.sharedTerm))
    request.predictors[1].measure = .logRatio
    #expect(try WalkingAnswers.fit(request).flags.contains(.sharedTerm))
    // Those of another exercise, or of age, do not.
    request.exercises.append(Twelve.curl)
    request.predictors[1] = PredictorChoice(name: "leg_curl", measure: .absAsymmetry)
    #expect(try !WalkingAnswers.fit(request).flags.contains(.sharedTerm))
    #expect(try !WalkingAnswers.fit(Twelve.fit).flags.contains(.sharedTerm))
  }

  /// 12: R: 1 - (1 - 2 pnorm(log(0.9) / (0.0798724 sqrt(2))))^5; 0.351 and 88 % in the simulation.
  @Test func fiveExercisesAreFiveChancesOfTenPercent() throws {
    let request = AssessRequest(
      exercises: (0..<5).map {
        Exercise(
          name: "\($0)", left: [20], right: [20], error: MeasurementError(semLog: Self.logError))
      })
    let summary = try #require(try AsymmetryAnswers.assess(request).summary)
    #expect((summary.probabilityAnyByNoise - 0.885).magnitude < 0.001)
    #expect((summary.expectedByNoise - 5 * 0.351).magnitude < 0.002)
    #expect(summary.exercisesWithError == 5 && summary.beyondThreshold == 0)
  }
}
