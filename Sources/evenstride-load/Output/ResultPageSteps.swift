import Charts
import Console

extension ResultPage {
  /// One row a step: how fast, how well.
  var stepTimes: Markup {
    steps(
      "Rate, errors and \(timeName.lowercased())",
      ["asked/s", "answered/s", "errors"] + Self.percents.map(Written.percentile) + ["longest"]
    ) { stage in
      [
        stage.intendedRate.map(Written.rate) ?? "–", Written.rate(stage.answeredRate),
        Figure.percent(stage.errorShare),
      ] + times(stage.latency)
    }
  }

  /// One row a step: without the wait of calls that were due.
  var stepServiceTimes: Markup {
    steps(
      "Service time and the generator's lag",
      ["started/s"] + Self.percents.map(Written.percentile) + ["longest", "lag p99"]
    ) { stage in
      [Written.rate(stage.startedRate)] + times(stage.service)
        + [Figure.duration(stage.lag.percentile(99))]
    }
  }

  /// One row a step: what it took.
  var stepCosts: Markup {
    steps(
      "Server and generator",
      ["CPU a call", "cores", "memory after", "queued", "mean wait", "generator, cores"]
    ) { stage in
      let own = Figure.ratio(stage.generatorCores)
      guard let server = stage.server else { return Array(repeating: "–", count: 5) + [own] }
      return [
        Figure.duration(server.cpuPerCall),
        Figure.ratio(server.cores), Show.bytes(server.residentBytesAfter),
        Figure.count(server.queuedCalls),
        Figure.duration(server.meanQueueWait), own,
      ]
    }
  }

  private func times(_ times: LatencyHistogram) -> [String] {
    Self.percents.map { Figure.duration(times.percentile($0)) } + [Written.longest(times)]
  }

  /// A table with a row a step: its number, figures, its verdict.
  private func steps(_ name: String, _ header: [String], figures: (StageResult) -> [String])
    -> Markup
  {
    var table = Table(
      name, ["step"] + header + ["verdict"], texts: [header.count + 1])
    for (index, stage) in result.stages.enumerated() {
      table.add(
        [Markup("\(index + 1)")] + figures(stage).map { Markup($0) } + [stage.verdict.markup])
    }
    return table.markup
  }

  /// Every promise, and how it went.
  var promiseTable: Markup {
    // Of one stage that kept them, the verdict says it all.
    guard hasSteps || result.verdict != .kept,
      result.stages.contains(where: { !$0.promises.isEmpty })
    else { return .nothing }
    var table = Table(
      "What was promised and what was found",
      (hasSteps ? ["step"] : []) + ["promise", "found", "outcome"], names: 4)
    for (index, stage) in result.stages.enumerated() {
      for promise in stage.promises {
        table.add(
          (hasSteps ? [Markup("\(index + 1), \(stageName(stage))")] : []) + [
            .code(promise.text), .quoted(promise.found),
            promise.isKept
              ? .element("span", ["class": "good"], ["kept"])
              : .element("span", ["class": "bad"], ["broken"]),
          ])
      }
    }
    let all = result.stages.flatMap(\.promises)
    let kept = all.filter(\.isKept).count
    let count = Markup("\(kept) of \(all.count) were kept.")
    return .section(
      "Promises",
      [
        .paragraph(count),
        table.rowCount > 12 ? .details("All of them", [table.markup]) : table.markup,
      ])
  }

  /// "20,000/s", or what a closed loop is.
  func stageName(_ stage: StageResult) -> String {
    stage.intendedRate.map { Written.rate($0) + "/s" } ?? "closed loop"
  }
}

extension Verdict {
  /// In one word.
  var markup: Markup {
    switch self {
    case .kept: .element("span", ["class": "good"], ["kept"])
    case .measured: "measured"
    case .broken: .element("span", ["class": "bad"], ["broken"])
    case .invalid: .element("span", ["class": "bad"], ["INVALID"])
    case .wrong: .element("span", ["class": "bad"], ["WRONG"])
    }
  }
}
