import Console

/// Numbers of the page that tables of the terminal do not have: rates without a unit, ticks.
enum Written {
  /// A round number of nanoseconds, as a tick is labelled.
  static func roundTime(_ nanoseconds: Double) -> String {
    // 0.9999: a tick is round but for its last bit.
    for (unit, size) in [("s", 1e9), ("ms", 1e6), ("µs", 1e3)] where nanoseconds >= 0.9999 * size {
      return shortest(nanoseconds / size) + "\u{A0}" + unit
    }
    return shortest(nanoseconds) + "\u{A0}ns"
  }

  /// Calls a second, without a unit.
  static func rate(_ rate: Double) -> String {
    rate.magnitude < 100 ? shortest(rate) : Figure.count(rate)
  }

  /// "p99.9".
  static func percentile(_ percent: Double) -> String { "p" + shortest(percent) }

  static func seconds(_ seconds: Double) -> String { shortest(seconds) + "\u{A0}s" }

  /// The longest of these; what is longer than a minute is not told apart.
  static func longest(_ times: LatencyHistogram) -> String {
    (times.beyond > 0 ? ">" : "") + Figure.duration(times.maximum)
  }

  /// A number with the decimals that it needs, at most four, in groups of three digits.
  static func shortest(_ value: Double) -> String {
    if let whole = UInt64(exactly: value) { return Figure.count(whole) }
    var text = Show.number(value, 4)
    while text.contains("."), text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }
}
