/// How a procedure predicts each row from all the others.
///
/// Least squares by its closed form e/(1 − h). Every other procedure by n refits in which all of
/// it is repeated, means, scaling and the choice of the penalty included; `RidgeRegression.press`
/// holds them fixed and is the more optimistic for it.
///
/// Edge cases: a row that no refit can do without (leverage 1, a refit that throws) makes the
/// figures NaN and is counted in `failed`. More than 2000 rows to refit: NaN. A constant outcome:
/// R² NaN.
///
/// Source: Stone 1974, doi:10.1111/j.2517-6161.1974.tb00994.x.
package struct LeaveOneOut: Sendable, Equatable {
  /// √(Σ(y − ŷ₍ᵢ₎)²/n), in the outcome's unit.
  package let rmse: Double
  /// Σ|y − ŷ₍ᵢ₎|/n, in the outcome's unit.
  package let mae: Double
  /// 1 − Σ(y − ŷ₍ᵢ₎)²/Σ(y − ȳ)², ȳ the mean of all rows.
  package let rSquared: Double
  /// Rows that could not be left out.
  package let failed: Int

  /// The most rows that are refitted.
  package static let largestNumberOfRefits = 2000

  /// - Parameters:
  ///   - predictors: p columns of n values.
  ///   - outcome: n values.
  ///   - procedure: how the model is made.
  ///   - workers: who computes.
  /// - Returns: nil when cancelled.
  /// - Throws: as the procedure, on all rows.
  package init?(
    predictors: [[Double]], outcome: [Double], procedure: FittingProcedure,
    workers: Workers = .alone
  ) throws(LinearModelError) {
    var errors: [Double]?
    do throws(LinearModelError) {
      if procedure == .leastSquares {
        let model = try LinearModel(
          predictors: predictors, outcome: outcome, isCancelled: workers.isCancelled)
        errors = zip(model.residuals, model.leverages).map {
          $0 / RegressionDiagnostics.share($1)
        }
      } else {
        _ = try procedure.fit(
          predictors: predictors, outcome: outcome, isCancelled: workers.isCancelled)
        let refits = outcome.count <= Self.largestNumberOfRefits ? outcome.count : 0
        errors = workers.table(rows: refits, rowsAPiece: 1) { range, numbers in
          for (place, row) in range.enumerated() {
            numbers[place] = Self.error(
              predictors, outcome, procedure, without: row, workers.isCancelled)
          }
        }
      }
    } catch {
      if error == .cancelled { return nil }
      throw error
    }
    guard let errors else { return nil }
    let n = Double(errors.count)
    let squares = DenseColumns.sumOfSquares(errors)
    let total = Descriptive.sampleVariance(outcome) * Double(outcome.count - 1)
    failed = errors.count { $0.isNaN }
    rmse = (squares / n).squareRoot()
    mae = errors.reduce(0) { $0 + $1.magnitude } / n
    rSquared = errors.isEmpty || total == 0 ? .nan : 1 - squares / total
  }

  /// y − ŷ of a row by the model of the others; NaN when they give none.
  private static func error(
    _ predictors: [[Double]], _ outcome: [Double], _ procedure: FittingProcedure,
    without row: Int, _ isCancelled: () -> Bool
  ) -> Double {
    func others(_ values: [Double]) -> [Double] {
      var values = values
      values.remove(at: row)
      return values
    }
    do {
      let fit = try procedure.fit(
        predictors: predictors.map { others($0) }, outcome: others(outcome),
        isCancelled: isCancelled)
      return outcome[row] - (fit.predict(predictors.map { [$0[row]] }, count: 1)[0])
    } catch {
      return .nan
    }
  }
}
