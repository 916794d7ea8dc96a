// Written by proto/generate from proto/evenstride/v1/asymmetry.proto; do not edit.
// swift-format-ignore-file

/// An asymmetry index. R and L are the scores of the right and left leg, S and W those of the
/// stronger and weaker one. Signed indices are positive when the right leg is stronger.
public enum AsymmetryIndex: MessageEnum {
  /// Not said.
  case unspecified
  /// delta = ln(R/L), a plain number.
  case logRatio
  /// 100 (S - W) / S, percent, 0 to 100: the usual definition in multiple sclerosis.
  case maxNormalised
  /// 100 (R - L) / S, percent, -100 to 100.
  case maxNormalisedSigned
  /// 100 W / S, percent, 0 to 100: limb symmetry index, weaker over stronger.
  case limbSymmetry
  /// 100 involved / uninvolved, percent, 0 and up: needs the declared more-affected side.
  case limbSymmetryInvolved
  /// 100 (S - W) / W, percent, 0 and up.
  case weakerNormalised
  /// 100 (R - L) / (R + L), percent, -100 to 100 (bilateral asymmetry index 1).
  case sumNormalised
  /// 100 (R - L) / ((R + L) / 2), percent, -200 to 200 (Robinson 1987; bilateral index 2).
  case robinson
  /// 100 (45 deg - atan(L/R)) / 90 deg, percent, -50 to 50 (symmetry angle, Zifchock 2008).
  case symmetryAngle
  /// 100 (R - L) / (max - min), percent; max and min over all trials and 0 (Queen 2020).
  case normalisedSymmetry
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "ASYMMETRY_INDEX_UNSPECIFIED"),
    (.logRatio, "ASYMMETRY_INDEX_LOG_RATIO"),
    (.maxNormalised, "ASYMMETRY_INDEX_MAX_NORMALISED"),
    (.maxNormalisedSigned, "ASYMMETRY_INDEX_MAX_NORMALISED_SIGNED"),
    (.limbSymmetry, "ASYMMETRY_INDEX_LIMB_SYMMETRY"),
    (.limbSymmetryInvolved, "ASYMMETRY_INDEX_LIMB_SYMMETRY_INVOLVED"),
    (.weakerNormalised, "ASYMMETRY_INDEX_WEAKER_NORMALISED"),
    (.sumNormalised, "ASYMMETRY_INDEX_SUM_NORMALISED"),
    (.robinson, "ASYMMETRY_INDEX_ROBINSON"),
    (.symmetryAngle, "ASYMMETRY_INDEX_SYMMETRY_ANGLE"),
    (.normalisedSymmetry, "ASYMMETRY_INDEX_NORMALISED_SYMMETRY"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .logRatio
    case 2: self = .maxNormalised
    case 3: self = .maxNormalisedSigned
    case 4: self = .limbSymmetry
    case 5: self = .limbSymmetryInvolved
    case 6: self = .weakerNormalised
    case 7: self = .sumNormalised
    case 8: self = .robinson
    case 9: self = .symmetryAngle
    case 10: self = .normalisedSymmetry
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .logRatio: 1
    case .maxNormalised: 2
    case .maxNormalisedSigned: 3
    case .limbSymmetry: 4
    case .limbSymmetryInvolved: 5
    case .weakerNormalised: 6
    case .sumNormalised: 7
    case .robinson: 8
    case .symmetryAngle: 9
    case .normalisedSymmetry: 10
    case .unrecognized(let number): number
    }
  }
}

/// Which number stands for a leg that was tried several times.
public enum ScoreRule: MessageEnum {
  /// The default: the best trial.
  case unspecified
  /// The largest trial.
  case best
  /// The arithmetic mean of the trials.
  case mean
  /// The median of the trials.
  case median
  /// The last trial.
  case last
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "SCORE_RULE_UNSPECIFIED"),
    (.best, "SCORE_RULE_BEST"),
    (.mean, "SCORE_RULE_MEAN"),
    (.median, "SCORE_RULE_MEDIAN"),
    (.last, "SCORE_RULE_LAST"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .best
    case 2: self = .mean
    case 3: self = .median
    case 4: self = .last
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .best: 1
    case .mean: 2
    case .median: 3
    case .last: 4
    case .unrecognized(let number): number
    }
  }
}

