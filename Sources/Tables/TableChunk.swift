/// Some whole items of a table, as they are in the file.
package struct TableChunk: Sendable {
  package let bytes: [UInt8]
  /// Its place in the file, bytes.
  package let place: Range<UInt64>
  /// The lines that it holds, from 1.
  package let lines: Range<Int>

  /// Rows that only the file as a whole shows to be wrong: broken quotes, and keys that came before.
  package let rejected: [TableItems.Rejected]

  package init(
    bytes: [UInt8], place: Range<UInt64>, lines: Range<Int>, rejected: [TableItems.Rejected] = []
  ) {
    (self.bytes, self.place, self.lines, self.rejected) = (bytes, place, lines, rejected)
  }
}
