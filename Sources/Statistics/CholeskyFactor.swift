import Glibc

/// The factor L of a symmetric positive semidefinite matrix A = L·Lᵀ.
///
/// A row of whose diagonal no more than the share `tolerance` is left depends on the rows before it
/// and is left out: its unknown is 0 in every solution. A NaN in a row leaves it out too.
///
/// Source: Higham 2002, Accuracy and Stability of Numerical Algorithms (2nd ed.), §10.
/// R: `chol(A)`. O(m³).
struct CholeskyFactor: Sendable {
  let size: Int
  /// The rows not left out.
  let rank: Int
  /// Row-major, lower triangle.
  private var entries: [Double]
  /// 1/L_ii, 0 for a row left out.
  private var reciprocals: [Double]

  /// - Parameter matrix: m² entries, row-major; only the lower triangle is read.
  init(_ matrix: [Double], size: Int, tolerance: Double = 0) {
    var entries = matrix
    var reciprocals = [Double](repeating: 0, count: size)
    var rank = 0
    for i in 0..<size {
      for j in 0..<i {
        entries[i * size + j] =
          (entries[i * size + j] - Self.product(entries, i * size, j * size, j)) * reciprocals[j]
      }
      let rest = matrix[i * size + i] - Self.product(entries, i * size, i * size, i)
      if rest > tolerance * matrix[i * size + i] {
        entries[i * size + i] = rest.squareRoot()
        reciprocals[i] = 1 / entries[i * size + i]
        rank += 1
      }
    }
    self.size = size
    self.rank = rank
    self.entries = entries
    self.reciprocals = reciprocals
  }

  /// ln |A|, of the rows not left out.
  var logDeterminant: Double {
    var sum = 0.0
    for reciprocal in reciprocals where reciprocal > 0 { sum -= 2 * log(reciprocal) }
    return sum
  }

  /// A⁻¹·b.
  func solve(_ b: [Double]) -> [Double] {
    var x = b
    for i in 0..<size {
      for j in 0..<i { x[i] -= entries[i * size + j] * x[j] }
      x[i] *= reciprocals[i]
    }
    for i in stride(from: size - 1, through: 0, by: -1) {
      x[i] *= reciprocals[i]
      for j in 0..<i { x[j] -= entries[i * size + j] * x[i] }
    }
    return x
  }

  /// A⁻¹, m² entries, both triangles.
  func inverse() -> [Double] {
    // Row i of L⁻ᵀ, so that every inner product below runs along rows.
    var rows = [Double](repeating: 0, count: size * size)
    for i in 0..<size {
      rows[i * size + i] = reciprocals[i]
      for p in i + 1..<max(size, i + 1) {
        let sum = Self.product(entries, p * size + i, rows, i * size + i, p - i)
        rows[i * size + p] = -sum * reciprocals[p]
      }
    }
    var result = [Double](repeating: 0, count: size * size)
    for i in 0..<size {
      for j in 0...i {
        let value = Self.product(rows, i * size + i, rows, j * size + i, size - i)
        result[i * size + j] = value
        result[j * size + i] = value
      }
    }
    return result
  }

  private static func product(_ a: [Double], _ i: Int, _ j: Int, _ count: Int) -> Double {
    product(a, i, a, j, count)
  }

  /// The inner product of `count` neighbours, in four sums so that they do not wait for each other.
  private static func product(
    _ a: [Double], _ i: Int, _ b: [Double], _ j: Int, _ count: Int
  ) -> Double {
    var sums = SIMD4<Double>.zero
    var p = 0
    while p + 4 <= count {
      let left = SIMD4<Double>(a[i + p], a[i + p + 1], a[i + p + 2], a[i + p + 3])
      let right = SIMD4<Double>(b[j + p], b[j + p + 1], b[j + p + 2], b[j + p + 3])
      sums += left * right
      p += 4
    }
    var sum = sums.sum()
    while p < count {
      sum += a[i + p] * b[j + p]
      p += 1
    }
    return sum
  }
}
