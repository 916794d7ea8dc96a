// Written by proto/generate from proto/evenstride/v1/prediction.proto; do not edit.
// swift-format-ignore-file

/// Something a reader must know about a prediction.
public enum PredictionFlag: MessageEnum {
  /// Nothing.
  case unspecified
  /// A predictor is missing: no prediction.
  case missing
  /// A predictor lies outside the range of the cohort.
  case outsideRange
  /// The leverage is above 3 (p + 1) / n.
  case highLeverage
  /// The predicted speed, or an end of its interval, is 0 or below: no finite time.
  case noFiniteTime
  /// The predictor cannot take the needed value (a strength below 0, an asymmetry beyond 0 to 100 %),
  /// or no value is needed because the slope is 0.
  case impossible
  /// A number of the prediction is beyond a double: the model or the person is not plausible.
  case notFinite
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "PREDICTION_FLAG_UNSPECIFIED"),
    (.missing, "PREDICTION_FLAG_MISSING"),
    (.outsideRange, "PREDICTION_FLAG_OUTSIDE_RANGE"),
    (.highLeverage, "PREDICTION_FLAG_HIGH_LEVERAGE"),
    (.noFiniteTime, "PREDICTION_FLAG_NO_FINITE_TIME"),
    (.impossible, "PREDICTION_FLAG_IMPOSSIBLE"),
    (.notFinite, "PREDICTION_FLAG_NOT_FINITE"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .missing
    case 2: self = .outsideRange
    case 3: self = .highLeverage
    case 4: self = .noFiniteTime
    case 5: self = .impossible
    case 6: self = .notFinite
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .missing: 1
    case .outsideRange: 2
    case .highLeverage: 3
    case .noFiniteTime: 4
    case .impossible: 5
    case .notFinite: 6
    case .unrecognized(let number): number
    }
  }
}

/// What the interval of a target is.
public enum TargetRegion: MessageEnum {
  /// Undefined: a predictor is missing.
  case unspecified
  /// All values between the two ends.
  case between
  /// All values below the lower and above the upper end: the slope's sign is not sure.
  case outside
  /// Every value: the predictor says too little about the outcome.
  case everything
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "TARGET_REGION_UNSPECIFIED"),
    (.between, "TARGET_REGION_BETWEEN"),
    (.outside, "TARGET_REGION_OUTSIDE"),
    (.everything, "TARGET_REGION_EVERYTHING"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .between
    case 2: self = .outside
    case 3: self = .everything
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .between: 1
    case .outside: 2
    case .everything: 3
    case .unrecognized(let number): number
    }
  }
}

/// A value of the outcome that divides persons.
public struct Benchmark: Sendable, Equatable {
  /// The value, in the outcome's own unit.
  public var value: Double = 0
  /// Citation, or what it means; echoed.
  public var source: String = ""

  public init() {}

  public init(
    value: Double = 0,
    source: String = ""
  ) {
    self.value = value
    self.source = source
  }
}

/// Persons to predict for.
public struct PredictRequest: Sendable, Equatable {
  /// The model, as `Fit` returned it; absent: `model_name` names one.
  public var model: LinearModel?
  /// The exercises that the model names, m persons.
  public var exercises: [LegStrengths] = []
  /// The covariates that the model names, m persons.
  public var covariates: [Covariate] = []
  /// Coverage of the prediction interval, above 0 and below 1; 0: 0.95.
  public var level: Double = 0
  /// Name of a model in the daemon's store, when `model` is absent.
  public var modelName: String = ""
  /// Its version; 0: the newest.
  public var modelVersion: UInt32 = 0
  /// Benchmarks, at most 20; empty: those known for the test (T25FW 5.5, 6 and 8 s; 6MWT 446 m).
  public var benchmarks: [Benchmark] = []
  /// Smallest detectable change of the outcome, in its unit, above 0; 0: a published figure for the
  /// test where one is known.
  public var smallestDetectableChange: Double = 0
  /// Where that figure comes from; echoed.
  public var smallestDetectableChangeSource: String = ""

  public init() {}

