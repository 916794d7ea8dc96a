import Messages
import Statistics

/// Computes the answer for one exercise of one person.
struct ExerciseReport {
  let answer: ExerciseAsymmetry
  /// delta with its error; NaN where undefined.
  let estimate: LogRatioEstimate

  init(_ exercise: Exercise, indices: [AsymmetryIndex], options: AssessOptions) {
    let finding = ExerciseFinding(exercise, options)
    let (left, right) = (finding.sessions.last.left, finding.sessions.last.right)
    let error = finding.error
    let computation = IndexComputation(
      exercise: exercise, left: left, right: right, isDefined: !finding.delta.isNaN,
      limits: finding.isKnown ? finding.estimate.interval(level: options.level) : .undefined,
      level: options.level)
    let beyond = finding.probabilityBeyond
    let mdc = DetectableDifference(finding.isKnown ? finding.estimate : nil)
    let weaker = finding.sessions.last.weakerSide
    let isEstimated = left.isEstimated || right.isEstimated
    estimate = finding.estimate
    answer = ExerciseAsymmetry(
      name: exercise.name, unit: exercise.unit, leftScore: left.score, rightScore: right.score,
      leftTrials: UInt32(left.values.count), rightTrials: UInt32(right.values.count),
      weakerSide: weaker, standardError: error.standardError,
      degreesOfFreedom: error.degreesOfFreedom, errorSource: error.source,
      indices: indices.map(computation.value),
      probabilityWeakerSide: finding.isKnown && finding.delta != 0
        ? finding.estimate.probabilityWeakerSideIsTrulyWeaker() : .nan,
      probabilityBeyondThreshold: beyond, verdict: Verdict(finding, level: options.level),
      declaredSide: exercise.declaredSide,
      declaredSideAgrees: exercise.declaredSide != .unspecified && exercise.declaredSide == weaker,
      flags: Self.flags(exercise, finding.sessions, error),
      mdc90LogRatio: mdc.at90, mdc95LogRatio: mdc.at95,
      mdc95Percent: AsymmetryKind.maxNormalised.value(logRatio: mdc.at95),
      detectable: mdc.verdict, thresholdPercent: finding.threshold.percent,
      thresholdSource: finding.threshold.source, declaredBy: exercise.declaredBy,
      leftFailed: UInt32(left.failed), rightFailed: UInt32(right.failed),
      sessions: finding.sessions.report, replicatedPercent: finding.sessions.replicatedPercent,
      oneRmFormula: isEstimated ? options.formula : .unspecified)
  }

  private static func flags(
    _ exercise: Exercise, _ sessions: ExerciseSessions, _ error: ExerciseError
  ) -> [AsymmetryFlag] {
    let (left, right) = (sessions.last.left, sessions.last.right)
    if left.values.isEmpty || right.values.isEmpty { return [.missing] }
    var flags: [AsymmetryFlag] = []
    if left.isBelowLowestLoad || right.isBelowLowestLoad {
      flags.append(sessions.last.bothBelowLowestLoad ? .bothBelowLowestLoad : .belowLowestLoad)
    } else if left.score == 0 || right.score == 0 {
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
    if left.isEstimated || right.isEstimated { flags.append(.estimatedScore) }
    if left.hasManyRepetitions || right.hasManyRepetitions { flags.append(.manyRepetitions) }
    if sessions.sideChanged { flags.append(.sideChanged) }
    return flags
  }
}

/// What the trials say, before it is put into words.
private struct ExerciseFinding {
  let sessions: ExerciseSessions
  let error: ExerciseError
  let threshold: Threshold
  let estimate: LogRatioEstimate
  /// Whether delta is finite and its error known, so that there are intervals and probabilities.
  ///
  /// An unable leg has no error on the ln scale, one below the lowest load none at all.
  let isKnown: Bool
  /// P(asymmetry of either side beyond the threshold); NaN unless known.
  let probabilityBeyond: Double

  var delta: Double { estimate.estimate }

  init(_ exercise: Exercise, _ options: AssessOptions) {
    sessions = ExerciseSessions(exercise, rule: options.scoreRule, formula: options.formula)
    let (left, right) = (sessions.last.left, sessions.last.right)
    error = ExerciseError(exercise, left: left, right: right)
    threshold = options.threshold(of: exercise)
    estimate = LogRatioEstimate(
      estimate: sessions.last.delta, standardError: error.standardError,
      degreesOfFreedom: error.degreesOfFreedom)
    isKnown =
      estimate.estimate.isFinite && error.source != .unspecified && !left.isBelowLowestLoad
      && !right.isBelowLowestLoad
    probabilityBeyond =
      isKnown ? estimate.probabilityBeyond(maxNormalisedPercent: threshold.percent) : .nan
  }
}

/// The smallest difference of two equal legs that error alone makes in only 10 % or 5 % of
/// measurements, on the scale of ln(R/L): t x SE, t that of the standard error's degrees of freedom
/// (the normal quantile when the error is known). NaN without an error.
private struct DetectableDifference {
  var at90 = Double.nan
  var at95 = Double.nan
  var verdict = DetectableVerdict.unspecified

  init(_ estimate: LogRatioEstimate?) {
    guard let estimate else { return }
    let noise = LogRatioEstimate(
      estimate: 0, standardError: estimate.standardError,
      degreesOfFreedom: estimate.degreesOfFreedom)
    at90 = noise.interval(level: 0.9).upper
    at95 = noise.interval(level: 0.95).upper
    let size = estimate.estimate.magnitude
    verdict = size > at95 ? .beyond95 : size > at90 ? .beyond90 : .within
  }
}

extension Verdict {
  /// Beyond the threshold on one side, as surely as the level asks. The probability for either side
  /// would not do: it grows towards 1 with the error alone.
  fileprivate init(_ finding: ExerciseFinding, level: Double) {
    let oneSide = finding.estimate.probabilityBeyondOnOneSide(
      maxNormalisedPercent: finding.threshold.percent)
    if !finding.isKnown {
      self = .unspecified
    } else if oneSide >= level, finding.error.source != .loadIncrement {
      self = .clear
    } else {
      self = finding.probabilityBeyond <= 0.5 ? .notShown : .uncertain
    }
  }
}

/// Computes single indices of one exercise.
private struct IndexComputation {
  let exercise: Exercise
  let left: LegTrials
  let right: LegTrials
  let isDefined: Bool
  /// The interval of ln(R/L); undefined without an error.
  let limits: Statistics.Interval
  let level: Double

  func value(_ index: AsymmetryIndex) -> IndexValue {
    var result = IndexValue(index: index, value: .nan, formula: index.formula)
    guard let kind = index.kind, isDefined else { return result }
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
