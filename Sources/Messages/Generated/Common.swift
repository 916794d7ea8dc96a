// Written by proto/generate from proto/evenstride/v1/common.proto; do not edit.
// swift-format-ignore-file

/// A leg, seen from the patient.
public enum Side: MessageEnum {
  /// Not said, or neither.
  case unspecified
  /// The left leg.
  case left
  /// The right leg.
  case right
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "SIDE_UNSPECIFIED"),
    (.left, "SIDE_LEFT"),
    (.right, "SIDE_RIGHT"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .left
    case 2: self = .right
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .left: 1
    case .right: 2
    case .unrecognized(let number): number
    }
  }
}

/// What is taken from the two legs of an exercise.
public enum LegMeasure: MessageEnum {
  /// Not said.
  case unspecified
  /// The lower of the two scores, in the unit of the exercise.
  case weaker
  /// The higher of the two scores, in the unit of the exercise.
  case stronger
  /// The left leg's score, in the unit of the exercise.
  case left
  /// The right leg's score, in the unit of the exercise.
  case right
  /// The mean of the two scores, in the unit of the exercise.
  case mean
  /// ln(right / left); undefined when a leg scored 0.
  case logRatio
  /// 100 (stronger - weaker) / stronger, percent.
  case absAsymmetry
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "LEG_MEASURE_UNSPECIFIED"),
    (.weaker, "LEG_MEASURE_WEAKER"),
    (.stronger, "LEG_MEASURE_STRONGER"),
    (.left, "LEG_MEASURE_LEFT"),
    (.right, "LEG_MEASURE_RIGHT"),
    (.mean, "LEG_MEASURE_MEAN"),
    (.logRatio, "LEG_MEASURE_LOG_RATIO"),
    (.absAsymmetry, "LEG_MEASURE_ABS_ASYMMETRY"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .weaker
    case 2: self = .stronger
    case 3: self = .left
    case 4: self = .right
    case 5: self = .mean
    case 6: self = .logRatio
    case 7: self = .absAsymmetry
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .weaker: 1
    case .stronger: 2
    case .left: 3
    case .right: 4
    case .mean: 5
    case .logRatio: 6
    case .absAsymmetry: 7
    case .unrecognized(let number): number
    }
  }
}

/// How a one-repetition maximum (1RM) is estimated from a load w lifted r times; r = 1 is measured, not
/// estimated. None is validated for single legs in multiple sclerosis.
public enum OneRmFormula: MessageEnum {
  /// The default: Brzycki.
  case unspecified
  /// w (1 + r/30).
  case epley
  /// 36 w / (37 - r); r below 37.
  case brzycki
  /// 100 w / (101.3 - 2.67123 r); r below 38.
  case lander
  /// w r^0.1.
  case lombardi
  /// 100 w / (52.2 + 41.9 exp(-0.055 r)).
  case mayhew
  /// w (1 + 0.025 r).
  case oconner
  /// 100 w / (48.8 + 53.8 exp(-0.075 r)).
  case wathan
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "ONE_RM_FORMULA_UNSPECIFIED"),
    (.epley, "ONE_RM_FORMULA_EPLEY"),
    (.brzycki, "ONE_RM_FORMULA_BRZYCKI"),
    (.lander, "ONE_RM_FORMULA_LANDER"),
    (.lombardi, "ONE_RM_FORMULA_LOMBARDI"),
    (.mayhew, "ONE_RM_FORMULA_MAYHEW"),
    (.oconner, "ONE_RM_FORMULA_OCONNER"),
    (.wathan, "ONE_RM_FORMULA_WATHAN"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .epley
    case 2: self = .brzycki
    case 3: self = .lander
    case 4: self = .lombardi
    case 5: self = .mayhew
    case 6: self = .oconner
    case 7: self = .wathan
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .epley: 1
    case .brzycki: 2
    case .lander: 3
    case .lombardi: 4
    case .mayhew: 5
    case .oconner: 6
    case .wathan: 7
    case .unrecognized(let number): number
    }
  }
}

/// A confidence or prediction interval.
public struct Interval: Sendable, Equatable {
  /// Lower end, in the unit of the estimate; may be -Infinity.
  public var lower: Double = 0
  /// Upper end, in the unit of the estimate; may be +Infinity.
  public var upper: Double = 0
  /// Coverage, between 0 and 1, e.g. 0.95.
  public var level: Double = 0

