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
        marks.append(shape(mark, at.x, at.y))
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

  private func shape(_ mark: Series.Mark, _ x: Double, _ y: Double) -> Markup {
    if mark == .cross {
      return outline("M\(units(x - 5)) \(units(y - 5))l10 10m0-10l-10 10", "cross")
    }
    let kind = mark == .filled ? "filled" : "hollow"
    switch style % 4 {
    case 0:
      return .void(
        "circle", ["class": kind, "cx": units(x), "cy": units(y), "r": "4"])
    case 1: return outline("M\(units(x - 4)) \(units(y - 4))h8v8h-8z", kind)
    case 2: return outline("M\(units(x)) \(units(y - 5))l5 9h-10z", kind)
    default: return outline("M\(units(x)) \(units(y - 5))l5 5l-5 5l-5 -5z", kind)
    }
  }

  private func outline(_ path: String, _ kind: String) -> Markup {
    .void("path", ["class": kind, "d": path])
  }
}
