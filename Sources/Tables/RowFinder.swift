/// Finds where rows end: at newlines outside quotes.
///
/// A row with broken quotes ends at the first line end behind the cell that breaks them, so that one
/// stray quote costs one row and never the rest of the file.
struct RowFinder {
  struct Row {
    let start: Int
    /// Without the line end.
    let end: Int
    /// Where the next row begins.
    let next: Int
    /// From 1.
    let line: Int
    let nextLine: Int
    /// Its cells were cut to find its end.
    let isCut: Bool
    let broken: BrokenCell?
  }

  enum Found {
    case row(Row)
    /// The row's end is not among the bytes that are there.
    case more
    /// Nothing is left.
    case end
    /// The row exceeds `TableLimits.rowBytes`.
    case tooLong
  }

  let cutter: RowCutter
  /// Where the next row begins, and its line.
  var at = 0
  var line = 1
  /// The quote that was found last, and up to where there is no other; -1: none.
  private var quote = -1
  private var searched = 0

  init(_ separator: UInt8) { cutter = RowCutter(separator: separator) }

  /// Bytes before `at` are gone: places are counted from there.
  mutating func drop(_ count: Int) {
    at -= count
    (quote, searched) = (-1, 0)
  }

  /// Finds the next row and passes over it.
  ///
  /// - Parameters:
  ///   - to: how many bytes are there.
  ///   - isLast: whether no others will come.
  mutating func next(
    _ base: UnsafePointer<UInt8>, to: Int, isLast: Bool, cells: inout [CellPlace]
  ) -> Found {
    guard at < to else { return isLast ? .end : .more }
    let limit = min(to, at + TableLimits.rowBytes + 1)
    let newline = RowCutter.place(of: RowCutter.newline, base, at, limit)
    if newline == nil, to - at > TableLimits.rowBytes { return .tooLong }
    let end = newline ?? to
    if quote < at, searched < end {
      quote = RowCutter.place(of: UInt8(ascii: "\""), base, at, to) ?? -1
      searched = quote < 0 ? to : quote
    }
    if quote < at || quote >= end {
      if newline == nil, !isLast { return .more }
      return .row(pass(base, end, newline != nil, breaks: 0, isCut: false, nil))
    }
    switch cutter.cut(base, from: at, to: limit, into: &cells) {
    case .ended(let end, let breaks):
      let isWhole = end < limit
      if !isWhole {
        if limit - at > TableLimits.rowBytes { return .tooLong }
        if !isLast { return .more }
      }
      return .row(pass(base, end, isWhole, breaks: breaks, isCut: true, nil))
    case .broken(let cell):
      return broken(base, limit, isLast, cell)
    case .open(let cell):
      guard isLast || limit - at > TableLimits.rowBytes else { return .more }
      return broken(base, limit, isLast, cell)
    }
  }

  /// Passes over a row that the file as a whole showed to be broken; nil: it is not.
  mutating func pass(
    _ base: UnsafePointer<UInt8>, _ rejected: TableItems.Rejected, to: Int,
    cells: inout [CellPlace]
  ) -> Row? {
    let fault = rejected.fault
    guard rejected.row.lowerBound == at, fault.column > 0 else { return nil }
    var end = rejected.row.upperBound
    // The cells before the broken one.
    _ = cutter.cut(base, from: at, to: end, into: &cells)
    let cell = BrokenCell(
      column: fault.column, line: max(fault.line - line, 0), start: at, reason: fault.reason)
    if end < to, base[end] == UInt8(ascii: "\r") { end += 1 }
    let hasLineEnd = end < to && base[end] == RowCutter.newline
    return pass(base, end, hasLineEnd, breaks: cell.line, isCut: true, cell)
  }

  private mutating func broken(
    _ base: UnsafePointer<UInt8>, _ limit: Int, _ isLast: Bool, _ cell: BrokenCell
  ) -> Found {
    if let end = RowCutter.place(of: RowCutter.newline, base, cell.start, limit) {
      return .row(pass(base, end, true, breaks: cell.line, isCut: true, cell))
    }
    if limit - at > TableLimits.rowBytes { return .tooLong }
    guard isLast else { return .more }
    return .row(pass(base, limit, false, breaks: cell.line, isCut: true, cell))
  }

  @inline(__always)
  private mutating func pass(
    _ base: UnsafePointer<UInt8>, _ end: Int, _ hasLineEnd: Bool, breaks: Int, isCut: Bool,
    _ broken: BrokenCell?
  ) -> Row {
    let next = hasLineEnd ? end + 1 : end
    let isCRLF = hasLineEnd && end > at && base[end - 1] == UInt8(ascii: "\r")
    let row = Row(
      start: at, end: isCRLF ? end - 1 : end, next: next, line: line,
      nextLine: line + breaks + 1, isCut: isCut, broken: broken)
    (at, line) = (next, row.nextLine)
    return row
  }
}

extension RowFinder.Row {
  /// Whether all of its cells are empty, as in the rows that spreadsheets leave at the end.
  @inline(__always)
  func isBlank(_ base: UnsafePointer<UInt8>, _ separator: UInt8, _ cells: [CellPlace]) -> Bool {
    if start == end { return true }
    if isCut { return broken == nil && cells.allSatisfy { $0.range.isEmpty } }
    for at in start..<end {
      let byte = base[at]
      guard byte == UInt8(ascii: " ") || byte == separator || byte == UInt8(ascii: "\r") else {
        return false
      }
    }
    return true
  }
}
