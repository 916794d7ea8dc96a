#include "boost_policy.hpp"

#include "cnumerics.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/complement.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/tools/toms748_solve.hpp>

#include <cmath>
#include <cstdint>

namespace {

using boost::math::complement;

using cnumerics::guarded;
using cnumerics::infinity;
using cnumerics::undefined;

// Below it, half the degrees of freedom are denormal or nearly so, and series lose their terms.
constexpr double smallest_df = 1e-100;
// Beyond these Boost's series and root finders run for minutes; no data set comes near them.
constexpr double largest_df = 1e12;
constexpr double smallest_noncentral_df = 0.5;
constexpr double largest_noncentrality = 1e4;
constexpr double smallest_noncentral_tail = 1e-60;
constexpr std::uintmax_t most_steps = 60;

// A distribution with what is asked of it before Boost is: are its parameters in their domain,
// where does its support begin, and how far into a tail do its quantiles reach.
template <class Distribution>
struct Family {
  Distribution distribution;
  bool valid;  // written so that a NaN parameter makes it false
  double lowest;
  double smallest_tail = 0;
};

Family<boost::math::normal> normal() { return {boost::math::normal(), true, -infinity}; }

Family<boost::math::students_t> student(double df) {
  return {boost::math::students_t(df), df >= smallest_df, -infinity};
}

Family<boost::math::fisher_f> fisher(double df1, double df2) {
  return {boost::math::fisher_f(df1, df2),
          df1 >= smallest_df && df1 <= largest_df && df2 >= smallest_df && df2 <= largest_df, 0};
}

Family<boost::math::chi_squared> chi_squared(double df) {
  return {boost::math::chi_squared(df), df >= smallest_df && df <= largest_df, 0};
}

Family<boost::math::non_central_t> noncentral(double df, double ncp) {
  return {boost::math::non_central_t(df, ncp),
          df >= smallest_noncentral_df && std::fabs(ncp) <= largest_noncentrality, -infinity,
          smallest_noncentral_tail};
}

// Both ends of x and p are answered here: Boost's F and chi-squared call an infinite x a domain
// error, and the others differ among themselves.
template <class D>
double below(const Family<D>& family, double x) {
  if (!family.valid || std::isnan(x)) return undefined;
  if (x <= family.lowest) return 0;
  if (x == infinity) return 1;
  return cdf(family.distribution, x);
}

template <class D>
double above(const Family<D>& family, double x) {
  if (!family.valid || std::isnan(x)) return undefined;
  if (x <= family.lowest) return 1;
  if (x == infinity) return 0;
  return cdf(complement(family.distribution, x));
}

template <class D>
bool has_quantile(const Family<D>& family, double p) {
  return family.valid && p >= 0 && p <= 1 && (p == 0 || p >= family.smallest_tail);
}

template <class D>
double lower_quantile(const Family<D>& family, double p) {
  if (!has_quantile(family, p)) return undefined;
  if (p == 0) return family.lowest;
  if (p == 1) return infinity;
  return quantile(family.distribution, p);
}

template <class D>
double upper_quantile(const Family<D>& family, double p) {
  if (!has_quantile(family, p)) return undefined;
  if (p == 0) return infinity;
  if (p == 1) return family.lowest;
  return quantile(complement(family.distribution, p));
}

// A start near the x with P(T <= x) = Phi(z), good to a percent or so where limits of agreement need
// it: Johnson and Welch 1940, Biometrika 31:362. NaN elsewhere: with few degrees of freedom, far in
// the tails, and where Boost's distribution function has few digits (x and ncp of opposite signs).
double noncentral_start(double df, double ncp, double z) {
  if (!(df >= 15 && df <= 1e5 && ncp > 0 && ncp <= 1e3 && std::fabs(z) <= 4)) return undefined;
  const double mean_of_scale = 1 - 1 / (4 * df) + 1 / (32 * df * df);
  const double square = mean_of_scale * mean_of_scale;
  const double variance = 1 - square;
  const double divisor = square - z * z * variance;
  const double radicand = square + (ncp * ncp - z * z) * variance;
  return divisor > 0 && radicand > 0
             ? (ncp * mean_of_scale + z * std::sqrt(radicand)) / divisor
             : undefined;
}

// The quantile of the noncentral t by Boost's root finder on Boost's distribution function. Boost's
// own quantile does the same from a start that takes twice as many steps; it answers where there is
// none here. The search needs a positive root.
double noncentral_quantile(double df, double ncp, double p, bool is_upper) {
  const auto family = noncentral(df, ncp);
  const auto standard = normal();
  const double z = is_upper ? upper_quantile(standard, p) : lower_quantile(standard, p);
  const double start = noncentral_start(df, ncp, z);
  if (has_quantile(family, p) && start > 0) {
    const auto excess = [&](double x) {
      return is_upper ? p - cdf(complement(family.distribution, x)) : cdf(family.distribution, x) - p;
    };
    std::uintmax_t steps = most_steps;
    const auto root = boost::math::tools::bracket_and_solve_root(
        excess, start, 1.005, true, boost::math::tools::eps_tolerance<double>(48), steps);
    if (steps < most_steps) return (root.first + root.second) / 2;
  }
  return is_upper ? upper_quantile(family, p) : lower_quantile(family, p);
}

}  // namespace

