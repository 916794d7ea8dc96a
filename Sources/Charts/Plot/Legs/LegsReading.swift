/// A leg, seen from the patient.
package enum LegsSide: Sendable {
  case left, right

  /// What is written beside its bars and points.
  var letter: String { self == .left ? "L" : "R" }

  /// Class of its marks.
  var kind: String { self == .left ? "legs-left" : "legs-right" }
}

/// A number with its interval, and how it is written.
package struct LegsReading: Sendable {
  /// NaN: there is none, and only the text is shown.
  let value: Double
  /// nil: not known. Ends may be infinite.
  let interval: ClosedRange<Double>?
  let text: String

  package init(_ value: Double, interval: ClosedRange<Double>? = nil, text: String) {
    (self.value, self.interval, self.text) = (value, interval, text)
  }

  /// Every finite number to be drawn.
  var numbers: [Double] {
    [value, interval?.lowerBound ?? .nan, interval?.upperBound ?? .nan].filter(\.isFinite)
  }
}

/// What is drawn in one unit: units never share an axis.
package struct LegsPanel<Row: Sendable>: Sendable {
  /// Name of its axis with the unit, e.g. "strength, kg".
  let axis: String
  let rows: [Row]

  package init(axis: String, rows: [Row]) { (self.axis, self.rows) = (axis, rows) }
}
