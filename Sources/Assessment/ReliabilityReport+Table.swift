import Messages
import Statistics

extension ReliabilityReport {
  /// The answer for one table whose shape was checked.
  ///
  /// - Throws: `Cancelled`.
  init(_ table: AnalysisTable, _ options: AnalysisOptions) throws(Cancelled) {
    let isCancelled = options.workers.isCancelled
    let k = table.sessions
    let scores = table.completeScores(isCancelled)
    try Cancelled.check(isCancelled)
    let n = scores.count / k
    let all = table.scores.count / k
    self.init(
      name: table.name, side: table.side, unit: table.unit, sessions: UInt32(k),
      subjectsUsed: UInt32(n), subjectsDropped: UInt32(all - n), scale: table.scale,
      measure: table.measure)
    if all > n {
      flags.append(.subjectsDropped)
      varianceComponents = VarianceComponentsReport.all(table, level: options.level, isCancelled)
      try Cancelled.check(isCancelled)
    }
    if table.hasUndefinedRatios { flags.append(.logRatioUndefined) }
    guard n >= 2 else {
      flags.append(.tooFewSubjects)
      return
    }
    if n < 30 { flags.append(.smallSample) }
    let anova = TwoWayAnova(
      scores: scores, subjects: n, sessions: k, isCancelled: isCancelled)
    try Cancelled.check(isCancelled)
    self.anova = AnovaTable(
      msSubjects: anova.meanSquareSubjects, msSessions: anova.meanSquareSessions,
      msResidual: anova.meanSquareResidual, msWithin: anova.meanSquareWithin,
      grandMean: anova.grandMean)
    if anova.meanSquareSubjects == 0, anova.meanSquareWithin == 0 {
      flags.append(.noVariance)
      return
    }
    let coefficients = Statistics.IntraclassCorrelation.allForms(of: anova, level: options.level)
    icc = options.forms.compactMap { form in
      coefficients.first { $0.form == form }.map { .init($0, bands: options.bands) }
    }
    measurementError = SemKind.reported.map {
      .init($0, of: anova, scores: scores, isRatioScale: table.hasTrueZero, level: options.level)
    }
    try Cancelled.check(isCancelled)
    systematicChange = try SystematicChange(scores, anova, level: options.level, isCancelled)
    try Cancelled.check(isCancelled)
    if table.hasTrueZero {
      coefficientsOfVariation = CvReport.all(scores, anova, level: options.level, isCancelled)
      try Cancelled.check(isCancelled)
      if scores.contains(where: { $0 <= 0 }) { flags.append(.notPositive) }
    }
    if k == 2 { try addAgreement(scores, of: table, level: options.level, isCancelled) }
    bootstrap = BootstrapReport.all(scores, subjects: n, sessions: k, options)
    try Cancelled.check(isCancelled)
    flag(coefficients, anova, level: options.level)
    grras = GrrasSentences(self, level: options.level).all
  }

  /// What two sessions allow beyond any number of them.
  private mutating func addAgreement(
    _ scores: [Double], of table: AnalysisTable, level: Double, _ isCancelled: () -> Bool
  ) throws(Cancelled) {
    let (first, second) = (scores.session(0, of: 2), scores.session(1, of: 2))
    try Cancelled.check(isCancelled)
    blandAltman = .init(
      Statistics.BlandAltman(session1: first, session2: second, confidenceLevel: level),
      level: level)
    try Cancelled.check(isCancelled)
    let error = Statistics.Heteroscedasticity(
      session1: first, session2: second, isCancelled: isCancelled)
    try Cancelled.check(isCancelled)
    heteroscedasticity = .init(
      error, ProportionalBias(session1: first, session2: second, isCancelled: isCancelled))
    try Cancelled.check(isCancelled)
    concordance = .init(
      LinConcordance(
        session1: first, session2: second, level: level, isCancelled: isCancelled), level: level)
    try Cancelled.check(isCancelled)
    guard table.hasTrueZero else { return }
    if error.regression.p < 1 - level { flags.append(.heteroscedastic) }
    if !scores.contains(where: { $0 <= 0 }) {
      ratioLimits = .init(
        Statistics.RatioLimits(session1: first, session2: second, confidenceLevel: level),
        level: level)
    }
  }

  private mutating func flag(
    _ coefficients: [Statistics.IntraclassCorrelation], _ anova: TwoWayAnova, level: Double
  ) {
    // For two sessions this F is the square of the paired t.
    if let p = systematicChange?.greenhouseGeisserP, p < 1 - level {
      flags.append(.systematicChange)
    }
    let ofSessions =
      max(0, anova.meanSquareSessions - anova.meanSquareResidual)
      / Double(anova.subjects)
    if ofSessions > 0.2 * (ofSessions + anova.meanSquareResidual) { flags.append(.sessionVariance) }
    if anova.meanSquareSubjects == 0 { flags.append(.noSubjectVariance) }
    if coefficients.contains(where: { $0.estimate < 0 }) { flags.append(.negativeIcc) }
    let isOut = { (value: Double) in value < -1 || value > 1 }
    if coefficients.contains(where: {
      isOut($0.estimate) || isOut($0.interval.lower) || isOut($0.interval.upper)
    }) {
      flags.append(.outOfRange)
    }
    let estimate = { form in coefficients.first { $0.form == form }?.estimate ?? .nan }
    if estimate(.agreementSingle) < estimate(.consistencySingle) - 0.05 {
      flags.append(.biasLowersAgreement)
    }
  }
}
