/// Lines at values that the data is set beside, and their names.
enum ReferenceLines {
  static func line(_ reference: Reference, in frame: PlotFrame) -> Markup? {
    switch reference.direction {
    case .acrossX:
      frame.down(reference.value).map {
        Charts.line(frame.left, $0, frame.right, $0, kind: "reference")
      }
    case .acrossY:
      frame.across(reference.value).map {
        Charts.line(
          $0, frame.top - (reference.name.isEmpty ? 0 : 6), $0, frame.bottom,
          kind: reference.name.isEmpty ? "boundary" : "reference")
      }
    }
  }

  /// Names of level lines stand on them at the left, those of upright ones above them.
  static func names(_ references: [Reference], in frame: PlotFrame) -> [Markup] {
    levelNames(references.filter { $0.direction == .acrossX && !$0.name.isEmpty }, in: frame)
      + uprightNames(references.filter { $0.direction == .acrossY && !$0.name.isEmpty }, in: frame)
  }

  private static func levelNames(_ references: [Reference], in frame: PlotFrame) -> [Markup] {
    let placed = references.compactMap { reference in
      frame.down(reference.value).map { (reference.name, $0 - 5) }
    }
    let places = Lettering.spread(
      placed.map(\.1), gap: Lettering.leading,
      within: frame.top + Lettering.size...frame.bottom - 5)
    return zip(placed, places).map { reference, y in
      label(
        Lettering.cut(reference.0, to: frame.right - frame.left - 12), frame.left + 6, y, "start",
        kind: "reference-name")
    }
  }

  /// In one row: where they do not fit side by side, the later ones are cut.
  private static func uprightNames(_ references: [Reference], in frame: PlotFrame) -> [Markup] {
    let placed = references.compactMap { reference in
      frame.across(reference.value).map { (reference.name, $0) }
    }.sorted { $0.1 < $1.1 }
    guard !placed.isEmpty else { return [] }
    let room = frame.size.width / Double(placed.count) - 10
    let names = placed.map { Lettering.cut($0.0, to: room) }
    let half = (names.map(Lettering.width).max() ?? 0) / 2
    let middles = Lettering.spread(
      placed.map(\.1), gap: 2 * half + 8,
      within: half...max(half, frame.size.width - half))
    return zip(names, middles).map { name, middle in
      label(name, middle, frame.top - 11, "middle", kind: "reference-name")
    }
  }
}
