import Foundation

/// Delays of a known distribution.
///
/// Call n takes the quantile at frac((n + 1) φ), φ = (√5 − 1)/2: any N calls in a row fill the
/// distribution evenly, their share below a quantile is off by at most about 3/N where independent
/// draws would be off by √(p(1 − p)/N). So a run of thousands of calls has the percentiles of the
/// formula, not of a lucky draw. (Niederreiter 1992, Random Number Generation and Quasi-Monte Carlo
/// Methods, theorem 3.3, doi:10.1137/1.9781611970081.)
package enum DelayDistribution: Sendable {
  case constant(milliseconds: Double)
  /// Quantile −μ ln(1 − p).
  case exponential(mean: Double)
  /// Quantile m exp(σ z(p)), z the normal quantile.
  case lognormal(median: Double, sigma: Double)
  /// `low`, but `high` for a share of the calls.
  case twoPoint(low: Double, high: Double, share: Double)

  /// The delay that a share of all calls does not exceed, milliseconds.
  package func quantile(_ p: Double) -> Double {
    switch self {
    case .constant(let milliseconds): milliseconds
    case .exponential(let mean): -mean * log1p(-p)
    case .lognormal(let median, let sigma): median * exp(sigma * Self.normalQuantile(p))
    case .twoPoint(let low, let high, let share): p <= 1 - share ? low : high
    }
  }

  /// The delay of a call.
  package func delay(of number: Int) -> Duration {
    let position = Double(number + 1) * ((5.0.squareRoot() - 1) / 2)
    let milliseconds = quantile(position - position.rounded(.down))
    return .nanoseconds(Int64(min(milliseconds * 1e6, 60e9)))
  }

  /// Φ⁻¹ by bisection of erfc: slow, and obvious. R: qnorm(p).
  static func normalQuantile(_ p: Double) -> Double {
    var (low, high) = (-9.0, 9.0)
    for _ in 0..<64 {
      let middle = (low + high) / 2
      if erfc(-middle / 2.0.squareRoot()) / 2 < p { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
