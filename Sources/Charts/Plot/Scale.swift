import Glibc

/// How values become places along an axis.
package enum Scale: Sendable, Equatable {
  case linear(ClosedRange<Double>)
  /// Equal ratios at equal distances; both ends above 0.
  case logarithmic(ClosedRange<Double>)
  /// From 0 to a percentile below 100, by -log10(1 - p): 90, 99, 99.9 at equal distances, because
  /// each leaves out ten times fewer.
  case percentile(through: Double)

  /// A linear scale that holds these values, with round ends; never empty.
  ///
  /// - Parameter fromZero: it begins at 0, and has some room above the highest value.
  package static func linear(holding values: [Double], fromZero: Bool = false) -> Scale {
    // Room above the highest: a line along the edge is not seen.
    let held = drawable(
      values + (fromZero ? [0, 1.04 * (drawable(values).max() ?? 0)] : []))
    guard let least = held.min(), let most = held.max() else { return .linear(0...1) }
    guard isWide(least...most) else {
      let range = min(0, least)...max(0, most)
      return .linear(isWide(range) ? range : 0...1)
    }
    let step = roundStep((most - least) / 5)
    return .linear((least / step).rounded(.down) * step...(most / step).rounded(.up) * step)
  }

  /// A logarithmic scale that holds these values, with ends at 1, 2 or 5 times a power of ten; what
  /// is not above 0 has no place on it.
  package static func logarithmic(holding values: [Double]) -> Scale {
    let positive = drawable(values).filter { $0 >= 1 / largest }
    guard let least = positive.min(), let most = positive.max() else {
      return .logarithmic(1...10)
    }
    let (lower, upper) = (round125(least, .down), round125(most, .up))
    return lower < upper ? .logarithmic(lower...upper) : .logarithmic(lower / 2...upper * 2)
  }

  /// From 0 at the start of the axis to 1 at its end; nil: the value has no place on the scale.
  package func fraction(_ value: Double) -> Double? {
    guard value.isFinite else { return nil }
    let place: Double
    switch self {
    case .linear(let range):
      guard Self.isWide(range) else { return nil }
      place = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    case .logarithmic(let range):
      guard value > 0, range.lowerBound > 0 else { return nil }
      // Logarithms apart: the ratio of the ends may be beyond every number.
      let first = log(range.lowerBound)
      place = (log(value) - first) / (log(range.upperBound) - first)
    case .percentile(let last):
      guard value >= 0, value < 100 else { return nil }
      place = log10(1 - value / 100) / log10(1 - last / 100)
    }
    // An end may be missed by a rounding.
    return place > -1e-9 && place < 1 + 1e-9 ? place : nil
  }
}

/// The smallest of 1, 2, 5 times a power of ten that is not below a positive number.
func roundStep(_ value: Double) -> Double { round125(value, .up) }

/// The nearest of 1, 2, 5 times a power of ten below or above a positive number.
func round125(_ value: Double, _ rule: FloatingPointRoundingRule) -> Double {
  let power = pow(10, log10(value).rounded(.down))
  // 1e-9: a number that is round but for its last bit stays where it is.
  let lead = value / power
  let leads = [1.0, 2, 5, 10]
  let kept =
    rule == .down ? leads.last { $0 <= lead * (1 + 1e-9) } : leads.first { $0 >= lead * (1 - 1e-9) }
  return (kept ?? 1) * power
}
