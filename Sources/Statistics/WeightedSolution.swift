/// The weighted least-squares fit of an outcome on columns that are already centred and scaled.
struct WeightedSolution {
  let intercept: Double
  let slopes: [Double]

  init(intercept: Double, slopes: [Double]) {
    self.intercept = intercept
    self.slopes = slopes
  }

  /// Centres by the weighted means, multiplies each row by √w, and solves by QR.
  init(
    _ columns: [Double], _ outcome: [Double], _ weights: [Double], _ isCancelled: () -> Bool
  ) throws(LinearModelError) {
    let n = outcome.count
    let total = weights.reduce(0, +)
    try LinearModelError.check(isCancelled)
    let roots = weights.map { $0.squareRoot() }
    /// The column that begins at `start`; its rows mean nothing once cancelled.
    func center(_ values: [Double], from start: Int) -> (mean: Double, rows: [Double]) {
      var sum = 0.0
      for i in 0..<n { sum += values[start + i] * weights[i] }
      let mean = sum / total
      return (
        mean,
        Array(count: n, rest: 0, isCancelled: isCancelled) {
          (values[start + $0] - mean) * roots[$0]
        }
      )
    }
    var matrix: [Double] = []
    matrix.reserveCapacity(columns.count)
    var means: [Double] = []
    for start in stride(from: 0, to: columns.count, by: n) {
      try LinearModelError.check(isCancelled)
      let column = center(columns, from: start)
      matrix += column.rows
      means.append(column.mean)
    }
    try LinearModelError.check(isCancelled)
    let response = center(outcome, from: 0)
    let factors = try HouseholderQR(
      columnMajor: matrix, rows: n, columns: means.count, isCancelled: isCancelled)
    slopes = factors.solve(response.rows, isCancelled: isCancelled)
    intercept = zip(slopes, means).reduce(response.mean) { $0 - $1.0 * $1.1 }
  }

  func residuals(_ columns: [Double], _ outcome: [Double]) -> [Double] {
    let n = outcome.count
    var residuals = outcome.map { $0 - intercept }
    for (j, slope) in slopes.enumerated() {
      for i in 0..<n { residuals[i] -= slope * columns[j * n + i] }
    }
    return residuals
  }

  /// a and b in the data's units.
  func coefficients(_ start: LeastSquares) -> [Double] {
    let raw = slopes.indices.map { slopes[$0] * start.scales[$0] }
    var intercept = CompensatedSum(intercept)
    for (slope, mean) in zip(raw, start.predictorMeans) { intercept.add(-slope, times: mean) }
    return [intercept.value] + raw
  }
}
