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

/* The density of the standard normal, and log P(X <= x), which has its digits left where
 * P(X <= x) itself underflows. */
double cnum_normal_pdf(double x) CNUMERICS_NOEXCEPT;
double cnum_normal_logcdf(double x) CNUMERICS_NOEXCEPT;

/* Beta with 0 < a, b <= 1e9. The cdf is the regularised incomplete beta function I_x(a, b). */
double cnum_beta_cdf(double x, double a, double b) CNUMERICS_NOEXCEPT;
double cnum_beta_sf(double x, double a, double b) CNUMERICS_NOEXCEPT;
double cnum_beta_ppf(double p, double a, double b) CNUMERICS_NOEXCEPT;
double cnum_beta_isf(double p, double a, double b) CNUMERICS_NOEXCEPT;

/* The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 - P with 0 < a <= 1e12 and
 * x >= 0. */
double cnum_gamma_p(double a, double x) CNUMERICS_NOEXCEPT;
double cnum_gamma_q(double a, double x) CNUMERICS_NOEXCEPT;

/* log Gamma(x) with x >= 0. */
double cnum_lgamma(double x) CNUMERICS_NOEXCEPT;

/* Gamma(x) / Gamma(x + delta) with x, delta > 0, without either gamma function, which overflow. */
double cnum_gamma_ratio(double x, double delta) CNUMERICS_NOEXCEPT;

/* The error function and its complement 1 - erf. */
double cnum_erf(double x) CNUMERICS_NOEXCEPT;
double cnum_erfc(double x) CNUMERICS_NOEXCEPT;
/* The factor k for which mean +- k SD of a normal sample holds the share `content` of the
 * population with probability `confidence`. NaN unless 2 <= count <= 1e6 and both shares lie in
 * [1e-6, 1 - 1e-6]. */
double cnum_pair_tolerance_factor(double count, double content,
                                  double confidence) CNUMERICS_NOEXCEPT;

#ifdef __cplusplus
}
#endif

#endif
