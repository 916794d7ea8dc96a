// Written by proto/generate from proto/evenstride/v1/reliability_report.proto; do not edit.
// swift-format-ignore-file

/// The scale of an analysis.
public enum ScoreScale: MessageEnum {
  /// The default: as they are.
  case unspecified
  /// As they are.
  case raw
  /// Natural logarithms; scores above 0.
  case log
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "SCORE_SCALE_UNSPECIFIED"),
    (.raw, "SCORE_SCALE_RAW"),
    (.log, "SCORE_SCALE_LOG"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .raw
    case 2: self = .log
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .raw: 1
    case .log: 2
    case .unrecognized(let number): number
    }
  }
}

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

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

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

/// Bands of the ICC; by default those of Koo and Li 2016.
public enum ReliabilityBand: MessageEnum {
  /// Undefined.
  case unspecified
  /// Below moderate; 0.5 by default.
  case poor
  /// Moderate; 0.5 to below 0.75 by default.
  case moderate
  /// Good; 0.75 to 0.9 by default.
  case good
  /// Above good; above 0.9 by default.
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

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

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
  /// sqrt(residual + session variance component, not below 0): equals the agreement SEM when
  /// sessions differ, the consistency SEM when they do not.
  case components
  /// SD sqrt(1 - ICC(A,1)), SD the root of the mean of the sessions' variances.
  case sdIcc
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "SEM_KIND_UNSPECIFIED"),
    (.consistency, "SEM_KIND_CONSISTENCY"),
    (.agreement, "SEM_KIND_AGREEMENT"),
    (.components, "SEM_KIND_COMPONENTS"),
    (.sdIcc, "SEM_KIND_SD_ICC"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .consistency
    case 2: self = .agreement
    case 3: self = .components
    case 4: self = .sdIcc
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .consistency: 1
    case .agreement: 2
    case .components: 3
    case .sdIcc: 4
    case .unrecognized(let number): number
    }
  }
}

/// Which coefficient of variation; s_i, m_i are the SD and mean of subject i over sessions. None is
/// SD/mean between subjects, which says nothing about reliability.
public enum CvKind: MessageEnum {
  /// Not said.
  case unspecified
  /// 100 sqrt(MSE) / grand mean.
  case typicalError
  /// 100 sqrt(MSW) / grand mean.
  case within
  /// 100 (exp(sqrt(MSE of ln scores)) - 1) (Hopkins 2000).
  case logTypicalError
  /// 100 mean(s_i / m_i).
  case meanOfSubjects
  /// 100 sqrt(mean((s_i / m_i)^2)).
  case rootMeanSquare
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "CV_KIND_UNSPECIFIED"),
    (.typicalError, "CV_KIND_TYPICAL_ERROR"),
    (.within, "CV_KIND_WITHIN"),
    (.logTypicalError, "CV_KIND_LOG_TYPICAL_ERROR"),
    (.meanOfSubjects, "CV_KIND_MEAN_OF_SUBJECTS"),
    (.rootMeanSquare, "CV_KIND_ROOT_MEAN_SQUARE"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .typicalError
    case 2: self = .within
    case 3: self = .logTypicalError
    case 4: self = .meanOfSubjects
    case 5: self = .rootMeanSquare
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .typicalError: 1
    case .within: 2
    case .logTypicalError: 3
    case .meanOfSubjects: 4
    case .rootMeanSquare: 5
    case .unrecognized(let number): number
    }
  }
}

/// Model of the variance components of a table with missing sessions.
public enum ComponentModel: MessageEnum {
  /// Not said.
  case unspecified
  /// Subjects random; sessions exchangeable.
  case oneWay
  /// Subjects and sessions random.
  case twoWayRandom
  /// Subjects random, sessions fixed.
  case twoWayFixedSessions
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "COMPONENT_MODEL_UNSPECIFIED"),
    (.oneWay, "COMPONENT_MODEL_ONE_WAY"),
    (.twoWayRandom, "COMPONENT_MODEL_TWO_WAY_RANDOM"),
    (.twoWayFixedSessions, "COMPONENT_MODEL_TWO_WAY_FIXED_SESSIONS"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .oneWay
    case 2: self = .twoWayRandom
    case 3: self = .twoWayFixedSessions
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .oneWay: 1
    case .twoWayRandom: 2
    case .twoWayFixedSessions: 3
    case .unrecognized(let number): number
    }
  }
}

