/// The items of a chunk as columns.
///
/// When grouped by a column, or by row, items have no pairs and measures: those who read whole tables
/// take the rows.
package struct TableItems: Sendable {
  /// One item: who, when, and which pairs of legs.
  package struct Item: Sendable, Equatable {
    /// Texts without their quotes, places in `text`. The session is empty where there is no such column.
    /// When grouped by subject it is the last one; when grouped by a column, the subject is the text
    /// that the rows share.
    package var subject: Range<Int>
    package var session: Range<Int>
    /// The first session, when grouped by subject; else empty.
    package var baseline: Range<Int>
    /// Places in `exercise`, `left` and `right`.
    package var pairs: Range<Int>
    package var lines: Range<Int>
  }

  package struct Exercise: Sendable, Hashable {
    package var name: String
    /// Empty: not said.
    package var unit: String
  }

  /// Something wrong with a row. A row with a fault is not among the items, nor are the other rows of
  /// its item: these have a fault that says so.
  package struct Rejected: Sendable, Equatable {
    package var fault: TableFault
    /// The row as it is in the file, without its line end; a place in the chunk's bytes.
    package var row: Range<Int>
  }

  package var text: [UInt8] = []
  package var items: [Item] = []
  /// In a wide table all of the header, in every chunk; in a long one those of this chunk, as they
  /// appear.
  package var exercises: [Exercise] = []
  /// Index of each pair's exercise. In a wide table every item has every exercise, in their order.
  package var exercise: [Int32] = []
  /// Scores of the left legs; NaN: missing; 0: unable. When grouped by subject, of the first session.
  package var left: [Double] = []
  package var right: [Double] = []
  /// Trials behind each score that are not missing.
  package var leftTrials: [Int32] = []
  package var rightTrials: [Int32] = []
  /// Of the last session, when grouped by subject.
  package var leftAfter: [Double] = []
  package var rightAfter: [Double] = []
  /// One list a measure of `TableOptions.measures`, one value an item; NaN: missing.
  /// When grouped by subject, of the last session that has it.
  package var measures: [[Double]] = []
  /// One list a measure: of a wide table the header's unit, one for all items; of a long one that of
  /// each item's value, empty where it has none. Empty: not said. `measureUnit` reads both.
  package var measureUnits: [[String]] = []
  /// By line.
  package var rejected: [Rejected] = []
  /// Rows that were read, those without a fault and the others.
  package var rowCount = 0

  package init() {}

  /// The unit of an item's measure; empty: not said.
  package func measureUnit(_ measure: Int, item: Int) -> String {
    let units = measureUnits[measure]
    return units.count == 1 ? units[0] : units[item]
  }

  /// Makes room for items.
  mutating func reserve(_ count: Int, pairs: Int) {
    items.reserveCapacity(count)
    text.reserveCapacity(count * 12)
    exercise.reserveCapacity(count * pairs)
    left.reserveCapacity(count * pairs)
    right.reserveCapacity(count * pairs)
    leftTrials.reserveCapacity(count * pairs)
    rightTrials.reserveCapacity(count * pairs)
  }
}
