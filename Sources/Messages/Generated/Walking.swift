// Written by proto/generate from proto/evenstride/v1/walking.proto; do not edit.
// swift-format-ignore-file

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

/// A walking test.
public enum WalkingTest: MessageEnum {
  /// Another outcome: its unit and scale are the caller's.
  case unspecified
  /// Timed 25-foot walk, seconds.
  case t25fw
  /// Two-minute walk test, metres.
  case twoMinuteWalk
  /// Six-minute walk test, metres.
  case sixMinuteWalk
  /// Ten-metre walk test, seconds.
  case tenMetreWalk
  /// Timed up and go, seconds.
  case tug
  /// Five times sit to stand, seconds.
  case fiveTimesSitToStand
  /// Twelve-item multiple sclerosis walking scale, points 0 to 100.
  case msws12
  /// Gait speed, metres a second.
  case gaitSpeed
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "WALKING_TEST_UNSPECIFIED"),
    (.t25fw, "WALKING_TEST_T25FW"),
    (.twoMinuteWalk, "WALKING_TEST_TWO_MINUTE_WALK"),
    (.sixMinuteWalk, "WALKING_TEST_SIX_MINUTE_WALK"),
    (.tenMetreWalk, "WALKING_TEST_TEN_METRE_WALK"),
    (.tug, "WALKING_TEST_TUG"),
    (.fiveTimesSitToStand, "WALKING_TEST_FIVE_TIMES_SIT_TO_STAND"),
    (.msws12, "WALKING_TEST_MSWS12"),
    (.gaitSpeed, "WALKING_TEST_GAIT_SPEED"),
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .t25fw
    case 2: self = .twoMinuteWalk
    case 3: self = .sixMinuteWalk
    case 4: self = .tenMetreWalk
    case 5: self = .tug
    case 6: self = .fiveTimesSitToStand
    case 7: self = .msws12
    case 8: self = .gaitSpeed
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .t25fw: 1
    case .twoMinuteWalk: 2
    case .sixMinuteWalk: 3
    case .tenMetreWalk: 4
    case .tug: 5
    case .fiveTimesSitToStand: 6
    case .msws12: 7
    case .gaitSpeed: 8
    case .unrecognized(let number): number
    }
  }
}

/// The scale on which an outcome is analysed.
public enum OutcomeScale: MessageEnum {
  /// The default: speed for T25FW and 10MWT, identity otherwise.
  case unspecified
  /// As it is.
  case identity
  /// Natural logarithm; values above 0.
  case log
  /// Speed = distance / time, metres a second: 7.62 m for T25FW, 10 m for 10MWT.
  case speed
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "OUTCOME_SCALE_UNSPECIFIED"),
    (.identity, "OUTCOME_SCALE_IDENTITY"),
    (.log, "OUTCOME_SCALE_LOG"),
    (.speed, "OUTCOME_SCALE_SPEED"),
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .identity
    case 2: self = .log
    case 3: self = .speed
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .identity: 1
    case .log: 2
    case .speed: 3
    case .unrecognized(let number): number
    }
  }
}

/// Something a reader must know about a fit.
public enum FitFlag: MessageEnum {
  /// Nothing.
  case unspecified
  /// Persons with a missing value were left out (listwise).
  case personsDropped
  /// Fewer than 10 persons a predictor.
  case fewPersons
  /// A weaker-leg and an asymmetry predictor of the same exercise share a term.
  case sharedTerm
  /// The model fits to rounding: standard errors, t, F and p say nothing.
  case exactFit
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "FIT_FLAG_UNSPECIFIED"),
    (.personsDropped, "FIT_FLAG_PERSONS_DROPPED"),
    (.fewPersons, "FIT_FLAG_FEW_PERSONS"),
    (.sharedTerm, "FIT_FLAG_SHARED_TERM"),
    (.exactFit, "FIT_FLAG_EXACT_FIT"),
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .personsDropped
    case 2: self = .fewPersons
    case 3: self = .sharedTerm
    case 4: self = .exactFit
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .personsDropped: 1
    case .fewPersons: 2
    case .sharedTerm: 3
    case .exactFit: 4
    case .unrecognized(let number): number
    }
  }
}

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
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "PREDICTION_FLAG_UNSPECIFIED"),
    (.missing, "PREDICTION_FLAG_MISSING"),
    (.outsideRange, "PREDICTION_FLAG_OUTSIDE_RANGE"),
    (.highLeverage, "PREDICTION_FLAG_HIGH_LEVERAGE"),
    (.noFiniteTime, "PREDICTION_FLAG_NO_FINITE_TIME"),
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .missing
    case 2: self = .outsideRange
    case 3: self = .highLeverage
    case 4: self = .noFiniteTime
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
    case .unrecognized(let number): number
    }
  }
}

