/// The names of series, right of where their lines end.
struct EndNames {
  /// Distance of a name from the end of the axis.
  static let leader = 16.0

  private let series: [Series]
  private let room: Double
  private let frame: PlotFrame

  /// - Parameter room: The widest name that there is room for; longer ones are cut.
  init(_ series: [Series], room: Double, in frame: PlotFrame) {
    (self.series, self.room, self.frame) = (series, room, frame)
  }

  var markup: Markup {
    let ends = series.enumerated().compactMap { style, line -> End? in
      let places = line.points.compactMap { point -> (Double, Double)? in
        guard let x = frame.across(point.x), let y = frame.down(point.y) else { return nil }
        return (x, y)
      }
      return places.last.map { End(name: line.name, style: style, x: $0.0, y: $0.1) }
    }
    let places = Lettering.spread(
      ends.map(\.y), gap: Lettering.leading,
      within: frame.top...max(frame.top, frame.bottom))
    let pieces = zip(ends, places).flatMap { end, y -> [Markup] in
      let leader = Markup.void(
        "path",
        [
          "class": "leader",
          "d": "M\(units(end.x + 5)) \(units(end.y))H\(units(max(end.x + 5, frame.right + 3)))"
            + "L\(units(frame.right + Self.leader - 3)) \(units(y))",
        ])
      let name = label(
        Lettering.cut(end.name, to: room), frame.right + Self.leader, y + 4.5, "start",
        kind: "series-name")
      return [.element("g", ["class": "s\(end.style)"], [leader, name])]
    }
    return .element("g", [:], pieces)
  }

  private struct End {
    let name: String
    let style: Int
    let x: Double
    let y: Double
  }
}
