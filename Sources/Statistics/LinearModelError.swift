/// Why a linear model cannot be fitted. Columns and rows count from 0.
package enum LinearModelError: Error, Sendable, Equatable {
  /// A predictor has another number of rows than the outcome.
  case columnLength(column: Int, expected: Int, found: Int)
  /// A NaN or infinite value; `column` is nil in the outcome.
  case notFinite(column: Int?, row: Int)
  /// n must exceed the number of coefficients (intercept included), or there is no residual left
  /// to estimate an error from.
  case tooFewObservations(count: Int, coefficients: Int)
  /// The predictor is constant, or a linear combination of the intercept and earlier predictors.
  case dependentColumn(Int)
  /// Nobody waits for the model any more.
  case cancelled
}

extension LinearModelError {
  /// Asks between two pieces of work.
  static func check(_ isCancelled: () -> Bool) throws(LinearModelError) {
    if isCancelled() { throw .cancelled }
  }
}
