import CNumerics

/// The functions under the distributions.
///
/// All are total: an argument outside the domain, or any NaN, gives NaN. The regularised
/// incomplete beta function is `BetaDistribution.cdf`.
package enum SpecialFunctions {
  /// P(a, x) = ∫₀ˣ tᵃ⁻¹e⁻ᵗ dt/Γ(a), the regularised lower incomplete gamma function, with
  /// 0 < `a` ≤ 10¹² and `x` ≥ 0. R: `pgamma(x, a)`.
  package static func lowerIncompleteGamma(_ a: Double, _ x: Double) -> Double {
    cnum_gamma_p(a, x)
  }

  /// Q(a, x) = 1 − P(a, x), computed directly. R: `pgamma(x, a, lower.tail = FALSE)`.
  package static func upperIncompleteGamma(_ a: Double, _ x: Double) -> Double {
    cnum_gamma_q(a, x)
  }

  /// ln Γ(x) for `x` ≥ 0; ∞ at 0. R: `lgamma(x)`.
  package static func logGamma(_ x: Double) -> Double { cnum_lgamma(x) }

  /// Γ(x)/Γ(x + δ) for positive `x` and `delta`.
  ///
  /// Neither as a quotient, whose parts overflow beyond x = 171, nor as the exponential of a
  /// difference of logarithms, which for x = 10⁶ has lost seven digits.
  ///
  /// R: `exp(lgamma(x) - lgamma(x + delta))`.
  package static func gammaRatio(_ x: Double, plus delta: Double) -> Double {
    cnum_gamma_ratio(x, delta)
  }

  /// erf(x) = 2/√π·∫₀ˣ e^(−t²) dt. R: `2 * pnorm(x * sqrt(2)) - 1`; Python: `math.erf(x)`.
  package static func erf(_ x: Double) -> Double { cnum_erf(x) }

  /// 1 − erf(x), computed directly. R: `2 * pnorm(x * sqrt(2), lower.tail = FALSE)`; Python:
  /// `math.erfc(x)`.
  package static func erfc(_ x: Double) -> Double { cnum_erfc(x) }
}
