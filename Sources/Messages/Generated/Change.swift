// Written by proto/generate from proto/evenstride/v1/change.proto; do not edit.
// swift-format-ignore-file

/// Which way is better.
public enum Better: MessageEnum {
  /// The default: higher, as a strength.
  case unspecified
  /// A higher value is better, as a strength or a distance.
  case higher
  /// A lower value is better, as a walking time.
  case lower
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "BETTER_UNSPECIFIED"),
    (.higher, "BETTER_HIGHER"),
    (.lower, "BETTER_LOWER"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .higher
    case 2: self = .lower
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .higher: 1
    case .lower: 2
    case .unrecognized(let number): number
    }
  }
}

/// What a change says.
public enum ChangeVerdict: MessageEnum {
  /// Undefined.
  case unspecified
  /// Within the 90 % minimal detectable change.
  case notShown
  /// Better by more than the 90 %, not the 95 % minimal detectable change.
  case better90
  /// Better by more than the 95 % minimal detectable change.
  case better95
  /// Worse by more than the 90 %, not the 95 % minimal detectable change.
  case worse90
  /// Worse by more than the 95 % minimal detectable change.
  case worse95
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "CHANGE_VERDICT_UNSPECIFIED"),
    (.notShown, "CHANGE_VERDICT_NOT_SHOWN"),
    (.better90, "CHANGE_VERDICT_BETTER_90"),
    (.better95, "CHANGE_VERDICT_BETTER_95"),
    (.worse90, "CHANGE_VERDICT_WORSE_90"),
    (.worse95, "CHANGE_VERDICT_WORSE_95"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .notShown
    case 2: self = .better90
    case 3: self = .better95
    case 4: self = .worse90
    case 5: self = .worse95
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .notShown: 1
    case .better90: 2
    case .better95: 3
    case .worse90: 4
    case .worse95: 5
    case .unrecognized(let number): number
    }
  }
}

/// Something a reader must know about a change.
public enum ChangeFlag: MessageEnum {
  /// Nothing.
  case unspecified
  /// A score is missing: no change.
  case missing
  /// A score is 0 (unable) where a ratio is needed: nothing but the plain change is defined; being
  /// able again, or no longer, is a finding by itself.
  case unable
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "CHANGE_FLAG_UNSPECIFIED"),
    (.missing, "CHANGE_FLAG_MISSING"),
    (.unable, "CHANGE_FLAG_UNABLE"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .missing
    case 2: self = .unable
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .missing: 1
    case .unable: 2
    case .unrecognized(let number): number
    }
  }
}

/// A column of a `Changes` answer.
public enum ChangeColumn: MessageEnum {
  /// Not said.
  case unspecified
  /// After minus before.
  case change
  /// Lower end of its interval.
  case lower
  /// Upper end of its interval.
  case upper
  /// 100 change / baseline; NaN: the baseline is not above 0.
  case percent
  /// Change / (sqrt(2) SEM).
  case reliableChangeIndex
  /// Probability that the true score got better.
  case probabilityBetter
  /// The number of a `ChangeVerdict`.
  case verdict
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "CHANGE_COLUMN_UNSPECIFIED"),
    (.change, "CHANGE_COLUMN_CHANGE"),
    (.lower, "CHANGE_COLUMN_LOWER"),
    (.upper, "CHANGE_COLUMN_UPPER"),
    (.percent, "CHANGE_COLUMN_PERCENT"),
    (.reliableChangeIndex, "CHANGE_COLUMN_RELIABLE_CHANGE_INDEX"),
    (.probabilityBetter, "CHANGE_COLUMN_PROBABILITY_BETTER"),
    (.verdict, "CHANGE_COLUMN_VERDICT"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .change
    case 2: self = .lower
    case 3: self = .upper
    case 4: self = .percent
    case 5: self = .reliableChangeIndex
    case 6: self = .probabilityBetter
    case 7: self = .verdict
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .change: 1
    case .lower: 2
    case .upper: 3
    case .percent: 4
    case .reliableChangeIndex: 5
    case .probabilityBetter: 6
    case .verdict: 7
    case .unrecognized(let number): number
    }
  }
}

/// One measurement of a person, before and after.
public struct ChangeItem: Sendable, Equatable {
  /// Name, e.g. "calf_raise"; echoed.
  public var name: String = ""
  /// Which leg; echoed.
  public var side: Side = .unspecified
  /// Unit as a UCUM string; echoed.
  public var unit: String = ""
  /// Before; NaN: missing.
  public var baseline: Double = 0
  /// After, in the same unit; NaN: missing.
  public var followUp: Double = 0
  /// Standard error of measurement of one score, in `unit`, above 0; 0: `sem_log` is given.
  public var sem: Double = 0
  /// Standard error of measurement of a score's natural logarithm, above 0, at most 10; 0: `sem` is given. The
  /// change is then a ratio, and both scores must be above 0.
  public var semLog: Double = 0
  /// Degrees of freedom of the SEM, 0.5 or more; 0: taken as known.
  public var semDf: Double = 0
  /// Which way is better; default: higher.
  public var better: Better = .unspecified
  /// Smallest change that matters, in `unit` (with `sem_log`: percent of baseline), above 0; 0: not
  /// given.
  public var importantChange: Double = 0
  /// Where the SEM comes from; echoed.
  public var source: String = ""

