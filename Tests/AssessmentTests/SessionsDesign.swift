import Glibc
import Messages
import Testing

/// A study of reliability: two-way random effects on the ln scale, y = μ + subject + session +
/// error, all three normal; the error has a coefficient of variation of 7 %.
struct SessionsDesign: Sendable, CustomTestStringConvertible {
  /// What has an interval.
  enum Quantity: CaseIterable {
    case icc, semConsistency, semAgreement, semComponents, bias, lowerLimit, upperLimit
  }

  let number: Int
  let subjects: Int
  let sessions: Int
  /// The true ICC(2,1).
  let icc: Double
  /// Share of the sessions in the variance within subjects.
  let share: Double
  /// The share of intervals that hold the truth, where it is not 95 %.
  var expected: [Quantity: Double] = [:]

  var testDescription: String {
    "\(subjects) subjects, \(sessions) sessions, ICC \(icc), session share \(share)"
  }

  /// The request of a study and the true values.
  func study(
    _ draws: inout SyntheticDraws
  ) -> (request: AnalyzeRequest, truth: [Quantity: Double]) {
    let residual = logDeviation(cv: 0.07)
    let within = residual / (1 - share).squareRoot()
    let effects = (0..<sessions).map { _ in
      draws.normal(sd: within * share.squareRoot())
    }
    var scores: [Double] = []
    for _ in 0..<subjects {
      let subject = draws.normal(mean: log(40), sd: within * (icc / (1 - icc)).squareRoot())
      scores += effects.map { exp(subject + $0 + draws.normal(sd: residual)) }
    }
    var truth: [Quantity: Double] = [
      .icc: icc, .semConsistency: residual, .semAgreement: within, .semComponents: within,
    ]
    if sessions == 2 {
      let bias = effects[1] - effects[0]
      truth[.bias] = bias
      truth[.lowerLimit] = bias - 1.959963984540054 * 2.0.squareRoot() * residual
      truth[.upperLimit] = bias + 1.959963984540054 * 2.0.squareRoot() * residual
    }
    let table = ScoreTable(
      name: "calf_raise", unit: "kg", sessions: UInt32(sessions), scores: scores)
    return (AnalyzeRequest(tables: [table], forms: [.agreementSingle], scale: .log), truth)
  }
}
