import Console
import EvenstrideClient

/// One row a person and session: `subject`, `session`, and a column a measure.
///
/// `calf_raise_left [kg]` is a leg of an exercise, `calf_raise_left_2 [kg]` its second trial; any
/// other column, as `t25fw [s]`, is a number of the whole person. `session` and `declared_side`
/// may be absent.
struct WideLayout {
  /// What a column holds.
  private enum Column {
    case leg(exercise: String, side: Side, trial: Int)
    case personal(String)
    case subject, session, declaredSide
  }

  private let file: String
  private let header: [Cell]
  private var columns: [Column] = []
  private var units: [String: String] = [:]
  private var unitPlaces: [String: Int] = [:]
  private var legs: Set<String> = []

  init(header: [Cell], file: String) throws {
    (self.file, self.header) = (file, header)
    _ = try columnIndex(header, file: file)
    for cell in header { columns.append(try column(cell)) }
    guard header.contains(where: { $0.text == "subject" }) else {
      throw Failure.data(
        "\(file):\(header[0].line): column \"subject\" is missing; the wide layout needs it, and "
          + "leg columns such as \"calf_raise_left [kg]\"")
    }
  }

  /// Whether a header has at least one leg column.
  static func matches(_ header: [Cell]) -> Bool {
    header.contains { leg(in: split($0.text).name) != nil }
  }

  func cohort(_ rows: ArraySlice<[Cell]>) throws -> Cohort {
    var cohort = Cohort(file: file)
    cohort.units = units
    var seen: [[String]: Int] = [:]
    for row in rows {
      var subject = ""
      var session = "1"
      for (column, cell) in zip(columns, row) {
        if case .subject = column { subject = cell.text }
        if case .session = column, !cell.text.isEmpty { session = cell.text }
      }
      let line = row[0].line
      if subject.isEmpty { throw Failure.data("\(file):\(line): column subject: is empty") }
      if let first = seen.updateValue(line, forKey: [subject, session]) {
        throw Failure.data(
          "\(file):\(line): \(subject), session \(session) stands in line \(first) already")
      }
      cohort.subjects.note(subject)
      cohort.sessions.note(session)
      try add(row, subject, session, to: &cohort)
    }
    return cohort
  }

  private func add(
    _ row: [Cell], _ subject: String, _ session: String, to cohort: inout Cohort
  ) throws {
    var trials: [Cohort.Leg: [(trial: Int, value: Double)]] = [:]
    for (i, (column, cell)) in zip(columns, row).enumerated() {
      switch column {
      case .subject, .session: break
      case .declaredSide: try cohort.declare(subject, cell)
      case .leg(let exercise, let side, let trial):
        cohort.exercises.note(exercise)
        let leg = Cohort.Leg(subject: subject, session: session, exercise: exercise, side: side)
        let value = try CellValue.strength(cell, file: file, name: header[i].text)
        trials[leg, default: []].append((trial, value))
      case .personal(let measure):
        cohort.measures.note(measure)
        let key = Cohort.Personal(subject: subject, session: session, measure: measure)
        cohort.cells[key] = cell
      }
    }
    for (leg, list) in trials {
      cohort.trials[leg] = list.sorted { $0.trial < $1.trial }.map(\.value)
    }
  }

  private mutating func column(_ cell: Cell) throws -> Column {
    switch cell.text {
    case "subject": return .subject
    case "session": return .session
    case "declared_side": return .declaredSide
    case "":
      throw Failure.data("\(file):\(cell.line): column \(cell.column): has no name")
    default: break
    }
    let (name, unit) = Self.split(cell.text)
    let leg = Self.leg(in: name)
    let measure = leg?.exercise ?? name
    if let place = unitPlaces[measure], units[measure] != unit {
      throw Failure.data(
        "\(file):\(cell.line): column \(cell.column): \(measure) is in \"\(unit)\" here and in "
          + "\"\(units[measure] ?? "")\" in column \(place); units are not mixed")
    }
    units[measure] = unit
    unitPlaces[measure] = cell.column
    guard let leg else { return .personal(name) }
    guard legs.insert("\(leg)").inserted else {
      throw Failure.data(
        "\(file):\(cell.line): column \(cell.column): a second trial \(leg.trial) of \(leg.exercise), "
          + "\(leg.side) leg")
    }
    return .leg(exercise: leg.exercise, side: leg.side, trial: leg.trial)
  }

  /// "calf_raise_left [kg]" is "calf_raise_left" in "kg".
  private static func split(_ text: String) -> (name: String, unit: String) {
    guard text.hasSuffix("]"), let open = text.lastIndex(of: "[") else { return (text, "") }
    let unit = text[text.index(after: open)...].dropLast()
    let name = text[..<open].reversed().drop { $0 == " " }.reversed()
    return (String(name), String(unit))
  }

  private static func leg(in name: String) -> (exercise: String, side: Side, trial: Int)? {
    var parts = name.split(separator: "_", omittingEmptySubsequences: false)
    var trial = 1
    if let last = parts.last, let number = Int(last), number >= 1 {
      trial = number
      parts.removeLast()
    }
    guard parts.count >= 2, let side = parts.last, side == "left" || side == "right" else {
      return nil
    }
    return (parts.dropLast().joined(separator: "_"), side == "left" ? .left : .right, trial)
  }
}

extension Cohort {
  /// Reads a table in either layout; the header decides which.
  static func read(_ input: InputFile) throws -> Cohort {
    let table = try CSVReader(input)
    let header = table.rows[0]
    let rows = table.rows.dropFirst()
    if rows.isEmpty { throw Failure.data("\(table.file): has a header line and no rows") }
    var cohort =
      WideLayout.matches(header)
      ? try WideLayout(header: header, file: table.file).cohort(rows)
      : try LongLayout(header: header, file: table.file).cohort(rows)
    cohort.sortSessions()
    return cohort
  }
}