/// What a bootstrap over subjects gives an interval for.
public enum BootstrapStatistic: MessageEnum {
  /// Not said.
  case unspecified
  /// ICC(1).
  case oneWaySingle
  /// ICC(A,1).
  case agreementSingle
  /// ICC(C,1).
  case consistencySingle
  /// sqrt(MSE).
  case semConsistency
  /// sqrt(MSW).
  case semAgreement
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "BOOTSTRAP_STATISTIC_UNSPECIFIED"),
    (.oneWaySingle, "BOOTSTRAP_STATISTIC_ONE_WAY_SINGLE"),
    (.agreementSingle, "BOOTSTRAP_STATISTIC_AGREEMENT_SINGLE"),
    (.consistencySingle, "BOOTSTRAP_STATISTIC_CONSISTENCY_SINGLE"),
    (.semConsistency, "BOOTSTRAP_STATISTIC_SEM_CONSISTENCY"),
    (.semAgreement, "BOOTSTRAP_STATISTIC_SEM_AGREEMENT"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .oneWaySingle
    case 2: self = .agreementSingle
    case 3: self = .consistencySingle
    case 4: self = .semConsistency
    case 5: self = .semAgreement
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .oneWaySingle: 1
    case .agreementSingle: 2
    case .consistencySingle: 3
    case .semConsistency: 4
    case .semAgreement: 5
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
  /// The sessions differ systematically: Greenhouse and Geisser's p is below 1 - confidence level.
  case systematicChange
  /// Fewer than 30 subjects: intervals are wide.
  case smallSample
  /// The error grows or shrinks with the score: read the ratio limits, or the ln scale.
  case heteroscedastic
  /// A score is 0 or below: what needs logarithms is undefined.
  case notPositive
  /// Subjects with one leg unable (0) or missing were left out of ln(right/left).
  case logRatioUndefined
  /// ICC(A,1) lies more than 0.05 below ICC(C,1): sessions differ systematically; report both, and
  /// not ICC(1) (Liljequist 2019).
  case biasLowersAgreement
  /// The sessions make up over a fifth of the variance within subjects. So few sessions say little
  /// about how sessions differ, and the intervals of ICC(A,1), ICC(A,k), of the agreement SEM and of
  /// the components SEM do not allow for it: in simulations with half the variance they held the
  /// truth in 85 to 90 %, 50 to 60 % and 78 to 83 % instead of 95 %. More subjects do not help; more
  /// sessions do.
  case sessionVariance
  /// All subjects have the same mean: there is nothing to tell them apart by, ICCs are 0 or below,
  /// and some are undefined or without bound.
  case noSubjectVariance
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
    (.heteroscedastic, "RELIABILITY_FLAG_HETEROSCEDASTIC"),
    (.notPositive, "RELIABILITY_FLAG_NOT_POSITIVE"),
    (.logRatioUndefined, "RELIABILITY_FLAG_LOG_RATIO_UNDEFINED"),
    (.biasLowersAgreement, "RELIABILITY_FLAG_BIAS_LOWERS_AGREEMENT"),
    (.sessionVariance, "RELIABILITY_FLAG_SESSION_VARIANCE"),
    (.noSubjectVariance, "RELIABILITY_FLAG_NO_SUBJECT_VARIANCE"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

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
    case 8: self = .heteroscedastic
    case 9: self = .notPositive
    case 10: self = .logRatioUndefined
    case 11: self = .biasLowersAgreement
    case 12: self = .sessionVariance
    case 13: self = .noSubjectVariance
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
    case .heteroscedastic: 8
    case .notPositive: 9
    case .logRatioUndefined: 10
    case .biasLowersAgreement: 11
    case .sessionVariance: 12
    case .noSubjectVariance: 13
    case .unrecognized(let number): number
    }
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
  /// The estimate; not clamped: it may be negative, without bound; NaN: undefined.
  public var estimate: Double = 0
  /// Two-sided interval; a lower end of -Infinity for a mean of sessions where that of a single score
  /// lies below -1/(k - 1). Absent: undefined.
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
  /// Its chi-square interval; absent for SD sqrt(1 - ICC). For AGREEMENT it takes the sessions as
  /// independent readings of each subject: too narrow where they differ (SESSION_VARIANCE).
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
  /// MDC95 of the mean of a group as large as this one, MDC95 / sqrt(n).
  public var mdc95Group: Double = 0
  /// Degrees of freedom of the SEM; NaN for SD sqrt(1 - ICC).
  public var df: Double = 0

  public init() {}

  public init(
    kind: SemKind = .unspecified,
    sem: Double = 0,
    semInterval: Interval? = nil,
    semPercent: Double = 0,
    mdc90: Double = 0,
    mdc95: Double = 0,
    mdc90Percent: Double = 0,
    mdc95Percent: Double = 0,
    mdc95Group: Double = 0,
    df: Double = 0
  ) {
    self.kind = kind
    self.sem = sem
    self.semInterval = semInterval
    self.semPercent = semPercent
    self.mdc90 = mdc90
    self.mdc95 = mdc95
    self.mdc90Percent = mdc90Percent
    self.mdc95Percent = mdc95Percent
    self.mdc95Group = mdc95Group
    self.df = df
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
  /// Tolerance interval: holds 95 % of all differences with the confidence level, exact.
  public var tolerance: Interval?

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
    upperLimitIntervalApproximate: Interval? = nil,
    tolerance: Interval? = nil
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
    self.tolerance = tolerance
  }
}

