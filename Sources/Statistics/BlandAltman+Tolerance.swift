extension BlandAltman {
  /// bias ± k·SD with the exact k of `ToleranceFactor`: holds the share `content` of all differences
  /// with probability `confidence`.
  ///
  /// NaN for fewer than two pairs or a share outside [10⁻⁶, 1 − 10⁻⁶].
  package func toleranceInterval(content: Double = 0.95, confidence: Double = 0.95) -> Interval {
    let factor = ToleranceFactor.pair(count: count, content: content, confidence: confidence)
    return Interval(center: bias, halfWidth: factor * standardDeviation)
  }
}
