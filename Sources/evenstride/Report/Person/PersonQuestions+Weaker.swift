import EvenstrideClient
import Glibc
import Messages

extension PersonQuestions {
  /// How likely the leg that scored lower is truly weaker by more than the threshold.
  ///
  /// `Assess` says how likely a difference beyond it is whichever leg is weaker; that grows with the
  /// error alone, even between equal scores. One side of it is what a change answers: from the one
  /// leg to the other, as a ratio, with the same standard error.
  func askWeaker(_ answers: inout PersonAnswers, _ caller: any UnaryCaller) throws(RPCError) {
    let percent = answers.asymmetry.thresholdPercent
    var items: [ChangeItem] = []
    for exercise in answers.asymmetry.exercises where exercise.weakerSide != .unspecified {
      let delta = exercise.index(.logRatio)?.value.magnitude ?? .nan
      let (error, df) = (exercise.standardError, exercise.degreesOfFreedom)
      guard exp(delta).isFinite, percent > 0, percent < 100 else { continue }
      if error == 0 {
        answers.weakerBeyond[exercise.name] = exercise.probabilityBeyondThreshold
        continue
      }
      let semLog = error / 2.0.squareRoot()
      guard semLog > 0, semLog <= 10, df >= 0.5 else { continue }
      items.append(
        ChangeItem(
          name: exercise.name, side: exercise.weakerSide, baseline: 1, followUp: exp(delta),
          semLog: semLog, semDf: df.isFinite ? df : 0,
          importantChange: 100 * percent / (100 - percent)))
    }
    guard !items.isEmpty else { return }
    let answer = try caller.reliability.change(ChangeRequest(items: items, confidenceLevel: level))
    for report in answer.reports where !report.probabilityImportant.isNaN {
      answers.weakerBeyond[report.name] = report.probabilityImportant
    }
    answers.provenances.append(answer.provenance)
  }
}
