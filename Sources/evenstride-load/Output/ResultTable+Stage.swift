import Console

/// All figures of one stage.
extension ResultTable {
  static let percentiles = [50, 90, 99, 99.9]

  func details(_ stage: StageResult) -> String {
    [
      durations(stage), rates(stage), kinds(stage), failures(stage), processes(stage),
      promises(stage),
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Latency and service time side by side.
  private func durations(_ stage: StageResult) -> String {
    var columns = [("latency", stage.latency), ("service", stage.service)]
    if stage.failed.count > 0 { columns.append(("failed", stage.failed)) }
    if !isClosed { columns.append(("own lag", stage.lag)) }
    var table = TextTable([""] + columns.map(\.0), leftAligned: 1)
    for percent in Self.percentiles {
      table.add(
        ["p\(Figure.plain(percent))"]
          + columns.map { Figure.duration($0.1.percentile(percent)) })
    }
    table.add(["max"] + columns.map { Self.longest($0.1) })
    table.add(["mean"] + columns.map { Figure.duration($0.1.mean) })
    let legend =
      isClosed
      ? "From sending to the answer. A caller that waits asks less: while the server stalls, few calls see it."
      : "Latency runs from when a call was due, service time from when it was sent; own lag is the load generator's."
    return table.text + Paragraph.wrapped(legend, width: width)
  }

  private static func longest(_ histogram: LatencyHistogram) -> String {
    (histogram.beyond > 0 ? ">" : "") + Figure.duration(histogram.maximum)
  }

  private func rates(_ stage: StageResult) -> String {
    let counts = stage.counts
    var table = TextTable(["", "calls", "a second"], leftAligned: 1)
    func add(_ name: String, _ count: UInt64, always: Bool = false, rate: Double? = nil) {
      guard always || count > 0 else { return }
      table.add([
        name, Figure.count(count), Figure.rate(rate ?? Double(count) / stage.seconds),
      ])
    }
    if let rate = stage.intendedRate {
      table.add(["asked for", Figure.count(rate * stage.seconds), Figure.rate(rate)])
    }
    add("due", counts.due, always: true)
    add("started", counts.started, always: true)
    add("answered", counts.answered, always: true, rate: stage.answeredRate)
    add("failed", counts.failed, always: true)
    add("unanswered", counts.unanswered)
    add("held back", counts.heldBack)
    add("cancelled", counts.cancelled)
    add("answered before cancelled", counts.outrun)
    add("missed by the generator", counts.missed)
    add("answers nobody waited for", counts.late)
    return table.text
      + "errors \(Figure.percent(stage.errorShare)), counted for \(Figure.duration(stage.seconds * 1e9))\n"
  }

  private func kinds(_ stage: StageResult) -> String {
    guard stage.kinds.count > 1 else { return "" }
    var table = TextTable(
      ["kind", "calls", "errors", "p50", "p99", "max", "service p99"], leftAligned: 1)
    for kind in stage.kinds {
      table.add([
        kind.name, Figure.count(kind.counts.due), Figure.count(kind.counts.errors),
        Figure.duration(kind.latency.percentile(50)), Figure.duration(kind.latency.percentile(99)),
        Self.longest(kind.latency), Figure.duration(kind.service.percentile(99)),
      ])
    }
    return table.text
  }

  private func failures(_ stage: StageResult) -> String {
    guard !stage.failures.isEmpty else { return "" }
    var table = TextTable(["errors", "status ", "reason ", "kind ", "first "], leftAligned: 0)
    for group in stage.failures {
      table.add([
        Figure.count(group.count), group.code == 0 ? "–" : group.status, group.reason, group.kind,
        group.message,
      ])
    }
    return table.text
  }

  /// What server and generator used.
  private func processes(_ stage: StageResult) -> String {
    var lines: [String] = []
    if let server = stage.server {
      lines.append(
        "server: \(Figure.duration(server.cpuPerCall)) of CPU a call over"
          + " \(Figure.count(server.calls)) calls, \(Show.number(server.cores)) cores,"
          + " resident \(Show.bytes(server.residentBytesBefore)) before and"
          + " \(Show.bytes(server.residentBytesAfter)) after")
      if server.queuedCalls > 0 {
        lines.append(
          "server's queue: \(Figure.duration(server.meanQueueWait)) in the mean, of"
            + " \(Figure.count(server.queuedCalls)) calls")
      }
      let refused = server.refused.filter { $0.value > 0 }.sorted { $0.key < $1.key }
      if !refused.isEmpty {
        lines.append(
          "server refused: "
            + refused.map { "\($0.key) \(Figure.count($0.value))" }.joined(separator: ", "))
      }
    }
    lines.append(
      "load generator: \(Figure.duration(stage.generatorCPUPerCall)) of CPU a call,"
        + " \(Show.number(stage.generatorCores)) cores")
    return lines.map { Paragraph.wrapped($0, width: width) }.joined()
  }

  private func promises(_ stage: StageResult) -> String {
    var lines = stage.promises.map {
      "\($0.isKept ? "kept  " : "BROKEN")  \($0.text): found \($0.found)"
    }
    if stage.wrong.checked > 0 || stage.wrong.count > 0 {
      lines.append(
        "\(stage.wrong.count == 0 ? "right " : "WRONG ")  \(Figure.count(stage.wrong.checked))"
          + " answers checked, \(Figure.count(stage.wrong.count)) wrong")
    } else if result.settings.checks {
      lines.append("NOTHING checked: no answer came that could be")
    }
    lines.append(Self.words(stage.steadiness))
    return lines.map { $0 + "\n" }.joined()
  }

  static func words(_ steadiness: Steadiness?) -> String {
    guard let steadiness else {
      return "steadiness unknown: fewer than \(Steadiness.fewestSeconds) seconds with answers"
    }
    let change =
      "second half / first half \(Figure.ratio(steadiness.ratio)), tau \(Show.number(steadiness.tau)),"
      + " p \(Show.p(steadiness.p))"
    return steadiness.isSteady
      ? "steady: \(change)" : "NOT STEADY: the median drifts while it is measured: \(change)"
  }
}
