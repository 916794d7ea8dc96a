/// How often two classifications of the same persons agree: which side is stronger in session 1
/// and in session 2, say.
///
/// Kappa collapses when nearly all persons fall into one category, however well the sessions
/// agree; the raw agreement, PABAK and AC1 beside it show when that is so.
///
/// Edge cases: no table, rows of different length than there are rows, a negative count or no
/// persons give NaN throughout; one category, or all persons in the same one in both sessions,
/// gives kappa 0/0, NaN.
///
/// Sources: Byrt, Bishop & Carlin 1993, J Clin Epidemiol 46:423,
/// doi:10.1016/0895-4356(93)90018-V; Gwet 2008, Br J Math Stat Psychol 61:29,
/// doi:10.1348/000711006X126600.
package struct CategoryAgreement: Sendable, Equatable {
  /// The number of categories.
  package let categories: Int
  /// The number of persons; NaN without a table.
  package let count: Double
  /// The share of persons in the same category both times, 0 to 1.
  package let observed: Double
  /// Prevalence- and bias-adjusted kappa, (c·observed − 1)/(c − 1): kappa if all categories were
  /// equally common.
  package let pabak: Double
  /// Gwet's AC1, (observed − e)/(1 − e) with e = Σπ(1 − π)/(c − 1), π the mean of a category's two
  /// shares. R: `irrCAC::gwet.ac1.table(counts)`.
  package let ac1: Double
  package let kappa: Kappa
  /// Kappa that counts a near miss as partial agreement; the categories are in order.
  package let linearKappa: Kappa
  package let quadraticKappa: Kappa
  /// Whether the changes in one direction outnumber those in the other; only for two categories.
  package let mcNemar: McNemar?

  /// - Parameters:
  ///   - counts: persons, a row a category of session 1, a column one of session 2.
  ///   - level: the confidence level of the kappas.
  package init(counts: [[Int]], level: Double = 0.95) {
    let table = Self.shares(of: counts)
    let c = Double(counts.count)
    let size = counts.indices
    categories = counts.count
    count = table.count
    // The sum of nothing would be 0.
    observed = size.isEmpty ? .nan : size.reduce(0) { $0 + table.shares[$1][$1] }
    pabak = (c * observed - 1) / (c - 1)
    let chance = size.reduce(0) { sum, k in
      let share = size.reduce(0) { $0 + table.shares[k][$1] + table.shares[$1][k] } / 2
      return sum + share * (1 - share)
    }
    ac1 = (observed - chance / (c - 1)) / (1 - chance / (c - 1))
    func kappa(_ weights: Kappa.Weights) -> Kappa {
      Kappa(shares: table.shares, count: table.count, weights: weights, level: level)
    }
    self.kappa = kappa(.unweighted)
    linearKappa = kappa(.linear)
    quadraticKappa = kappa(.quadratic)
    mcNemar =
      counts.count == 2 && !table.count.isNaN
      ? McNemar(firstOnly: counts[0][1], secondOnly: counts[1][0]) : nil
  }

  /// Every count over their sum, a square of NaN for a table that is none.
  private static func shares(of counts: [[Int]]) -> (count: Double, shares: [[Double]]) {
    // As doubles before adding: a sum of integers could overflow.
    let total = counts.joined().reduce(0) { $0 + Double($1) }
    let isTable = counts.allSatisfy { row in
      row.count == counts.count && row.allSatisfy { $0 >= 0 }
    }
    guard isTable, total > 0 else {
      let row = [Double](repeating: .nan, count: counts.count)
      return (.nan, [[Double]](repeating: row, count: counts.count))
    }
    return (total, counts.map { $0.map { Double($0) / total } })
  }
}
