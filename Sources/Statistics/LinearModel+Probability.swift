extension LinearModel.Prediction {
  /// The probability that one person with this row has an outcome above a value.
  ///
  /// Formula: P(T > (value − fit)/(σ√(1 + h))), T of Student's t: the predictive distribution that
  /// the prediction interval is cut from. A σ of 0 gives 0 or 1; NaN where the prediction is.
  ///
  /// - Parameters:
  ///   - value: on the scale of the model's outcome; may be infinite.
  ///   - degreesOfFreedom: of σ.
  ///
  /// R: `pt((value - fit) / (sigma * sqrt(1 + h)), df, lower.tail = FALSE)`.
  package func probability(above value: Double, degreesOfFreedom: Double) -> Double {
    if spread == 0, !fit.isNaN, !value.isNaN { return fit > value ? 1 : 0 }
    return StudentT.upperTail((value - fit) / spread, df: degreesOfFreedom)
  }

  /// The probability of an outcome below a value; see `probability(above:degreesOfFreedom:)`.
  package func probability(below value: Double, degreesOfFreedom: Double) -> Double {
    if spread == 0, !fit.isNaN, !value.isNaN { return fit < value ? 1 : 0 }
    return StudentT.cdf((value - fit) / spread, df: degreesOfFreedom)
  }
}
