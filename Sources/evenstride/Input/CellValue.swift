import Console
import EvenstrideClient

/// What the text of a cell means.
enum CellValue {
  /// Empty, NA or NaN.
  static func isMissing(_ text: String) -> Bool {
    text.isEmpty || ["na", "nan", "n/a", "."].contains(text.lowercased())
  }

  /// A strength: a number of 0 or more, "unable" (0), or missing (NaN).
  static func strength(_ cell: Cell, file: String, name: String) throws -> Double {
    if isMissing(cell.text) { return .nan }
    if cell.text.lowercased() == "unable" { return 0 }
    let value = try number(cell, file: file, name: name)
    guard value >= 0 else {
      throw failure(cell, file, name, "is negative; a strength is 0 or more")
    }
    return value
  }

  /// A number of a whole person; "unable" is an infinite time, no distance, or no speed.
  static func personal(_ cell: Cell, unit: String, file: String, name: String) throws -> Double {
    if isMissing(cell.text) { return .nan }
    if cell.text.lowercased() == "unable" {
      switch unit {
      case "s": return .infinity
      case "m", "m/s": return 0
      default:
        throw failure(
          cell, file, name,
          "\"unable\" says a time (s), distance (m) or speed (m/s), not \"\(unit)\"")
      }
    }
    return try number(cell, file: file, name: name)
  }

  static func side(_ cell: Cell, file: String, name: String) throws -> Side? {
    switch cell.text.lowercased() {
    case "left", "l": .left
    case "right", "r": .right
    case "": nil
    default:
      throw failure(
        cell, file, name, "\"\(cell.text)\" is no side; write left, right, or nothing")
    }
  }

  private static func number(_ cell: Cell, file: String, name: String) throws -> Double {
    let isPlain = cell.text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
    if isPlain, let value = Double(cell.text), value.isFinite { return value }
    let hint =
      cell.text.contains(",")
      ? "write a decimal point, not a comma" : "write a number, unable, or nothing if missing"
    throw failure(cell, file, name, "\"\(cell.text.prefix(40))\" is not a number; \(hint)")
  }

  static func failure(_ cell: Cell, _ file: String, _ name: String, _ text: String) -> Failure {
    .data("\(file):\(cell.line): column \(cell.column) (\(name)): \(text)")
  }
}
