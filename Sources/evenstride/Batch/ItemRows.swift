import Tables

/// Rows that begin with who and when.
struct ItemRows {
  let items: TableItems
  var writer: RowWriter
  /// Whether the table has sessions that tell items apart.
  let hasSession: Bool
  /// Whether two sessions of an item are compared.
  let comparesSessions: Bool
  /// One row a pair or leg, one row an item otherwise.
  let isLong: Bool
  /// Columns of the question, behind those that say who and when.
  let ownColumns: Int
  /// Items that cannot be asked about, and why.
  private(set) var refused: [(item: TableItems.Item, reason: String)] = []

  init(
    _ items: TableItems, _ writer: RowWriter, hasSession: Bool, comparesSessions: Bool,
    isLong: Bool, ownColumns: Int
  ) {
    (self.items, self.writer, self.isLong) = (items, writer, isLong)
    (self.hasSession, self.comparesSessions) = (hasSession, comparesSessions)
    self.ownColumns = ownColumns
  }

  mutating func refuse(_ item: TableItems.Item, _ reason: String) {
    refused.append((item, reason))
  }

  mutating func begin(_ item: TableItems.Item) {
    writer.add(text: items.text[item.subject])
    if comparesSessions { writer.add(text: items.text[item.baseline]) }
    if hasSession || comparesSessions { writer.add(text: items.text[item.session]) }
  }

  mutating func add(_ value: Double) { writer.add(value) }
  mutating func add(_ name: StaticString) { writer.add(name) }
  mutating func add(_ text: String) { writer.add(text: text.utf8) }
  mutating func end() { writer.endRow() }
}
