/// Where the columns of a forest plot stand: labels, intervals, texts.
///
/// On a telephone labels and texts share a line above each interval, which takes the whole width.
struct ForestColumns {
  let isStacked: Bool
  /// The most that a label may take.
  let labelRoom: Double
  let textRoom: Double
  /// Ends of the axis.
  let left: Double
  let right: Double
  let rowHeight: Double
  /// Room under headings, which stand left of their rows.
  let indent: Double

  init(_ plot: ForestPlot, _ size: ChartSize) {
    isStacked = size.width < 500
    let rows = plot.groups.flatMap(\.rows)
    indent = plot.groups.contains { !$0.heading.isEmpty } ? 12 : 0
    let texts = rows.map(\.text) + [plot.textHeader]
    let widestText = texts.map(Lettering.width).max() ?? 0
    if isStacked {
      textRoom = min(widestText, size.width * 0.6)
      labelRoom = size.width - textRoom - indent - 10
      left = 14
      right = size.width - 14
      rowHeight = 2 * Lettering.leading + 4
    } else {
      textRoom = min(widestText, size.width * 0.34)
      let widestLabel = rows.map { Lettering.width($0.label) }.max() ?? 0
      labelRoom = min(widestLabel, size.width * 0.3 - indent)
      left = (labelRoom + indent + 18).rounded(.up)
      right = (size.width - (textRoom > 0 ? textRoom + 18 : 14)).rounded(.down)
      rowHeight = Lettering.leading + 5
    }
  }
}