  public init() {}

  public init(
    lower: Double = 0,
    upper: Double = 0,
    level: Double = 0
  ) {
    self.lower = lower
    self.upper = upper
    self.level = level
  }
}

/// Where an answer comes from.
public struct Provenance: Sendable, Equatable {
  /// "evenstride".
  public var program: String = ""
  /// Version of the program, e.g. "0.1.0".
  public var version: String = ""
  /// The methods used, in words, each with its source.
  public var methods: [String] = []

  public init() {}

  public init(
    program: String = "",
    version: String = "",
    methods: [String] = []
  ) {
    self.program = program
    self.version = version
    self.methods = methods
  }
}

/// One exercise of n persons, both legs.
public struct LegStrengths: Sendable, Equatable {
  /// Name, e.g. "leg_curl"; not empty, at most once in a request.
  public var exercise: String = ""
  /// Unit as a UCUM string.
  public var unit: String = ""
  /// Scores of the left legs, n values; 0: unable; NaN: missing.
  public var left: [Double] = []
  /// Scores of the right legs, n values, likewise.
  public var right: [Double] = []

  public init() {}

  public init(
    exercise: String = "",
    unit: String = "",
    left: [Double] = [],
    right: [Double] = []
  ) {
    self.exercise = exercise
    self.unit = unit
    self.left = left
    self.right = right
  }
}

/// Bootstrap resampling. The same seed gives the same numbers on any machine and number of threads.
public struct BootstrapOptions: Sendable, Equatable {
  /// Resamples, 100 to 100,000; 0: 2,000.
  public var resamples: UInt32 = 0
  /// Seed of the random numbers; every value, 0 too, is a seed.
  public var seed: UInt64 = 0

  public init() {}

  public init(
    resamples: UInt32 = 0,
    seed: UInt64 = 0
  ) {
    self.resamples = resamples
    self.seed = seed
  }
}

/// How a sample is spread.
public struct Distribution: Sendable, Equatable {
  /// Number of defined, finite values.
  public var n: UInt32 = 0
  /// Arithmetic mean; NaN: no value.
  public var mean: Double = 0
  /// Standard deviation, divisor n - 1; NaN below 2 values.
  public var sd: Double = 0
  /// Smallest value.
  public var minimum: Double = 0
  /// First quartile (linear interpolation of order statistics, R's type 7).
  public var firstQuartile: Double = 0
  /// Median.
  public var median: Double = 0
  /// Third quartile.
  public var thirdQuartile: Double = 0
  /// Largest value.
  public var maximum: Double = 0

  public init() {}

  public init(
    n: UInt32 = 0,
    mean: Double = 0,
    sd: Double = 0,
    minimum: Double = 0,
    firstQuartile: Double = 0,
    median: Double = 0,
    thirdQuartile: Double = 0,
    maximum: Double = 0
  ) {
    self.n = n
    self.mean = mean
    self.sd = sd
    self.minimum = minimum
    self.firstQuartile = firstQuartile
    self.median = median
    self.thirdQuartile = thirdQuartile
    self.maximum = maximum
  }
}

/// How large the error of one measurement is. At most one of the two figures is set.
public struct MeasurementError: Sendable, Equatable {
  /// Coefficient of variation of one measurement, percent, above 0, at most 1,000; 0: not given. SD / mean, as
  /// CV_KIND_TYPICAL_ERROR; taken as the SEM of the logarithm, which it is but for large errors (0.30
  /// for 0.29 at 30 %). For a CV from logarithms, 100 (exp(s) - 1), give s as `sem_log`.
  public var cvPercent: Double = 0
  /// Standard error of measurement of the natural logarithm of a score, above 0, at most 10; 0: not given.
  public var semLog: Double = 0
  /// Where the figure comes from, e.g. "own test-retest, 2024, n = 31".
  public var source: String = ""
  /// Correlation of the two legs' errors within a session, above -1 and below 1; 0: none. A good
  /// day for both legs makes it positive, and the error of ln(R/L) smaller.
  public var legCorrelation: Double = 0

  public init() {}

  public init(
    cvPercent: Double = 0,
    semLog: Double = 0,
    source: String = "",
    legCorrelation: Double = 0
  ) {
    self.cvPercent = cvPercent
    self.semLog = semLog
    self.source = source
    self.legCorrelation = legCorrelation
  }
}
