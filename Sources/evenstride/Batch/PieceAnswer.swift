import Tables

/// What came of one piece of a job's input.
struct PieceAnswer: Sendable {
  /// To be written to the output.
  var output: [UInt8] = []
  /// By line.
  var rejects: [Reject] = []
  /// Of this piece alone.
  var counts = BatchCounts()
  /// Where the next piece begins, bytes and line.
  var place: UInt64
  var line: Int
}

extension PieceAnswer {
  /// What is known of a chunk of a table once its rows are read.
  init(_ chunk: TableChunk, _ items: TableItems) {
    self.init(place: chunk.place.upperBound, line: chunk.lines.upperBound)
    rejects = items.rejected.map { Reject(fault: $0.fault, row: Array(chunk.bytes[$0.row])) }
    counts = BatchCounts(
      rows: UInt64(items.rowCount), answered: UInt64(items.items.count),
      rejected: UInt64(Set(items.rejected.map(\.row.lowerBound)).count))
  }

  /// Items that were read and could not be answered after all: all their rows are rejected.
  ///
  /// - Parameter refused: In the order of their lines.
  mutating func refuse(
    _ refused: [(item: TableItems.Item, reason: String)], of chunk: TableChunk,
    _ layout: TableLayout
  ) {
    if refused.isEmpty { return }
    let places = layout.rowPlaces(of: refused.map(\.item), in: chunk)
    for ((item, reason), rows) in zip(refused, places) {
      for row in rows {
        let first = item.lines.lowerBound
        let own =
          row.line == first ? reason : "belongs to the item of line \(first), which was rejected"
        rejects.append(
          Reject(
            fault: TableFault(line: row.line, column: 0, name: "", reason: own),
            row: Array(chunk.bytes[row.bytes])))
      }
      counts.rejected += UInt64(rows.count)
    }
    rejects.sort { $0.fault.line < $1.fault.line }
    counts.answered -= UInt64(refused.count)
  }
}
