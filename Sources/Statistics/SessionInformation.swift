/// What an incomplete table tells about the differences between its sessions when the subjects'
/// variance is λ times the residual's.
///
/// δ_j = session j − session 1, j = 2…k, general mean eliminated. With m scores of subject i,
/// u = 1/(1 + λm), g = λu and z_i the sessions it was seen in,
///     E = diag(n_j) − Σ g·z_i·z_iᵀ − s·sᵀ/G,   s = Σ u·z_i,   G = Σ m·u,   h = Σ u·(x̄_i − μ₀)·z_i,
/// and the generalised least-squares estimate is E⁻¹h on top of the differences already taken off
/// the x. These are sums over subjects, so that no N × N matrix is ever formed; subjects seen in
/// every session are taken together. O(Σm²) time, O(k²) memory.
struct SessionInformation: Sendable {
  /// k − 1.
  let size: Int
  /// E, (k − 1)² entries, both triangles.
  private(set) var matrix: [Double]
  /// dE/dλ.
  private(set) var derivative: [Double]
  /// h.
  private(set) var right: [Double]
  /// s.
  private(set) var sums: [Double]
  /// G and dG/dλ.
  let general: Double
  let generalDerivative: Double

  /// - Parameters:
  ///   - ratio: λ; +∞ gives the ordinary least squares of subjects and sessions as fixed effects.
  ///   - means: x̄_i, the subjects' means of the values less the session differences taken off.
  ///   - mean: μ₀.
  ///   - isCancelled: once true, the sums mean nothing.
  init(
    _ table: IncompleteTable, ratio: Double, means: [Double], mean: Double,
    isCancelled: () -> Bool = { false }
  ) {
    let k = table.sessions
    let m = k - 1
    size = m
    matrix = [Double](repeating: 0, count: m * m)
    derivative = matrix
    right = [Double](repeating: 0, count: m)
    sums = right
    var sumDerivatives = right
    var general = 0.0
    var generalDerivative = 0.0
    var (completeGain, completeSquare) = (0.0, 0.0)
    for i in 0..<table.subjects {
      if i % AscendingOrder.grain == 0, isCancelled() { break }
      let cells = table.starts[i]..<table.starts[i + 1]
      let length = Double(cells.count)
      let u = 1 / (1 + ratio * length)
      let gain = ratio == .infinity ? 1 / length : ratio * u
      general += length * u
      generalDerivative -= length * u * length * u
      let deviation = u * (means[i] - mean)
      for c in cells where table.columns[c] > 0 {
        let a = Int(table.columns[c]) - 1
        sums[a] += u
        sumDerivatives[a] -= length * u * u
        right[a] += deviation
      }
      if cells.count == k {
        completeGain += gain
        completeSquare += u * u
        continue
      }
      for c in cells where table.columns[c] > 0 {
        let row = (Int(table.columns[c]) - 1) * m
        for d in cells.lowerBound...c where table.columns[d] > 0 {
          let b = Int(table.columns[d]) - 1
          matrix[row + b] -= gain
          derivative[row + b] -= u * u
        }
      }
    }
    // At λ = ∞ nothing is left of the general mean's part.
    let inverse = general > 0 ? 1 / general : 0
    let curvature = generalDerivative * inverse
    for a in 0..<m {
      matrix[a * m + a] += Double(table.sessionCounts[a + 1])
      for b in 0...a {
        let (sa, sb) = (sums[a], sums[b])
        matrix[a * m + b] -= completeGain + sa * sb * inverse
        derivative[a * m + b] -=
          completeSquare
          + (sumDerivatives[a] * sb + sa * sumDerivatives[b] - sa * sb * curvature) * inverse
        matrix[b * m + a] = matrix[a * m + b]
        derivative[b * m + a] = derivative[a * m + b]
      }
    }
    self.general = general
    self.generalDerivative = generalDerivative
  }

  /// tr(A·B) of two symmetric matrices.
  static func trace(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for i in a.indices { sum += a[i] * b[i] }
    return sum
  }
}