  public init(
    model: LinearModel? = nil,
    exercises: [LegStrengths] = [],
    covariates: [Covariate] = [],
    level: Double = 0,
    modelName: String = "",
    modelVersion: UInt32 = 0,
    benchmarks: [Benchmark] = [],
    smallestDetectableChange: Double = 0,
    smallestDetectableChangeSource: String = ""
  ) {
    self.model = model
    self.exercises = exercises
    self.covariates = covariates
    self.level = level
    self.modelName = modelName
    self.modelVersion = modelVersion
    self.benchmarks = benchmarks
    self.smallestDetectableChange = smallestDetectableChange
    self.smallestDetectableChangeSource = smallestDetectableChangeSource
  }
}

/// The prediction for one person.
public struct Prediction: Sendable, Equatable {
  /// Outcome in its own unit (after back-transformation: the median); NaN: missing.
  public var estimate: Double = 0
  /// Prediction interval in the outcome's own unit; absent when missing.
  public var interval: Interval?
  /// The linear predictor, on the scale of the model.
  public var linear: Double = 0
  /// Prediction interval on the scale of the model; absent when missing.
  public var linearInterval: Interval?
  /// Leverage h of the person's predictors.
  public var leverage: Double = 0
  /// What a reader must know.
  public var flags: [PredictionFlag] = []
  /// Probability that the person's outcome is above each benchmark (for a time: slower), in the order
  /// of the answer's `benchmarks`; empty when missing.
  public var probabilityAbove: [Double] = []
  /// Contribution of each predictor, estimate x (value - cohort's mean), on the model's scale, in the
  /// order of the model; NaN: the model does not hold the mean. Empty when missing.
  public var contributions: [Double] = []
  /// Smallest detectable change at this estimate, in the outcome's unit; NaN: not known.
  public var smallestDetectableChange: Double = 0

  public init() {}

  public init(
    estimate: Double = 0,
    interval: Interval? = nil,
    linear: Double = 0,
    linearInterval: Interval? = nil,
    leverage: Double = 0,
    flags: [PredictionFlag] = [],
    probabilityAbove: [Double] = [],
    contributions: [Double] = [],
    smallestDetectableChange: Double = 0
  ) {
    self.estimate = estimate
    self.interval = interval
    self.linear = linear
    self.linearInterval = linearInterval
    self.leverage = leverage
    self.flags = flags
    self.probabilityAbove = probabilityAbove
    self.contributions = contributions
    self.smallestDetectableChange = smallestDetectableChange
  }
}

/// One prediction a person.
public struct PredictResponse: Sendable, Equatable {
  /// In the order of the request.
  public var predictions: [Prediction] = []
  /// Name of the outcome.
  public var outcome: String = ""
  /// Unit of `estimate` and `interval`.
  public var unit: String = ""
  /// Scale of `linear`.
  public var scale: OutcomeScale = .unspecified
  /// Program, version, methods.
  public var provenance: Provenance?
  /// The benchmarks that were used.
  public var benchmarks: [Benchmark] = []
  /// What is meant by the smallest detectable change; empty: not known.
  public var smallestDetectableChangeSource: String = ""
  /// Share of variance that the model explains in new persons, as validated; NaN: not validated.
  public var validatedRSquared: Double = 0

  public init() {}

  public init(
    predictions: [Prediction] = [],
    outcome: String = "",
    unit: String = "",
    scale: OutcomeScale = .unspecified,
    provenance: Provenance? = nil,
    benchmarks: [Benchmark] = [],
    smallestDetectableChangeSource: String = "",
    validatedRSquared: Double = 0
  ) {
    self.predictions = predictions
    self.outcome = outcome
    self.unit = unit
    self.scale = scale
    self.provenance = provenance
    self.benchmarks = benchmarks
    self.smallestDetectableChangeSource = smallestDetectableChangeSource
    self.validatedRSquared = validatedRSquared
  }
}

/// The same as columns, m values each.
public struct PredictionsResponse: Sendable, Equatable {
  /// Outcome in its own unit; NaN: missing.
  public var estimate: [Double] = []
  /// Lower end of the prediction interval.
  public var lower: [Double] = []
  /// Upper end of the prediction interval.
  public var upper: [Double] = []
  /// Leverage.
  public var leverage: [Double] = []
  /// Flags of each person as a set of bits: 1 << the number of a `PredictionFlag`.
  public var flags: [UInt32] = []
  /// The benchmarks that were used.
  public var benchmarks: [Benchmark] = []
  /// Probability above each benchmark, benchmark by benchmark: m values each.
  public var probabilityAbove: [Double] = []
  /// Unit of the estimate.
  public var unit: String = ""

