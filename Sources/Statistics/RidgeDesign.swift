/// What ridge regression needs of the data, the same for every penalty.
///
/// The columns are centred and divided by their population standard deviation (divisor n), the
/// outcome is centred, and all is rotated once: X = Q·R, z = Qᵀy. A penalty then costs a problem
/// of 2p rows instead of n + p, with the same answer, because a rotation keeps lengths.
struct RidgeDesign: Sendable {
  let count: Int
  let predictors: Int
  /// Of the predictors, in their units.
  let means: [Double]
  /// Population standard deviations of the predictors, in their units.
  let spreads: [Double]
  let outcomeMean: Double
  /// The power of two that `response` is multiplied by.
  let outcomeScale: Double
  /// The standardised predictors, n × p, column-major.
  let columns: [Double]
  /// The centred and scaled outcome.
  let response: [Double]
  /// R, min(n, p) × p, column-major.
  let triangle: [Double]
  /// The first min(n, p) numbers of Qᵀy.
  let rotated: [Double]
  /// Σ of the squares of the others, which no penalty changes.
  let unreachable: Double

  var rank: Int { min(count, predictors) }

  /// - Throws: `LinearModelError` for ragged or non-finite data, fewer than two rows, or a
  ///   constant column. More predictors than rows, or dependent ones, are fine.
  init(
    predictors: [[Double]], outcome: [Double], isCancelled: () -> Bool = { false }
  ) throws(LinearModelError) {
    let scaled = try ScaledColumns(predictors, outcome, least: 2, isCancelled: isCancelled)
    let (n, p) = (outcome.count, predictors.count)
    var (columns, means) = scaled.centered(isCancelled: isCancelled)
    response = Array(columns[(p * n)...])
    columns.removeLast(n)
    var spreads: [Double] = []
    for j in 0..<p {
      try LinearModelError.check(isCancelled)
      let column = j * n..<(j + 1) * n
      // Deviations of a few units in the last place are the mean's rounding, not a predictor.
      guard column.contains(where: { columns[$0].magnitude > 8 * .ulpOfOne }) else {
        throw .dependentColumn(j)
      }
      var squares = 0.0
      for i in column { squares += columns[i] * columns[i] }
      let spread = (squares / Double(n)).squareRoot()
      for i in column { columns[i] /= spread }
      spreads.append(spread / scaled.scales[j])
      means[j] /= scaled.scales[j]
    }
    outcomeScale = scaled.scales[p]
    outcomeMean = means.removeLast() / outcomeScale
    let factors = HouseholderQR(
      anyRank: columns, rows: n, columns: p, isCancelled: isCancelled)
    let rank = min(n, p)
    var triangle = [Double](repeating: 0, count: rank * p)
    for j in 0..<p {
      for i in 0..<min(j + 1, rank) { triangle[j * rank + i] = factors.r(i, j) }
    }
    var rotated = response
    factors.rotate(&rotated, isCancelled: isCancelled)
    try LinearModelError.check(isCancelled)
    unreachable = rotated[rank...].reduce(0) { $0 + $1 * $1 }
    self.rotated = Array(rotated[..<rank])
    self.triangle = triangle
    self.columns = columns
    self.means = means
    self.spreads = spreads
    count = n
    self.predictors = p
  }

  /// The factors of [R; √λ·I].
  ///
  /// - Throws: `.dependentColumn` where the penalty is too small to tell columns apart.
  func augmented(_ penalty: Double) throws(LinearModelError) -> HouseholderQR {
    let rows = rank + predictors
    var matrix = [Double](repeating: 0, count: rows * predictors)
    let root = penalty.squareRoot()
    for j in 0..<predictors {
      for i in 0..<min(j + 1, rank) { matrix[j * rows + i] = triangle[j * rank + i] }
      matrix[j * rows + rank + j] = root
    }
    return try HouseholderQR(columnMajor: matrix, rows: rows, columns: predictors)
  }
}
