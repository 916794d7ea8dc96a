/// Whether predictors that a smaller model leaves out explain anything: the F test of two nested
/// models of the same outcomes.
///
/// Formula: F = ((RSS_r − RSS_f)/q)/(RSS_f/df_f), q = df_r − df_f. The difference is summed as
/// Σ(e_r − e_f)², its equal for nested models, so that a small one does not cancel.
///
/// Edge cases: models of different outcomes or numbers of rows, q ≤ 0, or models that are not
/// nested (then e_r − e_f is not orthogonal to e_f): NaN. An exact full model: F = +∞, p = 0.
///
/// R: `anova(reduced, full)`.
package struct NestedFTest: Sendable, Equatable {
  package let f: Double
  /// q, the number of predictors left out.
  package let df1: Double
  /// n − p − 1 of the full model.
  package let df2: Double
  package let p: Double
  /// R² of the full model less that of the reduced one.
  package let rSquaredChange: Double

  /// - Parameters:
  ///   - full: the larger model.
  ///   - reduced: a model of some of its predictors, of none if it has none.
  package init(full: LinearModel, reduced: LinearModel) {
    df1 = reduced.degreesOfFreedom - full.degreesOfFreedom
    df2 = full.degreesOfFreedom
    guard df1 > 0, full.count == reduced.count else {
      (f, p, rSquaredChange) = (.nan, .nan, .nan)
      return
    }
    let change = zip(reduced.residuals, full.residuals).map { $0 - $1 }
    let explained = DenseColumns.sumOfSquares(change)
    var overlap = CompensatedSum()
    for (d, e) in zip(change, full.residuals) { overlap.add(d, times: e) }
    let lengths = (explained * full.residualSumOfSquares).squareRoot()
    // 10⁻⁶ is far above the rounding of residuals and far below any model that is not nested; the
    // residuals of an exact fit are nothing but rounding, in any direction.
    guard
      lengths == 0 || full.isEssentiallyPerfect || overlap.value.magnitude <= 1e-6 * lengths
    else {
      (f, p, rSquaredChange) = (.nan, .nan, .nan)
      return
    }
    f = (explained / df1) / (full.residualSumOfSquares / df2)
    p = FDistribution.upperTail(f, df1: df1, df2: df2)
    rSquaredChange = explained / full.totalSumOfSquares
  }
}
