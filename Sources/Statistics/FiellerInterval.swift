/// The value of one predictor at which a model expects a wanted outcome, and how far that value
/// is known.
///
/// With η(x) = a + Σ b_k·x_k, all predictors but j given: x_j* = (y₀ − rest)/b_j, and the set of
/// all x_j with |η(x) − y₀| ≤ t·σ·√(xᵀVx), t the quantile of the level with df degrees of freedom:
/// the values at which the *expected* outcome does not differ from y₀.
///
/// The set is bounded exactly when b_j differs from 0 at the same level, |b_j| > t·σ·√V_jj. When it
/// does not, the set is everything outside an interval, or everything: the data cannot say where.
/// It is not a symmetric interval about x_j*.
///
/// Edge cases: σ = 0 gives the point x_j*. b_j = 0 gives x_j* NaN, and a set nevertheless. Shapes
/// that do not fit, any NaN, σ < 0, or V without a positive variance: x_j* NaN, set `.undefined`.
///
/// Source: Fieller 1954, J R Stat Soc B 16:175, doi:10.1111/j.2517-6161.1954.tb00159.x.
/// R: `investr::calibrate` with `interval = "inversion", mean.response = TRUE`, one predictor.
package struct FiellerInterval: Sendable, Equatable {
  /// The values of the predictor that agree with the wanted outcome.
  package enum Values: Sendable, Equatable {
    /// `lower` to `upper`, both included.
    case bounded(Interval)
    /// Up to `below` and from `above` on, both included: all but what lies between. One of the two
    /// is infinite where only one ray exists.
    case rays(below: Double, above: Double)
    /// Every value.
    case all
    /// No answer for this input.
    case undefined
  }

  /// x_j*, in the predictor's unit.
  package let estimate: Double
  package let values: Values

  /// - Parameters:
  ///   - coefficients: p + 1, the intercept first.
  ///   - covariance: V, the coefficients' covariance over σ²: (XᵀX)⁻¹ in least squares;
  ///     (p + 1)² numbers, row-major.
  ///   - sigma: σ, in the outcome's unit.
  ///   - degreesOfFreedom: of `sigma`; may be infinite.
  ///   - row: p predictors; the one at `index` is not read.
  ///   - index: j, from 0.
  ///   - outcome: y₀, on the scale the model was fitted on.
  ///   - level: the confidence level.
  package init(
    coefficients: [Double], covariance: [Double], sigma: Double, degreesOfFreedom: Double,
    row: [Double], index: Int, outcome: Double, level: Double = 0.95
  ) {
    let size = coefficients.count
    guard row.indices.contains(index), row.count + 1 == size, covariance.count == size * size,
      sigma >= 0
    else {
      (estimate, values) = (.nan, .undefined)
      return
    }
    let slope = coefficients[index + 1]
    var fixed = [1] + row
    fixed[index + 1] = 0
    var rest = CompensatedSum(outcome)
    for (b, x) in zip(coefficients, fixed) { rest.add(-b, times: x) }
    let estimate = slope == 0 ? .nan : rest.value / slope
    self.estimate = estimate

    let quantile = StudentT.upperQuantile(tailProbability(level: level), df: degreesOfFreedom)
    let spread = quantile * sigma
    let form = VarianceAlong(covariance, fixed, index + 1)
    guard form.curvature > 0, form.least >= 0, spread.isFinite, rest.value.isFinite else {
      values = .undefined
      return
    }
    guard spread > 0 else {
      values =
        slope == 0 ? .undefined : .bounded(Interval(lower: estimate, upper: estimate))
      return
    }
    values = Self.solve(
      // The distance from y₀ at the predictor value of least variance.
      distance: slope * form.minimiser - rest.value, slope: slope, squaredSpread: spread * spread,
      form)
  }

  /// The d with (e + b·d)² ≤ g(α + γd²), d counted from the value of least variance α:
  /// A·d² + 2·e·b·d + e² − g·α ≤ 0 with A = b² − g·γ. A quarter of the discriminant is
  /// g(γ·e² + α·A), a sum while A > 0; the second root comes from the product of the roots, since
  /// the difference that would give it cancels.
  private static func solve(
    distance e: Double, slope b: Double, squaredSpread g: Double, _ form: VarianceAlong
  ) -> Values {
    let a = b * b - g * form.curvature
    let constant = e * e - g * form.least
    let discriminant = g * (form.curvature * e * e + form.least * a)
    if discriminant < 0 { return .all }
    let middle = e * b
    let q = -(middle + (middle < 0 ? -1 : 1) * discriminant.squareRoot())
    let start = form.minimiser
    guard a != 0 else {
      // b just significant: one ray, 2·e·b·d ≤ −constant.
      if middle == 0 { return constant <= 0 ? .all : .undefined }
      let end = start - constant / (2 * middle)
      return middle > 0
        ? .rays(below: end, above: .infinity) : .rays(below: -.infinity, above: end)
    }
    let first = start + q / a
    let second = q == 0 ? first : start + constant / q
    guard first.isFinite, second.isFinite else { return .undefined }
    let (lower, upper) = (min(first, second), max(first, second))
    return a > 0
      ? .bounded(Interval(lower: lower, upper: upper)) : .rays(below: lower, above: upper)
  }
}

/// xᵀVx along one coordinate of x: `least` + `curvature`·(x_j − `minimiser`)².
private struct VarianceAlong {
  let minimiser: Double
  let least: Double
  let curvature: Double

  init(_ matrix: [Double], _ fixed: [Double], _ index: Int) {
    let size = fixed.count
    func form(_ x: [Double]) -> Double {
      var sum = CompensatedSum()
      for i in 0..<size {
        var product = CompensatedSum()
        for j in 0..<size { product.add(matrix[i * size + j], times: x[j]) }
        sum.add(x[i], times: product.high)
        sum.add(x[i], times: product.low)
      }
      return sum.value
    }
    curvature = matrix[index * size + index]
    var cross = CompensatedSum()
    for j in 0..<size { cross.add(matrix[index * size + j], times: fixed[j]) }
    minimiser = -cross.value / curvature
    var x = fixed
    x[index] = minimiser
    // Rounding of the stored matrix may leave a hair below 0.
    let value = form(x)
    least = value < 0 ? 0 : value
  }
}
