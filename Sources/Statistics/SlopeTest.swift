/// A straight line y = a + b·x by least squares, with the test of b = 0.
///
/// b = Σ(x − x̄)(y − ȳ)/Σ(x − x̄)², SE = √(Σe²/(n − 2)/Σ(x − x̄)²), t = b/SE. For one predictor
/// this is what `LinearModel` gives, without its factorisation; the residuals are formed one by one,
/// because Σ(y − ȳ)² − b²Σ(x − x̄)² would cancel on a nearly exact line.
///
/// Edge cases: samples of different length, fewer than two pairs, a constant x, a NaN or an infinite
/// value give NaN throughout; two pairs give the line without a test; an exact line has SE 0 and
/// t = ±∞ (NaN for a slope of 0).
///
/// R: `summary(lm(y ~ x))`, `confint(lm(y ~ x), level = level)`.
package struct SlopeTest: Sendable, Equatable {
  /// The number of pairs.
  package let count: Int
  /// a, in the unit of y.
  package let intercept: Double
  /// b, in units of y per unit of x.
  package let slope: Double
  package let standardError: Double
  package let t: Double
  /// n − 2.
  package let degreesOfFreedom: Double
  /// Two-sided.
  package let p: Double
  /// The confidence level of `interval`.
  package let level: Double
  /// b ± t_q·SE.
  package let interval: Interval

  package init(x: [Double], y: [Double], level: Double = 0.95) {
    let usable =
      x.count == y.count && x.count >= 2 && x.allSatisfy(\.isFinite) && y.allSatisfy(\.isFinite)
    let xMean = usable ? Descriptive.mean(x) : .nan
    let yMean = usable ? Descriptive.mean(y) : .nan
    var largest = 0.0
    var squares = 0.0
    var products = 0.0
    for i in usable ? x.indices : 0..<0 {
      let u = x[i] - xMean
      largest = max(largest, x[i].magnitude)
      squares += u * u
      products += u * (y[i] - yMean)
    }
    // Deviations of a few units in the last place are the mean's rounding, not a spread of x.
    let noise = 4 * Double.ulpOfOne * largest
    let slope = squares > Double(x.count) * noise * noise ? products / squares : .nan
    var unexplained = 0.0
    for i in usable ? x.indices : 0..<0 {
      let e = (y[i] - yMean) - slope * (x[i] - xMean)
      unexplained += e * e
    }
    let df = Double(x.count) - 2
    let error = df > 0 ? (unexplained / df / squares).squareRoot() : .nan
    count = x.count
    intercept = yMean - slope * xMean
    self.slope = slope
    standardError = error
    t = slope / error
    degreesOfFreedom = df
    p = StudentT.twoSided(t, df: df)
    self.level = level
    interval = Interval(
      center: slope,
      halfWidth: StudentT.upperQuantile(tailProbability(level: level), df: df) * error)
  }
}
