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
    _ columns: [Double], _ outcome: [Double], _ weights: [Double]
  ) throws(LinearModelError) {
    let n = outcome.count
    let total = weights.reduce(0, +)
    let roots = weights.map { $0.squareRoot() }
    func center(_ values: ArraySlice<Double>) -> (mean: Double, rows: [Double]) {
      let mean = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
      return (mean, zip(values, roots).map { ($0 - mean) * $1 })
    }
    var matrix: [Double] = []
    var means: [Double] = []
    for start in stride(from: 0, to: columns.count, by: n) {
      let column = center(columns[start..<start + n])
      matrix += column.rows
      means.append(column.mean)
    }
    let response = center(outcome[...])
    let factors = try HouseholderQR(columnMajor: matrix, rows: n, columns: means.count)
    slopes = factors.solve(response.rows)
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