/// Systematic change between sessions: repeated-measures analysis of variance.
public struct SystematicChange: Sendable, Equatable {
  /// Mean of each session.
  public var sessionMeans: [Double] = []
  /// Standard deviation of each session.
  public var sessionSds: [Double] = []
  /// F of the test that all sessions have the same mean.
  public var f: Double = 0
  /// Numerator degrees of freedom, k - 1.
  public var df1: Double = 0
  /// Denominator degrees of freedom, (n - 1)(k - 1).
  public var df2: Double = 0
  /// Its p, sphericity assumed.
  public var p: Double = 0
  /// Greenhouse and Geisser's epsilon, 1/(k - 1) to 1; 1 for two sessions.
  public var greenhouseGeisserEpsilon: Double = 0
  /// p with both df times epsilon: the one to read.
  public var greenhouseGeisserP: Double = 0
  /// Huynh and Feldt's epsilon, at most 1.
  public var huynhFeldtEpsilon: Double = 0
  /// p with both df times that epsilon.
  public var huynhFeldtP: Double = 0
  /// Mean change from the first session to each later one, k - 1 values.
  public var changesFromFirst: [Double] = []
  /// Their t intervals, each by itself.
  public var changeIntervals: [Interval] = []

  public init() {}

  public init(
    sessionMeans: [Double] = [],
    sessionSds: [Double] = [],
    f: Double = 0,
    df1: Double = 0,
    df2: Double = 0,
    p: Double = 0,
    greenhouseGeisserEpsilon: Double = 0,
    greenhouseGeisserP: Double = 0,
    huynhFeldtEpsilon: Double = 0,
    huynhFeldtP: Double = 0,
    changesFromFirst: [Double] = [],
    changeIntervals: [Interval] = []
  ) {
    self.sessionMeans = sessionMeans
    self.sessionSds = sessionSds
    self.f = f
    self.df1 = df1
    self.df2 = df2
    self.p = p
    self.greenhouseGeisserEpsilon = greenhouseGeisserEpsilon
    self.greenhouseGeisserP = greenhouseGeisserP
    self.huynhFeldtEpsilon = huynhFeldtEpsilon
    self.huynhFeldtP = huynhFeldtP
    self.changesFromFirst = changesFromFirst
    self.changeIntervals = changeIntervals
  }
}

/// A coefficient of variation.
public struct CvReport: Sendable, Equatable {
  /// Which one.
  public var kind: CvKind = .unspecified
  /// Percent; NaN: undefined, because a score or a mean is not above 0.
  public var percent: Double = 0
  /// Its interval: chi-square on the ln scale, else McKay's as modified by Vangel 1996.
  public var interval: Interval?

  public init() {}

  public init(
    kind: CvKind = .unspecified,
    percent: Double = 0,
    interval: Interval? = nil
  ) {
    self.kind = kind
    self.percent = percent
    self.interval = interval
  }
}

/// Does the error grow with the score? Differences are second - first, means those of both.
public struct Heteroscedasticity: Sendable, Equatable {
  /// Pearson's correlation of |difference| with the mean.
  public var pearson: Double = 0
  /// Its p.
  public var pearsonP: Double = 0
  /// Spearman's.
  public var spearman: Double = 0
  /// Its p.
  public var spearmanP: Double = 0
  /// Kendall's tau-b.
  public var kendall: Double = 0
  /// Its p.
  public var kendallP: Double = 0
  /// Slope of |difference| on the mean.
  public var slope: Double = 0
  /// Its standard error.
  public var slopeStandardError: Double = 0
  /// Its two-sided p.
  public var slopeP: Double = 0
  /// Slope of the difference on the mean: proportional bias.
  public var biasSlope: Double = 0
  /// Its standard error.
  public var biasSlopeStandardError: Double = 0
  /// Its two-sided p.
  public var biasSlopeP: Double = 0

  public init() {}

