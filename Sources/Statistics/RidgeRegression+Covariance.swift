extension RidgeRegression {
  /// V of the coefficients in the data's units, the intercept first.
  ///
  /// The slopes' part is G·Gᵀ with G = S⁻¹·R_λ⁻¹·R_λ⁻ᵀ·Rᵀ, so that its diagonal is a sum of
  /// squares. The centred slopes and ȳ are uncorrelated: a = ȳ − b·x̄ has the variance
  /// 1/n + x̄ᵀGGᵀx̄ and the covariances −GGᵀx̄.
  static func covariance(_ design: RidgeDesign, _ solution: RidgeSolution) -> [Double] {
    let p = design.predictors
    let rank = design.rank
    let size = p + 1
    var result = [Double](repeating: 0, count: size * size)
    let g = spread(design, solution)
    // Gᵀx̄.
    var means = [Double](repeating: 0, count: rank)
    for j in 0..<p {
      for i in 0..<rank { means[i] += g[j * rank + i] * design.means[j] }
    }
    result[0] = 1 / Double(design.count) + DenseColumns.sumOfSquares(means)
    for a in 0..<p {
      var cross = 0.0
      for i in 0..<rank { cross -= g[a * rank + i] * means[i] }
      result[a + 1] = cross
      result[(a + 1) * size] = cross
      for b in 0...a {
        var sum = 0.0
        for i in 0..<rank { sum += g[a * rank + i] * g[b * rank + i] }
        result[(a + 1) * size + b + 1] = sum
        result[(b + 1) * size + a + 1] = sum
      }
    }
    return result
  }

  /// Gᵀ, min(n, p) × p, column-major.
  private static func spread(_ design: RidgeDesign, _ solution: RidgeSolution) -> [Double] {
    let p = design.predictors
    let rank = design.rank
    var g = [Double](repeating: 0, count: rank * p)
    guard let inverse = solution.factors?.inverseOfR() else { return g }
    for j in 0..<p {
      for m in j..<p {
        for i in 0..<rank {
          g[j * rank + i] += inverse[j * p + m] * solution.shrunken[m * rank + i]
        }
      }
      for i in 0..<rank { g[j * rank + i] /= design.spreads[j] }
    }
    return g
  }
}
