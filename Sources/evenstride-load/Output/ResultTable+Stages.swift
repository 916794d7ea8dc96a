import Console

/// One row a stage, for ramps and for the search for the highest rate.
extension ResultTable {
  var stageRows: String {
    var table = TextTable(
      [
        "asked for", "answered", "p50", "p99", "p99.9", "max", "service p99", "errors",
        "own lag p99",
        "verdict ",
      ], leftAligned: 0)
    for stage in result.stages {
      table.add([
        stage.intendedRate.map { Figure.rate($0) } ?? "–", Figure.rate(stage.answeredRate),
        Figure.duration(stage.latency.percentile(50)),
        Figure.duration(stage.latency.percentile(99)),
        Figure.duration(stage.latency.percentile(99.9)),
        Figure.duration(stage.latency.maximum), Figure.duration(stage.service.percentile(99)),
        Figure.percent(stage.errorShare), Figure.duration(stage.lag.percentile(99)),
        Self.word(stage),
      ])
    }
    return table.text
  }

  private static func word(_ stage: StageResult) -> String {
    switch stage.verdict {
    case .kept: "kept"
    case .measured: "–"
    case .broken: "broken"
    case .invalid: "INVALID"
    case .wrong: "WRONG"
    }
  }

  /// What the rows have no room for: why a stage is not kept, drifts, and the errors.
  var notes: String {
    var lines: [String] = []
    for stage in result.stages {
      let name = Self.name(stage)
      lines += Self.reasons(stage).map { "\(name): \($0)" }
      if let steadiness = stage.steadiness, !steadiness.isSteady {
        lines.append("\(name): \(Self.words(steadiness))")
      }
      for group in stage.failures {
        let status = group.code == 0 ? "" : " \(group.status)"
        lines.append(
          "\(name): \(Figure.count(group.count)) errors\(status) \(group.reason) of \(group.kind):"
            + " \(group.message)")
      }
    }
    if lines.isEmpty { return "" }
    return "\n" + lines.map { Paragraph.wrapped($0, width: width, first: "  ") }.joined()
  }
}