/// Who declared a leg more affected: three different things that agree in most people, not in all.
public enum DeclaredBy: MessageEnum {
  /// Not said.
  case unspecified
  /// The person.
  case `self`
  /// A neurologist or another clinician.
  case clinician
  /// An earlier measurement.
  case measurement
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "DECLARED_BY_UNSPECIFIED"),
    (.`self`, "DECLARED_BY_SELF"),
    (.clinician, "DECLARED_BY_CLINICIAN"),
    (.measurement, "DECLARED_BY_MEASUREMENT"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .`self`
    case 2: self = .clinician
    case 3: self = .measurement
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .`self`: 1
    case .clinician: 2
    case .measurement: 3
    case .unrecognized(let number): number
    }
  }
}

/// What the threshold says.
public enum Verdict: MessageEnum {
  /// Undefined: a leg is missing, both are 0, or no error is known.
  case unspecified
  /// The probability of an asymmetry beyond the threshold, always with the same leg weaker, is at
  /// least the confidence level. Never given when the error is known as a lower bound only.
  case clear
  /// Neither clear nor not shown.
  case uncertain
  /// The probability of an asymmetry beyond the threshold, of either side, is at most one half.
  case notShown
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "VERDICT_UNSPECIFIED"),
    (.clear, "VERDICT_CLEAR"),
    (.uncertain, "VERDICT_UNCERTAIN"),
    (.notShown, "VERDICT_NOT_SHOWN"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .clear
    case 2: self = .uncertain
    case 3: self = .notShown
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .clear: 1
    case .uncertain: 2
    case .notShown: 3
    case .unrecognized(let number): number
    }
  }
}

/// Whether the legs differ by more than the minimal detectable difference, z x SE of ln(R/L).
public enum DetectableVerdict: MessageEnum {
  /// Undefined: no error is known, or the log ratio is not finite.
  case unspecified
  /// Within the 90 % minimal detectable difference.
  case within
  /// Beyond the 90 %, within the 95 % minimal detectable difference.
  case beyond90
  /// Beyond the 95 % minimal detectable difference.
  case beyond95
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "DETECTABLE_VERDICT_UNSPECIFIED"),
    (.within, "DETECTABLE_VERDICT_WITHIN"),
    (.beyond90, "DETECTABLE_VERDICT_BEYOND_90"),
    (.beyond95, "DETECTABLE_VERDICT_BEYOND_95"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .within
    case 2: self = .beyond90
    case 3: self = .beyond95
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .within: 1
    case .beyond90: 2
    case .beyond95: 3
    case .unrecognized(let number): number
    }
  }
}

/// Where the standard error of delta comes from.
public enum ErrorSource: MessageEnum {
  /// No error is known: intervals and probabilities are absent.
  case unspecified
  /// The caller's coefficient of variation or SEM; normal distribution.
  case given
  /// The spread of the trials around each leg's mean, pooled on ln scores; t distribution.
  case trials
  /// The load increment alone, d / sqrt(12): a lower bound of the true error.
  case loadIncrement
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "ERROR_SOURCE_UNSPECIFIED"),
    (.given, "ERROR_SOURCE_GIVEN"),
    (.trials, "ERROR_SOURCE_TRIALS"),
    (.loadIncrement, "ERROR_SOURCE_LOAD_INCREMENT"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .given
    case 2: self = .trials
    case 3: self = .loadIncrement
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .given: 1
    case .trials: 2
    case .loadIncrement: 3
    case .unrecognized(let number): number
    }
  }
}

