/// What a model's figures would be on new people, by Harrell's bootstrap: the optimism of the
/// whole procedure, measured and taken off.
///
/// Each resample draws n rows with replacement and repeats *everything* on them: means, scaling,
/// the choice of the penalty, the fit. Its optimism is its performance on its own rows less its
/// performance on the original rows; corrected = apparent − mean optimism, figure by figure (the
/// corrected RMSE is not the root of the corrected mean squared error). Performance is as in
/// `PredictivePerformance`: R² with ȳ of the rows tested on.
///
/// A resample fails when the procedure throws (a predictor constant or dependent in it) or a figure
/// is undefined; failed ones are left out and counted. Fewer than one resample, or more than a
/// tenth failed: optimism and corrected figures are NaN.
///
/// Resample r uses `ResampleStream(seed:resample:)`, so that the answer is the same bit for bit on
/// any number of threads.
///
/// Sources: Efron & Gong 1983, doi:10.1080/00031305.1983.10483087; Harrell, Lee & Mark 1996,
/// doi:10.1002/(SICI)1097-0258(19960229)15:4<361::AID-SIM168>3.0.CO;2-4; Martin et al. 2021,
/// PMC8649413 (spread of the penalty). R: `rms::validate(rms::ols(…), method = "boot", B = B)`.
package struct ModelValidation: Sendable {
  /// The model fitted to all rows, tested on the same rows.
  package let apparent: PredictivePerformance
  /// The mean over resamples of (own rows − original rows).
  package let optimism: PredictivePerformance
  /// Apparent − optimism.
  package let corrected: PredictivePerformance
  /// How many resamples were drawn.
  package let resamples: Int
  /// How many of them failed.
  package let failed: Int
  /// The penalty of the fit to all rows; NaN for procedures without one.
  package let penalty: Double
  /// The quartiles of the penalties chosen in the resamples (R `quantile`, type 7): a wide spread
  /// says that the data do not determine the penalty. NaN for procedures without one.
  package let penaltyQuartiles: PenaltyQuartiles

  package struct PenaltyQuartiles: Sendable, Equatable {
    package let lower: Double
    package let median: Double
    package let upper: Double
  }

  /// The most resamples; more are answered with NaN.
  package static let largestNumberOfResamples = 1_000_000

  /// - Parameters:
  ///   - predictors: p columns of n values.
  ///   - outcome: n values.
  ///   - procedure: how the model is made.
  ///   - resamples: B; 500 or more are wise.
  ///   - seed: of the bootstrap.
  ///   - workers: who computes.
  /// - Returns: nil when cancelled.
  /// - Throws: as the procedure, on all rows.
  package init?(
    predictors: [[Double]], outcome: [Double], procedure: FittingProcedure,
    resamples: Int = 500, seed: UInt64, workers: Workers = .alone
  ) throws(LinearModelError) {
    let fit: FittingProcedure.Fit
    do throws(LinearModelError) {
      fit = try procedure.fit(
        predictors: predictors, outcome: outcome, isCancelled: workers.isCancelled)
    } catch {
      if error == .cancelled { return nil }
      throw error
    }
    let bootstrap = OptimismBootstrap(
      predictors: predictors, outcome: outcome, procedure: procedure, seed: seed)
    let wanted = (1...Self.largestNumberOfResamples).contains(resamples) ? resamples : 0
    let width = OptimismBootstrap.width
    let rows = workers.table(
      rows: wanted, width: width, rowsAPiece: Workers.rowsAPiece(stepsARow: 200 * outcome.count)
    ) { range, numbers in
      for (place, resample) in range.enumerated() {
        for (column, value) in bootstrap.row(resample, workers.isCancelled).enumerated() {
          numbers[place * width + column] = value
        }
      }
    }
    guard let rows else { return nil }

    let valid = (0..<wanted).filter { !rows[$0 * width].isNaN }
    let optimism =
      valid.isEmpty || (wanted - valid.count) * 10 > wanted
      ? PredictivePerformance.undefined
      : PredictivePerformance(
        (0..<5).map { column in Descriptive.mean(valid.map { rows[$0 * width + column] }) })
    let apparent = PredictivePerformance(
      outcome: outcome, fitted: fit.predict(predictors, count: outcome.count))
    self.apparent = apparent
    self.optimism = optimism
    corrected = PredictivePerformance(zip(apparent.figures, optimism.figures).map { $0 - $1 })
    self.resamples = wanted
    failed = wanted - valid.count
    penalty = fit.penalty
    let quartiles = Quantiles(valid.map { rows[$0 * width + 5] }).quartiles
    penaltyQuartiles = PenaltyQuartiles(
      lower: quartiles.lower, median: quartiles.median, upper: quartiles.upper)
  }
}
