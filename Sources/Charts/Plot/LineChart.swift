/// Lines over two axes, each named at its end.
package struct LineChart: Chart {
  /// What it shows; read out in its place.
  let title: String
  /// What is seen in it, in a sentence.
  let summary: String
  let x: Axis
  let y: Axis
  let series: [Series]
  let references: [Reference]

  package init(
    _ title: String, summary: String, x: Axis, y: Axis, series: [Series],
    references: [Reference] = []
  ) {
    (self.title, self.summary, self.x, self.y) = (title, summary, x, y)
    (self.series, self.references) = (series, references)
  }

  /// Whether there is anything to draw.
  package var isEmpty: Bool {
    !series.contains { line in
      line.points.contains {
        x.scale.fraction($0.x) != nil && y.scale.fraction($0.y) != nil
      }
    }
  }

  package func svg(_ size: ChartSize) -> Markup {
    // Names may take a third of the width.
    let room = size.width / 3
    let widest = series.map { min(room, Lettering.width($0.name)) }.max() ?? 0
    let uprights = references.contains { $0.direction == .acrossY && !$0.name.isEmpty }
    let frame = PlotFrame(
      size: size, x: x, y: y, rightMargin: widest + EndNames.leader + 4, hasTopRow: uprights)
    var pieces = [frame.markup]
    pieces += references.compactMap { ReferenceLines.line($0, in: frame) }
    for (index, line) in series.enumerated().reversed() {
      pieces.append(SeriesPath(line, style: index, in: frame).markup)
    }
    pieces.append(EndNames(series, room: room, in: frame).markup)
    pieces += ReferenceLines.names(references, in: frame)
    return size.svg(title, summary, pieces)
  }
}
