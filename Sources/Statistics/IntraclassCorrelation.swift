/// An intraclass correlation coefficient of a complete subjects × sessions table, with its F test
/// of ρ = 0 and its two-sided confidence interval.
///
/// Formulas and names: McGraw & Wong 1996, Psychol Methods 1:30, doi:10.1037/1082-989X.1.1.30
/// (erratum 1:390); Shrout & Fleiss 1979, Psychol Bull 86:420, doi:10.1037/0033-2909.86.2.420.
/// Negative estimates and limits are returned as they are, never clamped; far below 0 the
/// agreement form for a mean runs through its pole, and `interval.lower` can exceed
/// `interval.upper` there: such a result is not interpretable.
///
/// Edge cases: sessions that agree exactly, in subjects who differ, give 1, F = +∞, p = 0 and
/// [1, 1]; a table without any variance, or whose `TwoWayAnova` is NaN, gives NaN throughout.
///
/// R: `psych::ICC(scores, lmer = FALSE, alpha = 1 - level)`.
package struct IntraclassCorrelation: Sendable, Equatable {
  package let form: IntraclassCorrelationForm
  package let estimate: Double
  package let f: Double
  package let df1: Double
  package let df2: Double
  /// P(F > `f`) under ρ = 0.
  package let p: Double
  /// The confidence level of `interval`.
  package let level: Double
  package let interval: Interval

  /// - Parameters:
  ///   - anova: the mean squares of the table.
  ///   - level: between 0 and 1; otherwise the interval is undefined.
  package init(
    _ form: IntraclassCorrelationForm, of anova: TwoWayAnova, level: Double = 0.95
  ) {
    let terms = SharedTerms(form, anova, tail: tailProbability(level: level))
    self.init(form, of: anova, terms, level: level)
  }

  private init(
    _ form: IntraclassCorrelationForm, of anova: TwoWayAnova, _ terms: SharedTerms, level: Double
  ) {
    self.form = form
    self.level = level
    df1 = anova.dfSubjects
    df2 = terms.df
    f = terms.f
    p = terms.p
    estimate = Self.estimate(form, anova)
    interval =
      form.isAgreement
      ? Self.agreementInterval(form, anova, terms) : Self.ratioInterval(form, anova, terms)
  }

  /// All six forms in the order of `IntraclassCorrelationForm.allCases`.
  package static func allForms(
    of anova: TwoWayAnova, level: Double = 0.95
  ) -> [IntraclassCorrelation] {
    // Quantiles are the cost: a form for one score and its form for the mean share theirs.
    let tail = tailProbability(level: level)
    let oneWay = SharedTerms(.oneWaySingle, anova, tail: tail)
    let agreement = SharedTerms(.agreementSingle, anova, tail: tail)
    let consistency = SharedTerms(.consistencySingle, anova, tail: tail)
    return IntraclassCorrelationForm.allCases.map { form in
      let terms =
        switch form {
        case .oneWaySingle, .oneWayMean: oneWay
        case .agreementSingle, .agreementMean: agreement
        case .consistencySingle, .consistencyMean: consistency
        }
      return IntraclassCorrelation(form, of: anova, terms, level: level)
    }
  }

  /// Satterthwaite's degrees of freedom v of the denominator in the interval of the agreement
  /// forms, not an integer; NaN where the table has neither session effect nor residual.
  ///
  /// Formula: v = (a·MSJ + b·MSE)²/((a·MSJ)²/(k − 1) + (b·MSE)²/((n − 1)(k − 1))) with
  /// a = k·r/(n(1 − r)), b = 1 + k·r(n − 1)/(n(1 − r)), r = ICC(A,1). Here a and b are both taken
  /// times 1 − r, which leaves v as it is and avoids the division by 0 at r = 1.
  package static func agreementDegreesOfFreedom(of anova: TwoWayAnova) -> Double {
    let n = Double(anova.subjects)
    let k = Double(anova.sessions)
    let r = estimate(.agreementSingle, anova)
    let session = k * r / n * anova.meanSquareSessions
    let residual = ((1 - r) + k * r * (n - 1) / n) * anova.meanSquareResidual
    let sum = session + residual
    return sum * sum
      / (session * session / anova.dfSessions + residual * residual / anova.dfResidual)
  }

  /// The coefficient alone.
  static func estimate(_ form: IntraclassCorrelationForm, _ anova: TwoWayAnova) -> Double {
    let n = Double(anova.subjects)
    let k = Double(anova.sessions)
    let subjects = anova.meanSquareSubjects
    let sessions = anova.meanSquareSessions
    let residual = anova.meanSquareResidual
    let within = anova.meanSquareWithin
    return switch form {
    case .oneWaySingle: (subjects - within) / (subjects + (k - 1) * within)
    case .agreementSingle:
      (subjects - residual) / (subjects + (k - 1) * residual + k * (sessions - residual) / n)
    case .consistencySingle: (subjects - residual) / (subjects + (k - 1) * residual)
    case .oneWayMean: (subjects - within) / subjects
    case .agreementMean: (subjects - residual) / (subjects + (sessions - residual) / n)
    case .consistencyMean: (subjects - residual) / subjects
    }
  }

  /// The exact interval of the one-way and consistency forms, from F/F_q and F·F_q′.
  ///
  /// Written in mean squares, (MSB − q·MS)/(MSB + (k − 1)q·MS) with q = F_q or 1/F_q′, so that an
  /// error mean square of 0 gives its limit instead of ∞/∞.
  private static func ratioInterval(
    _ form: IntraclassCorrelationForm, _ anova: TwoWayAnova, _ terms: SharedTerms
  ) -> Interval {
    let subjects = anova.meanSquareSubjects
    let error = terms.meanSquare
    let others = form.isMean ? 0 : Double(anova.sessions) - 1
    func limit(_ quantile: Double) -> Double {
      (subjects - quantile * error) / (subjects + others * quantile * error)
    }
    return Interval(lower: limit(terms.quantile), upper: limit(1 / terms.swappedQuantile))
  }

  /// The approximate interval of the agreement forms; the mean's limits are the single score's
  /// stepped up by Spearman–Brown, kL/(1 + (k − 1)L).
  private static func agreementInterval(
    _ form: IntraclassCorrelationForm, _ anova: TwoWayAnova, _ terms: SharedTerms
  ) -> Interval {
    let n = Double(anova.subjects)
    let k = Double(anova.sessions)
    let subjects = anova.meanSquareSubjects
    let sessions = anova.meanSquareSessions
    let residual = anova.meanSquareResidual
    // v is 0/0 here, yet both limits are 1 whatever F is.
    if sessions == 0 && residual == 0 && subjects > 0 && !terms.tail.isNaN {
      return Interval(lower: 1, upper: 1)
    }
    // A coefficient beyond every number has no interval; v would be ∞/∞.
    guard estimate(.agreementSingle, anova).isFinite else { return .undefined }
    let f1 = terms.quantile
    let f2 = terms.swappedQuantile
    let error = k * sessions + (k * n - k - n) * residual
    let lower = n * (subjects - f1 * residual) / (f1 * error + n * subjects)
    let upper = n * (f2 * subjects - residual) / (error + n * f2 * subjects)
    guard form.isMean else { return Interval(lower: lower, upper: upper) }
    func steppedUp(_ limit: Double) -> Double { k * limit / (1 + (k - 1) * limit) }
    return Interval(lower: steppedUp(lower), upper: steppedUp(upper))
  }
}

