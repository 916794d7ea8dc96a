/// The drawn line of a series, with its marks.
struct SeriesPath {
  private let series: Series
  private let style: Int
  private let frame: PlotFrame

  init(_ series: Series, style: Int, in frame: PlotFrame) {
    (self.series, self.style, self.frame) = (series, style, frame)
  }

  var markup: Markup {
    var (steps, marks): ([String], [Markup]) = ([], [])
    var previous: (x: Double, y: Double)?
    for (index, point) in series.points.enumerated() {
      guard let at = place(point) else {
        previous = nil
        continue
      }
      if let previous {
        if series.course == .steps { steps.append("H\(units(at.x))") }
        if series.course == .line || previous.y != at.y {
          steps.append(
            series.course == .steps ? "V\(units(at.y))" : "L\(units(at.x)) \(units(at.y))")
        }
      } else {
        steps.append("M\(units(at.x)) \(units(at.y))")
      }
      let isAlone =
        previous == nil
        && (index + 1 == series.points.count || place(series.points[index + 1]) == nil)
      if let mark = point.mark ?? (isAlone ? .filled : nil) {
        marks.append(Marker.shape(mark, style: style, at.x, at.y))
      }
      previous = at
    }
    let path = Markup.void("path", ["class": "line", "d": steps.joined()])
    return .element("g", ["class": "series s\(style)"], (steps.isEmpty ? [] : [path]) + marks)
  }

  private func place(_ point: Series.Point) -> (x: Double, y: Double)? {
    guard let x = frame.across(point.x), let y = frame.down(point.y) else { return nil }
    return (x, y)
  }
}
