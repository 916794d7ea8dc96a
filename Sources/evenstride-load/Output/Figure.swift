import Console

/// Figures of a run with three digits and a unit, as a reader wants them.
enum Figure {
  /// Nanoseconds as ns, µs, ms or s; "–" for an undefined number.
  static func duration(_ nanoseconds: Double) -> String {
    for (unit, size) in [("ns", 1.0), ("µs", 1e3), ("ms", 1e6)] {
      let value = nanoseconds / size
      // What would be rounded to 1000 is 1 of the next unit.
      if value < 999.5 { return "\(size == 1 ? Show.number(value, 0) : three(value)) \(unit)" }
    }
    return nanoseconds.isNaN ? "–" : "\(three(nanoseconds / 1e9)) s"
  }

  /// Calls a second.
  static func rate(_ rate: Double) -> String {
    rate < 99.5 ? "\(three(rate))/s" : count(rate) + "/s"
  }

  /// A whole number in groups of three digits.
  static func count(_ count: UInt64) -> String { Show.grouped(count) }

  /// So many of what has this name: "1 thread", "2 threads".
  static func count(_ count: Int, _ name: String) -> String {
    "\(count) \(name)\(count == 1 ? "" : "s")"
  }

  /// The nearest whole number; "–" for an undefined or negative one.
  static func count(_ value: Double) -> String {
    UInt64(exactly: value.rounded()).map { count($0) } ?? (value > 0 ? "inf" : "–")
  }

  /// A share from 0 to 1 in percent; "–" for an undefined number.
  ///
  /// Of a share above 0 two digits remain, however small: one lost call in a million is not none.
  static func percent(_ share: Double) -> String {
    let percent = share * 100
    if percent > 0, percent < 0.01 {
      return percent < 0.00001 ? "<0.00001 %" : "\(Show.number(percent, percent < 0.001 ? 5 : 4)) %"
    }
    return percent == 0 ? "0 %" : "\(three(percent)) %"
  }

  /// A ratio with three decimals.
  static func ratio(_ ratio: Double) -> String { Show.number(ratio, 3) }

  /// A number as one writes it: 99, 99.9.
  static func plain(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15 ? String(Int(value)) : "\(value)"
  }

  /// Three digits, but all those before the point.
  private static func three(_ value: Double) -> String {
    Show.number(value, value < 9.995 ? 2 : value < 99.95 ? 1 : 0)
  }
}
