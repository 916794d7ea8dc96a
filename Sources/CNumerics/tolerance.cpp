#include "boost_policy.hpp"

#include "cnumerics.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/complement.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/quadrature/gauss.hpp>
#include <boost/math/tools/toms748_solve.hpp>

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

namespace {

using boost::math::complement;
using cnumerics::guarded;
using cnumerics::undefined;

constexpr double largest_count = 1e6;
constexpr double smallest_share = 1e-6;

const boost::math::normal standard;

// The half-width r with P(|Z - z| <= r) = content. Newton from the right of the root, where the
// probability is concave in r, stays there and comes down to it.
double half_width(double z, double content) {
  double r = quantile(standard, 0.5 + content / 2) + z;
  for (int step = 0; step < 50; ++step) {
    // Upper tails: 1 - content would cancel for a content near 1.
    const double outside = cdf(complement(standard, r - z)) + cdf(complement(standard, r + z));
    const double slope = pdf(standard, r - z) + pdf(standard, r + z);
    const double next = r - ((1 - content) - outside) / slope;
    if (!(std::fabs(next - r) > 1e-15 * r)) return next;
    r = next;
  }
  return r;
}

// Gauss-Legendre on four panels of x = sqrt(n) z from 0 to 10. The normal weight is 1e-23 beyond,
// and the rest of the integrand is a probability.
constexpr std::array<double, 5> panels{0, 1.5, 3.5, 6, 10};
constexpr unsigned order = 30;

struct Node {
  double half_width;
  double weight;
};

using Nodes = std::array<Node, (panels.size() - 1) * order>;

// r does not depend on the factor: once per call.
Nodes nodes(double count, double content) {
  using rule = boost::math::quadrature::gauss<double, order>;
  Nodes result{};
  std::size_t filled = 0;
  for (std::size_t panel = 0; panel + 1 < panels.size(); ++panel) {
    const double half = (panels[panel + 1] - panels[panel]) / 2;
    const double middle = panels[panel] + half;
    for (std::size_t i = 0; i < rule::abscissa().size(); ++i) {
      for (double side : {-1.0, 1.0}) {
        const double x = middle + side * half * rule::abscissa()[i];
        result[filled++] = {half_width(x / std::sqrt(count), content),
                            2 * half * rule::weights()[i] * pdf(standard, x)};
      }
    }
  }
  return result;
}

double confidence_of(double factor, double count, const Nodes& nodes) {
  const boost::math::chi_squared chi(count - 1);
  double sum = 0;
  for (const Node& node : nodes) {
    const double ratio = node.half_width / factor;
    sum += node.weight * cdf(complement(chi, (count - 1) * ratio * ratio));
  }
  return sum;
}

double pair_tolerance_factor(double count, double content, double confidence) {
  const Nodes all = nodes(count, content);
  // Howe's approximation is a few per cent off; the root is looked for around it, on the log scale,
  // where the confidence rises smoothly even for two subjects.
  const boost::math::chi_squared chi(count - 1);
  const double guess = half_width(1 / std::sqrt(count), content) *
                       std::sqrt((count - 1) / quantile(complement(chi, confidence)));
  if (!(guess > 0) || !std::isfinite(guess)) return undefined;
  const auto excess = [&](double logarithm) {
    return confidence_of(std::exp(logarithm), count, all) - confidence;
  };
  double low = std::log(guess) - 0.01;
  double high = low + 0.02;
  double below = excess(low);
  double above = excess(high);
  for (double step = 0.02; below > 0 && step < 50; step *= 2) below = excess(low -= step);
  for (double step = 0.02; above < 0 && step < 50; step *= 2) above = excess(high += step);
  if (below == 0) return std::exp(low);
  if (above == 0) return std::exp(high);
  if (!(below < 0 && above > 0)) return undefined;
  std::uintmax_t iterations = 100;
  const auto root = boost::math::tools::toms748_solve(
      excess, low, high, below, above,
      [](double a, double b) { return std::fabs(b - a) < 1e-14; }, iterations);
  return std::exp((root.first + root.second) / 2);
}

}  // namespace

double cnum_pair_tolerance_factor(double count, double content, double confidence) noexcept {
  const bool valid = count >= 2 && count <= largest_count && content >= smallest_share &&
                     content <= 1 - smallest_share && confidence >= smallest_share &&
                     confidence <= 1 - smallest_share;
  if (!valid) return undefined;
  return guarded([=] { return pair_tolerance_factor(count, content, confidence); });
}
