import Statistics

/// What is timed: whole answers from raw numbers, as a caller would ask for them.
struct Tasks {
  private let samples = Samples()

  /// Six intraclass correlations with F, p and intervals of 30 x 2 scores.
  func coefficients() -> [Statistics.IntraclassCorrelation] {
    Statistics.IntraclassCorrelation.allForms(
      of: TwoWayAnova(scores: samples.scores, subjects: samples.subjects, sessions: 2))
  }

  /// Paired t, limits of agreement with approximate and exact intervals, SEM with interval, three
  /// CVs, Pearson, Lin's concordance, error against score, proportional bias.
  func agreement() -> Agreement {
    let (a, b) = (samples.session1, samples.session2)
    let anova = TwoWayAnova(scores: samples.scores, subjects: samples.subjects, sessions: 2)
    return Agreement(
      limits: Statistics.BlandAltman(session1: a, session2: b),
      sem: Statistics.MeasurementError(.consistency, of: anova),
      variation: [.typicalErrorOverMean, .meanOfSubjects, .logTypicalError].map {
        CoefficientOfVariation(
          $0, scores: samples.scores, subjects: samples.subjects, sessions: 2)
      },
      pearson: .pearson(a, b), concordance: LinConcordance(session1: a, session2: b),
      error: Statistics.Heteroscedasticity(session1: a, session2: b),
      bias: ProportionalBias(session1: a, session2: b))
  }

  struct Agreement {
    let limits: Statistics.BlandAltman
    let sem: Statistics.MeasurementError
    let variation: [CoefficientOfVariation]
    let pearson: Statistics.Correlation
    let concordance: LinConcordance
    let error: Statistics.Heteroscedasticity
    let bias: ProportionalBias
  }

  /// Least squares of 50 rows and 4 predictors with intervals and p, diagnostics, and a prediction
  /// with its interval.
  func regression() -> (Statistics.LinearModel, RegressionDiagnostics, Double)? {
    guard
      let model = try? Statistics.LinearModel(
        predictors: samples.predictors, outcome: samples.outcome)
    else { return nil }
    let prediction = model.predict(row: [31, 28, 35, 30])
    return (model, RegressionDiagnostics(model), prediction.prediction.upper)
  }

  /// BCa interval of ICC(A,1), 10,000 resamples.
  func bootstrap(_ workers: Workers) -> ReliabilityBootstrap? {
    ReliabilityBootstrap(
      scores: samples.scores, subjects: samples.subjects, sessions: 2,
      statistics: [.intraclassCorrelation(.agreementSingle)], resamples: 10_000, seed: 1,
      workers: workers)
  }
}
