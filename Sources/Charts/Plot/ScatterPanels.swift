/// Scatter plots side by side, each with its own heading: small multiples.
package struct ScatterPanels: Chart {
  /// Height of one panel without its heading, in units of the view box.
  static let height = 250.0
  /// Room between panels.
  static let gap = 24.0

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

  /// Two a row where there is room for two.
  package func svg(_ size: ChartSize) -> Markup {
    let columns = size.width > 500 ? 2 : 1
    let width = (size.width - Self.gap * Double(columns - 1)) / Double(columns)
    let head = Lettering.leading + 6
    var room = size
    room.height = Self.height
    let inner = ChartSize(width: width, height: Self.height, name: size.name)
    let rows = (panels.count + columns - 1) / columns
    room.height = Double(rows) * (Self.height + head + Self.gap) - Self.gap
    let pieces = panels.enumerated().map { index, panel in
      let x = Double(index % columns) * (width + Self.gap)
      let y = Double(index / columns) * (Self.height + head + Self.gap)
      return Markup.element(
        "g", ["transform": "translate(\(units(x)) \(units(y)))"],
        [
          // Bold type is wider.
          label(
            Lettering.cut(panel.heading, to: 0.9 * width), 0, Lettering.size, "start", kind: "head"),
          .element(
            "g", ["transform": "translate(0 \(units(head)))"], panel.plot.drawing(in: inner)),
        ])
    }
    return room.svg(title, summary, pieces)
  }
}
