import Console

extension Workload {
  /// Each kind with its share, heaviest first, and what its requests are.
  var table: TextTable {
    var table = TextTable(
      ["kind", "method", "share", "requests", "checked", "median bytes"], leftAligned: 2)
    let whole = kinds.map(\.weight).reduce(0, +)
    for kind in kinds.sorted(by: { $0.weight > $1.weight }) {
      table.add([
        kind.name, kind.path, "\(Show.number(100 * kind.weight / whole, 1)) %",
        "\(kind.questions.count)", "\(kind.checkedQuestions)", "\(kind.medianBytes)",
      ])
    }
    return table
  }
}
