/// The change of one person between two scores, judged by the standard error of measurement (SEM)
/// of one score.
///
/// difference = follow-up − baseline, SE = √2·SEM. Every probability and quantile is Student's t
/// with the degrees of freedom of the SEM; infinite ones, for an SEM taken as known, make it the
/// normal distribution. The true change is given a flat prior: P(true change > c) is
/// P(T ≤ (difference − c)/SE).
///
/// No memory is allocated, so that a cohort can be run through it.
///
/// Sources: Jacobson & Truax 1991, J Consult Clin Psychol 59:12, doi:10.1037/0022-006X.59.1.12;
/// Weir 2005, J Strength Cond Res 19:231, doi:10.1519/15184.1.
///
/// Edge cases: a NaN or infinite score, an SEM that is negative, NaN or infinite, or degrees of
/// freedom not > 0 give NaN. An SEM of 0 makes the change certain: the index is ±∞ (NaN without a
/// change), the interval has no width and the probabilities are 0 or 1.
///
/// R: `d / (sqrt(2) * sem)`, `pt((d - c) / (sqrt(2) * sem), df)`.
package struct ReliableChange: Sendable, Equatable {
  /// Follow-up − baseline, in the unit of the scores.
  package let difference: Double
  /// √2·SEM.
  package let standardError: Double
  package let degreesOfFreedom: Double
  /// difference/SE, the reliable change index (RCI).
  package let index: Double
  /// Two-sided, for no true change.
  package let p: Double
  /// The confidence level of `interval`.
  package let level: Double
  /// difference ± t_q·SE.
  package let interval: Interval

  /// - Parameters:
  ///   - baseline: the first score.
  ///   - followUp: the second, in the same unit.
  ///   - sem: the standard error of measurement of one score, in that unit.
  ///   - degreesOfFreedom: of `sem`; infinite when it is taken as known.
  ///   - level: between 0 and 1; otherwise the interval is undefined.
  package init(
    baseline: Double, followUp: Double, sem: Double, degreesOfFreedom: Double = .infinity,
    level: Double = 0.95
  ) {
    let usable =
      baseline.isFinite && followUp.isFinite && sem >= 0 && sem < .infinity && degreesOfFreedom > 0
    difference = usable ? followUp - baseline : .nan
    standardError = usable ? 2.0.squareRoot() * sem : .nan
    self.degreesOfFreedom = degreesOfFreedom
    self.level = level
    index = difference / standardError
    p = StudentT.twoSided(index, df: degreesOfFreedom)
    let quantile = StudentT.upperQuantile(tailProbability(level: level), df: degreesOfFreedom)
    interval = Interval(center: difference, halfWidth: quantile * standardError)
  }

  /// The smallest change that error alone makes in only (1 − `level`) of stable persons: t_q·SE.
  /// With infinite degrees of freedom it is `MeasurementError.minimalDetectableChange`.
  package func minimalDetectableChange(level: Double = 0.95) -> Double {
    StudentT.upperQuantile(tailProbability(level: level), df: degreesOfFreedom) * standardError
  }

  /// P(true change > `change`), in the unit of the scores; 0 asks for any rise.
  package func probability(above change: Double) -> Double {
    let excess = difference - change
    if standardError == 0 && !excess.isNaN { return excess > 0 ? 1 : 0 }
    return StudentT.cdf(excess / standardError, df: degreesOfFreedom)
  }

  /// P(true change < `change`); 0 asks for any fall, which is the gain where less is better.
  package func probability(below change: Double) -> Double {
    let excess = change - difference
    if standardError == 0 && !excess.isNaN { return excess > 0 ? 1 : 0 }
    return StudentT.cdf(excess / standardError, df: degreesOfFreedom)
  }
}