/// The outcome of n persons.
public struct Outcome: Sendable, Equatable {
  /// Name, e.g. "t25fw"; echoed.
  public var name: String = ""
  /// Which test.
  public var test: WalkingTest = .unspecified
  /// Unit as a UCUM string: must be the test's unit when `test` is set.
  public var unit: String = ""
  /// n values; NaN: missing; on the speed scale +Infinity seconds means unable (speed 0).
  public var values: [Double] = []
  /// Scale of the analysis.
  public var scale: OutcomeScale = .unspecified

  public init() {}

  public init(
    name: String = "",
    test: WalkingTest = .unspecified,
    unit: String = "",
    values: [Double] = [],
    scale: OutcomeScale = .unspecified
  ) {
    self.name = name
    self.test = test
    self.unit = unit
    self.values = values
    self.scale = scale
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

/// A number of n persons that is no leg's strength, e.g. age.
public struct Covariate: Sendable, Equatable {
  /// Name, e.g. "age"; not empty, at most once in a request.
  public var name: String = ""
  /// Unit as a UCUM string, e.g. "a" for years.
  public var unit: String = ""
  /// n values; NaN: missing.
  public var values: [Double] = []

  public init() {}

  public init(
    name: String = "",
    unit: String = "",
    values: [Double] = []
  ) {
    self.name = name
    self.unit = unit
    self.values = values
  }
}

/// A panel of predictors against one outcome.
public struct RelateRequest: Sendable, Equatable {
  /// What is to be explained.
  public var outcome: Outcome?
  /// The exercises, at least 1 with `covariates` counted.
  public var exercises: [LegStrengths] = []
  /// What to take from each exercise, each at most once; empty: all seven.
  public var measures: [LegMeasure] = []
  /// Other predictors, each against the outcome too.
  public var covariates: [Covariate] = []
  /// Confidence level, above 0 and below 1; 0: 0.95.
  public var confidenceLevel: Double = 0

  public init() {}

  public init(
    outcome: Outcome? = nil,
    exercises: [LegStrengths] = [],
    measures: [LegMeasure] = [],
    covariates: [Covariate] = [],
    confidenceLevel: Double = 0
  ) {
    self.outcome = outcome
    self.exercises = exercises
    self.measures = measures
    self.covariates = covariates
    self.confidenceLevel = confidenceLevel
  }
}

/// A correlation coefficient.
public struct Correlation: Sendable, Equatable {
  /// The estimate, -1 to 1; NaN: undefined.
  public var estimate: Double = 0
  /// Its interval (Fisher's z); absent below 4 pairs.
  public var interval: Interval?
  /// Test statistic: t for Pearson and Spearman, z for Kendall.
  public var statistic: Double = 0
  /// Two-sided p.
  public var p: Double = 0

  public init() {}

  public init(
    estimate: Double = 0,
    interval: Interval? = nil,
    statistic: Double = 0,
    p: Double = 0
  ) {
    self.estimate = estimate
    self.interval = interval
    self.statistic = statistic
    self.p = p
  }
}

/// One predictor against the outcome.
public struct Relation: Sendable, Equatable {
  /// Name of the exercise or covariate.
  public var name: String = ""
  /// What was taken from the legs; unspecified for a covariate.
  public var measure: LegMeasure = .unspecified
  /// Unit of the predictor.
  public var unit: String = ""
  /// Pairs with both values.
  public var n: UInt32 = 0
  /// Pearson's r.
  public var pearson: Correlation?
  /// Spearman's rho, mid-ranks for ties.
  public var spearman: Correlation?
  /// Kendall's tau-b.
  public var kendall: Correlation?
  /// Pearson's p after Holm's correction over the panel.
  public var pHolm: Double = 0
  /// Place by |Pearson's r|, 1 the highest; 0: undefined.
  public var rank: UInt32 = 0

  public init() {}

  public init(
    name: String = "",
    measure: LegMeasure = .unspecified,
    unit: String = "",
    n: UInt32 = 0,
    pearson: Correlation? = nil,
    spearman: Correlation? = nil,
    kendall: Correlation? = nil,
    pHolm: Double = 0,
    rank: UInt32 = 0
  ) {
    self.name = name
    self.measure = measure
    self.unit = unit
    self.n = n
    self.pearson = pearson
    self.spearman = spearman
    self.kendall = kendall
    self.pHolm = pHolm
    self.rank = rank
  }
}

/// The panel.
public struct RelateResponse: Sendable, Equatable {
  /// One entry a predictor, in the order of the request: exercise by exercise, measure by measure.
  public var relations: [Relation] = []
  /// The scale of the outcome that was used.
  public var scale: OutcomeScale = .unspecified
  /// Program, version, methods.
  public var provenance: Provenance?

  public init() {}

  public init(
    relations: [Relation] = [],
    scale: OutcomeScale = .unspecified,
    provenance: Provenance? = nil
  ) {
    self.relations = relations
    self.scale = scale
    self.provenance = provenance
  }
}

/// A predictor of a model.
public struct PredictorChoice: Sendable, Equatable {
  /// Name of an exercise or of a covariate in the request.
  public var name: String = ""
  /// What to take from the legs; unspecified for a covariate.
  public var measure: LegMeasure = .unspecified

  public init() {}

  public init(
    name: String = "",
    measure: LegMeasure = .unspecified
  ) {
    self.name = name
    self.measure = measure
  }
}

/// A cohort to fit.
public struct FitRequest: Sendable, Equatable {
  /// What is to be predicted.
  public var outcome: Outcome?
  /// The exercises that predictors name.
  public var exercises: [LegStrengths] = []
  /// The covariates that predictors name.
  public var covariates: [Covariate] = []
  /// The predictors, at least 1 and at most 50, prespecified.
  public var predictors: [PredictorChoice] = []
  /// Confidence level, above 0 and below 1; 0: 0.95.
  public var confidenceLevel: Double = 0

  public init() {}

  public init(
    outcome: Outcome? = nil,
    exercises: [LegStrengths] = [],
    covariates: [Covariate] = [],
    predictors: [PredictorChoice] = [],
    confidenceLevel: Double = 0
  ) {
    self.outcome = outcome
    self.exercises = exercises
    self.covariates = covariates
    self.predictors = predictors
    self.confidenceLevel = confidenceLevel
  }
}

/// One coefficient of a linear model.
public struct Coefficient: Sendable, Equatable {
  /// "(intercept)", or the predictor's name.
  public var name: String = ""
  /// What was taken from the legs.
  public var measure: LegMeasure = .unspecified
  /// Unit of the predictor.
  public var unit: String = ""
  /// Estimate, outcome scale a unit of the predictor.
  public var estimate: Double = 0
  /// Standard error.
  public var standardError: Double = 0
  /// Its interval.
  public var interval: Interval?
  /// t of the test that it is 0.
  public var t: Double = 0
  /// Two-sided p.
  public var p: Double = 0
  /// Standardised: estimate x SD(predictor) / SD(outcome); NaN for the intercept.
  public var standardised: Double = 0
  /// Smallest value of the predictor in the cohort; NaN for the intercept.
  public var minimum: Double = 0
  /// Largest value of the predictor in the cohort; NaN for the intercept.
  public var maximum: Double = 0

  public init() {}

  public init(
    name: String = "",
    measure: LegMeasure = .unspecified,
    unit: String = "",
    estimate: Double = 0,
    standardError: Double = 0,
    interval: Interval? = nil,
    t: Double = 0,
    p: Double = 0,
    standardised: Double = 0,
    minimum: Double = 0,
    maximum: Double = 0
  ) {
    self.name = name
    self.measure = measure
    self.unit = unit
    self.estimate = estimate
    self.standardError = standardError
    self.interval = interval
    self.t = t
    self.p = p
    self.standardised = standardised
    self.minimum = minimum
    self.maximum = maximum
  }
}

/// A fitted linear model: everything that `Predict` needs.
public struct LinearModel: Sendable, Equatable {
  /// Name of the outcome.
  public var outcome: String = ""
  /// Which test.
  public var test: WalkingTest = .unspecified
  /// Unit of the outcome before scaling.
  public var unit: String = ""
  /// Scale on which the model is linear.
  public var scale: OutcomeScale = .unspecified
  /// p + 1 coefficients, the intercept first; at most 51, each name and measure once.
  public var coefficients: [Coefficient] = []
  /// Inverse of X'X, (p + 1) x (p + 1), row by row.
  public var xtxInverse: [Double] = []
  /// Residual standard deviation, on the outcome's scale.
  public var sigma: Double = 0
  /// Residual degrees of freedom, n - p - 1.
  public var df: UInt32 = 0
  /// Persons used.
  public var n: UInt32 = 0
  /// Program, version, methods.
  public var provenance: Provenance?

  public init() {}

  public init(
    outcome: String = "",
    test: WalkingTest = .unspecified,
    unit: String = "",
    scale: OutcomeScale = .unspecified,
    coefficients: [Coefficient] = [],
    xtxInverse: [Double] = [],
    sigma: Double = 0,
    df: UInt32 = 0,
    n: UInt32 = 0,
    provenance: Provenance? = nil
  ) {
    self.outcome = outcome
    self.test = test
    self.unit = unit
    self.scale = scale
    self.coefficients = coefficients
    self.xtxInverse = xtxInverse
    self.sigma = sigma
    self.df = df
    self.n = n
    self.provenance = provenance
  }
}

/// How well a model fits the cohort it was made from.
public struct FitResponse: Sendable, Equatable {
  /// The model.
  public var model: LinearModel?
  /// Persons used.
  public var n: UInt32 = 0
  /// Persons left out because a value was missing.
  public var dropped: UInt32 = 0
  /// Share of variance explained, in this cohort (optimistic for new persons).
  public var rSquared: Double = 0
  /// Adjusted for the number of predictors.
  public var adjustedRSquared: Double = 0
  /// F of the test that all slopes are 0.
  public var f: Double = 0
  /// Its numerator degrees of freedom.
  public var fDf1: Double = 0
  /// Its denominator degrees of freedom.
  public var fDf2: Double = 0
  /// Its p.
  public var fP: Double = 0
  /// Akaike's criterion, sigma counted as a parameter (as R).
  public var aic: Double = 0
  /// Schwarz's criterion, sigma counted as a parameter (as R).
  public var bic: Double = 0
  /// What a reader must know.
  public var flags: [FitFlag] = []

  public init() {}

  public init(
    model: LinearModel? = nil,
    n: UInt32 = 0,
    dropped: UInt32 = 0,
    rSquared: Double = 0,
    adjustedRSquared: Double = 0,
    f: Double = 0,
    fDf1: Double = 0,
    fDf2: Double = 0,
    fP: Double = 0,
    aic: Double = 0,
    bic: Double = 0,
    flags: [FitFlag] = []
  ) {
    self.model = model
    self.n = n
    self.dropped = dropped
    self.rSquared = rSquared
    self.adjustedRSquared = adjustedRSquared
    self.f = f
    self.fDf1 = fDf1
    self.fDf2 = fDf2
    self.fP = fP
    self.aic = aic
    self.bic = bic
    self.flags = flags
  }
}

/// Persons to predict for.
public struct PredictRequest: Sendable, Equatable {
  /// The model, as `Fit` returned it.
  public var model: LinearModel?
  /// The exercises that the model names, m persons.
  public var exercises: [LegStrengths] = []
  /// The covariates that the model names, m persons.
  public var covariates: [Covariate] = []
  /// Coverage of the prediction interval, above 0 and below 1; 0: 0.95.
  public var level: Double = 0

  public init() {}

  public init(
    model: LinearModel? = nil,
    exercises: [LegStrengths] = [],
    covariates: [Covariate] = [],
    level: Double = 0
  ) {
    self.model = model
    self.exercises = exercises
    self.covariates = covariates
    self.level = level
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

  public init() {}

  public init(
    estimate: Double = 0,
    interval: Interval? = nil,
    linear: Double = 0,
    linearInterval: Interval? = nil,
    leverage: Double = 0,
    flags: [PredictionFlag] = []
  ) {
    self.estimate = estimate
    self.interval = interval
    self.linear = linear
    self.linearInterval = linearInterval
    self.leverage = leverage
    self.flags = flags
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

  public init() {}

  public init(
    predictions: [Prediction] = [],
    outcome: String = "",
    unit: String = "",
    scale: OutcomeScale = .unspecified,
    provenance: Provenance? = nil
  ) {
    self.predictions = predictions
    self.outcome = outcome
    self.unit = unit
    self.scale = scale
    self.provenance = provenance
  }
}
