/// One cell of a heat map.
struct HeatMapCell {
  private let cell: HeatMap.Cell
  private let tone: String?

  /// - Parameter tone: Class of its colour, where it has a value.
  init(_ cell: HeatMap.Cell, tone: String?) { (self.cell, self.tone) = (cell, tone) }

  func markup(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Markup {
    let ground = Markup.void(
      "rect",
      [
        "class": tone.map { "cell \($0)" } ?? "cell", "x": units(x), "y": units(y),
        "width": units(width), "height": units(height),
      ])
    switch cell {
    case .value(_, let text), .word(let text):
      return Markup([
        ground,
        label(text, x + width / 2, y + height / 2 + 4.5, "middle", kind: "cell-text"),
      ])
    case .missing: return Markup([ground, hatch(x, y, width, height)])
    }
  }

  /// Rising strokes, drawn one by one: a pattern would need a name that is unique on the page.
  private func hatch(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Markup {
    let (left, right, top, bottom) = (x + 1, x + width - 1, y + 1, y + height - 1)
    var path = ""
    var start = left - (bottom - top)
    while start < right {
      // From the lower left to the upper right, cut at the sides.
      let (from, to) = (max(start, left), min(start + (bottom - top), right))
      path += "M\(units(from)) \(units(bottom - (from - start)))"
      path += "L\(units(to)) \(units(bottom - (to - start)))"
      start += 7
    }
    return .void("path", ["class": "hatch", "d": path])
  }
}
