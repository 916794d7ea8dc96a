/// Ridge regression: least squares with a penalty on the size of the slopes.
///
/// Minimises Σ(y − a − Σ b_j·x_j)² + λ·Σw_j², w_j = b_j·s_j, where s_j is the *population* standard
/// deviation (divisor n) of predictor j; the intercept is not penalised. λ = 0 is least squares.
/// Solved by the QR factorisation of the augmented matrix [X; √λ·I], never by normal equations.
///
/// Edge cases: a constant predictor, ragged or non-finite data, n < 2: `LinearModelError`. With
/// λ > 0 dependent predictors and p ≥ n are fine, unless λ is too small to tell columns apart
/// (about 10⁻¹⁴·n), which is `.dependentColumn`; λ = 0 needs n > p + 1 and independent predictors.
/// λ above 10³⁰⁰ leaves the mean: slopes 0. A negative or NaN λ makes every number NaN. A constant
/// outcome has slopes 0 and R² NaN.
///
/// Source: Hoerl & Kennard 1970, doi:10.1080/00401706.1970.10488634. R: `MASS::lm.ridge(y ~ X,
/// lambda = penalty)`; Python: sklearn `Ridge(alpha=penalty)` on `StandardScaler` predictors.
package struct RidgeRegression: Sendable {
  /// n.
  package let count: Int
  /// λ, in squared units of nothing: it adds to sums of squares of n standardised values.
  package let penalty: Double
  /// a, b₁, …, b_p, in units of the outcome per unit of the predictor.
  package let coefficients: [Double]
  /// w_j = b_j·s_j, in the outcome's unit per population standard deviation; p numbers.
  package let standardisedSlopes: [Double]
  /// y − ŷ.
  package let residuals: [Double]
  /// Σe².
  package let residualSumOfSquares: Double
  /// 1 − Σe²/Σ(y − ȳ)².
  package let rSquared: Double
  /// tr H of the slopes alone; p at λ = 0, towards 0 as λ grows. Plus 1 for the intercept.
  package let effectiveDegreesOfFreedom: Double
  /// The diagonal of the hat matrix, the intercept's 1/n included.
  package let leverages: [Double]
  /// n·RSS/(n − 1 − tr H)²: generalised cross-validation, the intercept counted.
  package let generalisedCrossValidation: Double
  /// RSS/(n − tr H)², the number that `MASS::lm.ridge` calls GCV.
  package let lmRidgeGCV: Double
  /// Σ(e/(1 − h))²: the leave-one-out squared errors with means and scaling held fixed.
  package let press: Double
  /// √(PRESS/n).
  package let leaveOneOutRMSE: Double
  /// √(RSS/(n − 1 − tr H)).
  package let sigma: Double
  /// V with Var(a + x·b) = σ²·(1, x)V(1, x)ᵀ: (p + 1)² numbers, row-major.
  ///
  /// The variance only. Ridge estimates are biased towards the mean, and no interval made of V
  /// knows it: it is too narrow where the penalty bites. λ and the scaling are taken as given.
  package let covariance: [Double]

  /// - Parameters:
  ///   - predictors: p columns of n values; units as they come.
  ///   - outcome: n values.
  ///   - penalty: λ ≥ 0.
  ///   - isCancelled: once true, `LinearModelError.cancelled` is thrown.
  package init(
    predictors: [[Double]], outcome: [Double], penalty: Double,
    isCancelled: () -> Bool = { false }
  ) throws(LinearModelError) {
    let design = try RidgeDesign(
      predictors: predictors, outcome: outcome, isCancelled: isCancelled)
    if penalty == 0, design.count <= design.predictors + 1 {
      throw .tooFewObservations(count: design.count, coefficients: design.predictors + 1)
    }
    let valid = penalty >= 0
    let solution = try RidgeSolution(design, penalty: valid ? penalty : 1)
    try self.init(design, solution, penalty, defined: valid ? 1 : .nan, isCancelled)
  }

  /// - Parameter defined: 1, or NaN where every number must be NaN.
  private init(
    _ design: RidgeDesign, _ solution: RidgeSolution, _ penalty: Double, defined: Double,
    _ isCancelled: () -> Bool
  ) throws(LinearModelError) {
    let n = Double(design.count)
    let unit = defined / design.outcomeScale
    let scaledResiduals = solution.residuals(design)
    try LinearModelError.check(isCancelled)
    let scaledRSS = DenseColumns.sumOfSquares(scaledResiduals)
    let rss = scaledRSS * unit * unit
    let trace = solution.effectiveDegreesOfFreedom
    let df = n - 1 - trace
    self.penalty = penalty
    count = design.count
    coefficients = Self.coefficients(design, solution).map { $0 * defined }
    standardisedSlopes = solution.slopes.map { $0 * unit }
    residuals = scaledResiduals.map { $0 * unit }
    residualSumOfSquares = rss
    rSquared = (1 - scaledRSS / DenseColumns.sumOfSquares(design.response)) * defined
    effectiveDegreesOfFreedom = trace * defined
    try LinearModelError.check(isCancelled)
    let diagonal = solution.leverages(design, isCancelled: isCancelled)
    try LinearModelError.check(isCancelled)
    leverages = diagonal.map { $0 * defined }
    generalisedCrossValidation = n * (rss / df) / df
    lmRidgeGCV = rss / (n - trace) / (n - trace)
    press = RidgeSolution.press(scaledResiduals, diagonal) * unit * unit
    leaveOneOutRMSE = (press / n).squareRoot()
    sigma = (rss / df).squareRoot()
    covariance = Self.covariance(design, solution).map { $0 * defined }
  }

  /// a and b in the data's units; also NaN-free input for a quick fit.
  static func coefficients(_ design: RidgeDesign, _ solution: RidgeSolution) -> [Double] {
    let slopes = solution.slopes.indices.map {
      solution.slopes[$0] / design.spreads[$0] / design.outcomeScale
    }
    var intercept = CompensatedSum(design.outcomeMean)
    for (slope, mean) in zip(slopes, design.means) { intercept.add(-slope, times: mean) }
    return [intercept.value] + slopes
  }
}
