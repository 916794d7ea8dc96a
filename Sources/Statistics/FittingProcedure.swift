/// A whole way from data to coefficients, so that it can be repeated on resampled data.
package enum FittingProcedure: Sendable, Equatable {
  case leastSquares
  /// Ridge with a penalty fixed beforehand; means and scaling are part of the procedure.
  case ridge(penalty: Double)
  /// Ridge with the penalty chosen from the data it is given.
  case ridgeChoosingPenalty(RidgeRegression.Criterion)
  case huber(HuberRegression.ScaleConstant)

  /// What a procedure makes of data.
  package struct Fit: Sendable, Equatable {
    /// a, b₁, …, b_p.
    package let coefficients: [Double]
    /// λ; NaN for procedures without one.
    package let penalty: Double

    /// a + Σ b_j·x_j of every row.
    ///
    /// - Parameter predictors: p columns of n values.
    package func predict(_ predictors: [[Double]], count: Int) -> [Double] {
      var fitted = [Double](repeating: coefficients[0], count: count)
      for (column, slope) in zip(predictors, coefficients.dropFirst()) {
        for i in 0..<min(count, column.count) { fitted[i] += slope * column[i] }
      }
      return fitted
    }
  }

  /// Runs the procedure. Throws as its fit does.
  ///
  /// - Parameter isCancelled: once true, `LinearModelError.cancelled` is thrown.
  package func fit(
    predictors: [[Double]], outcome: [Double], isCancelled: () -> Bool = { false }
  ) throws(LinearModelError) -> Fit {
    switch self {
    case .leastSquares:
      let solution = try LeastSquares(
        predictors: predictors, outcome: outcome, isCancelled: isCancelled)
      return Fit(coefficients: [solution.intercept] + solution.slopes, penalty: .nan)
    case .ridge(let penalty):
      let model = try RidgeRegression(
        predictors: predictors, outcome: outcome, penalty: penalty, isCancelled: isCancelled)
      return Fit(coefficients: model.coefficients, penalty: penalty)
    case .ridgeChoosingPenalty(let criterion):
      let design = try RidgeDesign(
        predictors: predictors, outcome: outcome, isCancelled: isCancelled)
      let penalty = try RidgeRegression.choosePenalty(design, criterion).penalty
      let solution = try RidgeSolution(design, penalty: penalty)
      return Fit(
        coefficients: RidgeRegression.coefficients(design, solution), penalty: penalty)
    case .huber(let constant):
      let model = try HuberRegression(
        predictors: predictors, outcome: outcome, scaleConstant: constant,
        isCancelled: isCancelled)
      return Fit(coefficients: model.coefficients, penalty: .nan)
    }
  }
}
