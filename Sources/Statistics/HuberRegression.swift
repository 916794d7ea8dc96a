/// Huber's robust regression: rows far from the fit count less, by k·s/|e|.
///
/// Minimises Σρ(e/s), ρ quadratic within k and linear beyond, k = 1.345 (95 % of the efficiency of
/// least squares under normal errors), by iteratively reweighted least squares from the least
/// squares fit; s is re-estimated each time as the median of |e| over a constant. It resists
/// outcomes far off; it does *not* resist a row whose predictors are far off.
///
/// Iteration ends when no fitted value moves by more than 10⁻¹¹·s, or after 1000 steps
/// (`hasConverged` false; a scale at the edge of two medians can go round in circles).
///
/// Edge cases: data that `LinearModel` refuses throw the same errors; so do weights so small that
/// they leave a column dependent. When more than half of the
/// residuals vanish the scale is 0 and the weights have no meaning: iteration stops there with
/// scale 0, τ and standard errors NaN, and `hasConverged` true only if *all* residuals vanish; the
/// coefficients are those of the last step. Residuals below 8 units in the last place of the
/// largest outcome count as vanished.
///
/// Source: Huber 1964, doi:10.1214/aoms/1177703732; Huber & Ronchetti 2009, §7.
/// R: `MASS::rlm(X, y, acc = 1e-12, maxit = 1000)` with `.rounded`; Python: statsmodels
/// `RLM(y, X, M=HuberT()).fit()` with `.exact`.
package struct HuberRegression: Sendable {
  /// How a median of |e| becomes a scale that estimates σ of normal errors.
  package enum ScaleConstant: Sendable, CaseIterable {
    /// 0.674489750…, the normal's upper quartile, as statsmodels.
    case exact
    /// 0.6745, as `MASS::rlm`.
    case rounded

    package var value: Double { self == .exact ? 0.674_489_750_196_081_7 : 0.6745 }
  }

  /// k.
  package static let tuning = 1.345
  package static let largestNumberOfSteps = 1000

  /// n.
  package let count: Int
  /// a, b₁, …, b_p, in units of the outcome per unit of the predictor.
  package let coefficients: [Double]
  /// s, in the outcome's unit.
  package let scale: Double
  /// min(1, k·s/|e|), n numbers.
  package let weights: [Double]
  /// y − ŷ.
  package let residuals: [Double]
  package let hasConverged: Bool
  package let steps: Int
  /// (XᵀX)⁻¹ of the unweighted design, (p + 1)² numbers, row-major.
  package let xtxInverse: [Double]
  /// τ: the covariance of the coefficients is τ²·(XᵀX)⁻¹, as σ² in least squares.
  package let tau: Double
  /// The same τ as `summary.rlm` has it: the sample variance of ψ′ where statsmodels takes the
  /// population's.
  package let tauMASS: Double

  /// τ·√(XᵀX)⁻¹_jj: statsmodels' default, "H1". p + 1 numbers.
  package var standardErrors: [Double] { errors(tau) }
  /// The standard errors that R's `summary(MASS::rlm(…))` prints.
  package var standardErrorsMASS: [Double] { errors(tauMASS) }

  /// - Parameters:
  ///   - predictors: p columns of n values; units as they come.
  ///   - outcome: n values.
  ///   - scaleConstant: see `ScaleConstant`.
  ///   - isCancelled: once true, `LinearModelError.cancelled` is thrown.
  package init(
    predictors: [[Double]], outcome: [Double], scaleConstant: ScaleConstant = .exact,
    isCancelled: () -> Bool = { false }
  ) throws(LinearModelError) {
    let start = try LeastSquares(
      predictors: predictors, outcome: outcome, isCancelled: isCancelled)
    let iteration = try HuberIteration(
      start, outcome, constant: scaleConstant.value, isCancelled: isCancelled)
    let n = Double(outcome.count)
    let size = predictors.count + 1
    count = outcome.count
    coefficients = iteration.coefficients
    residuals = iteration.residuals
    scale = iteration.scale
    weights = iteration.weights
    hasConverged = iteration.hasConverged
    steps = iteration.steps
    xtxInverse = LinearModel.xtxInverse(start, count: n)

    // ψ(e/s) = w·e/s; ψ′ = 1 within k and 0 beyond.
    let scale = iteration.scale
    let scores = zip(iteration.residuals, iteration.weights).map { $0 / scale * $1 }
    let inside =
      iteration.residuals.map { ($0 / scale).magnitude <= Self.tuning ? 1.0 : 0 }
    let share = inside.reduce(0, +) / n
    let base =
      scale * (DenseColumns.sumOfSquares(scores) / (n - Double(size))).squareRoot() / share
    // The variance of zeros and ones.
    let variance = share * (1 - share)
    let correction = Double(size) / n / (share * share)
    tau = base * (1 + correction * variance)
    tauMASS = base * (1 + correction * variance * n / (n - 1))
  }

  private func errors(_ factor: Double) -> [Double] {
    coefficients.indices.map {
      factor * xtxInverse[$0 * coefficients.count + $0].squareRoot()
    }
  }
}
