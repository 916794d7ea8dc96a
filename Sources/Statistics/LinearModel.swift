import Glibc

/// An ordinary least-squares regression with an intercept: outcome = a + Σ b_j·x_j + error.
///
/// Coefficients come with the intercept first, then the predictors in their order. With p
/// predictors and n rows the residual degrees of freedom are n − p − 1.
///
/// Edge cases: too few rows, dependent columns and non-finite values throw a `LinearModelError`.
/// An exact fit has σ = 0 and F = +∞ and is flagged by `isEssentiallyPerfect`; a constant outcome
/// has R² and F NaN. No predictors at all fit the mean; F is NaN then. Outcomes spread beyond 10¹⁵⁴
/// overflow Σe²: σ and errors are infinite and R² NaN, while the coefficients stand.
///
/// R: `m <- lm(y ~ ., data)`, `summary(m)`, `confint(m)`, `AIC(m)`, `BIC(m)`, `hatvalues(m)`.
package struct LinearModel: Sendable {
  /// n.
  package let count: Int
  /// a, b₁, …, b_p, in units of the outcome per unit of the predictor.
  package let coefficients: [Double]
  package let standardErrors: [Double]
  /// Coefficient/SE.
  package let tStatistics: [Double]
  /// Two-sided, n − p − 1 degrees of freedom.
  package let pValues: [Double]
  /// The confidence level of `intervals`.
  package let level: Double
  /// b ± t·SE.
  package let intervals: [Interval]
  /// b_j·SD(x_j)/SD(y), predictors only.
  package let standardisedCoefficients: [Double]
  /// (XᵀX)⁻¹ with X = [1, x₁, …, x_p], (p + 1)² numbers, row-major.
  package let xtxInverse: [Double]
  /// The residual standard error √(RSS/(n − p − 1)), in the outcome's unit.
  package let sigma: Double
  /// n − p − 1.
  package let degreesOfFreedom: Double
  /// Σe².
  package let residualSumOfSquares: Double
  /// Σ(y − ȳ)².
  package let totalSumOfSquares: Double
  package let rSquared: Double
  /// 1 − (1 − R²)(n − 1)/(n − p − 1).
  package let adjustedRSquared: Double
  /// The F statistic of the whole model with p and n − p − 1 degrees of freedom, and its p.
  package let f: Double
  package let fP: Double
  /// −n/2·(ln 2π + ln(RSS/n) + 1).
  package let logLikelihood: Double
  /// h_i, the diagonal of X(XᵀX)⁻¹Xᵀ.
  package let leverages: [Double]
  /// Outcome − fitted.
  package let residuals: [Double]

  /// Outcome and model agree to rounding, so that σ, SE, t, F and p say nothing.
  ///
  /// R's rule, with its warning "essentially perfect fit": σ² ≤ 10⁻³⁰·(mean² + variance) of the
  /// fitted values.
  package let isEssentiallyPerfect: Bool

  let solution: LeastSquares
  /// The t quantile of `level`.
  let quantile: Double
  /// The centred predictors made orthonormal, q = (x − x̄)·R⁻¹: n × p, column-major.
  let whitened: [Double]

  /// - Parameters:
  ///   - predictors: p columns of n values each; units as they come.
  ///   - outcome: n values.
  ///   - level: the confidence level of `intervals`.
  ///   - isCancelled: once true, `LinearModelError.cancelled` is thrown.
  /// - Throws: `LinearModelError` for ragged or non-finite data, n ≤ p + 1, or a dependent column.
  package init(
    predictors: [[Double]], outcome: [Double], level: Double = 0.95,
    isCancelled: () -> Bool = { false }
  ) throws(LinearModelError) {
    let solution = try LeastSquares(
      predictors: predictors, outcome: outcome, isCancelled: isCancelled)
    let p = Double(predictors.count)
    let n = Double(outcome.count)
    let df = n - p - 1
    let unexplained = DenseColumns.sumOfSquares(solution.residuals)
    // Σ(ŷ − ȳ)² as squares of its own, not as total − residual, which cancels for a small R².
    let mean = Descriptive.mean(outcome)
    try LinearModelError.check(isCancelled)
    // Without predictors it is 0 by definition, not the rounding of the mean.
    let explained =
      predictors.isEmpty
      ? 0
      : DenseColumns.sumOfSquares(
        outcome.indices.map { (outcome[$0] - mean) - solution.residuals[$0] })
    try LinearModelError.check(isCancelled)
    let total = explained + unexplained
    let sigma = (unexplained / df).squareRoot()
    let xtxInverse = Self.xtxInverse(solution, count: n)
    let size = predictors.count + 1
    let errors = (0..<size).map { sigma * xtxInverse[$0 * size + $0].squareRoot() }
    let coefficients = [solution.intercept] + solution.slopes
    let quantile = StudentT.upperQuantile(tailProbability(level: level), df: df)
    let outcomeSpread = (total / (n - 1)).squareRoot()
    var whitened = solution.centered
    solution.factors.whiten(columnMajor: &whitened, isCancelled: isCancelled)
    try LinearModelError.check(isCancelled)

    self.solution = solution
    self.level = level
    self.coefficients = coefficients
    self.xtxInverse = xtxInverse
    self.sigma = sigma
    count = outcome.count
    standardErrors = errors
    tStatistics = zip(coefficients, errors).map { $0 / $1 }
    pValues = tStatistics.map { StudentT.twoSided($0, df: df) }
    intervals = zip(coefficients, errors).map { Interval(center: $0, halfWidth: quantile * $1) }
    standardisedCoefficients = solution.slopes.indices.map {
      solution.slopes[$0] * (solution.spread(of: $0) / outcomeSpread)
    }
    degreesOfFreedom = df
    residualSumOfSquares = unexplained
    totalSumOfSquares = total
    residuals = solution.residuals
    rSquared = explained / total
    adjustedRSquared = 1 - unexplained / total * ((n - 1) / df)
    f = (explained / p) / (unexplained / df)
    fP = FDistribution.upperTail(f, df1: p, df2: df)
    logLikelihood = -n / 2 * (log(2 * .pi) + log(unexplained / n) + 1)
    isEssentiallyPerfect = sigma * sigma <= 1e-30 * (mean * mean + explained / (n - 1))
    leverages = Self.leverages(whitened, count: outcome.count)
    self.quantile = quantile
    self.whitened = whitened
  }

  /// Akaike's criterion −2·logL + 2(p + 2); σ counts as a parameter, as in R.
  package var aic: Double { -2 * logLikelihood + 2 * (Double(coefficients.count) + 1) }

  /// The Bayesian criterion −2·logL + (p + 2)·ln n, with R's count of parameters.
  package var bic: Double {
    -2 * logLikelihood + (Double(coefficients.count) + 1) * log(Double(count))
  }

  /// h_i = 1/n + Σ_k q_ik².
  private static func leverages(_ whitened: [Double], count: Int) -> [Double] {
    var result = [Double](repeating: 1 / Double(count), count: count)
    var start = 0
    while start < whitened.count {
      for i in 0..<count { result[i] += whitened[start + i] * whitened[start + i] }
      start += count
    }
    return result
  }
}
