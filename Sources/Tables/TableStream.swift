/// Reads a table piece by piece and cuts it into chunks of whole items.
///
/// Memory holds one chunk, one item and one reading at most, whatever the file holds. Reads in
/// sequence: for one thread.
package struct TableStream {
  package let layout: TableLayout
  private let bytes: StreamBytes
  private var finder: RowFinder
  private var key: ItemKey
  private var seen: SeenKeys
  private var cells: [CellPlace] = []
  /// Place in the file of the first byte that is here, and its line: there the next chunk begins.
  private var place: UInt64
  private var line: Int
  /// Where the item that is being read begins.
  private var item: (start: Int, line: Int)
  private var hasRows = false
  private var rejected: [TableItems.Rejected] = []
  /// What ended the reading, once the chunk before it was given.
  private var ended: TableFault?

  /// Reads the header.
  ///
  /// - Parameter read: gives the bytes that come next, as many as it likes; 0: the end.
  /// - Throws: `TableFault` when the columns are wrong; what `read` throws.
  package init(
    _ options: TableOptions, read: @escaping (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws {
    bytes = StreamBytes(read)
    let header = try TableHeader(options, bytes)
    layout = try TableLayout(header, options)
    finder = RowFinder(layout.separator)
    key = ItemKey(layout)
    seen = SeenKeys()
    bytes.drop(header.next)
    (place, line) = (UInt64(header.next), header.nextLine)
    item = (0, line)
    finder.line = line
  }

  /// The next whole items, as many as have about that many bytes; nil: the end.
  ///
  /// - Throws: `TableFault` when a row or an item exceeds `TableLimits`, after everything above it was
  ///   given; what `read` throws.
  package mutating func next(about wanted: Int) throws -> TableChunk? {
    if let ended { throw ended }
    while true {
      switch finder.next(bytes.base, to: bytes.count, isLast: bytes.isLast, cells: &cells) {
      case .more:
        try bytes.fill(max(2 * bytes.count - finder.at, bytes.count + 1))
      case .end:
        return hasRows ? chunk(to: finder.at, finder.line) : nil
      case .tooLong:
        let fault = TableFault(
          line: finder.line, column: 0, name: "",
          reason:
            "is longer than \(TableLimits.rowBytes >> 20) MiB; rows and line ends were expected")
        return try end(fault, at: finder.at, finder.line)
      case .row(let row):
        if row.isBlank(bytes.base, layout.separator, cells) { continue }
        if let chunk = try take(row, wanted) { return chunk }
      }
    }
  }

  /// Notes a row; the chunk that ends before it, if one does.
  @inline(__always)
  private mutating func take(_ row: RowFinder.Row, _ wanted: Int) throws -> TableChunk? {
    var start = row.start
    var full: TableChunk?
    let comparison = key.compare(bytes.base, row, layout.separator, cells)
    let isNew = comparison != .same
    if isNew {
      if row.start >= wanted, hasRows {
        full = chunk(to: row.start, row.line)
        start = 0
      }
      item = (start, row.line)
    }
    hasRows = true
    let end = start + (row.end - row.start)
    if let cell = row.broken {
      reject(row.line + cell.line, cell.column, start..<end, cell.reason)
    }
    if comparison == .new {
      if layout.remembersKeys, seen.insert(key.hash) {
        reject(row.line, 0, start..<end, layout.repeated(key))
      } else if key.isDoubted {
        reject(
          row.line, 0, start..<end,
          "stands below a row that cannot be read and may be of the same item; mend that row first")
      }
    }
    if end - item.start > TableLimits.itemBytes(layout.options.grouping) {
      // No chunk was made above: a single row is never longer than an item may be.
      return try self.end(layout.tooLong(item.line), at: item.start, item.line)
    }
    return full
  }

  private mutating func reject(_ line: Int, _ column: Int, _ row: Range<Int>, _ reason: String) {
    let name = column > 0 && column <= layout.columns.count ? layout.columns[column - 1].source : ""
    let fault = TableFault(line: line, column: column, name: name, reason: reason)
    rejected.append(TableItems.Rejected(fault: fault, row: row))
  }

  /// Everything up to a place; the next chunk begins there.
  private mutating func chunk(to end: Int, _ endLine: Int) -> TableChunk {
    let whole = TableChunk(
      bytes: Array(UnsafeBufferPointer(start: bytes.base, count: end)),
      place: place..<place + UInt64(end), lines: line..<endLine,
      rejected: rejected.filter { $0.row.lowerBound < end })
    rejected.removeAll()
    bytes.drop(end)
    finder.drop(end)
    (place, line, hasRows) = (whole.place.upperBound, endLine, false)
    return whole
  }

  /// Reading ends with a fault, once the rows above it were given.
  private mutating func end(
    _ fault: TableFault, at place: Int, _ line: Int
  ) throws -> TableChunk {
    ended = fault
    guard hasRows, place > 0 else { throw fault }
    return chunk(to: place, line)
  }
}
