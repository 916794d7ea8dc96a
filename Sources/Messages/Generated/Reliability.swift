// Written by proto/generate from proto/evenstride/v1/reliability.proto; do not edit.
// swift-format-ignore-file

/// Forms of the intraclass correlation coefficient.
public enum IccForm: MessageEnum {
  /// Not said.
  case unspecified
  /// One-way random, single score: ICC(1,1) of Shrout and Fleiss, ICC(1) of McGraw and Wong.
  case oneWaySingle
  /// Two-way, absolute agreement, single score: ICC(2,1), ICC(A,1).
  case agreementSingle
  /// Two-way, consistency, single score: ICC(3,1), ICC(C,1).
  case consistencySingle
  /// One-way random, mean of k scores: ICC(1,k), ICC(k).
  case oneWayMean
  /// Two-way, absolute agreement, mean of k scores: ICC(2,k), ICC(A,k).
  case agreementMean
  /// Two-way, consistency, mean of k scores: ICC(3,k), ICC(C,k).
  case consistencyMean
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "ICC_FORM_UNSPECIFIED"),
    (.oneWaySingle, "ICC_FORM_ONE_WAY_SINGLE"),
    (.agreementSingle, "ICC_FORM_AGREEMENT_SINGLE"),
    (.consistencySingle, "ICC_FORM_CONSISTENCY_SINGLE"),
    (.oneWayMean, "ICC_FORM_ONE_WAY_MEAN"),
    (.agreementMean, "ICC_FORM_AGREEMENT_MEAN"),
    (.consistencyMean, "ICC_FORM_CONSISTENCY_MEAN"),
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .oneWaySingle
    case 2: self = .agreementSingle
    case 3: self = .consistencySingle
    case 4: self = .oneWayMean
    case 5: self = .agreementMean
    case 6: self = .consistencyMean
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .oneWaySingle: 1
    case .agreementSingle: 2
    case .consistencySingle: 3
    case .oneWayMean: 4
    case .agreementMean: 5
    case .consistencyMean: 6
    case .unrecognized(let number): number
    }
  }
}

/// Bands of Koo and Li 2016: below 0.5 poor, to 0.75 moderate, to 0.9 good, above excellent.
public enum ReliabilityBand: MessageEnum {
  /// Undefined.
  case unspecified
  /// Below 0.5.
  case poor
  /// 0.5 to below 0.75.
  case moderate
  /// 0.75 to 0.9.
  case good
  /// Above 0.9.
  case excellent
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "RELIABILITY_BAND_UNSPECIFIED"),
    (.poor, "RELIABILITY_BAND_POOR"),
    (.moderate, "RELIABILITY_BAND_MODERATE"),
    (.good, "RELIABILITY_BAND_GOOD"),
    (.excellent, "RELIABILITY_BAND_EXCELLENT"),
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .poor
    case 2: self = .moderate
    case 3: self = .good
    case 4: self = .excellent
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .poor: 1
    case .moderate: 2
    case .good: 3
    case .excellent: 4
    case .unrecognized(let number): number
    }
  }
}

/// Which standard error of measurement.
public enum SemKind: MessageEnum {
  /// Not said.
  case unspecified
  /// sqrt(residual mean square): without systematic change between sessions.
  case consistency
  /// sqrt(mean square within subjects): with systematic change between sessions.
  case agreement
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "SEM_KIND_UNSPECIFIED"),
    (.consistency, "SEM_KIND_CONSISTENCY"),
    (.agreement, "SEM_KIND_AGREEMENT"),
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .consistency
    case 2: self = .agreement
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .consistency: 1
    case .agreement: 2
    case .unrecognized(let number): number
    }
  }
}

