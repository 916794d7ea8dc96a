import Console

/// A cell of a table and where it stands.
struct Cell {
  let text: String
  let line: Int
  /// Counted from 1.
  let column: Int
}

/// Reads a table as RFC 4180 describes it: quotes, doubled quotes, line breaks within quotes.
///
/// The separator is a comma, a semicolon or a tab, whichever the header line has most of. A byte
/// order mark is passed over, empty lines are skipped, and blanks around a cell are cut.
struct CSVReader {
  /// Columns of the widest table that makes sense: anything beyond is a transposed or broken file.
  static let mostColumns = 1_000

  let file: String
  private(set) var rows: [[Cell]] = []

  init(_ input: InputFile) throws {
    file = input.name
    var parser = Parser(file: file, bytes: input.bytes)
    rows = try parser.rows()
    guard let header = rows.first else { throw Failure.data("\(file): has no header line") }
    for row in rows.dropFirst() where row.count != header.count {
      throw Failure.data(
        "\(file):\(row[0].line): has \(row.count) columns, the header has \(header.count)")
    }
  }
}

private struct Parser {
  let file: String
  let bytes: [UInt8]
  private let separator: UInt8
  private var at: Int
  private var line = 1

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(file: String, bytes: [UInt8]) {
    (self.file, self.bytes) = (file, bytes)
    at = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    let header = bytes[at...].prefix { $0 != Self.newline }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let counts = candidates.map { candidate in header.count { $0 == candidate } }
    separator = candidates[counts.firstIndex(of: counts.max()!)!]
  }

  mutating func rows() throws -> [[Cell]] {
    var rows: [[Cell]] = []
    while at < bytes.count {
      let row = try self.row()
      let isBlank = row.count == 1 && row[0].text.isEmpty
      if !isBlank { rows.append(row) }
    }
    return rows
  }

  private mutating func row() throws -> [Cell] {
    var cells: [Cell] = []
    while true {
      cells.append(try cell(column: cells.count + 1))
      if at >= bytes.count { return cells }
      let end = bytes[at]
      at += 1
      if end == Self.newline {
        line += 1
        return cells
      }
      if cells.count == CSVReader.mostColumns {
        throw Failure.data(
          "\(file):\(line): has more than \(CSVReader.mostColumns) columns; "
            + "expected one column a measure, as README describes")
      }
    }
  }

  /// Reads up to, not including, the separator or line end behind the cell.
  private mutating func cell(column: Int) throws -> Cell {
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    let start = line
    if at < bytes.count, bytes[at] == Self.quote { return try quoted(start, column) }
    let first = at
    while at < bytes.count, bytes[at] != separator, bytes[at] != Self.newline {
      if bytes[at] == Self.quote {
        throw failure(start, column, "a quote within a cell; enclose the whole cell and double it")
      }
      at += 1
    }
    return try makeCell(bytes[first..<at], start, column)
  }

  private mutating func quoted(_ start: Int, _ column: Int) throws -> Cell {
    var text: [UInt8] = []
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte != Self.quote {
        if byte == Self.newline { line += 1 }
        text.append(byte)
      } else if at < bytes.count, bytes[at] == Self.quote {
        text.append(byte)
        at += 1
      } else {
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == Self.carriageReturn { at += 1 }
        guard at >= bytes.count || bytes[at] == separator || bytes[at] == Self.newline else {
          throw failure(start, column, "text behind the closing quote")
        }
        return try makeCell(text[...], start, column)
      }
    }
    throw failure(start, column, "a quote opens here and never closes")
  }

  private func makeCell(_ slice: ArraySlice<UInt8>, _ line: Int, _ column: Int) throws -> Cell {
    var slice = slice
    while let last = slice.last, last == 0x20 || last == Self.carriageReturn { slice.removeLast() }
    guard !slice.contains(0), let text = String(validating: slice, as: UTF8.self) else {
      throw failure(line, column, "not UTF-8 text; save the file as UTF-8")
    }
    return Cell(text: text, line: line, column: column)
  }

  private func failure(_ line: Int, _ column: Int, _ text: String) -> Failure {
    .data("\(file):\(line): column \(column): \(text)")
  }
}
