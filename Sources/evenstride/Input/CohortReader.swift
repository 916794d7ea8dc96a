import Console
import EvenstrideClient
import Tables

/// Puts the rows of a table together.
struct CohortReader {
  private(set) var cohort: Cohort
  private let layout: TableLayout
  /// Numbers of whole persons are read too.
  private let takesMeasures: Bool
  private var trials: [Cohort.Leg: [TrialPlace: Double]] = [:]
  /// Where the unit of a measure was read first; only the long layout has them by row.
  private var units: [String: TableCell] = [:]
  /// Lines of the rows of a person and session.
  private var lines: [Cohort.Personal: Int] = [:]

  private struct TrialPlace: Hashable {
    let instance: Int
    let number: Int
  }

  init(_ layout: TableLayout, file: String, takesMeasures: Bool = true) {
    (self.layout, self.takesMeasures) = (layout, takesMeasures)
    cohort = Cohort(file: file)
    cohort.decimalComma = layout.options.decimalComma
    for column in layout.columns {
      switch column.meaning {
      case .leg(let exercise, _, _):
        cohort.exercises.note(exercise)
        cohort.units[exercise] = column.unit
      case .measure(let name):
        cohort.measures.note(name)
        cohort.units[name] = column.unit
      default: break
      }
    }
  }

  mutating func add(_ row: TableRow) throws(TableFault) {
    let session = row.session.isEmpty ? "1" : row.session
    if layout.kind == .wide { try noteRow(row, session) }
    cohort.subjects.note(row.subject)
    cohort.sessions.note(session)
    if let (measure, cell) = row.unit { try checkUnit(measure, cell) }
    if let (isRight, cell) = row.declaredSide {
      let side = isRight ? Side.right : .left
      if let other = cohort.declaredSides.updateValue(side, forKey: row.subject), other != side {
        throw cell.fault("\(row.subject.shortened) has the other side declared above")
      }
    }
    if takesMeasures {
      for (name, cell) in row.measures { try add(name, cell, row.subject, session) }
    }
    for trial in row.trials { try add(trial, row.subject, session) }
  }

  /// A wide table has one row a person and session.
  private mutating func noteRow(_ row: TableRow, _ session: String) throws(TableFault) {
    let key = Cohort.Personal(subject: row.subject, session: session, measure: "")
    if let first = lines.updateValue(row.line, forKey: key) {
      throw TableFault(
        line: row.line, column: 0, name: "",
        reason:
          "\(row.subject.shortened), session \(session.shortened) stands in line \(first) already")
    }
  }

  private mutating func add(
    _ name: String, _ cell: TableCell, _ subject: String, _ session: String
  ) throws(TableFault) {
    cohort.measures.note(name)
    let key = Cohort.Personal(subject: subject, session: session, measure: name)
    // The rows of REDCap hold the fields of one instrument each.
    if layout.kind == .redcap, cell.isMissing { return }
    guard let above = cohort.cells.updateValue(cell, forKey: key) else { return }
    if layout.kind == .redcap, above.text == cell.text { return }
    throw cell.fault(
      "a second \(name.shortened) of \(subject.shortened) in session \(session.shortened)")
  }

  private mutating func add(
    _ trial: TableRow.Trial, _ subject: String, _ session: String
  ) throws(TableFault) {
    cohort.exercises.note(trial.exercise)
    let leg = Cohort.Leg(
      subject: subject, session: session, exercise: trial.exercise,
      side: trial.isRight ? .right : .left)
    let number = trial.number ?? (trials[leg]?.keys.map(\.number).max() ?? 0) + 1
    let place = TrialPlace(instance: trial.instance, number: number)
    guard trials[leg, default: [:]].updateValue(trial.value, forKey: place) == nil else {
      throw trial.cell.fault("the same trial of the same leg stands above")
    }
  }

  private mutating func checkUnit(_ measure: String, _ cell: TableCell) throws(TableFault) {
    if let first = units[measure] {
      guard first.text == cell.text else {
        throw cell.fault(
          "\(measure) is in \"\(cell.text)\" here and in \"\(first.text)\" in line \(first.line); "
            + "units are not mixed")
      }
    } else {
      units[measure] = cell
      cohort.units[measure] = cell.text
    }
  }

  /// The whole table.
  mutating func finish() -> Cohort {
    cohort.trials = trials.mapValues { trials in
      trials.sorted { ($0.key.instance, $0.key.number) < ($1.key.instance, $1.key.number) }
        .map(\.value)
    }
    cohort.sortSessions()
    return cohort
  }
}

extension Cohort {
  /// Reads a table; its header decides which layout it has.
  static func read(_ input: InputFile) throws -> Cohort {
    do {
      return try read(input.bytes, file: input.name)
    } catch let fault as TableFault {
      throw Failure.data("\(input.name):\(fault.text)")
    }
  }

  private static func read(_ bytes: [UInt8], file: String) throws -> Cohort {
    var options = TableOptions()
    options.grouping = .row
    var at = 0
    var stream = try TableStream(options) { room in
      let count = min(room.count, bytes.count - at)
      bytes.withUnsafeBytes {
        room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[at..<at + count]))
      }
      at += count
      return count
    }
    let ignored = stream.layout.columns.filter { $0.meaning == .ignored }
    if !ignored.isEmpty {
      note("\(file): ignored columns: \(ignored.map(\.source).joined(separator: ", "))")
    }
    var reader = CohortReader(stream.layout, file: file)
    while let chunk = try stream.next(about: 1 << 18) {
      try stream.layout.rows(in: chunk) { row in try reader.add(row) }
    }
    let cohort = reader.finish()
    if cohort.subjects.list.isEmpty {
      throw Failure.data("\(file): has a header line and no rows")
    }
    return cohort
  }

  /// Puts together the strengths of a chunk, such as those of one study.
  ///
  /// - Throws: `TableFault` where the rows do not fit together.
  static func strengths(
    _ chunk: TableChunk, _ layout: TableLayout, file: String
  ) throws -> Cohort {
    var reader = CohortReader(layout, file: file, takesMeasures: false)
    try layout.rows(in: chunk) { row in try reader.add(row) }
    return reader.finish()
  }
}
