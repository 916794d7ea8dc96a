import Messages
import Statistics

extension SemKind {
  /// The standard errors that a report gives, in order.
  static let reported: [SemKind] = [.consistency, .agreement, .components, .sdIcc]
}

extension MeasurementErrorReport {
  /// A standard error of measurement and the change it makes detectable.
  ///
  /// - Parameter isRatioScale: whether percentages of the mean make sense.
  init(
    _ kind: SemKind, of anova: TwoWayAnova, scores: [Double], isRatioScale: Bool, level: Double
  ) {
    let error: Statistics.MeasurementError
    switch kind {
    case .agreement: error = .init(.agreement, of: anova, level: level)
    case .components: error = .init(.agreementFromComponents, of: anova, level: level)
    case .sdIcc:
      self.init(kind, sem: Self.fromCoefficient(anova, scores), anova, isRatioScale: isRatioScale)
      df = .nan
      return
    default: error = .init(.consistency, of: anova, level: level)
    }
    self.init(kind, sem: error.estimate, anova, isRatioScale: isRatioScale)
    semInterval = .init(error.interval, level: level)
    df = error.degreesOfFreedom
  }

  private init(_ kind: SemKind, sem: Double, _ anova: TwoWayAnova, isRatioScale: Bool) {
    let mean = isRatioScale && anova.grandMean > 0 ? anova.grandMean : .nan
    let mdc90 = Statistics.MeasurementError.minimalDetectableChange(sem: sem, level: 0.9)
    let mdc95 = Statistics.MeasurementError.minimalDetectableChange(sem: sem, level: 0.95)
    self.init(
      kind: kind, sem: sem, semPercent: 100 * sem / mean, mdc90: mdc90, mdc95: mdc95,
      mdc90Percent: 100 * mdc90 / mean, mdc95Percent: 100 * mdc95 / mean,
      mdc95Group: mdc95 / Double(anova.subjects).squareRoot())
  }

  /// SD sqrt(1 - ICC(A,1)) with the root of the mean of the sessions' variances.
  private static func fromCoefficient(_ anova: TwoWayAnova, _ scores: [Double]) -> Double {
    let spread = Statistics.MeasurementError.standardDeviation(
      .pooled, scores: scores, subjects: anova.subjects, sessions: anova.sessions)
    let icc = Statistics.IntraclassCorrelation(.agreementSingle, of: anova).estimate
    return Statistics.MeasurementError.fromReliability(
      standardDeviation: spread, icc: icc)
  }
}
