import Tables

/// A table with a header that is known, parsed byte by byte without any haste: what a table means.
struct PlainTable {
  static let header = Array("subject,session,x_left,a,b\n".utf8)

  struct Row {
    let line: Int
    var cells: [[UInt8]] = []
    /// From 1; nil: its quotes are right.
    var broken: Int?
  }

  private(set) var rows: [Row] = []
  private let bytes: [UInt8]
  private var at: Int
  private var line = 2

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    at = Self.header.count
    while at < bytes.count {
      let row = row()
      let isBlank = row.broken == nil && row.cells.allSatisfy(\.isEmpty)
      if !isBlank { rows.append(row) }
    }
  }

  private var byte: Character? {
    at < bytes.count ? Character(Unicode.Scalar(bytes[at])) : nil
  }

  private mutating func row() -> Row {
    var row = Row(line: line)
    while true {
      let (start, startLine) = (at, line)
      guard let cell = cell() else {
        row.broken = row.cells.count + 1
        (at, line) = (start, startLine)
        while let byte, byte != "\n" { at += 1 }
        if at < bytes.count { (at, line) = (at + 1, line + 1) }
        return row
      }
      row.cells.append(cell)
      guard let end = byte else { return row }
      at += 1
      if end == "\n" {
        line += 1
        return row
      }
    }
  }

  /// nil: its quotes are broken.
  private mutating func cell() -> [UInt8]? {
    var text: [UInt8] = []
    while byte == " " { at += 1 }
    if byte == "\"" {
      at += 1
      while true {
        guard let inner = byte else { return nil }
        at += 1
        if inner == "\"" {
          if byte != "\"" { break }
          at += 1
        }
        if inner == "\n" { line += 1 }
        text.append(bytes[at - 1])
      }
      while byte == " " || byte == "\r" { at += 1 }
      guard byte == nil || byte == "," || byte == "\n" else { return nil }
      while text.first == UInt8(ascii: " ") { text.removeFirst() }
    } else {
      while let inner = byte, inner != ",", inner != "\n" {
        if inner == "\"" { return nil }
        text.append(bytes[at])
        at += 1
      }
    }
    while text.last == UInt8(ascii: " ") || text.last == UInt8(ascii: "\r") { text.removeLast() }
    return text
  }

  /// Compares with what was read row by row.
  func check(_ reading: TableReading) throws {
    try require(reading.header == nil && reading.ended == nil, "a good header is refused")
    let good = rows.count { Self.values($0) != nil }
    try require(
      reading.items.count == good && reading.rows.count == good,
      "\(good) rows are right, read \(reading.items.count)")
    for row in rows {
      guard let expected = Self.values(row) else {
        try require(reading.rows[row.line] == nil, "line \(row.line) is wrong, and was read")
        continue
      }
      try require(
        reading.rows[row.line] == expected,
        "line \(row.line) is \(expected), read \(reading.rows[row.line] ?? [])")
    }
  }

  /// Texts and the strength of a row; nil: it must be refused.
  private static func values(_ row: Row) -> [String]? {
    guard row.broken == nil, row.cells.count == 5 else { return nil }
    var texts: [String] = []
    for cell in row.cells {
      guard !cell.contains(0), let text = String(validating: cell, as: UTF8.self) else {
        return nil
      }
      texts.append(text)
    }
    guard !texts[0].isEmpty, let strength = strength(texts[2]) else { return nil }
    return [
      texts[0], texts[1].isEmpty ? "1" : texts[1], "\([strength])", texts[3], texts[4],
    ]
  }

  private static func strength(_ text: String) -> Double? {
    let word = text.lowercased()
    if ["", ".", "na", "nan", "n/a"].contains(word) { return .nan }
    if word == "unable" { return 0 }
    guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }) else { return nil }
    return Double(text).flatMap { $0 >= 0 && $0 <= 1e70 ? $0 : nil }
  }
}
