import Glibc

/// Bins of equal width on both sides of 0, one of them around it, the same for every panel.
struct HistogramBins: Equatable {
  let width: Double
  /// Bins on each side of the middle one.
  let side: Int
  /// Whether the threshold is an edge: no bin holds values on both sides of it.
  let isAligned: Bool

  var count: Int { 2 * side + 1 }
  /// The outermost edge.
  var limit: Double { (Double(side) + 0.5) * width }

  /// - Parameters:
  ///   - most: The largest magnitude.
  ///   - typical: Values of a panel: more of them, finer bins.
  init(most: Double, typical: Int, threshold: Double) {
    let (most, threshold) = (
      min(most, Scale.largest), threshold.magnitude <= Scale.largest ? threshold : 0
    )
    let wanted = max(9, min(41, 2 * cbrt(Double(typical))))
    // The threshold must be an edge: with 2 k + 1 bins between it and its negative.
    let parts = (0...20).map { 2 * threshold / Double(2 * $0 + 1) }
    let fits = parts.first { 2 * most / $0 >= wanted } ?? parts[parts.count - 1]
    if threshold > 0, 2 * most / fits <= 120 {
      (width, isAligned) = (fits, true)
    } else {
      (width, isAligned) = (roundStep(max(2 * most / wanted, 1e-9)), false)
    }
    // At least one bin beyond the threshold, so that its line lies inside.
    let edge = max(most, isAligned ? threshold * 1.001 : 0)
    side = max(1, Int((edge / width - 0.5 - 1e-9).rounded(.up)))
  }

  /// The bin of a value: an edge belongs to the bin nearer to 0.
  func index(of value: Double) -> Int {
    let steps = (value.magnitude / width - 0.5 - 1e-9).rounded(.up)
    return side + (value < 0 ? -1 : 1) * Int(min(Double(side), max(0, steps)))
  }

  func edges(_ index: Int) -> ClosedRange<Double> {
    let middle = Double(index - side) * width
    return (middle - width / 2)...(middle + width / 2)
  }

  func counts(_ values: [Double]) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    for value in values where value.isFinite { counts[index(of: value)] += 1 }
    return counts
  }
}
