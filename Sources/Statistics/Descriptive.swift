/// Mean, variance and median of a sample, safe where the mean is large beside the spread.
///
/// A NaN or an infinite value anywhere gives NaN.
package enum Descriptive {
  /// The arithmetic mean, Σx/n.
  ///
  /// Two passes: the second adds the mean of the deviations from the first, so that a constant
  /// sample returns its constant exactly. An empty sample gives NaN.
  ///
  /// R: `mean(x)`.
  package static func mean(_ values: UnsafeBufferPointer<Double>) -> Double {
    guard !values.isEmpty else { return .nan }
    let count = Double(values.count)
    var sum = CompensatedSum()
    for i in values.indices { sum.add(unsafe values[i]) }
    var center = sum.value / count
    if !center.isFinite {
      // The sum may have left the range of a double although the mean has not: divide first.
      sum = CompensatedSum()
      for i in values.indices { sum.add(unsafe values[i] / count) }
      center = sum.value
    }
    var deviation = 0.0
    for i in values.indices { deviation += unsafe values[i] - center }
    let refined = center + deviation / count
    // Deviations of values near the largest double can overflow; the first pass stands then.
    return refined.isFinite ? refined : center
  }

  /// The arithmetic mean of an array; see the buffer form.
  package static func mean(_ values: [Double]) -> Double {
    unsafe values.withUnsafeBufferPointer { unsafe mean($0) }
  }

  /// The unbiased variance, Σ(x − x̄)²/(n − 1), in squared units.
  ///
  /// Two passes with the correction of Chan, Golub & LeVeque 1983, Am Stat 37:242,
  /// doi:10.1080/00031305.1983.10483115: the sum of the deviations is zero but for rounding, and
  /// its square over n is taken off. Fewer than two values give NaN; a constant sample exactly 0.
  ///
  /// R: `var(x)`.
  package static func sampleVariance(_ values: UnsafeBufferPointer<Double>) -> Double {
    values.count >= 2 ? unsafe meanAndVariance(values).variance : .nan
  }

  /// The mean and the unbiased variance, as `mean` and `sampleVariance`, which needs the mean.
  static func meanAndVariance(
    _ values: UnsafeBufferPointer<Double>
  ) -> (mean: Double, variance: Double) {
    let center = unsafe mean(values)
    guard values.count >= 2 else { return (center, .nan) }
    var squares = 0.0
    var deviations = 0.0
    for i in values.indices {
      let deviation = unsafe values[i] - center
      squares += deviation * deviation
      deviations += deviation
    }
    let count = Double(values.count)
    return (center, max(squares - deviations * deviations / count, 0) / (count - 1))
  }

  /// The unbiased variance of an array; see the buffer form.
  package static func sampleVariance(_ values: [Double]) -> Double {
    unsafe values.withUnsafeBufferPointer { unsafe sampleVariance($0) }
  }

  /// The sample standard deviation, √`sampleVariance`. R: `sd(x)`.
  package static func standardDeviation(_ values: [Double]) -> Double {
    sampleVariance(values).squareRoot()
  }

  /// The median: the middle order statistic, or the mean of the middle two.
  ///
  /// An empty sample gives NaN.
  ///
  /// R: `median(x)`.
  package static func median(_ values: UnsafeBufferPointer<Double>) -> Double {
    unsafe median(Array(values))
  }

  /// The median of an array; see the buffer form.
  ///
  /// - Parameter isCancelled: once true, the answer means nothing.
  package static func median(
    _ values: [Double], isCancelled: () -> Bool = { false }
  ) -> Double {
    guard !values.isEmpty, values.allSatisfy(\.isFinite) else { return .nan }
    let sorted = AscendingOrder.sorted(values, isCancelled: isCancelled)
    let middle = sorted.count / 2
    if sorted.count % 2 == 1 { return sorted[middle] }
    // Halves first: the sum of the two may overflow.
    return sorted[middle - 1] / 2 + sorted[middle] / 2
  }
}
