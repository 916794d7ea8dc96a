/// Points over two linear axes, and the lines that they are set beside.
package struct ScatterPlot: Chart {
  /// More points than this are counted in squares: they would hide each other, and fill the file.
  package static let mostPoints = 500

  /// What it shows; read out in its place.
  let title: String
  /// What is seen in it, in a sentence.
  let summary: String
  let x: Axis
  let y: Axis
  let points: [ScatterPoint]
  let lines: [ScatterLine]
  /// The same length on both axes is the same difference: for a value against its prediction.
  let isSquare: Bool
  /// Height where it is not square; nil: that of the size.
  let height: Double?

  package init(
    _ title: String, summary: String, x: Axis, y: Axis, points: [ScatterPoint],
    lines: [ScatterLine] = [], isSquare: Bool = false, height: Double? = nil
  ) {
    (self.title, self.summary, self.x, self.y) = (title, summary, x, y)
    (self.points, self.lines) = (points, lines)
    (self.isSquare, self.height) = (isSquare, height)
  }

  package var isEmpty: Bool { !points.contains(where: \.isDrawn) }

  /// Whether points are counted in squares.
  package var isBinned: Bool { points.count { $0.isDrawn && $0.name.isEmpty } > Self.mostPoints }

  package func svg(_ size: ChartSize) -> Markup {
    let sized = self.sized(size)
    return sized.svg(title, summary, drawing(in: sized))
  }

  /// The size that it takes in a room.
  func sized(_ room: ChartSize) -> ChartSize {
    var size = room
    if let height { size.height = height }
    // With names at the right, the rest is about as wide as high; two go on a sheet of paper.
    if isSquare { size.height = room.width > 500 ? 420 : 330 }
    return size
  }

  func drawing(in size: ChartSize) -> [Markup] {
    let names = ScatterNames(lines, most: size.width / 3)
    var margin = names.room + 4
    if isSquare {
      let edge = size.height - 3 * Lettering.leading - 22
      margin = max(margin, size.width - edge - 50)
    }
    let frame = PlotFrame(
      size: size, x: x, y: y, rightMargin: margin, hasTopRow: false, hasEqualTicks: isSquare)
    let marks = ScatterMarks(points, in: frame)
    // Lines over points: with many points they would be hidden.
    return lines.compactMap { band($0, in: frame) } + [frame.markup, marks.plainMarkup]
      + lines.compactMap { line($0, in: frame) } + [marks.singleMarkup]
      + [names.markup(in: frame)] + PointNames(points, in: frame).markup
  }

  private func band(_ line: ScatterLine, in frame: PlotFrame) -> Markup? {
    guard let band = line.band, case .series(let style) = line.look,
      let low = y.scale.beyond(band.lowerBound), let high = y.scale.beyond(band.upperBound)
    else { return nil }
    let bottom = frame.place(up: min(max(low, 0), 1))
    let top = frame.place(up: min(max(high, 0), 1))
    return .element(
      "g", ["class": "s\(style)"],
      [
        .void(
          "rect",
          [
            "class": "extent", "x": units(frame.left), "y": units(top),
            "width": units(frame.right - frame.left), "height": units(max(1, bottom - top)),
          ])
      ])
  }

  private func line(_ line: ScatterLine, in frame: PlotFrame) -> Markup? {
    guard let (start, end) = frame.clipped(line) else { return nil }
    let isReference = line.look == .reference
    let drawn = Charts.line(
      start.x, start.y, end.x, end.y, kind: isReference ? "reference" : "line")
    guard case .series(let style) = line.look else { return drawn }
    return .element("g", ["class": "s\(style)"], [drawn])
  }
}

extension Scale {
  /// As `fraction`, beyond the ends of the axis too: below 0 and above 1; nil: nowhere.
  func beyond(_ value: Double) -> Double? {
    guard !value.isNaN else { return nil }
    if let inside = fraction(value) { return inside }
    guard case .linear(let range) = self, Self.isWide(range) else { return nil }
    return (value - range.lowerBound) / (range.upperBound - range.lowerBound)
  }
}

extension PlotFrame {
  func place(along fraction: Double) -> Double { left + fraction * (right - left) }

  func place(up fraction: Double) -> Double { bottom - fraction * (bottom - top) }

  /// The part of a line within the axes; nil: none is.
  func clipped(_ line: ScatterLine) -> (start: (x: Double, y: Double), end: (x: Double, y: Double))?
  {
    let (x1, x2) = (x.scale.beyond(line.start.x), x.scale.beyond(line.end.x))
    let (y1, y2) = (y.scale.beyond(line.start.y), y.scale.beyond(line.end.y))
    guard let x1, let x2, let y1, let y2 else { return nil }
    if y1 == y2 {
      // A level line may be without ends.
      let (low, high) = (max(0, min(x1, x2)), min(1, max(x1, x2)))
      guard low < high, (0...1).contains(y1) else { return nil }
      return ((place(along: low), place(up: y1)), (place(along: high), place(up: y1)))
    }
    guard x1.isFinite, x2.isFinite, y1.isFinite, y2.isFinite else { return nil }
    // Liang and Barsky: the part of the way on which neither coordinate is outside.
    var (first, last) = (0.0, 1.0)
    for (from, change) in [(x1, x2 - x1), (y1, y2 - y1)] {
      guard change != 0 else {
        if !(0...1).contains(from) { return nil }
        continue
      }
      let ends = [-from / change, (1 - from) / change].sorted()
      (first, last) = (max(first, ends[0]), min(last, ends[1]))
    }
    guard first < last else { return nil }
    let at = { (way: Double) in
      (
        x: self.place(along: x1 + way * (x2 - x1)), y: self.place(up: y1 + way * (y2 - y1))
      )
    }
    return (at(first), at(last))
  }
}
