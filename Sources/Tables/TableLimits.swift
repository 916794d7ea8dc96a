/// What a table may hold at most. Memory is bounded by these, whatever a file holds.
package enum TableLimits {
  /// Columns: anything beyond is a transposed or broken file.
  package static let columns = 1_000
  /// Bytes of a row. A longer one is no table, or a quote that was never closed.
  package static let rowBytes = 1 << 20
  /// Bytes of the rows of one person, some 20,000 trials in the long layout.
  package static let personBytes = 1 << 20
  /// Bytes of the rows of one study, some 100,000 trials in the long layout: the whole study is in
  /// memory at once, as bytes and as `Cohort`.
  package static let studyBytes = 4 << 20
  /// Keys of items that are remembered, in 2^21 places of 8 bytes: 16 MiB. Later items are compared
  /// with these only.
  package static let keys = 1_500_000

  /// Bytes of one item.
  static func itemBytes(_ grouping: TableOptions.Grouping) -> Int {
    switch grouping {
    case .row: rowBytes
    case .session, .subject: personBytes
    case .column: studyBytes
    }
  }
}
