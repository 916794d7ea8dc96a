extension Scale {
  /// The first and the last value that it holds.
  package var bounds: ClosedRange<Double> {
    switch self {
    case .linear(let range), .logarithmic(let range): range
    case .percentile(let last): last > 0 ? 0...last : 0...0
    }
  }

  /// The largest magnitude that has a place: differences and products of such values are finite.
  static let largest = 1e300

  /// The values that have a place on some linear scale; what lies further out lies beyond the axis,
  /// as infinities do.
  static func drawable(_ values: [Double]) -> [Double] {
    values.filter { $0.magnitude <= largest }
  }

  /// Whether places along a range can be told apart: its length is finite, and not a rounding of its
  /// ends.
  static func isWide(_ range: ClosedRange<Double>) -> Bool {
    let length = range.upperBound - range.lowerBound
    let ends = max(range.lowerBound.magnitude, range.upperBound.magnitude)
    return length.isFinite && length > max(1e-12 * ends, 1 / largest)
  }
}
