/// The axes of a chart, and the room between them.
struct PlotFrame {
  let size: ChartSize
  let x: Axis
  let y: Axis
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  private let xTicks: [Double]
  private let yTicks: [Double]

  /// - Parameters:
  ///   - rightMargin: room for what is written at the ends of lines.
  ///   - hasTopRow: whether names of upright references stand above.
  ///   - hasEqualTicks: the axes have one scale, and one grid.
  init(
    size: ChartSize, x: Axis, y: Axis, rightMargin: Double, hasTopRow: Bool,
    hasEqualTicks: Bool = false
  ) {
    (self.size, self.x, self.y) = (size, x, y)
    top = Lettering.leading + 12 + (hasTopRow ? Lettering.leading + 2 : 0)
    bottom = size.height - 2 * Lettering.leading - 10
    yTicks = y.scale.ticks(most: Int((bottom - top) / 38))
    let widest = yTicks.map { Lettering.width(y.label($0)) }.max() ?? 0
    left = (widest + 10).rounded(.up)
    right = max(left + 60, size.width - rightMargin)
    xTicks = hasEqualTicks ? yTicks : x.scale.ticks(most: max(3, Int((right - left) / 55)))
  }

  /// Where a value of x is; nil: nowhere.
  func across(_ value: Double) -> Double? {
    x.scale.fraction(value).map { left + $0 * (right - left) }
  }

  /// Where a value of y is; nil: nowhere.
  func down(_ value: Double) -> Double? {
    y.scale.fraction(value).map { bottom - $0 * (bottom - top) }
  }

  /// Grid, ticks and names.
  var markup: Markup {
    var pieces: [Markup] = [
      label(y.name, 0, Lettering.size, "start", kind: "name"),
      label(x.name, right, size.height - 5, "end", kind: "name"),
    ]
    var (grid, marks): ([Segment], [Segment]) = ([], [])
    for tick in yTicks {
      guard let at = down(tick) else { continue }
      grid.append((left, at, right, at))
      pieces.append(label(y.label(tick), left - 7, at + 4.5, "end"))
    }
    // A label that would touch the one before it is left out; its line stays.
    var free = -Double.infinity
    for tick in xTicks {
      guard let at = across(tick) else { continue }
      let text = x.label(tick)
      let half = Lettering.width(text) / 2
      let middle = min(at, size.width - half)
      grid.append((at, top, at, bottom))
      guard middle - half >= free else { continue }
      marks.append((at, bottom, at, bottom + 5))
      pieces.append(label(text, middle, bottom + Lettering.leading + 2, "middle"))
      free = middle + half + 8
    }
    marks.append((left, bottom, right, bottom))
    return Markup([lines(grid, kind: "grid"), lines(marks, kind: "axis")] + pieces)
  }
}

/// The ends of a straight line.
typealias Segment = (x1: Double, y1: Double, x2: Double, y2: Double)

/// A straight line.
func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, kind: String) -> Markup {
  lines([(x1, y1, x2, y2)], kind: kind)
}

/// Straight lines of one kind, as one path: an element a line would be most of a file.
func lines(_ segments: [Segment], kind: String) -> Markup {
  guard !segments.isEmpty else { return .nothing }
  let path = segments.map { segment in
    let start = "M\(units(segment.x1)) \(units(segment.y1))"
    let (x, y) = (units(segment.x2), units(segment.y2))
    if y == units(segment.y1) { return start + "H" + x }
    return start + (x == units(segment.x1) ? "V" + y : "L\(x) \(y)")
  }
  return .void("path", ["class": kind, "d": path.joined()])
}

/// A text at its baseline; `anchor` is "start", "middle" or "end", a class but for the first.
func label(_ text: String, _ x: Double, _ y: Double, _ anchor: String, kind: String? = nil)
  -> Markup
{
  let classes = [kind, anchor == "start" ? nil : anchor].compactMap(\.self).joined(separator: " ")
  return .element(
    "text", ["class": classes.isEmpty ? nil : classes, "x": units(x), "y": units(y)],
    [Markup(text)])
}

/// A coordinate, to a tenth; one that no drawing holds is cut to what a reader of SVG can take.
func units(_ value: Double) -> String {
  let tenths = value.isNaN ? 0 : Int((min(max(value, -1e6), 1e6) * 10).rounded())
  return tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
}
