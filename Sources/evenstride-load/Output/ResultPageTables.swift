import Charts

extension ResultPage {
  /// The calls of each kind.
  var kindTable: Markup {
    var table = Table(
      "By kind of call",
      (hasSteps ? ["step"] : []) + [
        "kind", "method", "answered", "failed", "p50", "p99", "p99.9", "longest",
      ], names: hasSteps ? 3 : 2)
    for (index, stage) in result.stages.enumerated() {
      for kind in stage.kinds {
        table.add(
          (hasSteps ? [Markup("\(index + 1), \(stageName(stage))")] : []) + [
            .quoted(kind.name), .code(kind.method),
          ]
            + [
              Figure.count(kind.counts.answered),
              Figure.count(kind.counts.failed + kind.counts.unanswered + kind.counts.heldBack),
              Figure.duration(kind.latency.percentile(50)),
              Figure.duration(kind.latency.percentile(99)),
              Figure.duration(kind.latency.percentile(99.9)), Figure.duration(kind.latency.maximum),
            ].map { Markup($0) })
      }
    }
    guard table.rowCount > 0 else { return .nothing }
    guard table.rowCount > 12 else { return .section("Kinds of calls", [table.markup]) }
    let kinds = unique(result.stages.flatMap { $0.kinds.map(\.name) }).count
    return .section(
      "Kinds of calls",
      [
        .paragraph(Markup("\(kinds) kinds at \(result.stages.count) steps.")),
        .details("All of them", [table.markup]),
      ])
  }

  /// Calls that failed, of all steps, by status and reason.
  var failureTable: Markup {
    var groups: [FailureGroup] = []
    for group in result.stages.flatMap(\.failures) {
      if let place = groups.firstIndex(where: {
        ($0.kind, $0.code, $0.status, $0.reason)
          == (group.kind, group.code, group.status, group.reason)
      }) {
        groups[place].count += group.count
      } else {
        groups.append(group)
      }
    }
    guard !groups.isEmpty else { return .nothing }
    var table = Table(
      "By status and reason, most frequent first",
      ["kind", "status", "reason", "calls", "message of the first one"], names: 3, texts: [4])
    for group in groups.sorted(by: { $0.count > $1.count }) {
      table.add([
        .quoted(group.kind),
        .quoted(group.code == 0 ? "–" : "\(group.status) (\(group.code))"),
        .quoted(group.reason), Markup(Figure.count(group.count)),
        .element("div", ["class": "message"], [.quoted(group.message)]),
      ])
    }
    return .section("Failures", [table.markup])
  }

  /// How many answers were wrong, and where the first ones differ.
  var wrongAnswers: Markup {
    let checked = result.stages.map(\.wrong.checked).reduce(0, +)
    let count = result.stages.map(\.wrong.count).reduce(0, +)
    guard result.settings.checks || checked > 0 else { return .nothing }
    let examples = result.stages.flatMap(\.wrong.examples).prefix(WrongAnswers.mostExamples)
    return .section(
      "Answers checked",
      [
        .paragraph(
          Markup(
            "\(Figure.count(checked)) answers were computed again and compared bit for bit: "
              + (count == 0 ? "all were right." : "\(Figure.count(count)) were wrong.")))
      ] + (examples.isEmpty ? [] : [.list(examples.map { .quoted($0) })]))
  }
}
