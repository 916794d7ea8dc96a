/// The seconds of all stages one after another, some of them taken together when they are many.
struct Timeline {
  /// Some seconds of one stage.
  struct Span {
    /// Seconds since the first stage began; warm-ups and pauses are left out.
    let start: Int
    /// Length, seconds.
    let seconds: Double
    let intendedRate: Double?
    /// After the last call was due.
    let isDrain: Bool
    var started: UInt64 = 0
    var answered: UInt64 = 0
    var failed: UInt64 = 0
    /// At the end.
    var inFlight: UInt64 = 0
    var latency = LatencyHistogram()
  }

  /// More points than this are not told apart in a chart.
  static let mostSpans = 120

  private(set) var spans: [Span] = []
  /// Length of a span, seconds; the last of a stage may be shorter.
  let width: Int
  /// Where a stage ends and something follows.
  private(set) var boundaries: [Int] = []

  init(_ stages: [StageResult]) {
    let lengths = stages.map { stage in
      max((stage.timeline.last?.second ?? -1) + 1, Int(stage.seconds.rounded(.up)))
    }
    let total = lengths.reduce(0, +)
    let widths = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_800, 3_600]
    width = widths.first { total / $0 <= Self.mostSpans } ?? total / Self.mostSpans
    var offset = 0
    for (stage, length) in zip(stages, lengths) {
      if offset > 0 { boundaries.append(offset) }
      append(stage, at: offset)
      offset += length
    }
    // Of a single stage, where the load ended.
    if stages.count == 1, let drain = spans.first(where: \.isDrain) {
      boundaries.append(drain.start)
    }
  }

  private mutating func append(_ stage: StageResult, at offset: Int) {
    var key: (Int, Bool)?
    for second in stage.timeline where second.second >= 0 {
      let isDrain = Double(second.second) >= stage.seconds
      let block = second.second / width
      if key == nil || key! != (block, isDrain) {
        key = (block, isDrain)
        let end =
          isDrain ? Double((block + 1) * width) : min(stage.seconds, Double((block + 1) * width))
        spans.append(
          Span(
            start: offset + second.second, seconds: end - Double(second.second),
            intendedRate: isDrain ? nil : stage.intendedRate, isDrain: isDrain))
      }
      spans[spans.count - 1].add(second)
    }
  }
}

extension Timeline.Span {
  fileprivate mutating func add(_ second: SecondResult) {
    started += second.started
    answered += second.answered
    failed += second.failed
    inFlight = second.inFlight
    latency.add(second.latency)
  }
}
