/// The axes of a chart, and the room between them.
struct PlotFrame {
  let size: ChartSize
  let x: Axis
  let y: Axis
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  private let yTicks: [Double]

  /// - Parameters:
  ///   - rightMargin: room for what is written at the ends of lines.
  ///   - hasTopRow: whether names of upright references stand above.
  init(size: ChartSize, x: Axis, y: Axis, rightMargin: Double, hasTopRow: Bool) {
    (self.size, self.x, self.y) = (size, x, y)
    top = Lettering.leading + 12 + (hasTopRow ? Lettering.leading + 2 : 0)
    bottom = size.height - 2 * Lettering.leading - 10
    yTicks = y.scale.ticks(most: Int((bottom - top) / 38))
    let widest = yTicks.map { Lettering.width(y.label($0)) }.max() ?? 0
    left = (widest + 10).rounded(.up)
    right = max(left + 60, size.width - rightMargin)
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
    for tick in yTicks {
      guard let at = down(tick) else { continue }
      pieces.append(line(left, at, right, at, kind: "grid"))
      pieces.append(label(y.label(tick), left - 7, at + 4.5, "end"))
    }
    // A label that would touch the one before it is left out; its line stays.
    var free = -Double.infinity
    for tick in x.scale.ticks(most: max(3, Int((right - left) / 55))) {
      guard let at = across(tick) else { continue }
      let text = x.label(tick)
      let half = Lettering.width(text) / 2
      let middle = min(at, size.width - half)
      pieces.append(line(at, top, at, bottom, kind: "grid"))
      guard middle - half >= free else { continue }
      pieces.append(line(at, bottom, at, bottom + 5, kind: "axis"))
      pieces.append(label(text, middle, bottom + Lettering.leading + 2, "middle"))
      free = middle + half + 8
    }
    pieces.append(line(left, bottom, right, bottom, kind: "axis"))
    return .element("g", ["class": "frame"], pieces)
  }
}

/// A straight line.
func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, kind: String) -> Markup {
  .void(
    "line",
    [
      "class": kind, "x1": units(x1), "y1": units(y1), "x2": units(x2), "y2": units(y2),
    ])
}

/// A text at its baseline; `anchor` is "start", "middle" or "end".
func label(_ text: String, _ x: Double, _ y: Double, _ anchor: String, kind: String? = nil)
  -> Markup
{
  .element(
    "text", ["class": kind, "x": units(x), "y": units(y), "text-anchor": anchor],
    [Markup(text)])
}

/// A coordinate, to a tenth; one that no drawing holds is cut to what a reader of SVG can take.
func units(_ value: Double) -> String {
  let tenths = value.isNaN ? 0 : Int((min(max(value, -1e6), 1e6) * 10).rounded())
  return tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
}
