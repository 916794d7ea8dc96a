import Histogram

/// Latency by percentile as HdrHistogram's plotter reads it, in milliseconds.
enum ResultHgrm {
  static func text(_ stage: StageResult) -> String {
    var text = ""
    stage.latency.counts.outputPercentileDistribution(to: &text, outputValueUnitScalingRatio: 1e6)
    return text
  }
}