/// Something a reader must know about a result.
public enum AsymmetryFlag: MessageEnum {
  /// Nothing.
  case unspecified
  /// One leg scored 0: the log ratio is infinite, bounded indices are at their end.
  case oneLegUnable
  /// Both legs scored 0: no index is defined.
  case bothLegsUnable
  /// A leg has no value: no index is defined.
  case missing
  /// A leg has one trial only: its error must come from elsewhere.
  case singleTrial
  /// No measurement error is known: no interval and no probability.
  case noError
  /// The load increment adds more relative error than the measurement itself, or over 5 %.
  case coarseIncrement
  /// The two legs have different numbers of trials.
  case unequalTrials
  /// The two legs scored exactly the same: neither is weaker.
  case equal
  /// A score is estimated from several repetitions, not measured.
  case estimatedScore
  /// A score is estimated from more than 10 repetitions, where the formulas drift apart.
  case manyRepetitions
  /// A leg is below the machine's lowest load: the true asymmetry is at least the one reported.
  case belowLowestLoad
  /// Both legs are below the machine's lowest load, or one is and the other scored less than that
  /// load: no index is defined.
  case bothBelowLowestLoad
  /// The weaker leg of the first session is not that of the last.
  case sideChanged
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "ASYMMETRY_FLAG_UNSPECIFIED"),
    (.oneLegUnable, "ASYMMETRY_FLAG_ONE_LEG_UNABLE"),
    (.bothLegsUnable, "ASYMMETRY_FLAG_BOTH_LEGS_UNABLE"),
    (.missing, "ASYMMETRY_FLAG_MISSING"),
    (.singleTrial, "ASYMMETRY_FLAG_SINGLE_TRIAL"),
    (.noError, "ASYMMETRY_FLAG_NO_ERROR"),
    (.coarseIncrement, "ASYMMETRY_FLAG_COARSE_INCREMENT"),
    (.unequalTrials, "ASYMMETRY_FLAG_UNEQUAL_TRIALS"),
    (.equal, "ASYMMETRY_FLAG_EQUAL"),
    (.estimatedScore, "ASYMMETRY_FLAG_ESTIMATED_SCORE"),
    (.manyRepetitions, "ASYMMETRY_FLAG_MANY_REPETITIONS"),
    (.belowLowestLoad, "ASYMMETRY_FLAG_BELOW_LOWEST_LOAD"),
    (.bothBelowLowestLoad, "ASYMMETRY_FLAG_BOTH_BELOW_LOWEST_LOAD"),
    (.sideChanged, "ASYMMETRY_FLAG_SIDE_CHANGED"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .oneLegUnable
    case 2: self = .bothLegsUnable
    case 3: self = .missing
    case 4: self = .singleTrial
    case 5: self = .noError
    case 6: self = .coarseIncrement
    case 7: self = .unequalTrials
    case 8: self = .equal
    case 9: self = .estimatedScore
    case 10: self = .manyRepetitions
    case 11: self = .belowLowestLoad
    case 12: self = .bothBelowLowestLoad
    case 13: self = .sideChanged
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .oneLegUnable: 1
    case .bothLegsUnable: 2
    case .missing: 3
    case .singleTrial: 4
    case .noError: 5
    case .coarseIncrement: 6
    case .unequalTrials: 7
    case .equal: 8
    case .estimatedScore: 9
    case .manyRepetitions: 10
    case .belowLowestLoad: 11
    case .bothBelowLowestLoad: 12
    case .sideChanged: 13
    case .unrecognized(let number): number
    }
  }
}

