import Glibc

extension Correlation {
  /// Kendall's τ-b with its tie-corrected normal test and Fieller's interval.
  ///
  /// τ-b = (C − D)/√((n₀ − n₁)(n₀ − n₂)), C and D the concordant and discordant pairs,
  /// n₀ = n(n − 1)/2, n₁ and n₂ the pairs tied in x and in y. z = (C − D)/√Var with the variance
  /// of Kendall 1970 under ties and without continuity correction. The interval is that of
  /// Fieller, Hartley & Pearson 1957, Biometrika 44:470, doi:10.1093/biomet/44.3-4.470:
  /// tanh(atanh τ ± z·√(0.437/(n − 4))).
  ///
  /// O(n log n): Knight 1966, J Am Stat Assoc 61:436, doi:10.1080/01621459.1966.10480879.
  ///
  /// R: `cor.test(x, y, method = "kendall", exact = FALSE)` for τ, z and p.
  package static func kendall(
    _ x: [Double], _ y: [Double], level: Double = 0.95
  ) -> Correlation {
    guard x.count == y.count else { return undefined(.kendall, count: 0, level: level) }
    guard x.count >= 2, x.allSatisfy(\.isFinite), y.allSatisfy(\.isFinite) else {
      return undefined(.kendall, count: x.count, level: level)
    }
    // Counts as doubles: n³ in the variance would overflow an Int for a few million pairs.
    let n = Double(x.count)
    let order = x.indices.sorted { x[$0] < x[$1] || (x[$0] == x[$1] && y[$0] < y[$1]) }
    var yByX = order.map { y[$0] }
    let bothTied = Ties(order.indices) { i, j in
      x[order[i]] == x[order[j]] && y[order[i]] == y[order[j]]
    }
    let xTies = Ties(order.indices) { i, j in x[order[i]] == x[order[j]] }
    let discordant = Double(sortCountingSwaps(&yByX))
    let yTies = Ties(yByX.indices) { i, j in yByX[i] == yByX[j] }

    let pairs = n * (n - 1) / 2
    guard xTies.pairs < pairs, yTies.pairs < pairs else {
      return undefined(.kendall, count: x.count, level: level)
    }
    let score = pairs - xTies.pairs - yTies.pairs + bothTied.pairs - 2 * discordant
    // Two roots, since the product under one root can overflow; none where the two counts are
    // the same, so that perfect agreement is exactly ±1.
    let untied =
      xTies.pairs == yTies.pairs
      ? pairs - xTies.pairs
      : (pairs - xTies.pairs).squareRoot() * (pairs - yTies.pairs).squareRoot()
    let tau = min(max(score / untied, -1), 1)
    let z = score / variance(n: n, xTies, yTies).squareRoot()
    return Correlation(
      coefficient: .kendall, count: x.count, estimate: tau, statistic: z,
      degreesOfFreedom: .infinity, p: 2 * Normal.upperTail(z.magnitude), level: level,
      interval: fisherInterval(
        transformed: atanh(tau), standardError: n > 4 ? (0.437 / (n - 4)).squareRoot() : .nan,
        level: level))
  }

  /// The variance of C − D without association.
  private static func variance(n: Double, _ x: Ties, _ y: Ties) -> Double {
    let leading = (n * (n - 1) * (2 * n + 5) - x.variance - y.variance) / 18
    let double = (2 * x.pairs) * (2 * y.pairs) / (2 * n * (n - 1))
    // No triples in two pairs: 0/0 otherwise.
    let triple = n > 2 ? x.triples * y.triples / (9 * n * (n - 1) * (n - 2)) : 0
    return leading + double + triple
  }
}

/// Sums over the groups of equal neighbours, of size t.
private struct Ties {
  /// Σt(t − 1)/2
  var pairs = 0.0
  /// Σt(t − 1)(t − 2)
  var triples = 0.0
  /// Σt(t − 1)(2t + 5)
  var variance = 0.0

  init(_ sorted: Range<Int>, areEqual: (Int, Int) -> Bool) {
    var start = sorted.lowerBound
    while start < sorted.upperBound {
      var end = start + 1
      while end < sorted.upperBound && areEqual(start, end) { end += 1 }
      let t = Double(end - start)
      pairs += t * (t - 1) / 2
      triples += t * (t - 1) * (t - 2)
      variance += t * (t - 1) * (2 * t + 5)
      start = end
    }
  }
}

/// Sorts `values` by merging and returns the number of neighbour swaps that bubble sort would
/// need: the pairs that stand in strictly falling order.
private func sortCountingSwaps(_ values: inout [Double]) -> Int {
  var source = values
  var target = values
  var swaps = 0
  var width = 1
  while width < values.count {
    for start in stride(from: 0, to: values.count, by: 2 * width) {
      let middle = min(start + width, values.count)
      let end = min(start + 2 * width, values.count)
      var left = start
      var right = middle
      for position in start..<end {
        if left < middle && (right >= end || source[left] <= source[right]) {
          target[position] = source[left]
          left += 1
        } else {
          target[position] = source[right]
          right += 1
          swaps += middle - left
        }
      }
    }
    swap(&source, &target)
    width *= 2
  }
  values = source
  return swaps
}
