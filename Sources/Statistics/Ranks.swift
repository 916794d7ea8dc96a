/// Ranks of a sample.
package enum Ranks {
  /// The ranks 1…n, equal values sharing the mean of theirs.
  ///
  /// A NaN anywhere makes every rank NaN. O(n log n). R: `rank(x)`.
  ///
  /// - Parameter isCancelled: once true, the ranks mean nothing.
  package static func midRanks(
    _ values: [Double], isCancelled: () -> Bool = { false }
  ) -> [Double] {
    guard !values.contains(where: \.isNaN) else {
      return [Double](repeating: .nan, count: values.count)
    }
    let order = AscendingOrder.places(of: values, isCancelled: isCancelled)
    // Ranks all the same: what callers do with ranks is safe with them.
    if isCancelled() { return [Double](repeating: 1, count: values.count) }
    var ranks = [Double](repeating: 1, count: values.count)
    var start = 0
    var next = 0
    while start < order.count {
      let value = values[order[start]]
      if start >= next {
        if isCancelled() { break }
        next = start + AscendingOrder.grain
      }
      var end = start + 1
      while end < order.count && values[order[end]] == value { end += 1 }
      let rank = Double(start + end + 1) / 2
      for position in start..<end { ranks[order[position]] = rank }
      start = end
    }
    return ranks
  }

  /// Differences or means of readings rounded to nine decimals, for ranking and for comparison
  /// with 0.
  ///
  /// Devices read in steps of 0.1, which binary cannot hold: 28.6 − 27.9 and 12.7 − 12.0 are the
  /// same difference to the device and two doubles here. Ranked raw, that tie would be lost.
  /// Values too large to have nine decimals stay as they are.
  package static func roundedReadings(_ values: [Double]) -> [Double] {
    values.map(rounded)
  }

  /// One reading.
  @inline(__always)
  static func rounded(_ value: Double) -> Double {
    let scaled = value * 1e9
    return scaled.magnitude < 0x1p53 ? scaled.rounded(.toNearestOrEven) / 1e9 : value
  }
}
