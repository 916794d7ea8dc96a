/// A table of cells, each coloured by a value on both sides of 0 and lettered with it.
package struct HeatMap: Chart {
  /// What a cell holds.
  package enum Cell: Sendable, Equatable {
    /// Coloured by the value; the text says it without the colour.
    case value(Double, String)
    /// Hatched: there is no value.
    case missing
    /// Not coloured: a word in place of a value.
    case word(String)
  }

  package struct Row: Sendable {
    let label: String
    let cells: [Cell]

    package init(_ label: String, _ cells: [Cell]) { (self.label, self.cells) = (label, cells) }
  }

  /// What the two sides of 0 are called.
  package struct Sides: Sendable {
    let negative: String
    let positive: String

    package init(negative: String, positive: String) {
      (self.negative, self.positive) = (negative, positive)
    }
  }

  /// What it shows; read out in its place.
  let title: String
  /// What is seen in it, in a sentence.
  let summary: String
  let columns: [String]
  /// What a row is; stands above their names.
  let rowName: String
  let rows: [Row]
  /// Rising magnitudes at which the colour changes, at most three; below the first it is plain.
  let steps: [Double]
  let sides: Sides
  /// Writes a magnitude in the key.
  let label: @Sendable (Double) -> String

  package init(
    _ title: String, summary: String, columns: [String], rowName: String = "", rows: [Row],
    steps: [Double], sides: Sides, label: @escaping @Sendable (Double) -> String
  ) {
    (self.title, self.summary) = (title, summary)
    (self.columns, self.rowName, self.rows) = (columns, rowName, rows)
    (self.steps, self.sides, self.label) = (Array(steps.prefix(3)), sides, label)
  }

  package var isEmpty: Bool {
    !rows.contains { $0.cells.contains { if case .value = $0 { true } else { false } } }
  }

  /// The class of a value's colour: `n3` … `n1`, `mid`, `p1` … `p3`. A step belongs to the paler
  /// side: beyond is above.
  func tone(_ value: Double) -> String {
    let level = steps.count { value.magnitude > $0 }
    return level == 0 ? "mid" : (value < 0 ? "n" : "p") + "\(level)"
  }

  /// Many rows or columns come in parts that paper and telephones can hold.
  package func svg(_ size: ChartSize) -> Markup {
    let layout = HeatMapLayout(self, size)
    let parts = layout.parts
    return Markup(
      parts.enumerated().map { index, part in
        let name = parts.count > 1 ? ", part \(index + 1) of \(parts.count)" : ""
        return layout.markup(title + name, part, hasKey: index == 0)
      })
  }

  static let style =
    """
    .cell { stroke: var(--paper); stroke-width: 1; fill: var(--tint); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .hatch { stroke: var(--muted); stroke-width: 1; fill: none; }
    svg text.cell-text { fill: var(--ink); }
    svg text.row-name { fill: var(--muted); }
    @media (forced-colors: active) { .cell { stroke: GrayText; } }

    """
    + (1...3).map {
      ".cell.n\($0) { fill: var(--negative-\($0)); }\n.cell.p\($0) { fill: var(--positive-\($0)); }\n"
    }.joined()
}
