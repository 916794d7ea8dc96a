package import Messages
import Statistics

/// What `evenstride.v1.Reliability` answers.
package enum ReliabilityAnswers {
  /// Reliability and measurement error of each table.
  ///
  /// - Parameter isCancelled: once true, the rest is left out: nobody waits for the answer.
  /// - Throws: `InvalidRequest` with every violated field.
  package static func analyze(
    _ request: AnalyzeRequest, isCancelled: () -> Bool = { false }
  ) throws(InvalidRequest) -> AnalyzeResponse {
    var violations = Violations()
    if request.tables.isEmpty {
      violations.add("tables", "is empty; give at least one table")
    } else if request.tables.count > 1_000 {
      violations.add("tables", "has more than 1000 entries; send several requests")
    }
    for (i, table) in request.tables.prefix(1_000).enumerated() {
      violations.table(table, "tables[\(i)]")
    }
    let level = violations.level(request.confidenceLevel, "confidence_level")
    try violations.throwIfAny()
    return AnalyzeResponse(
      reports: uncancelled(request.tables, isCancelled) { .init($0, level: level) },
      provenance: Provenance(methods: methods))
  }

  private static let methods = [
    "two-way analysis of variance, complete subjects only",
    "ICC forms and intervals: Shrout and Fleiss 1979; McGraw and Wong 1996",
    "bands: Koo and Li 2016, of both ends of the interval",
    "SEM with chi-square interval, MDC = z sqrt(2) SEM: Weir 2005; de Vet 2006",
    "limits of agreement: Bland and Altman 1986; exact intervals: Carkeet 2015",
  ]
}

extension Violations {
  fileprivate mutating func table(_ table: ScoreTable, _ path: String) {
    known(table.side, "\(path).side")
    numbers(table.scores, "\(path).scores")
    if table.sessions < 2 {
      add("\(path).sessions", "is below 2; reliability needs at least two sessions")
    } else if table.scores.isEmpty {
      add("\(path).scores", "is empty; give n x sessions values, subject by subject")
    } else if table.scores.count % Int(table.sessions) != 0 {
      add(
        "\(path).scores",
        "has \(table.scores.count) values, no multiple of \(table.sessions) sessions; "
          + "write NaN where a session is missing")
    }
  }
}
