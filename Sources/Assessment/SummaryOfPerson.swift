import Messages
import Statistics

/// Takes the exercises of one person, one by one, into their summary.
struct SummaryOfPerson {
  private var summary = PersonSummary()
  private var finite: [Double] = []
  private var isLeftUnable = false
  private var isRightUnable = false
  private var noneByNoise = 1.0

  mutating func add(_ exercise: ExerciseAsymmetry, _ finding: ExerciseFinding) {
    let delta = finding.delta
    if delta.isNaN { return }
    summary.exercisesAssessed += 1
    summary.leftWeaker += exercise.weakerSide == .left ? 1 : 0
    summary.rightWeaker += exercise.weakerSide == .right ? 1 : 0
    let asymmetry = AsymmetryKind.maxNormalised.value(logRatio: delta)
    summary.beyondThreshold += asymmetry > finding.threshold.percent ? 1 : 0
    if delta.isFinite {
      finite.append(delta)
    } else if delta > 0 {
      isLeftUnable = true
    } else {
      isRightUnable = true
    }
    summary.beyondMdc95 += exercise.detectable == .beyond95 ? 1 : 0
    if exercise.declaredSide != .unspecified, exercise.weakerSide != .unspecified {
      summary.declared += 1
      summary.declaredAgreeing += exercise.declaredSideAgrees ? 1 : 0
    }
    if finding.beyond.eitherSide.isNaN { return }
    // Were both legs equal, the estimate would scatter around 0 with its standard error.
    let probability = finding.noise.probabilitiesBeyond(bound: finding.threshold.bound).eitherSide
    summary.exercisesWithError += 1
    summary.expectedByNoise += probability
    noneByNoise *= 1 - probability
  }

  /// The summary of all that were added.
  var whole: PersonSummary {
    var whole = summary
    whole.probabilityAnyByNoise = whole.exercisesWithError > 0 ? 1 - noneByNoise : .nan
    whole.sameSideThroughout =
      whole.exercisesAssessed > 0
      && (whole.leftWeaker == whole.exercisesAssessed
        || whole.rightWeaker == whole.exercisesAssessed)
    whole.meanLogRatio = Descriptive.mean(finite)
    switch (isLeftUnable, isRightUnable) {
    case (false, false):
      whole.weakerSide =
        whole.meanLogRatio > 0 ? .left : whole.meanLogRatio < 0 ? .right : .unspecified
    case (true, false): whole.weakerSide = .left
    case (false, true): whole.weakerSide = .right
    case (true, true): whole.weakerSide = .unspecified
    }
    return whole
  }
}
