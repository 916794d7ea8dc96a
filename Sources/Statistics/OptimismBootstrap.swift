/// One resample at a time of `ModelValidation`.
struct OptimismBootstrap: Sendable {
  let predictors: [[Double]]
  let outcome: [Double]
  let procedure: FittingProcedure
  let seed: UInt64

  /// The optimism of five figures, and the penalty.
  static let width = 6
  private static let failure = [Double](repeating: .nan, count: width)

  /// The figures of one resample: own rows − original rows, then the penalty; all NaN if it failed.
  func row(_ resample: Int, _ isCancelled: () -> Bool) -> [Double] {
    let n = outcome.count
    var stream = ResampleStream(seed: seed, resample: resample)
    let drawn = (0..<n).map { _ in stream.index(below: n) }
    let ownOutcome = drawn.map { outcome[$0] }
    let fit: FittingProcedure.Fit
    do {
      fit = try procedure.fit(
        predictors: predictors.map { column in drawn.map { column[$0] } }, outcome: ownOutcome,
        isCancelled: isCancelled)
    } catch {
      return Self.failure
    }
    let fitted = fit.predict(predictors, count: n)
    let own = PredictivePerformance(outcome: ownOutcome, fitted: drawn.map { fitted[$0] })
    let original = PredictivePerformance(outcome: outcome, fitted: fitted)
    let optimism = zip(own.figures, original.figures).map { $0 - $1 }
    return optimism.allSatisfy(\.isFinite) ? optimism + [fit.penalty] : Self.failure
  }
}
