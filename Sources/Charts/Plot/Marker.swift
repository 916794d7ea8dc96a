/// The sign of a point: its shape is the style's, so that styles are told apart without their colours.
enum Marker {
  /// - Parameter style: Index into the palette's lines; the parent carries the class `s0`, `s1` …
  static func shape(_ mark: Series.Mark, style: Int, _ x: Double, _ y: Double) -> Markup {
    if mark == .cross {
      return outline("M\(units(x - 5)) \(units(y - 5))l10 10m0-10l-10 10", "cross")
    }
    let kind = mark == .filled ? "filled" : "hollow"
    switch style % 4 {
    case 0: return .void("circle", ["class": kind, "cx": units(x), "cy": units(y)])
    case 1: return outline("M\(units(x - 4)) \(units(y - 4))h8v8h-8z", kind)
    case 2: return outline("M\(units(x)) \(units(y - 5))l5 9h-10z", kind)
    default: return outline("M\(units(x)) \(units(y - 5))l5 5l-5 5l-5 -5z", kind)
    }
  }

  private static func outline(_ path: String, _ kind: String) -> Markup {
    .void("path", ["class": kind, "d": path])
  }
}
