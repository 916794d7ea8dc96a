/// Names of the lines of a scatter plot, right of where they end.
struct ScatterNames {
  private let lines: [ScatterLine]
  private let most: Double

  /// - Parameter most: The widest name that there is room for; longer ones are cut.
  init(_ lines: [ScatterLine], most: Double) {
    self.lines = lines.filter { !$0.name.isEmpty }
    self.most = most
  }

  /// Width that the names take, with the way to them.
  var room: Double {
    let widest = lines.flatMap { [$0.name, $0.value] }.map { min(most, Lettering.width($0)) }.max()
    return widest.map { $0 + EndNames.leader } ?? 12
  }

  func markup(in frame: PlotFrame) -> Markup {
    let ends = lines.compactMap { line in frame.clipped(line).map { (line, $0.end) } }
    let height = ends.contains { !$0.0.value.isEmpty } ? 2 : 1
    let half = height > 1 ? Lettering.leading / 2 : 0
    let first = frame.top + half
    let last = max(frame.top + Lettering.leading, frame.bottom - half)
    let places = Lettering.spread(
      ends.map(\.1.y), gap: Double(height) * Lettering.leading + (height > 1 ? 4 : 0),
      within: first...last)
    return Markup(zip(ends, places).map { end, y in name(end.0, at: end.1, y, in: frame) })
  }

  private func name(
    _ line: ScatterLine, at end: (x: Double, y: Double), _ y: Double, in frame: PlotFrame
  ) -> Markup {
    let x = frame.right + EndNames.leader
    let leader = Markup.void(
      "path",
      [
        "class": "leader",
        "d": "M\(units(end.x + 2)) \(units(end.y))L\(units(max(end.x + 2, frame.right + 3))) "
          + "\(units(end.y))L\(units(x - 3)) \(units(y))",
      ])
    let texts = [line.name, line.value].filter { !$0.isEmpty }
    let first = y + 4.5 - Double(texts.count - 1) * Lettering.leading / 2
    let written = texts.enumerated().map { index, text in
      label(
        Lettering.cut(text, to: most), x, first + Double(index) * Lettering.leading, "start",
        kind: index == 0 ? "series-name" : nil)
    }
    let kind = if case .series(let style) = line.look { "s\(style)" } else { "reference-end" }
    return .element("g", ["class": kind], [leader] + written)
  }
}

/// Names of single points, beside them where there is room; where there is none, the point has none.
struct PointNames {
  private struct Box {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    func touches(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  let markup: [Markup]

  init(_ points: [ScatterPoint], in frame: PlotFrame) {
    var (taken, markup): ([Box], [Markup]) = ([], [])
    for point in points where point.isDrawn && !point.name.isEmpty {
      guard let across = frame.x.scale.beyond(point.x), let up = frame.y.scale.beyond(point.y)
      else { continue }
      let x = frame.place(along: min(max(across, 0), 1))
      let y = frame.place(up: min(max(up, 0), 1))
      let text = Lettering.cut(point.name, to: min(150, (frame.right - frame.left) / 2))
      let width = Lettering.width(text)
      // Right, left, above, below.
      for (left, middle) in [
        (x + 8, y), (x - 8 - width, y), (x - width / 2, y - 14), (x - width / 2, y + 14),
      ] {
        let box = Box(left: left, right: left + width, top: middle - 9, bottom: middle + 9)
        guard left >= frame.left, box.right <= frame.right, box.top >= frame.top - 8,
          box.bottom <= frame.bottom, !taken.contains(where: box.touches)
        else { continue }
        taken.append(box)
        markup.append(label(text, left, middle + 4.5, "start", kind: "reference-name"))
        break
      }
    }
    self.markup = markup
  }
}
