/// How well predictions agree with outcomes.
///
/// | figure | formula |
/// |---|---|
/// | R² | 1 − Σ(y − ŷ)²/Σ(y − ȳ)², ȳ the mean of *these* outcomes |
/// | mean squared error, RMSE | Σ(y − ŷ)²/n and its root |
/// | calibration slope, intercept | least squares of y on ŷ: 1 and 0 when calibrated |
///
/// R² compares with the mean of the outcomes the model is tested on, which the tester knows and
/// the model does not: below 0 the mean is the better prediction. A slope below 1 says that the
/// predictions are too extreme.
///
/// Edge cases: no rows, unequal lengths or a NaN: NaN; a constant outcome: R² NaN; constant
/// predictions: slope and intercept NaN.
///
/// Sources: Harrell 2015, Regression Modeling Strategies, §5.3, doi:10.1007/978-3-319-19425-7;
/// Steyerberg 2019, §15.2, doi:10.1007/978-3-030-16399-0. R: `coef(lm(y ~ fitted))`.
package struct PredictivePerformance: Sendable, Equatable {
  package let rSquared: Double
  /// In the outcome's squared unit.
  package let meanSquaredError: Double
  /// In the outcome's unit.
  package let rmse: Double
  package let calibrationSlope: Double
  /// In the outcome's unit.
  package let calibrationIntercept: Double

  /// - Parameters:
  ///   - outcome: n observed values.
  ///   - fitted: what was predicted for them.
  package init(outcome: [Double], fitted: [Double]) {
    let n = outcome.count
    guard n > 0, fitted.count == n else {
      self = .undefined
      return
    }
    let meanOutcome = Descriptive.mean(outcome)
    let meanFitted = Descriptive.mean(fitted)
    var errors = 0.0
    var total = 0.0
    var spread = 0.0
    var cross = 0.0
    for i in 0..<n {
      let error = outcome[i] - fitted[i]
      let y = outcome[i] - meanOutcome
      let x = fitted[i] - meanFitted
      errors += error * error
      total += y * y
      spread += x * x
      cross += x * y
    }
    rSquared = total == 0 ? .nan : 1 - errors / total
    meanSquaredError = errors / Double(n)
    rmse = meanSquaredError.squareRoot()
    // Predictions that differ by the rounding of their mean alone are constant.
    let rounding = 8 * .ulpOfOne * meanFitted.magnitude
    let slope = spread > Double(n) * rounding * rounding ? cross / spread : .nan
    calibrationSlope = slope
    calibrationIntercept = meanOutcome - slope * meanFitted
  }

  package static let undefined = PredictivePerformance([.nan, .nan, .nan, .nan, .nan])

  /// The five figures in the order of their declaration.
  var figures: [Double] {
    [rSquared, meanSquaredError, rmse, calibrationSlope, calibrationIntercept]
  }

  /// - Parameter figures: five, in the order of their declaration.
  init(_ figures: [Double]) {
    rSquared = figures[0]
    meanSquaredError = figures[1]
    rmse = figures[2]
    calibrationSlope = figures[3]
    calibrationIntercept = figures[4]
  }
}
