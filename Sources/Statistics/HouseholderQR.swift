/// The QR factorisation of a tall matrix by Householder reflections, X = Q·R.
///
/// Normal equations square the condition number; this does not. Columns are scaled by powers of
/// two beforehand, which is exact, so that units of different size cost nothing. There is no
/// pivoting: column j is called dependent, as R's `lm` does, when less than 10⁻⁷ of its length is
/// left after the earlier columns have been taken out.
///
/// Source: Golub & Van Loan 2013, Matrix Computations (4th ed.), §5.2. R: `qr(X)`.
struct HouseholderQR: Sendable {
  /// The least share of a column's length that must be its own.
  static let dependenceTolerance = 1e-7

  let rows: Int
  let columns: Int
  /// Column-major. Above the diagonal R; on and below it the reflections' vectors.
  private var entries: [Double]
  private var diagonal: [Double]
  /// 2/vᵀv of each reflection.
  private var weights: [Double]
  /// The power of two that each column was multiplied by.
  private let scales: [Double]

  /// Factors the matrix with these columns, each of `rows` ≥ columns.count finite values.
  init(columns matrix: [[Double]], rows: Int) throws(LinearModelError) {
    self.rows = rows
    columns = matrix.count
    entries = []
    entries.reserveCapacity(rows * matrix.count)
    diagonal = [Double](repeating: 0, count: matrix.count)
    weights = diagonal
    var scales: [Double] = []
    for column in matrix {
      let largest = column.reduce(0) { max($0, $1.magnitude) }
      let scale = largest.isNormal ? 1 / largest.binade : 1
      scales.append(scale)
      for value in column { entries.append(value * scale) }
    }
    self.scales = scales
    for k in 0..<columns {
      let length = norm(ofColumn: k, from: 0)
      let rest = norm(ofColumn: k, from: k)
      // A reflection keeps lengths: `length` is still that of the original column.
      guard length > 0, rest > Self.dependenceTolerance * length else {
        throw .dependentColumn(k)
      }
      reflect(column: k, length: rest)
    }
  }

  /// The x that minimises |b − X·x|, x in the unscaled columns' units.
  func solve(_ b: [Double]) -> [Double] {
    var c = b
    for k in 0..<columns { apply(reflection: k, to: &c, at: 0) }
    for k in stride(from: columns - 1, through: 0, by: -1) {
      for j in k + 1..<max(columns, k + 1) { c[k] -= r(k, j) * c[j] }
      c[k] /= diagonal[k]
    }
    return (0..<columns).map { c[$0] * scales[$0] }
  }

  /// R⁻ᵀ·x: its squared length is xᵀ(XᵀX)⁻¹x.
  func whitened(_ x: [Double]) -> [Double] {
    var w = (0..<columns).map { x[$0] * scales[$0] }
    for k in 0..<columns {
      for j in 0..<k { w[k] -= r(j, k) * w[j] }
      w[k] /= diagonal[k]
    }
    return w
  }

  /// R⁻¹, upper triangular, row-major: (XᵀX)⁻¹ = R⁻¹·R⁻ᵀ.
  func inverseOfR() -> [Double] {
    var inverse = [Double](repeating: 0, count: columns * columns)
    for j in 0..<columns {
      inverse[j * columns + j] = 1 / diagonal[j]
      for i in stride(from: j - 1, through: 0, by: -1) {
        var sum = 0.0
        for m in i + 1...j { sum -= r(i, m) * inverse[m * columns + j] }
        inverse[i * columns + j] = sum / diagonal[i]
      }
    }
    for i in 0..<columns {
      for j in i..<columns { inverse[i * columns + j] *= scales[i] }
    }
    return inverse
  }

  private func r(_ i: Int, _ j: Int) -> Double { entries[j * rows + i] }

  private func norm(ofColumn k: Int, from first: Int) -> Double {
    var squares = 0.0
    for i in first..<rows { squares += entries[k * rows + i] * entries[k * rows + i] }
    return squares.squareRoot()
  }

  private mutating func reflect(column k: Int, length: Double) {
    let head = k * rows + k
    // Away from the entry's sign: v's first element is then a sum and does not cancel.
    diagonal[k] = entries[head] > 0 ? -length : length
    entries[head] -= diagonal[k]
    var squares = 0.0
    for i in k..<rows { squares += entries[k * rows + i] * entries[k * rows + i] }
    weights[k] = 2 / squares
    for j in k + 1..<max(columns, k + 1) { apply(reflection: k, to: &entries, at: j * rows) }
  }

  private func apply(reflection k: Int, to target: inout [Double], at start: Int) {
    var product = 0.0
    for i in k..<rows { product += entries[k * rows + i] * target[start + i] }
    product *= weights[k]
    for i in k..<rows { target[start + i] -= product * entries[k * rows + i] }
  }
}