/// A column of an `Indices` answer. Numbers below 32 are those of `AsymmetryIndex`.
public enum IndexColumn: MessageEnum {
  /// Not said.
  case unspecified
  /// ln(R/L).
  case logRatio
  /// 100 (S - W) / S.
  case maxNormalised
  /// 100 (R - L) / S.
  case maxNormalisedSigned
  /// 100 W / S.
  case limbSymmetry
  /// 100 (S - W) / W.
  case weakerNormalised
  /// 100 (R - L) / (R + L).
  case sumNormalised
  /// 100 (R - L) / ((R + L) / 2).
  case robinson
  /// 100 (45 deg - atan(L/R)) / 90 deg.
  case symmetryAngle
  /// Score of the stronger leg, in the unit of the input.
  case stronger
  /// Score of the weaker leg, in the unit of the input.
  case weaker
  /// Lower end of the interval of ln(R/L); needs `standard_errors`.
  case logRatioLower
  /// Upper end of the interval of ln(R/L); needs `standard_errors`.
  case logRatioUpper
  /// Lower end of the interval of 100 (S - W) / S; needs `standard_errors`.
  case maxNormalisedLower
  /// Upper end of the interval of 100 (S - W) / S; needs `standard_errors`.
  case maxNormalisedUpper
  /// Probability that the lower leg is truly the weaker; needs `standard_errors`.
  case probabilityWeakerSide
  /// Probability of an asymmetry beyond the threshold; needs `standard_errors`.
  case probabilityBeyondThreshold
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "INDEX_COLUMN_UNSPECIFIED"),
    (.logRatio, "INDEX_COLUMN_LOG_RATIO"),
    (.maxNormalised, "INDEX_COLUMN_MAX_NORMALISED"),
    (.maxNormalisedSigned, "INDEX_COLUMN_MAX_NORMALISED_SIGNED"),
    (.limbSymmetry, "INDEX_COLUMN_LIMB_SYMMETRY"),
    (.weakerNormalised, "INDEX_COLUMN_WEAKER_NORMALISED"),
    (.sumNormalised, "INDEX_COLUMN_SUM_NORMALISED"),
    (.robinson, "INDEX_COLUMN_ROBINSON"),
    (.symmetryAngle, "INDEX_COLUMN_SYMMETRY_ANGLE"),
    (.stronger, "INDEX_COLUMN_STRONGER"),
    (.weaker, "INDEX_COLUMN_WEAKER"),
    (.logRatioLower, "INDEX_COLUMN_LOG_RATIO_LOWER"),
    (.logRatioUpper, "INDEX_COLUMN_LOG_RATIO_UPPER"),
    (.maxNormalisedLower, "INDEX_COLUMN_MAX_NORMALISED_LOWER"),
    (.maxNormalisedUpper, "INDEX_COLUMN_MAX_NORMALISED_UPPER"),
    (.probabilityWeakerSide, "INDEX_COLUMN_PROBABILITY_WEAKER_SIDE"),
    (.probabilityBeyondThreshold, "INDEX_COLUMN_PROBABILITY_BEYOND_THRESHOLD"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .logRatio
    case 2: self = .maxNormalised
    case 3: self = .maxNormalisedSigned
    case 4: self = .limbSymmetry
    case 6: self = .weakerNormalised
    case 7: self = .sumNormalised
    case 8: self = .robinson
    case 9: self = .symmetryAngle
    case 32: self = .stronger
    case 33: self = .weaker
    case 34: self = .logRatioLower
    case 35: self = .logRatioUpper
    case 36: self = .maxNormalisedLower
    case 37: self = .maxNormalisedUpper
    case 38: self = .probabilityWeakerSide
    case 39: self = .probabilityBeyondThreshold
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .logRatio: 1
    case .maxNormalised: 2
    case .maxNormalisedSigned: 3
    case .limbSymmetry: 4
    case .weakerNormalised: 6
    case .sumNormalised: 7
    case .robinson: 8
    case .symmetryAngle: 9
    case .stronger: 32
    case .weaker: 33
    case .logRatioLower: 34
    case .logRatioUpper: 35
    case .maxNormalisedLower: 36
    case .maxNormalisedUpper: 37
    case .probabilityWeakerSide: 38
    case .probabilityBeyondThreshold: 39
    case .unrecognized(let number): number
    }
  }
}

/// One attempt with one leg.
public struct Trial: Sendable, Equatable {
  /// Which leg.
  public var side: Side = .unspecified
  /// The load or force, in the unit of the exercise; 0: unable to lift; NaN: missing.
  public var value: Double = 0
  /// Repetitions done with the load; 0 or 1: the value is measured; more: the score is estimated.
  public var repetitions: UInt32 = 0
  /// Number of the session, from 1; 0: 1. Sessions are compared in ascending order.
  public var session: UInt32 = 0
  /// The attempt did not succeed: counted, not used.
  public var failed: Bool = false
  /// `value` is the lowest load of the machine, and the leg could not lift it: its strength lies
  /// somewhere below.
  public var belowLowestLoad: Bool = false

  public init() {}

  public init(
    side: Side = .unspecified,
    value: Double = 0,
    repetitions: UInt32 = 0,
    session: UInt32 = 0,
    failed: Bool = false,
    belowLowestLoad: Bool = false
  ) {
    self.side = side
    self.value = value
    self.repetitions = repetitions
    self.session = session
    self.failed = failed
    self.belowLowestLoad = belowLowestLoad
  }
}