double cnum_normal_cdf(double x) noexcept {
  return guarded([&] { return below(normal(), x); });
}

double cnum_normal_sf(double x) noexcept {
  return guarded([&] { return above(normal(), x); });
}

double cnum_normal_ppf(double p) noexcept {
  return guarded([&] { return lower_quantile(normal(), p); });
}

double cnum_normal_isf(double p) noexcept {
  return guarded([&] { return upper_quantile(normal(), p); });
}

double cnum_t_cdf(double x, double df) noexcept {
  // As Boost does, a few tests later.
  if (df == infinity) return cnum_normal_cdf(x);
  return guarded([&] { return below(student(df), x); });
}

double cnum_t_sf(double x, double df) noexcept {
  return guarded([&] { return above(student(df), x); });
}

double cnum_t_ppf(double p, double df) noexcept {
  return guarded([&] { return lower_quantile(student(df), p); });
}

double cnum_t_isf(double p, double df) noexcept {
  return guarded([&] { return upper_quantile(student(df), p); });
}

double cnum_f_cdf(double x, double df1, double df2) noexcept {
  return guarded([&] { return below(fisher(df1, df2), x); });
}

double cnum_f_sf(double x, double df1, double df2) noexcept {
  return guarded([&] { return above(fisher(df1, df2), x); });
}

double cnum_f_ppf(double p, double df1, double df2) noexcept {
  return guarded([&] { return lower_quantile(fisher(df1, df2), p); });
}

double cnum_f_isf(double p, double df1, double df2) noexcept {
  return guarded([&] { return upper_quantile(fisher(df1, df2), p); });
}

double cnum_chi2_cdf(double x, double df) noexcept {
  return guarded([&] { return below(chi_squared(df), x); });
}

double cnum_chi2_sf(double x, double df) noexcept {
  return guarded([&] { return above(chi_squared(df), x); });
}

double cnum_chi2_ppf(double p, double df) noexcept {
  return guarded([&] { return lower_quantile(chi_squared(df), p); });
}

double cnum_chi2_isf(double p, double df) noexcept {
  return guarded([&] { return upper_quantile(chi_squared(df), p); });
}

double cnum_nct_cdf(double x, double df, double ncp) noexcept {
  return guarded([&] { return below(noncentral(df, ncp), x); });
}

double cnum_nct_sf(double x, double df, double ncp) noexcept {
  return guarded([&] { return above(noncentral(df, ncp), x); });
}

double cnum_nct_ppf(double p, double df, double ncp) noexcept {
  return guarded([&] { return noncentral_quantile(df, ncp, p, false); });
}

double cnum_nct_isf(double p, double df, double ncp) noexcept {
  return guarded([&] { return noncentral_quantile(df, ncp, p, true); });
}
