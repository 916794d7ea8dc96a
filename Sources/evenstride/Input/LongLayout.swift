import Console
import EvenstrideClient

/// One value a row: `subject`, `session`, `measure`, `side`, `trial`, `value`, `unit`.
///
/// A row with a side is a trial of a leg; one without is a number of the whole person. `session`,
/// `trial`, `unit` and `declared_side` may be absent.
struct LongLayout {
  static let required = ["subject", "measure", "side", "value"]
  static let optional = ["session", "trial", "unit", "declared_side"]

  private let file: String
  private let columns: [String: Int]

  init(header: [Cell], file: String) throws {
    self.file = file
    columns = try columnIndex(header, file: file)
    for name in Self.required where columns[name] == nil {
      throw Failure.data(
        "\(file):\(header[0].line): column \"\(name)\" is missing; the long layout needs "
          + Self.required.joined(separator: ", "))
    }
    let ignored = header.map(\.text).filter { !(Self.required + Self.optional).contains($0) }
    if !ignored.isEmpty { note("\(file): ignored columns: \(ignored.joined(separator: ", "))") }
  }

  func cohort(_ rows: ArraySlice<[Cell]>) throws -> Cohort {
    var cohort = Cohort(file: file)
    var unitCells: [String: Cell] = [:]
    var numbered: [Cohort.Leg: [Int: Double]] = [:]
    for row in rows {
      let subject = try name(row, "subject")
      let session = text(row, "session") ?? "1"
      let measure = try name(row, "measure")
      cohort.subjects.note(subject)
      cohort.sessions.note(session)
      try checkUnit(row, measure, &unitCells, &cohort)
      if let index = columns["declared_side"] { try cohort.declare(subject, row[index]) }
      let value = row[columns["value"]!]
      let sideCell = row[columns["side"]!]
      guard let side = try CellValue.side(sideCell, file: file, name: "side") else {
        cohort.measures.note(measure)
        let key = Cohort.Personal(subject: subject, session: session, measure: measure)
        guard cohort.cells.updateValue(value, forKey: key) == nil else {
          throw CellValue.failure(
            value, file, "value", "a second \(measure) of \(subject) in session \(session)")
        }
        continue
      }
      cohort.exercises.note(measure)
      let leg = Cohort.Leg(subject: subject, session: session, exercise: measure, side: side)
      let number = try trialNumber(row, after: numbered[leg]?.count ?? 0)
      let strength = try CellValue.strength(value, file: file, name: "value")
      guard numbered[leg, default: [:]].updateValue(strength, forKey: number) == nil else {
        throw CellValue.failure(
          columns["trial"].map { row[$0] } ?? value, file, "trial",
          "the same trial of the same leg stands above")
      }
    }
    cohort.trials = numbered.mapValues { $0.sorted { $0.key < $1.key }.map(\.value) }
    return cohort
  }

  private func text(_ row: [Cell], _ column: String) -> String? {
    guard let index = columns[column], !row[index].text.isEmpty else { return nil }
    return row[index].text
  }

  private func name(_ row: [Cell], _ column: String) throws -> String {
    guard let text = text(row, column) else {
      throw CellValue.failure(row[columns[column]!], file, column, "is empty")
    }
    return text
  }

  private func trialNumber(_ row: [Cell], after count: Int) throws -> Int {
    guard let text = text(row, "trial") else { return count + 1 }
    guard let number = Int(text), number >= 1 else {
      throw CellValue.failure(
        row[columns["trial"]!], file, "trial", "\"\(text)\" is no trial number; write 1, 2, …")
    }
    return number
  }

  private func checkUnit(
    _ row: [Cell], _ measure: String, _ seen: inout [String: Cell], _ cohort: inout Cohort
  ) throws {
    guard let index = columns["unit"] else { return }
    let cell = row[index]
    if let first = seen[measure] {
      guard first.text == cell.text else {
        throw CellValue.failure(
          cell, file, "unit",
          "\(measure) is in \"\(cell.text)\" here and in \"\(first.text)\" in line \(first.line); "
            + "units are not mixed")
      }
    } else {
      seen[measure] = cell
      cohort.units[measure] = cell.text
    }
  }
}

/// The place of each column; a name that stands twice is an error.
func columnIndex(_ header: [Cell], file: String) throws -> [String: Int] {
  var index: [String: Int] = [:]
  for (i, cell) in header.enumerated() {
    if let first = index.updateValue(i, forKey: cell.text) {
      throw Failure.data(
        "\(file):\(cell.line): column \(cell.column): \"\(cell.text)\" stands in column \(first + 1) "
          + "already")
    }
  }
  return index
}