  public init() {}

  public init(
    estimate: [Double] = [],
    lower: [Double] = [],
    upper: [Double] = [],
    leverage: [Double] = [],
    flags: [UInt32] = [],
    benchmarks: [Benchmark] = [],
    probabilityAbove: [Double] = [],
    unit: String = ""
  ) {
    self.estimate = estimate
    self.lower = lower
    self.upper = upper
    self.leverage = leverage
    self.flags = flags
    self.benchmarks = benchmarks
    self.probabilityAbove = probabilityAbove
    self.unit = unit
  }
}

/// What is wanted of persons.
public struct TargetRequest: Sendable, Equatable {
  /// The model, as `Fit` returned it; absent: `model_name` names one.
  public var model: LinearModel?
  /// Name of a model in the daemon's store, when `model` is absent.
  public var modelName: String = ""
  /// Its version; 0: the newest.
  public var modelVersion: UInt32 = 0
  /// The exercises that the model names, m persons.
  public var exercises: [LegStrengths] = []
  /// The covariates that the model names, m persons.
  public var covariates: [Covariate] = []
  /// The predictor that may change, one of the model; all others stay.
  public var predictor: PredictorChoice?
  /// The wanted outcome, in its own unit.
  public var wanted: Double = 0
  /// Minimal detectable change of the predictor, in its unit, above 0; 0: not given.
  public var predictorMdc: Double = 0
  /// Confidence level, above 0 and below 1; 0: 0.95.
  public var confidenceLevel: Double = 0

  public init() {}

  public init(
    model: LinearModel? = nil,
    modelName: String = "",
    modelVersion: UInt32 = 0,
    exercises: [LegStrengths] = [],
    covariates: [Covariate] = [],
    predictor: PredictorChoice? = nil,
    wanted: Double = 0,
    predictorMdc: Double = 0,
    confidenceLevel: Double = 0
  ) {
    self.model = model
    self.modelName = modelName
    self.modelVersion = modelVersion
    self.exercises = exercises
    self.covariates = covariates
    self.predictor = predictor
    self.wanted = wanted
    self.predictorMdc = predictorMdc
    self.confidenceLevel = confidenceLevel
  }
}

/// The target of one person.
public struct TargetReport: Sendable, Equatable {
  /// Value of the predictor now; NaN: missing.
  public var now: Double = 0
  /// Value at which the model expects the wanted outcome, the other predictors as they are.
  public var needed: Double = 0
  /// needed - now, in the predictor's unit.
  public var distance: Double = 0
  /// |distance| in minimal detectable changes; NaN: none given.
  public var distanceInMdc: Double = 0
  /// Fieller's set of values that the data do not exclude (1954).
  public var region: TargetRegion = .unspecified
  /// Ends of that set; absent for EVERYTHING.
  public var interval: Interval?
  /// What a reader must know, of the needed value.
  public var flags: [PredictionFlag] = []

  public init() {}

  public init(
    now: Double = 0,
    needed: Double = 0,
    distance: Double = 0,
    distanceInMdc: Double = 0,
    region: TargetRegion = .unspecified,
    interval: Interval? = nil,
    flags: [PredictionFlag] = []
  ) {
    self.now = now
    self.needed = needed
    self.distance = distance
    self.distanceInMdc = distanceInMdc
    self.region = region
    self.interval = interval
    self.flags = flags
  }
}

/// One target a person. An association in a cohort, not a promise that training will do it.
public struct TargetResponse: Sendable, Equatable {
  /// In the order of the request.
  public var reports: [TargetReport] = []
  /// Unit of the predictor.
  public var unit: String = ""
  /// Program, version, methods.
  public var provenance: Provenance?

  public init() {}

  public init(
    reports: [TargetReport] = [],
    unit: String = "",
    provenance: Provenance? = nil
  ) {
    self.reports = reports
    self.unit = unit
    self.provenance = provenance
  }
}
