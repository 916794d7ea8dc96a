/// Bland–Altman agreement of two sessions: bias, limits of agreement and the paired t test.
///
/// Difference = session 2 − session 1, in the unit of the scores.
///
/// Sources: Bland & Altman 1986, Lancet i:307, doi:10.1016/S0140-6736(86)90837-8; 1999, Stat
/// Methods Med Res 8:135, doi:10.1177/096228029900800204; exact intervals: Carkeet 2015, Optom
/// Vis Sci 92:e71, doi:10.1097/OPX.0000000000000513.
///
/// Edge cases: sessions of different length, NaN or infinite scores, and no pairs give NaN
/// throughout; one pair gives only its bias; equal differences give SD 0, limits and intervals at
/// the bias, and t = ±∞ (NaN when they are all 0).
package struct BlandAltman: Sendable, Equatable {
  /// One limit of agreement with three intervals for it.
  package struct Limit: Sendable, Equatable {
    /// bias ∓ z·SD.
    package let value: Double
    /// value ± t·SD·√(1/n + z²/(2(n − 1))), the approximation of 1999.
    package let approximate: Interval
    /// value ± t·SD·√(3/n), the cruder approximation of 1986.
    package let approximate1986: Interval
    /// From the noncentral t distribution with n − 1 degrees of freedom and ncp z·√n; exact, and
    /// not symmetric about the limit.
    package let exact: Interval
  }

  /// The number of pairs.
  package let count: Int
  /// The mean difference.
  package let bias: Double
  /// bias ± t·SD/√n.
  package let biasInterval: Interval
  /// The standard deviation of the differences, divisor n − 1.
  package let standardDeviation: Double
  package let lowerLimit: Limit
  package let upperLimit: Limit
  /// bias ± t·SD·√(1 + 1/n): where one more difference is to be expected, the estimates' own
  /// uncertainty included. Wider than the limits, which it approaches as n grows.
  package let predictionLimits: Interval
  /// Paired t = bias/(SD/√n), its degrees of freedom n − 1 and two-sided p.
  /// R: `t.test(session2, session1, paired = TRUE)`.
  package let t: Double
  package let degreesOfFreedom: Double
  package let p: Double

  /// - Parameters:
  ///   - session1: the scores of the first session, one a subject.
  ///   - session2: those of the second, in the same order.
  ///   - limitLevel: the share of differences that the limits are to hold.
  ///   - confidenceLevel: the level of every interval.
  package init(
    session1: [Double], session2: [Double], limitLevel: Double = 0.95,
    confidenceLevel: Double = 0.95
  ) {
    let differences =
      session1.count == session2.count ? zip(session1, session2).map { $1 - $0 } : []
    self.init(
      differences: differences, limitLevel: limitLevel, confidenceLevel: confidenceLevel)
  }

  /// The same from the differences session 2 − session 1.
  package init(
    differences: [Double], limitLevel: Double = 0.95, confidenceLevel: Double = 0.95
  ) {
    let test = PairedTest(differences: differences, level: confidenceLevel)
    let n = Double(differences.count)
    let df = test.degreesOfFreedom
    let (mean, sd, error) = (test.meanDifference, test.standardDeviation, test.standardError)
    let tail = tailProbability(level: confidenceLevel)
    let quantile = StudentT.upperQuantile(tail, df: df)
    count = differences.count
    bias = mean
    standardDeviation = sd
    biasInterval = test.interval
    t = test.t
    degreesOfFreedom = df
    p = test.p

    let limitTail = tailProbability(level: limitLevel)
    predictionLimits = Interval(
      center: mean,
      halfWidth: StudentT.upperQuantile(limitTail, df: df) * sd * (1 + 1 / n).squareRoot())
    let z = Normal.upperQuantile(limitTail)
    let crude = quantile * sd * (3 / n).squareRoot()
    let approximate = quantile * sd * (1 / n + z * z / (2 * df)).squareRoot()
    let ncp = z * n.squareRoot()
    // The distance of the exact ends from the bias, the nearer one first.
    let inner = NoncentralT.quantile(tail, df: df, noncentrality: ncp) * error
    let outer = NoncentralT.upperQuantile(tail, df: df, noncentrality: ncp) * error
    lowerLimit = Limit(
      value: mean - z * sd, approximate: Interval(center: mean - z * sd, halfWidth: approximate),
      approximate1986: Interval(center: mean - z * sd, halfWidth: crude),
      exact: Interval(lower: mean - outer, upper: mean - inner))
    upperLimit = Limit(
      value: mean + z * sd, approximate: Interval(center: mean + z * sd, halfWidth: approximate),
      approximate1986: Interval(center: mean + z * sd, halfWidth: crude),
      exact: Interval(lower: mean + inner, upper: mean + outer))
  }
}
