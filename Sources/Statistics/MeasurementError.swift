/// The standard error of measurement (SEM) of one score, in the unit of the scores, with its
/// two-sided χ² interval √(df·MS/χ²_q).
///
/// Sources: Weir 2005, J Strength Cond Res 19:231, doi:10.1519/15184.1; de Vet 2006, J Clin
/// Epidemiol 59:1033, doi:10.1016/j.jclinepi.2005.10.015; Hopkins 2000, Sports Med 30:1,
/// doi:10.2165/00007256-200030010-00001.
///
/// A table without variance gives 0 and [0, 0]; a table whose `TwoWayAnova` is NaN gives NaN.
package struct MeasurementError: Sendable, Equatable {
  package enum Kind: CaseIterable, Sendable, Hashable {
    /// √MSE: a shift between sessions does not count. Equals the typical error SD(diff)/√2 for
    /// two sessions.
    case consistency
    /// √MSW: a shift between sessions counts, the sessions being exchangeable readings.
    case agreement
    /// √(max(0, (MSJ − MSE)/n) + MSE): the session's and the residual's variance component added.
    /// Equals √MSW when MSJ ≥ MSE and √MSE otherwise; its degrees of freedom are Satterthwaite's
    /// for MSJ/n + MSE·(n − 1)/n, few when the session effect leads.
    case agreementFromComponents
  }

  package let kind: Kind
  /// The SEM.
  package let estimate: Double
  package let degreesOfFreedom: Double
  package let level: Double
  package let interval: Interval

  package init(_ kind: Kind, of anova: TwoWayAnova, level: Double = 0.95) {
    let (meanSquare, df) = Self.meanSquare(kind, anova)
    let tail = tailProbability(level: level)
    self.kind = kind
    self.level = level
    estimate = meanSquare.squareRoot()
    degreesOfFreedom = df
    interval = Interval(
      lower: (df * meanSquare / ChiSquared.upperQuantile(tail, df: df)).squareRoot(),
      upper: (df * meanSquare / ChiSquared.quantile(tail, df: df)).squareRoot())
  }

  /// The smallest change of one subject between two scores that error alone makes in only
  /// (1 − `level`) of stable subjects (MDC, SDC): z·√2·SEM, with the exact z.
  ///
  /// R: `qnorm((1 + level) / 2) * sqrt(2) * sem`.
  package func minimalDetectableChange(level: Double = 0.95) -> Double {
    Self.minimalDetectableChange(sem: estimate, level: level)
  }

  /// The same for any SEM.
  package static func minimalDetectableChange(sem: Double, level: Double = 0.95) -> Double {
    Normal.upperQuantile(tailProbability(level: level)) * 2.0.squareRoot() * sem
  }

  /// The minimal detectable change in percent of `mean`.
  ///
  /// - Parameter mean: the grand mean of the scores. NaN unless > 0: a percentage needs a scale
  ///   with a true zero.
  package func minimalDetectableChangePercent(
    level: Double = 0.95, ofMean mean: Double
  ) -> Double {
    mean > 0 ? 100 * minimalDetectableChange(level: level) / mean : .nan
  }

  /// The SEM from a standard deviation between subjects and a reliability: SD·√(1 − ICC).
  ///
  /// The answer depends on which SD and which ICC; name both. NaN for an ICC above 1.
  package static func fromReliability(standardDeviation: Double, icc: Double) -> Double {
    icc.isFinite ? standardDeviation * (1 - icc).squareRoot() : .nan
  }

  /// The SEM alone; see `Kind`.
  static func estimate(_ kind: Kind, _ anova: TwoWayAnova) -> Double {
    meanSquare(kind, anova).meanSquare.squareRoot()
  }

  private static func meanSquare(
    _ kind: Kind, _ anova: TwoWayAnova
  ) -> (meanSquare: Double, degreesOfFreedom: Double) {
    let residual = anova.meanSquareResidual
    let sessions = anova.meanSquareSessions
    switch kind {
    case .consistency:
      return (residual, anova.dfResidual)
    case .agreement:
      return (anova.meanSquareWithin, anova.dfWithinSubjects)
    case .agreementFromComponents:
      guard sessions > residual else { return (residual, anova.dfResidual) }
      let n = Double(anova.subjects)
      let a = sessions / n
      let b = residual * (n - 1) / n
      return (a + b, (a + b) * (a + b) / (a * a / anova.dfSessions + b * b / anova.dfResidual))
    }
  }
}
