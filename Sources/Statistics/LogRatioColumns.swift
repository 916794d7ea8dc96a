/// Columns of what an estimated log ratio says, for many pairs whose errors are taken as known.
///
/// The numbers are bit for bit those of `LogRatioEstimate` with infinite degrees of freedom; the
/// quantile of the level and the bound of the threshold are computed once.
package struct LogRatioColumns: Sendable {
  /// One number of every pair.
  package enum Number: CaseIterable, Sendable {
    /// Ends of `interval(level:)`.
    case lower, upper
    /// Ends of the same on the scale of the max-normalised index, percent.
    case maxNormalisedLower, maxNormalisedUpper
    /// `probabilityWeakerSideIsTrulyWeaker`; NaN for equal scores, which have no weaker leg.
    case probabilityWeakerSide
    /// `probabilityBeyond(maxNormalisedPercent:)`.
    case probabilityBeyond
  }

  private let quantile: Double
  private let bound: Double

  /// - Parameters:
  ///   - level: of the intervals, between 0 and 1; otherwise they are undefined.
  ///   - threshold: percent of the stronger leg, from 0 to below 100.
  package init(level: Double, maxNormalisedPercent threshold: Double) {
    quantile = LogRatioEstimate.quantile(level: level, df: .infinity)
    bound = LogRatioEstimate.bound(maxNormalisedPercent: threshold)
  }

  /// Writes a number for every δ into `output`; NaN where δ or its error is not finite.
  ///
  /// - Parameters:
  ///   - deltas: δ = ln(R/L), as many as `output` has room for.
  ///   - standardErrors: one for all, or as many.
  package func fill(
    _ number: Number, deltas: UnsafeBufferPointer<Double>,
    standardErrors: UnsafeBufferPointer<Double>, into output: UnsafeMutableBufferPointer<Double>
  ) {
    switch number {
    case .lower:
      unsafe fill(deltas, standardErrors, output) { $0.interval(quantile: quantile).lower }
    case .upper:
      unsafe fill(deltas, standardErrors, output) { $0.interval(quantile: quantile).upper }
    case .maxNormalisedLower:
      unsafe fill(deltas, standardErrors, output) { maxNormalised($0).lower }
    case .maxNormalisedUpper:
      unsafe fill(deltas, standardErrors, output) { maxNormalised($0).upper }
    case .probabilityWeakerSide:
      unsafe fill(deltas, standardErrors, output) {
        $0.estimate == 0 ? .nan : $0.probabilityWeakerSideIsTrulyWeaker()
      }
    case .probabilityBeyond:
      unsafe fill(deltas, standardErrors, output) {
        $0.probabilitiesBeyond(bound: bound).eitherSide
      }
    }
  }

  private func maxNormalised(_ delta: LogRatioEstimate) -> Interval {
    var ends = LogRatioInterval(delta.interval(quantile: quantile))
    return ends.interval(of: .maxNormalised)
  }

  @inline(__always)
  private func fill(
    _ deltas: UnsafeBufferPointer<Double>, _ errors: UnsafeBufferPointer<Double>,
    _ output: UnsafeMutableBufferPointer<Double>, _ number: (LogRatioEstimate) -> Double
  ) {
    let step = errors.count == 1 ? 0 : 1
    for i in 0..<min(deltas.count, output.count, step == 0 ? .max : errors.count) {
      let estimate = unsafe LogRatioEstimate(
        estimate: deltas[i], standardError: errors[i * step])
      unsafe output[i] = estimate.estimate.isFinite ? number(estimate) : .nan
    }
  }
}
