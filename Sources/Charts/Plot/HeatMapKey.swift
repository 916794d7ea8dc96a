/// What the colours of a heat map mean, above it.
struct HeatMapKey {
  static let height = 2 * Lettering.leading + 20

  private let map: HeatMap
  private let width: Double

  init(_ map: HeatMap, width: Double) { (self.map, self.width) = (map, width) }

  var markup: Markup {
    let tones =
      map.steps.indices.reversed().map { "n\($0 + 1)" } + ["mid"]
      + map.steps.indices.map { "p\($0 + 1)" }
    let bounds = map.steps.reversed() + map.steps
    let each = min(46, (width - 40) / Double(tones.count + 1))
    let hatched = 30.0
    let word = Lettering.width("no value")
    let full = each * Double(tones.count)
    // Beside the colours where there is room, else without a key of its own: the caption says it.
    let hasHatch = full + 40 + hatched + word < width
    let y = Lettering.leading + 2
    let start = 12.0
    var pieces = [
      label(
        Lettering.cut(map.sides.negative, to: full / 2 - 6), start, Lettering.size, "start",
        kind: "name"),
      label(
        Lettering.cut(map.sides.positive, to: full / 2 - 6), start + full, Lettering.size, "end",
        kind: "name"),
    ]
    for (place, tone) in tones.enumerated() {
      pieces.append(
        .void(
          "rect",
          [
            "class": "cell \(tone)", "x": units(start + Double(place) * each), "y": units(y),
            "width": units(each), "height": "14",
          ]))
    }
    for (place, bound) in bounds.enumerated() {
      let text = map.label(bound)
      let x = start + Double(place + 1) * each
      guard Lettering.width(text) < each - 2 else { continue }
      pieces.append(label(text, x, y + 14 + Lettering.leading - 3, "middle"))
    }
    if hasHatch {
      let x = start + full + 24
      pieces.append(HeatMapCell(.missing, tone: nil).markup(x, y, hatched, 14))
      pieces.append(label("no value", x + hatched + 8, y + 12, "start", kind: "name"))
    }
    return Markup(pieces)
  }
}