  public init(
    pearson: Double = 0,
    pearsonP: Double = 0,
    spearman: Double = 0,
    spearmanP: Double = 0,
    kendall: Double = 0,
    kendallP: Double = 0,
    slope: Double = 0,
    slopeStandardError: Double = 0,
    slopeP: Double = 0,
    biasSlope: Double = 0,
    biasSlopeStandardError: Double = 0,
    biasSlopeP: Double = 0
  ) {
    self.pearson = pearson
    self.pearsonP = pearsonP
    self.spearman = spearman
    self.spearmanP = spearmanP
    self.kendall = kendall
    self.kendallP = kendallP
    self.slope = slope
    self.slopeStandardError = slopeStandardError
    self.slopeP = slopeP
    self.biasSlope = biasSlope
    self.biasSlopeStandardError = biasSlopeStandardError
    self.biasSlopeP = biasSlopeP
  }
}

/// Limits of agreement as ratios second / first, from ln scores.
public struct RatioLimits: Sendable, Equatable {
  /// Geometric mean of second / first.
  public var biasRatio: Double = 0
  /// Its interval.
  public var biasRatioInterval: Interval?
  /// Lower 95 % limit of the ratio.
  public var lowerLimit: Double = 0
  /// Upper 95 % limit of the ratio.
  public var upperLimit: Double = 0
  /// Exact interval of the lower limit.
  public var lowerLimitInterval: Interval?
  /// Exact interval of the upper limit.
  public var upperLimitInterval: Interval?

  public init() {}

  public init(
    biasRatio: Double = 0,
    biasRatioInterval: Interval? = nil,
    lowerLimit: Double = 0,
    upperLimit: Double = 0,
    lowerLimitInterval: Interval? = nil,
    upperLimitInterval: Interval? = nil
  ) {
    self.biasRatio = biasRatio
    self.biasRatioInterval = biasRatioInterval
    self.lowerLimit = lowerLimit
    self.upperLimit = upperLimit
    self.lowerLimitInterval = lowerLimitInterval
    self.upperLimitInterval = upperLimitInterval
  }
}

/// Lin's concordance correlation coefficient of two sessions.
public struct Concordance: Sendable, Equatable {
  /// The estimate, moments with divisor n (Lin 1989).
  public var estimate: Double = 0
  /// Its interval by Fisher's z, standard error corrected as in Lin 2000.
  public var interval: Interval?
  /// Pearson's correlation of the two sessions: precision.
  public var precision: Double = 0
  /// Bias correction factor: accuracy, at most 1.
  public var accuracy: Double = 0
  /// (mean2 - mean1) / sqrt(s1 s2).
  public var locationShift: Double = 0
  /// s2 / s1.
  public var scaleShift: Double = 0

  public init() {}

  public init(
    estimate: Double = 0,
    interval: Interval? = nil,
    precision: Double = 0,
    accuracy: Double = 0,
    locationShift: Double = 0,
    scaleShift: Double = 0
  ) {
    self.estimate = estimate
    self.interval = interval
    self.precision = precision
    self.accuracy = accuracy
    self.locationShift = locationShift
    self.scaleShift = scaleShift
  }
}

/// Variance components by restricted maximum likelihood (REML), all scores used.
public struct VarianceComponentsReport: Sendable, Equatable {
  /// Which model.
  public var model: ComponentModel = .unspecified
  /// Variance between subjects, squared unit; never below 0.
  public var subjectVariance: Double = 0
  /// Variance between sessions; NaN where the model has none.
  public var sessionVariance: Double = 0
  /// Residual variance.
  public var residualVariance: Double = 0
  /// ICC of a single score: ICC(1), ICC(A,1), ICC(C,1) by model; NaN when all components are 0.
  public var iccSingle: Double = 0
  /// ICC of a mean of k scores.
  public var iccMean: Double = 0
  /// SEM: sqrt(residual), with the session variance added where the model has one.
  public var sem: Double = 0
  /// Scores used.
  public var observations: UInt32 = 0
  /// Subjects with at least one score.
  public var subjects: UInt32 = 0
  /// A component is at its boundary, 0.
  public var atBoundary: Bool = false
  /// Whether the search reached the root of the score equations; otherwise all numbers are NaN.
  public var converged: Bool = false
  /// Interval of `icc_single`, one-way only, absent at the boundary (Thomas and Hultquist 1978, exact when nothing is
  /// missing); the two-way models have no rule to cite: take the bootstrap of the complete subjects.
  public var iccSingleInterval: Interval?

  public init() {}

