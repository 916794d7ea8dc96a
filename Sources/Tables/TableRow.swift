/// A row of a table as values and texts, for those who put whole tables together.
package struct TableRow: Sendable {
  /// A trial of a leg.
  package struct Trial: Sendable {
    package let exercise: String
    package let isRight: Bool
    /// Instance of a repeated instrument, else 1.
    package let instance: Int
    /// nil: not said, the next one.
    package let number: Int?
    /// A strength; NaN: missing; 0: unable.
    package let value: Double
    /// Where it is said which trial this is.
    package let cell: TableCell
  }

  package let line: Int
  package let subject: String
  /// Empty: there is no such column.
  package let session: String
  /// What it shares with the other rows of its item, when they are grouped by a column; else empty.
  package let group: String
  package let trials: [Trial]
  /// Numbers of the whole person, which are not read as numbers yet, by name.
  package let measures: [(name: String, cell: TableCell)]
  /// Units of the long layout's measure, empty if there is no such column.
  package let unit: (measure: String, cell: TableCell)?
  package let declaredSide: (isRight: Bool, cell: TableCell)?
}

extension TableLayout {
  /// Gives `body` every row of a chunk; one with a fault ends the reading.
  ///
  /// - Parameter rejected: rows that are passed over.
  package func rows(
    in chunk: TableChunk, skipping rejected: [TableItems.Rejected] = [],
    _ body: (TableRow) throws -> Void
  ) throws {
    let skipped = Set(rejected.map(\.row.lowerBound))
    try chunk.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      var rows = RowReader(self, chunk, base)
      var values = RowValues(self)
      while rows.next() {
        if skipped.contains(rows.range.lowerBound) { continue }
        if rows.isReadable {
          values.read(&rows)
          values.makeTrials()
        }
        let side = rows.isReadable ? values.declaredSide(&rows) : nil
        if let fault = rows.faults.min(by: { ($0.line, $0.column) < ($1.line, $1.column) }) {
          throw fault
        }
        try body(row(rows, values, side))
      }
    }
  }

  private func row(
    _ rows: borrowing RowReader, _ values: borrowing RowValues, _ side: Bool?
  ) -> TableRow {
    var session: [UInt8] = []
    rows.appendSession(to: &session)
    let isLong = kind == .long
    var trials: [TableRow.Trial] = []
    for trial in values.trials {
      trials.append(
        TableRow.Trial(
          exercise: isLong
            ? values.names[Int(trial.exercise)] : exercises[Int(trial.exercise)].name,
          isRight: trial.isRight, instance: Int(trial.instance),
          number: trial.number == 0 ? nil : trial.number, value: trial.value,
          cell: rows.cell(places.trial ?? Int(trial.column))))
    }
    var measures: [(name: String, cell: TableCell)] = []
    if isLong, values.isPersonal {
      measures = [(values.names[values.name], rows.cell(places.value))]
    } else if !isLong {
      for (index, column) in columns.enumerated() {
        if case .measure(let name) = column.meaning { measures.append((name, rows.cell(index))) }
      }
    }
    let group = if case .text(let column) = key { rows.text(column) } else { "" }
    var unit: (measure: String, cell: TableCell)?
    if let column = places.unit { unit = (values.names[values.name], rows.cell(column)) }
    var declaredSide: (isRight: Bool, cell: TableCell)?
    if let side, let column = places.declaredSide { declaredSide = (side, rows.cell(column)) }
    return TableRow(
      line: rows.row.line, subject: rows.text(places.subject),
      session: String(decoding: session, as: UTF8.self), group: group, trials: trials,
      measures: measures, unit: unit, declaredSide: declaredSide)
  }
}
