/// What each observation does to a linear model, and what the model does without it.
///
/// Needs only the fitted model: e_i its residuals, h_i its leverages, RSS, p predictors, n rows,
/// df = n − p − 1.
///
/// Edge cases, none of them a trap:
/// - A row of leverage 1 (1 − h_i ≤ 10⁻¹⁴, roughly R's rule) is fitted exactly whatever its
///   outcome. What it would be without it is undefined: its residuals, Cook's distance and DFFITS
///   are NaN, and so are the sums over all rows (PRESS, its root, its mean, predicted R²).
/// - df = 1 leaves nothing to estimate σ from without a row: studentised residuals and DFFITS NaN.
/// - An exact fit (RSS = 0): standardised and studentised residuals, Cook, DFFITS, Durbin–Watson
///   NaN; PRESS 0. With `LinearModel.isEssentiallyPerfect` all of these are rounding.
/// - A constant outcome: predicted R² NaN.
///
/// Source: Belsley, Kuh & Welsch 1980, Regression Diagnostics, doi:10.1002/0471725153.
/// R: `rstandard(m)`, `rstudent(m)`, `cooks.distance(m)`, `dffits(m)`, `car::vif(m)`,
/// `lmtest::dwtest(m)$statistic`; Python: `statsmodels` `OLSInfluence`.
package struct RegressionDiagnostics: Sendable {
  /// e/(σ√(1 − h)), n numbers. R: `rstandard(m)`.
  package let standardisedResiduals: [Double]
  /// e/(σ₍ᵢ₎√(1 − h)), with σ₍ᵢ₎ estimated without the row; t with df − 1. R: `rstudent(m)`.
  package let studentisedResiduals: [Double]
  /// r²·h/((1 − h)(p + 1)), r the standardised residual. R: `cooks.distance(m)`.
  package let cooksDistances: [Double]
  /// t·√(h/(1 − h)), t the studentised residual. R: `dffits(m)`.
  package let dffits: [Double]
  /// Σ(e/(1 − h))², the squared errors when each row is predicted by the model without it.
  package let press: Double
  /// √(PRESS/n), in the outcome's unit.
  package let leaveOneOutRMSE: Double
  /// Σ|e/(1 − h)|/n, in the outcome's unit.
  package let leaveOneOutMAE: Double
  /// 1 − PRESS/Σ(y − ȳ)²; below 0 when the mean predicts better. ȳ is that of all rows.
  package let predictedRSquared: Double
  /// 1/(1 − R²) of each predictor on the others, p numbers; 1 for a single one. R: `car::vif(m)`.
  package let varianceInflationFactors: [Double]
  /// Σ(e_i − e_(i−1))²/Σe²: 2 without serial correlation; the rows' order matters.
  package let durbinWatson: Double

  /// - Parameters:
  ///   - model: a fitted model.
  ///   - isCancelled: once true, the numbers mean nothing.
  package init(_ model: LinearModel, isCancelled: () -> Bool = { false }) {
    let n = model.count
    let size = Double(model.coefficients.count)
    var standardised = [Double](repeating: .nan, count: n)
    var studentised = standardised
    var cook = standardised
    var dffits = standardised
    var press = 0.0
    var absolute = 0.0
    var steps = 0.0
    for i in 0..<n {
      if i % AscendingOrder.grain == 0, isCancelled() { break }
      let e = model.residuals[i]
      let h = model.leverages[i]
      let own = Self.share(h)
      let left = e / own
      press += left * left
      absolute += left.magnitude
      let r = e / (model.sigma * own.squareRoot())
      standardised[i] = r
      let t = e / (Self.sigma(of: model, without: i) * own.squareRoot())
      studentised[i] = t
      cook[i] = r * r * (h / (own * size))
      dffits[i] = t * (h / own).squareRoot()
      let step = i > 0 ? e - model.residuals[i - 1] : 0
      steps += step * step
    }
    standardisedResiduals = standardised
    studentisedResiduals = studentised
    cooksDistances = cook
    self.dffits = dffits
    self.press = press
    leaveOneOutRMSE = (press / Double(n)).squareRoot()
    leaveOneOutMAE = absolute / Double(n)
    predictedRSquared = 1 - press / model.totalSumOfSquares
    durbinWatson = steps / model.residualSumOfSquares
    varianceInflationFactors = Self.varianceInflation(model.solution)
  }

  /// 1 − h, NaN where that is rounding only.
  static func share(_ leverage: Double) -> Double {
    let own = 1 - leverage
    return own > 1e-14 ? own : .nan
  }

  /// σ₍ᵢ₎ = √(RSS₍ᵢ₎/(df − 1)), RSS₍ᵢ₎ = RSS − e²/(1 − h).
  ///
  /// Where one row makes most of RSS the difference cancels; the residuals without the row are
  /// then summed themselves: e_j + h_ij·e_i/(1 − h_i).
  private static func sigma(of model: LinearModel, without row: Int) -> Double {
    let df = model.degreesOfFreedom - 1
    guard df > 0 else { return .nan }
    let own = share(model.leverages[row])
    let e = model.residuals[row]
    let taken = e * e / own
    let rss = model.residualSumOfSquares
    if !(taken > 0.75 * rss) { return ((rss - taken) / df).squareRoot() }
    var squares = 0.0
    for other in 0..<model.count where other != row {
      let residual = model.residuals[other] + model.crossLeverage(row, other) * (e / own)
      squares += residual * residual
    }
    return (squares / df).squareRoot()
  }

  /// |column j of R|²·|row j of R⁻¹|²: two sums of squares instead of 1 − R², which cancels when
  /// the predictors are nearly dependent, which is when it matters.
  private static func varianceInflation(_ solution: LeastSquares) -> [Double] {
    let p = solution.slopes.count
    let inverse = solution.factors.inverseOfR()
    return (0..<p).map { j in
      let own = (j..<p).reduce(0) { $0 + inverse[j * p + $1] * inverse[j * p + $1] }
      return solution.lengthSquared(of: j, to: j) * own
    }
  }
}

extension LinearModel {
  /// h_ij = 1/n + Σ_k q_ik·q_jk.
  func crossLeverage(_ i: Int, _ j: Int) -> Double {
    var sum = 1 / Double(count)
    var start = 0
    while start < whitened.count {
      sum += whitened[start + i] * whitened[start + j]
      start += count
    }
    return sum
  }
}
