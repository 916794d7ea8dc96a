/// The least-squares solution of y = a + X·b with an intercept.
///
/// The columns are centred first, which is the intercept's reflection done with compensated
/// means. The slopes come from a QR factorisation and are refined once: the residuals of the
/// *original* data, in twice the working precision, are solved for a correction. On NIST's
/// Wampler sets that is worth two digits, and an exact polynomial comes out exact.
/// Source of the refinement: Björck 1967, BIT 7:257, doi:10.1007/BF01939321.
struct LeastSquares: Sendable {
  let intercept: Double
  let slopes: [Double]
  let residuals: [Double]
  let predictorMeans: [Double]
  /// The factorisation of the centred predictors.
  let factors: HouseholderQR

  init(predictors: [[Double]], outcome: [Double]) throws(LinearModelError) {
    try Self.check(predictors, outcome)
    let means = predictors.map { Descriptive.mean($0) }
    var centered: [[Double]] = []
    for (index, column) in predictors.enumerated() {
      let deviations = column.map { $0 - means[index] }
      let largest = column.reduce(0) { max($0, $1.magnitude) }
      // Deviations of a few units in the last place are the mean's rounding, not a predictor.
      guard deviations.contains(where: { $0.magnitude > 4 * .ulpOfOne * largest }) else {
        throw .dependentColumn(index)
      }
      centered.append(deviations)
    }
    let factors = try HouseholderQR(columns: centered, rows: outcome.count)

    var slopes = [Double](repeating: 0, count: predictors.count)
    var state = Self.residuals(predictors, outcome, slopes)
    // The first pass solves, the second refines.
    for _ in 0..<2 {
      let correction = factors.solve(state.residuals)
      for j in slopes.indices { slopes[j] += correction[j] }
      state = Self.residuals(predictors, outcome, slopes)
    }
    self.factors = factors
    self.slopes = slopes
    intercept = state.intercept
    residuals = state.residuals
    predictorMeans = means
  }

  private static func check(
    _ predictors: [[Double]], _ outcome: [Double]
  ) throws(LinearModelError) {
    for (index, column) in predictors.enumerated() {
      guard column.count == outcome.count else {
        throw .columnLength(column: index, expected: outcome.count, found: column.count)
      }
    }
    if let row = outcome.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(column: nil, row: row)
    }
    for (index, column) in predictors.enumerated() {
      if let row = column.firstIndex(where: { !$0.isFinite }) {
        throw .notFinite(column: index, row: row)
      }
    }
    guard outcome.count > predictors.count + 1 else {
      throw .tooFewObservations(count: outcome.count, coefficients: predictors.count + 1)
    }
  }

  /// The intercept that makes the residuals' mean 0, and those residuals.
  private static func residuals(
    _ predictors: [[Double]], _ outcome: [Double], _ slopes: [Double]
  ) -> (intercept: Double, residuals: [Double]) {
    var remainders = outcome.map { CompensatedSum($0) }
    for (column, slope) in zip(predictors, slopes) {
      for i in column.indices { remainders[i].add(-slope, times: column[i]) }
    }
    let count = Double(outcome.count)
    var total = CompensatedSum()
    for remainder in remainders {
      total.add(remainder.high)
      total.add(remainder.low)
    }
    let intercept = total.value / count
    var residuals = remainders.map { ($0.high - intercept) + $0.low }
    // The intercept is rounded to a double; the residuals need not carry that rounding.
    let rest = residuals.reduce(0, +) / count
    for i in residuals.indices { residuals[i] -= rest }
    return (intercept, residuals)
  }
}
