/// The test for a systematic change between sessions of a complete subjects × sessions table, with
/// and without a correction for unequal variances of the session differences.
///
/// F = MSJ/MSE with k − 1 and (n − 1)(k − 1) degrees of freedom supposes sphericity. The
/// corrections multiply both degrees of freedom by an ε ≤ 1 estimated from the covariance matrix of
/// the sessions: with E the n × k residuals y_ij − ȳ_i − ȳ_j + ȳ, the double-centred covariance is
/// S = EᵀE/(n − 1), and
/// - Greenhouse–Geisser: ε = tr(S)²/((k − 1)·tr(S²)), between 1/(k − 1) and 1;
/// - Huynh–Feldt: (n(k − 1)ε − 2)/((k − 1)(n − 1 − (k − 1)ε)), at most 1.
///
/// Two sessions have one difference: ε is 1 and F is the square of the paired t.
///
/// Sources: Greenhouse & Geisser 1959, Psychometrika 24:95, doi:10.1007/BF02289823; Huynh & Feldt
/// 1976, J Educ Stat 1:69, doi:10.3102/10769986001001069.
///
/// Edge cases: a table whose `TwoWayAnova` is NaN gives NaN throughout; a table without residual
/// has F = +∞ (NaN without a change) and no ε; Huynh–Feldt needs three subjects when k ≥ 3.
///
/// R: `anova(lm(scores ~ 1), X = ~1, test = "Spherical")`; the Huynh–Feldt ε printed there is not
/// capped at 1, its p is. O(n·k²) time, O(n·k + k²) memory.
package struct RepeatedMeasuresAnova: Sendable, Equatable {
  /// One way to read F.
  package struct Reading: Sendable, Equatable {
    /// What the degrees of freedom are multiplied by; 1 without correction.
    package let epsilon: Double
    package let df1: Double
    package let df2: Double
    /// P(F > f).
    package let p: Double

    init(epsilon: Double, f: Double, df1: Double, df2: Double) {
      self.epsilon = epsilon
      self.df1 = epsilon * df1
      self.df2 = epsilon * df2
      p = FDistribution.upperTail(f, df1: self.df1, df2: self.df2)
    }
  }

  package let f: Double
  /// Under sphericity.
  package let uncorrected: Reading
  package let greenhouseGeisser: Reading
  package let huynhFeldt: Reading

  /// The table of scores in row-major order: score of subject i in session j at i·k + j.
  package init(scores: [Double], subjects: Int, sessions: Int) {
    self.init(
      scores: scores, anova: TwoWayAnova(scores: scores, subjects: subjects, sessions: sessions))
  }

  /// The same with the analysis of that table already at hand.
  ///
  /// - Parameter isCancelled: once true, the numbers mean nothing.
  package init(
    scores: [Double], anova: TwoWayAnova, isCancelled: () -> Bool = { false }
  ) {
    let f = anova.fSessions
    let (df1, df2) = (anova.dfSessions, anova.dfResidual)
    let n = Double(anova.subjects)
    let epsilon = Self.epsilon(scores, anova, isCancelled)
    let product = epsilon * df1
    let adjusted = df1 == 1 ? epsilon : (n * product - 2) / (df1 * (n - 1 - product))
    self.f = f
    uncorrected = Reading(epsilon: f.isNaN ? .nan : 1, f: f, df1: df1, df2: df2)
    greenhouseGeisser = Reading(epsilon: epsilon, f: f, df1: df1, df2: df2)
    // `min` would turn a NaN into 1.
    huynhFeldt = Reading(epsilon: adjusted > 1 ? 1 : adjusted, f: f, df1: df1, df2: df2)
  }

  /// tr(S)²/((k − 1)·tr(S²)) from residuals scaled to Σe² = 1, so that their fourth powers stay in
  /// range: 1/((k − 1)·|EᵀE|²).
  private static func epsilon(
    _ scores: [Double], _ anova: TwoWayAnova, _ isCancelled: () -> Bool
  ) -> Double {
    let (n, k) = (anova.subjects, anova.sessions)
    let length = anova.sumResidual.squareRoot()
    guard length > 0, length < .infinity, scores.count == n * k else { return .nan }
    if k == 2 { return 1 }
    let residuals = centeredTwice(
      scores, n, k, center: anova.grandMean, length: length, isCancelled)
    var products = [Double](repeating: 0, count: k * k)
    for i in 0..<n {
      if i % AscendingOrder.grain == 0, isCancelled() { return .nan }
      for a in 0..<k {
        let e = residuals[i * k + a]
        for b in 0...a { products[a * k + b] += e * residuals[i * k + b] }
      }
    }
    var trace = 0.0
    var squares = 0.0
    for a in 0..<k {
      let variance = products[a * k + a]
      trace += variance
      squares += variance * variance
      for b in 0..<a { squares += 2 * products[a * k + b] * products[a * k + b] }
    }
    // The trace is 1 but for rounding.
    return min(trace * trace / (Double(k - 1) * squares), 1)
  }

  /// (y_ij − ȳ_i − ȳ_j + ȳ)/`length`, every mean taken of centred scores.
  private static func centeredTwice(
    _ scores: [Double], _ n: Int, _ k: Int, center: Double, length: Double,
    _ isCancelled: () -> Bool
  ) -> [Double] {
    var residuals = Array(count: scores.count, rest: .nan, isCancelled: isCancelled) {
      (scores[$0] - center) / length
    }
    for i in 0..<n {
      if i % AscendingOrder.grain == 0, isCancelled() { break }
      var sum = 0.0
      for j in 0..<k { sum += residuals[i * k + j] }
      let mean = sum / Double(k)
      for j in 0..<k { residuals[i * k + j] -= mean }
    }
    for j in 0..<k where !isCancelled() {
      var sum = 0.0
      for i in 0..<n { sum += residuals[i * k + j] }
      let mean = sum / Double(n)
      for i in 0..<n { residuals[i * k + j] -= mean }
    }
    return residuals
  }
}
