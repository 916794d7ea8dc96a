import Messages
import Statistics

extension PersonSummary {
  /// All exercises of one person together.
  init(_ reports: [ExerciseReport]) {
    self.init()
    var finite: [Double] = []
    var unable: Set<Side> = []
    var noneByNoise = 1.0
    for report in reports where !report.estimate.estimate.isNaN {
      let delta = report.estimate.estimate
      let threshold = report.answer.thresholdPercent
      exercisesAssessed += 1
      leftWeaker += report.answer.weakerSide == .left ? 1 : 0
      rightWeaker += report.answer.weakerSide == .right ? 1 : 0
      beyondThreshold += AsymmetryKind.maxNormalised.value(logRatio: delta) > threshold ? 1 : 0
      if delta.isFinite { finite.append(delta) } else { unable.insert(delta > 0 ? .left : .right) }
      beyondMdc95 += report.answer.detectable == .beyond95 ? 1 : 0
      if report.answer.declaredSide != .unspecified, report.answer.weakerSide != .unspecified {
        declared += 1
        declaredAgreeing += report.answer.declaredSideAgrees ? 1 : 0
      }
      // Were both legs equal, the estimate would scatter around 0 with its standard error.
      let noise = LogRatioEstimate(
        estimate: 0, standardError: report.estimate.standardError,
        degreesOfFreedom: report.estimate.degreesOfFreedom)
      let probability = noise.probabilityBeyond(maxNormalisedPercent: threshold)
      if !probability.isNaN, !report.answer.probabilityBeyondThreshold.isNaN {
        exercisesWithError += 1
        expectedByNoise += probability
        noneByNoise *= 1 - probability
      }
    }
    probabilityAnyByNoise = exercisesWithError > 0 ? 1 - noneByNoise : .nan
    sameSideThroughout =
      exercisesAssessed > 0
      && (leftWeaker == exercisesAssessed || rightWeaker == exercisesAssessed)
    meanLogRatio = Descriptive.mean(finite)
    switch unable.count {
    case 0: weakerSide = meanLogRatio > 0 ? .left : meanLogRatio < 0 ? .right : .unspecified
    case 1: weakerSide = unable.first ?? .unspecified
    default: weakerSide = .unspecified
    }
  }
}
