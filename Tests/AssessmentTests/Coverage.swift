import Glibc
import Messages

/// How often intervals held the true value.
struct Coverage {
  /// The share of intervals that are to hold the truth.
  static let level = 0.95

  /// Cohorts of the full form, in which the share must be from 93.5 to 96.5 %.
  static let fullForm = 2_000

  /// Cohorts that every test simulates.
  static let cohorts = wanted ?? 400

  private static let wanted = getenv("EVENSTRIDE_SIMULATED_COHORTS").flatMap {
    Int(String(cString: $0))
  }

  private(set) var intervals = 0
  private(set) var held = 0

  var share: Double { Double(held) / Double(intervals) }

  /// An interval that is absent or NaN holds nothing.
  mutating func count(_ interval: Interval?, of truth: Double) {
    intervals += 1
    if let interval, interval.lower <= truth, truth <= interval.upper { held += 1 }
  }

  /// Whether the share is near `expected`.
  ///
  /// In the full form, within 1.5 percent points of 95 %. With fewer cohorts, or where another share
  /// is known, within 4 standard errors of a binomial share, which a share that is truly as expected
  /// leaves once in 16,000.
  func isNear(_ expected: Double) -> Bool {
    let isFull = Self.cohorts >= Self.fullForm && expected == Self.level
    let error = (expected * (1 - expected) / Double(intervals)).squareRoot()
    return (share - expected).magnitude <= (isFull ? 0.015 : 4 * error)
  }

  /// Writes the share, for a report to quote, where a number of cohorts was asked for.
  func note(_ design: String, _ quantity: String) {
    guard Self.wanted != nil else { return }
    print("\((share * 10_000).rounded() / 100) % of \(intervals): \(quantity); \(design)")
  }
}
