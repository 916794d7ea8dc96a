/// The Hodges–Lehmann estimate of the centre of differences, with Wilcoxon's interval.
///
/// The median of the n(n + 1)/2 Walsh averages (dᵢ + dⱼ)/2, i ≤ j. The limits are the K-th
/// smallest and the K-th largest of them, K the α/2 quantile of the signed-rank distribution:
/// exact up to `SignedRank.largestCount` differences, beyond them from the normal approximation,
/// rounded towards the wider interval.
///
/// The averages are never listed: the k-th smallest is found by halving the range of doubles
/// between the extremes and counting, so memory is O(n) and time O(n log n) for every n.
///
/// Zeros are differences like all others. With tied differences the level is at least the stated
/// one. Edge cases: no differences, or a NaN or infinite one, give NaN; one gives only the
/// estimate; a few cannot reach a high level (n < 6 for 95 %): the interval is then the whole
/// range of the data, and `achievedLevel` says what that is worth.
///
/// Source: Hodges & Lehmann 1963, Ann Math Stat 34:598, doi:10.1214/aoms/1177704172; the interval:
/// Bauer 1972, J Am Stat Assoc 67:687, doi:10.1080/01621459.1972.10481279.
/// R: `wilcox.test(d, conf.int = TRUE, exact = TRUE)` for data without ties and zeros.
package struct HodgesLehmann: Sendable, Equatable {
  /// In the unit of the differences.
  package let estimate: Double
  package let interval: Interval
  /// The coverage that the two order statistics really have, without ties.
  package let achievedLevel: Double

  /// - Parameter isCancelled: once true, the numbers mean nothing.
  package init(
    differences: [Double], level: Double = 0.95, isCancelled: () -> Bool = { false }
  ) {
    guard !differences.isEmpty, differences.allSatisfy(\.isFinite) else {
      (estimate, interval, achievedLevel) = (.nan, .undefined, .nan)
      return
    }
    let walsh = WalshAverages(
      sorted: AscendingOrder.sorted(differences, isCancelled: isCancelled))
    estimate = walsh.median(isCancelled)
    let (rank, achieved) = Self.limit(count: differences.count, level: level)
    achievedLevel = achieved
    interval =
      achieved > 0
      ? Interval(
        lower: walsh.smallest(rank, isCancelled),
        upper: walsh.smallest(walsh.count - rank + 1, isCancelled))
      : .undefined
  }

  /// K and the level of the interval from the K-th smallest to the K-th largest average.
  private static func limit(count: Int, level: Double) -> (rank: Int, achieved: Double) {
    let tail = tailProbability(level: level)
    guard !tail.isNaN else { return (1, .nan) }
    if count <= SignedRank.largestCount {
      let rank = max(1, SignedRank.quantile(tail, count: count))
      return (Int(rank), 1 - 2 * SignedRank.cdf(rank - 1, count: count))
    }
    let n = Double(count)
    let mean = n * (n + 1) / 4
    let sd = mean.squareRoot() * ((2 * n + 1) / 6).squareRoot()
    let rank = max(1, (mean - Normal.upperQuantile(tail) * sd - 0.5).rounded(.down))
    // P(W ≤ rank − 1), with ½ for the steps of W.
    return (Int(rank), 1 - 2 * Normal.cdf((rank - 0.5 - mean) / sd))
  }
}

/// The averages of all pairs of a sample, each value also paired with itself.
private struct WalshAverages {
  private let values: [Double]
  let count: Int

  /// - Parameter values: finite, ascending, at least one.
  init(sorted values: [Double]) {
    self.values = values
    count = values.count * (values.count + 1) / 2
  }

  func median(_ isCancelled: () -> Bool) -> Double {
    let middle = smallest((count + 1) / 2, isCancelled)
    return count % 2 == 1 ? middle : middle / 2 + smallest(count / 2 + 1, isCancelled) / 2
  }

  /// The `rank`-th smallest average, counted from 1.
  func smallest(_ rank: Int, _ isCancelled: () -> Bool) -> Double {
    var low = AscendingOrder.key(values[0])
    var high = AscendingOrder.key(values[values.count - 1])
    // At most 64 halvings: the keys number the doubles in their order.
    while low < high, !isCancelled() {
      let middle = low + (high - low) / 2
      if count(notAbove: AscendingOrder.value(middle)) >= rank {
        high = middle
      } else {
        low = middle + 1
      }
    }
    // Adding 0 makes of −0, which comes before it, 0.
    return AscendingOrder.value(low) + 0
  }

  /// How many averages are at most `limit`: a staircase walk, O(n).
  private func count(notAbove limit: Double) -> Int {
    var found = 0
    var j = values.count - 1
    for i in values.indices {
      // Halves first: the sum of two may overflow.
      while j >= i && values[i] / 2 + values[j] / 2 > limit { j -= 1 }
      if j < i { break }
      found += j - i + 1
    }
    return found
  }
}
