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
  ///
  /// - Parameter isCancelled: once true, nil.
  init?(_ x: [Double], _ y: [Double], isCancelled: () -> Bool = { false }) {
    guard x.count == y.count, x.count >= 2, x.allSatisfy(\.isFinite), y.allSatisfy(\.isFinite)
    else { return nil }
    // Counts as doubles: n³ in the variance would overflow an Int for a few million pairs.
    n = Double(x.count)
    // By y first and then, keeping that where x is equal, by x.
    let order = AscendingOrder.places(
      of: x, from: AscendingOrder.places(of: y, isCancelled: isCancelled), isCancelled: isCancelled)
    let sortedX = Array(count: x.count, rest: 0, isCancelled: isCancelled) { x[order[$0]] }
    var yByX = Array(count: y.count, rest: 0, isCancelled: isCancelled) { y[order[$0]] }
    let byX = yByX
    if isCancelled() { return nil }
    let bothTied = Ties(order.indices) { i, j in
      sortedX[i] == sortedX[j] && byX[i] == byX[j]
    }
    if isCancelled() { return nil }
    xTies = Ties(order.indices) { i, j in sortedX[i] == sortedX[j] }
    let discordant = Double(sortCountingSwaps(&yByX, isCancelled))
    if isCancelled() { return nil }
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
private func sortCountingSwaps(_ values: inout [Double], _ isCancelled: () -> Bool) -> Int {
  var source = values
  var target = values
  var swaps = 0
  var asked = 0
  var width = 1
  while width < values.count {
    for start in stride(from: 0, to: values.count, by: 2 * width) {
      let middle = min(start + width, values.count)
      let end = min(start + 2 * width, values.count)
      var left = start
      var right = middle
      var position = start
      while position < end {
        // Large merges ask in between, small ones after many.
        let stop = min(position + AscendingOrder.grain, end)
        asked += stop - position
        if asked >= AscendingOrder.grain {
          if isCancelled() { return 0 }
          asked = 0
        }
        while position < stop {
          if left < middle && (right >= end || source[left] <= source[right]) {
            target[position] = source[left]
            left += 1
          } else {
            target[position] = source[right]
            right += 1
            swaps += middle - left
          }
          position += 1
        }
      }
    }
    swap(&source, &target)
    width *= 2
  }
  values = source
  return swaps
}
