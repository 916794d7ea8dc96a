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
    let drawn = Array(count: n, rest: 0, isCancelled: isCancelled) { _ in stream.index(below: n) }
    func own(_ column: [Double]) -> [Double] {
      Array(count: n, rest: .nan, isCancelled: isCancelled) { column[drawn[$0]] }
    }
    let ownOutcome = own(outcome)
    let fit: FittingProcedure.Fit
    do {
      fit = try procedure.fit(
        predictors: predictors.map(own), outcome: ownOutcome, isCancelled: isCancelled)
    } catch {
      return Self.failure
    }
    let fitted = fit.predict(predictors, count: n)
    let ownFitted = own(fitted)
    if isCancelled() { return Self.failure }
    let ownFigures = PredictivePerformance(outcome: ownOutcome, fitted: ownFitted).figures
    if isCancelled() { return Self.failure }
    let original = PredictivePerformance(outcome: outcome, fitted: fitted)
    let optimism = zip(ownFigures, original.figures).map { $0 - $1 }
    return optimism.allSatisfy(\.isFinite) ? optimism + [fit.penalty] : Self.failure
  }
}
