/// Deliberately naive second formulas: normal equations and Gaussian elimination on plain arrays.
enum NaiveRegression {
  typealias Matrix = [[Double]]

  /// [1, x₁, …, x_p], row by row.
  static func design(_ predictors: [[Double]], _ n: Int) -> Matrix {
    (0..<n).map { i in [1] + predictors.map { $0[i] } }
  }

  static func transpose(_ a: Matrix) -> Matrix {
    guard let width = a.first?.count else { return [] }
    return (0..<width).map { j in a.map { $0[j] } }
  }

  static func multiply(_ a: Matrix, _ b: Matrix) -> Matrix {
    let columns = transpose(b)
    return a.map { row in columns.map { column in zip(row, column).map(*).reduce(0, +) } }
  }

  static func inverse(_ a: Matrix) -> Matrix {
    let n = a.count
    var work = (0..<n).map { i in a[i] + (0..<n).map { $0 == i ? 1.0 : 0 } }
    for k in 0..<n {
      let pivot = (k..<n).max { work[$0][k].magnitude < work[$1][k].magnitude } ?? k
      work.swapAt(k, pivot)
      let divisor = work[k][k]
      for j in 0..<2 * n { work[k][j] /= divisor }
      for i in 0..<n where i != k {
        let factor = work[i][k]
        for j in 0..<2 * n { work[i][j] -= factor * work[k][j] }
      }
    }
    return work.map { Array($0[n...]) }
  }

  /// (XᵀX)⁻¹Xᵀy, the intercept first.
  static func fit(_ predictors: [[Double]], _ outcome: [Double]) -> [Double] {
    let x = design(predictors, outcome.count)
    let xt = transpose(x)
    return multiply(multiply(inverse(multiply(xt, x)), xt), outcome.map { [$0] }).map { $0[0] }
  }

  static func predict(_ coefficients: [Double], _ row: [Double]) -> Double {
    zip(coefficients, [1] + row).map(*).reduce(0, +)
  }

  /// The ridge solution of the standardised problem, (XᵀX + λI)⁻¹Xᵀy.
  static func ridge(
    _ predictors: [[Double]], _ outcome: [Double], _ penalty: Double
  ) -> (coefficients: [Double], hat: Matrix, covariance: Matrix) {
    let n = Double(outcome.count)
    let means = predictors.map { $0.reduce(0, +) / n }
    let spreads = zip(predictors, means).map { column, mean in
      (column.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / n).squareRoot()
    }
    let x = outcome.indices.map { i in
      predictors.indices.map { (predictors[$0][i] - means[$0]) / spreads[$0] }
    }
    let xt = transpose(x)
    var gram = multiply(xt, x)
    for j in gram.indices { gram[j][j] += penalty }
    let shrink = multiply(inverse(gram), xt)
    // All coefficients are linear in y: rows a, b₁, …
    var maps = zip(shrink, spreads).map { row, spread in row.map { $0 / spread } }
    let intercept = outcome.indices.map { i in
      1 / n - zip(maps, means).map { $0[i] * $1 }.reduce(0, +)
    }
    maps.insert(intercept, at: 0)
    let coefficients = multiply(maps, outcome.map { [$0] }).map { $0[0] }
    return (coefficients, multiply(x, shrink), multiply(maps, transpose(maps)))
  }
}
