extension LinearModel {
  /// The condition number of the predictors, each centred and scaled to length 1: the largest
  /// over the smallest singular value.
  ///
  /// 1 for uncorrelated predictors; above 30 collinearity is usually called strong. NaN without
  /// predictors.
  ///
  /// The singular values of R by one-sided Jacobi rotations, never of XᵀX, whose condition number
  /// is the square.
  ///
  /// Sources: Belsley, Kuh & Welsch 1980, doi:10.1002/0471725153; Golub & Van Loan 2013, §8.6.
  /// R: `kappa(scale(X), exact = TRUE)`.
  package var conditionNumber: Double {
    let p = coefficients.count - 1
    guard p > 0 else { return .nan }
    var columns = (0..<p).map { j -> [Double] in
      let length = solution.lengthSquared(of: j, to: j).squareRoot()
      return (0..<p).map { i in i <= j ? solution.factors.r(i, j) / length : 0 }
    }
    // Converges quadratically: a handful of sweeps for a handful of columns.
    var sweeps = 0
    while sweeps < 40, Self.sweep(&columns) { sweeps += 1 }
    let squares = columns.map { DenseColumns.sumOfSquares($0) }
    return ((squares.max() ?? .nan) / (squares.min() ?? .nan)).squareRoot()
  }

  /// Rotates every pair of columns until they are orthogonal; whether any was not.
  private static func sweep(_ columns: inout [[Double]]) -> Bool {
    var rotated = false
    for a in columns.indices {
      for b in columns.indices.dropFirst(a + 1) {
        let (x, y) = (columns[a], columns[b])
        let alpha = DenseColumns.sumOfSquares(x)
        let beta = DenseColumns.sumOfSquares(y)
        let gamma = zip(x, y).reduce(0) { $0 + $1.0 * $1.1 }
        guard gamma.magnitude > 1e-15 * (alpha * beta).squareRoot() else { continue }
        rotated = true
        let zeta = (beta - alpha) / (2 * gamma)
        let tangent =
          (zeta < 0 ? -1 : 1) / (zeta.magnitude + (1 + zeta * zeta).squareRoot())
        let cosine = 1 / (1 + tangent * tangent).squareRoot()
        let sine = cosine * tangent
        columns[a] = zip(x, y).map { cosine * $0 - sine * $1 }
        columns[b] = zip(x, y).map { sine * $0 + cosine * $1 }
      }
    }
    return rotated
  }
}
