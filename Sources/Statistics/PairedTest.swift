/// The paired t test: is the mean of these differences 0?
///
/// Mean d̄ ± t·SD/√n; t = d̄/(SD/√n) with n − 1 degrees of freedom.
///
/// Edge cases: no differences, or a NaN or infinite one, give NaN throughout; one difference gives
/// only its mean; equal differences give SD 0, an interval of no width, and t = ±∞ with p = 0 (NaN
/// when they are all 0).
///
/// Source: Student 1908, Biometrika 6:1, doi:10.1093/biomet/6.1.1.
/// R: `t.test(differences)`, or `t.test(x, y, paired = TRUE)` for x − y.
package struct PairedTest: Sendable, Equatable {
  /// The number of differences.
  package let count: Int
  /// In the unit of the differences, as are the next three.
  package let meanDifference: Double
  /// Divisor n − 1.
  package let standardDeviation: Double
  /// SD/√n.
  package let standardError: Double
  package let interval: Interval
  package let t: Double
  /// n − 1.
  package let degreesOfFreedom: Double
  /// Two-sided.
  package let p: Double
  /// The confidence level of `interval`.
  package let level: Double

  /// - Parameter differences: one a person, in one direction (left − right, or the second session
  ///   minus the first).
  /// - Parameter isCancelled: once true, the numbers mean nothing.
  package init(
    differences: [Double], level: Double = 0.95, isCancelled: () -> Bool = { false }
  ) {
    let n = Double(differences.count)
    count = differences.count
    meanDifference = Descriptive.mean(differences)
    standardDeviation = isCancelled() ? .nan : Descriptive.standardDeviation(differences)
    standardError = standardDeviation / n.squareRoot()
    degreesOfFreedom = n - 1
    t = meanDifference / standardError
    p = StudentT.twoSided(t, df: n - 1)
    self.level = level
    interval = Interval(
      center: meanDifference,
      halfWidth: StudentT.upperQuantile(tailProbability(level: level), df: n - 1) * standardError)
  }
}
