import Glibc

/// An estimated log ratio δ = ln(R/L) of one person with its standard error, and what it says
/// about the true one.
///
/// The true δ is taken to lie around the estimate as `standardError`·t, t of Student's
/// distribution with `degreesOfFreedom` (infinite: the normal distribution). The probabilities are
/// therefore those of a flat prior on δ, one minus the matching one-sided p-value.
///
/// Everything is NaN when `standardError` is NaN, negative or infinite, when `estimate` is NaN, or
/// when `degreesOfFreedom` is not > 0. With `standardError` 0 the estimate is the truth.
package struct LogRatioEstimate: Sendable, Equatable {
  /// δ; ±∞ when one leg is 0.
  package let estimate: Double
  /// The standard deviation of the estimate's error, in the unit of δ.
  package let standardError: Double
  package let degreesOfFreedom: Double

  package init(
    estimate: Double, standardError: Double, degreesOfFreedom: Double = .infinity
  ) {
    self.estimate = estimate
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The two-sided confidence interval δ ± t·SE.
  ///
  /// Undefined unless 0 < `level` < 1. R: `est + c(-1, 1) * qt((1 + level) / 2, df) * se`.
  package func interval(level: Double = 0.95) -> Interval {
    interval(quantile: Self.quantile(level: level, df: degreesOfFreedom))
  }

  /// The same with t at hand; undefined when it is NaN.
  package func interval(quantile: Double) -> Interval {
    guard isUsable, !quantile.isNaN else { return .undefined }
    return Interval(center: estimate, halfWidth: quantile * standardError)
  }

  /// The t of `interval(level:)`, for many estimates with the same degrees of freedom.
  ///
  /// NaN unless 0 < `level` < 1 and `df` > 0. R: `qt((1 + level) / 2, df)`.
  package static func quantile(level: Double, df: Double) -> Double {
    StudentT.upperQuantile(tailProbability(level: level), df: df)
  }

  /// The probability that the leg that measured weaker is truly the weaker one.
  ///
  /// Formula: F(|δ|/SE), from 0.5 (equal scores: there is no weaker leg) to 1.
  /// R: `pt(abs(est) / se, df)`.
  package func probabilityWeakerSideIsTrulyWeaker() -> Double {
    guard isUsable else { return .nan }
    if estimate == 0 { return 0.5 }
    // A standard error of 0 gives t = +∞ and so 1.
    return StudentT.cdf(estimate.magnitude / standardError, df: degreesOfFreedom)
  }

  /// The probability that the true max-normalised asymmetry, of either side, exceeds `threshold`.
  ///
  /// Formula: P(|δ_true| > t*) with t* = −ln(1 − `threshold`/100).
  ///
  /// - Parameter threshold: percent of the stronger leg. Below 0 gives 1; 100 or more gives 0,
  ///   because the index cannot exceed 100. NaN gives NaN.
  ///
  /// R: `pt((est - t) / se, df) + pt((-t - est) / se, df)`.
  package func probabilityBeyond(maxNormalisedPercent threshold: Double) -> Double {
    guard isUsable, !threshold.isNaN else { return .nan }
    if threshold < 0 { return 1 }
    if threshold >= 100 { return 0 }
    return probabilitiesBeyond(bound: Self.bound(maxNormalisedPercent: threshold)).eitherSide
  }

  /// The probability that the true |δ| exceeds a bound, and that it does so with the same leg weaker,
  /// for the likelier leg.
  ///
  /// Formulas: P(|δ_true| > t*) and P(s·δ_true > t*) with s the sign of δ. Unlike the first, the
  /// second does not grow towards 1 with the standard error.
  ///
  /// - Parameter bound: t*, 0 or more, as of `bound(maxNormalisedPercent:)`.
  ///
  /// R: of the second `pt((abs(est) - t) / se, df)`.
  package func probabilitiesBeyond(bound: Double) -> (eitherSide: Double, likelierSide: Double) {
    guard isUsable, !bound.isNaN else { return (.nan, .nan) }
    if standardError == 0 || estimate.isInfinite {
      let certain = estimate.magnitude > bound ? 1.0 : 0
      return (certain, certain)
    }
    let right = StudentT.cdf((estimate - bound) / standardError, df: degreesOfFreedom)
    let left =
      estimate == 0
      ? right : StudentT.cdf((-bound - estimate) / standardError, df: degreesOfFreedom)
    return (right + left, estimate < 0 ? left : right)
  }

  /// t* = −ln(1 − `threshold`/100), the |δ| at which the max-normalised asymmetry is `threshold`
  /// percent.
  package static func bound(maxNormalisedPercent threshold: Double) -> Double {
    // log1p: for a small threshold 1 − threshold/100 would round it away.
    -log1p(-threshold / 100)
  }

  private var isUsable: Bool {
    !estimate.isNaN && standardError >= 0 && standardError < .infinity && degreesOfFreedom > 0
  }
}
