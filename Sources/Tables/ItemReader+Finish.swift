/// What only the rows of an item together show, and how it ends: as one of the items, or refused.
extension ItemReader {
  /// The row's session in the item; nil: a row of it stands above, where there may be one.
  mutating func session() -> Int32? {
    if isRowByRow, lines.count == 1 {
      rows.appendSession(to: &items.text)
      return 0
    }
    if isRowByRow { return refuseRow() }
    let (session, isNew) = sessions.note(rows, &items.text, line: rows.row.line)
    if !isNew, layout.kind == .wide {
      let column = layout.places.session ?? layout.places.subject
      let text = items.text[sessions.text(session)]
      let said = text.isEmpty ? "" : ", session \(String(decoding: text, as: UTF8.self).shortened)"
      rows.fault(
        column,
        "\(rows.text(layout.places.subject).shortened)\(said) stands in line "
          + "\(sessions.line(session)) already")
      return nil
    }
    return session
  }

  /// A wide table has one row a person and session.
  private mutating func refuseRow() -> Int32? {
    let session = items.text[subject.upperBound...]
    let said =
      session.isEmpty ? "" : ", session \(String(decoding: session, as: UTF8.self).shortened)"
    rows.fault(
      layout.places.session ?? layout.places.subject,
      "\(rows.text(layout.places.subject).shortened)\(said) stands in line \(lines[0].line) already"
    )
    return nil
  }

  mutating func checkUnit() {
    guard let (first, line) = measured.note(values.name, unit: values.unit, line: rows.row.line)
    else { return }
    let name = values.names[values.name].shortened
    let (here, above) = (values.units[values.unit].shortened, values.units[first].shortened)
    rows.fault(
      layout.places.unit ?? 0,
      "\(name) is in \"\(here)\" here and in \"\(above)\" in line \(line); units are not mixed")
  }

  mutating func declare() {
    guard let isRight = values.declaredSide(&rows) else { return }
    if let side, side.isRight != isRight {
      let subject = rows.text(layout.places.subject).shortened
      rows.fault(
        layout.places.declaredSide ?? 0,
        "\(subject) has the other side declared in line \(side.line)")
    }
    side = side ?? (isRight, rows.row.line)
  }

  /// Ends the item: it is answered for, or all of its rows are refused.
  mutating func finish() {
    guard !lines.isEmpty else { return }
    if hasValues, faults.isEmpty { checkDoubles() }
    if layout.options.grouping == .subject, faults.isEmpty, sessions.count < 2 {
      fault(
        row: 0, column: layout.places.session,
        "a change needs two sessions, here is one of "
          + String(decoding: items.text[subject], as: UTF8.self).shortened)
    }
    guard faults.isEmpty else { return reject() }
    var item = TableItems.Item(
      subject: subject, session: subject.upperBound..<subject.upperBound,
      baseline: subject.upperBound..<subject.upperBound, pairs: 0..<0,
      lines: lines[0].line..<end)
    if isRowByRow { scoreRow(&item) } else if hasValues { score(&item) }
    items.items.append(item)
    lines.removeAll(keepingCapacity: true)
  }

  /// Something that only the rows together show.
  mutating func fault(row: Int32, column: Int?, _ reason: String) {
    let place = lines[Int(row)]
    faults.append(
      TableItems.Rejected(
        fault: TableFault(
          line: place.line, column: column.map { $0 + 1 } ?? 0,
          name: column.map { layout.columns[$0].source } ?? "", reason: reason),
        row: place.row))
  }

  private mutating func reject() {
    items.text.removeSubrange(textStart...)
    let first = faults.map(\.fault.line).min() ?? 0
    items.rejected += faults
    var wrong = Set<Int>()
    for fault in faults { wrong.insert(fault.row.lowerBound) }
    for line in lines where !wrong.contains(line.row.lowerBound) {
      items.rejected.append(
        TableItems.Rejected(
          fault: TableFault(
            line: line.line, column: 0, name: "",
            reason: "belongs to the item of line \(first), which was rejected"),
          row: line.row))
    }
    lines.removeAll(keepingCapacity: true)
  }
}
