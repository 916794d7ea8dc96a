import Messages
import Statistics

extension ExerciseAsymmetry {
  /// Puts what the trials say into words.
  ///
  /// - Parameter indices: those asked for; none: all that have what they need.
  init(_ exercise: Exercise, _ finding: ExerciseFinding, indices: [AsymmetryIndex]) {
    let (left, right) = (finding.sessions.last.left, finding.sessions.last.right)
    let error = finding.error
    let mdc = DetectableDifference(finding)
    let weaker = finding.sessions.last.weakerSide
    let isEstimated = left.isEstimated || right.isEstimated
    self.init(
      name: exercise.name, unit: exercise.unit, leftScore: left.score, rightScore: right.score,
      leftTrials: UInt32(left.values.count), rightTrials: UInt32(right.values.count),
      weakerSide: weaker, standardError: error.standardError,
      degreesOfFreedom: error.degreesOfFreedom, errorSource: error.source,
      indices: IndexComputation.values(
        indices, finding, declaredSide: exercise.declaredSide),
      probabilityWeakerSide: finding.isKnown && finding.delta != 0
        ? finding.estimate.probabilityWeakerSideIsTrulyWeaker() : .nan,
      probabilityBeyondThreshold: finding.beyond.eitherSide, verdict: Verdict(finding),
      declaredSide: exercise.declaredSide,
      declaredSideAgrees: exercise.declaredSide != .unspecified && exercise.declaredSide == weaker,
      flags: Self.flags(exercise, finding.sessions, error),
      mdc90LogRatio: mdc.at90, mdc95LogRatio: mdc.at95,
      mdc95Percent: AsymmetryKind.maxNormalised.value(logRatio: mdc.at95),
      detectable: mdc.verdict, thresholdPercent: finding.threshold.percent,
      thresholdSource: finding.threshold.source, declaredBy: exercise.declaredBy,
      leftFailed: UInt32(left.failed), rightFailed: UInt32(right.failed),
      sessions: finding.sessions.report, replicatedPercent: finding.sessions.replicatedPercent,
      oneRmFormula: isEstimated ? finding.formula : .unspecified)
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

/// The smallest difference of two equal legs that error alone makes in only 10 % or 5 % of
/// measurements, on the scale of ln(R/L): t x SE, t that of the standard error's degrees of freedom
/// (the normal quantile when the error is known). NaN without an error.
private struct DetectableDifference {
  var at90 = Double.nan
  var at95 = Double.nan
  var verdict = DetectableVerdict.unspecified

  init(_ finding: ExerciseFinding) {
    guard finding.isKnown else { return }
    at90 = finding.noise.interval(quantile: finding.quantiles.at90).upper
    at95 = finding.noise.interval(quantile: finding.quantiles.at95).upper
    let size = finding.delta.magnitude
    verdict = size > at95 ? .beyond95 : size > at90 ? .beyond90 : .within
  }
}

extension Verdict {
  /// Beyond the threshold on one side, as surely as the level asks. The probability for either side
  /// would not do: it grows towards 1 with the error alone.
  fileprivate init(_ finding: ExerciseFinding) {
    if !finding.isKnown {
      self = .unspecified
    } else if finding.beyond.likelierSide >= finding.quantiles.level,
      finding.error.source != .loadIncrement
    {
      self = .clear
    } else {
      self = finding.beyond.eitherSide <= 0.5 ? .notShown : .uncertain
    }
  }
}
