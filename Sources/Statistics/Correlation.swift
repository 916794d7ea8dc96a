import Glibc

/// A correlation coefficient of paired values with its test against 0 and its confidence interval.
///
/// Edge cases of all three coefficients: samples of different length, fewer than two pairs, a NaN
/// or infinite value, or a constant sample give NaN throughout. Two pairs give ±1 without a test;
/// the interval needs n ≥ 4 (n ≥ 5 for Kendall). A coefficient of exactly ±1 has the interval
/// [±1, ±1].
package struct Correlation: Sendable, Equatable {
  package enum Coefficient: CaseIterable, Sendable, Hashable {
    case pearson
    case spearman
    case kendall
  }

  package let coefficient: Coefficient
  /// The number of pairs.
  package let count: Int
  /// r, ρ or τ-b.
  package let estimate: Double
  /// t for Pearson and Spearman, z for Kendall.
  package let statistic: Double
  /// n − 2, less one for each covariate of a partial coefficient; infinite for Kendall, whose
  /// statistic is normal.
  package let degreesOfFreedom: Double
  /// Two-sided.
  package let p: Double
  /// The confidence level of `interval`.
  package let level: Double
  package let interval: Interval

  /// The coefficient of that name.
  package init(
    _ coefficient: Coefficient, _ x: [Double], _ y: [Double], level: Double = 0.95
  ) {
    switch coefficient {
    case .pearson: self = .pearson(x, y, level: level)
    case .spearman: self = .spearman(x, y, level: level)
    case .kendall: self = .kendall(x, y, level: level)
    }
  }

  /// Pearson's r with t = r·√((n − 2)/(1 − r²)) and Fisher's interval
  /// tanh(atanh r ± z/√(n − 3)).
  ///
  /// Source: Fisher 1921, Metron 1:3. R: `cor.test(x, y)`.
  ///
  /// - Parameter isCancelled: once true, the numbers mean nothing.
  package static func pearson(
    _ x: [Double], _ y: [Double], level: Double = 0.95, isCancelled: () -> Bool = { false }
  ) -> Correlation {
    productMoment(.pearson, x, y, level: level, isCancelled: isCancelled)
  }

  /// Pearson's r of two columns, or of their mid-ranks, or of what `controlled` covariates have
  /// left of them: each takes one degree of freedom from the test and one from the interval.
  ///
  /// - Parameters:
  ///   - isCancelled: once true, the numbers mean nothing.
  ///   - standardError: of atanh r, from r and the number of pairs that it has left.
  static func productMoment(
    _ coefficient: Coefficient, _ x: [Double], _ y: [Double], controlled: Int = 0, level: Double,
    isCancelled: () -> Bool,
    standardError: (_ r: Double, _ count: Double) -> Double = { 1 / ($1 - 3).squareRoot() }
  ) -> Correlation {
    guard x.count == y.count else { return undefined(coefficient, count: 0, level: level) }
    let count = x.count
    guard let u = unitDeviations(x, isCancelled), let v = unitDeviations(y, isCancelled) else {
      return undefined(coefficient, count: count, level: level)
    }
    var product = 0.0
    var difference = 0.0
    var sum = 0.0
    for i in u.indices {
      product += u[i] * v[i]
      difference += (u[i] - v[i]) * (u[i] - v[i])
      sum += (u[i] + v[i]) * (u[i] + v[i])
    }
    // |u − v|² = 2(1 − r) and |u + v|² = 2(1 + r) for unit vectors: near r = ±1 they keep the
    // digits that 1 − r would cancel, and make an exact line exactly ±1.
    let r = product > 0.5 ? 1 - difference / 2 : product < -0.5 ? sum / 2 - 1 : product
    let left = Double(count) - Double(controlled)
    let df = left - 2
    let t = df > 0 ? 2 * r * (df / (difference * sum)).squareRoot() : .nan
    return Correlation(
      coefficient: coefficient, count: count, estimate: r, statistic: t, degreesOfFreedom: df,
      p: StudentT.twoSided(t, df: df), level: level,
      interval: fisherInterval(
        transformed: log(sum / difference) / 2,
        standardError: left > 3 ? standardError(r, left) : .nan, level: level))
  }

  /// tanh(`transformed` ± z·SE); a `transformed` of ±∞ gives ±1 twice.
  static func fisherInterval(
    transformed: Double, standardError: Double, level: Double
  ) -> Interval {
    let width = Normal.upperQuantile(tailProbability(level: level)) * standardError
    return Interval(lower: tanh(transformed - width), upper: tanh(transformed + width))
  }

  static func undefined(
    _ coefficient: Coefficient, count: Int, level: Double
  ) -> Correlation {
    Correlation(
      coefficient: coefficient, count: count, estimate: .nan, statistic: .nan,
      degreesOfFreedom: .nan, p: .nan, level: level, interval: .undefined)
  }

  init(
    coefficient: Coefficient, count: Int, estimate: Double, statistic: Double,
    degreesOfFreedom: Double, p: Double, level: Double, interval: Interval
  ) {
    self.coefficient = coefficient
    self.count = count
    self.estimate = estimate
    self.statistic = statistic
    self.degreesOfFreedom = degreesOfFreedom
    self.p = p
    self.level = level
    self.interval = interval
  }
}

/// The deviations from the mean, scaled to length 1; nil when there are fewer than two values,
/// when one is not finite, when all are equal, or when nobody waits for them any more.
private func unitDeviations(_ values: [Double], _ isCancelled: () -> Bool) -> [Double]? {
  guard values.count >= 2, values.allSatisfy(\.isFinite), !isCancelled() else { return nil }
  let center = Descriptive.mean(values)
  if isCancelled() { return nil }
  var deviations = values.map { $0 - center }
  // By the largest deviation first: the squares of very large or very small ones leave the range.
  let largest = deviations.reduce(0) { max($0, $1.magnitude) }
  guard largest > 0, largest < .infinity, !isCancelled() else { return nil }
  var squares = 0.0
  for i in deviations.indices {
    deviations[i] /= largest
    squares += deviations[i] * deviations[i]
  }
  if isCancelled() { return nil }
  let length = squares.squareRoot()
  for i in deviations.indices { deviations[i] /= length }
  return deviations
}
