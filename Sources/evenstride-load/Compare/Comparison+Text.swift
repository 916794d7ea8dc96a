import Console

extension Comparison {
  /// - Parameter width: of the terminal; texts are wrapped, tables are as wide as they must be.
  func text(width: Int = 80) -> String {
    var text = ""
    func add(_ line: String, _ first: String = "") {
      text += Paragraph.wrapped(line, width: width, first: first)
    }
    if !differences.isEmpty {
      text += "SETTINGS DIFFER: what is seen may be their doing.\n"
      for difference in differences { add(difference, "  - ") }
      text += "\n"
    }
    if stages.isEmpty { text += "NOTHING TO COMPARE: no stages of A and B match.\n" }
    for stage in stages { text += stage.text(width: width) + "\n" }
    for stage in unmatched { add(stage, "not compared: ") }
    if let search { add(search) }
    if stages.contains(where: { $0.rows.contains { $0.lower != nil } }) {
      add(
        "ratio: B/A with its 95 % interval from \(resamples) resamples of the seconds in blocks,"
          + " seed \(seed). An interval that contains 1 is no proof that nothing differs; and it knows the"
          + " seconds of these two runs, not what differs from one run to the next: repeat both.")
    }
    return text.printable(keepingLines: true)
  }
}

extension StageComparison {
  fileprivate func text(width: Int) -> String {
    let name = intendedRate.map { "at \(Figure.rate($0))" } ?? "closed loop"
    var table = TextTable([name, "A", "B", "ratio", "95 % interval", "B is "], leftAligned: 1)
    for row in rows {
      let judgement = row.judgement == .notJudged ? "–" : row.judgement.rawValue
      table.add([
        row.name, row.text(row.a), row.text(row.b), Figure.ratio(row.ratio),
        Show.range(row.lower, row.upper, 3), row.note.map { "\(judgement) (\($0))" } ?? judgement,
      ])
    }
    return table.text
      + notes.map { Paragraph.wrapped($0, width: width, first: "  ") }.joined()
  }
}

extension ComparisonRow {
  fileprivate func text(_ value: Double) -> String {
    unit == .nanoseconds ? Figure.duration(value) : Figure.rate(value)
  }
}
