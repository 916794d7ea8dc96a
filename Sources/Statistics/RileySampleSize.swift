import Glibc

/// How many people a linear prediction model needs, and what a given number reaches: Riley's four
/// criteria for a continuous outcome.
///
/// | criterion | asks for | formula |
/// |---|---|---|
/// | i | little overfitting | S = 1 + (p − 2)/(n·ln(1 − R²app)) ≥ `shrinkage` |
/// | ii | little optimism in R² | R²app − R²adj = p(1 − R²adj)/(n − 1) ≤ `optimism` |
/// | iii | a precise residual SD | √max(χ²₀.₉₇₅/df, df/χ²₀.₀₂₅) ≤ 1 + `margin`, df = n − p − 1 |
/// | iv | a precise mean | t₀.₉₇₅·SD·√((1 − R²adj)/n) ≤ `margin`·mean |
///
/// with R²app = 1 − (1 − R²adj)(n − p − 1)/(n − 1). S is Copas' expected shrinkage, above 1 and no
/// criterion for p ≤ 2.
///
/// Edge cases: p < 0, R² outside [0, 1), an SD that is not positive, a mean that is 0 or not finite,
/// limits outside (0, 1): the criteria concerned have no number (nil) and reach NaN. No number is
/// larger than 10⁹; an R² so small that more are needed has none.
///
/// Source: Riley et al. 2019, Stat Med 38:1262, doi:10.1002/sim.7993.
/// R: `pmsampsize::pmsampsize(type = "c", …)`, whose fourth figure is never below the first three.
package struct RileySampleSize: Sendable, Equatable {
  /// p, the number of candidate predictors (of coefficients without the intercept).
  package let predictors: Int
  /// R²adj that is expected of the model.
  package let rSquared: Double
  /// Mean and standard deviation of the outcome, in its unit.
  package let mean: Double
  package let standardDeviation: Double
  /// The least expected shrinkage; 0.9.
  package let shrinkage: Double
  /// The largest R²app − R²adj; 0.05.
  package let optimism: Double
  /// The largest relative error of residual SD and mean; 0.1.
  package let margin: Double

  package init(
    predictors: Int, rSquared: Double, mean: Double, standardDeviation: Double,
    shrinkage: Double = 0.9, optimism: Double = 0.05, margin: Double = 0.1
  ) {
    self.predictors = predictors
    self.rSquared = rSquared
    self.mean = mean
    self.standardDeviation = standardDeviation
    self.shrinkage = shrinkage
    self.optimism = optimism
    self.margin = margin
  }

  /// What `count` people reach.
  package struct Reached: Sendable, Equatable {
    /// S; not above 1 for p > 2.
    package let shrinkage: Double
    /// R²app − R²adj.
    package let optimism: Double
    /// The factor within which the residual SD is known, less 1.
    package let residualMargin: Double
    /// The half-width of the mean's interval over the mean.
    package let meanMargin: Double
  }

  /// What a number of people reaches; NaN for n ≤ p + 1.
  package func reached(by count: Int) -> Reached {
    Reached(
      shrinkage: shrinkage(count), optimism: optimism(count),
      residualMargin: residualMargin(count), meanMargin: meanMargin(count))
  }

  /// n − p − 1; NaN where there is no model.
  private func degreesOfFreedom(_ count: Int) -> Double {
    let df = Double(count) - Double(predictors) - 1
    return df > 0 && predictors >= 0 && rSquared >= 0 && rSquared < 1 ? df : .nan
  }

  private func shrinkage(_ count: Int) -> Double {
    guard degreesOfFreedom(count) > 0 else { return .nan }
    let (n, p) = (Double(count), Double(predictors))
    // ln(1 − R²app); 1 − p/(n − 1) would round to 1 for large n.
    let unexplained = log1p(-rSquared) + log1p(-p / (n - 1))
    return 1 + (p - 2) / (n * unexplained)
  }

  private func optimism(_ count: Int) -> Double {
    guard degreesOfFreedom(count) > 0 else { return .nan }
    return Double(predictors) * (1 - rSquared) / (Double(count) - 1)
  }

  private func residualMargin(_ count: Int) -> Double {
    let df = degreesOfFreedom(count)
    guard df > 0 else { return .nan }
    let upper = ChiSquared.upperQuantile(0.025, df: df) / df
    let lower = df / ChiSquared.quantile(0.025, df: df)
    return max(upper, lower).squareRoot() - 1
  }

  private func meanMargin(_ count: Int) -> Double {
    let df = degreesOfFreedom(count)
    guard df > 0, standardDeviation > 0, mean != 0 else { return .nan }
    let error = standardDeviation * ((1 - rSquared) / Double(count)).squareRoot()
    return StudentT.upperQuantile(0.025, df: df) * error / mean.magnitude
  }

  /// The least n from which on criterion i holds; p + 2, the least that can be fitted, for p ≤ 2.
  ///
  /// Just above p + 1 rows R²app is close to 1 by chance alone, and S with it: S falls with n
  /// first (n·ln(1 − R²app) is concave) and only then rises. The first part is passed over.
  package var forShrinkage: Int? {
    if predictors <= 2 { return least { _ in true } }
    guard shrinkage < 1 else { return nil }
    let lowest = least { shrinkage($0 + 1) >= shrinkage($0) }
    return least(from: lowest ?? predictors + 2) { shrinkage($0) >= shrinkage }
  }

  /// The least n for criterion ii.
  ///
  /// The limit is often met exactly, by decimals that binary cannot hold: rounding must not cost
  /// one more person.
  package var forOptimism: Int? {
    least { optimism($0) <= optimism * (1 + 1e-12) }
  }

  /// The least n for criterion iii: 234 + p for the usual margin.
  package var forResidualDeviation: Int? { least { residualMargin($0) <= margin } }

  /// The least n for criterion iv.
  package var forMean: Int? { least { meanMargin($0) <= margin } }

  /// The least n for all four; nil when one has none.
  package var forAll: Int? {
    guard let i = forShrinkage, let ii = forOptimism, let iii = forResidualDeviation,
      let iv = forMean
    else { return nil }
    return max(i, ii, iii, iv)
  }

  /// The least n from `start`, p + 2 if nil, to 10⁹ that reaches a goal, by bisection: from there
  /// on a goal, once reached, stays so.
  private func least(from start: Int? = nil, _ isMet: (Int) -> Bool) -> Int? {
    guard (0...1_000_000).contains(predictors), rSquared >= 0, rSquared < 1,
      isMet(1_000_000_000)
    else { return nil }
    var (low, high) = ((start ?? predictors + 2) - 1, 1_000_000_000)
    while high - low > 1 {
      let middle = (low + high) / 2
      if isMet(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
