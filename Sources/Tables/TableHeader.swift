/// The first row of a table: the names of its columns.
struct TableHeader {
  struct Name {
    /// As the file has it.
    let source: String
    /// As the layouts call it.
    var name: String
    /// From 1.
    let column: Int
    let line: Int
  }

  private(set) var names: [Name] = []
  let line: Int
  let separator: UInt8
  /// Where the row behind it begins.
  let next: Int
  let nextLine: Int

  init(_ options: TableOptions, _ bytes: StreamBytes) throws {
    try bytes.fill(3)
    let hasMark =
      bytes.count >= 3 && bytes.base[0] == 0xef && bytes.base[1] == 0xbb && bytes.base[2] == 0xbf
    var start = hasMark ? 3 : 0
    let told = try Self.toldSeparator(bytes, start)
    start = told?.next ?? start
    separator = try options.separator ?? told?.separator ?? Self.separator(bytes, start)
    var finder = RowFinder(separator)
    finder.at = start
    if told != nil { finder.line = 2 }
    var cells: [CellPlace] = []
    while true {
      switch finder.next(bytes.base, to: bytes.count, isLast: bytes.isLast, cells: &cells) {
      case .more:
        try bytes.fill(max(2 * bytes.count, 1))
      case .end:
        throw TableFault.columns(finder.line, "has no header line")
      case .tooLong:
        try Self.checkLineEnds(bytes, finder.at..<bytes.count, finder.line)
        throw TableFault.columns(
          finder.line,
          "the header is longer than \(TableLimits.rowBytes >> 20) MiB; names of columns "
            + "were expected")
      case .row(let row):
        if row.isBlank(bytes.base, separator, cells) { continue }
        (line, next, nextLine) = (row.line, row.next, row.nextLine)
        if row.next == row.end { try Self.checkLineEnds(bytes, row.start..<row.end, line) }
        if let cell = row.broken {
          throw TableFault.columns(row.line + cell.line, column: cell.column, cell.reason)
        }
        if !row.isCut {
          _ = finder.cutter.cut(bytes.base, from: row.start, to: row.end, into: &cells)
        }
        try name(cells, bytes.base)
        try apply(options.mappings)
        return
      }
    }
  }

  private mutating func name(_ cells: [CellPlace], _ base: UnsafePointer<UInt8>) throws {
    if cells.count > TableLimits.columns {
      throw TableFault.columns(
        line, "has more than \(TableLimits.columns) columns; expected one column a measure")
    }
    for (index, cell) in cells.enumerated() {
      var text: [UInt8] = []
      cell.append(base, to: &text)
      if let reason = text.withUnsafeBufferPointer({ CellValue.reasonNoText($0) }) {
        throw TableFault.columns(line + Int(cell.line), column: index + 1, reason)
      }
      let name = String(decoding: text, as: UTF8.self)
      names.append(Name(source: name, name: name, column: index + 1, line: line + Int(cell.line)))
    }
  }

  /// A header without a newline that has carriage returns within is of an old Macintosh.
  private static func checkLineEnds(_ bytes: StreamBytes, _ row: Range<Int>, _ line: Int) throws {
    let end = RowCutter.trimmed(bytes.base, row.lowerBound, row.upperBound)
    let text = UnsafeBufferPointer(start: bytes.base + row.lowerBound, count: end - row.lowerBound)
    if text.contains(UInt8(ascii: "\r")), !text.contains(RowCutter.newline) {
      throw TableFault.columns(line, "line ends are CR; save with LF or CRLF")
    }
  }

  private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// The separator of a first line such as "sep=;", as spreadsheets read and write it, and where the line
  /// behind it begins; nil: there is no such line.
  private static func toldSeparator(
    _ bytes: StreamBytes, _ start: Int
  ) throws -> (separator: UInt8, next: Int)? {
    try bytes.fill(start + 7)
    guard bytes.count >= start + 6 else { return nil }
    let line = UnsafeBufferPointer(start: bytes.base + start, count: bytes.count - start)
    guard line.starts(with: Array("sep=".utf8)), separators.contains(line[4]) else { return nil }
    let end = line[5] == UInt8(ascii: "\r") && line.count > 6 ? 6 : 5
    return line[end] == RowCutter.newline ? (line[4], start + end + 1) : nil
  }

  /// A comma, a semicolon or a tab, whichever the first line with text has most of outside quotes.
  private static func separator(_ bytes: StreamBytes, _ start: Int) throws -> UInt8 {
    var at = start
    var counts = [0, 0, 0]
    var (hasText, isQuoted) = (false, false)
    while at - start <= TableLimits.rowBytes {
      if at == bytes.count {
        if bytes.isLast { break }
        try bytes.fill(bytes.count + 1)
        continue
      }
      let byte = bytes.base[at]
      at += 1
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == RowCutter.newline {
        if hasText { break }
        continue
      }
      if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\r") { hasText = true }
      if let index = separators.firstIndex(of: byte) { counts[index] += 1 }
    }
    return separators[counts.firstIndex(of: counts.max() ?? 0) ?? 0]
  }

  /// Gives columns the names that they are mapped to.
  private mutating func apply(_ mappings: [TableOptions.Mapping]) throws {
    var targets: Set<String> = []
    var sources: Set<String> = []
    for mapping in mappings {
      let text = "\"\(mapping.target)=\(mapping.source)\""
      guard targets.insert(mapping.target).inserted, sources.insert(mapping.source).inserted else {
        throw TableFault.columns(line, "the mapping \(text) names a column that another one names")
      }
      let found = names.indices.filter { names[$0].source == mapping.source }
      guard let index = found.first else {
        let known = names.prefix(20).map(\.source).joined(separator: ", ")
        throw TableFault.columns(
          line,
          "the mapping \(text) needs a column \"\(mapping.source)\"; columns here: \(known)"
            + (names.count > 20 ? ", …" : ""))
      }
      guard found.count == 1 else {
        throw TableFault.columns(
          line, column: names[found[1]].column, name: mapping.source,
          "the mapping \(text) needs one such column, here are \(found.count)")
      }
      names[index].name = mapping.target
    }
  }
}

extension TableHeader {
  /// Where a column of this name is, from 0.
  func index(_ name: String) -> Int? { names.firstIndex { $0.name == name } }

  /// - Throws: `TableFault` when a name stands twice.
  func checkNames() throws {
    var first: [String: Int] = [:]
    for name in names where !name.name.isEmpty {
      if let place = first.updateValue(name.column, forKey: name.name) {
        let mapped = name.name == name.source ? "" : " (mapped to \"\(name.name)\")"
        throw TableFault.columns(
          name.line, column: name.column,
          "\"\(name.source)\"\(mapped) stands in column \(place) already")
      }
    }
  }
}