/// Something a reader must know about a reliability result.
public enum ReliabilityFlag: MessageEnum {
  /// Nothing.
  case unspecified
  /// Subjects with a missing session were left out (listwise).
  case subjectsDropped
  /// Fewer than two complete subjects: nothing can be estimated.
  case tooFewSubjects
  /// All scores are equal: nothing can be estimated.
  case noVariance
  /// An ICC is negative: returned as it is, not interpretable as a proportion of variance.
  case negativeIcc
  /// An ICC or an end of its interval lies outside -1 to 1: not interpretable.
  case outOfRange
  /// The sessions differ systematically: p of their F is below 1 - confidence level.
  case systematicChange
  /// Fewer than 30 subjects: intervals are wide.
  case smallSample
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "RELIABILITY_FLAG_UNSPECIFIED"),
    (.subjectsDropped, "RELIABILITY_FLAG_SUBJECTS_DROPPED"),
    (.tooFewSubjects, "RELIABILITY_FLAG_TOO_FEW_SUBJECTS"),
    (.noVariance, "RELIABILITY_FLAG_NO_VARIANCE"),
    (.negativeIcc, "RELIABILITY_FLAG_NEGATIVE_ICC"),
    (.outOfRange, "RELIABILITY_FLAG_OUT_OF_RANGE"),
    (.systematicChange, "RELIABILITY_FLAG_SYSTEMATIC_CHANGE"),
    (.smallSample, "RELIABILITY_FLAG_SMALL_SAMPLE"),
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .subjectsDropped
    case 2: self = .tooFewSubjects
    case 3: self = .noVariance
    case 4: self = .negativeIcc
    case 5: self = .outOfRange
    case 6: self = .systematicChange
    case 7: self = .smallSample
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .subjectsDropped: 1
    case .tooFewSubjects: 2
    case .noVariance: 3
    case .negativeIcc: 4
    case .outOfRange: 5
    case .systematicChange: 6
    case .smallSample: 7
    case .unrecognized(let number): number
    }
  }
}

/// The same measurement of n subjects in k sessions.
public struct ScoreTable: Sendable, Equatable {
  /// Name, e.g. "calf_raise"; echoed.
  public var name: String = ""
  /// Which leg; unspecified for a measurement of the whole person; echoed.
  public var side: Side = .unspecified
  /// Unit as a UCUM string; echoed.
  public var unit: String = ""
  /// Number of sessions k, at least 2.
  public var sessions: UInt32 = 0
  /// n x k scores, subject by subject; NaN: missing.
  public var scores: [Double] = []

  public init() {}

  public init(
    name: String = "",
    side: Side = .unspecified,
    unit: String = "",
    sessions: UInt32 = 0,
    scores: [Double] = []
  ) {
    self.name = name
    self.side = side
    self.unit = unit
    self.sessions = sessions
    self.scores = scores
  }
}

/// One or more tables.
public struct AnalyzeRequest: Sendable, Equatable {
  /// The tables, at least 1 and at most 1,000.
  public var tables: [ScoreTable] = []
  /// Confidence level, above 0 and below 1; 0: 0.95.
  public var confidenceLevel: Double = 0

  public init() {}

  public init(
    tables: [ScoreTable] = [],
    confidenceLevel: Double = 0
  ) {
    self.tables = tables
    self.confidenceLevel = confidenceLevel
  }
}

/// One answer a table.
public struct AnalyzeResponse: Sendable, Equatable {
  /// In the order of the request.
  public var reports: [ReliabilityReport] = []
  /// Program, version, methods.
  public var provenance: Provenance?

  public init() {}

  public init(
    reports: [ReliabilityReport] = [],
    provenance: Provenance? = nil
  ) {
    self.reports = reports
    self.provenance = provenance
  }
}