/// One exercise of one person, both legs: either `left` and `right`, or `trials`.
public struct Exercise: Sendable, Equatable {
  /// Name, e.g. "calf_raise"; not empty, at most once in a request.
  public var name: String = ""
  /// Unit as a UCUM string, e.g. "kg", "N", "N.m"; the same for both legs; may be empty.
  public var unit: String = ""
  /// Trials of the left leg in the order done, at least 1 unless `trials` is given; 0: unable to
  /// lift; NaN: missing.
  public var left: [Double] = []
  /// Trials of the right leg, likewise.
  public var right: [Double] = []
  /// Error of one measurement; absent: estimated from the trials where both legs have enough.
  public var error: MeasurementError?
  /// Smallest step of the load, in `unit`; 0: not known.
  public var loadIncrement: Double = 0
  /// The side declared more affected, by the person or a clinician; unspecified: not declared.
  public var declaredSide: Side = .unspecified
  /// The attempts of both legs in the order done, when there is more to say of them than a number.
  public var trials: [Trial] = []
  /// Threshold of this exercise, percent of the max-normalised index; 0: that of the request.
  public var thresholdPercent: Double = 0
  /// Where this exercise's threshold comes from; echoed.
  public var thresholdSource: String = ""
  /// Who declared the side; echoed.
  public var declaredBy: DeclaredBy = .unspecified

  public init() {}

  public init(
    name: String = "",
    unit: String = "",
    left: [Double] = [],
    right: [Double] = [],
    error: MeasurementError? = nil,
    loadIncrement: Double = 0,
    declaredSide: Side = .unspecified,
    trials: [Trial] = [],
    thresholdPercent: Double = 0,
    thresholdSource: String = "",
    declaredBy: DeclaredBy = .unspecified
  ) {
    self.name = name
    self.unit = unit
    self.left = left
    self.right = right
    self.error = error
    self.loadIncrement = loadIncrement
    self.declaredSide = declaredSide
    self.trials = trials
    self.thresholdPercent = thresholdPercent
    self.thresholdSource = thresholdSource
    self.declaredBy = declaredBy
  }
}

/// One person.
public struct AssessRequest: Sendable, Equatable {
  /// The exercises, at least 1 and at most 1,000.
  public var exercises: [Exercise] = []
  /// Which number stands for a leg; default: best.
  public var scoreRule: ScoreRule = .unspecified
  /// Indices wanted, each at most once, in this order; empty: all that the input allows.
  public var indices: [AsymmetryIndex] = []
  /// Confidence level, above 0 and below 1; 0: 0.95.
  public var confidenceLevel: Double = 0
  /// Threshold on the max-normalised index, percent, above 0 and below 100; 0: 10.
  public var thresholdPercent: Double = 0
  /// Where the threshold comes from; echoed.
  public var thresholdSource: String = ""
  /// How scores of several repetitions are estimated; default: Brzycki.
  public var oneRmFormula: OneRmFormula = .unspecified

  public init() {}

  public init(
    exercises: [Exercise] = [],
    scoreRule: ScoreRule = .unspecified,
    indices: [AsymmetryIndex] = [],
    confidenceLevel: Double = 0,
    thresholdPercent: Double = 0,
    thresholdSource: String = "",
    oneRmFormula: OneRmFormula = .unspecified
  ) {
    self.exercises = exercises
    self.scoreRule = scoreRule
    self.indices = indices
    self.confidenceLevel = confidenceLevel
    self.thresholdPercent = thresholdPercent
    self.thresholdSource = thresholdSource
    self.oneRmFormula = oneRmFormula
  }
}

/// The answer for one person.
public struct AssessResponse: Sendable, Equatable {
  /// One entry an exercise, in the order of the request.
  public var exercises: [ExerciseAsymmetry] = []
  /// All exercises together.
  public var summary: PersonSummary?
  /// The rule that was used.
  public var scoreRule: ScoreRule = .unspecified
  /// The threshold that was used, percent of the max-normalised index.
  public var thresholdPercent: Double = 0
  /// Its source as given, or that it is a convention.
  public var thresholdSource: String = ""
  /// Program, version, methods.
  public var provenance: Provenance?

