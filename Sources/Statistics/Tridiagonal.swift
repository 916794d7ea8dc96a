import Glibc

/// A symmetric matrix F = Q·T·Qᵀ in tridiagonal form with a vector d rotated along, for solving with
/// I + φF at many φ ≥ 0.
///
/// The reduction is done once, O(m³); every φ then costs O(m).
/// Source: Golub & Van Loan 2013, Matrix Computations (4th ed.), §8.3.1.
struct Tridiagonal: Sendable {
  private var diagonal: [Double]
  /// Between entry i and i + 1.
  private var offDiagonal: [Double]
  /// T·Qᵀd.
  private let product: [Double]

  /// - Parameter matrix: m² entries, both triangles.
  init(_ matrix: [Double], size: Int, vector: [Double]) {
    var a = matrix
    var d = vector
    for j in 0..<max(size - 2, 0) { Self.reflect(&a, size, column: j, &d) }
    diagonal = (0..<size).map { a[$0 * size + $0] }
    offDiagonal = (0..<max(size - 1, 0)).map { a[($0 + 1) * size + $0] }
    var product = [Double](repeating: 0, count: size)
    for i in 0..<size {
      product[i] += diagonal[i] * d[i]
      if i + 1 < size {
        product[i] += offDiagonal[i] * d[i + 1]
        product[i + 1] += offDiagonal[i] * d[i]
      }
    }
    self.product = product
    rotated = d
  }

  /// Qᵀd.
  private let rotated: [Double]

  /// What a φ gives, with x = (I + φF)⁻¹F·d.
  struct Shifted {
    /// ln |I + φF|.
    var logDeterminant = 0.0
    /// Its derivative by φ, tr((I + φF)⁻¹F).
    var trace = 0.0
    /// dᵀx.
    var quadratic = 0.0
    /// xᵀx, minus the derivative of `quadratic` by φ.
    var square = 0.0
  }

  /// Elimination without pivoting, safe for a positive definite matrix; the trace comes from
  /// differentiating the pivots, since (m − tr((I + φF)⁻¹))/φ would cancel for a small φ.
  func shifted(_ phi: Double) -> Shifted {
    let size = diagonal.count
    var pivots = [Double](repeating: 0, count: size)
    var x = product
    var result = Shifted()
    var slope = 0.0
    for i in 0..<size {
      var pivot = 1 + phi * diagonal[i]
      var pivotSlope = diagonal[i]
      if i > 0 {
        let b = offDiagonal[i - 1]
        let ratio = phi * b / pivots[i - 1]
        pivot -= ratio * phi * b
        pivotSlope -= ratio * (2 * b - ratio * slope)
        x[i] -= ratio * x[i - 1]
      }
      pivots[i] = pivot
      slope = pivotSlope
      result.logDeterminant += log(pivot)
      result.trace += pivotSlope / pivot
    }
    for i in stride(from: size - 1, through: 0, by: -1) {
      if i + 1 < size { x[i] -= phi * offDiagonal[i] * x[i + 1] }
      x[i] /= pivots[i]
      result.quadratic += x[i] * rotated[i]
      result.square += x[i] * x[i]
    }
    return result
  }

  /// Takes out column j below its first off-diagonal entry.
  private static func reflect(_ a: inout [Double], _ size: Int, column j: Int, _ d: inout [Double])
  {
    var v = (j + 1..<size).map { a[$0 * size + j] }
    let count = v.count
    let length = v.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard length > 0 else { return }
    // Away from the entry's sign: v's first element is then a sum and does not cancel.
    let head = v[0] > 0 ? -length : length
    v[0] -= head
    let weight = 2 / v.reduce(0) { $0 + $1 * $1 }
    var w = [Double](repeating: 0, count: count)
    for p in 0..<count {
      let row = (j + 1 + p) * size + j + 1
      var sum = 0.0
      for q in 0..<count { sum += a[row + q] * v[q] }
      w[p] = weight * sum
    }
    let half = weight / 2 * zip(w, v).reduce(0) { $0 + $1.0 * $1.1 }
    for p in 0..<count { w[p] -= half * v[p] }
    for p in 0..<count {
      let row = (j + 1 + p) * size + j + 1
      for q in 0..<count { a[row + q] -= v[p] * w[q] + w[p] * v[q] }
    }
    for p in 0..<count { a[(j + 1 + p) * size + j] = p == 0 ? head : 0 }
    var sum = 0.0
    for p in 0..<count { sum += v[p] * d[j + 1 + p] }
    for p in 0..<count { d[j + 1 + p] -= weight * sum * v[p] }
  }
}
