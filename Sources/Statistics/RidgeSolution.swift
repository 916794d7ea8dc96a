/// The ridge solution for one penalty, on the standardised scale of a `RidgeDesign`.
struct RidgeSolution: Sendable {
  /// The slopes of the standardised predictors, in the outcome's scaled unit.
  let slopes: [Double]
  /// R·R_λ⁻¹, min(n, p) × p, column-major: its squared length is tr H.
  let shrunken: [Double]
  /// The factors of [R; √λ·I]; nil for an infinite penalty, which leaves only the mean.
  let factors: HouseholderQR?

  /// Beyond this a penalty is infinite: the slopes are below 10⁻²⁹⁰ of what they would be.
  static let largestPenalty = 1e300

  /// - Parameter penalty: 0 or more.
  init(_ design: RidgeDesign, penalty: Double) throws(LinearModelError) {
    guard penalty <= Self.largestPenalty else {
      slopes = [Double](repeating: 0, count: design.predictors)
      shrunken = [Double](repeating: 0, count: design.triangle.count)
      factors = nil
      return
    }
    let factors = try design.augmented(penalty)
    slopes = factors.solve(
      design.rotated + [Double](repeating: 0, count: design.predictors))
    var shrunken = design.triangle
    factors.whiten(columnMajor: &shrunken)
    self.shrunken = shrunken
    self.factors = factors
  }

  /// tr H without the intercept.
  var effectiveDegreesOfFreedom: Double { DenseColumns.sumOfSquares(shrunken) }

  /// RSS = |y beyond the columns' reach|² + |z − R·w|², in scaled units: O(p²), no row is touched.
  func residualSumOfSquares(_ design: RidgeDesign) -> Double {
    let rank = design.rank
    var squares = design.unreachable
    for i in 0..<rank {
      var left = design.rotated[i]
      for j in i..<design.predictors { left -= design.triangle[j * rank + i] * slopes[j] }
      squares += left * left
    }
    return squares
  }

  /// y − ŷ, in scaled units.
  func residuals(_ design: RidgeDesign) -> [Double] {
    var residuals = design.response
    for (j, slope) in slopes.enumerated() {
      for i in 0..<design.count { residuals[i] -= slope * design.columns[j * design.count + i] }
    }
    return residuals
  }

  /// The diagonal of the hat matrix, 1/n of the intercept included.
  ///
  /// - Parameter isCancelled: once true, the numbers mean nothing.
  func leverages(
    _ design: RidgeDesign, isCancelled: () -> Bool = { false }
  ) -> [Double] {
    var leverages = [Double](repeating: 1 / Double(design.count), count: design.count)
    guard let factors else { return leverages }
    var rows = design.columns
    factors.whiten(columnMajor: &rows, isCancelled: isCancelled)
    for j in 0..<design.predictors where !isCancelled() {
      for i in 0..<design.count {
        let q = rows[j * design.count + i]
        leverages[i] += q * q
      }
    }
    return leverages
  }

  /// Σ(e/(1 − h))², in scaled units; NaN where a leverage is 1.
  func press(_ design: RidgeDesign) -> Double {
    Self.press(residuals(design), leverages(design))
  }

  /// The same of residuals and leverages at hand.
  static func press(_ residuals: [Double], _ leverages: [Double]) -> Double {
    zip(residuals, leverages).reduce(0) { sum, row in
      let left = row.0 / RegressionDiagnostics.share(row.1)
      return sum + left * left
    }
  }
}
