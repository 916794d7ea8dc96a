import Console

/// The seconds of a run as comma-separated text, one a row.
enum ResultCSV {
  static func text(_ result: LoadResult) -> String {
    let header = [
      "stage", "intended_calls_per_second", "second", "started_calls", "answered_calls",
      "failed_calls", "in_flight_calls", "p50_us", "p99_us", "max_us",
    ]
    let rows = result.stages.enumerated().flatMap { number, stage in
      stage.timeline.map { second in
        [
          "\(number + 1)", exact(stage.intendedRate), "\(second.second)", "\(second.started)",
          "\(second.answered)", "\(second.failed)", "\(second.inFlight)",
          exact(second.latency.percentile(50) / 1_000),
          exact(second.latency.percentile(99) / 1_000), exact(second.latency.maximum / 1_000),
        ]
      }
    }
    return CSVText.lines([header] + rows)
  }
}
