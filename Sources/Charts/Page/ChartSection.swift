/// A chart, what it shows in words, and its numbers as a table.
package struct ChartSection: Sendable {
  let heading: String
  let caption: [Markup]
  let chart: any Chart
  let table: Table
  /// Said in place of the chart when there is nothing to draw.
  let emptiness: String
  let showsTable: Bool

  /// - Parameter showsTable: the table stands below the chart, on screen and on paper; else it is shown
  ///   on demand.
  package init(
    _ heading: String, caption: [Markup], chart: any Chart, table: Table, emptiness: String,
    showsTable: Bool = false
  ) {
    (self.heading, self.caption, self.chart) = (heading, caption, chart)
    (self.table, self.emptiness, self.showsTable) = (table, emptiness, showsTable)
  }

  package var markup: Markup { .section(heading, content) }

  /// The same as one part of a section: under a smaller heading.
  package var part: Markup {
    .element("div", ["class": "part"], [.element("h3", [:], [Markup(heading)])] + content)
  }

  private var content: [Markup] {
    guard !chart.isEmpty else { return [.paragraph(Markup(emptiness))] }
    let drawing = Markup(chart.sizes.map(chart.svg))
    let name = Self.name(heading, drawing)
    let table = table.markup(name: name)
    return [
      .element(
        "figure", ["aria-details": name],
        [
          .element("figcaption", [:], caption), drawing,
          showsTable ? table : .details("The numbers of this chart", [table]),
        ])
    ]
  }

  /// What the figure calls its table: another one for every other drawing on the page (FNV-1a).
  private static func name(_ heading: String, _ drawing: Markup) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in (heading + drawing.source).utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return "table-" + String(hash, radix: 16)
  }
}

extension Markup {
  /// What is shown on demand.
  package static func details(_ summary: String, _ children: [Markup]) -> Markup {
    element("details", [:], [element("summary", [:], [Markup(summary)])] + children)
  }
}
