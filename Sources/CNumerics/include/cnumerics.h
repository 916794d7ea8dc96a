/*
 * Distribution functions of Boost.Math under C names.
 *
 * Every function returns a double and never throws or traps:
 *   - a parameter outside its domain (degrees of freedom <= 0, p outside [0, 1], any NaN) gives NaN;
 *   - p = 0 or p = 1 gives the end of the support, which is infinite where the support is;
 *   - an infinite argument gives the limit.
 *
 * _cdf    P(X <= x)
 * _sf     P(X > x), the upper tail, computed directly: 1 - cdf would lose every digit far out
 * _ppf    the x with P(X <= x) = p
 * _isf    the x with P(X > x) = p
 *
 * Degrees of freedom are real numbers: Satterthwaite's approximation gives fractional ones.
 * Student's t also takes an infinite number of them, which is the normal distribution.
 */
#ifndef CNUMERICS_H
#define CNUMERICS_H

#ifdef __cplusplus
#define CNUMERICS_NOEXCEPT noexcept
extern "C" {
#else
#define CNUMERICS_NOEXCEPT
#endif

/* Standard normal. */
double cnum_normal_cdf(double x) CNUMERICS_NOEXCEPT;
double cnum_normal_sf(double x) CNUMERICS_NOEXCEPT;
double cnum_normal_ppf(double p) CNUMERICS_NOEXCEPT;
double cnum_normal_isf(double p) CNUMERICS_NOEXCEPT;

/* Student's t with df > 0. */
double cnum_t_cdf(double x, double df) CNUMERICS_NOEXCEPT;
double cnum_t_sf(double x, double df) CNUMERICS_NOEXCEPT;
double cnum_t_ppf(double p, double df) CNUMERICS_NOEXCEPT;
double cnum_t_isf(double p, double df) CNUMERICS_NOEXCEPT;

/* Fisher's F with 0 < df1, df2 <= 1e12 (numerator, denominator). */
double cnum_f_cdf(double x, double df1, double df2) CNUMERICS_NOEXCEPT;
double cnum_f_sf(double x, double df1, double df2) CNUMERICS_NOEXCEPT;
double cnum_f_ppf(double p, double df1, double df2) CNUMERICS_NOEXCEPT;
double cnum_f_isf(double p, double df1, double df2) CNUMERICS_NOEXCEPT;

/* Chi-squared with 0 < df <= 1e12. */
double cnum_chi2_cdf(double x, double df) CNUMERICS_NOEXCEPT;
double cnum_chi2_sf(double x, double df) CNUMERICS_NOEXCEPT;
double cnum_chi2_ppf(double p, double df) CNUMERICS_NOEXCEPT;
double cnum_chi2_isf(double p, double df) CNUMERICS_NOEXCEPT;

/* Noncentral t with df >= 0.5 and a noncentrality |ncp| <= 1e4 of either sign; the quantiles give
 * NaN for 0 < p < 1e-60. */
double cnum_nct_cdf(double x, double df, double ncp) CNUMERICS_NOEXCEPT;
double cnum_nct_sf(double x, double df, double ncp) CNUMERICS_NOEXCEPT;
double cnum_nct_ppf(double p, double df, double ncp) CNUMERICS_NOEXCEPT;
double cnum_nct_isf(double p, double df, double ncp) CNUMERICS_NOEXCEPT;

#ifdef __cplusplus
}
#endif

#endif
