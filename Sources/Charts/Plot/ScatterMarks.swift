/// The points of a scatter plot: circles, or squares that count where there are many.
struct ScatterMarks {
  /// Side of the cells in which many points are counted, in units of the view box.
  static let cell = 9.0

  private let frame: PlotFrame
  private var plain: [(x: Double, y: Double)] = []
  private var marks: [Markup] = []

  init(_ points: [ScatterPoint], in frame: PlotFrame) {
    self.frame = frame
    for point in points where point.isDrawn {
      guard let across = frame.x.scale.beyond(point.x), let up = frame.y.scale.beyond(point.y)
      else { continue }
      let x = frame.place(along: min(max(across, 0), 1))
      let y = frame.place(up: min(max(up, 0), 1))
      if up > 1 || up < 0 {
        let (tip, base) = up > 1 ? (-6.0, 9.0) : (6.0, -9.0)
        marks.append(outline("M\(units(x)) \(units(y + tip))l5 \(units(base))h-10z"))
      } else if across > 1 || across < 0 {
        let (tip, base) = across > 1 ? (6.0, -9.0) : (-6.0, 9.0)
        marks.append(outline("M\(units(x + tip)) \(units(y))l\(units(base)) 5v-10z"))
      } else if let whisker = point.whisker {
        marks.append(mean(x, y, whisker))
      } else if point.name.isEmpty {
        plain.append((x, y))
      } else {
        marks.append(.void("circle", ["class": "dot named", "cx": units(x), "cy": units(y)]))
      }
    }
  }

  /// Points without a name.
  var plainMarkup: Markup {
    plain.count > ScatterPlot.mostPoints
      ? .element("g", ["class": "counts"], [squares])
      : .element(
        "g", ["class": "dots"],
        plain.map { .void("circle", ["cx": units($0.x), "cy": units($0.y)]) })
  }

  /// Means, points with a name, and those beyond the axes.
  var singleMarkup: Markup { Markup(marks) }

  private func outline(_ path: String) -> Markup {
    .void("path", ["class": "beyond", "d": path])
  }

  /// A mean and its whisker, cut at the edge.
  private func mean(_ x: Double, _ y: Double, _ whisker: ClosedRange<Double>) -> Markup {
    func edge(_ value: Double) -> Double {
      frame.place(up: min(max(frame.y.scale.beyond(value) ?? 0, 0), 1))
    }
    return .element(
      "g", ["class": "mean"],
      [
        line(x, edge(whisker.lowerBound), x, edge(whisker.upperBound), kind: "whisker"),
        .void(
          "rect",
          [
            "x": units(x - 4.5), "y": units(y - 4.5), "width": "9", "height": "9",
          ]),
      ])
  }

  /// One square a cell, its area by how many points are in it.
  private var squares: Markup {
    struct Cell: Hashable {
      let column: Int
      let row: Int
    }
    var counts: [Cell: Int] = [:]
    for point in plain {
      let cell = Cell(
        column: Int((point.x - frame.left) / Self.cell), row: Int((point.y - frame.top) / Self.cell)
      )
      counts[cell, default: 0] += 1
    }
    let most = Double(counts.values.max() ?? 1)
    let path = counts.sorted {
      ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column)
    }.map { cell, count in
      let side = max(2, Self.cell * (Double(count) / most).squareRoot())
      let x = frame.left + (Double(cell.column) + 0.5) * Self.cell - side / 2
      let y = frame.top + (Double(cell.row) + 0.5) * Self.cell - side / 2
      return "M\(units(x)) \(units(y))h\(units(side))v\(units(side))h-\(units(side))z"
    }
    return .void("path", ["d": path.joined()])
  }
}
