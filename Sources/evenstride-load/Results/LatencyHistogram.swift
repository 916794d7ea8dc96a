import Histogram

/// Durations from 1 ns to 60 s with three significant digits; longer ones are counted as 60 s.
///
/// Three digits hold from 1 µs on; below, a nanosecond is the unit. One record takes about 4.4 ns
/// (hdrhistogram-swift 0.2.0), an addition of two histograms about 4 µs.
struct LatencyHistogram: Sendable, Equatable {
  /// The longest duration that is told apart, nanoseconds.
  static let longest: UInt64 = 60_000_000_000

  private(set) var counts = Histogram<UInt64>(
    lowestDiscernibleValue: 1, highestTrackableValue: longest,
    numberOfSignificantValueDigits: .three)
  /// Durations beyond the longest.
  private(set) var beyond: UInt64 = 0

  /// How many durations there are.
  var count: UInt64 { counts.totalCount }

  /// - Parameter nanoseconds: negative ones (a clock never goes back; an intended start may be
  ///   ahead by rounding) count as 0.
  mutating func record(_ nanoseconds: Int64, count: UInt64 = 1) {
    let value = UInt64(max(0, nanoseconds))
    if value > Self.longest { beyond += count }
    counts.record(min(value, Self.longest), count: count)
  }

  mutating func add(_ other: Self) {
    counts.add(other.counts)
    beyond += other.beyond
  }

  mutating func reset() {
    counts.reset()
    beyond = 0
  }

  /// The duration that `percent` percent of all do not exceed, nanoseconds; NaN when there are none.
  func percentile(_ percent: Double) -> Double {
    count == 0 ? .nan : Double(counts.valueAtPercentile(percent))
  }

  /// Nanoseconds; NaN when there are none.
  var mean: Double { count == 0 ? .nan : counts.mean }
  /// Nanoseconds; NaN when there are none.
  var maximum: Double { count == 0 ? .nan : Double(counts.maxRecorded) }
}

extension LatencyHistogram: Codable {
  func encode(to encoder: any Encoder) throws { try CompactHistogram(self).encode(to: encoder) }

  init(from decoder: any Decoder) throws { self.init(try CompactHistogram(from: decoder)) }

  init(_ compact: CompactHistogram) {
    for (value, number) in zip(compact.nanoseconds, compact.counts) where number > 0 {
      counts.record(value, count: number)
    }
    beyond = compact.beyond
  }
}
