import EvenstrideClient
import Glibc

/// Everything that a page about one person shows: what was measured, and what was answered.
struct PersonAnswers {
  let subject: String
  /// The one that is shown.
  let session: String
  let level: Double
  let asymmetry: AssessResponse
  /// Where the error between the legs comes from, by exercise.
  var comparisonSources: [String: String] = [:]
  /// Probability that the leg that scored lower is truly weaker by more than the threshold, by
  /// exercise; absent: no error is known, or the legs are equal.
  var weakerBeyond: [String: Double] = [:]
  /// Exercises of the table without a score of this person in the session.
  var notMeasured: [String] = []
  /// Each leg's score set beside itself: its error, and its interval around 0.
  var errors: [LegChange] = []
  /// Since the session before, then since the first if that is another.
  var changes: [PersonChange] = []
  var walking: PersonWalking?
  /// nil: no exercise is lifted as a mass.
  var loads: PersonLoads?
  /// Of the answers that are not held here.
  var provenances: [Provenance?] = []
}

/// A leg of an exercise before and after.
struct LegChange {
  let item: ChangeItem
  /// nil: no error is known.
  let report: ChangeReport?

  /// Whether a leg was able at both times and what changed can be set beside its error.
  var isJudged: Bool {
    !difference.isNaN && (report.map { $0.verdict != .unspecified } ?? false)
  }
}

/// All legs since an earlier session.
struct PersonChange {
  let since: String
  let legs: [LegChange]
  /// Of those that are judged, how many error alone would put beyond their MDC95.
  let expectedByError: Double

  /// Those that are set beside their error.
  var judged: [LegChange] { legs.filter(\.isJudged) }
}

/// What a model says of the person.
struct PersonWalking {
  /// One of the model's predictors, and what it would be at the wanted outcome.
  struct Target {
    let exercise: String
    let measure: LegMeasure
    let unit: String
    let report: TargetReport
  }

  let model: LinearModel
  let answer: PredictResponse
  /// In the model's unit; infinite: unable; NaN: not measured.
  let measured: Double
  /// NaN: nothing better than this is asked for.
  let wanted: Double
  let targets: [Target]

  var prediction: Prediction { answer.predictions.first ?? Prediction() }
}

/// Load bands of the exercises that are lifted as a mass.
struct PersonLoads {
  let lowerPercent: Double
  let upperPercent: Double
  let reports: [LoadReport]
  /// Steps of the load by exercise; absent: not known.
  let increments: [String: Double]
}

extension PersonAnswers {
  /// A leg's score in the session with its interval; nil: no error is known.
  func interval(of exercise: ExerciseAsymmetry, _ side: Side) -> ClosedRange<Double>? {
    let score = exercise.score(side)
    guard score > 0 else { return nil }
    let half = 2.0.squareRoot()
    // The interval of a change of 0 is that of a score, sqrt(2) times as wide.
    if let leg = error(of: exercise.name, side), let around = leg.report?.interval {
      if leg.item.semLog > 0 {
        return exponential(score, around.lower / score, around.upper / score, half)
      }
      return max(0, score + around.lower / half)...score + around.upper / half
    }
    guard exercise.errorSource == .trials, exercise.degreesOfFreedom.isFinite,
      let around = exercise.index(.logRatio)?.interval, around.upper.isFinite
    else { return nil }
    let reach = (around.upper - around.lower) / 2 / half
    return score * exp(-reach)...score * exp(reach)
  }

  private func exponential(_ score: Double, _ lower: Double, _ upper: Double, _ half: Double)
    -> ClosedRange<Double>?
  {
    let ends = [log1p(lower) / half, log1p(upper) / half]
    guard ends.allSatisfy(\.isFinite) else { return nil }
    return score * exp(ends[0])...score * exp(ends[1])
  }

  /// The smallest change of a leg that error does not explain, in the exercise's unit; nil: not known.
  func detectableChange(of exercise: String, _ side: Side) -> Double? {
    guard let leg = error(of: exercise, side), let report = leg.report, report.mdc95.isFinite else {
      return nil
    }
    let change = leg.item.semLog > 0 ? report.mdc95 / 100 * leg.item.followUp : report.mdc95
    return change > 0 ? change : nil
  }

  private func error(of exercise: String, _ side: Side) -> LegChange? {
    errors.first { $0.item.name == exercise && $0.item.side == side }
  }
}

extension PersonAnswers {
  /// Whether an error of the difference between the legs is known of any exercise, compared or not.
  var hasErrorBetweenLegs: Bool {
    asymmetry.exercises.contains {
      $0.errorSource != .unspecified || comparisonSources[$0.name] != nil
    }
  }

  /// Whether an error of a leg's score is known of any exercise, measured or not.
  var hasErrorOfLegs: Bool { errors.contains { $0.item.sem > 0 || $0.item.semLog > 0 } }
}

extension ExerciseAsymmetry {
  /// Whether both legs were able, so that their difference may be judged.
  var isComparable: Bool { leftScore > 0 && rightScore > 0 }

  func score(_ side: Side) -> Double { side == .left ? leftScore : rightScore }

  func index(_ index: AsymmetryIndex) -> IndexValue? { indices.first { $0.index == index } }

  /// Legs that tried and could not.
  var unableLegs: [Side] { [Side.left, .right].filter { score($0) == 0 } }

  var missingLegs: [Side] { [Side.left, .right].filter { score($0).isNaN } }
}

extension Side {
  var other: Side { self == .left ? .right : .left }
}