/// One intraclass correlation coefficient.
public struct IntraclassCorrelation: Sendable, Equatable {
  /// Which form.
  public var form: IccForm = .unspecified
  /// Name after Shrout and Fleiss 1979, e.g. "ICC(2,1)".
  public var shroutFleiss: String = ""
  /// Name after McGraw and Wong 1996, e.g. "ICC(A,1)".
  public var mcgrawWong: String = ""
  /// The estimate; not clamped: it may be negative; NaN: undefined.
  public var estimate: Double = 0
  /// Two-sided interval.
  public var interval: Interval?
  /// F of the test that it is 0.
  public var f: Double = 0
  /// Numerator degrees of freedom.
  public var df1: Double = 0
  /// Denominator degrees of freedom.
  public var df2: Double = 0
  /// Upper tail of F.
  public var p: Double = 0
  /// Band of the interval's lower end.
  public var lowerBand: ReliabilityBand = .unspecified
  /// Band of the interval's upper end.
  public var upperBand: ReliabilityBand = .unspecified

  public init() {}

  public init(
    form: IccForm = .unspecified,
    shroutFleiss: String = "",
    mcgrawWong: String = "",
    estimate: Double = 0,
    interval: Interval? = nil,
    f: Double = 0,
    df1: Double = 0,
    df2: Double = 0,
    p: Double = 0,
    lowerBand: ReliabilityBand = .unspecified,
    upperBand: ReliabilityBand = .unspecified
  ) {
    self.form = form
    self.shroutFleiss = shroutFleiss
    self.mcgrawWong = mcgrawWong
    self.estimate = estimate
    self.interval = interval
    self.f = f
    self.df1 = df1
    self.df2 = df2
    self.p = p
    self.lowerBand = lowerBand
    self.upperBand = upperBand
  }
}

/// The two-way analysis of variance, subjects x sessions, one score a cell.
public struct AnovaTable: Sendable, Equatable {
  /// Mean square between subjects.
  public var msSubjects: Double = 0
  /// Mean square between sessions.
  public var msSessions: Double = 0
  /// Residual mean square.
  public var msResidual: Double = 0
  /// Mean square within subjects (sessions and residual pooled).
  public var msWithin: Double = 0
  /// Mean of all scores, in the unit of the scores.
  public var grandMean: Double = 0

  public init() {}

  public init(
    msSubjects: Double = 0,
    msSessions: Double = 0,
    msResidual: Double = 0,
    msWithin: Double = 0,
    grandMean: Double = 0
  ) {
    self.msSubjects = msSubjects
    self.msSessions = msSessions
    self.msResidual = msResidual
    self.msWithin = msWithin
    self.grandMean = grandMean
  }
}

/// A standard error of measurement and the change it makes detectable.
public struct MeasurementErrorReport: Sendable, Equatable {
  /// Which one.
  public var kind: SemKind = .unspecified
  /// Standard error of measurement, in the unit of the scores.
  public var sem: Double = 0
  /// Its chi-square interval.
  public var semInterval: Interval?
  /// SEM in percent of the grand mean; NaN: the mean is not above 0.
  public var semPercent: Double = 0
  /// Minimal detectable change at 90 %, 1.645 sqrt(2) SEM, in the unit of the scores.
  public var mdc90: Double = 0
  /// Minimal detectable change at 95 %, 1.960 sqrt(2) SEM, in the unit of the scores.
  public var mdc95: Double = 0
  /// MDC90 in percent of the grand mean; NaN: the mean is not above 0.
  public var mdc90Percent: Double = 0
  /// MDC95 in percent of the grand mean; NaN: the mean is not above 0.
  public var mdc95Percent: Double = 0

  public init() {}

  public init(
    kind: SemKind = .unspecified,
    sem: Double = 0,
    semInterval: Interval? = nil,
    semPercent: Double = 0,
    mdc90: Double = 0,
    mdc95: Double = 0,
    mdc90Percent: Double = 0,
    mdc95Percent: Double = 0
  ) {
    self.kind = kind
    self.sem = sem
    self.semInterval = semInterval
    self.semPercent = semPercent
    self.mdc90 = mdc90
    self.mdc95 = mdc95
    self.mdc90Percent = mdc90Percent
    self.mdc95Percent = mdc95Percent
  }
}

