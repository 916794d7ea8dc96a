/// The change of each leg with its interval, on the band that measurement error alone explains; one
/// panel a unit.
package struct LegsChange: Chart {
  /// One leg of an exercise.
  package struct Leg: Sendable {
    let side: LegsSide
    let change: LegsReading
    /// Changes that error alone explains; nil: not known.
    let band: ClosedRange<Double>?
    /// Whether the change is beyond it: the point is filled.
    let isBeyond: Bool

    package init(
      _ side: LegsSide, change: LegsReading, band: ClosedRange<Double>?, isBeyond: Bool
    ) {
      (self.side, self.change, self.band, self.isBeyond) = (side, change, band, isBeyond)
    }
  }

  /// An exercise with its legs.
  package struct Row: Sendable {
    let name: String
    let legs: [Leg]

    package init(_ name: String, _ legs: [Leg]) { (self.name, self.legs) = (name, legs) }
  }

  let title: String
  let summary: String
  let panels: [LegsPanel<Row>]

  package init(_ title: String, summary: String, panels: [LegsPanel<Row>]) {
    (self.title, self.summary) = (title, summary)
    self.panels = panels.filter { !$0.rows.isEmpty }
  }

  package var isEmpty: Bool {
    panels.allSatisfy { $0.rows.allSatisfy { $0.legs.allSatisfy(\.change.value.isNaN) } }
  }

  private static let legHeight = 21.0

  package func svg(_ size: ChartSize) -> Markup {
    var (pieces, top, size): ([Markup], Double, ChartSize) = ([], 0, size)
    for panel in panels {
      let (drawn, bottom) = draw(panel, size, top: top)
      pieces += drawn
      top = bottom + 12
    }
    size.height = top - 6
    return size.svg(title, summary, pieces)
  }

  private func draw(_ panel: LegsPanel<Row>, _ size: ChartSize, top: Double)
    -> (pieces: [Markup], bottom: Double)
  {
    let reach = Self.reach(panel.rows.flatMap(\.legs))
    let frame = LegsFrame(
      size, ends: (-reach, reach), names: panels.flatMap { $0.rows.map(\.name) },
      texts: panels.flatMap { $0.rows.flatMap { $0.legs.map(\.change.text) } },
      hasLetters: true)
    let start = top + Lettering.leading + 6
    var (rows, y): ([Markup], Double) = ([], start + 4)
    for row in panel.rows {
      let height = Self.legHeight * Double(row.legs.count)
      rows.append(frame.name(row.name, top: y, middle: y + frame.nameHeight + height / 2))
      y += frame.nameHeight
      for leg in row.legs {
        rows += draw(leg, middle: y + Self.legHeight / 2, in: frame)
        y += Self.legHeight
      }
      y += 7
    }
    let ticks = frame.ticks
    var pieces = frame.heads(
      frame.isNarrow ? "← weaker" : "← weaker than before",
      frame.isNarrow ? "stronger →" : "stronger than before →", baseline: top + Lettering.size)
    pieces.append(frame.grid(ticks.filter { $0 != 0 }, top: start, bottom: y))
    pieces.append(contentsOf: rows)
    pieces.append(line(frame.left, y, frame.right, y, kind: "axis"))
    pieces += frame.numbers(
      ticks.map { ($0, ($0 > 0 ? "+" : "") + shortNumber($0)) }, baseline: y + Lettering.leading)
    pieces.append(frame.axisName(panel.axis, baseline: y + Lettering.leading))
    return (pieces, y + frame.axisHeight)
  }

  /// What the axis reaches to either side.
  private static func reach(_ legs: [Leg]) -> Double {
    var numbers: [Double] = []
    for leg in legs {
      numbers += leg.change.numbers
      if let band = leg.band { numbers += [band.lowerBound, band.upperBound] }
    }
    let furthest = numbers.filter(\.isFinite).map(\.magnitude).max() ?? 0
    return furthest > 0 ? furthest * 1.04 : 1
  }

  private func draw(_ leg: Leg, middle: Double, in frame: LegsFrame) -> [Markup] {
    var pieces = [frame.letter(leg.side, middle: middle)]
    let half = Self.legHeight / 2 - 1.5
    if let band = leg.band {
      pieces.append(
        LegsMarks.band(
          from: frame.within(band.lowerBound), to: frame.within(band.upperBound),
          top: middle - half, bottom: middle + half))
    }
    pieces.append(
      line(
        frame.across(0), middle - half - 1.5, frame.across(0), middle + half + 1.5,
        kind: "legs-middle"))
    if leg.change.value.isFinite {
      if let interval = leg.change.interval {
        pieces += LegsMarks.interval(interval, middle: middle, in: frame)
      }
      pieces.append(
        LegsMarks.point(
          leg.side, isFilled: leg.isBeyond, frame.within(leg.change.value), middle))
    }
    pieces.append(frame.text(leg.change.text, isBold: leg.isBeyond, middle: middle))
    return pieces
  }
}