/// What a form for one score and its form for the mean share: the F test and the two F quantiles
/// of the interval.
private struct SharedTerms {
  let meanSquare: Double
  let df: Double
  let f: Double
  let p: Double
  let tail: Double
  /// F(1 − tail; n − 1, ν), with ν the degrees of freedom of the interval's denominator.
  let quantile: Double
  /// F(1 − tail; ν, n − 1).
  let swappedQuantile: Double

  init(_ form: IntraclassCorrelationForm, _ anova: TwoWayAnova, tail: Double) {
    let isWithin = form.error == .within
    let df1 = anova.dfSubjects
    meanSquare = isWithin ? anova.meanSquareWithin : anova.meanSquareResidual
    df = isWithin ? anova.dfWithinSubjects : anova.dfResidual
    f = anova.meanSquareSubjects / meanSquare
    p = FDistribution.upperTail(f, df1: df1, df2: df)
    self.tail = tail
    let intervalDF =
      form.isAgreement ? IntraclassCorrelation.agreementDegreesOfFreedom(of: anova) : df
    quantile = FDistribution.upperQuantile(tail, df1: df1, df2: intervalDF)
    swappedQuantile =
      intervalDF == df1 ? quantile : FDistribution.upperQuantile(tail, df1: intervalDF, df2: df1)
  }
}
