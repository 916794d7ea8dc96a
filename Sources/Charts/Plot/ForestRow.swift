/// One row of a forest plot: label, interval with its estimate, text.
struct ForestRow {
  static let style = """
    .band { fill: var(--rule); opacity: .45; }
    .comparator { stroke: var(--ink); stroke-width: 2; }
    .interval { fill: none; stroke-width: 2; }
    svg text.heading { fill: var(--ink); font-weight: 600; }
    svg text.row-text { fill: var(--ink); }
    /* On a telephone lines pass behind them. */
    svg.narrow text.row-text, svg.narrow text.name, svg.narrow text.heading { stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; paint-order: stroke; }
    svg.wide + svg.wide, svg.narrow + svg.narrow { margin-top: 1.5rem; }
    @media (forced-colors: active) { .band { fill: none; stroke: GrayText; opacity: 1; } }
    @media print { .band { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }

    """
    + Palette.lines.indices.map { ".s\($0) .interval { stroke: var(--line-\($0)); }\n" }.joined()
      + """
      .plain .interval, .plain .hollow, .plain .cross { stroke: var(--ink); }
      .plain .filled { fill: var(--ink); }

      """

  private let row: ForestPlot.Row
  private let columns: ForestColumns
  private let scale: Scale
  private let size: ChartSize

  init(_ row: ForestPlot.Row, _ columns: ForestColumns, _ scale: Scale, _ size: ChartSize) {
    (self.row, self.columns, self.scale, self.size) = (row, columns, scale, size)
  }

  /// - Parameter y: Where the row begins.
  func markup(_ y: Double) -> Markup {
    let baseline = y + Lettering.size + 3
    let middle = columns.isStacked ? y + columns.rowHeight - 11 : baseline - 4.5
    var pieces = [
      label(
        Lettering.cut(row.label, to: columns.labelRoom), columns.indent, baseline, "start",
        kind: "name"),
      label(
        Lettering.cut(row.text, to: columns.textRoom), size.width, baseline, "end",
        kind: "row-text"),
    ]
    if row.estimate.isNaN {
      pieces.append(label("not defined", columns.left + 4, middle + 4.5, "start"))
    } else {
      pieces.append(.element("g", ["class": row.colour.kind], interval(middle)))
    }
    if scale.fraction(row.comparator) != nil {
      let x = place(row.comparator)
      // On a telephone the label is close above.
      let half = columns.isStacked ? 6.0 : 8
      pieces.append(line(x, middle - half, x, middle + half, kind: "comparator"))
    }
    return Markup(pieces)
  }

  private func interval(_ y: Double) -> [Markup] {
    var pieces: [Markup] = []
    let bounds = scale.bounds
    let (left, right) = (columns.left, columns.right)
    let hasEnds = !row.lower.isNaN && !row.upper.isNaN && row.lower <= row.upper
    if hasEnds, row.upper >= bounds.lowerBound, row.lower <= bounds.upperBound {
      let start = row.lower < bounds.lowerBound ? left : place(row.lower)
      let end = row.upper > bounds.upperBound ? right : place(row.upper)
      pieces.append(line(start, y, end, y, kind: "interval"))
      pieces.append(
        row.lower < bounds.lowerBound
          ? arrow(left, y, -1) : line(start, y - 4, start, y + 4, kind: "interval"))
      pieces.append(
        row.upper > bounds.upperBound
          ? arrow(right, y, 1) : line(end, y - 4, end, y + 4, kind: "interval"))
    }
    if row.estimate < bounds.lowerBound {
      pieces.append(arrow(left, y, -1))
    } else if row.estimate > bounds.upperBound {
      pieces.append(arrow(right, y, 1))
    } else {
      pieces.append(Marker.shape(row.mark, style: row.style, place(row.estimate), y))
    }
    return pieces
  }

  private func place(_ value: Double) -> Double {
    columns.left + (scale.fraction(value) ?? 0) * (columns.right - columns.left)
  }

  /// It goes on beyond the axis.
  private func arrow(_ x: Double, _ y: Double, _ direction: Double) -> Markup {
    .void(
      "path",
      [
        "class": "filled",
        "d": "M\(units(x + 8 * direction)) \(units(y))l\(units(-10 * direction)) -5v10z",
      ])
  }
}

extension ForestPlot.Colour {
  /// The class of a group that is drawn in it.
  fileprivate var kind: String {
    switch self {
    case .ink: "plain"
    case .series(let index): "s\(index % Palette.lines.count)"
    }
  }
}
