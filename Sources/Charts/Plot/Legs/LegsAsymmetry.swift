import Glibc

/// How uneven the legs are, on the scale of ln(right/left): a row an exercise, the threshold as a
/// band.
///
/// The axis is turned round, so that the weaker leg is on its own side of the page.
package struct LegsAsymmetry: Chart {
  /// One exercise.
  package struct Row: Sendable {
    let name: String
    /// ln(right/left); infinite: one leg is unable; NaN: undefined.
    let delta: LegsReading
    let weaker: LegsSide?
    /// Whether the verdict is clear: the point is filled.
    let isClear: Bool
    /// The verdict, right of the row.
    let word: String

    package init(
      _ name: String, delta: LegsReading, weaker: LegsSide?, isClear: Bool, word: String
    ) {
      (self.name, self.delta, self.weaker) = (name, delta, weaker)
      (self.isClear, self.word) = (isClear, word)
    }
  }

  let title: String
  let summary: String
  let rows: [Row]
  /// Percent of the stronger leg.
  let threshold: Double

  package init(_ title: String, summary: String, rows: [Row], threshold: Double) {
    (self.title, self.summary, self.rows, self.threshold) = (title, summary, rows, threshold)
  }

  package var isEmpty: Bool { rows.allSatisfy(\.delta.value.isNaN) }

  private var bound: Double { -log(1 - threshold / 100) }

  /// What the axis reaches to either side: a leg of a tenth of the other at most, the rest are arrows.
  private var reach: Double {
    let furthest = rows.flatMap(\.delta.numbers).map(\.magnitude).max() ?? 0
    return max(min(furthest * 1.06, 2.4), 1.8 * bound)
  }

  package func svg(_ size: ChartSize) -> Markup {
    let frame = LegsFrame(
      size, ends: (reach, -reach), names: rows.map(\.name), texts: rows.map(\.word),
      hasLetters: false)
    let rowHeight =
      frame.nameHeight + (frame.isNarrow ? 22 : frame.wraps(rows.map(\.name)) ? 34 : 27)
    let top = 2 * Lettering.leading + 6
    let bottom = top + Double(rows.count) * rowHeight + 4
    let ticks = ticks(in: frame)
    var pieces = [
      LegsMarks.band(
        from: frame.across(bound), to: frame.across(-bound), top: top, bottom: bottom)
    ]
    pieces += heads(frame, top: top)
    pieces.append(frame.grid(ticks.filter { $0 != 0 }, top: top, bottom: bottom))
    pieces.append(line(frame.across(0), top, frame.across(0), bottom, kind: "legs-middle"))
    for (index, row) in rows.enumerated() {
      let start = top + 4 + Double(index) * rowHeight
      pieces += draw(row, top: start, middle: start + (rowHeight + frame.nameHeight) / 2 - 2, frame)
    }
    pieces += axes(ticks, frame, bottom: bottom)
    var size = size
    size.height = bottom + 2 * Lettering.leading + 8 + (frame.isNarrow ? Lettering.leading : 0)
    return size.svg(title, summary, pieces)
  }

  /// Which side is which, and what the band is.
  private func heads(_ frame: LegsFrame, top: Double) -> [Markup] {
    frame.heads("← left weaker", "right weaker →", baseline: Lettering.size) + [
      label(
        "within \(chosen) %", frame.across(0), top - 6, "middle")
    ]
  }

  /// The threshold as it was chosen, with all its decimals.
  private var chosen: String {
    let text = "\(threshold)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func draw(_ row: Row, top: Double, middle: Double, _ frame: LegsFrame) -> [Markup] {
    var pieces = [
      frame.name(row.name, top: top, middle: middle),
      frame.text(row.word, isBold: row.isClear, middle: middle),
    ]
    let delta = row.delta
    if delta.value.isFinite {
      if let interval = delta.interval {
        pieces += LegsMarks.interval(interval, middle: middle, in: frame)
      }
      pieces.append(
        LegsMarks.point(row.weaker, isFilled: row.isClear, frame.within(delta.value), middle))
    } else if delta.value.isInfinite, let weaker = row.weaker {
      let isLeft = weaker == .left
      let end = isLeft ? frame.left : frame.right
      pieces.append(LegsMarks.beyond(weaker, end, middle, outward: isLeft ? -1 : 1))
      pieces.append(
        label(
          delta.text, end + (isLeft ? 16 : -16), middle + 4.5, isLeft ? "start" : "end",
          kind: "legs-value"))
    } else {
      pieces.append(label(delta.text, frame.left + 6, middle + 4.5, "start", kind: "legs-name"))
    }
    return pieces
  }

  /// Round percentages on both sides, as many as have room.
  private func ticks(in frame: LegsFrame) -> [Double] {
    let room = reach * 50 / ((frame.right - frame.left) / 2)
    let step = -log(1 - 0.05) >= room ? 5.0 : 10
    var (values, last): ([Double], Double) = ([], 0)
    for percent in stride(from: step, through: 90, by: step) {
      let place = -log(1 - percent / 100)
      guard place <= reach, place - last >= room else { continue }
      values.append(place)
      last = place
    }
    return values.reversed() + [0] + values.map { -$0 }
  }

  /// Two rows of numbers: percent for readers, the log ratio for those who compute.
  private func axes(_ ticks: [Double], _ frame: LegsFrame, bottom: Double) -> [Markup] {
    let percents = ticks.map { tick in
      (at: tick, text: "\(shortNumber((100 * (1 - exp(-tick.magnitude))).rounded())) %")
    }
    let ratios = ticks.map { tick in
      (at: tick, text: shortNumber((tick * 100).rounded() / 100))
    }
    let (first, second) = (bottom + Lettering.leading, bottom + 2 * Lettering.leading)
    var pieces = [line(frame.left, bottom, frame.right, bottom, kind: "axis")]
    pieces += frame.numbers(percents, baseline: first)
    pieces += frame.numbers(ratios, baseline: second)
    if frame.isNarrow {
      pieces.append(
        label(
          "above: weaker by; below: ln(right/left)", 2, second + Lettering.leading, "start",
          kind: "axis-name"))
    } else {
      pieces.append(frame.axisName("weaker by, %", baseline: first))
      pieces.append(frame.axisName("ln(right/left)", baseline: second))
    }
    return pieces
  }
}
