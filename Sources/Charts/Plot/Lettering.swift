/// Room that text takes.
enum Lettering {
  /// Size of all text in a chart, in units of its view box.
  static let size = 13.0
  /// How much wider bold letters are.
  static let bold = 1.15
  /// Distance of two lines of it.
  static let leading = 17.0

  /// Width at least as large as that of a wide typeface (DejaVu Sans): a chart is laid out before
  /// anyone knows which one the reader has.
  static func width(_ text: String) -> Double {
    size * text.unicodeScalars.map(ems).reduce(0, +)
  }

  /// The same of heavy type.
  static func boldWidth(_ text: String) -> Double { 1.14 * width(text) }

  /// A text on one line, or on two that break at a blank; what does not fit is cut.
  static func twoLines(_ text: String, room: Double) -> [String] {
    guard width(text) > room else { return [text] }
    var first = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let longer = first.isEmpty ? String(word) : first + " " + word
      guard width(longer) <= room else { break }
      first = longer
    }
    guard !first.isEmpty else { return [cut(text, to: room)] }
    return [first, cut(String(text.dropFirst(first.count + 1)), to: room)]
  }

  private static func ems(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "f", "t", "r", ".", ",", ":", ";", "'", "|", "/", " ", "(", ")",
      "\u{A0}":
      0.42
    case "m", "w", "M", "W", "%", "@", "≤", "≥": 1
    case "A"..."Z": 0.78
    case "−", "+", "=", "<", ">", "←", "→", "~": 0.84
    // Spelled out, as \u{202E}.
    case _ where scalar.isUnsafeToShow: 6.5
    case _ where scalar.value > 0x1F000: 1.4
    case _ where scalar.value > 0x2E7F: 1
    default: 0.66
    }
  }

  /// A text cut to a width.
  static func cut(_ text: String, to room: Double) -> String {
    guard width(text) > room else { return text }
    var kept = text
    while !kept.isEmpty, width(kept + "…") > room { kept.removeLast() }
    return kept + "…"
  }

  /// Places as near as possible to those wanted (least squares), in their order, at least a gap
  /// apart, within bounds if they have room there.
  ///
  /// With the gaps taken off, places that may only rise are an isotonic regression: neighbours in the
  /// wrong order share their mean.
  static func spread(_ wanted: [Double], gap: Double, within bounds: ClosedRange<Double>)
    -> [Double]
  {
    let order = wanted.indices.sorted { wanted[$0] < wanted[$1] }
    var pools: [(sum: Double, count: Int)] = []
    for (place, index) in order.enumerated() {
      pools.append((wanted[index] - Double(place) * gap, 1))
      while pools.count > 1, let last = pools.last,
        last.sum / Double(last.count)
          < pools[pools.count - 2].sum / Double(pools[pools.count - 2].count)
      {
        pools.removeLast()
        pools[pools.count - 1].sum += last.sum
        pools[pools.count - 1].count += last.count
      }
    }
    let level = pools.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }
    let highest = max(
      bounds.lowerBound, bounds.upperBound - gap * Double(max(0, wanted.count - 1)))
    var places = wanted
    for (place, index) in order.enumerated() {
      places[index] =
        min(max(level[place], bounds.lowerBound), highest) + Double(place) * gap
    }
    return places
  }
}
