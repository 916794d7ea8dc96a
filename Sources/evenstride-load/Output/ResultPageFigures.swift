import Charts
import Console

extension ResultPage {
  static let percents = [50, 90, 99, 99.9]

  /// The stage that stands for the run: the highest rate that kept the promises, or the only one.
  var mainStage: StageResult? {
    if let kept = result.search?.highestKept {
      return result.stages.last { $0.intendedRate == kept }
    }
    return hasSteps ? nil : result.stages.first
  }

  /// The few numbers that are looked for first.
  var tiles: Markup {
    guard flag == nil, let stage = mainStage else { return .nothing }
    var items: [(String, String)] = [
      ("Answered/s", Written.rate(stage.answeredRate)),
      ("Errors", Figure.percent(stage.errorShare)),
    ]
    for percent in [50, 99, 99.9] {
      items.append(
        (
          "\(timeName) \(Written.percentile(percent))",
          Figure.duration(stage.latency.percentile(percent))
        )
      )
    }
    items.append(("Longest", Written.longest(stage.latency)))
    return .element(
      "dl", ["class": "tiles"],
      items.map { term, value in
        .element(
          "div", [:],
          [.element("dt", [:], [Markup(term)]), .element("dd", [:], [Markup(value)])])
      })
  }

  var keyFigures: Markup {
    guard !result.stages.isEmpty else {
      return .section("Key figures", [.paragraph("There was no counted second.")])
    }
    if hasSteps {
      return .section("Key figures of each step", [stepTimes, stepServiceTimes, stepCosts])
    }
    return .section(
      "Key figures", result.stages.flatMap { [times(of: $0), calls(of: $0), costs(of: $0)] })
  }

  private func times(of stage: StageResult) -> Markup {
    var table = Table(
      "Times", [""] + Self.percents.map(Written.percentile) + ["longest", "mean", "calls"])
    var rows = [(timeName, stage.latency)]
    if !isClosed {
      rows += [("Service time", stage.service)]
      rows += [("Generator's lag", stage.lag)]
    }
    if stage.failed.count > 0 { rows.append(("Calls that failed", stage.failed)) }
    for (name, times) in rows {
      table.add(
        [name] + Self.percents.map { Figure.duration(times.percentile($0)) } + [
          Written.longest(times), Figure.duration(times.mean), Figure.count(times.count),
        ])
    }
    return table.markup
  }

  private func calls(of stage: StageResult) -> Markup {
    let counts = stage.counts
    var table = Table("Calls", ["", "calls", "a second", "share"])
    func add(_ name: String, _ count: UInt64, always: Bool = false) {
      guard always || count > 0 else { return }
      table.add([
        name, Figure.count(count), Written.rate(Double(count) / stage.seconds),
        Figure.percent(Double(count) / Double(counts.due)),
      ])
    }
    add(isClosed ? "Begun" : "Due", counts.due, always: true)
    add("Started", counts.started, always: true)
    add("Answered", counts.answered, always: true)
    add("Failed", counts.failed, always: true)
    add("Not answered", counts.unanswered, always: true)
    add("Held back", counts.heldBack, always: true)
    add("Cancelled", counts.cancelled)
    add("Answered before they were cancelled", counts.outrun)
    add("Missed by the generator", counts.missed)
    add("Answers nobody waited for", counts.late)
    return table.markup
  }

  private func costs(of stage: StageResult) -> Markup {
    var table = Table("Server and generator")
    if let server = stage.server {
      table.add([
        "Server: CPU time a call", Figure.duration(server.cpuPerCall),
      ])
      table.add(["Server: CPU, cores", Figure.ratio(server.cores)])
      table.add([
        "Server: memory before and after",
        Show.bytes(server.residentBytesBefore) + ", "
          + Show.bytes(server.residentBytesAfter),
      ])
      table.add(["Server: calls in its queue", Figure.count(server.queuedCalls)])
      table.add([
        "Server: mean wait of these",
        Figure.duration(server.meanQueueWait),
      ])
      for (reason, count) in server.refused.sorted(by: { $0.key < $1.key }) {
        table.add([
          Markup(["Server: turned away, ", .quoted(reason)]), Markup(Figure.count(count)),
        ])
      }
    } else {
      table.add(["Server", "says nothing of itself"])
    }
    table.add(["Generator: CPU, cores", Figure.ratio(stage.generatorCores)])
    return table.markup
  }
}
