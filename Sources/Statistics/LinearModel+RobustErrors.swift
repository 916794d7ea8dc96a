extension LinearModel {
  /// Which standard errors allow for errors of unequal variance.
  package enum RobustErrors: Sendable, CaseIterable {
    /// White's: e². Too small in small samples.
    case hc0
    /// e²·n/(n − p − 1).
    case hc1
    /// e²/(1 − h)²; for n ≤ 250 the recommended one.
    case hc3
  }

  /// Standard errors of the coefficients, the intercept first, that hold when the errors' variance
  /// is not the same in every row.
  ///
  /// Formula: the roots of the diagonal of (XᵀX)⁻¹Xᵀ·diag(w)·X(XᵀX)⁻¹, w as in `RobustErrors`,
  /// summed as (a_i·e_i)² with a_i row i of X(XᵀX)⁻¹: nothing but squares, so nothing cancels.
  ///
  /// Edge cases: a row of leverage 1 makes HC3 NaN; an exact fit gives zeros.
  ///
  /// Sources: White 1980, doi:10.2307/1912934; MacKinnon & White 1985,
  /// doi:10.1016/0304-4076(85)90158-7; Long & Ervin 2000, doi:10.1080/00031305.2000.10474549.
  /// R: `sqrt(diag(sandwich::vcovHC(m, type = "HC3")))`.
  package func robustStandardErrors(
    _ kind: RobustErrors, isCancelled: () -> Bool = { false }
  ) -> [Double] {
    let p = coefficients.count - 1
    let n = Double(count)
    let inverse = solution.factors.inverseOfR()
    var squares = [Double](repeating: 0, count: p + 1)
    var influence = [Double](repeating: 0, count: p)
    for i in 0..<count {
      if i % AscendingOrder.grain == 0, isCancelled() { break }
      let e =
        kind == .hc3 ? residuals[i] / RegressionDiagnostics.share(leverages[i]) : residuals[i]
      var intercept = 1 / n
      for j in 0..<p {
        var slope = 0.0
        for k in j..<p { slope += inverse[j * p + k] * whitened[k * count + i] }
        influence[j] = slope * solution.scales[j]
        intercept -= influence[j] * solution.predictorMeans[j]
      }
      squares[0] += (intercept * e) * (intercept * e)
      for j in 0..<p { squares[j + 1] += (influence[j] * e) * (influence[j] * e) }
    }
    let factor = kind == .hc1 ? n / degreesOfFreedom : 1
    return squares.map { ($0 * factor).squareRoot() }
  }
}
