import Glibc

/// Are two correlations different, measured on different persons?
///
/// Fisher's z = (atanh r₁ − atanh r₂)/√(1/(n₁ − 3) + 1/(n₂ − 3)).
///
/// NaN for fewer than four persons in a group and for correlations outside (−1, 1).
///
/// Source: Fisher 1921, Metron 1:3. R: `psych::r.test(n1, r1, r2, n2 = n2)`,
/// `cocor::cocor.indep.groups`.
package struct IndependentCorrelations: Sendable, Equatable {
  package let z: Double
  /// Two-sided.
  package let p: Double

  /// - Parameters:
  ///   - first: the correlation in the first group, and `firstCount` the persons in it.
  ///   - second: that in the second, and `secondCount` the persons in it.
  package init(first: Double, firstCount: Int, second: Double, secondCount: Int) {
    let possible =
      first.magnitude < 1 && second.magnitude < 1 && firstCount > 3 && secondCount > 3
    let variance = 1 / (Double(firstCount) - 3) + 1 / (Double(secondCount) - 3)
    z = possible ? (atanh(first) - atanh(second)) / variance.squareRoot() : .nan
    p = 2 * Normal.upperTail(z.magnitude)
  }
}
