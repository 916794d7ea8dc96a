/// A row of a chunk.
package struct TableRowPlace: Sendable, Equatable {
  package let line: Int
  /// The row as it is in the file, without its line end; a place in the chunk's bytes.
  package let bytes: Range<Int>
}

extension TableLayout {
  /// Where the rows of some items of a chunk stand, for those that are refused after all; one list an
  /// item.
  ///
  /// The whole chunk is read again, once for all of them.
  ///
  /// - Parameter items: in the order of their lines.
  package func rowPlaces(
    of items: [TableItems.Item], in chunk: TableChunk
  ) -> [[TableRowPlace]] {
    var places: [[TableRowPlace]] = items.map { _ in [] }
    chunk.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      var rows = RowReader(self, chunk, base)
      var item = 0
      while rows.next() {
        let line = rows.row.line
        while item < items.count, items[item].lines.upperBound <= line { item += 1 }
        if item == items.count { return }
        if items[item].lines.contains(line) {
          places[item].append(TableRowPlace(line: line, bytes: rows.range))
        }
      }
    }
    return places
  }
}
