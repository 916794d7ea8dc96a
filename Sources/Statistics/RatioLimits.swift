import Glibc

/// Limits of agreement of the ratio session 2/session 1, for an error that grows with the score.
///
/// `BlandAltman` of ln scores, every number put through exp: a ratio of 1.20 is 20 % more in
/// session 2. The bias is the geometric mean of the ratios. exp keeps order, so the intervals have
/// the level that they have on ln scores.
///
/// Source: Bland & Altman 1999, Stat Methods Med Res 8:135, doi:10.1177/096228029900800204.
///
/// Edge cases: a score ≤ 0, and everything that makes `BlandAltman` NaN, give NaN.
///
/// R: `exp(mean(log(b / a)) + c(-1, 1) * qnorm(0.975) * sd(log(b / a)))`.
package struct RatioLimits: Sendable, Equatable {
  /// One limit of the ratio with the intervals that `BlandAltman.Limit` has.
  package struct Limit: Sendable, Equatable {
    package let value: Double
    package let approximate: Interval
    package let exact: Interval

    fileprivate init(_ limit: BlandAltman.Limit) {
      value = exp(limit.value)
      approximate = limit.approximate.exponentiated
      exact = limit.exact.exponentiated
    }
  }

  /// On ln scores.
  package let logarithmic: BlandAltman
  /// The geometric mean of session 2/session 1.
  package let bias: Double
  package let biasInterval: Interval
  package let lowerLimit: Limit
  package let upperLimit: Limit

  /// - Parameters:
  ///   - session1: the scores of the first session, one a subject, all > 0.
  ///   - session2: those of the second, in the same order.
  ///   - limitLevel: the share of ratios that the limits are to hold.
  ///   - confidenceLevel: the level of every interval.
  package init(
    session1: [Double], session2: [Double], limitLevel: Double = 0.95,
    confidenceLevel: Double = 0.95
  ) {
    let logs = BlandAltman(
      session1: Self.logarithms(session1), session2: Self.logarithms(session2),
      limitLevel: limitLevel, confidenceLevel: confidenceLevel)
    logarithmic = logs
    bias = exp(logs.bias)
    biasInterval = logs.biasInterval.exponentiated
    lowerLimit = Limit(logs.lowerLimit)
    upperLimit = Limit(logs.upperLimit)
  }

  private static func logarithms(_ scores: [Double]) -> [Double] {
    scores.map { $0 > 0 ? log($0) : .nan }
  }
}

extension Interval {
  fileprivate var exponentiated: Interval { Interval(lower: exp(lower), upper: exp(upper)) }
}
