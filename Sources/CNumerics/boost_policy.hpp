// How Boost.Math is used here: its error handling, and the guard around every call of it.
//
// To be included before any header of Boost, so that the choice also reaches the calls that the
// library makes to itself under its default policy.
#ifndef CNUMERICS_BOOST_POLICY_HPP
#define CNUMERICS_BOOST_POLICY_HPP

// Boost's own assertions end the process; a number out of its range must give NaN instead.
#ifndef BOOST_DISABLE_ASSERTS
#define BOOST_DISABLE_ASSERTS
#endif
#define BOOST_MATH_DOMAIN_ERROR_POLICY ignore_error
#define BOOST_MATH_POLE_ERROR_POLICY ignore_error
#define BOOST_MATH_OVERFLOW_ERROR_POLICY ignore_error
#define BOOST_MATH_EVALUATION_ERROR_POLICY ignore_error
#define BOOST_MATH_ROUNDING_ERROR_POLICY ignore_error
#define BOOST_MATH_INDETERMINATE_RESULT_ERROR_POLICY ignore_error
// Inner work in double, not in x87 long double: the same bits on every machine, and faster.
#define BOOST_MATH_PROMOTE_DOUBLE_POLICY false

#include <limits>

namespace cnumerics {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

// The policies ignore errors, but a few inner calls of Boost (root finding, series) throw all the
// same, and no exception may cross into C or Swift.
template <class Body>
double guarded(Body body) noexcept {
  try {
    return body();
  } catch (...) {
    return undefined;
  }
}

}  // namespace cnumerics

#endif
