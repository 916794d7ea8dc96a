import Histogram

/// A histogram as its classes that are not empty: what is kept of each second, and its form in JSON.
///
/// A `LatencyHistogram` takes 221 KB whatever it holds; an hour of seconds would take 800 MB.
struct CompactHistogram: Sendable, Equatable {
  /// A duration of each class: its middle, but of the first class the shortest, of the last the
  /// longest, so that these two come back as they were.
  let nanoseconds: [UInt64]
  let counts: [UInt64]
  /// Durations beyond the longest that is told apart.
  let beyond: UInt64

  init(_ histogram: LatencyHistogram) {
    var (values, numbers): ([UInt64], [UInt64]) = ([], [])
    for class_ in histogram.counts.recordedValues() {
      values.append(histogram.counts.medianEquivalentForValue(class_.value))
      numbers.append(class_.count)
    }
    if !values.isEmpty { values[0] = histogram.counts.min }
    if !values.isEmpty { values[values.count - 1] = histogram.counts.maxRecorded }
    (nanoseconds, counts, beyond) = (values, numbers, histogram.beyond)
  }
}

extension CompactHistogram: Codable {
  private enum Key: String, CodingKey { case nanoseconds, counts, beyond }

  func encode(to encoder: any Encoder) throws {
    var out = encoder.container(keyedBy: Key.self)
    try out.encode(nanoseconds, forKey: .nanoseconds)
    try out.encode(counts, forKey: .counts)
    try out.encode(beyond, forKey: .beyond)
  }

  init(from decoder: any Decoder) throws {
    let input = try decoder.container(keyedBy: Key.self)
    nanoseconds = try input.decode([UInt64].self, forKey: .nanoseconds)
    counts = try input.decode([UInt64].self, forKey: .counts)
    beyond = try input.decode(UInt64.self, forKey: .beyond)
    guard nanoseconds.count == counts.count,
      nanoseconds.allSatisfy({ $0 <= LatencyHistogram.longest })
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .counts, in: input,
        debugDescription: "as many counts as durations of at most 60 s were expected")
    }
    guard hasTime else {
      throw DecodingError.dataCorruptedError(
        forKey: .counts, in: input, debugDescription: "the durations add up to over 500 years")
    }
  }

  /// Whether the durations add up to what 64 bits hold: the histogram package adds them up, and traps
  /// where they do not.
  private var hasTime: Bool {
    var sum: UInt64 = 0
    for (value, number) in zip(nanoseconds, counts) {
      let (time, isTooLong) = number.multipliedReportingOverflow(by: value + value / 512 + 1)
      let (next, isTooMuch) = sum.addingReportingOverflow(time)
      if isTooLong || isTooMuch { return false }
      sum = next
    }
    return true
  }
}