/// Agreement of two sessions after Bland and Altman 1986; difference = second - first.
public struct BlandAltman: Sendable, Equatable {
  /// Mean difference, in the unit of the scores: the systematic change.
  public var bias: Double = 0
  /// Its t interval.
  public var biasInterval: Interval?
  /// t of the paired test that the bias is 0.
  public var t: Double = 0
  /// Its degrees of freedom, n - 1.
  public var df: Double = 0
  /// Its two-sided p.
  public var p: Double = 0
  /// Standard deviation of the differences.
  public var sd: Double = 0
  /// Lower 95 % limit of agreement, bias - 1.960 SD.
  public var lowerLimit: Double = 0
  /// Upper 95 % limit of agreement, bias + 1.960 SD.
  public var upperLimit: Double = 0
  /// Exact interval of the lower limit, by the noncentral t (Carkeet 2015).
  public var lowerLimitInterval: Interval?
  /// Exact interval of the upper limit.
  public var upperLimitInterval: Interval?
  /// Approximate interval of the lower limit (Bland and Altman 1999), to compare with other tools.
  public var lowerLimitIntervalApproximate: Interval?
  /// Approximate interval of the upper limit.
  public var upperLimitIntervalApproximate: Interval?

  public init() {}

  public init(
    bias: Double = 0,
    biasInterval: Interval? = nil,
    t: Double = 0,
    df: Double = 0,
    p: Double = 0,
    sd: Double = 0,
    lowerLimit: Double = 0,
    upperLimit: Double = 0,
    lowerLimitInterval: Interval? = nil,
    upperLimitInterval: Interval? = nil,
    lowerLimitIntervalApproximate: Interval? = nil,
    upperLimitIntervalApproximate: Interval? = nil
  ) {
    self.bias = bias
    self.biasInterval = biasInterval
    self.t = t
    self.df = df
    self.p = p
    self.sd = sd
    self.lowerLimit = lowerLimit
    self.upperLimit = upperLimit
    self.lowerLimitInterval = lowerLimitInterval
    self.upperLimitInterval = upperLimitInterval
    self.lowerLimitIntervalApproximate = lowerLimitIntervalApproximate
    self.upperLimitIntervalApproximate = upperLimitIntervalApproximate
  }
}

/// The answer for one table.
public struct ReliabilityReport: Sendable, Equatable {
  /// Name as given.
  public var name: String = ""
  /// Leg as given.
  public var side: Side = .unspecified
  /// Unit as given.
  public var unit: String = ""
  /// Sessions k.
  public var sessions: UInt32 = 0
  /// Complete subjects that were used.
  public var subjectsUsed: UInt32 = 0
  /// Subjects left out because a session was missing.
  public var subjectsDropped: UInt32 = 0
  /// Mean squares; absent when nothing can be estimated.
  public var anova: AnovaTable?
  /// Six forms; empty when nothing can be estimated.
  public var icc: [IntraclassCorrelation] = []
  /// Consistency and agreement; empty when nothing can be estimated.
  public var measurementError: [MeasurementErrorReport] = []
  /// Agreement of two sessions; absent unless k = 2.
  public var blandAltman: BlandAltman?
  /// What a reader must know.
  public var flags: [ReliabilityFlag] = []

  public init() {}

  public init(
    name: String = "",
    side: Side = .unspecified,
    unit: String = "",
    sessions: UInt32 = 0,
    subjectsUsed: UInt32 = 0,
    subjectsDropped: UInt32 = 0,
    anova: AnovaTable? = nil,
    icc: [IntraclassCorrelation] = [],
    measurementError: [MeasurementErrorReport] = [],
    blandAltman: BlandAltman? = nil,
    flags: [ReliabilityFlag] = []
  ) {
    self.name = name
    self.side = side
    self.unit = unit
    self.sessions = sessions
    self.subjectsUsed = subjectsUsed
    self.subjectsDropped = subjectsDropped
    self.anova = anova
    self.icc = icc
    self.measurementError = measurementError
    self.blandAltman = blandAltman
    self.flags = flags
  }
}
