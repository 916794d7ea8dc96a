/// Predictors and outcome side by side, each multiplied by a power of two.
///
/// The power brings the column's largest magnitude into [1, 2). That is exact, makes units of
/// different size equal, and keeps every square and product within the range of a double.
struct ScaledColumns {
  /// n.
  let count: Int
  /// Column-major: the predictors in their order, then the outcome.
  let columns: [Double]
  /// What each column was multiplied by; 1 for a column of zeros.
  let scales: [Double]

  /// - Parameters:
  ///   - predictors: columns as long as the outcome.
  ///   - least: the least number of rows that the analysis can use.
  ///   - isCancelled: once true, `LinearModelError.cancelled` is thrown.
  /// - Throws: `LinearModelError` for ragged or non-finite data, or fewer rows than `least`.
  init(
    _ predictors: [[Double]], _ outcome: [Double], least: Int,
    isCancelled: () -> Bool = { false }
  ) throws(LinearModelError) {
    let n = outcome.count
    for (index, column) in predictors.enumerated() where column.count != n {
      throw .columnLength(column: index, expected: n, found: column.count)
    }
    var scales: [Double] = []
    scales.reserveCapacity(predictors.count + 1)
    let outcomeScale = Self.scale(outcome)
    guard outcomeScale > 0 else { throw .notFinite(column: nil, row: Self.badRow(outcome)) }
    for (index, column) in predictors.enumerated() {
      try LinearModelError.check(isCancelled)
      let scale = Self.scale(column)
      guard scale > 0 else { throw .notFinite(column: index, row: Self.badRow(column)) }
      scales.append(scale)
    }
    scales.append(outcomeScale)
    guard n >= least else {
      throw .tooFewObservations(count: n, coefficients: predictors.count + 1)
    }
    let size = n * (predictors.count + 1)
    columns = [Double](unsafeUninitializedCapacity: size) { room, filled in
      for (index, scale) in scales.enumerated() {
        let column = index < predictors.count ? predictors[index] : outcome
        let isLeft = isCancelled()
        for i in 0..<n { room[index * n + i] = isLeft ? 0 : column[i] * scale }
      }
      filled = size
    }
    try LinearModelError.check(isCancelled)
    self.scales = scales
    count = n
  }

  /// The columns without their means, and those means; with them once cancelled.
  func centered(
    isCancelled: () -> Bool = { false }
  ) -> (columns: [Double], means: [Double]) {
    var result = columns
    var means: [Double] = []
    means.reserveCapacity(scales.count)
    result.withUnsafeMutableBufferPointer { room in
      guard let start = room.baseAddress else { return }
      for index in scales.indices {
        if isCancelled() {
          means.append(0)
          continue
        }
        means.append(DenseColumns.center(start + index * count, count))
      }
    }
    return (result, means)
  }

  /// 1/2^e with 2^e ≤ max|x| < 2^(e+1); 0 when a value is not finite.
  private static func scale(_ column: [Double]) -> Double {
    var largest = 0.0
    var isFinite = true
    for value in column {
      let magnitude = value.magnitude
      isFinite = isFinite && magnitude <= .greatestFiniteMagnitude
      largest = magnitude > largest ? magnitude : largest
    }
    guard isFinite else { return 0 }
    return largest.isNormal ? 1 / largest.binade : 1
  }

  private static func badRow(_ column: [Double]) -> Int {
    column.firstIndex { !$0.isFinite } ?? 0
  }
}
