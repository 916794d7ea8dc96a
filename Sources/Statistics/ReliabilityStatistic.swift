/// A number that a subjects × sessions table gives, whose uncertainty a bootstrap can tell.
package enum ReliabilityStatistic: Sendable, Hashable {
  /// One of the six intraclass correlations; no unit.
  case intraclassCorrelation(IntraclassCorrelationForm)
  /// A standard error of measurement, in the unit of the scores. A minimal detectable change is a
  /// constant times it, and so are its limits.
  case measurementError(MeasurementError.Kind)

  /// The statistic of the table whose sums of squares `anova` holds; NaN where it has none.
  package func value(of anova: TwoWayAnova) -> Double {
    switch self {
    case .intraclassCorrelation(let form): IntraclassCorrelation.estimate(form, anova)
    case .measurementError(let kind): MeasurementError.estimate(kind, anova)
    }
  }
}