  public init() {}

  public init(
    name: String = "",
    side: Side = .unspecified,
    unit: String = "",
    baseline: Double = 0,
    followUp: Double = 0,
    sem: Double = 0,
    semLog: Double = 0,
    semDf: Double = 0,
    better: Better = .unspecified,
    importantChange: Double = 0,
    source: String = ""
  ) {
    self.name = name
    self.side = side
    self.unit = unit
    self.baseline = baseline
    self.followUp = followUp
    self.sem = sem
    self.semLog = semLog
    self.semDf = semDf
    self.better = better
    self.importantChange = importantChange
    self.source = source
  }
}

/// One person, before and after.
public struct ChangeRequest: Sendable, Equatable {
  /// The measurements, at least 1 and at most 10,000.
  public var items: [ChangeItem] = []
  /// Confidence level, above 0 and below 1; 0: 0.95.
  public var confidenceLevel: Double = 0

  public init() {}

  public init(
    items: [ChangeItem] = [],
    confidenceLevel: Double = 0
  ) {
    self.items = items
    self.confidenceLevel = confidenceLevel
  }
}

/// One change.
public struct ChangeReport: Sendable, Equatable {
  /// Name as given.
  public var name: String = ""
  /// Leg as given.
  public var side: Side = .unspecified
  /// Unit as given.
  public var unit: String = ""
  /// After minus before, in `unit`; NaN: undefined.
  public var change: Double = 0
  /// Its interval, in `unit`; absent: undefined. With `sem_log`: baseline times the interval of the
  /// ratio, minus baseline.
  public var interval: Interval?
  /// Change in percent of baseline; NaN: the baseline is not above 0.
  public var percent: Double = 0
  /// Standard error of the change, sqrt(2) SEM, in `unit` or on the ln scale as the SEM was.
  public var standardError: Double = 0
  /// Change / standard error, on the scale of the SEM (Jacobson and Truax 1991).
  public var reliableChangeIndex: Double = 0
  /// Minimal detectable change at 90 %, t sqrt(2) SEM with t of `sem_df` (1.645 when the SEM is
  /// known), in `unit` (with `sem_log`: percent,
  /// upwards, 100 (exp(1.645 sqrt(2) SEM) - 1)).
  public var mdc90: Double = 0
  /// The same at 95 %.
  public var mdc95: Double = 0
  /// Probability that the true score got better; NaN: undefined.
  public var probabilityBetter: Double = 0
  /// Probability that it got better by more than the important change; NaN: not asked, undefined.
  public var probabilityImportant: Double = 0
  /// What it says.
  public var verdict: ChangeVerdict = .unspecified
  /// Source of the SEM as given.
  public var source: String = ""
  /// What a reader must know.
  public var flags: [ChangeFlag] = []

  public init() {}

  public init(
    name: String = "",
    side: Side = .unspecified,
    unit: String = "",
    change: Double = 0,
    interval: Interval? = nil,
    percent: Double = 0,
    standardError: Double = 0,
    reliableChangeIndex: Double = 0,
    mdc90: Double = 0,
    mdc95: Double = 0,
    probabilityBetter: Double = 0,
    probabilityImportant: Double = 0,
    verdict: ChangeVerdict = .unspecified,
    source: String = "",
    flags: [ChangeFlag] = []
  ) {
    self.name = name
    self.side = side
    self.unit = unit
    self.change = change
    self.interval = interval
    self.percent = percent
    self.standardError = standardError
    self.reliableChangeIndex = reliableChangeIndex
    self.mdc90 = mdc90
    self.mdc95 = mdc95
    self.probabilityBetter = probabilityBetter
    self.probabilityImportant = probabilityImportant
    self.verdict = verdict
    self.source = source
    self.flags = flags
  }
}

/// The changes of one person.
public struct ChangeResponse: Sendable, Equatable {
  /// In the order of the request.
  public var reports: [ChangeReport] = []
  /// Measurements with a defined change.
  public var defined: UInt32 = 0
  /// How many of them would be beyond their 95 % minimal detectable change by error alone, 5 %.
  public var expectedByError: Double = 0
  /// Program, version, methods.
  public var provenance: Provenance?

  public init() {}

  public init(
    reports: [ChangeReport] = [],
    defined: UInt32 = 0,
    expectedByError: Double = 0,
    provenance: Provenance? = nil
  ) {
    self.reports = reports
    self.defined = defined
    self.expectedByError = expectedByError
    self.provenance = provenance
  }
}

