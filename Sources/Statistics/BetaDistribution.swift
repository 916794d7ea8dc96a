import CNumerics

/// The beta distribution with shapes 0 < `a`, `b` ≤ 10⁹.
///
/// Other parameters, or any NaN, give NaN; p = 0 and p = 1 give 0 and 1. R: `pbeta`, `qbeta`.
package enum BetaDistribution {
  /// P(X ≤ x) = I_x(a, b), the regularised incomplete beta function. R: `pbeta(x, a, b)`.
  package static func cdf(_ x: Double, a: Double, b: Double) -> Double { cnum_beta_cdf(x, a, b) }

  /// P(X > x). R: `pbeta(x, a, b, lower.tail = FALSE)`.
  package static func upperTail(_ x: Double, a: Double, b: Double) -> Double {
    cnum_beta_sf(x, a, b)
  }

  /// The x with P(X ≤ x) = `p`. R: `qbeta(p, a, b)`.
  package static func quantile(_ p: Double, a: Double, b: Double) -> Double {
    cnum_beta_ppf(p, a, b)
  }

  /// The x with P(X > x) = `p`. R: `qbeta(p, a, b, lower.tail = FALSE)`.
  package static func upperQuantile(_ p: Double, a: Double, b: Double) -> Double {
    cnum_beta_isf(p, a, b)
  }
}
