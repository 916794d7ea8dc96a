extension Correlation {
  /// The correlation of what the covariates leave of x and of y: leg strength and walking time at
  /// equal age, say.
  ///
  /// Both columns are regressed on the covariates (least squares by QR) and their residuals
  /// correlated; t = r·√(df/(1 − r²)) with df = n − k − 2 for k covariates, and Fisher's interval
  /// with standard error 1/√(n − k − 3). For Spearman the same with mid-ranks of every column.
  /// Never through the inverse of the correlation matrix, which squares its condition number.
  ///
  /// No covariates give the plain coefficient. NaN throughout for a constant x or y, or x and y of
  /// different length; where x or y is, but for a share of 10⁻⁷ of its spread, a combination of
  /// the covariates, since what is left is rounding; and for Kendall, whose partial coefficient
  /// has no such test. The test needs n ≥ k + 3, the interval n ≥ k + 4.
  ///
  /// Source: Fisher 1924, Metron 3:329.
  /// R: `cor.test(resid(lm(x ~ z)), resid(lm(y ~ z)))` for r, `ppcor::pcor.test(x, y, z)` for t
  /// and p; Python: `pingouin.partial_corr`.
  ///
  /// - Parameters:
  ///   - covariates: one array a covariate, each as long as x.
  ///   - spearmanInterval: the standard error of atanh of a partial ρ.
  ///   - isCancelled: once true, `LinearModelError.cancelled` is thrown.
  /// - Throws: why there is no regression on the covariates, as `LinearModel` does: a NaN or
  ///   infinite value (`column` nil for x and y), too few observations, dependent covariates.
  package static func partial(
    _ x: [Double], _ y: [Double], given covariates: [[Double]],
    coefficient: Coefficient = .pearson, level: Double = 0.95,
    spearmanInterval: SpearmanInterval = .fisher, isCancelled: () -> Bool = { false }
  ) throws(LinearModelError) -> Correlation {
    guard x.count == y.count, coefficient != .kendall else {
      return undefined(coefficient, count: x.count == y.count ? x.count : 0, level: level)
    }
    if covariates.isEmpty { return Correlation(coefficient, x, y, level: level) }
    // Before ranking: ranks would hide an infinite value, and which row held a NaN.
    _ = try ScaledColumns(covariates, x, least: covariates.count + 2)
    _ = try ScaledColumns(covariates, y, least: covariates.count + 2)
    func scores(_ column: [Double]) -> [Double] {
      coefficient == .spearman ? Ranks.midRanks(column, isCancelled: isCancelled) : column
    }
    let controls = covariates.map(scores)
    guard
      let u = try remainder(of: scores(x), controls, isCancelled),
      let v = try remainder(of: scores(y), controls, isCancelled)
    else { return undefined(coefficient, count: x.count, level: level) }
    let interval = coefficient == .spearman ? spearmanInterval : .fisher
    return productMoment(
      coefficient, u, v, controlled: covariates.count, level: level, isCancelled: isCancelled
    ) {
      interval.standardError($0, count: $1)
    }
  }

  /// The residuals of a column, nil when the covariates leave nothing but rounding.
  private static func remainder(
    of column: [Double], _ covariates: [[Double]], _ isCancelled: () -> Bool
  ) throws(LinearModelError) -> [Double]? {
    let center = Descriptive.mean(column)
    // As a share of the largest deviation: squares of large readings could leave the range.
    let largest = column.reduce(0) { max($0, ($1 - center).magnitude) }
    let residuals = try LeastSquares(
      predictors: covariates, outcome: column, isCancelled: isCancelled
    ).residuals
    func squares(_ values: [Double]) -> Double {
      values.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }
    }
    let share = (squares(residuals) / squares(column.map { $0 - center })).squareRoot()
    return share > HouseholderQR.dependenceTolerance ? residuals : nil
  }
}
