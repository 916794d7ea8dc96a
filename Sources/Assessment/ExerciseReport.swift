import Messages
import Statistics

/// Computes the answer for one exercise of one person.
struct ExerciseReport {
  let answer: ExerciseAsymmetry
  /// delta with its error; NaN where undefined.
  let estimate: LogRatioEstimate

  init(_ exercise: Exercise, indices: [AsymmetryIndex], options: AssessOptions) {
    let left = LegTrials(exercise.left, rule: options.scoreRule)
    let right = LegTrials(exercise.right, rule: options.scoreRule)
    let error = ExerciseError(exercise, left: left, right: right)
    let delta = AsymmetryKind.logRatio.value(left: left.score, right: right.score)
    let estimate = LogRatioEstimate(
      estimate: delta, standardError: error.standardError,
      degreesOfFreedom: error.degreesOfFreedom)
    self.estimate = estimate
    let weaker: Side = delta > 0 ? .left : delta < 0 ? .right : .unspecified
    // An unable leg has no error on the ln scale: its index stands without an interval.
    let known = delta.isFinite && error.source != .unspecified
    let beyond =
      known ? estimate.probabilityBeyond(maxNormalisedPercent: options.threshold) : .nan
    let computation = IndexComputation(
      exercise: exercise, left: left, right: right,
      limits: known ? estimate.interval(level: options.level) : .undefined, level: options.level)
    answer = ExerciseAsymmetry(
      name: exercise.name, unit: exercise.unit, leftScore: left.score, rightScore: right.score,
      leftTrials: UInt32(left.values.count), rightTrials: UInt32(right.values.count),
      weakerSide: weaker, standardError: error.standardError,
      degreesOfFreedom: error.degreesOfFreedom, errorSource: error.source,
      indices: indices.map(computation.value),
      probabilityWeakerSide: known && delta != 0
        ? estimate.probabilityWeakerSideIsTrulyWeaker() : .nan,
      probabilityBeyondThreshold: beyond,
      verdict: known ? Verdict(estimate, either: beyond, error.source, options) : .unspecified,
      declaredSide: exercise.declaredSide,
      declaredSideAgrees: exercise.declaredSide != .unspecified && exercise.declaredSide == weaker,
      flags: Self.flags(exercise, left, right, error))
  }

  private static func flags(
    _ exercise: Exercise, _ left: LegTrials, _ right: LegTrials, _ error: ExerciseError
  ) -> [AsymmetryFlag] {
    var flags: [AsymmetryFlag] = []
    if left.values.isEmpty || right.values.isEmpty { return [.missing] }
    if left.score == 0 || right.score == 0 {
      flags.append(left.score == right.score ? .bothLegsUnable : .oneLegUnable)
    } else if left.score == right.score {
      flags.append(.equal)
    }
    if left.values.count == 1 || right.values.count == 1 { flags.append(.singleTrial) }
    if left.values.count != right.values.count { flags.append(.unequalTrials) }
    if error.source == .unspecified { flags.append(.noError) }
    let weaker = min(left.score, right.score)
    if exercise.loadIncrement > 0, weaker > 0 {
      let step = exercise.loadIncrement / 12.0.squareRoot() / weaker
      if step > 0.05 || step > error.measurement ?? .infinity { flags.append(.coarseIncrement) }
    }
    return flags
  }
}

extension Verdict {
  /// Beyond the threshold on one side, as surely as the level asks. The probability for either side
  /// would not do: it grows towards 1 with the error alone.
  fileprivate init(
    _ estimate: LogRatioEstimate, either: Double, _ source: ErrorSource, _ options: AssessOptions
  ) {
    let oneSide = estimate.probabilityBeyondOnOneSide(maxNormalisedPercent: options.threshold)
    if oneSide >= options.level, source != .loadIncrement {
      self = .clear
    } else {
      self = either <= 0.5 ? .notShown : .uncertain
    }
  }
}

/// Computes single indices of one exercise.
private struct IndexComputation {
  let exercise: Exercise
  let left: LegTrials
  let right: LegTrials
  /// The interval of ln(R/L); undefined without an error.
  let limits: Statistics.Interval
  let level: Double

  func value(_ index: AsymmetryIndex) -> IndexValue {
    var result = IndexValue(index: index, value: .nan, formula: index.formula)
    guard let kind = index.kind else { return result }
    switch (kind, exercise.declaredSide) {
    case (.limbSymmetryInvolved, .left):
      result.value = AsymmetryKind.involvedOverUninvolved(
        involved: left.score, uninvolved: right.score)
      result.interval = involvedInterval(limits, .left)
    case (.limbSymmetryInvolved, .right):
      result.value = AsymmetryKind.involvedOverUninvolved(
        involved: right.score, uninvolved: left.score)
      result.interval = involvedInterval(limits, .right)
    case (.normalisedSymmetry, _):
      result.value = AsymmetryKind.normalisedSymmetry(
        leftScore: left.score, rightScore: right.score, allTrials: left.values + right.values)
      // Over several trials it is no function of delta, and has no interval here.
      if left.values.count == 1, right.values.count == 1 {
        result.interval = interval(limits, kind)
      }
    default:
      result.value = kind.value(left: left.score, right: right.score)
      result.interval = interval(limits, kind)
    }
    return result
  }

  private func interval(
    _ limits: Statistics.Interval, _ kind: AsymmetryKind
  ) -> Messages.Interval? {
    Messages.Interval(
      kind.interval(logRatioLower: limits.lower, upper: limits.upper), level: level)
  }

  private func involvedInterval(
    _ limits: Statistics.Interval, _ side: Limb
  ) -> Messages.Interval? {
    Messages.Interval(
      AsymmetryKind.involvedInterval(
        logRatioLower: limits.lower, upper: limits.upper, involved: side), level: level)
  }
}
