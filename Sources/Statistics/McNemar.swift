/// McNemar's test: of the persons who changed, did as many change one way as the other?
///
/// Edge cases: no changes, or a negative number of them, give NaN throughout; more than 10⁹
/// have no exact p.
///
/// Source: McNemar 1947, Psychometrika 12:153, doi:10.1007/BF02295996. R: `mcnemar.test(table)`,
/// `binom.test(b, b + c)`; Python: statsmodels `mcnemar(table)`.
package struct McNemar: Sendable, Equatable {
  /// Persons in the first category only the first time (row 1, column 2 of the table).
  package let firstOnly: Int
  /// Persons in the first category only the second time (row 2, column 1).
  package let secondOnly: Int
  /// Exact two-sided p of a fair coin, 2·P(X ≤ min(b, c)), at most 1.
  package let exactP: Double
  /// (b − c)²/(b + c) with one degree of freedom, and its p.
  package let chiSquared: Double
  package let p: Double
  /// (|b − c| − 1)²/(b + c), and 0 for b = c (as R; statsmodels gives 1/(b + c) there), and its p.
  package let correctedChiSquared: Double
  package let correctedP: Double

  package init(firstOnly: Int, secondOnly: Int) {
    self.firstOnly = firstOnly
    self.secondOnly = secondOnly
    let (b, c) = (Double(firstOnly), Double(secondOnly))
    let changes = b >= 0 && c >= 0 && b + c > 0 ? b + c : .nan
    let difference = (b - c).magnitude
    let fewer = min(b, c)
    // P(X ≤ k) of n fair coins is I_½(n − k, k + 1).
    exactP = min(2 * BetaDistribution.cdf(0.5, a: changes - fewer, b: fewer + 1), 1)
    // Divided before squaring: counts near the largest integer keep their range.
    chiSquared = difference * (difference / changes)
    p = ChiSquared.upperTail(chiSquared, df: 1)
    let corrected = max(0, difference - 1)
    correctedChiSquared = corrected * (corrected / changes)
    correctedP = ChiSquared.upperTail(correctedChiSquared, df: 1)
  }
}
