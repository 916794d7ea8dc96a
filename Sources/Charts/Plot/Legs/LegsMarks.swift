/// Bars, points and intervals.
enum LegsMarks {
  /// The left leg's bar is solid, the right one's hatched: they are told apart without colours.
  static func bar(
    _ side: LegsSide, from left: Double, to right: Double, top: Double, height: Double
  )
    -> [Markup]
  {
    guard right - left > 0.5 else { return [] }
    let box = Markup.void(
      "rect",
      [
        "class": "\(side.kind) bar", "x": units(left), "y": units(top),
        "width": units(right - left), "height": units(height),
      ])
    guard side == .right else { return [box] }
    return [box, hatch("legs-hatch", from: left, to: right, top: top, height: height)]
  }

  /// Slanting lines over a box, as lines and not as a pattern: a page's drawings share no names.
  static func hatch(
    _ kind: String, from left: Double, to right: Double, top: Double, height: Double
  ) -> Markup {
    let bottom = top + height
    // A line leaves the bottom at x and rises by as much as it goes right.
    let steps = stride(from: left - height + 4, to: right, by: 6).map { x in
      let (start, end) = (max(x, left), min(x + height, right))
      let length = units(end - start)
      return "M\(units(start)) \(units(bottom - (start - x)))l\(length)-\(length)"
    }
    return .void("path", ["class": kind, "d": steps.joined()])
  }

  /// An interval as a line with ends across it; an end beyond the axis is an arrow head.
  ///
  /// - Parameter barEnd: Up to here it lies on a solid bar, and takes the colour of the paper.
  static func interval(
    _ interval: ClosedRange<Double>, middle y: Double, in frame: LegsFrame,
    within barEnd: Double? = nil
  ) -> [Markup] {
    let ends = [frame.across(interval.lowerBound), frame.across(interval.upperBound)].sorted()
    guard let first = ends.first, let last = ends.last, first <= frame.right, last >= frame.left
    else { return [] }
    let (from, to) = (max(first, frame.left), min(last, frame.right))
    let path =
      "M\(units(from)) \(units(y))H\(units(to))"
      + end(from, y, isBeyond: first < frame.left - 0.5, outward: -1)
      + end(to, y, isBeyond: last > frame.right + 0.5, outward: 1)
    if let barEnd, from < barEnd - 1, to > barEnd {
      return [
        .void(
          "path",
          [
            "class": "legs-inner",
            "d": "M\(units(from)) \(units(y))H\(units(barEnd))"
              + end(from, y, isBeyond: first < frame.left - 0.5, outward: -1),
          ]),
        .void(
          "path",
          [
            "class": "legs-whisker",
            "d": "M\(units(barEnd)) \(units(y))H\(units(to))"
              + end(to, y, isBeyond: last > frame.right + 0.5, outward: 1),
          ]),
      ]
    }
    return [
      .void("path", ["class": "legs-halo", "d": path]),
      .void("path", ["class": "legs-whisker", "d": path]),
    ]
  }

  private static func end(_ x: Double, _ y: Double, isBeyond: Bool, outward: Double) -> String {
    isBeyond
      ? "M\(units(x - 6 * outward)) \(units(y - 4))L\(units(x)) \(units(y))"
        + "L\(units(x - 6 * outward)) \(units(y + 4))"
      : "M\(units(x)) \(units(y - 3.5))v7"
  }

  /// A round point for the left leg, a square one for the right, a diamond for neither; hollow where
  /// nothing is sure.
  static func point(_ side: LegsSide?, isFilled: Bool, _ x: Double, _ y: Double) -> Markup {
    let kind = "legs-point \(side?.kind ?? "legs-neither")\(isFilled ? " sure" : "")"
    return switch side {
    case .left: .void("circle", ["class": kind, "cx": units(x), "cy": units(y), "r": "5"])
    case .right:
      .void(
        "rect",
        ["class": kind, "x": units(x - 4.5), "y": units(y - 4.5), "width": "9", "height": "9"])
    case nil:
      .void(
        "path", ["class": kind, "d": "M\(units(x)) \(units(y - 6.5))l6.5 6.5l-6.5 6.5l-6.5 -6.5z"])
    }
  }

  /// An arrow head at an end of the axis: what it stands for lies beyond.
  static func beyond(_ side: LegsSide, _ x: Double, _ y: Double, outward: Double) -> Markup {
    .void(
      "path",
      [
        "class": "legs-point \(side.kind) sure",
        "d": "M\(units(x)) \(units(y))l\(units(-10 * outward)) -6v12z",
      ])
  }

  /// A shaded box.
  ///
  /// - Parameter depth: of the shade, 0 to 1.
  static func band(
    from left: Double, to right: Double, top: Double, bottom: Double, depth: Double = 1
  ) -> Markup {
    .void(
      "rect",
      [
        "class": "legs-band", "fill-opacity": depth < 1 ? units(depth) : nil, "x": units(left),
        "y": units(top),
        "width": units(max(0, right - left)), "height": units(bottom - top),
      ])
  }
}
