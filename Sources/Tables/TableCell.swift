/// A cell's text and where it stands.
package struct TableCell: Sendable {
  package let text: String
  package let line: Int
  /// From 1.
  package let column: Int
  package let name: String

  /// Whether it says that a value is missing.
  package var isMissing: Bool {
    var text = text
    return text.withUTF8 { CellValue.isMissing($0) }
  }

  /// A number of a whole person; "unable" is an infinite time, no distance, or no speed.
  package func personal(unit: String, decimalComma: Bool) throws(TableFault) -> Double {
    var text = text
    let point = decimalComma ? UInt8(ascii: ",") : UInt8(ascii: ".")
    let result = text.withUTF8 { text in
      Result { () throws(CellValue.Problem) in
        try CellValue.personal(text, unit: unit, point: point)
      }
    }
    switch result {
    case .success(let value): return value
    case .failure(let problem):
      throw fault(problem.reason(self.text, unit: unit, decimalComma: decimalComma))
    }
  }

  package func fault(_ reason: String) -> TableFault {
    TableFault(line: line, column: column, name: name, reason: reason)
  }
}

extension RowReader {
  /// A cell as text.
  func cell(_ column: Int) -> TableCell {
    TableCell(
      text: text(column), line: line(column), column: column + 1,
      name: layout.columns[column].source)
  }
}
