import Glibc

extension Correlation {
  /// Kendall's τ-b with its tie-corrected normal test and Fieller's interval.
  ///
  /// τ-b = (C − D)/√((n₀ − n₁)(n₀ − n₂)), C and D the concordant and discordant pairs,
  /// n₀ = n(n − 1)/2, n₁ and n₂ the pairs tied in x and in y. z = (C − D)/√Var with the variance
  /// of Kendall 1970 under ties and without continuity correction. The interval is that of
  /// Fieller, Hartley & Pearson 1957, Biometrika 44:470, doi:10.1093/biomet/44.3-4.470:
  /// tanh(atanh τ ± z·√(0.437/(n − 4))).
  ///
  /// O(n log n): Knight 1966, J Am Stat Assoc 61:436, doi:10.1080/01621459.1966.10480879.
  ///
  /// R: `cor.test(x, y, method = "kendall", exact = FALSE)` for τ, z and p.
  ///
  /// - Parameter isCancelled: once true, the numbers mean nothing.
  package static func kendall(
    _ x: [Double], _ y: [Double], level: Double = 0.95, isCancelled: () -> Bool = { false }
  ) -> Correlation {
    guard let pairs = KendallPairs(x, y, isCancelled: isCancelled) else {
      return undefined(.kendall, count: x.count == y.count ? x.count : 0, level: level)
    }
    let n = Double(x.count)
    let tau = pairs.tau
    let z = pairs.score / pairs.variance.squareRoot()
    return Correlation(
      coefficient: .kendall, count: x.count, estimate: tau, statistic: z,
      degreesOfFreedom: .infinity, p: 2 * Normal.upperTail(z.magnitude), level: level,
      interval: fisherInterval(
        transformed: atanh(tau), standardError: n > 4 ? (0.437 / (n - 4)).squareRoot() : .nan,
        level: level))
  }

  /// The p of Kendall's normal test with continuity correction, |C − D| less by 1.
  ///
  /// NaN where τ is. R: `cor.test(x, y, method = "kendall", exact = FALSE, continuity = TRUE)$p.value`.
  package static func kendallCorrectedP(_ x: [Double], _ y: [Double]) -> Double {
    guard let pairs = KendallPairs(x, y) else { return .nan }
    // Not past 0, where the correction would turn into evidence.
    let corrected = max(pairs.score.magnitude - 1, 0)
    return min(2 * Normal.upperTail(corrected / pairs.variance.squareRoot()), 1)
  }
}
