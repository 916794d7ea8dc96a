extension LinearModel {
  /// What a model expects of one new row of predictors.
  package struct Prediction: Sendable, Equatable {
    /// a + Σ b_j·x_j, in the outcome's unit.
    package let fit: Double
    /// h = xᵀ(XᵀX)⁻¹x; above 3(p + 1)/n the row is far from those the model has seen.
    package let leverage: Double
    /// σ√h, the standard error of the mean at this row.
    package let standardError: Double
    /// σ√(1 + h), the standard error of one person's outcome.
    package let spread: Double
    /// fit ± t·σ√h, for the mean of all persons with this row.
    package let confidence: Interval
    /// fit ± t·σ√(1 + h), for one person.
    package let prediction: Interval
  }

  /// Predicts from the fitted model.
  ///
  /// - Parameters:
  ///   - row: the p predictors in their order and units. Another length, or a NaN, gives NaN.
  ///   - level: the confidence level of both intervals.
  ///
  /// R: `predict(m, row, interval = "prediction", level = level)`.
  package func predict(row: [Double], level: Double = 0.95) -> Prediction {
    guard row.count + 1 == coefficients.count else { return Self.undefinedPrediction }
    return Self.prediction(
      fit: Self.fit(row, coefficients),
      leverage: Self.leverage(of: row, solution, count: Double(count)), sigma: sigma,
      quantile: level == self.level
        ? quantile
        : StudentT.upperQuantile(tailProbability(level: level), df: degreesOfFreedom))
  }

  /// Predicts from the parts of a model that was stored.
  ///
  /// The same numbers as `predict(row:level:)` up to the rounding of the stored matrix: the
  /// leverage is off by about 10⁻¹⁶·|x|²·|(XᵀX)⁻¹|, which shows only when a predictor's mean is a
  /// thousand times its spread.
  ///
  /// - Parameters:
  ///   - row: p predictors.
  ///   - coefficients: p + 1, the intercept first.
  ///   - xtxInverse: (p + 1)² numbers, row-major.
  ///   - sigma: the residual standard error.
  ///   - degreesOfFreedom: of `sigma`.
  ///
  /// Lengths that do not fit together, or a NaN, give NaN.
  package static func predict(
    row: [Double], coefficients: [Double], xtxInverse: [Double], sigma: Double,
    degreesOfFreedom: Double, level: Double = 0.95
  ) -> Prediction {
    let size = coefficients.count
    guard row.count + 1 == size, xtxInverse.count == size * size else {
      return undefinedPrediction
    }
    let x = [1] + row
    var leverage = CompensatedSum()
    for i in 0..<size {
      var product = CompensatedSum()
      for j in 0..<size { product.add(xtxInverse[i * size + j], times: x[j]) }
      leverage.add(x[i], times: product.high)
      leverage.add(x[i], times: product.low)
    }
    return prediction(
      fit: fit(row, coefficients),
      // Rounding of the stored matrix may leave a hair below 0, and its root NaN.
      leverage: max(leverage.value, 0), sigma: sigma,
      quantile: StudentT.upperQuantile(tailProbability(level: level), df: degreesOfFreedom))
  }

  /// h = 1/n + |R⁻ᵀ(x − x̄)|² from the factors of the centred predictors: two squares, so that
  /// nothing cancels however far the data lie from 0.
  static func leverage(of row: [Double], _ solution: LeastSquares, count: Double) -> Double {
    let deviations = row.indices.map {
      (row[$0] - solution.predictorMeans[$0]) * solution.scales[$0]
    }
    return solution.factors.whitened(deviations).reduce(1 / count) { $0 + $1 * $1 }
  }

  /// (XᵀX)⁻¹ of the uncentred design: [1/n + x̄ᵀC⁻¹x̄, −x̄ᵀC⁻¹; −C⁻¹x̄, C⁻¹], C⁻¹ = R⁻¹R⁻ᵀ.
  static func xtxInverse(_ solution: LeastSquares, count: Double) -> [Double] {
    let p = solution.slopes.count
    let size = p + 1
    let scales = solution.scales
    let inverse = solution.factors.inverseOfR()
    let means = solution.factors.whitened(
      (0..<p).map { solution.predictorMeans[$0] * scales[$0] })
    var result = [Double](repeating: 0, count: size * size)
    result[0] = means.reduce(1 / count) { $0 + $1 * $1 }
    for i in 0..<p {
      var cross = 0.0
      for m in i..<p { cross -= inverse[i * p + m] * means[m] }
      result[i + 1] = cross * scales[i]
      result[(i + 1) * size] = cross * scales[i]
      for j in 0...i {
        var sum = 0.0
        for m in i..<p { sum += inverse[i * p + m] * inverse[j * p + m] }
        let entry = sum * scales[i] * scales[j]
        result[(i + 1) * size + j + 1] = entry
        result[(j + 1) * size + i + 1] = entry
      }
    }
    return result
  }

  private static func fit(_ row: [Double], _ coefficients: [Double]) -> Double {
    var sum = CompensatedSum(coefficients[0])
    for (b, x) in zip(coefficients.dropFirst(), row) { sum.add(b, times: x) }
    return sum.value
  }

  private static func prediction(
    fit: Double, leverage: Double, sigma: Double, quantile: Double
  ) -> Prediction {
    let error = sigma * leverage.squareRoot()
    let spread = sigma * (1 + leverage).squareRoot()
    return Prediction(
      fit: fit, leverage: leverage, standardError: error, spread: spread,
      confidence: Interval(center: fit, halfWidth: quantile * error),
      prediction: Interval(center: fit, halfWidth: quantile * spread))
  }

  private static let undefinedPrediction = prediction(
    fit: .nan, leverage: .nan, sigma: .nan, quantile: .nan)
}
