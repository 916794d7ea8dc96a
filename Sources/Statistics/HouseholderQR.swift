/// The QR factorisation of a tall matrix by Householder reflections, X = Q·R.
///
/// Normal equations square the condition number; this does not. There is no pivoting: column j is
/// called dependent, as R's `lm` does, when less than 10⁻⁷ of its length is left after the earlier
/// columns have been taken out. Columns should come scaled to about 1 by powers of two, which is
/// exact and keeps squares within the range of a double.
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

  /// Factors a matrix of `rows` ≥ `columns` rows of finite values.
  ///
  /// - Parameter columnMajor: `rows`·`columns` numbers.
  init(
    columnMajor matrix: [Double], rows: Int, columns: Int, isCancelled: () -> Bool = { false }
  ) throws(LinearModelError) {
    self.rows = rows
    self.columns = columns
    entries = matrix
    diagonal = [Double](repeating: 0, count: columns)
    weights = diagonal
    let dependent = factor(tolerance: Self.dependenceTolerance, isCancelled)
    // First: the rest of a matrix that was left half-way may look dependent.
    try LinearModelError.check(isCancelled)
    if let dependent { throw .dependentColumn(dependent) }
  }

  /// Factors a matrix of any shape and rank. Only R and `rotate` mean something then.
  ///
  /// - Parameter isCancelled: once true, the factors mean nothing.
  init(
    anyRank matrix: [Double], rows: Int, columns: Int, isCancelled: () -> Bool = { false }
  ) {
    self.rows = rows
    self.columns = columns
    entries = matrix
    diagonal = [Double](repeating: 0, count: columns)
    weights = diagonal
    _ = factor(tolerance: nil, isCancelled)
  }

  /// Reflects column after column; returns the first dependent one.
  private mutating func factor(tolerance: Double?, _ isCancelled: () -> Bool) -> Int? {
    let (rows, columns) = (rows, columns)
    return entries.withUnsafeMutableBufferPointer { room -> Int? in
      guard let start = room.baseAddress else { return nil }
      for k in 0..<min(rows, columns) {
        let column = start + k * rows
        let v = column + k
        let squares = DenseColumns.dot(v, v, rows - k)
        let rest = squares.squareRoot()
        if let tolerance {
          // A reflection keeps lengths: this is still that of the original column.
          let length = (squares + DenseColumns.dot(column, column, k)).squareRoot()
          guard length > 0, rest > tolerance * length else { return k }
        } else if rest == 0 {
          continue
        }
        // Away from the entry's sign: v's first element is then a sum and does not cancel.
        let head = v[0]
        diagonal[k] = head > 0 ? -rest : rest
        v[0] = head - diagonal[k]
        // vᵀv/2 = |x|·(|x| + |x₁|), all positive.
        weights[k] = 1 / (rest * (rest + head.magnitude))
        for j in k + 1..<max(columns, k + 1) {
          if isCancelled() { return nil }
          let target = start + j * rows + k
          let product = DenseColumns.dot(v, target, rows - k) * weights[k]
          DenseColumns.subtract(product, times: v, from: target, rows - k)
        }
      }
      return nil
    }
  }

  /// Qᵀb, in place: the first `columns` numbers belong to the columns, the others are what they
  /// leave of b.
  func rotate(_ b: inout [Double], isCancelled: () -> Bool = { false }) {
    entries.withUnsafeBufferPointer { room in
      b.withUnsafeMutableBufferPointer { target in
        guard let start = room.baseAddress, let first = target.baseAddress else { return }
        for k in 0..<min(rows, columns) where !isCancelled() {
          let v = start + k * rows + k
          let product = DenseColumns.dot(v, first + k, rows - k) * weights[k]
          DenseColumns.subtract(product, times: v, from: first + k, rows - k)
        }
      }
    }
  }

  /// The x that minimises |b − X·x|.
  ///
  /// - Parameter isCancelled: once true, the answer means nothing.
  func solve(_ b: [Double], isCancelled: () -> Bool = { false }) -> [Double] {
    var c = b
    rotate(&c, isCancelled: isCancelled)
    return backSubstituted(c)
  }

  /// R⁻¹·c of the first `columns` numbers of c.
  func backSubstituted(_ c: [Double]) -> [Double] {
    var x = Array(c.prefix(columns))
    for k in stride(from: columns - 1, through: 0, by: -1) {
      for j in k + 1..<max(columns, k + 1) { x[k] -= r(k, j) * x[j] }
      x[k] /= diagonal[k]
    }
    return x
  }

  /// R⁻ᵀ·x: its squared length is xᵀ(XᵀX)⁻¹x.
  func whitened(_ x: [Double]) -> [Double] {
    var w = x
    for k in 0..<columns {
      for j in 0..<k { w[k] -= r(j, k) * w[j] }
      w[k] /= diagonal[k]
    }
    return w
  }

  /// `whitened` of many rows at once, in place: M·R⁻¹, which for M = X is Q.
  ///
  /// - Parameter matrix: column-major, `columns` columns of any one length.
  func whiten(columnMajor matrix: inout [Double], isCancelled: () -> Bool = { false }) {
    guard columns > 0 else { return }
    let length = matrix.count / columns
    matrix.withUnsafeMutableBufferPointer { room in
      guard let start = room.baseAddress else { return }
      for k in 0..<columns {
        let target = start + k * length
        for j in 0..<k where !isCancelled() {
          DenseColumns.subtract(r(j, k), times: start + j * length, from: target, length)
        }
        let divisor = diagonal[k]
        for i in 0..<length { target[i] /= divisor }
      }
    }
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
    return inverse
  }

  /// The entry of R in row i and column j ≥ i.
  func r(_ i: Int, _ j: Int) -> Double { i == j ? diagonal[i] : entries[j * rows + i] }
}
