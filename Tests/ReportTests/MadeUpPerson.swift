import EvenstrideClient

@testable import evenstride

/// Answers that no program computed, so that the page's numbers can be told from any others.
enum MadeUpPerson {
  /// An exercise as `Assess` would answer it.
  static func exercise(
    _ name: String, left: Double, right: Double, weaker: Side = .left, percent: Double = 12.3,
    beyond: Double = 0.61, verdict: Verdict = .uncertain, flags: [AsymmetryFlag] = []
  ) -> ExerciseAsymmetry {
    ExerciseAsymmetry(
      name: name, unit: "kg", leftScore: left, rightScore: right, leftTrials: 1, rightTrials: 1,
      weakerSide: weaker, standardError: 0.0771, degreesOfFreedom: .infinity,
      errorSource: verdict == .unspecified ? .unspecified : .given,
      indices: [
        IndexValue(
          index: .logRatio, value: weaker == .left ? 0.131 : -0.131,
          interval: Interval(lower: -0.02, upper: 0.28, level: 0.95)),
        IndexValue(index: .maxNormalised, value: percent),
        IndexValue(
          index: .maxNormalisedSigned, value: percent,
          interval: Interval(lower: -2.04, upper: 24.6, level: 0.95)),
      ], probabilityWeakerSide: verdict == .unspecified ? .nan : 0.937,
      probabilityBeyondThreshold: verdict == .unspecified ? .nan : beyond, verdict: verdict,
      flags: flags)
  }

  static func answers(_ exercises: [ExerciseAsymmetry]) -> PersonAnswers {
    var answers = PersonAnswers(
      subject: "P", session: "2", level: 0.95,
      asymmetry: AssessResponse(
        exercises: exercises,
        summary: PersonSummary(
          exercisesAssessed: UInt32(exercises.count),
          leftWeaker: UInt32(exercises.count { $0.weakerSide == .left }),
          rightWeaker: UInt32(exercises.count { $0.weakerSide == .right })),
        thresholdPercent: 10))
    // As if the other side had none of it.
    for exercise in exercises where exercise.weakerSide != .unspecified {
      answers.weakerBeyond[exercise.name] = exercise.probabilityBeyondThreshold
    }
    return answers
  }

  /// A leg that changed, with an MDC95 of 4.4 kg.
  static func change(
    _ name: String, _ side: Side, from before: Double, to after: Double, verdict: ChangeVerdict
  ) -> LegChange {
    LegChange(
      item: ChangeItem(
        name: name, side: side, unit: "kg", baseline: before, followUp: after, sem: 1.6),
      report: ChangeReport(
        name: name, side: side, unit: "kg", change: after - before,
        interval: Interval(lower: after - before - 4.4, upper: after - before + 4.4, level: 0.95),
        mdc95: 4.4, verdict: verdict))
  }

  static func walking(_ targets: [PersonWalking.Target], flags: [PredictionFlag] = [])
    -> PersonWalking
  {
    PersonWalking(
      model: LinearModel(outcome: "t25fw", test: .t25fw, unit: "s", n: 77),
      answer: PredictResponse(
        predictions: [
          Prediction(
            estimate: 6.66, interval: Interval(lower: 4.44, upper: 9.99, level: 0.95),
            flags: flags, probabilityAbove: [0.876, 0.004])
        ], outcome: "t25fw", unit: "s",
        benchmarks: [
          Benchmark(value: 5.5, source: "Someone 2001"), Benchmark(value: 12, source: "Other 2002"),
        ], validatedRSquared: 0.256),
      measured: 7.77, wanted: 5.5, targets: targets)
  }

  static func target(
    _ name: String, distance: Double, inMdc: Double, region: TargetRegion = .between
  ) -> PersonWalking.Target {
    PersonWalking.Target(
      exercise: name, measure: .weaker, unit: "kg",
      report: TargetReport(
        now: 20, needed: 20 + distance, distance: distance, distanceInMdc: inMdc, region: region,
        interval: Interval(lower: 15, upper: 60, level: 0.95)))
  }
}
