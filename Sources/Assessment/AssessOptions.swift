import Messages
import Statistics

/// A threshold on the max-normalised index, and where it comes from.
struct Threshold {
  let percent: Double
  let source: String
  /// The |delta| at which it is reached.
  let bound: Double

  /// As given; an unset one is the convention.
  init(_ percent: Double, source: String) {
    self.percent = percent == 0 ? 10 : percent
    bound = LogRatioEstimate.bound(maxNormalisedPercent: self.percent)
    self.source =
      percent == 0 && source.isEmpty
      ? "convention (10 to 15 % are in use, often without evidence: Parkinson 2021)" : source
  }
}

/// The options of `Assess` with defaults in place, after every rule was checked.
struct AssessOptions {
  let scoreRule: ScoreRule
  let level: Double
  let threshold: Threshold
  let formula: OneRmFormula

  /// Up to so many names are compared with each other faster than hashed.
  private static let fewExercises = 16

  init(_ request: AssessRequest) throws(InvalidRequest) {
    var violations = Violations()
    violations.entries(
      request.exercises.count, "exercises", most: 1_000, each: "exercise",
      beyond: "send one person a request")
    var names: Set<String> = []
    let needsSide = request.indices.contains(.limbSymmetryInvolved)
    for i in 0..<min(request.exercises.count, 1_000) {
      if request.exercises.count <= Self.fewExercises {
        violations.name(
          request.exercises[i].name, "exercises[\(i)].name",
          isRepeated: (0..<i).contains { request.exercises[$0].name == request.exercises[i].name })
      } else {
        violations.name(request.exercises[i].name, "exercises[\(i)].name", seen: &names)
      }
      violations.exercise(
        request.exercises[i], "exercises[\(i)]", needsDeclaredSide: needsSide)
    }
    scoreRule = request.scoreRule == .unspecified ? .best : request.scoreRule
    violations.known(request.scoreRule, "score_rule")
    violations.choices(request.indices, "indices")
    level = violations.level(request.confidenceLevel, "confidence_level")
    _ = violations.threshold(request.thresholdPercent, "threshold_percent")
    threshold = Threshold(request.thresholdPercent, source: request.thresholdSource)
    violations.known(request.oneRmFormula, "one_rm_formula")
    formula = request.oneRmFormula.orDefault
    try violations.throwIfAny()
  }

  /// The exercise's own threshold, or that of the request.
  func threshold(of exercise: Exercise) -> Threshold {
    exercise.thresholdPercent == 0
      ? threshold : Threshold(exercise.thresholdPercent, source: exercise.thresholdSource)
  }
}

extension Violations {
  fileprivate mutating func exercise(
    _ exercise: Exercise, _ path: @autoclosure () -> String, needsDeclaredSide: Bool
  ) {
    if exercise.trials.isEmpty {
      leg(exercise.left, "\(path()).left")
      leg(exercise.right, "\(path()).right")
    } else {
      if !exercise.left.isEmpty || !exercise.right.isEmpty {
        add("\(path()).trials", "is given beside left and right; give one or the other")
      }
      trials(exercise.trials, "\(path()).trials")
    }
    if let error = exercise.error { measurementError(error, "\(path()).error") }
    nonNegative(exercise.loadIncrement, "\(path()).load_increment")
    known(exercise.declaredSide, "\(path()).declared_side")
    if needsDeclaredSide, exercise.declaredSide == .unspecified {
      add(
        "\(path()).declared_side",
        "is needed for ASYMMETRY_INDEX_LIMB_SYMMETRY_INVOLVED: say which leg is involved")
    }
    _ = threshold(exercise.thresholdPercent, "\(path()).threshold_percent")
    if exercise.thresholdPercent == 0, !exercise.thresholdSource.isEmpty {
      add("\(path()).threshold_source", "is given without threshold_percent")
    }
    known(exercise.declaredBy, "\(path()).declared_by")
  }

  private mutating func leg(_ trials: [Double], _ path: @autoclosure () -> String) {
    if trials.isEmpty {
      add(path(), "has no trial; give at least one, NaN if the leg was not measured")
    }
    strengths(trials, path())
  }

  /// Trials of an exercise: more than anybody does.
  private static let mostTrials = 10_000

  private mutating func trials(_ trials: [Trial], _ path: String) {
    if trials.count > Self.mostTrials {
      return add(path, "has more than \(Self.mostTrials) entries")
    }
    for (i, trial) in trials.enumerated() {
      known(trial.side, "\(path)[\(i)].side")
      if trial.side == .unspecified { add("\(path)[\(i)].side", "is unspecified; say which leg") }
      strength(trial.value, "\(path)[\(i)].value", most: Self.largest)
      if trial.repetitions > 36 {
        add("\(path)[\(i)].repetitions", "is above 36; not all formulas reach that far")
      }
      if trial.belowLowestLoad, !(trial.value > 0) {
        add("\(path)[\(i)].value", "must be the machine's lowest load, above 0")
      }
    }
    let used = trials.filter { !$0.failed && !$0.belowLowestLoad }
    if used.contains(where: \.isEstimated), used.contains(where: \.isMeasured) {
      add(
        path,
        "mixes measured maxima (1 repetition) with loads lifted several times; an estimate must "
          + "not be compared with a measurement")
    }
  }
}
