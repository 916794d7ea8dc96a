/// Cohen's kappa, plain or weighted: agreement beyond what the margins alone would give.
///
/// κ = (po − pe)/(1 − pe), po = Σw·p and pe = Σw·p_row·p_column with agreement weights w, and the
/// large-sample standard errors of Fleiss, Cohen & Everitt 1969, Psychol Bull 72:323,
/// doi:10.1037/h0028106: one for the interval, one under κ = 0 for the test. The interval is not
/// clipped to [−1, 1].
///
/// R: `vcd::Kappa(table)` (interval), `irr::kappa2`, `psych::cohen.kappa`.
package struct Kappa: Sendable, Equatable {
  /// What a person counts who moved from category i to category j of c.
  package enum Weights: CaseIterable, Sendable, Hashable {
    /// 0 unless i = j.
    case unweighted
    /// 1 − |i − j|/(c − 1)
    case linear
    /// 1 − ((i − j)/(c − 1))²
    case quadratic

    func disagreement(_ i: Int, _ j: Int, of categories: Int) -> Double {
      let distance = Double((i - j).magnitude) / Double(categories - 1)
      return switch self {
      case .unweighted: i == j ? 0 : 1
      case .linear: distance
      case .quadratic: distance * distance
      }
    }
  }

  package let weights: Weights
  package let estimate: Double
  package let observed: Double
  package let expected: Double
  package let standardError: Double
  /// The standard error if κ were 0.
  package let nullStandardError: Double
  package let interval: Interval
  /// estimate/nullStandardError
  package let z: Double
  /// Two-sided.
  package let p: Double

  /// - Parameters:
  ///   - shares: a square of shares of all persons.
  ///   - count: the number of persons.
  init(shares: [[Double]], count: Double, weights: Weights, level: Double) {
    let size = shares.indices
    let rows = shares.map { $0.reduce(0, +) }
    let columns = size.map { j in shares.reduce(0) { $0 + $1[j] } }
    let weight = size.map { i in
      size.map { weights.disagreement(i, $0, of: shares.count) }
    }
    // Disagreement v = 1 − w throughout: 1 − po and 1 − pe, which the formulas are made of, are
    // then sums and have nothing to cancel.
    var seen = 0.0
    var chance = 0.0
    var rowMeans = rows
    var columnMeans = columns
    for i in size {
      rowMeans[i] = size.reduce(0) { $0 + columns[$1] * weight[i][$1] }
      columnMeans[i] = size.reduce(0) { $0 + rows[$1] * weight[$1][i] }
      for j in size {
        seen += weight[i][j] * shares[i][j]
        chance += weight[i][j] * rows[i] * columns[j]
      }
    }
    // Both variances as mean squares of deviations: as mean of squares minus square of mean,
    // perfect agreement would come out with a standard error of rounding.
    var variance = 0.0
    var nullVariance = 0.0
    for i in size {
      for j in size {
        let margin = rowMeans[i] + columnMeans[j]
        let influence = weight[i][j] * chance - margin * seen + chance * seen
        variance += shares[i][j] * influence * influence
        let null = weight[i][j] - margin + chance
        nullVariance += rows[i] * columns[j] * null * null
      }
    }
    self.weights = weights
    estimate = shares.isEmpty ? .nan : (chance - seen) / chance
    observed = shares.isEmpty ? .nan : 1 - seen
    expected = shares.isEmpty ? .nan : 1 - chance
    standardError = (variance / count).squareRoot() / (chance * chance)
    nullStandardError = (nullVariance / count).squareRoot() / chance
    z = estimate / nullStandardError
    p = 2 * Normal.upperTail(z.magnitude)
    interval = Interval(
      center: estimate,
      halfWidth: Normal.upperQuantile(tailProbability(level: level)) * standardError)
  }
}
