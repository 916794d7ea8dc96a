package import Messages

extension AnalyzeRequest {
  /// Adds the subjects of a further message of `Bulk/AnalyzeStream`; O(the subjects of the message).
  ///
  /// Tables may grow by different numbers of subjects. A message without any table adds nobody.
  ///
  /// - Throws: `InvalidRequest` with every violated field; nobody is added then.
  package mutating func append(_ chunk: Self) throws(InvalidRequest) {
    var violations = Violations()
    if !chunk.tables.isEmpty, violations.lists(chunk.tables.count, tables.count, "tables") {
      for (i, (piece, table)) in zip(chunk.tables, tables).enumerated() {
        violations.piece(piece, of: table, "tables[\(i)]")
      }
    }
    violations.option(chunk.confidenceLevel != 0, "confidence_level")
    violations.option(!chunk.forms.isEmpty, "forms")
    violations.option(chunk.scale.rawValue != 0, "scale")
    violations.option(chunk.bands != nil, "bands")
    violations.option(chunk.bootstrap != nil, "bootstrap")
    violations.option(chunk.asymmetry, "asymmetry")
    try violations.throwIfAny()
    for (i, piece) in chunk.tables.enumerated() { tables[i].scores += piece.scores }
  }

  /// Bytes that the scores of this message take in memory.
  package var heldBytes: Int {
    tables.reduce(16 * forms.count) {
      $0 + ListCost.list + 8 * $1.scores.count + $1.name.utf8.count + $1.unit.utf8.count
    }
  }
}

extension Violations {
  fileprivate mutating func piece(_ piece: ScoreTable, of table: ScoreTable, _ path: String) {
    repeated(piece.name, table.name, "\(path).name")
    repeated(piece.side, table.side, "\(path).side")
    repeated(piece.unit, table.unit, "\(path).unit")
    if piece.sessions != 0, piece.sessions != table.sessions { differs("\(path).sessions") }
    // Fewer than two sessions are a fault of the first message, of which the whole is accused.
    if table.sessions >= 2, piece.scores.count % Int(table.sessions) != 0 {
      add(
        "\(path).scores",
        "has \(piece.scores.count) values, no multiple of \(table.sessions) sessions; "
          + "a subject stands in one message")
    }
  }
}
