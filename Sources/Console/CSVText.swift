import Foundation

/// Rows as comma-separated text (RFC 4180, lines end with a line feed).
package enum CSVText {
  package static func lines(_ rows: [[String]]) -> String {
    rows.map { row in row.map(cell).joined(separator: ",") + "\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}

/// A number with every digit, as CSV carries it: empty when undefined.
package func exact(_ value: Double?) -> String {
  guard let value, !value.isNaN else { return "" }
  return value.isInfinite ? (value > 0 ? "Inf" : "-Inf") : "\(value)"
}