  public init() {}

  public init(
    exercises: [ExerciseAsymmetry] = [],
    summary: PersonSummary? = nil,
    scoreRule: ScoreRule = .unspecified,
    thresholdPercent: Double = 0,
    thresholdSource: String = "",
    provenance: Provenance? = nil
  ) {
    self.exercises = exercises
    self.summary = summary
    self.scoreRule = scoreRule
    self.thresholdPercent = thresholdPercent
    self.thresholdSource = thresholdSource
    self.provenance = provenance
  }
}

/// One index of one exercise.
public struct IndexValue: Sendable, Equatable {
  /// Which index.
  public var index: AsymmetryIndex = .unspecified
  /// Its value, percent (log ratio: plain); NaN: undefined.
  public var value: Double = 0
  /// Its interval; absent when no error is known.
  public var interval: Interval?
  /// Its formula in words.
  public var formula: String = ""

  public init() {}

  public init(
    index: AsymmetryIndex = .unspecified,
    value: Double = 0,
    interval: Interval? = nil,
    formula: String = ""
  ) {
    self.index = index
    self.value = value
    self.interval = interval
    self.formula = formula
  }
}

/// The two scores of one session.
public struct SessionScores: Sendable, Equatable {
  /// Number of the session.
  public var session: UInt32 = 0
  /// Score of the left leg; NaN: missing.
  public var leftScore: Double = 0
  /// Score of the right leg; NaN: missing.
  public var rightScore: Double = 0
  /// ln(R/L).
  public var logRatio: Double = 0
  /// The weaker leg; unspecified: equal or undefined.
  public var weakerSide: Side = .unspecified

  public init() {}

  public init(
    session: UInt32 = 0,
    leftScore: Double = 0,
    rightScore: Double = 0,
    logRatio: Double = 0,
    weakerSide: Side = .unspecified
  ) {
    self.session = session
    self.leftScore = leftScore
    self.rightScore = rightScore
    self.logRatio = logRatio
    self.weakerSide = weakerSide
  }
}

/// The answer for one exercise; with several sessions it is about the last.
public struct ExerciseAsymmetry: Sendable, Equatable {
  /// Name as given.
  public var name: String = ""
  /// Unit as given.
  public var unit: String = ""
  /// Score of the left leg, in `unit`; NaN: missing.
  public var leftScore: Double = 0
  /// Score of the right leg, in `unit`; NaN: missing.
  public var rightScore: Double = 0
  /// Trials of the left leg that have a value.
  public var leftTrials: UInt32 = 0
  /// Trials of the right leg that have a value.
  public var rightTrials: UInt32 = 0
  /// The weaker leg; unspecified: equal or undefined.
  public var weakerSide: Side = .unspecified
  /// Standard error of delta; NaN: not known.
  public var standardError: Double = 0
  /// Degrees of freedom of the standard error; +Infinity: taken as known; NaN: no error.
  public var degreesOfFreedom: Double = 0
  /// Where the standard error comes from.
  public var errorSource: ErrorSource = .unspecified
  /// The indices, in the order asked for.
  public var indices: [IndexValue] = []
  /// Probability that the leg that scored lower is truly the weaker one; NaN: no error known.
  public var probabilityWeakerSide: Double = 0
  /// Probability that the true asymmetry is beyond the threshold; NaN: no error known.
  public var probabilityBeyondThreshold: Double = 0
  /// What that probability says.
  public var verdict: Verdict = .unspecified
  /// The declared side as given.
  public var declaredSide: Side = .unspecified
  /// Whether the declared side is the one that scored lower; false too when nothing was declared.
  public var declaredSideAgrees: Bool = false
  /// What a reader must know.
  public var flags: [AsymmetryFlag] = []
  /// Minimal detectable difference of the legs at 90 %, on the scale of ln(R/L); NaN: no error known.
  public var mdc90LogRatio: Double = 0
  /// The same at 95 %.
  public var mdc95LogRatio: Double = 0
  /// The 95 % one as max-normalised index, percent.
  public var mdc95Percent: Double = 0
  /// Whether the legs differ by more.
  public var detectable: DetectableVerdict = .unspecified
  /// The threshold that was used, percent of the max-normalised index.
  public var thresholdPercent: Double = 0
  /// Its source.
  public var thresholdSource: String = ""
  /// Who declared the side, as given.
  public var declaredBy: DeclaredBy = .unspecified
  /// Failed attempts of the left leg in the session.
  public var leftFailed: UInt32 = 0
  /// Failed attempts of the right leg in the session.
  public var rightFailed: UInt32 = 0
  /// Every session's scores, where there are several.
  public var sessions: [SessionScores] = []
  /// 100 (S - W) / max(S, W), percent, of the last session with S and W the legs that were stronger
  /// and weaker in the first: free of the bias of choosing the weaker leg and scoring it from the
  /// same data; negative when the sides have changed. NaN: fewer than two sessions, or undefined.
  public var replicatedPercent: Double = 0
  /// How the scores were estimated; unspecified: they were measured.
  public var oneRmFormula: OneRmFormula = .unspecified

