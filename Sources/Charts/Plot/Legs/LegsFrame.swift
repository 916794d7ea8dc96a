/// The columns of a chart of rows, and its axis from left to right.
///
/// Wide: names stand left of the rows, in a column of their own. Narrow: each stands above its row.
struct LegsFrame {
  let size: ChartSize
  /// From the value at the left end to the one at the right; falling where it is turned round.
  let ends: (left: Double, right: Double)
  let left: Double
  let right: Double

  /// Width of the letters L and R beside a row.
  static let letterWidth = 16.0

  var isNarrow: Bool { size.width < 500 }

  /// Height that a name above its row takes.
  var nameHeight: Double { isNarrow ? Lettering.leading + 2 : 0 }

  /// - Parameters:
  ///   - names: All that stand in the first column.
  ///   - texts: All that stand right of the rows.
  init(
    _ size: ChartSize, ends: (left: Double, right: Double), names: [String], texts: [String],
    hasLetters: Bool
  ) {
    self.size = size
    self.ends = Self.drawable(ends)
    let isNarrow = size.width < 500
    let widest = names.map(Lettering.width).max() ?? 0
    let letters = hasLetters ? Self.letterWidth : 0
    left = ((isNarrow ? 6 : min(Self.nameRoom, max(90, widest)) + 16) + letters).rounded(.up)
    let room = texts.map(Lettering.boldWidth).max() ?? 0
    right = (size.width - min(size.width * 0.36, room) - 10).rounded(.down)
  }

  /// Ends between which there is something to draw: numbers of a file may be as small or large as
  /// numbers can be.
  private static func drawable(_ ends: (left: Double, right: Double))
    -> (left: Double, right: Double)
  {
    let (left, right) = (
      min(max(ends.left, -largest), largest), min(max(ends.right, -largest), largest)
    )
    return (right - left).magnitude > 1e-9 ? (left, right) : (left, left + 1)
  }

  private static let largest = 1e12

  /// A text right of a row.
  func text(_ text: String, isBold: Bool, middle: Double) -> Markup {
    let room = size.width - right - 10
    return label(
      Lettering.cut(text, to: isBold ? room / 1.14 : room), right + 10, middle + 4.5, "start",
      kind: isBold ? "legs-word" : "legs-value")
  }

  /// Where a value is, also beyond the ends, but no further than a coordinate can be written.
  func across(_ value: Double) -> Double {
    let place = left + (value - ends.left) / (ends.right - ends.left) * (right - left)
    return place.isNaN ? left : min(max(place, -1e6), 1e6)
  }

  /// Where a value is, or the end that it is beyond.
  func within(_ value: Double) -> Double { min(max(across(value), left), right) }

  /// A name in the first column beside the middle of a row, or above its top.
  ///
  /// Letters may reach a little beyond where they begin, so it begins a little within the drawing.
  func name(_ text: String, top: Double, middle: Double) -> Markup {
    if isNarrow {
      return label(
        Lettering.cut(text, to: size.width - 6), 2, top + Lettering.size, "start",
        kind: "legs-name")
    }
    let lines = Lettering.twoLines(text, room: Self.nameRoom)
    let first = middle + 4.5 - (lines.count == 2 ? Self.nameLeading / 2 : 0)
    return Markup(
      lines.enumerated().map { index, text in
        label(text, 2, first + Double(index) * Self.nameLeading, "start", kind: "legs-name")
      })
  }

  private static let nameRoom = 180.0
  /// Of a name on two lines.
  static let nameLeading = 15.0

  /// Whether a name takes two lines beside its row.
  func wraps(_ names: [String]) -> Bool {
    !isNarrow && names.contains { Lettering.twoLines($0, room: Self.nameRoom).count == 2 }
  }

  /// What the two sides of the axis are, above its ends; apart from each other in any case.
  func heads(_ first: String, _ second: String, baseline: Double) -> [Markup] {
    let end = max(right, left + Lettering.boldWidth(first) + 10 + Lettering.boldWidth(second))
    return [
      label(first, left, baseline, "start", kind: "legs-word"),
      label(second, min(end, size.width), baseline, "end", kind: "legs-word"),
    ]
  }

  /// The leg of a row.
  func letter(_ side: LegsSide, middle: Double) -> Markup {
    label(
      side.letter, left - 8, middle + 4.5, "end", kind: "legs-letter")
  }

  /// Round values along the axis.
  var ticks: [Double] {
    let bounds = min(ends.left, ends.right)...max(ends.left, ends.right)
    return Scale.linear(bounds).ticks(most: max(2, Int((right - left) / (isNarrow ? 36 : 60))))
  }

  /// Grid lines behind the rows.
  func grid(_ values: [Double], top: Double, bottom: Double) -> Markup {
    lines(values.map { (across($0), top, across($0), bottom) }, kind: "grid")
  }

  /// A row of numbers below the axis; one that would touch its neighbour is left out.
  func numbers(_ values: [(at: Double, text: String)], baseline: Double) -> [Markup] {
    var free = -Double.infinity
    return values.sorted { across($0.at) < across($1.at) }.compactMap { value in
      let half = Lettering.width(value.text) / 2
      let middle = min(max(across(value.at), half), size.width - half)
      guard middle - half >= free else { return nil }
      free = middle + half + 6
      return label(value.text, middle, baseline, "middle")
    }
  }

  /// The axis's name: in the first column beside its numbers, or in a line of its own below them.
  func axisName(_ text: String, baseline: Double) -> Markup {
    isNarrow
      ? label(text, right, baseline + Lettering.leading, "end", kind: "axis-name")
      : label(Lettering.cut(text, to: 200), 2, baseline, "start", kind: "axis-name")
  }

  /// Height of an axis with its name.
  var axisHeight: Double { Lettering.leading + 6 + (isNarrow ? Lettering.leading : 0) }
}
