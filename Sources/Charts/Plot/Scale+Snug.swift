extension Scale {
  /// A linear scale that ends where these values end, if three ticks lie within; else its ends are
  /// ticks, a few even steps of 1, 2 or 5 times a power of ten apart.
  ///
  /// - Parameter ticks: How many there is room for, at least 3.
  package static func snug(holding values: [Double], ticks: Int = 4) -> Scale {
    let held = drawable(values)
    guard let least = held.min(), let most = held.max() else { return .linear(0...1) }
    guard isWide(least...most) else {
      let room = max(least.magnitude / 10, 1e-9)
      return snug(
        holding: [max(least - room, -largest), min(most + room, largest)], ticks: ticks)
    }
    let tight = Scale.linear(least...most)
    if tight.ticks(most: max(3, ticks)).count >= 3 { return tight }
    let steps = Double(max(3, ticks) - 1)
    var step = roundStep((most - least) / steps)
    while true {
      // 1e-9: an end that is a tick but for its last bit is one.
      let first = (least / step + 1e-9).rounded(.down)
      let last = (most / step - 1e-9).rounded(.up)
      if last - first <= steps { return .linear(first * step...last * step) }
      step = roundStep(step * 1.5)
    }
  }
}
