import Messages
import Statistics

/// A linear model fitted by any of the methods, in the same terms.
struct FittedModel {
  /// One coefficient.
  struct Term {
    let estimate: Double
    let standardError: Double
    let t: Double
    let p: Double
    let interval: Statistics.Interval
  }

  let method: FitMethod
  /// The least-squares fit of the same data, on which diagnostics rest.
  let leastSquares: Statistics.LinearModel
  let diagnostics: RegressionDiagnostics
  /// The intercept first.
  private(set) var terms: [Term]
  private(set) var sigma: Double
  private(set) var degreesOfFreedom: Double
  /// Covariance of the coefficients / sigma²; empty: (XᵀX)⁻¹.
  private(set) var unscaledCovariance: [Double] = []
  private(set) var residuals: [Double]
  private(set) var leverages: [Double]
  /// Huber's weights; empty for other methods.
  private(set) var weights: [Double] = []
  private(set) var rSquared: Double
  private(set) var leaveOneOutRMSE: Double
  private(set) var predictedRSquared: Double
  private(set) var ridge: RidgeReport?
  private var hasConverged = true
  private var hasScale = true

  /// - Parameter workers: who refits where leaving one out has no closed form.
  init(_ data: FitData, _ workers: Workers) throws(LinearModelError) {
    let base = try Statistics.LinearModel(
      predictors: data.predictors, outcome: data.outcome, level: data.level,
      isCancelled: workers.isCancelled)
    method = data.method
    leastSquares = base
    diagnostics = RegressionDiagnostics(base, isCancelled: workers.isCancelled)
    sigma = base.sigma
    degreesOfFreedom = base.degreesOfFreedom
    terms = base.coefficients.indices.map { i in
      Term(
        estimate: base.coefficients[i], standardError: base.standardErrors[i],
        t: base.tStatistics[i], p: base.pValues[i], interval: base.intervals[i])
    }
    residuals = base.residuals
    leverages = base.leverages
    rSquared = base.rSquared
    leaveOneOutRMSE = diagnostics.leaveOneOutRMSE
    predictedRSquared = diagnostics.predictedRSquared
    switch data.method {
    case .ridge: try shrink(data, workers.isCancelled)
    case .huber: try bound(data, workers)
    default: break
    }
  }

  private mutating func shrink(
    _ data: FitData, _ isCancelled: () -> Bool
  ) throws(LinearModelError) {
    let chosen =
      try data.penalty == nil
      ? RidgeRegression.choosePenalty(
        predictors: data.predictors, outcome: data.outcome, criterion: .generalisedCrossValidation,
        isCancelled: isCancelled)
      : nil
    let fit = try RidgeRegression(
      predictors: data.predictors, outcome: data.outcome,
      penalty: data.penalty ?? chosen?.penalty ?? .nan, isCancelled: isCancelled)
    degreesOfFreedom = Double(fit.count) - 1 - fit.effectiveDegreesOfFreedom
    replace(
      fit.coefficients, covariance: fit.covariance, sigma: fit.sigma, fit.residuals,
      level: data.level)
    leverages = fit.leverages
    rSquared = fit.rSquared
    leaveOneOutRMSE = fit.leaveOneOutRMSE
    predictedRSquared = 1 - fit.press / leastSquares.totalSumOfSquares
    ridge = RidgeReport(
      penalty: fit.penalty, effectiveDf: fit.effectiveDegreesOfFreedom,
      gcv: fit.generalisedCrossValidation)
  }

  private mutating func bound(_ data: FitData, _ workers: Workers) throws(LinearModelError) {
    let fit = try HuberRegression(
      predictors: data.predictors, outcome: data.outcome, isCancelled: workers.isCancelled)
    let unexplained = fit.residuals.reduce(0) { $0 + $1 * $1 }
    // Var(b) = tau² (XᵀX)⁻¹, tau the scale corrected for what Huber's function cuts off. Without
    // scale, more than half of the residuals are 0: an exact fit has no spread at all, any other an
    // unknown one.
    // The iteration halves such a scale at every step, down to the rounding of the outcome.
    let spread = Descriptive.standardDeviation(data.outcome)
    let isReal = fit.scale > 1e-9 * spread
    hasScale = isReal || leastSquares.isEssentiallyPerfect
    let share = isReal ? fit.tau * fit.tau / (fit.scale * fit.scale) : hasScale ? 1 : .nan
    replace(
      fit.coefficients, covariance: fit.xtxInverse.map { $0 * share },
      sigma: isReal ? fit.scale : hasScale ? 0 : .nan, fit.residuals, level: data.level)
    weights = fit.weights
    rSquared = 1 - unexplained / leastSquares.totalSumOfSquares
    let refits = try LeaveOneOut(
      predictors: data.predictors, outcome: data.outcome, procedure: data.procedure,
      workers: workers)
    leaveOneOutRMSE = refits?.rmse ?? .nan
    predictedRSquared = refits?.rSquared ?? .nan
    hasConverged = fit.hasConverged
  }

  private mutating func replace(
    _ coefficients: [Double], covariance: [Double], sigma: Double, _ residuals: [Double],
    level: Double
  ) {
    let size = coefficients.count
    let df = degreesOfFreedom
    let quantile = StudentT.upperQuantile((1 - level) / 2, df: df)
    self.sigma = sigma
    self.residuals = residuals
    unscaledCovariance = covariance
    terms = coefficients.indices.map { i in
      let error = sigma * covariance[i * size + i].squareRoot()
      let t = coefficients[i] / error
      return Term(
        estimate: coefficients[i], standardError: error, t: t, p: StudentT.twoSided(t, df: df),
        interval: Statistics.Interval(center: coefficients[i], halfWidth: quantile * error))
    }
  }

  /// What a reader must know of the fit itself.
  var flags: [FitFlag] {
    var flags: [FitFlag] = []
    if leastSquares.isEssentiallyPerfect { flags.append(.exactFit) }
    if diagnostics.varianceInflationFactors.contains(where: { $0 > 5 }) { flags.append(.collinear) }
    if diagnostics.cooksDistances.contains(where: { $0 > 1 }) { flags.append(.influentialPerson) }
    if !hasConverged { flags.append(.notConverged) }
    if !hasScale { flags.append(.noScale) }
    return flags
  }
}