  public init() {}

  public init(
    name: String = "",
    unit: String = "",
    leftScore: Double = 0,
    rightScore: Double = 0,
    leftTrials: UInt32 = 0,
    rightTrials: UInt32 = 0,
    weakerSide: Side = .unspecified,
    standardError: Double = 0,
    degreesOfFreedom: Double = 0,
    errorSource: ErrorSource = .unspecified,
    indices: [IndexValue] = [],
    probabilityWeakerSide: Double = 0,
    probabilityBeyondThreshold: Double = 0,
    verdict: Verdict = .unspecified,
    declaredSide: Side = .unspecified,
    declaredSideAgrees: Bool = false,
    flags: [AsymmetryFlag] = [],
    mdc90LogRatio: Double = 0,
    mdc95LogRatio: Double = 0,
    mdc95Percent: Double = 0,
    detectable: DetectableVerdict = .unspecified,
    thresholdPercent: Double = 0,
    thresholdSource: String = "",
    declaredBy: DeclaredBy = .unspecified,
    leftFailed: UInt32 = 0,
    rightFailed: UInt32 = 0,
    sessions: [SessionScores] = [],
    replicatedPercent: Double = 0,
    oneRmFormula: OneRmFormula = .unspecified
  ) {
    self.name = name
    self.unit = unit
    self.leftScore = leftScore
    self.rightScore = rightScore
    self.leftTrials = leftTrials
    self.rightTrials = rightTrials
    self.weakerSide = weakerSide
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
    self.errorSource = errorSource
    self.indices = indices
    self.probabilityWeakerSide = probabilityWeakerSide
    self.probabilityBeyondThreshold = probabilityBeyondThreshold
    self.verdict = verdict
    self.declaredSide = declaredSide
    self.declaredSideAgrees = declaredSideAgrees
    self.flags = flags
    self.mdc90LogRatio = mdc90LogRatio
    self.mdc95LogRatio = mdc95LogRatio
    self.mdc95Percent = mdc95Percent
    self.detectable = detectable
    self.thresholdPercent = thresholdPercent
    self.thresholdSource = thresholdSource
    self.declaredBy = declaredBy
    self.leftFailed = leftFailed
    self.rightFailed = rightFailed
    self.sessions = sessions
    self.replicatedPercent = replicatedPercent
    self.oneRmFormula = oneRmFormula
  }
}

/// All exercises of one person together.
public struct PersonSummary: Sendable, Equatable {
  /// Exercises with a defined index.
  public var exercisesAssessed: UInt32 = 0
  /// Of these, how many scored beyond the threshold.
  public var beyondThreshold: UInt32 = 0
  /// How many of `exercises_with_error` would by noise alone, were both legs equal.
  public var expectedByNoise: Double = 0
  /// Exercises in which the left leg scored lower.
  public var leftWeaker: UInt32 = 0
  /// Exercises in which the right leg scored lower.
  public var rightWeaker: UInt32 = 0
  /// Whether the same leg scored lower in every assessed exercise.
  public var sameSideThroughout: Bool = false
  /// The weaker leg of the person: the one unable in some exercise where only one leg was ever
  /// unable, else by the mean of finite delta; unspecified: both legs were unable somewhere, or
  /// neither is weaker.
  public var weakerSide: Side = .unspecified
  /// Mean of the finite delta; NaN: none.
  public var meanLogRatio: Double = 0
  /// Of the assessed exercises, how many have a known error.
  public var exercisesWithError: UInt32 = 0
  /// Probability that at least one of them would score beyond the threshold by noise alone, their
  /// errors being independent; NaN: none has a known error.
  public var probabilityAnyByNoise: Double = 0
  /// Exercises beyond their 95 % minimal detectable difference.
  public var beyondMdc95: UInt32 = 0
  /// Exercises with a declared side and a weaker leg.
  public var declared: UInt32 = 0
  /// Of these, in how many the declared side scored lower.
  public var declaredAgreeing: UInt32 = 0

