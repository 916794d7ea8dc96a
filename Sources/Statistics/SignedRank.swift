/// The distribution of Wilcoxon's signed-rank sum W+ when every sign is a fair coin.
///
/// Exact, by dynamic programming over the sums: adding a rank r turns the number of sign patterns
/// with sum s into N(s) + N(s − r). Only sums of positive numbers: no digits are lost in the tails.
///
/// Source: Wilcoxon 1945, Biometrics Bulletin 1:80, doi:10.2307/3001968; mid-ranks: Streitberg &
/// Röhmel 1986, Stat Softw Newsl 12:10.
package enum SignedRank {
  /// The most ranks whose exact distribution is computed; beyond it is NaN.
  ///
  /// 200 ranks cost four million additions, and 2²⁰⁰ patterns are within a double's range.
  package static let largestCount = 200

  /// The most additions for ranks with ties or gaps: those of 200 doubled ranks without.
  static let largestWork = largestCount * largestCount * (largestCount + 1)

  /// P(W+ ≤ `sum`) for the ranks 1…`count`.
  ///
  /// NaN for a NaN sum, or a count below 1 or beyond `largestCount`. R: `psignrank(sum, count)`.
  package static func cdf(_ sum: Double, count: Int) -> Double {
    guard count >= 1, count <= largestCount, !sum.isNaN else { return .nan }
    let total = count * (count + 1) / 2
    if sum < 0 { return 0 }
    if sum >= Double(total) { return 1 }
    let whole = Int(sum)
    // From the nearer end: the distribution is symmetric.
    return whole <= total - whole - 1
      ? lowerTail(ofRanks: Array(1...count), upTo: whole)
      : 1 - lowerTail(ofRanks: Array(1...count), upTo: total - whole - 1)
  }

  /// The smallest sum w with P(W+ ≤ w) ≥ `p`, for the ranks 1…`count`.
  ///
  /// NaN for p outside [0, 1], or a count below 1 or beyond `largestCount`.
  /// R: `qsignrank(p, count)`.
  package static func quantile(_ p: Double, count: Int) -> Double {
    guard count >= 1, count <= largestCount, p >= 0, p <= 1 else { return .nan }
    let total = count * (count + 1) / 2
    var cumulated = 0.0
    for (sum, share) in shares(ofRanks: Array(1...count), upTo: total).enumerated() {
      cumulated += share
      if cumulated >= p { return Double(sum) }
    }
    return Double(total)
  }

  /// P(sum of the ranks with a positive sign ≤ `limit`), nil when it would take too long.
  ///
  /// - Parameter ranks: whole numbers above 0; mid-ranks are doubled.
  static func exactLowerTail(ofRanks ranks: [Int], upTo limit: Int) -> Double? {
    // The largest rank first: then the sum cannot overflow.
    guard ranks.count <= largestCount, let largest = ranks.max(), largest <= largestWork,
      ranks.count * ranks.reduce(0, +) <= largestWork
    else { return nil }
    return lowerTail(ofRanks: ranks, upTo: limit)
  }

  private static func lowerTail(ofRanks ranks: [Int], upTo limit: Int) -> Double {
    shares(ofRanks: ranks, upTo: limit).reduce(0, +)
  }

  /// The share of sign patterns with each sum 0…`limit`.
  private static func shares(ofRanks ranks: [Int], upTo limit: Int) -> [Double] {
    guard limit >= 0 else { return [] }
    var patterns = [Double](repeating: 0, count: limit + 1)
    patterns[0] = 1
    var reached = 0
    for rank in ranks.sorted() where rank <= limit {
      reached = min(limit, reached + rank)
      // Downwards, so that each rank is added once.
      for sum in stride(from: reached, through: rank, by: -1) {
        patterns[sum] += patterns[sum - rank]
      }
    }
    // A power of two: exact.
    let all = Double(sign: .plus, exponent: ranks.count, significand: 1)
    return patterns.map { $0 / all }
  }
}
