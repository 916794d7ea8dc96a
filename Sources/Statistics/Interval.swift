/// A pair of limits in the unit of the estimate they belong to.
///
/// The limits are what the named formula gives: they are not clipped to the range of the quantity,
/// and `lower` can exceed `upper` where a formula runs past a pole (see `IntraclassCorrelation`).
package struct Interval: Sendable, Equatable {
  package let lower: Double
  package let upper: Double

  package init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// Both limits NaN: the interval does not exist for this input.
  package static let undefined = Interval(lower: .nan, upper: .nan)

  /// `center` − `halfWidth` to `center` + `halfWidth`.
  package init(center: Double, halfWidth: Double) {
    self.init(lower: center - halfWidth, upper: center + halfWidth)
  }

  /// Whether `value` lies between the limits, both included; false when anything is NaN.
  package func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}

/// The probability left in one tail by a two-sided confidence level.
///
/// Formula: (1 − `level`)/2. NaN unless 0 < `level` < 1.
func tailProbability(level: Double) -> Double {
  level > 0 && level < 1 ? (1 - level) / 2 : .nan
}
