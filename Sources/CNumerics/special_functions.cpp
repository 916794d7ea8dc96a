#include "boost_policy.hpp"

#include "cnumerics.h"

#include <boost/math/constants/constants.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/tools/fraction.hpp>

#include <cmath>
#include <utility>

namespace {

using cnumerics::guarded;
using cnumerics::infinity;
using cnumerics::undefined;

constexpr double largest_beta_shape = 1e9;
constexpr double largest_gamma_shape = 1e12;
// Below this the normal cdf nears the smallest doubles.
constexpr double log_cdf_switch = -30;

// x + 1/(x + 2/(x + 3/(x + ...))), the reciprocal of Mills' ratio (DLMF 7.9.3).
struct MillsFraction {
  using result_type = std::pair<double, double>;
  double x;
  double k = -1;
  result_type operator()() {
    k += 1;
    return {k, x};
  }
};

// All comparisons here are written so that a NaN makes them false.
bool are_shapes(double a, double b) {
  return a > 0 && a <= largest_beta_shape && b > 0 && b <= largest_beta_shape;
}

template <class Quantile>
double beta_quantile(double p, double a, double b, double at_zero, Quantile quantile) {
  if (!are_shapes(a, b) || !(p >= 0 && p <= 1)) return undefined;
  if (p == 0) return at_zero;
  if (p == 1) return 1 - at_zero;
  return quantile();
}

}  // namespace

double cnum_normal_pdf(double x) noexcept {
  // Not through x * x where that overflows: 0 * infinity would be NaN for an infinite x.
  if (std::isinf(x)) return 0;
  return std::exp(-x * x / 2) * boost::math::constants::one_div_root_two_pi<double>();
}

double cnum_normal_logcdf(double x) noexcept {
  return guarded([&] {
    if (std::isnan(x)) return undefined;
    if (x == -infinity) return -infinity;
    // log(1 - tail) near 0: 1 - tail would drop the digits of the tail.
    if (x > 0) return std::log1p(-cnum_normal_sf(x));
    if (x >= log_cdf_switch) return std::log(cnum_normal_cdf(x));
    MillsFraction fraction{-x};
    const double mills = boost::math::tools::continued_fraction_b(
        fraction, boost::math::tools::epsilon<double>());
    return -x * x / 2 - std::log(mills * boost::math::constants::root_two_pi<double>());
  });
}

double cnum_beta_cdf(double x, double a, double b) noexcept {
  return guarded([&] {
    if (!are_shapes(a, b) || std::isnan(x)) return undefined;
    return x <= 0 ? 0 : x >= 1 ? 1 : boost::math::ibeta(a, b, x);
  });
}

double cnum_beta_sf(double x, double a, double b) noexcept {
  return guarded([&] {
    if (!are_shapes(a, b) || std::isnan(x)) return undefined;
    return x <= 0 ? 1 : x >= 1 ? 0 : boost::math::ibetac(a, b, x);
  });
}

double cnum_beta_ppf(double p, double a, double b) noexcept {
  return guarded([&] {
    return beta_quantile(p, a, b, 0, [&] { return boost::math::ibeta_inv(a, b, p); });
  });
}

double cnum_beta_isf(double p, double a, double b) noexcept {
  return guarded([&] {
    return beta_quantile(p, a, b, 1, [&] { return boost::math::ibetac_inv(a, b, p); });
  });
}

double cnum_gamma_p(double a, double x) noexcept {
  return guarded([&] {
    if (!(a > 0 && a <= largest_gamma_shape && x >= 0)) return undefined;
    return x == infinity ? 1 : boost::math::gamma_p(a, x);
  });
}

double cnum_gamma_q(double a, double x) noexcept {
  return guarded([&] {
    if (!(a > 0 && a <= largest_gamma_shape && x >= 0)) return undefined;
    return x == infinity ? 0 : boost::math::gamma_q(a, x);
  });
}

double cnum_lgamma(double x) noexcept {
  return guarded([&] {
    if (!(x >= 0)) return undefined;
    return x == 0 || x == infinity ? infinity : boost::math::lgamma(x);
  });
}

double cnum_gamma_ratio(double x, double delta) noexcept {
  return guarded([&] {
    if (!(x > 0 && x < infinity && delta > 0 && delta < infinity)) return undefined;
    return boost::math::tgamma_delta_ratio(x, delta);
  });
}

double cnum_erf(double x) noexcept {
  return guarded([&] {
    if (std::isinf(x)) return x > 0 ? 1.0 : -1.0;
    return std::isnan(x) ? undefined : boost::math::erf(x);
  });
}

double cnum_erfc(double x) noexcept {
  return guarded([&] {
    if (std::isinf(x)) return x > 0 ? 0.0 : 2.0;
    return std::isnan(x) ? undefined : boost::math::erfc(x);
  });
}