/// Many changes of one kind.
public struct ChangesRequest: Sendable, Equatable {
  /// Scores before, n values; NaN: missing.
  public var baseline: [Double] = []
  /// Scores after, n values, in the same unit.
  public var followUp: [Double] = []
  /// Standard errors of measurement, in the unit of the scores: one for all, or n values; above 0;
  /// NaN: not known.
  public var sem: [Double] = []
  /// Degrees of freedom of the SEM, 0.5 or more; 0: taken as known.
  public var semDf: Double = 0
  /// Which way is better; default: higher.
  public var better: Better = .unspecified
  /// Columns wanted, at least 1, each at most once.
  public var columns: [ChangeColumn] = []
  /// Confidence level, above 0 and below 1; 0: 0.95.
  public var confidenceLevel: Double = 0

  public init() {}

  public init(
    baseline: [Double] = [],
    followUp: [Double] = [],
    sem: [Double] = [],
    semDf: Double = 0,
    better: Better = .unspecified,
    columns: [ChangeColumn] = [],
    confidenceLevel: Double = 0
  ) {
    self.baseline = baseline
    self.followUp = followUp
    self.sem = sem
    self.semDf = semDf
    self.better = better
    self.columns = columns
    self.confidenceLevel = confidenceLevel
  }
}

/// One column of numbers.
public struct ChangeColumnValues: Sendable, Equatable {
  /// Which column.
  public var column: ChangeColumn = .unspecified
  /// n values in the order of the request; NaN: undefined.
  public var values: [Double] = []

  public init() {}

  public init(
    column: ChangeColumn = .unspecified,
    values: [Double] = []
  ) {
    self.column = column
    self.values = values
  }
}

/// The columns for many changes.
public struct ChangesResponse: Sendable, Equatable {
  /// One entry a column, in the order asked for.
  public var columns: [ChangeColumnValues] = []
  /// Changes that are undefined, because a score is missing.
  public var undefinedChanges: UInt64 = 0

  public init() {}

  public init(
    columns: [ChangeColumnValues] = [],
    undefinedChanges: UInt64 = 0
  ) {
    self.columns = columns
    self.undefinedChanges = undefinedChanges
  }
}

/// A reliability study to be planned.
public struct PlanRequest: Sendable, Equatable {
  /// The ICC that is expected, 0 to below 1.
  public var icc: Double = 0
  /// Sessions k, 2 to 1,000; 0: 2.
  public var sessions: UInt32 = 0
  /// Full width of the interval that is wanted, above 0 and below 2; 0: 0.2.
  public var width: Double = 0
  /// Lower limit that the interval shall stay above, above 0 and below `icc`; 0: `icc` - `width` / 2,
  /// or 0 where that is less.
  public var lowerLimit: Double = 0
  /// Probability that it does, 0.5 to below 1; 0: 0.8.
  public var assurance: Double = 0
  /// Confidence level of the interval, above 0 and below 1; 0: 0.95.
  public var confidenceLevel: Double = 0
  /// Subjects of a study at hand, 2 or more; 0: none.
  public var subjects: UInt32 = 0

  public init() {}

  public init(
    icc: Double = 0,
    sessions: UInt32 = 0,
    width: Double = 0,
    lowerLimit: Double = 0,
    assurance: Double = 0,
    confidenceLevel: Double = 0,
    subjects: UInt32 = 0
  ) {
    self.icc = icc
    self.sessions = sessions
    self.width = width
    self.lowerLimit = lowerLimit
    self.assurance = assurance
    self.confidenceLevel = confidenceLevel
    self.subjects = subjects
  }
}

/// What the study needs.
public struct PlanResponse: Sendable, Equatable {
  /// Subjects for the wanted width (Bonett 2002), rounded up; 0: more than 10^9.
  public var subjectsForWidth: UInt32 = 0
  /// The same before rounding.
  public var subjectsForWidthExact: Double = 0
  /// Subjects for the lower limit with the assurance (Zou 2012), rounded up; 0: more than 10^6, or
  /// `icc` is 0.
  public var subjectsForLowerLimit: UInt32 = 0
  /// The lower limit that was used.
  public var lowerLimit: Double = 0
  /// Width that the subjects at hand will give (Bonett 2002); NaN: none given, or too few for it.
  public var expectedWidth: Double = 0
  /// Lower end of the SEM's interval as a multiple of the SEM, subjects at hand; NaN: none given.
  public var semLowerFactor: Double = 0
  /// Upper end of the SEM's interval as a multiple of the SEM; NaN: none given.
  public var semUpperFactor: Double = 0
  /// Program, version, methods.
  public var provenance: Provenance?

  public init() {}

  public init(
    subjectsForWidth: UInt32 = 0,
    subjectsForWidthExact: Double = 0,
    subjectsForLowerLimit: UInt32 = 0,
    lowerLimit: Double = 0,
    expectedWidth: Double = 0,
    semLowerFactor: Double = 0,
    semUpperFactor: Double = 0,
    provenance: Provenance? = nil
  ) {
    self.subjectsForWidth = subjectsForWidth
    self.subjectsForWidthExact = subjectsForWidthExact
    self.subjectsForLowerLimit = subjectsForLowerLimit
    self.lowerLimit = lowerLimit
    self.expectedWidth = expectedWidth
    self.semLowerFactor = semLowerFactor
    self.semUpperFactor = semUpperFactor
    self.provenance = provenance
  }
}
