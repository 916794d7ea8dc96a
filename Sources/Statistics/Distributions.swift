import CNumerics

// Every function below is total: a parameter outside its domain, or any NaN, gives NaN; p = 0 and
// p = 1 give the ends of the support. `upperTail` and `upperQuantile` work on P(X > x) itself,
// because 1 − cdf has no digits left where p-values are small.

/// The standard normal distribution.
///
/// R: `pnorm`, `qnorm`.
package enum Normal {
  /// P(Z ≤ x). R: `pnorm(x)`.
  package static func cdf(_ x: Double) -> Double { cnum_normal_cdf(x) }

  /// P(Z > x). R: `pnorm(x, lower.tail = FALSE)`.
  package static func upperTail(_ x: Double) -> Double { cnum_normal_sf(x) }

  /// The x with P(Z ≤ x) = `p`. R: `qnorm(p)`.
  package static func quantile(_ p: Double) -> Double { cnum_normal_ppf(p) }

  /// The x with P(Z > x) = `p`. R: `qnorm(p, lower.tail = FALSE)`.
  package static func upperQuantile(_ p: Double) -> Double { cnum_normal_isf(p) }
}

/// Student's t distribution with a real number of degrees of freedom `df` > 0; an infinite `df` is
/// the normal distribution.
///
/// R: `pt`, `qt`.
package enum StudentT {
  /// P(T ≤ x). R: `pt(x, df)`.
  package static func cdf(_ x: Double, df: Double) -> Double { cnum_t_cdf(x, df) }

  /// P(T > x). R: `pt(x, df, lower.tail = FALSE)`.
  package static func upperTail(_ x: Double, df: Double) -> Double { cnum_t_sf(x, df) }

  /// The x with P(T ≤ x) = `p`. R: `qt(p, df)`.
  package static func quantile(_ p: Double, df: Double) -> Double { cnum_t_ppf(p, df) }

  /// The x with P(T > x) = `p`. R: `qt(p, df, lower.tail = FALSE)`.
  package static func upperQuantile(_ p: Double, df: Double) -> Double { cnum_t_isf(p, df) }

  /// P(|T| > |x|), the two-sided p-value. R: `2 * pt(-abs(x), df)`.
  package static func twoSided(_ x: Double, df: Double) -> Double {
    2 * cnum_t_sf(x.magnitude, df)
  }
}

/// Fisher's F distribution with real degrees of freedom 0 < `df1`, `df2` ≤ 10¹².
///
/// R: `pf`, `qf`.
package enum FDistribution {
  /// P(F ≤ x). R: `pf(x, df1, df2)`.
  package static func cdf(_ x: Double, df1: Double, df2: Double) -> Double {
    cnum_f_cdf(x, df1, df2)
  }

  /// P(F > x). R: `pf(x, df1, df2, lower.tail = FALSE)`.
  package static func upperTail(_ x: Double, df1: Double, df2: Double) -> Double {
    cnum_f_sf(x, df1, df2)
  }

  /// The x with P(F ≤ x) = `p`. R: `qf(p, df1, df2)`.
  package static func quantile(_ p: Double, df1: Double, df2: Double) -> Double {
    cnum_f_ppf(p, df1, df2)
  }

  /// The x with P(F > x) = `p`. R: `qf(p, df1, df2, lower.tail = FALSE)`.
  package static func upperQuantile(_ p: Double, df1: Double, df2: Double) -> Double {
    cnum_f_isf(p, df1, df2)
  }
}

/// The chi-squared distribution with a real number of degrees of freedom 0 < `df` ≤ 10¹².
///
/// R: `pchisq`, `qchisq`.
package enum ChiSquared {
  /// P(X ≤ x). R: `pchisq(x, df)`.
  package static func cdf(_ x: Double, df: Double) -> Double { cnum_chi2_cdf(x, df) }

  /// P(X > x). R: `pchisq(x, df, lower.tail = FALSE)`.
  package static func upperTail(_ x: Double, df: Double) -> Double { cnum_chi2_sf(x, df) }

  /// The x with P(X ≤ x) = `p`. R: `qchisq(p, df)`.
  package static func quantile(_ p: Double, df: Double) -> Double { cnum_chi2_ppf(p, df) }

  /// The x with P(X > x) = `p`. R: `qchisq(p, df, lower.tail = FALSE)`.
  package static func upperQuantile(_ p: Double, df: Double) -> Double { cnum_chi2_isf(p, df) }
}

/// The noncentral t distribution: (Z + `noncentrality`)/√(χ²/df), with `df` ≥ 0.5 and
/// |`noncentrality`| ≤ 10⁴.
///
/// R: `pt(x, df, ncp)`, `qt(p, df, ncp)`, whose algorithm is approximate beyond |ncp| = 37.62;
/// this one is not.
package enum NoncentralT {
  /// P(T ≤ x). R: `pt(x, df, ncp)`.
  package static func cdf(_ x: Double, df: Double, noncentrality: Double) -> Double {
    cnum_nct_cdf(x, df, noncentrality)
  }

  /// P(T > x). R: `pt(x, df, ncp, lower.tail = FALSE)`.
  package static func upperTail(_ x: Double, df: Double, noncentrality: Double) -> Double {
    cnum_nct_sf(x, df, noncentrality)
  }

  /// The x with P(T ≤ x) = `p`. R: `qt(p, df, ncp)`.
  package static func quantile(_ p: Double, df: Double, noncentrality: Double) -> Double {
    cnum_nct_ppf(p, df, noncentrality)
  }

  /// The x with P(T > x) = `p`. R: `qt(p, df, ncp, lower.tail = FALSE)`.
  package static func upperQuantile(_ p: Double, df: Double, noncentrality: Double) -> Double {
    cnum_nct_isf(p, df, noncentrality)
  }
}
