/// Where the cells of a heat map stand.
struct HeatMapLayout {
  /// Rows and columns of one drawing.
  struct Part {
    let rows: Range<Int>
    let columns: Range<Int>
  }

  private static let rowHeight = 20.0
  /// Two or three parts fill a sheet of paper; the names of columns are never far.
  private static let rowsInPart = 25
  private static let highestHead = 180.0

  private let map: HeatMap
  private let size: ChartSize
  private let labelRoom: Double
  private let columnWidth: Double
  private let columnsInPart: Int

  init(_ map: HeatMap, _ size: ChartSize) {
    (self.map, self.size) = (map, size)
    let widest = (map.rows.map(\.label) + [map.rowName]).map(Lettering.width).max() ?? 0
    labelRoom = min(widest, size.width * 0.28)
    let texts = map.rows.flatMap(\.cells).map { Lettering.width($0.text) }
    // Widths are those of a wide typeface, so that texts do not fill their cells.
    let narrowest = max(30, (texts.max() ?? 0) + 2)
    let room = size.width - labelRoom - 10
    let most = max(1, Int(room / narrowest))
    let parts = max(1, (map.columns.count + most - 1) / most)
    columnsInPart = max(1, (map.columns.count + parts - 1) / parts)
    columnWidth = min(118, room / Double(columnsInPart)).rounded(.down)
  }

  /// All columns of some rows before the next rows.
  var parts: [Part] {
    pieces(map.rows.count, Self.rowsInPart).flatMap { rows in
      pieces(map.columns.count, columnsInPart).map { Part(rows: rows, columns: $0) }
    }
  }

  private func pieces(_ count: Int, _ most: Int) -> [Range<Int>] {
    let parts = max(1, (count + most - 1) / most)
    let each = max(1, (count + parts - 1) / parts)
    return stride(from: 0, to: count, by: each).map { $0..<min(count, $0 + each) }
  }

  func markup(_ title: String, _ part: Part, hasKey: Bool) -> Markup {
    let names = part.columns.map { map.columns[$0] }
    let isLevel = names.allSatisfy { Lettering.width($0) <= columnWidth - 6 }
    let head =
      isLevel
      ? Lettering.leading + 4
      : min(Self.highestHead, names.map(Lettering.width).max() ?? 0) + 8
    let key = hasKey ? HeatMapKey.height + 8 : 0
    let top = key + head
    let left = labelRoom + 10
    var size = size
    size.height = top + Double(part.rows.count) * Self.rowHeight + 2
    var pieces = hasKey ? [HeatMapKey(map, width: size.width).markup] : []
    if !map.rowName.isEmpty {
      let text = Lettering.cut(map.rowName, to: labelRoom)
      pieces.append(label(text, labelRoom, top - 7, "end", kind: "row-name"))
    }
    for (place, name) in names.enumerated() {
      let x = left + (Double(place) + 0.5) * columnWidth
      pieces.append(
        isLevel
          ? label(name, x, top - 7, "middle", kind: "name")
          : upright(Lettering.cut(name, to: Self.highestHead), x + 4.5, top - 6))
    }
    for (place, index) in part.rows.enumerated() {
      let y = top + Double(place) * Self.rowHeight
      pieces.append(
        label(
          Lettering.cut(map.rows[index].label, to: labelRoom), labelRoom, y + 14.5, "end",
          kind: "name"))
      let cells = map.rows[index].cells
      for (column, cell) in part.columns.enumerated() where cell < cells.count {
        pieces.append(drawn(cells[cell], left + Double(column) * columnWidth, y))
      }
    }
    return size.svg(title, map.summary, pieces)
  }

  private func drawn(_ cell: HeatMap.Cell, _ x: Double, _ y: Double) -> Markup {
    HeatMapCell(cell, tone: cell.value.map(map.tone)).markup(
      x, y, columnWidth, Self.rowHeight)
  }

  /// A name that is read from below.
  private func upright(_ text: String, _ x: Double, _ y: Double) -> Markup {
    .element(
      "text",
      [
        "class": "name", "transform": "translate(\(units(x)) \(units(y))) rotate(-90)",
      ], [Markup(text)])
  }
}

extension HeatMap.Cell {
  fileprivate var value: Double? { if case .value(let value, _) = self { value } else { nil } }

  fileprivate var text: String {
    switch self {
    case .value(_, let text), .word(let text): text
    case .missing: ""
    }
  }
}
