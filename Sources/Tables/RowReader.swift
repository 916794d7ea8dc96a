/// Reads the rows of a chunk one after the other: cells, texts, and what is wrong with them.
struct RowReader: ~Copyable {
  let layout: TableLayout
  let base: UnsafePointer<UInt8>
  private let count: Int
  private var finder: RowFinder
  /// Those of the row; where it is broken, those before that.
  private(set) var cells: [CellPlace] = []
  private(set) var row = RowFinder.Row(
    start: 0, end: 0, next: 0, line: 0, nextLine: 0, isCut: false, broken: nil)
  /// What is wrong with the row.
  var faults: [TableFault] = []
  private(set) var isReadable = false
  /// All bytes are ASCII and none is NUL, so that no cell needs a look.
  private let isPlain: Bool
  private let rejected: [TableItems.Rejected]
  private var nextRejected = 0

  /// - Parameter base: of the chunk's bytes; they outlive the reader.
  init(_ layout: TableLayout, _ chunk: TableChunk, _ base: UnsafePointer<UInt8>) {
    (self.layout, self.base, count) = (layout, base, chunk.bytes.count)
    finder = RowFinder(layout.separator)
    finder.line = chunk.lines.lowerBound
    rejected = chunk.rejected
    isPlain = Self.isPlain(UnsafeRawBufferPointer(start: base, count: count))
  }

  var range: Range<Int> { row.start..<row.end }

  /// Goes to the next row that is not blank; false: there is none.
  ///
  mutating func next() -> Bool {
    while true {
      guard case .row(let row) = found() else { return false }
      if !row.isCut, row.start < row.end {
        _ = finder.cutter.cut(base, from: row.start, to: row.end, into: &cells)
      }
      if row.isBlank(base, layout.separator, cells) { continue }
      self.row = row
      faults.removeAll(keepingCapacity: true)
      while nextRejected < rejected.count, rejected[nextRejected].row.lowerBound <= row.start {
        let known = rejected[nextRejected]
        if known.row.lowerBound == row.start { faults.append(known.fault) }
        nextRejected += 1
      }
      check()
      return true
    }
  }

  /// Whether the row's cells can be read at all; else `faults` say why not.
  private mutating func check() {
    isReadable = row.broken == nil
    if let cell = row.broken, faults.isEmpty {
      let name = cell.column <= layout.columns.count ? layout.columns[cell.column - 1].source : ""
      faults.append(
        TableFault(
          line: row.line + cell.line, column: cell.column, name: name, reason: cell.reason))
    }
    guard isReadable else { return }
    if cells.count != layout.columns.count {
      isReadable = false
      checkCount()
    } else if !isPlain {
      let count = faults.count
      checkTexts()
      isReadable = faults.count == count
    }
  }

  private mutating func found() -> RowFinder.Found {
    // A row that was found to be broken in the file ends where it ended there.
    while nextRejected < rejected.count, rejected[nextRejected].row.lowerBound < finder.at {
      nextRejected += 1
    }
    if nextRejected < rejected.count,
      let broken = finder.pass(base, rejected[nextRejected], to: count, cells: &cells)
    {
      return .row(broken)
    }
    return finder.next(base, to: count, isLast: true, cells: &cells)
  }

  private mutating func checkCount() {
    let hint =
      layout.options.decimalComma && layout.separator == UInt8(ascii: ",")
      ? "; where a comma separates cells, a number with a decimal comma stands in quotes" : ""
    faults.append(
      TableFault(
        line: row.line, column: 0, name: "",
        reason: "has \(cells.count) columns, the header has \(layout.columns.count)\(hint)"))
  }

  private mutating func checkTexts() {
    if Self.isPlain(UnsafeRawBufferPointer(start: base + row.start, count: range.count)) { return }
    for (index, cell) in cells.enumerated() {
      let text = bytes(cell)
      if let reason = CellValue.reasonNoText(text) { fault(index, reason) }
    }
  }

  /// Whether all bytes are ASCII and none is NUL, eight at a time.
  private static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    var at = 0
    var odd: UInt64 = 0
    while at + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      // The top bit of a byte: it is no ASCII, or it was 0 before 1 was taken off.
      odd |= word | (word &- ones)
      at += 8
    }
    while at < bytes.count {
      odd |= bytes[at] == 0 ? tops : UInt64(bytes[at])
      at += 1
    }
    return odd & tops == 0
  }
}

extension RowReader {
  /// The bytes of a cell as they are in the file, without quotes around it.
  @inline(__always)
  func bytes(_ cell: CellPlace) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + Int(cell.start), count: cell.range.count)
  }

  @inline(__always)
  func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> { bytes(cells[column]) }

  func text(_ column: Int) -> String {
    var text: [UInt8] = []
    cells[column].append(base, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the session's text: "1" where the cell is empty, nothing where there is no such column.
  func appendSession(to text: inout [UInt8]) {
    guard let column = layout.places.session else { return }
    let count = text.count
    cells[column].append(base, to: &text)
    if text.count == count { text.append(UInt8(ascii: "1")) }
  }

  /// Gives `body` the text of a cell, doubled quotes as one.
  func withText<R>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    guard cells[column].isEscaped else { return body(bytes(column)) }
    var text: [UInt8] = []
    cells[column].append(base, to: &text)
    return text.withUnsafeBufferPointer(body)
  }

  /// Line of a cell.
  func line(_ column: Int) -> Int { row.line + Int(cells[column].line) }

  mutating func fault(_ column: Int, _ reason: String) {
    faults.append(
      TableFault(
        line: line(column), column: column + 1, name: layout.columns[column].source, reason: reason)
    )
  }

  mutating func faultOfSide(_ column: Int) {
    fault(column, "\"\(text(column).shortened)\" is no side; write left, right, or nothing")
  }

  mutating func fault(_ column: Int, _ problem: CellValue.Problem, unit: String = "") {
    fault(
      column,
      problem.reason(text(column), unit: unit, decimalComma: layout.options.decimalComma))
  }
}
