import Messages
import Statistics

// What any number of sessions allows, beside the coefficients.

extension SystematicChange {
  /// The sessions' means, and whether they differ.
  ///
  /// - Throws: `Cancelled`.
  init(
    _ scores: [Double], _ anova: TwoWayAnova, level: Double, _ isCancelled: () -> Bool
  ) throws(Cancelled) {
    let k = anova.sessions
    let test = RepeatedMeasuresAnova(scores: scores, anova: anova, isCancelled: isCancelled)
    try Cancelled.check(isCancelled)
    let first = scores.session(0, of: k)
    var (means, spreads): ([Double], [Double]) = ([], [])
    var changes: [PairedTest] = []
    for j in 0..<k {
      // One session at a time: all of them would take the table's room once more.
      let session = j == 0 ? first : scores.session(j, of: k)
      try Cancelled.check(isCancelled)
      means.append(Descriptive.mean(session))
      try Cancelled.check(isCancelled)
      spreads.append(Descriptive.standardDeviation(session))
      try Cancelled.check(isCancelled)
      guard j > 0 else { continue }
      changes.append(
        PairedTest(
          differences: zip(first, session).map { $1 - $0 }, level: level,
          isCancelled: isCancelled))
      try Cancelled.check(isCancelled)
    }
    self.init(
      sessionMeans: means, sessionSds: spreads, f: test.f,
      df1: test.uncorrected.df1, df2: test.uncorrected.df2, p: test.uncorrected.p,
      greenhouseGeisserEpsilon: test.greenhouseGeisser.epsilon,
      greenhouseGeisserP: test.greenhouseGeisser.p,
      huynhFeldtEpsilon: test.huynhFeldt.epsilon, huynhFeldtP: test.huynhFeldt.p,
      changesFromFirst: changes.map(\.meanDifference),
      changeIntervals: changes.map {
        Messages.Interval(lower: $0.interval.lower, upper: $0.interval.upper, level: level)
      })
  }
}

extension [Double] {
  /// One session of a table of subjects x `sessions`.
  func session(_ session: Int, of sessions: Int) -> [Double] {
    stride(from: session, to: count, by: sessions).map { self[$0] }
  }
}

extension CvReport {
  /// The coefficients of variation that a report gives, in order.
  private static let kinds: [(CvKind, CoefficientOfVariation.Definition)] = [
    (.typicalError, .typicalErrorOverMean), (.within, .withinOverMean),
    (.logTypicalError, .logTypicalError), (.meanOfSubjects, .meanOfSubjects),
    (.rootMeanSquare, .rootMeanSquareOfSubjects),
  ]

  /// All of them.
  ///
  /// - Parameter isCancelled: once true, the numbers mean nothing.
  static func all(
    _ scores: [Double], _ anova: TwoWayAnova, level: Double, _ isCancelled: () -> Bool
  ) -> [CvReport] {
    let results = CoefficientOfVariation.all(
      scores: scores, subjects: anova.subjects, sessions: anova.sessions, level: level,
      isCancelled: isCancelled)
    return kinds.compactMap { kind, definition in
      results.first { $0.definition == definition }.map {
        CvReport(
          kind: kind, percent: $0.estimate, interval: .init($0.interval, level: level))
      }
    }
  }
}

extension VarianceComponentsReport {
  private static let models: [(ComponentModel, VarianceComponents.Design)] = [
    (.oneWay, .oneWay), (.twoWayRandom, .twoWayRandom),
    (.twoWayFixedSessions, .twoWayFixedSessions),
  ]

  /// Scores x sessions: a step of a fit costs some 10 ns each, and a fit takes some 20 steps.
  private static let mostWork = 50_000_000

  /// The three models of a table with missing sessions.
  ///
  /// - Parameter isCancelled: once true, the numbers mean nothing.
  static func all(
    _ table: AnalysisTable, level: Double, _ isCancelled: () -> Bool
  ) -> [VarianceComponentsReport] {
    guard table.scores.count * table.sessions <= mostWork else { return [] }
    let subjects = table.scores.count / table.sessions
    return models.map { model, design in
      let result = VarianceComponents(
        design, scores: table.scores, subjects: subjects, sessions: table.sessions,
        isCancelled: isCancelled)
      return VarianceComponentsReport(
        model: model, subjectVariance: result.subject, sessionVariance: result.session,
        residualVariance: result.residual,
        iccSingle: result.icc(design, single: true), iccMean: result.icc(design, single: false),
        sem: design == .twoWayRandom ? result.agreementError : result.consistencyError,
        observations: UInt32(result.count), subjects: UInt32(result.subjects),
        atBoundary: result.isAtBoundary, converged: result.hasConverged,
        iccSingleInterval: design == .oneWay && !result.isAtBoundary && !isCancelled()
          ? .init(
            OneWayAnova(
              scores: table.scores, subjects: subjects, sessions: table.sessions, level: level
            ).interval, level: level) : nil)
    }
  }
}

extension VarianceComponents {
  /// ICC(1), ICC(A,1) or ICC(C,1) by model, or that of a mean.
  fileprivate func icc(_ design: Design, single: Bool) -> Double {
    switch design {
    case .oneWay: single ? oneWayICC : oneWayMeanICC
    case .twoWayRandom: single ? agreementICC : agreementMeanICC
    case .twoWayFixedSessions: single ? consistencyICC : consistencyMeanICC
    }
  }
}

extension BootstrapReport {
  private static let statistics: [(BootstrapStatistic, ReliabilityStatistic)] = [
    (.oneWaySingle, .intraclassCorrelation(.oneWaySingle)),
    (.agreementSingle, .intraclassCorrelation(.agreementSingle)),
    (.consistencySingle, .intraclassCorrelation(.consistencySingle)),
    (.semConsistency, .measurementError(.consistency)),
    (.semAgreement, .measurementError(.agreement)),
  ]

  /// Bootstrap intervals when they were asked for; none when cancelled.
  static func all(
    _ scores: [Double], subjects: Int, sessions: Int, _ options: AnalysisOptions
  ) -> [BootstrapReport] {
    guard let bootstrap = options.bootstrap,
      let answer = ReliabilityBootstrap(
        scores: scores, subjects: subjects, sessions: sessions,
        statistics: Set(statistics.map(\.1)), resamples: bootstrap.resamples,
        seed: bootstrap.seed, level: options.level, workers: options.workers)
    else { return [] }
    return statistics.compactMap { name, statistic in
      answer.results[statistic].map { result in
        BootstrapReport(
          statistic: name, estimate: result.estimate,
          bca: .init(result.interval, level: options.level),
          percentile: .init(result.percentileInterval, level: options.level),
          biasCorrection: result.biasCorrection, acceleration: result.acceleration,
          resamples: UInt32(result.count),
          leftOut: UInt32(result.nonFiniteCount))
      }
    }
  }
}
