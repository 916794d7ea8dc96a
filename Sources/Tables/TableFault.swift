/// What is wrong in a table, and where.
package struct TableFault: Error, Equatable, Sendable {
  /// From 1, as an editor counts.
  package var line: Int
  /// From 1; 0: the row as a whole.
  package var column: Int
  /// The column's name, or a field's path; empty: it has none, or the row as a whole.
  package var name: String
  /// What is wrong and what would be right; may quote the cell.
  package var reason: String

  package init(line: Int, column: Int, name: String, reason: String) {
    (self.line, self.column, self.name, self.reason) = (line, column, name, reason)
  }

  /// The place and the reason, as they stand behind the name of a file.
  package var text: String {
    switch (column, name) {
    case (0, ""): "\(line): \(reason)"
    case (0, _): "\(line): \(name): \(reason)"
    case (_, ""): "\(line): column \(column): \(reason)"
    default: "\(line): column \(column) (\(name)): \(reason)"
    }
  }

  /// The columns are wrong; the reason ends with where to read what they should be.
  static func columns(
    _ line: Int, column: Int = 0, name: String = "", _ reason: String
  ) -> TableFault {
    TableFault(
      line: line, column: column, name: name, reason: reason + "; see evenstride schema csv")
  }
}
