extension Correlation {
  /// The most pairs for which every order is tried: 9! = 362 880 orders.
  package static let largestPermutedCount = 9

  /// The most pairs for which the exact distribution of Kendall's pairs is computed: beyond it
  /// the rarest shares of orders, 1/n!, would leave the range of a double.
  package static let largestKendallCount = 100

  /// The exact two-sided p of Spearman's ρ: the share of all orders of y whose |ρ| is at least the
  /// observed one. Right with ties too.
  ///
  /// NaN where ρ is, and for more than `largestPermutedCount` pairs.
  ///
  /// R: `cor.test(x, y, method = "spearman", exact = TRUE)$p.value` for n ≤ 9 without ties;
  /// `coin::spearman_test(y ~ x, distribution = "exact")`.
  package static func spearmanExactP(_ x: [Double], _ y: [Double]) -> Double {
    guard x.count <= largestPermutedCount, !spearman(x, y).estimate.isNaN else { return .nan }
    // Twice the deviations from the mean rank are whole numbers: sums compare without rounding.
    func deviations(_ column: [Double]) -> [Int] {
      Ranks.midRanks(column).map { Int(2 * $0) - (column.count + 1) }
    }
    let u = deviations(x)
    var v = deviations(y)
    let observed = zip(u, v).reduce(0) { $0 + $1.0 * $1.1 }.magnitude
    var orders = 0
    var extreme = 0
    func permute(from position: Int, sum: Int) {
      if position == v.count {
        orders += 1
        if sum.magnitude >= observed { extreme += 1 }
        return
      }
      for other in position..<v.count {
        v.swapAt(position, other)
        permute(from: position + 1, sum: sum + u[position] * v[position])
        v.swapAt(position, other)
      }
    }
    permute(from: 0, sum: 0)
    return Double(extreme) / Double(orders)
  }

  /// The exact two-sided p of Kendall's τ without ties: twice the share of all orders with at most
  /// as many discordant (or concordant) pairs as the rarer kind here.
  ///
  /// NaN where τ is, with any tie, and for more than `largestKendallCount` pairs.
  ///
  /// Source: Kendall 1938, Biometrika 30:81, doi:10.1093/biomet/30.1-2.81.
  /// R: `cor.test(x, y, method = "kendall", exact = TRUE)$p.value`.
  package static func kendallExactP(_ x: [Double], _ y: [Double]) -> Double {
    guard x.count <= largestKendallCount, let fewer = KendallPairs(x, y)?.fewerWithoutTies else {
      return .nan
    }
    // The share of orders with each number of discordant pairs. The m-th observation can stand in
    // m places, discordant with 0…m − 1 of those before it, all equally likely.
    var shares = [Double](repeating: 0, count: fewer + 1)
    shares[0] = 1
    for m in 2...x.count {
      var next = shares
      for discordant in 0...fewer {
        let last = discordant >= m ? shares[discordant - m] : 0
        let before = discordant > 0 ? next[discordant - 1] : 0
        // A window sum carried along. Its one subtraction is of a number that is among those
        // already in `before`.
        next[discordant] = before + (shares[discordant] - last) / Double(m)
      }
      shares = next
    }
    return min(2 * shares.reduce(0, +), 1)
  }
}
