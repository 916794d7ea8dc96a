/// The least-squares solution of y = a + X·b with an intercept.
///
/// The columns are centred first, which is the intercept's reflection done with two-pass means.
/// The slopes come from a QR factorisation and are refined once: the residuals of the *original*
/// data, in twice the working precision, are solved for a correction. On NIST's Wampler sets that
/// is worth two digits, and an exact polynomial comes out exact.
/// Source of the refinement: Björck 1967, BIT 7:257, doi:10.1007/BF01939321.
struct LeastSquares: Sendable {
  let intercept: Double
  let slopes: [Double]
  let residuals: [Double]
  let predictorMeans: [Double]
  /// The powers of two that bring each predictor's largest magnitude into [1, 2). Exact.
  let scales: [Double]
  /// The centred predictors times their scale, column-major.
  let centered: [Double]
  /// The factorisation of `centered`.
  let factors: HouseholderQR

  init(
    predictors: [[Double]], outcome: [Double], isCancelled: () -> Bool = { false }
  ) throws(LinearModelError) {
    let scaled = try ScaledColumns(
      predictors, outcome, least: predictors.count + 2, isCancelled: isCancelled)
    let (n, p) = (outcome.count, predictors.count)
    try LinearModelError.check(isCancelled)
    var (centered, means) = scaled.centered(isCancelled: isCancelled)
    try LinearModelError.check(isCancelled)
    let response = Array(centered[(p * n)...])
    centered.removeLast(n)
    try LinearModelError.check(isCancelled)
    if let column = Self.constantColumn(centered, rows: n) { throw .dependentColumn(column) }
    let factors = try HouseholderQR(
      columnMajor: centered, rows: n, columns: p, isCancelled: isCancelled)

    var slopes = factors.solve(response, isCancelled: isCancelled)
    var state = DoubledResiduals(
      scaled.columns, count: n, slopes: slopes, isCancelled: isCancelled)
    try LinearModelError.check(isCancelled)
    let correction = factors.solve(state.residuals, isCancelled: isCancelled)
    for j in 0..<p { slopes[j] += correction[j] }
    state = DoubledResiduals(
      scaled.columns, count: n, slopes: slopes, isCancelled: isCancelled)
    try LinearModelError.check(isCancelled)

    let unit = 1 / scaled.scales[p]
    self.factors = factors
    self.centered = centered
    scales = Array(scaled.scales.prefix(p))
    for j in 0..<p {
      // One after the other: the product of the two could overflow.
      slopes[j] = slopes[j] * scaled.scales[j] * unit
      means[j] /= scaled.scales[j]
    }
    self.slopes = slopes
    intercept = state.intercept * unit
    if unit != 1 { for i in 0..<n { state.residuals[i] *= unit } }
    residuals = state.residuals
    means.removeLast()
    predictorMeans = means
  }

  /// The standard deviation of a predictor, divisor n − 1: R keeps the columns' lengths.
  func spread(of column: Int) -> Double {
    lengthSquared(of: column, to: column).squareRoot()
      / (Double(residuals.count - 1).squareRoot() * scales[column])
  }

  /// The squared length of the first rows of a column of R.
  func lengthSquared(of column: Int, to row: Int) -> Double {
    (0...row).reduce(0) { $0 + factors.r($1, column) * factors.r($1, column) }
  }

  /// Deviations of a few units in the last place are the mean's rounding, not a predictor.
  private static func constantColumn(_ centered: [Double], rows: Int) -> Int? {
    var start = 0
    while start < centered.count {
      // The original columns' largest magnitude is between 1 and 2.
      let spread = (start..<start + rows).contains { centered[$0].magnitude > 8 * .ulpOfOne }
      if !spread { return start / rows }
      start += rows
    }
    return nil
  }
}
