import Charts

extension ResultPage {
  /// Latency against rate: where the promises break.
  var rateCurve: Markup {
    let stages = result.stages.filter { $0.intendedRate != nil }
      .sorted { ($0.intendedRate ?? 0) < ($1.intendedRate ?? 0) }
    guard stages.count > 1 else { return .nothing }
    let rates = stages.compactMap(\.intendedRate)
    let percents = curvePercents
    let series = percents.map { percent in
      Series(
        Written.percentile(percent),
        stages.map {
          Series.Point(
            $0.intendedRate ?? .nan, $0.latency.percentile(percent), mark: $0.verdict.mark)
        })
    }
    let isWide = (rates.max() ?? 1) > 20 * (rates.min() ?? 1)
    let values = stages.flatMap { stage in percents.map { stage.latency.percentile($0) } }
    let chart = LineChart(
      "Latency by rate", summary: curveSummary,
      x: Axis(
        "calls a second" + (isWide ? ", logarithmic" : ""),
        isWide ? .logarithmic(holding: rates) : .linear(holding: rates + [0]),
        label: Written.shortest),
      y: Axis(
        "Latency, logarithmic", .logarithmic(holding: values + levelValues),
        label: Written.roundTime),
      series: series, references: levels + answer)
    var table = Table(
      "Latency by rate",
      ["calls a second", "answered/s", "errors", "p50", "p99", "p99.9", "outcome"],
      texts: [6])
    for stage in stages {
      table.add(
        [
          stage.intendedRate.map(Written.rate) ?? "–", Written.rate(stage.answeredRate),
          Figure.percent(stage.errorShare), Figure.duration(stage.latency.percentile(50)),
          Figure.duration(stage.latency.percentile(99)),
          Figure.duration(stage.latency.percentile(99.9)),
        ].map { Markup($0) } + [stage.verdict.markup])
    }
    return ChartSection(
      "Latency by rate", caption: caption(curveCaption(stages)), chart: chart, table: table,
      emptiness: "No call was answered at any rate, so there is no curve to show."
    ).markup
  }

  /// The promised percentiles, at most two, else p99; and the median.
  private var curvePercents: [Double] {
    let promised = promisedTimes.compactMap(\.percent).sorted(by: >)
    return (promised.isEmpty ? [99] : Array(promised.prefix(2))).filter { $0 != 50 } + [50]
  }

  private var levelValues: [Double] { promisedTimes.map(\.limit) }

  /// Promises about latency, as lines.
  var levels: [Reference] {
    promisedTimes.map { promised in
      let name = promised.percent.map(Written.percentile) ?? "longest"
      return .level(promised.limit, "promised: \(name) ≤ \(Written.roundTime(promised.limit))")
    }
  }

  /// What was promised about latency; a closed loop has none.
  var promisedTimes: [(percent: Double?, limit: Double)] {
    guard !isClosed else { return [] }
    // A result from elsewhere may hold what is no promise.
    let promises = result.settings.promises.flatMap { (try? Promise.list($0)) ?? [] }
    return promises.compactMap { promise in
      switch promise.bound {
      case .percentile(let percent, let limit): (percent, limit)
      case .maximum(let limit): (nil, limit)
      case .errors, .rate: nil
      }
    }
  }

  private var answer: [Reference] {
    result.search?.highestKept.map { [.upright($0, "highest kept \(Written.rate($0))/s")] } ?? []
  }

  private func curveCaption(_ stages: [StageResult]) -> String {
    var signs: [String] = []
    let verdicts = Set(stages.map(\.verdict))
    if verdicts.contains(.kept) { signs.append("filled marks kept the promises") }
    if verdicts.contains(.broken) { signs.append("crosses broke one") }
    if verdicts.contains(.invalid) || verdicts.contains(.wrong) {
      signs.append("hollow marks are invalid or had wrong answers")
    }
    let key = signs.joined(separator: ", ")
    return "Each mark is a step of the run"
      + (key.isEmpty ? "." : ": \(key).")
  }

  private var curveSummary: String {
    guard let search = result.search else { return "" }
    return search.highestKept.map {
      "The highest rate that kept the promises is \(Written.rate($0)) calls a second."
    } ?? "No rate that was tried kept the promises."
  }
}

extension Verdict {
  fileprivate var mark: Series.Mark {
    switch self {
    case .kept, .measured: .filled
    case .broken: .cross
    case .invalid, .wrong: .hollow
    }
  }
}
