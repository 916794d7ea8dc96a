/// Where a value stands in a published reference population of which a few quantiles are known,
/// such as the quartiles of a table of norms.
///
/// Between two points the position is read off the straight line. Beyond the outermost points
/// only bounds are given and nothing is extrapolated: three quartiles do not tell the shape of the
/// tails, and a "3rd percentile" read off a prolonged line would be invented, just where the
/// patients of interest are. Below the lower quartile all that is known is "under 25 %".
package struct ReferencePercentile: Sendable, Equatable {
  /// One known quantile of the reference population.
  package struct Point: Sendable, Equatable {
    /// The share of the population below `value`, strictly between 0 and 1.
    package let probability: Double
    /// In the unit of the measurements.
    package let value: Double

    package init(probability: Double, value: Double) {
      self.probability = probability
      self.value = value
    }
  }

  /// A share of the reference population, 0 to 1.
  package struct Position: Sendable, Equatable {
    /// The surest bounds that the points give; equal at a point.
    package let bounds: Interval
    /// The interpolated share; NaN beyond the outermost points.
    package let estimate: Double
  }

  private let points: [Point]

  /// - Parameter points: at least one; probabilities strictly ascending, values ascending. Equal
  ///   values are allowed: coarse tables have them.
  package init(_ points: [Point]) throws(ReferencePercentileError) {
    guard !points.isEmpty else { throw .noPoints }
    for (index, point) in points.enumerated() {
      guard point.probability > 0, point.probability < 1 else {
        throw .probabilityOutOfRange(point: index)
      }
      guard point.value.isFinite else { throw .notFinite(point: index) }
      guard index > 0 else { continue }
      guard points[index - 1].probability < point.probability else {
        throw .probabilitiesNotAscending(point: index)
      }
      guard points[index - 1].value <= point.value else {
        throw .valuesNotAscending(point: index)
      }
    }
    self.points = points
  }

  /// The position of a value; NaN for NaN.
  ///
  /// At a value that several points share, the bounds are the outermost of their probabilities and
  /// the estimate the middle.
  package func position(of value: Double) -> Position {
    guard !value.isNaN else { return Position(bounds: .undefined, estimate: .nan) }
    let below = points.last { $0.value < value }
    let above = points.first { $0.value > value }
    let at = points.filter { $0.value == value }
    if let first = at.first, let last = at.last {
      return Position(
        bounds: Interval(lower: first.probability, upper: last.probability),
        estimate: first.probability + (last.probability - first.probability) / 2)
    }
    return Position(
      bounds: Interval(lower: below?.probability ?? 0, upper: above?.probability ?? 1),
      estimate: below.flatMap { a in above.map { Self.between(a, $0, value) } } ?? .nan)
  }

  private static func between(_ a: Point, _ b: Point, _ value: Double) -> Double {
    // Halves first: the step between two values of opposite sign can overflow.
    let share = (value / 2 - a.value / 2) / (b.value / 2 - a.value / 2)
    return a.probability + (b.probability - a.probability) * share
  }
}
