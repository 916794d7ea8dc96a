/// The strength of both legs as paired bars from 0, one panel a unit.
package struct LegsBars: Chart {
  /// One exercise.
  package struct Pair: Sendable {
    let name: String
    let left: LegsReading
    let right: LegsReading

    package init(_ name: String, left: LegsReading, right: LegsReading) {
      (self.name, self.left, self.right) = (name, left, right)
    }
  }

  let title: String
  let summary: String
  let panels: [LegsPanel<Pair>]

  package init(_ title: String, summary: String, panels: [LegsPanel<Pair>]) {
    (self.title, self.summary) = (title, summary)
    self.panels = panels.filter { !$0.rows.isEmpty }
  }

  package var isEmpty: Bool {
    panels.allSatisfy { $0.rows.allSatisfy { $0.left.value.isNaN && $0.right.value.isNaN } }
  }

  private static let thickness = 13.0
  /// Between the two bars of a pair, and between pairs.
  private static let gaps = (inner: 3.0, outer: 12.0)

  package func svg(_ size: ChartSize) -> Markup {
    var (pieces, top, size): ([Markup], Double, ChartSize) = ([], 2, size)
    for panel in panels {
      let (drawn, bottom) = draw(panel, size, top: top)
      pieces += drawn
      top = bottom + 14
    }
    size.height = top - 8
    return size.svg(title, summary, pieces)
  }

  private func draw(_ panel: LegsPanel<Pair>, _ size: ChartSize, top: Double)
    -> (pieces: [Markup], bottom: Double)
  {
    let readings = panel.rows.flatMap { [$0.left, $0.right] }
    let most = readings.flatMap(\.numbers).max() ?? 0
    // All panels have the same columns.
    let frame = LegsFrame(
      size, ends: (0, most > 0 ? most : 1), names: panels.flatMap { $0.rows.map(\.name) },
      texts: panels.flatMap { $0.rows.flatMap { [$0.left.text, $0.right.text] } }.map { $0 + " " },
      hasLetters: true)
    let pairHeight = frame.nameHeight + 2 * Self.thickness + Self.gaps.inner
    let bottom = top + Double(panel.rows.count) * (pairHeight + Self.gaps.outer)
    let ticks = frame.ticks
    var pieces = [frame.grid(ticks, top: top, bottom: bottom)]
    for (index, pair) in panel.rows.enumerated() {
      let start = top + Self.gaps.outer / 2 + Double(index) * (pairHeight + Self.gaps.outer)
      let bars = start + frame.nameHeight
      // The axis stands beside the bars alone: in a narrow chart names stand above them.
      pieces.append(
        line(
          frame.left, bars - 3, frame.left, bars + 2 * Self.thickness + Self.gaps.inner + 3,
          kind: "axis"))
      pieces.append(
        frame.name(pair.name, top: start, middle: bars + Self.thickness + Self.gaps.inner / 2))
      for (side, reading) in [(LegsSide.left, pair.left), (.right, pair.right)] {
        let y = bars + (side == .left ? 0 : Self.thickness + Self.gaps.inner)
        pieces += bar(side, reading, top: y, in: frame)
      }
    }
    pieces += frame.numbers(
      ticks.map { ($0, shortNumber($0)) }, baseline: bottom + Lettering.leading)
    pieces.append(frame.axisName(panel.axis, baseline: bottom + Lettering.leading))
    return (pieces, bottom + frame.axisHeight)
  }

  private func bar(_ side: LegsSide, _ reading: LegsReading, top: Double, in frame: LegsFrame)
    -> [Markup]
  {
    let middle = top + Self.thickness / 2
    var pieces = [frame.letter(side, middle: middle)]
    var end = frame.left
    if reading.value.isFinite {
      end = frame.within(reading.value)
      pieces += LegsMarks.bar(
        side, from: frame.left, to: end, top: top, height: Self.thickness)
      if let interval = reading.interval {
        pieces += LegsMarks.interval(
          interval, middle: middle, in: frame, within: side == .left ? end : nil)
        end = max(end, frame.within(interval.upperBound))
      }
    }
    pieces.append(
      label(
        Lettering.cut(reading.text, to: frame.size.width - end - 8), end + 8, middle + 4.5,
        "start", kind: "legs-value"))
    return pieces
  }
}

/// A number without needless digits, with a real minus sign.
func shortNumber(_ value: Double) -> String {
  guard value.magnitude < 1e12 else { return "\(value)" }
  let rounded = (value * 1000).rounded() / 1000
  let text = rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  return text.hasPrefix("-") ? "−" + text.dropFirst() : text
}
