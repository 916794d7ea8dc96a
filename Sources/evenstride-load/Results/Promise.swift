/// A promise about a stage, e.g. "p99=2ms": what `--slo` asks for.
struct Promise: Sendable, Equatable {
  /// As it was written.
  var text: String
  var bound: Bound

  enum Bound: Sendable, Equatable {
    /// Latency at a percentile, at most so many nanoseconds.
    case percentile(Double, nanoseconds: Double)
    /// The longest latency, at most so many nanoseconds.
    case maximum(nanoseconds: Double)
    /// Share of calls that were not answered well, at most, 0 to 1.
    case errors(Double)
    /// Answers a second, at least.
    case rate(Double)
  }

  /// How far below a promised rate the answers may stay: intended starts are random (Poisson) or
  /// shared out among threads, so that half of all runs would miss it by a call.
  static let rateTolerance = 0.005

  /// The percentile that it is about; nil: none.
  var percent: Double? {
    switch bound {
    case .percentile(let percent, _): percent
    case .maximum: 100
    case .errors, .rate: nil
    }
  }

  /// The latency that is promised, seconds; nil: none is.
  var duration: Double? {
    switch bound {
    case .percentile(_, let nanoseconds), .maximum(let nanoseconds): nanoseconds / 1e9
    case .errors, .rate: nil
    }
  }

  func isKept(by stage: StageResult) -> Bool { result(of: stage).isKept }

  /// How it went. What was not measured (no call was answered) was not kept.
  ///
  /// Histograms round durations up, by 0.1 % at most: in doubt a promise is broken.
  func result(of stage: StageResult) -> PromiseResult {
    switch bound {
    case .percentile(let percent, let limit):
      let found = stage.latency.percentile(percent)
      return PromiseResult(
        text: text, found: "p\(Figure.plain(percent)) \(Figure.duration(found))",
        // Longer durations than the histogram tells apart stand in it as its longest.
        isKept: found <= limit
          && !(stage.latency.beyond > 0 && found >= Double(LatencyHistogram.longest)))
    case .maximum(let limit):
      let found = stage.latency.maximum
      let longer = stage.latency.beyond > 0 ? "more than " : ""
      return PromiseResult(
        text: text, found: "max \(longer)\(Figure.duration(found))",
        isKept: found <= limit && longer.isEmpty)
    case .errors(let limit):
      let found = stage.errorShare
      return PromiseResult(
        text: text, found: "errors \(Figure.percent(found))", isKept: found <= limit)
    case .rate(let least):
      let found = stage.answeredRate
      return PromiseResult(
        text: text, found: "\(Figure.rate(found)) answered",
        isKept: found >= least * (1 - Self.rateTolerance))
    }
  }
}

/// How a promise went.
struct PromiseResult: Codable, Sendable, Equatable {
  /// As it was written.
  var text: String
  /// What was found, in words, e.g. "p99 1.83 ms".
  var found: String
  var isKept: Bool
}
