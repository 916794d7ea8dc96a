/// Why a list of reference points is none. Points count from 0.
package enum ReferencePercentileError: Error, Sendable, Equatable {
  case noPoints
  /// The probability is not between 0 and 1, both excluded.
  case probabilityOutOfRange(point: Int)
  /// The value is NaN or infinite.
  case notFinite(point: Int)
  /// The probability is not above that of the point before.
  case probabilitiesNotAscending(point: Int)
  /// The value is below that of the point before.
  case valuesNotAscending(point: Int)
}