  public init() {}

  public init(
    exercisesAssessed: UInt32 = 0,
    beyondThreshold: UInt32 = 0,
    expectedByNoise: Double = 0,
    leftWeaker: UInt32 = 0,
    rightWeaker: UInt32 = 0,
    sameSideThroughout: Bool = false,
    weakerSide: Side = .unspecified,
    meanLogRatio: Double = 0,
    exercisesWithError: UInt32 = 0,
    probabilityAnyByNoise: Double = 0,
    beyondMdc95: UInt32 = 0,
    declared: UInt32 = 0,
    declaredAgreeing: UInt32 = 0
  ) {
    self.exercisesAssessed = exercisesAssessed
    self.beyondThreshold = beyondThreshold
    self.expectedByNoise = expectedByNoise
    self.leftWeaker = leftWeaker
    self.rightWeaker = rightWeaker
    self.sameSideThroughout = sameSideThroughout
    self.weakerSide = weakerSide
    self.meanLogRatio = meanLogRatio
    self.exercisesWithError = exercisesWithError
    self.probabilityAnyByNoise = probabilityAnyByNoise
    self.beyondMdc95 = beyondMdc95
    self.declared = declared
    self.declaredAgreeing = declaredAgreeing
  }
}

/// Many pairs.
public struct IndicesRequest: Sendable, Equatable {
  /// Scores of the left legs, n values, 0 or more; NaN: missing.
  public var left: [Double] = []
  /// Scores of the right legs, n values, likewise, in the same unit as `left` pair by pair.
  public var right: [Double] = []
  /// Standard errors of ln(R/L): none, one for all, or n values; above 0; NaN: not known.
  public var standardErrors: [Double] = []
  /// Columns wanted, at least 1, each at most once.
  public var columns: [IndexColumn] = []
  /// Confidence level of the interval columns, above 0 and below 1; 0: 0.95.
  public var confidenceLevel: Double = 0
  /// Threshold on the max-normalised index, percent, above 0 and below 100; 0: 10.
  public var thresholdPercent: Double = 0

  public init() {}

  public init(
    left: [Double] = [],
    right: [Double] = [],
    standardErrors: [Double] = [],
    columns: [IndexColumn] = [],
    confidenceLevel: Double = 0,
    thresholdPercent: Double = 0
  ) {
    self.left = left
    self.right = right
    self.standardErrors = standardErrors
    self.columns = columns
    self.confidenceLevel = confidenceLevel
    self.thresholdPercent = thresholdPercent
  }
}

/// One column of numbers.
public struct ResultColumn: Sendable, Equatable {
  /// Which column.
  public var column: IndexColumn = .unspecified
  /// n values in the order of the pairs; NaN: undefined.
  public var values: [Double] = []

  public init() {}

  public init(
    column: IndexColumn = .unspecified,
    values: [Double] = []
  ) {
    self.column = column
    self.values = values
  }
}

/// The columns for many pairs.
public struct IndicesResponse: Sendable, Equatable {
  /// One entry a column, in the order asked for.
  public var columns: [ResultColumn] = []
  /// Pairs without a defined index: a value missing, or both 0.
  public var undefinedPairs: UInt64 = 0

  public init() {}

  public init(
    columns: [ResultColumn] = [],
    undefinedPairs: UInt64 = 0
  ) {
    self.columns = columns
    self.undefinedPairs = undefinedPairs
  }
}
