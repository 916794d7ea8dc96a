/// A table of a page: names to the left, numbers to the right.
package struct Table: Sendable {
  let caption: String
  let header: [String]
  /// How many of the first columns hold names, the first of them the row's own.
  let names: Int
  /// Columns further right that hold text.
  let texts: Set<Int>
  private var rows: [[Markup]] = []

  /// - Parameters:
  ///   - caption: What it holds; read out before it, and shown above it.
  ///   - header: Empty where every row says what it is.
  package init(_ caption: String, _ header: [String] = [], names: Int = 1, texts: Set<Int> = []) {
    (self.caption, self.header, self.names, self.texts) = (caption, header, names, texts)
  }

  package var rowCount: Int { rows.count }

  package mutating func add(_ row: [Markup]) { rows.append(row) }

  package mutating func add(_ row: [String]) { rows.append(row.map { Markup($0) }) }

  /// In a box of its own that scrolls when the page is narrower; a reader without a mouse can reach
  /// it.
  package var markup: Markup { markup(name: nil) }

  /// - Parameter name: By which a figure refers to it.
  func markup(name: String?) -> Markup {
    .element(
      "div", ["class": "table", "tabindex": "0", "role": "region", "aria-label": caption],
      [
        .element(
          "table", ["id": name],
          [
            .element("caption", [:], [Markup(caption)]),
            header.isEmpty
              ? .nothing
              : .element(
                "thead", [:],
                [
                  .element(
                    "tr", [:],
                    header.enumerated().map { column, text in
                      .element(
                        "th", ["scope": "col", "class": isText(column) ? "text" : nil],
                        [Markup(text)])
                    })
                ]),
            .element("tbody", [:], rows.map(row)),
          ])
      ])
  }

  private func row(_ cells: [Markup]) -> Markup {
    .element(
      "tr", [:],
      cells.enumerated().map { column, cell in
        column == 0
          ? .element("th", ["scope": "row"], [cell])
          : .element("td", ["class": isText(column) ? kind(ofText: cell) : nil], [cell])
      })
  }

  /// On a telephone, words of a long text do not stand one below the other.
  private func kind(ofText cell: Markup) -> String {
    cell.source.count > 16 ? "text long" : "text"
  }

  private func isText(_ column: Int) -> Bool { column < names || texts.contains(column) }
}
