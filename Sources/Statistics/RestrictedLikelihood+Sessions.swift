import Glibc

extension RestrictedLikelihood {
  /// The parts that the sessions have in a two-way design: their effects, their share of the
  /// determinant and of its derivative by λ, and for random ones the φ that is best at this λ.
  func addSessions(
    _ information: SessionInformation, _ point: inout Point, sessionStart: Double
  ) {
    let factor = CholeskyFactor(information.matrix, size: information.size)
    let step = factor.solve(information.right)
    let differences = zip(baseline.dropFirst(), step).map { $0 + $1 }
    let fixed = [0] + differences
    if design == .twoWayFixedSessions {
      point.effects = fixed
      point.logDeterminants += factor.logDeterminant
      point.slope += SessionInformation.trace(factor.inverse(), information.derivative)
      return
    }
    let d = contrasts.contrasts(differences)
    let matrix = contrasts.information(information.matrix)
    let best = bestSessionRatio(
      Tridiagonal(matrix, size: information.size, vector: d),
      quadratic: residualSums(fixed, ratio: point.ratio).quadratic,
      start: sessionStart > 0 ? sessionStart : startingSessionRatio(d, matrix))
    point.converged = best.converged
    point.sessionRatio = best.x
    point.effects = [Double](repeating: 0, count: table.sessions)
    guard best.x > 0 else { return }
    shrink(d, matrix, information.derivative, &point)
  }

  /// The φ ≥ 0 that minimises (N − p)·ln(Q + dᵀF(I + φF)⁻¹d) + ln |I + φF|.
  private func bestSessionRatio(
    _ spectrum: Tridiagonal, quadratic: Double, start: Double
  ) -> RootBracket.Result {
    RootBracket.minimum(from: start, tolerance: 1e-13) { ratio in
      let shifted = spectrum.shifted(ratio)
      let total = quadratic + shifted.quadratic
      return (
        df * log(total) + shifted.logDeterminant,
        shifted.trace - df * shifted.square / total
      )
    }
  }

  /// The φ that the moments of the contrasts suggest; exact for a complete table.
  private func startingSessionRatio(_ d: [Double], _ matrix: [Double]) -> Double {
    let size = d.count
    let trace = (0..<size).reduce(0) { $0 + matrix[$1 * size + $1] }
    let spread = d.reduce(0) { $0 + $1 * $1 } / Double(size)
    return max(spread / meanSquare - Double(size) / trace, 0.01)
  }

  /// Random sessions at the point's φ: e = φ(I + φF)⁻¹F·d are their predicted contrasts, drawn in
  /// from the estimated d.
  private func shrink(
    _ d: [Double], _ matrix: [Double], _ derivative: [Double], _ point: inout Point
  ) {
    let size = d.count
    let phi = point.sessionRatio
    var shifted = matrix.map { phi * $0 }
    var right = [Double](repeating: 0, count: size)
    for a in 0..<size {
      shifted[a * size + a] += 1
      for b in 0..<size { right[a] += matrix[a * size + b] * d[b] }
    }
    let factor = CholeskyFactor(shifted, size: size)
    let predicted = factor.solve(right).map { phi * $0 }
    point.logDeterminants += factor.logDeterminant
    point.slope +=
      phi * SessionInformation.trace(factor.inverse(), contrasts.information(derivative))
    point.sessionQuadratic = predicted.reduce(0) { $0 + $1 * $1 } / phi
    let effects = [0] + contrasts.differences(predicted)
    let center = effects.reduce(0, +) / Double(effects.count)
    point.effects = effects.map { $0 - center }
  }

  /// What is left of the values at these session effects and the mean that suits them.
  ///
  /// `derivative` is Σ(w_i(r̄_i − mean))² with w_i = m_i/(1 + λm_i), minus the derivative of Q by λ.
  func residualSums(
    _ effects: [Double], ratio: Double
  ) -> (mean: Double, quadratic: Double, derivative: Double) {
    let means = subjectMeans(less: effects)
    var weights = 0.0
    var weighted = 0.0
    for i in 0..<table.subjects {
      let weight = self.weight(i, ratio)
      weights += weight
      weighted += weight * means[i]
    }
    let mean = weighted / weights
    var between = 0.0
    var derivative = 0.0
    for i in 0..<table.subjects {
      let weight = self.weight(i, ratio)
      let deviation = means[i] - mean
      between += weight * deviation * deviation
      derivative += weight * deviation * weight * deviation
    }
    let within = design == .oneWay ? sumWithin : table.sumWithin(effects)
    return (mean, within + between, derivative)
  }

  private func weight(_ subject: Int, _ ratio: Double) -> Double {
    let length = Double(table.starts[subject + 1] - table.starts[subject])
    return length / (1 + ratio * length)
  }
}
