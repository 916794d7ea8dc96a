/// Wilcoxon's signed-rank test: are these differences symmetric about 0?
///
/// The magnitudes are ranked (mid-ranks where equal); W+ is the sum of the ranks of the positive
/// differences. Under symmetry W+ has mean Σr/2 and variance Σr²/4; the sums of the mid-ranks are
/// the usual n(n + 1)/4 and n(n + 1)(2n + 1)/24 − Σ(t³ − t)/48.
///
/// Differences are rounded to nine decimals first (`Ranks.roundedReadings`), so that equal
/// readings of a device are equal here. O(n log n).
///
/// Edge cases: no differences, a NaN or infinite one, or nothing but zeros give NaN throughout
/// (the counts stand). All of one sign and magnitude are an ordinary tie.
///
/// Sources: Wilcoxon 1945, Biometrics Bulletin 1:80, doi:10.2307/3001968; Pratt 1959, J Am Stat
/// Assoc 54:655, doi:10.1080/01621459.1959.10501526.
/// R: `wilcox.test(d, exact = FALSE, correct = FALSE)`; with ties `coin::wilcoxsign_test`,
/// `exactRankTests::wilcox.exact`.
package struct WilcoxonSignedRank: Sendable, Equatable {
  /// What becomes of differences that are 0.
  package enum Zeros: CaseIterable, Sendable, Hashable {
    /// Left out before ranking, as R does.
    case wilcoxon
    /// Ranked with the others, their ranks then left out: zeros count as small differences.
    case pratt
  }

  package let zeros: Zeros
  /// The number of differences, zeros included.
  package let count: Int
  /// The number of differences other than 0.
  package let usedCount: Int
  /// Whether two of the used differences have the same magnitude.
  package let hasTies: Bool
  /// W+, the sum of the ranks of the positive differences.
  package let positiveSum: Double
  /// W−, that of the negative ones.
  package let negativeSum: Double
  /// (W+ − W−)/(W+ + W−), from −1 to 1: the matched-pairs rank-biserial correlation (Kerby 2014,
  /// Compr Psychol 3:1, doi:10.2466/11.IT.3.1).
  package let rankBiserial: Double
  /// (W+ − mean)/SD: above 0 when the positive differences outweigh. R prints none; `coin` does.
  package let z: Double
  /// Two-sided, from `z`.
  package let p: Double
  /// The same with W+ moved by ½ towards its mean, as `wilcox.test` does by default.
  package let correctedZ: Double
  package let correctedP: Double
  /// Exact two-sided p over all 2ⁿ sign patterns of the ranks found here, 2·P(W ≤ min(W+, W−));
  /// right with ties and zeros too. NaN beyond `SignedRank.largestCount` used differences.
  package let exactConditionalP: Double

  /// The exact p of the textbook, which needs distinct magnitudes and no zeros: NaN otherwise.
  ///
  /// R: `wilcox.test(d, exact = TRUE)`.
  package var exactP: Double {
    hasTies || usedCount < count ? .nan : exactConditionalP
  }

  /// - Parameters:
  ///   - differences: one a person, in one direction.
  ///   - isCancelled: once true, the numbers mean nothing.
  package init(
    differences: [Double], zeros: Zeros = .wilcoxon, isCancelled: () -> Bool = { false }
  ) {
    self.zeros = zeros
    count = differences.count
    let finite = differences.allSatisfy(\.isFinite)
    let rounded = Array(
      count: finite ? count : 0, rest: 0, isCancelled: isCancelled
    ) { Ranks.rounded(differences[$0]) }
    let used = rounded.filter { $0 != 0 }
    usedCount = used.count

    let ranks: [Double]
    switch zeros {
    case .wilcoxon: ranks = Ranks.midRanks(used.map(\.magnitude), isCancelled: isCancelled)
    case .pratt:
      let all = Ranks.midRanks(rounded.map(\.magnitude), isCancelled: isCancelled)
      ranks = rounded.indices.filter { rounded[$0] != 0 }.map { all[$0] }
    }
    var positive = 0.0
    var negative = 0.0
    var squares = CompensatedSum()
    for (difference, rank) in zip(used, ranks) {
      // Mid-ranks are halves: these sums are exact.
      if difference > 0 { positive += rank } else { negative += rank }
      squares.add(rank, times: rank)
    }
    // Nothing ranked: 0/0 below makes the rest NaN.
    let defined = !used.isEmpty
    positiveSum = defined ? positive : .nan
    negativeSum = defined ? negative : .nan
    rankBiserial = (positive - negative) / (positive + negative)
    hasTies = isCancelled() || Self.hasTies(ranks, of: count)

    let deviation = (positive - negative) / 2
    let sd = squares.value.squareRoot() / 2
    // Towards 0 and not past it: the deviation is 0 or at least ½.
    let correction = deviation > 0 ? 0.5 : deviation < 0 ? -0.5 : 0
    z = deviation / sd
    p = 2 * Normal.upperTail(z.magnitude)
    correctedZ = (deviation - correction) / sd
    correctedP = 2 * Normal.upperTail(correctedZ.magnitude)
    exactConditionalP =
      defined ? Self.exactP(ranks: ranks, smallerSum: min(positive, negative)) : .nan
  }

  /// Whether a rank stands twice; mid-ranks are halves up to `count`.
  private static func hasTies(_ ranks: [Double], of count: Int) -> Bool {
    var seen = [Bool](repeating: false, count: 2 * count + 1)
    for rank in ranks {
      if seen[Int(2 * rank)] { return true }
      seen[Int(2 * rank)] = true
    }
    return false
  }

  private static func exactP(ranks: [Double], smallerSum: Double) -> Double {
    guard ranks.count <= SignedRank.largestCount else { return .nan }
    let tail = SignedRank.exactLowerTail(
      ofRanks: ranks.map { Int(2 * $0) }, upTo: Int(2 * smallerSum))
    return tail.map { min(1, 2 * $0) } ?? .nan
  }
}
