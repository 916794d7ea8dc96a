import Charts

extension ResultPage {
  /// Latency second by second: a stall that an average hides.
  var latencyOverTime: Markup {
    let spans = timeline.spans
    let chosen: [(String, @Sendable (LatencyHistogram) -> Double)] = [
      ("longest", { $0.maximum }), ("p99", { $0.percentile(99) }), ("p50", { $0.percentile(50) }),
    ]
    let series = chosen.map { name, value in
      // After the end few calls are left, and only the longest of them matters.
      let counted = spans.filter { !$0.isDrain }
      return Series(
        name,
        counted.map { Series.Point(Double($0.start), value($0.latency)) }
          + (name == "longest" ? lateMarks(spans) : []))
    }
    let values = spans.flatMap { span in chosen.map { $0.1(span.latency) } }
    let longest = spans.max { $0.latency.maximum < $1.latency.maximum }
    let chart = LineChart(
      "\(timeName) over time",
      summary: longest.map {
        "The longest was \(Figure.duration($0.latency.maximum)), \($0.start) s after the start."
      } ?? "",
      x: timeAxis,
      y: Axis("\(timeName), logarithmic", .logarithmic(holding: values), label: Written.roundTime),
      series: series, references: boundaries)
    return ChartSection(
      "\(timeName) over time",
      caption: caption("Of the calls that were answered in \(pointLength). \(boundaryCaption)"),
      chart: chart, table: timeTable,
      emptiness: "No call was answered, so there is nothing to show over time."
    ).markup
  }

  /// The longest latency of each span after the end, apart from the line.
  private func lateMarks(_ spans: [Timeline.Span]) -> [Series.Point] {
    guard !hasSteps else { return [] }
    return spans.filter { $0.isDrain && $0.latency.count > 0 }.flatMap { span in
      let at = Double(span.start)
      return [
        Series.Point(at, .nan), Series.Point(at, span.latency.maximum, mark: .hollow),
      ]
    }
  }

  /// Calls a second, second by second.
  var rateOverTime: Markup {
    let spans = timeline.spans.filter { !$0.isDrain }
    var series: [Series] = []
    func add(
      _ name: String, _ course: Series.Course = .line,
      _ value: @Sendable (Timeline.Span) -> Double
    ) {
      series.append(
        Series(name, spans.map { Series.Point(Double($0.start), value($0)) }, course: course))
    }
    add("answered") { Double($0.answered) / $0.seconds }
    if spans.contains(where: { $0.failed > 0 }) { add("failed") { Double($0.failed) / $0.seconds } }
    if !isClosed {
      add("started") { Double($0.started) / $0.seconds }
      add("asked", .steps) { $0.intendedRate ?? .nan }
    }
    let rates = spans.flatMap { span -> [Double] in
      let counts = [span.answered, span.started, span.failed]
      return counts.map { Double($0) / span.seconds } + [span.intendedRate ?? 0]
    }
    let failed = spans.map(\.failed).reduce(0, +)
    let chart = LineChart(
      "Rate over time",
      summary: "\(Figure.count(failed)) calls failed. "
        + result.stages.map {
          "\(stageName($0)): \(Written.rate($0.answeredRate)) answered a second."
        }
        .joined(separator: " "),
      x: timeAxis,
      y: Axis("Calls a second", .linear(holding: rates, fromZero: true), label: Written.shortest),
      series: series, references: boundaries)
    return ChartSection(
      "Rate and errors over time",
      caption: caption(
        (failed == 0 ? "No call failed. " : "\(Figure.count(failed)) calls failed. ")
          + "Each point is \(pointLength)."),
      chart: chart, table: timeTable,
      emptiness: "There was no counted second, so there is nothing to show over time."
    ).markup
  }

  private var timeAxis: Axis {
    Axis(
      hasSteps ? "counted time, s" : "time, s",
      .linear(0...max(1, timeline.spans.map { Double($0.start) }.max() ?? 1)),
      label: Written.shortest)
  }

  private var pointLength: String {
    timeline.width == 1 ? "one second" : "\(timeline.width) seconds"
  }

  /// Where one step ends and the next begins, and where the load ended.
  private var boundaries: [Reference] { timeline.boundaries.map { .upright(Double($0)) } }

  private var boundaryCaption: String {
    if hasSteps { return "Dotted lines part the steps; warm-ups are left out." }
    return timeline.boundaries.isEmpty
      ? "" : "Marks right of the dotted line are late answers, when no call was due any more."
  }

  private var timeTable: Table {
    var table = Table(
      "Over time",
      ["second", "started/s", "answered/s", "failed/s", "in flight", "p50", "p99", "longest"])
    for span in timeline.spans {
      table.add([
        "\(span.start)" + (span.isDrain ? " (after the end)" : ""),
        Written.rate(Double(span.started) / span.seconds),
        Written.rate(Double(span.answered) / span.seconds),
        Written.rate(Double(span.failed) / span.seconds), Figure.count(span.inFlight),
        Figure.duration(span.latency.percentile(50)), Figure.duration(span.latency.percentile(99)),
        Written.longest(span.latency),
      ])
    }
    return table
  }
}
