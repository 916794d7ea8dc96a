/// Sample quantiles of type 7: the straight line between neighbouring order statistics.
///
/// With h = (n − 1)·p the quantile is x₍₁₊⌊h⌋₎ + (h − ⌊h⌋)·(the step to the next). One value is
/// every quantile of itself.
///
/// Source: Hyndman & Fan 1996, Am Stat 50:361, doi:10.1080/00031305.1996.10473566.
/// R: `quantile(x, p)`; Python: `numpy.quantile(x, p)`.
package struct Quantiles: Sendable, Equatable {
  private let sorted: [Double]

  /// Sorts the values once, O(n log n). No values, or a NaN or infinite one, make every quantile
  /// NaN.
  ///
  /// - Parameter isCancelled: once true, the quantiles mean nothing.
  package init(_ values: [Double], isCancelled: () -> Bool = { false }) {
    sorted =
      values.allSatisfy(\.isFinite)
      ? AscendingOrder.sorted(values, isCancelled: isCancelled) : []
  }

  /// The value that a share `p` of the sample lies below; NaN for p outside [0, 1].
  package func value(at p: Double) -> Double {
    guard !sorted.isEmpty, p >= 0, p <= 1 else { return .nan }
    let position = Double(sorted.count - 1) * p
    let low = Int(position)
    let high = min(low + 1, sorted.count - 1)
    // Equal neighbours are their own quantile: the mixture below could round away from them.
    if sorted[low] == sorted[high] { return sorted[low] }
    let share = position - Double(low)
    // As a mixture: the step between neighbours of opposite sign can overflow.
    return (1 - share) * sorted[low] + share * sorted[high]
  }

  /// The quantiles of these probabilities, in their order.
  package func values(at probabilities: [Double]) -> [Double] {
    probabilities.map { value(at: $0) }
  }

  /// The quarters' borders: lower quartile, median, upper quartile.
  package var quartiles: (lower: Double, median: Double, upper: Double) {
    (value(at: 0.25), value(at: 0.5), value(at: 0.75))
  }
}
