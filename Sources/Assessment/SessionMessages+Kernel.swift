import Messages
import Statistics

// What any number of sessions allows, beside the coefficients.

extension SystematicChange {
  /// The sessions' means, and whether they differ.
  init(_ scores: [Double], _ anova: TwoWayAnova, level: Double) {
    let k = anova.sessions
    let sessions = (0..<k).map { j in stride(from: j, to: scores.count, by: k).map { scores[$0] } }
    let test = RepeatedMeasuresAnova(scores: scores, anova: anova)
    let changes = sessions.dropFirst().map { later in
      PairedTest(differences: zip(sessions[0], later).map { $1 - $0 }, level: level)
    }
    self.init(
      sessionMeans: sessions.map { Descriptive.mean($0) },
      sessionSds: sessions.map { Descriptive.standardDeviation($0) }, f: test.f,
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

extension CvReport {
  /// The coefficients of variation that a report gives, in order.
  private static let kinds: [(CvKind, CoefficientOfVariation.Definition)] = [
    (.typicalError, .typicalErrorOverMean), (.within, .withinOverMean),
    (.logTypicalError, .logTypicalError), (.meanOfSubjects, .meanOfSubjects),
    (.rootMeanSquare, .rootMeanSquareOfSubjects),
  ]

  /// All of them.
  static func all(_ scores: [Double], _ anova: TwoWayAnova, level: Double) -> [CvReport] {
    let results = CoefficientOfVariation.all(
      scores: scores, subjects: anova.subjects, sessions: anova.sessions, level: level)
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

  /// Scores x sessions: what a step of a fit costs, which cannot be interrupted.
  private static let mostWork = 5_000_000

  /// The three models of a table with missing sessions.
  static func all(_ table: AnalysisTable, level: Double) -> [VarianceComponentsReport] {
    guard table.scores.count * table.sessions <= mostWork else { return [] }
    let subjects = table.scores.count / table.sessions
    return models.map { model, design in
      let result = VarianceComponents(
        design, scores: table.scores, subjects: subjects, sessions: table.sessions)
      return VarianceComponentsReport(
        model: model, subjectVariance: result.subject, sessionVariance: result.session,
        residualVariance: result.residual,
        iccSingle: result.icc(design, single: true), iccMean: result.icc(design, single: false),
        sem: design == .twoWayRandom ? result.agreementError : result.consistencyError,
        observations: UInt32(result.count), subjects: UInt32(result.subjects),
        atBoundary: result.isAtBoundary, converged: result.hasConverged,
        iccSingleInterval: design == .oneWay && !result.isAtBoundary
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
