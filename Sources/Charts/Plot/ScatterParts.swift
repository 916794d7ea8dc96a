/// A point of a scatter plot: one person, or the mean of several.
package struct ScatterPoint: Sendable {
  let x: Double
  let y: Double
  /// Ends of an upright whisker; nil: none.
  let whisker: ClosedRange<Double>?
  /// Written beside it.
  let name: String

  /// - Parameters:
  ///   - x: What lies beyond the axes, an infinity too, is marked at the edge; NaN: not drawn.
  ///   - y: Likewise.
  package init(_ x: Double, _ y: Double, whisker: ClosedRange<Double>? = nil, name: String = "") {
    (self.x, self.y, self.whisker, self.name) = (x, y, whisker, name)
  }

  /// Whether it has a place, in the drawing or at its edge.
  var isDrawn: Bool { !x.isNaN && !y.isNaN }
}

/// A straight line through a scatter plot, named at its right end.
package struct ScatterLine: Sendable {
  /// How a line is drawn.
  package enum Look: Sendable, Equatable {
    /// Thin, for what points are set beside: no difference, equality.
    case reference
    /// In one of the four colours and dashes.
    case series(Int)
  }

  let name: String
  /// Below the name; empty: nothing.
  let value: String
  let start: (x: Double, y: Double)
  let end: (x: Double, y: Double)
  let look: Look
  /// Shaded across the whole width in the line's colour: its interval.
  let band: ClosedRange<Double>?

  /// A line between two points; what lies beyond the axes is cut off.
  package init(
    _ name: String, value: String = "", from start: (x: Double, y: Double),
    to end: (x: Double, y: Double), look: Look
  ) {
    (self.name, self.value, self.look, band) = (name, value, look, nil)
    (self.start, self.end) = (start, end)
  }

  /// A level line across the whole width, and its interval.
  package init(
    _ name: String, value: String = "", at y: Double, band: ClosedRange<Double>? = nil, look: Look
  ) {
    (self.name, self.value, self.look, self.band) = (name, value, look, band)
    (start, end) = ((-.infinity, y), (.infinity, y))
  }
}