  public init(
    model: ComponentModel = .unspecified,
    subjectVariance: Double = 0,
    sessionVariance: Double = 0,
    residualVariance: Double = 0,
    iccSingle: Double = 0,
    iccMean: Double = 0,
    sem: Double = 0,
    observations: UInt32 = 0,
    subjects: UInt32 = 0,
    atBoundary: Bool = false,
    converged: Bool = false,
    iccSingleInterval: Interval? = nil
  ) {
    self.model = model
    self.subjectVariance = subjectVariance
    self.sessionVariance = sessionVariance
    self.residualVariance = residualVariance
    self.iccSingle = iccSingle
    self.iccMean = iccMean
    self.sem = sem
    self.observations = observations
    self.subjects = subjects
    self.atBoundary = atBoundary
    self.converged = converged
    self.iccSingleInterval = iccSingleInterval
  }
}

/// A bootstrap interval, bias-corrected and accelerated (BCa).
public struct BootstrapReport: Sendable, Equatable {
  /// Of what.
  public var statistic: BootstrapStatistic = .unspecified
  /// The estimate from the data themselves.
  public var estimate: Double = 0
  /// BCa interval; absent: undefined.
  public var bca: Interval?
  /// Percentile interval; absent: undefined.
  public var percentile: Interval?
  /// Bias correction z0.
  public var biasCorrection: Double = 0
  /// Acceleration a, from the jackknife.
  public var acceleration: Double = 0
  /// Resamples with a defined statistic.
  public var resamples: UInt32 = 0
  /// Resamples left out, because all their subjects were the same.
  public var leftOut: UInt32 = 0

  public init() {}

  public init(
    statistic: BootstrapStatistic = .unspecified,
    estimate: Double = 0,
    bca: Interval? = nil,
    percentile: Interval? = nil,
    biasCorrection: Double = 0,
    acceleration: Double = 0,
    resamples: UInt32 = 0,
    leftOut: UInt32 = 0
  ) {
    self.statistic = statistic
    self.estimate = estimate
    self.bca = bca
    self.percentile = percentile
    self.biasCorrection = biasCorrection
    self.acceleration = acceleration
    self.resamples = resamples
    self.leftOut = leftOut
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
  /// All four kinds; empty when nothing can be estimated.
  public var measurementError: [MeasurementErrorReport] = []
  /// Agreement of two sessions; absent unless k = 2.
  public var blandAltman: BlandAltman?
  /// What a reader must know.
  public var flags: [ReliabilityFlag] = []
  /// The scale of the analysis: all numbers are on it, and units are those of its logarithm.
  public var scale: ScoreScale = .unspecified
  /// LEG_MEASURE_LOG_RATIO for an analysis of ln(right/left); unspecified for a table of scores.
  public var measure: LegMeasure = .unspecified
  /// Systematic change between sessions; absent when nothing can be estimated.
  public var systematicChange: SystematicChange?
  /// Coefficients of variation; empty on the ln scale and for ln(right/left).
  public var coefficientsOfVariation: [CvReport] = []
  /// Absent unless k = 2.
  public var heteroscedasticity: Heteroscedasticity?
  /// Absent unless k = 2, on the raw scale, and all scores are above 0.
  public var ratioLimits: RatioLimits?
  /// Absent unless k = 2.
  public var concordance: Concordance?
  /// Three models, all scores used; empty unless scores are missing, or where scores x sessions
  /// are over 5,000,000.
  public var varianceComponents: [VarianceComponentsReport] = []
  /// Bootstrap intervals; empty unless asked for.
  public var bootstrap: [BootstrapReport] = []
  /// Sentences for the items of GRRAS (Kottner 2011) that follow from the numbers.
  public var grras: [String] = []

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
    flags: [ReliabilityFlag] = [],
    scale: ScoreScale = .unspecified,
    measure: LegMeasure = .unspecified,
    systematicChange: SystematicChange? = nil,
    coefficientsOfVariation: [CvReport] = [],
    heteroscedasticity: Heteroscedasticity? = nil,
    ratioLimits: RatioLimits? = nil,
    concordance: Concordance? = nil,
    varianceComponents: [VarianceComponentsReport] = [],
    bootstrap: [BootstrapReport] = [],
    grras: [String] = []
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
    self.scale = scale
    self.measure = measure
    self.systematicChange = systematicChange
    self.coefficientsOfVariation = coefficientsOfVariation
    self.heteroscedasticity = heteroscedasticity
    self.ratioLimits = ratioLimits
    self.concordance = concordance
    self.varianceComponents = varianceComponents
    self.bootstrap = bootstrap
    self.grras = grras
  }
}
