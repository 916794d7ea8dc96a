/// A chart, what it shows in words, and its numbers as a table.
package struct ChartSection: Sendable {
  let heading: String
  let caption: [Markup]
  let chart: LineChart
  let table: Table
  /// Said in place of the chart when there is nothing to draw.
  let emptiness: String

  package init(
    _ heading: String, caption: [Markup], chart: LineChart, table: Table, emptiness: String
  ) {
    (self.heading, self.caption, self.chart) = (heading, caption, chart)
    (self.table, self.emptiness) = (table, emptiness)
  }

  package var markup: Markup {
    guard !chart.isEmpty else { return .section(heading, [.paragraph(Markup(emptiness))]) }
    return .section(
      heading,
      [
        .element(
          "figure", [:],
          [
            .element("figcaption", [:], caption), chart.svg(.wide), chart.svg(.narrow),
            .details("The numbers of this chart", [table.markup]),
          ])
      ])
  }
}

extension Markup {
  /// What is shown on demand.
  package static func details(_ summary: String, _ children: [Markup]) -> Markup {
    element("details", [:], [element("summary", [:], [Markup(summary)])] + children)
  }
}
