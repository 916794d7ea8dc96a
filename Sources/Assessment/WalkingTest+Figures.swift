import Messages

// Published figures of walking tests, each with its source; the caller's own come first.
extension WalkingTest {
  /// Values that divide persons with multiple sclerosis, in the unit of the test.
  var benchmarks: [Benchmark] {
    switch self {
    case .t25fw:
      [
        Benchmark(
          value: 5.5, source: "impaired walking: sensitivity 0.89, specificity 0.69, n = 211 (Juhl)"
        ),
        Benchmark(value: 6, source: "Goldman 2013, n = 254"),
        Benchmark(value: 8, source: "Goldman 2013, n = 254"),
      ]
    case .sixMinuteWalk:
      [
        Benchmark(
          value: 446, source: "impaired walking: sensitivity 0.87, specificity 0.78, n = 211 (Juhl)"
        )
      ]
    default: []
    }
  }

  /// The smallest change that is beyond the error of the test.
  var detectableChange: DetectableOutcomeChange {
    switch self {
    case .t25fw:
      DetectableOutcomeChange(
        relative: 0.23, source: "0.23 x value: test-retest over a year, n = 118, ICC 0.895")
    case .sixMinuteWalk:
      DetectableOutcomeChange(relative: 0.2, source: "20 % (review, J Neurol 2021)")
    case .twoMinuteWalk:
      DetectableOutcomeChange(
        absolute: 42.5, source: "MDC in healthy adults, n = 1137 (Bohannon 2015)")
    case .fiveTimesSitToStand:
      DetectableOutcomeChange(relative: 0.25, source: "25 % (Moller 2012)")
    case .tug:
      DetectableOutcomeChange(
        relative: 0.31,
        source: "31 %, the larger of 24 % better and 31 % worse (review, "
          + "J Neurol 2021)")
    default: DetectableOutcomeChange(absolute: .nan, source: "")
    }
  }
}

/// A smallest detectable change, absolute or as a share of the value.
struct DetectableOutcomeChange {
  var absolute = 0.0
  var relative = 0.0
  let source: String

  init(absolute: Double = 0, relative: Double = 0, source: String) {
    (self.absolute, self.relative, self.source) = (absolute, relative, source)
  }

  /// At an outcome in its own unit; NaN: not known, or the outcome is infinite.
  func value(at outcome: Double) -> Double {
    let change = absolute + relative * outcome
    return change.isFinite ? change : .nan
  }
}
