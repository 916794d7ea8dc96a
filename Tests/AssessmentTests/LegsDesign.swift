import Glibc
import Messages
import Testing

/// A person's two legs, tried in one session: log-normal strengths, kg, whose error has a
/// coefficient of variation of 6 to 8 %.
struct LegsDesign: Sendable, CustomTestStringConvertible {
  /// Assessed in each cohort.
  static let persons = 5

  let number: Int
  /// Trials of each leg.
  var left = 1
  var right = 1
  /// Of one trial.
  let cv: Double
  /// The caller knows the error; otherwise it comes from the trials.
  let isErrorGiven: Bool
  /// Correlation of the errors of the two legs.
  var legCorrelation = 0.0
  var rule = ScoreRule.mean
  /// The share of intervals of ln(R/L) that hold the truth.
  var expected = Coverage.level

  var testDescription: String {
    "\(rule) of \(left) and \(right), CV \(cv), \(isErrorGiven ? "given" : "from trials")"
      + (legCorrelation == 0 ? "" : ", correlation \(legCorrelation)")
  }

  /// The request of a person and the true ln(R/L).
  func person(_ draws: inout SyntheticDraws) -> (request: AssessRequest, logRatio: Double) {
    let error = logDeviation(cv: cv)
    let leg = draws.normal(mean: log(40), sd: 0.3)
    let logRatio = draws.normal(mean: -0.05, sd: 0.15)
    var trials: (left: [Double], right: [Double]) = ([], [])
    for trial in 0..<max(left, right) {
      let common = draws.normal(sd: error * legCorrelation.squareRoot())
      let own = error * (1 - legCorrelation).squareRoot()
      if trial < left {
        trials.left.append(exp(leg - logRatio / 2 + common + draws.normal(sd: own)))
      }
      if trial < right {
        trials.right.append(exp(leg + logRatio / 2 + common + draws.normal(sd: own)))
      }
    }
    var exercise = Exercise(
      name: "calf_raise", unit: "kg", left: trials.left, right: trials.right)
    if isErrorGiven {
      exercise.error = MeasurementError(cvPercent: 100 * cv, legCorrelation: legCorrelation)
    }
    return (
      AssessRequest(exercises: [exercise], scoreRule: rule, indices: [.logRatio]), logRatio
    )
  }
}
