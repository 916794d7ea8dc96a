import Messages
import Statistics

extension ReliabilityReport {
  /// The answer for one table whose shape was checked.
  init(_ table: ScoreTable, level: Double) {
    let k = Int(table.sessions)
    let rows = stride(from: 0, to: table.scores.count, by: k).map { table.scores[$0..<($0 + k)] }
    let complete = rows.filter { row in row.allSatisfy { !$0.isNaN } }
    self.init(
      name: table.name, side: table.side, unit: table.unit, sessions: table.sessions,
      subjectsUsed: UInt32(complete.count), subjectsDropped: UInt32(rows.count - complete.count))
    if subjectsDropped > 0 { flags.append(.subjectsDropped) }
    guard complete.count >= 2 else {
      flags.append(.tooFewSubjects)
      return
    }
    if complete.count < 30 { flags.append(.smallSample) }
    let scores = Array(complete.joined())
    let anova = TwoWayAnova(scores: scores, subjects: complete.count, sessions: k)
    self.anova = AnovaTable(
      msSubjects: anova.meanSquareSubjects, msSessions: anova.meanSquareSessions,
      msResidual: anova.meanSquareResidual, msWithin: anova.meanSquareWithin,
      grandMean: anova.grandMean)
    if anova.meanSquareSubjects == 0, anova.meanSquareWithin == 0 {
      flags.append(.noVariance)
      return
    }
    icc = Statistics.IntraclassCorrelation.allForms(of: anova, level: level).map { .init($0) }
    measurementError = [.consistency, .agreement].map { .init($0, of: anova, level: level) }
    if k == 2 { addAgreement(scores, level: level) }
    // For two sessions this F is the square of the paired t.
    if anova.pSessions < 1 - level { flags.append(.systematicChange) }
    flagCoefficients()
  }

  private mutating func addAgreement(_ scores: [Double], level: Double) {
    let first = stride(from: 0, to: scores.count, by: 2).map { scores[$0] }
    let second = stride(from: 1, to: scores.count, by: 2).map { scores[$0] }
    let result = Statistics.BlandAltman(
      session1: first, session2: second, confidenceLevel: level)
    blandAltman = .init(result, level: level)
  }

  private mutating func flagCoefficients() {
    if icc.contains(where: { $0.estimate < 0 }) { flags.append(.negativeIcc) }
    let isOut = { (value: Double) in value < -1 || value > 1 }
    if icc.contains(where: {
      isOut($0.estimate) || isOut($0.interval?.lower ?? 0) || isOut($0.interval?.upper ?? 0)
    }) {
      flags.append(.outOfRange)
    }
  }
}

extension Messages.IntraclassCorrelation {
  fileprivate init(_ result: Statistics.IntraclassCorrelation) {
    self.init(
      form: IccForm(result.form), shroutFleiss: result.form.shroutFleissName,
      mcgrawWong: result.form.mcGrawWongName, estimate: result.estimate,
      interval: Messages.Interval(result.interval, level: result.level), f: result.f,
      df1: result.df1, df2: result.df2, p: result.p,
      lowerBand: ReliabilityBand(result.interval.lower),
      upperBand: ReliabilityBand(result.interval.upper))
  }
}

extension IccForm {
  fileprivate init(_ form: IntraclassCorrelationForm) {
    switch form {
    case .oneWaySingle: self = .oneWaySingle
    case .agreementSingle: self = .agreementSingle
    case .consistencySingle: self = .consistencySingle
    case .oneWayMean: self = .oneWayMean
    case .agreementMean: self = .agreementMean
    case .consistencyMean: self = .consistencyMean
    }
  }
}

extension ReliabilityBand {
  /// Koo and Li 2016, doi:10.1016/j.jcm.2016.02.012.
  fileprivate init(_ value: Double) {
    switch value {
    case ..<0.5: self = .poor
    case ..<0.75: self = .moderate
    case ...0.9: self = .good
    case 0.9...: self = .excellent
    default: self = .unspecified
    }
  }
}

extension MeasurementErrorReport {
  fileprivate init(_ kind: SemKind, of anova: TwoWayAnova, level: Double) {
    let error = Statistics.MeasurementError(
      kind == .agreement ? .agreement : .consistency, of: anova, level: level)
    self.init(
      kind: kind, sem: error.estimate, semInterval: .init(error.interval, level: level),
      semPercent: anova.grandMean > 0 ? 100 * error.estimate / anova.grandMean : .nan,
      mdc90: error.minimalDetectableChange(level: 0.9),
      mdc95: error.minimalDetectableChange(level: 0.95),
      mdc90Percent: error.minimalDetectableChangePercent(level: 0.9, ofMean: anova.grandMean),
      mdc95Percent: error.minimalDetectableChangePercent(level: 0.95, ofMean: anova.grandMean))
  }
}

extension Messages.BlandAltman {
  fileprivate init(_ result: Statistics.BlandAltman, level: Double) {
    self.init(
      bias: result.bias, biasInterval: .init(result.biasInterval, level: level), t: result.t,
      df: result.degreesOfFreedom, p: result.p, sd: result.standardDeviation,
      lowerLimit: result.lowerLimit.value, upperLimit: result.upperLimit.value,
      lowerLimitInterval: .init(result.lowerLimit.exact, level: level),
      upperLimitInterval: .init(result.upperLimit.exact, level: level),
      lowerLimitIntervalApproximate: .init(result.lowerLimit.approximate, level: level),
      upperLimitIntervalApproximate: .init(result.upperLimit.approximate, level: level))
  }
}
