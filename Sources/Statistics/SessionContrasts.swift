/// Differences from session 1 and deviations from the sessions' mean, in an orthonormal system.
///
/// Random session effects of equal variance φ have the covariance φ·I there, which the differences
/// δ do not have. R = I − c·11ᵀ with c = (1 − 1/√k)/(k − 1) is the symmetric root of their
/// precision, I − 11ᵀ/k.
struct SessionContrasts: Sendable {
  let size: Int
  /// R = I − c·11ᵀ.
  private let toContrasts: Double
  /// R⁻¹ = I + c·11ᵀ.
  private let toDifferences: Double

  init(sessions: Int) {
    size = sessions - 1
    let root = Double(sessions).squareRoot()
    toContrasts = (1 - 1 / root) / Double(size)
    toDifferences = (root - 1) / Double(size)
  }

  /// R·δ.
  func contrasts(_ differences: [Double]) -> [Double] {
    let sum = differences.reduce(0, +)
    return differences.map { $0 - toContrasts * sum }
  }

  /// R⁻¹·e.
  func differences(_ contrasts: [Double]) -> [Double] {
    let sum = contrasts.reduce(0, +)
    return contrasts.map { $0 + toDifferences * sum }
  }

  /// R⁻¹·M·R⁻¹, the information about contrasts from that about differences.
  func information(_ matrix: [Double]) -> [Double] {
    let c = toDifferences
    let rows = (0..<size).map { a in matrix[a * size..<(a + 1) * size].reduce(0, +) }
    let total = rows.reduce(0, +)
    var result = matrix
    for a in 0..<size {
      for b in 0..<size { result[a * size + b] += c * (rows[a] + rows[b]) + c * c * total }
    }
    return result
  }
}
