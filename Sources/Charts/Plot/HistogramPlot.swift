/// How values on both sides of 0 are spread: one small panel a group, all with the same axes.
package struct HistogramPlot: Chart {
  /// One group.
  package struct Panel: Sendable {
    let name: String
    /// What is said of it at its right, e.g. how many there are.
    let note: String
    /// Undefined and infinite ones are not drawn.
    let values: [Double]
    /// Marked; NaN: not.
    let median: Double

    package init(_ name: String, note: String, values: [Double], median: Double) {
      (self.name, self.note, self.values, self.median) = (name, note, values, median)
    }
  }

  /// What the two directions of the axis are called, and the axis between them.
  package struct Directions: Sendable {
    let negative: String
    let axis: String
    let positive: String

    package init(negative: String, axis: String, positive: String) {
      (self.negative, self.axis, self.positive) = (negative, axis, positive)
    }
  }

  /// What it shows; read out in its place.
  let title: String
  /// What is seen in it, in a sentence.
  let summary: String
  let panels: [Panel]
  let directions: Directions
  /// Marked on both sides of 0; what lies beyond has the colour of its side, as in a heat map.
  let threshold: Double
  let label: @Sendable (Double) -> String

  package init(
    _ title: String, summary: String, panels: [Panel], directions: Directions, threshold: Double,
    label: @escaping @Sendable (Double) -> String
  ) {
    (self.title, self.summary, self.panels) = (title, summary, panels)
    (self.directions, self.threshold, self.label) = (directions, threshold, label)
  }

  package var isEmpty: Bool { !panels.contains { $0.values.contains(where: \.isFinite) } }

  var bins: HistogramBins {
    let sizes = panels.map { $0.values.count(where: \.isFinite) }.sorted()
    let most = Scale.drawable(panels.flatMap(\.values)).map(\.magnitude).max() ?? 0
    return HistogramBins(
      most: most, typical: sizes.isEmpty ? 0 : sizes[sizes.count / 2], threshold: threshold)
  }

  /// Many panels come in parts that paper can hold.
  package func svg(_ size: ChartSize) -> Markup {
    let layout = HistogramLayout(self, size)
    let most = layout.panelsInPart
    let starts = Array(stride(from: 0, to: panels.count, by: most))
    return Markup(
      starts.enumerated().map { index, start in
        let part = starts.count > 1 ? ", part \(index + 1) of \(starts.count)" : ""
        return layout.part(
          title + part, panels: Array(panels[start..<min(panels.count, start + most)]))
      })
  }

  static let style = """
    .bin { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .bin.within { fill: var(--rule); stroke: var(--muted); stroke-width: .75; }
    .bin.negative { fill: var(--line-0); }
    .bin.positive { fill: var(--line-1); }
    .median { fill: var(--ink); }
    .median-line { stroke: var(--ink); stroke-width: 1.5; }
    svg text.panel-name { fill: var(--ink); font-weight: 600; }
    svg text.panel-note { fill: var(--muted); }
    @media print { .median { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }

    """
}
