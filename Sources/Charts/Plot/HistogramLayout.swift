/// The panels of a histogram in rows and columns.
struct HistogramLayout {
  private static let plotHeight = 60.0
  private static let gap = 28.0

  private let histogram: HistogramPlot
  private let bins: HistogramBins
  private let size: ChartSize
  private let columns: Int
  /// The same for every panel: persons in a bin.
  private let counts: Scale
  private let ticks: [Double]
  /// Room for the numbers of the upright axis.
  private let margin: Double

  init(_ histogram: HistogramPlot, _ size: ChartSize) {
    (self.histogram, self.size) = (histogram, size)
    bins = histogram.bins
    columns = size.width < 500 || histogram.panels.count == 1 ? 1 : 2
    let bins = bins
    let most = histogram.panels.map { bins.counts($0.values).max() ?? 0 }.max() ?? 0
    counts = .linear(0...Double(max(1, most)) * 1.05)
    ticks = counts.ticks(most: 3).filter { $0 == $0.rounded() }
    margin = (ticks.map { Lettering.width(Self.whole($0)) }.max() ?? 0) + 8
  }

  var panelsInPart: Int { 6 * columns }

  private static func whole(_ value: Double) -> String { "\(Int(value))" }

  private var panelWidth: Double {
    (size.width - Double(columns - 1) * Self.gap) / Double(columns)
  }

  private var panelHeight: Double { 2 * Lettering.leading + Self.plotHeight + 22 }

  func part(_ title: String, panels: [HistogramPlot.Panel]) -> Markup {
    let rows = (panels.count + columns - 1) / columns
    let used = min(columns, panels.count)
    let top = Lettering.leading + 6
    var size = size
    let foot = top + Double(rows) * panelHeight + Lettering.leading - 3
    size.height = foot + 5 + (isAxisBetween ? 0 : Lettering.leading)
    var pieces = [label("persons", 0, Lettering.size, "start", kind: "name")]
    for (index, panel) in panels.enumerated() {
      let left = Double(index % columns) * (panelWidth + Self.gap)
      let y = top + Double(index / columns) * panelHeight
      pieces += drawn(panel, left: left, y: y)
    }
    for column in 0..<used {
      // Below the last panel of the column, which may be one higher.
      let isShort = panels.count % columns != 0 && column >= panels.count % columns
      pieces += directions(
        Double(column) * (panelWidth + Self.gap), foot - (isShort ? panelHeight : 0))
    }
    return size.svg(title, histogram.summary, pieces)
  }

  /// Whether the name of the axis stands between those of its directions, else below them.
  private var isAxisBetween: Bool {
    let words = histogram.directions
    let used = ["← " + words.negative, words.axis, words.positive + " →"].map(Lettering.width)
    return used.reduce(24, +) <= panelWidth - margin
  }

  /// Which way is which, below each column.
  private func directions(_ left: Double, _ y: Double) -> [Markup] {
    let words = histogram.directions
    let (start, end) = (left + margin, left + panelWidth)
    let room = (end - start) / 2 - 6
    let negative = Lettering.cut("← " + words.negative, to: room)
    let positive = Lettering.cut(words.positive + " →", to: room)
    let axis = Lettering.cut(words.axis, to: end - start)
    let middle = (start + Lettering.width(negative) + end - Lettering.width(positive)) / 2
    return [
      label(negative, start, y, "start", kind: "name"),
      label(positive, end, y, "end", kind: "name"),
      isAxisBetween
        ? label(axis, middle, y, "middle", kind: "name")
        : label(axis, (start + end) / 2, y + Lettering.leading, "middle", kind: "name"),
    ]
  }

  private func drawn(_ panel: HistogramPlot.Panel, left: Double, y: Double) -> [Markup] {
    // Half of the last tick's number stands right of the axis.
    let (start, end) = (left + margin, left + panelWidth - 10)
    let top = y + Lettering.leading + 8
    let bottom = top + Self.plotHeight
    func across(_ value: Double) -> Double {
      start + (value + bins.limit) / (2 * bins.limit) * (end - start)
    }
    func down(_ count: Double) -> Double {
      bottom - (counts.fraction(count) ?? 0) * (bottom - top)
    }
    // A short name leaves more.
    let noteRoom = max(
      panelWidth * 0.62, panelWidth - Lettering.bold * Lettering.width(panel.name) - 14)
    let note = Lettering.cut(panel.note, to: noteRoom)
    let nameRoom = panelWidth - Lettering.width(note) - 14
    var pieces = [
      label(
        Lettering.cut(panel.name, to: nameRoom / Lettering.bold), left, y + Lettering.size, "start",
        kind: "panel-name"),
      label(note, left + panelWidth, y + Lettering.size, "end", kind: "panel-note"),
    ]
    for tick in ticks {
      pieces.append(line(start, down(tick), end, down(tick), kind: "grid"))
      pieces.append(label(Self.whole(tick), start - 6, down(tick) + 4.5, "end"))
    }
    for (index, count) in bins.counts(panel.values).enumerated() where count > 0 {
      let edges = bins.edges(index)
      let (from, to) = (across(edges.lowerBound), across(edges.upperBound))
      let gap = to - from > 6 ? 1.0 : 0
      pieces.append(
        .void(
          "rect",
          [
            "class": "bin \(place(of: index))", "x": units(from + gap / 2),
            "y": units(down(Double(count))), "width": units(to - from - gap),
            "height": units(bottom - down(Double(count))),
          ]))
    }
    for side in [-1.0, 1] where histogram.threshold <= bins.limit {
      let x = across(side * histogram.threshold)
      pieces.append(line(x, top - 4, x, bottom, kind: "reference"))
    }
    if panel.median.isFinite, panel.median.magnitude <= bins.limit {
      let x = across(panel.median)
      pieces.append(line(x, top - 2, x, bottom, kind: "median-line"))
      pieces.append(
        .void("path", ["class": "median", "d": "M\(units(x)) \(units(top))l-5 -8h10z"]))
    }
    return pieces + axis(start, end, bottom, across: across)
  }

  /// The class of a bin: which threshold it is beyond, if any.
  private func place(of index: Int) -> String {
    let edges = bins.edges(index)
    let isBeyond =
      bins.isAligned && index != bins.side
      && min(edges.lowerBound.magnitude, edges.upperBound.magnitude)
        > histogram.threshold * (1 - 1e-9)
    guard isBeyond else { return "within" }
    return index < bins.side ? "negative" : "positive"
  }

  private func axis(
    _ start: Double, _ end: Double, _ bottom: Double, across: (Double) -> Double
  ) -> [Markup] {
    var pieces = [line(start, bottom, end, bottom, kind: "axis")]
    var free = -Double.infinity
    let scale = Scale.linear(-bins.limit...bins.limit)
    for tick in scale.ticks(most: max(3, Int((end - start) / 45))) {
      let text = histogram.label(tick)
      let half = Lettering.width(text) / 2
      let x = across(tick)
      pieces.append(line(x, bottom, x, bottom + 4, kind: "axis"))
      guard x - half >= max(free, start - margin), x + half <= end + 10 else { continue }
      pieces.append(label(text, x, bottom + Lettering.leading, "middle"))
      free = x + half + 8
    }
    return pieces
  }
}
