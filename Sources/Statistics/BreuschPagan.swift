/// A test of whether the errors' variance goes with the predictors.
///
/// The squared residuals are regressed on the model's own predictors; under equal variances the
/// statistics are χ² with p degrees of freedom.
///
/// Edge cases: no predictors, an exact fit, or squared residuals that are all equal: NaN.
///
/// Sources: Breusch & Pagan 1979, doi:10.2307/1911963; Koenker 1981,
/// doi:10.1016/0304-4076(81)90062-2. R: `lmtest::bptest(m)` (Koenker),
/// `lmtest::bptest(m, studentize = FALSE)` (original).
package struct BreuschPagan: Sendable, Equatable {
  /// n·R² of the squared residuals on the predictors; does not need normal errors.
  package let koenker: Double
  package let koenkerP: Double
  /// Half the explained sum of squares of e²/(RSS/n); needs normal errors.
  package let original: Double
  package let originalP: Double
  /// p.
  package let degreesOfFreedom: Double

  /// - Parameter model: a fitted model.
  package init(_ model: LinearModel) {
    let n = model.count
    // e² in units of its mean, RSS/n, so that squares of small residuals do not underflow.
    let mean = model.residualSumOfSquares / Double(n)
    var g = model.residuals.map { $0 * ($0 / mean) }
    let center = Descriptive.mean(g)
    for i in 0..<n { g[i] -= center }
    let total = DenseColumns.sumOfSquares(g)
    // The orthonormal predictors give the explained part as squares.
    var explained = 0.0
    var start = 0
    while start < model.whitened.count {
      var product = 0.0
      for i in 0..<n { product += model.whitened[start + i] * g[i] }
      explained += product * product
      start += n
    }
    let df = Double(model.coefficients.count - 1)
    degreesOfFreedom = df
    koenker = df > 0 ? Double(n) * (explained / total) : .nan
    original = df > 0 ? explained / 2 : .nan
    koenkerP = ChiSquared.upperTail(koenker, df: df)
    originalP = ChiSquared.upperTail(original, df: df)
  }
}
