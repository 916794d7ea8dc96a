/// Scatter plots side by side, each with its own heading: small multiples.
package struct ScatterPanels: Chart {
  /// One plot and what it is of.
  package struct Panel: Sendable {
    let heading: String
    package let plot: ScatterPlot

    package init(_ heading: String, _ plot: ScatterPlot) {
      (self.heading, self.plot) = (heading, plot)
    }
  }

  let title: String
  let summary: String
  let panels: [Panel]

  package init(_ title: String, summary: String, _ panels: [Panel]) {
    (self.title, self.summary) = (title, summary)
    self.panels = panels.filter { !$0.plot.isEmpty }
  }

  package var isEmpty: Bool { panels.isEmpty }

  /// Each is a drawing of its own: the page sets them beside or below each other, and paper cuts
  /// between them.
  package var sizes: [ChartSize] { [.panel] }

  package func svg(_ size: ChartSize) -> Markup {
    .element(
      "div", ["class": "panels", "role": "group", "aria-label": "\(title). \(summary)"],
      panels.map { drawn($0, size) })
  }

  private func drawn(_ panel: Panel, _ size: ChartSize) -> Markup {
    let head = Lettering.leading + 6
    let inner = ChartSize(width: size.width, height: size.height - head, name: size.name)
    return size.svg(
      panel.heading, panel.plot.summary,
      [
        // Bold type is wider.
        label(
          Lettering.cut(panel.heading, to: 0.9 * size.width), 0, Lettering.size, "start",
          kind: "head"),
        .element("g", ["transform": "translate(0 \(units(head)))"], panel.plot.drawing(in: inner)),
      ])
  }
}
