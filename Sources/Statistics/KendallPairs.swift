/// How the pairs of observations are ordered: what Kendall's τ-b and its tests are made of.
///
/// O(n log n): Knight 1966, J Am Stat Assoc 61:436, doi:10.1080/01621459.1966.10480879.
struct KendallPairs {
  private let n: Double
  private let xTies: Ties
  private let yTies: Ties
  /// n(n − 1)/2
  private let all: Double
  /// C − D, the concordant minus the discordant pairs.
  let score: Double

  /// Nil for samples of different length or fewer than two, constant ones, and NaN or infinite
  /// values.
  init?(_ x: [Double], _ y: [Double]) {
    guard x.count == y.count, x.count >= 2, x.allSatisfy(\.isFinite), y.allSatisfy(\.isFinite)
    else { return nil }
    // Counts as doubles: n³ in the variance would overflow an Int for a few million pairs.
    n = Double(x.count)
    let order = x.indices.sorted { x[$0] < x[$1] || (x[$0] == x[$1] && y[$0] < y[$1]) }
    var yByX = order.map { y[$0] }
    let bothTied = Ties(order.indices) { i, j in
      x[order[i]] == x[order[j]] && y[order[i]] == y[order[j]]
    }
    xTies = Ties(order.indices) { i, j in x[order[i]] == x[order[j]] }
    let discordant = Double(sortCountingSwaps(&yByX))
    yTies = Ties(yByX.indices) { i, j in yByX[i] == yByX[j] }
    all = n * (n - 1) / 2
    guard xTies.pairs < all, yTies.pairs < all else { return nil }
    score = all - xTies.pairs - yTies.pairs + bothTied.pairs - 2 * discordant
  }

  /// The discordant or the concordant pairs, whichever are fewer; nil when a pair is tied.
  var fewerWithoutTies: Int? {
    xTies.pairs == 0 && yTies.pairs == 0 ? Int((all - score.magnitude) / 2) : nil
  }

  var tau: Double {
    // Two roots, since the product under one root can overflow; none where the two counts are
    // the same, so that perfect agreement is exactly ±1.
    let untied =
      xTies.pairs == yTies.pairs
      ? all - xTies.pairs : (all - xTies.pairs).squareRoot() * (all - yTies.pairs).squareRoot()
    return min(max(score / untied, -1), 1)
  }

  /// The variance of C − D without association.
  var variance: Double {
    let leading = (n * (n - 1) * (2 * n + 5) - xTies.variance - yTies.variance) / 18
    let double = (2 * xTies.pairs) * (2 * yTies.pairs) / (2 * n * (n - 1))
    // No triples in two pairs: 0/0 otherwise.
    let triple = n > 2 ? xTies.triples * yTies.triples / (9 * n * (n - 1) * (n - 2)) : 0
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
