/// Iteratively reweighted least squares for `HuberRegression`.
struct HuberIteration {
  private(set) var coefficients: [Double]
  private(set) var residuals: [Double]
  private(set) var weights: [Double]
  private(set) var scale = Double.nan
  private(set) var hasConverged = false
  private(set) var steps = 0

  /// - Parameters:
  ///   - start: the least-squares fit, whose centred and scaled predictors are used throughout.
  ///   - constant: the scale is the median of |e| over it.
  ///   - isCancelled: once true, `LinearModelError.cancelled` is thrown.
  init(
    _ start: LeastSquares, _ outcome: [Double], constant: Double, isCancelled: () -> Bool
  ) throws(LinearModelError) {
    coefficients = []
    residuals = start.residuals
    weights = [Double](repeating: 1, count: outcome.count)
    let largest = outcome.reduce(0) { max($0, $1.magnitude) }
    let vanished = 8 * .ulpOfOne * largest
    var solution = WeightedSolution(
      // Centred predictors: the intercept is the fitted mean.
      intercept: Descriptive.mean(outcome),
      slopes: start.slopes.indices.map { start.slopes[$0] / start.scales[$0] })
    scale = Self.scale(residuals, constant, vanished, isCancelled)
    while scale > 0, !hasConverged, steps < HuberRegression.largestNumberOfSteps {
      try LinearModelError.check(isCancelled)
      reweight()
      solution = try WeightedSolution(start.centered, outcome, weights, isCancelled)
      let previous = residuals
      try LinearModelError.check(isCancelled)
      residuals = solution.residuals(start.centered, outcome)
      try LinearModelError.check(isCancelled)
      let movement = zip(previous, residuals).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
      // The bound is the scale's: fitted values cannot settle below the outcome's rounding.
      hasConverged = movement <= max(1e-11 * scale, vanished)
      scale = Self.scale(residuals, constant, vanished, isCancelled)
      steps += 1
    }
    try LinearModelError.check(isCancelled)
    if scale > 0 {
      reweight()
    } else {
      hasConverged = residuals.allSatisfy { $0.magnitude <= vanished }
    }
    coefficients = solution.coefficients(start)
  }

  private mutating func reweight() {
    let bound = HuberRegression.tuning * scale
    for (i, e) in residuals.enumerated() {
      weights[i] = e.magnitude > bound ? bound / e.magnitude : 1
    }
  }

  private static func scale(
    _ residuals: [Double], _ constant: Double, _ vanished: Double, _ isCancelled: () -> Bool
  ) -> Double {
    let middle = Descriptive.median(residuals.map(\.magnitude), isCancelled: isCancelled)
    return middle > vanished ? middle / constant : 0
  }
}
