import Glibc

/// Are two correlations with the same variable different, measured on the same persons: does the
/// calf raise tell more about walking than the leg extension?
///
/// Two tests of ρ_a = ρ_b for r_a = r(shared, a), r_b = r(shared, b) and r_ab between the two:
/// - Williams: t = (r_a − r_b)·√((n − 1)(1 + r_ab)/(2·(n − 1)/(n − 3)·|R| + r̄²(1 − r_ab)³)), df
///   n − 3, |R| the determinant of the 3 × 3 correlation matrix, r̄ the mean of r_a and r_b;
/// - Meng, Rosenthal & Rubin: z = (atanh r_a − atanh r_b)·√((n − 3)/(2(1 − r_ab)h)),
///   h = (1 − f·m)/(1 − m), f = min(1, (1 − r_ab)/(2(1 − m))), m the mean of r_a² and r_b².
///
/// NaN for n < 4, correlations outside (−1, 1), and three that no data can have together.
///
/// Sources: Williams 1959, J R Stat Soc B 21:396, doi:10.1111/j.2517-6161.1959.tb00346.x; Steiger
/// 1980, Psychol Bull 87:245, doi:10.1037/0033-2909.87.2.245; Meng, Rosenthal & Rubin 1992,
/// Psychol Bull 111:172, doi:10.1037/0033-2909.111.1.172.
/// R: `psych::r.test(n, r_a, r_b, r_ab)`; `cocor::cocor.dep.groups.overlap`.
package struct DependentCorrelations: Sendable, Equatable {
  package let first: Double
  package let second: Double
  package let between: Double
  package let count: Int
  package let williamsT: Double
  package let degreesOfFreedom: Double
  /// Two-sided, from `williamsT`.
  package let williamsP: Double
  package let mengZ: Double
  /// Two-sided, from `mengZ`.
  package let mengP: Double

  /// - Parameters:
  ///   - first: the correlation of the shared variable with a.
  ///   - second: with b.
  ///   - between: that of a with b.
  ///   - count: the number of persons, the same for all three.
  package init(first: Double, second: Double, between: Double, count: Int) {
    self.first = first
    self.second = second
    self.between = between
    self.count = count
    let n = Double(count)
    let determinant = Self.determinant(first, second, between)
    let possible = [first, second, between].allSatisfy { $0.magnitude < 1 } && determinant >= 0
    let df = possible && n > 3 ? n - 3 : .nan
    let apart = 1 - between
    let mean = (first + second) / 2
    williamsT =
      (first - second)
      * ((n - 1) * (1 + between)
      / (2 * (n - 1) / df * determinant + mean * mean * apart * apart * apart)).squareRoot()
    degreesOfFreedom = df
    williamsP = StudentT.twoSided(williamsT, df: df)

    let square = (first * first + second * second) / 2
    let f = min(1, apart / (2 * (1 - square)))
    let h = (1 - f * square) / (1 - square)
    mengZ = (atanh(first) - atanh(second)) * (df / (2 * apart * h)).squareRoot()
    mengP = 2 * Normal.upperTail(mengZ.magnitude)
  }

  /// The same from the data, with Pearson's coefficients.
  ///
  /// - Parameter isCancelled: once true, the numbers mean nothing.
  package init(
    shared: [Double], _ a: [Double], _ b: [Double], isCancelled: () -> Bool = { false }
  ) {
    let pairs = [(shared, a), (shared, b), (a, b)]
    let r = pairs.map { Correlation.pearson($0, $1, isCancelled: isCancelled).estimate }
    self.init(first: r[0], second: r[1], between: r[2], count: shared.count)
  }

  /// 1 − r_a² − r_b² − r_ab² + 2·r_a·r_b·r_ab, as (1 − r_a²)(1 − r_b²) − (r_ab − r_a·r_b)²: for
  /// strong correlations the five terms cancel, the factors do not.
  private static func determinant(_ a: Double, _ b: Double, _ ab: Double) -> Double {
    let rest = ab - a * b
    let value = (1 - a) * (1 + a) * ((1 - b) * (1 + b)) - rest * rest
    // Data on the border, a sum of the others, may round to just below 0.
    return value > -1e-12 ? max(value, 0) : value
  }
}
