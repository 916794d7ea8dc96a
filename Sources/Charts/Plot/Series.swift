/// A named line through points.
package struct Series: Sendable {
  package struct Point: Sendable {
    let x: Double
    /// NaN interrupts the line.
    let y: Double
    let mark: Mark?

    package init(_ x: Double, _ y: Double, mark: Mark? = nil) {
      (self.x, self.y, self.mark) = (x, y, mark)
    }
  }

  /// How a point is marked; its shape is the series'.
  package enum Mark: Sendable { case filled, hollow, cross }

  package enum Course: Sendable {
    /// Straight from point to point.
    case line
    /// Level until the next point.
    case steps
  }

  /// Written at the line's end.
  let name: String
  let points: [Point]
  let course: Course

  package init(_ name: String, _ points: [Point], course: Course = .line) {
    (self.name, self.points, self.course) = (name, points, course)
  }
}

/// A value that the data is set beside, such as a promise.
package struct Reference: Sendable {
  package enum Direction: Sendable { case acrossX, acrossY }

  let value: Double
  /// Empty: only a line.
  let name: String
  let direction: Direction

  /// A level line at a value of y.
  package static func level(_ y: Double, _ name: String) -> Reference {
    Reference(value: y, name: name, direction: .acrossX)
  }

  /// An upright line at a value of x.
  package static func upright(_ x: Double, _ name: String = "") -> Reference {
    Reference(value: x, name: name, direction: .acrossY)
  }
}
