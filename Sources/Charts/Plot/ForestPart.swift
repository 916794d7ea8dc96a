/// A part of a forest plot that fits on a sheet of paper.
struct ForestPart {
  /// What stands in one line.
  enum Line {
    case heading(String)
    case row(ForestPlot.Row)
  }

  /// About the height of a part: three fill a sheet of paper, so that little of one is left empty, and
  /// the axis is never far from a row.
  private static let usual = 400.0
  /// No part is higher.
  private static let highest = 600.0

  private let plot: ForestPlot
  private let lines: [Line]
  private let columns: ForestColumns
  private let size: ChartSize
  private let top: Double
  private let bottom: Double

  init(_ plot: ForestPlot, _ lines: [Line], _ columns: ForestColumns, _ size: ChartSize) {
    (self.plot, self.lines, self.columns) = (plot, lines, columns)
    let rows = [
      plot.textHeader.isEmpty ? 0 : 1.0,
      plot.references.contains { !$0.name.isEmpty } || !plot.comparatorName.isEmpty ? 1 : 0,
      plot.bands.contains { !$0.name.isEmpty } ? 1 : 0,
    ]
    top = 6 + Lettering.leading * rows.reduce(0, +)
    bottom = top + 6 + lines.map { $0.height(columns) }.reduce(0, +)
    var size = size
    size.height = bottom + 2 * Lettering.leading + 10
    self.size = size
  }

  /// All lines in parts of about the same height, cut between groups where they are short enough; else
  /// the heading is said again.
  static func parts(of groups: [ForestPlot.Group], _ columns: ForestColumns) -> [[Line]] {
    var parts: [[Line]] = []
    var (lines, height): ([Line], Double) = ([], 0)
    let blocks = groups.map { group in
      (group.heading.isEmpty ? [] : [Line.heading(group.heading)]) + group.rows.map { Line.row($0) }
    }
    let total = blocks.joined().map { $0.height(columns) }.reduce(0, +)
    // What the parts from this one on have to hold, and how many they are.
    var (left, count) = (total, max(1, (total / usual).rounded(.up)))
    for (group, block) in zip(groups, blocks) {
      let whole = block.map { $0.height(columns) }.reduce(0, +)
      // Whichever end is nearer to the mean of the parts.
      if height > 0, height + whole > highest || height + whole / 2 > left / count {
        parts.append(lines)
        (left, count) = (left - height, max(1, count - 1))
        (lines, height) = ([], 0)
      }
      // A group that needs several parts is spread evenly over them.
      let most =
        whole > highest
        ? whole / (whole / usual).rounded(.up) + columns.rowHeight : highest
      for line in block {
        if height + line.height(columns) > most {
          parts.append(lines)
          lines = group.heading.isEmpty ? [] : [.heading("\(group.heading), continued")]
          height = lines.map { $0.height(columns) }.reduce(0, +)
        }
        lines.append(line)
        height += line.height(columns)
      }
    }
    if !lines.isEmpty { parts.append(lines) }
    return parts
  }

  func markup(_ title: String) -> Markup {
    var pieces = bands + ticks + references
    var y = top + 6
    for item in lines {
      let height = item.height(columns)
      switch item {
      case .heading(let text):
        pieces.append(
          label(
            Lettering.cut(text, to: size.width / Lettering.bold), 0, y + height - 6, "start",
            kind: "heading"))
      case .row(let row):
        let place = ForestRow(row, columns, plot.axis.scale, size)
        pieces.append(place.markup(y))
      }
      y += height
    }
    return size.svg(title, plot.summary, pieces + names)
  }

  private func across(_ value: Double) -> Double? {
    plot.axis.scale.fraction(value).map { columns.left + $0 * (columns.right - columns.left) }
  }

  private var bands: [Markup] {
    plot.bands.compactMap { band in
      guard band.isShaded, let shown = shown(band) else { return nil }
      return .void(
        "rect",
        [
          "class": "band", "x": units(shown.lowerBound), "y": units(top),
          "width": units(shown.upperBound - shown.lowerBound), "height": units(bottom - top),
        ])
    }
  }

  /// The part of a band on the axis; nil: none.
  private func shown(_ band: ForestPlot.Band) -> ClosedRange<Double>? {
    let bounds = plot.axis.scale.bounds
    guard band.range.overlaps(bounds) else { return nil }
    let range = band.range.clamped(to: bounds)
    guard let left = across(range.lowerBound), let right = across(range.upperBound), left < right
    else { return nil }
    return left...right
  }

  private var references: [Markup] {
    plot.references.compactMap { reference in
      across(reference.value).map {
        line(
          $0, top - (reference.name.isEmpty ? 0 : 4), $0, bottom,
          kind: reference.name.isEmpty ? "boundary" : "reference")
      }
    }
  }

  private var names: [Markup] {
    var y = Lettering.size
    var pieces: [Markup] = []
    if !plot.textHeader.isEmpty {
      // On a telephone it has a line to itself.
      let text = Lettering.cut(
        plot.textHeader, to: columns.isStacked ? size.width : columns.textRoom)
      pieces.append(label(text, size.width, y, "end", kind: "name"))
      y += Lettering.leading
    }
    let bounds = 0...size.width
    let named = namedPlaces
    if !named.isEmpty {
      pieces += NameRow.markup(named, y: y, within: bounds)
      y += Lettering.leading
    }
    pieces += NameRow.markup(
      plot.bands.compactMap { band in
        guard !band.name.isEmpty, let shown = shown(band) else { return nil }
        return NameRow.Name(text: band.name, middle: (shown.lowerBound + shown.upperBound) / 2)
      }, y: y, within: bounds)
    return pieces
  }

  /// Names of references, and of the comparators above the first of them.
  private var namedPlaces: [NameRow.Name] {
    var named = plot.references.filter { !$0.name.isEmpty }.map { ($0.name, $0.value) }
    let first = lines.lazy.compactMap { line -> Double? in
      guard case .row(let row) = line, !row.comparator.isNaN else { return nil }
      return row.comparator
    }.first
    if let first, !plot.comparatorName.isEmpty { named.append((plot.comparatorName, first)) }
    return named.compactMap { name, value in
      across(value).map { NameRow.Name(text: name, middle: $0) }
    }
  }

  private var ticks: [Markup] {
    let (left, right) = (columns.left, columns.right)
    var pieces: [Markup] = []
    var free = -Double.infinity
    for tick in plot.axis.scale.ticks(most: max(2, Int((right - left) / 55))) {
      guard let at = across(tick) else { continue }
      let text = plot.axis.label(tick)
      let half = Lettering.width(text) / 2
      let middle = max(half, min(at, size.width - half))
      pieces.append(line(at, top, at, bottom, kind: "grid"))
      guard middle - half >= free else { continue }
      pieces.append(line(at, bottom, at, bottom + 5, kind: "axis"))
      pieces.append(label(text, middle, bottom + Lettering.leading + 2, "middle"))
      free = middle + half + 8
    }
    let name = Lettering.cut(plot.axis.name, to: size.width - 4)
    let half = Lettering.width(name) / 2
    let middle = max(half, min((left + right) / 2, size.width - half))
    return pieces + [
      line(left, bottom, right, bottom, kind: "axis"),
      label(name, middle, size.height - 4, "middle", kind: "name"),
    ]
  }
}

extension ForestPart.Line {
  fileprivate func height(_ columns: ForestColumns) -> Double {
    switch self {
    case .heading: Lettering.leading + 11
    case .row: columns.rowHeight
    }
  }
}
