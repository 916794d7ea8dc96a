// Written by proto/generate from proto/evenstride/v1/model.proto; do not edit.
// swift-format-ignore-file

/// How a linear model is fitted.
public enum FitMethod: MessageEnum {
  /// The default: least squares.
  case unspecified
  /// Ordinary least squares.
  case leastSquares
  /// Ridge regression on standardised predictors: shrinks the slopes; intervals ignore its bias. It
  /// needs what least squares needs, because diagnostics rest on that: more persons than
  /// coefficients, and no predictor that follows from others.
  case ridge
  /// Huber's M-estimate, k = 1.345: bounds the influence of outlying outcomes.
  case huber
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "FIT_METHOD_UNSPECIFIED"),
    (.leastSquares, "FIT_METHOD_LEAST_SQUARES"),
    (.ridge, "FIT_METHOD_RIDGE"),
    (.huber, "FIT_METHOD_HUBER"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .leastSquares
    case 2: self = .ridge
    case 3: self = .huber
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .leastSquares: 1
    case .ridge: 2
    case .huber: 3
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
  /// A variance inflation factor is above 5: the predictors overlap, single slopes are unsure.
  case collinear
  /// More than two predictors with fewer than 50 persons.
  case manyPredictors
  /// Fewer persons than Riley's criteria ask for.
  case belowSampleSize
  /// The residuals spread differently at different predictions (Breusch-Pagan p below 0.05).
  case unequalSpread
  /// The residuals are not normal (Shapiro-Wilk p below 0.05).
  case notNormal
  /// A Cook's distance is above 1: one person moves the model.
  case influentialPerson
  /// Huber's iteration did not settle.
  case notConverged
  /// Too many bootstrap resamples had no model: validation is undefined.
  case validationFailed
  /// More than half of the residuals of Huber's fit are 0, as where many outcomes are the same: its
  /// scale is 0, and sigma, standard errors, t and p are undefined. `Predict` takes no such model.
  case noScale
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "FIT_FLAG_UNSPECIFIED"),
    (.personsDropped, "FIT_FLAG_PERSONS_DROPPED"),
    (.fewPersons, "FIT_FLAG_FEW_PERSONS"),
    (.sharedTerm, "FIT_FLAG_SHARED_TERM"),
    (.exactFit, "FIT_FLAG_EXACT_FIT"),
    (.collinear, "FIT_FLAG_COLLINEAR"),
    (.manyPredictors, "FIT_FLAG_MANY_PREDICTORS"),
    (.belowSampleSize, "FIT_FLAG_BELOW_SAMPLE_SIZE"),
    (.unequalSpread, "FIT_FLAG_UNEQUAL_SPREAD"),
    (.notNormal, "FIT_FLAG_NOT_NORMAL"),
    (.influentialPerson, "FIT_FLAG_INFLUENTIAL_PERSON"),
    (.notConverged, "FIT_FLAG_NOT_CONVERGED"),
    (.validationFailed, "FIT_FLAG_VALIDATION_FAILED"),
    (.noScale, "FIT_FLAG_NO_SCALE"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .personsDropped
    case 2: self = .fewPersons
    case 3: self = .sharedTerm
    case 4: self = .exactFit
    case 5: self = .collinear
    case 6: self = .manyPredictors
    case 7: self = .belowSampleSize
    case 8: self = .unequalSpread
    case 9: self = .notNormal
    case 10: self = .influentialPerson
    case 11: self = .notConverged
    case 12: self = .validationFailed
    case 13: self = .noScale
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
    case .collinear: 5
    case .manyPredictors: 6
    case .belowSampleSize: 7
    case .unequalSpread: 8
    case .notNormal: 9
    case .influentialPerson: 10
    case .notConverged: 11
    case .validationFailed: 12
    case .noScale: 13
    case .unrecognized(let number): number
    }
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
  /// How the model is fitted; default: least squares.
  public var method: FitMethod = .unspecified
  /// Penalty lambda of ridge regression, above 0; 0: chosen by generalised cross-validation.
  public var ridgePenalty: Double = 0
  /// Validation by bootstrap, the whole procedure repeated; absent: none.
  public var validation: BootstrapOptions?
  /// Whether residuals, leverages and distances of every person are wanted.
  public var diagnostics: Bool = false

  public init() {}

  public init(
    outcome: Outcome? = nil,
    exercises: [LegStrengths] = [],
    covariates: [Covariate] = [],
    predictors: [PredictorChoice] = [],
    confidenceLevel: Double = 0,
    method: FitMethod = .unspecified,
    ridgePenalty: Double = 0,
    validation: BootstrapOptions? = nil,
    diagnostics: Bool = false
  ) {
    self.outcome = outcome
    self.exercises = exercises
    self.covariates = covariates
    self.predictors = predictors
    self.confidenceLevel = confidenceLevel
    self.method = method
    self.ridgePenalty = ridgePenalty
    self.validation = validation
    self.diagnostics = diagnostics
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
  /// Mean of the predictor in the cohort; NaN for the intercept.
  public var mean: Double = 0
  /// Variance inflation factor of the predictor; NaN for the intercept.
  public var vif: Double = 0
  /// Standard error that allows for unequal spread (HC3); NaN unless least squares.
  public var robustStandardError: Double = 0

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
    maximum: Double = 0,
    mean: Double = 0,
    vif: Double = 0,
    robustStandardError: Double = 0
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
    self.mean = mean
    self.vif = vif
    self.robustStandardError = robustStandardError
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
  /// Residual degrees of freedom, n - p - 1; for ridge n - 1 - trace of the hat matrix.
  public var df: Double = 0
  /// Persons used.
  public var n: UInt32 = 0
  /// Program, version, methods.
  public var provenance: Provenance?
  /// How it was fitted.
  public var method: FitMethod = .unspecified
  /// Covariance of the coefficients / sigma^2, row by row; empty: `xtx_inverse`, as in least squares.
  public var unscaledCovariance: [Double] = []
  /// Penalty of ridge regression; 0: none.
  public var ridgePenalty: Double = 0
  /// Share of variance expected to be explained in new persons (bootstrap); NaN: not validated.
  public var validatedRSquared: Double = 0

  public init() {}

  public init(
    outcome: String = "",
    test: WalkingTest = .unspecified,
    unit: String = "",
    scale: OutcomeScale = .unspecified,
    coefficients: [Coefficient] = [],
    xtxInverse: [Double] = [],
    sigma: Double = 0,
    df: Double = 0,
    n: UInt32 = 0,
    provenance: Provenance? = nil,
    method: FitMethod = .unspecified,
    unscaledCovariance: [Double] = [],
    ridgePenalty: Double = 0,
    validatedRSquared: Double = 0
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
    self.method = method
    self.unscaledCovariance = unscaledCovariance
    self.ridgePenalty = ridgePenalty
    self.validatedRSquared = validatedRSquared
  }
}

/// What the residuals say; one value a person used, in order.
public struct FitDiagnostics: Sendable, Equatable {
  /// Number of the person in the request, from 0.
  public var persons: [UInt32] = []
  /// Fitted outcome, on the model's scale.
  public var fitted: [Double] = []
  /// Outcome - fitted.
  public var residuals: [Double] = []
  /// Leverage h.
  public var leverages: [Double] = []
  /// Residual / its standard error estimated without the person; least squares only.
  public var studentised: [Double] = []
  /// Cook's distance; least squares only.
  public var cook: [Double] = []
  /// Huber's weights; empty for other methods.
  public var weights: [Double] = []

  public init() {}

  public init(
    persons: [UInt32] = [],
    fitted: [Double] = [],
    residuals: [Double] = [],
    leverages: [Double] = [],
    studentised: [Double] = [],
    cook: [Double] = [],
    weights: [Double] = []
  ) {
    self.persons = persons
    self.fitted = fitted
    self.residuals = residuals
    self.leverages = leverages
    self.studentised = studentised
    self.cook = cook
    self.weights = weights
  }
}

/// How the model would do in new persons.
public struct FitValidation: Sendable, Equatable {
  /// R squared in the cohort itself.
  public var apparentRSquared: Double = 0
  /// Its optimism: mean over resamples of R squared in the resample - in the cohort.
  public var optimismRSquared: Double = 0
  /// apparent - optimism.
  public var correctedRSquared: Double = 0
  /// Root mean square error in the cohort itself, on the model's scale.
  public var apparentRmse: Double = 0
  /// The same corrected for optimism.
  public var correctedRmse: Double = 0
  /// Slope of the outcome on the prediction in new persons; below 1: predictions are too extreme.
  public var calibrationSlope: Double = 0
  /// Intercept of the same.
  public var calibrationIntercept: Double = 0
  /// Resamples with a model.
  public var resamples: UInt32 = 0
  /// Resamples without one, because predictors were dependent.
  public var failed: UInt32 = 0
  /// First quartile of the penalties that the resamples chose; NaN: none chosen.
  public var penaltyFirstQuartile: Double = 0
  /// Their median.
  public var penaltyMedian: Double = 0
  /// Their third quartile.
  public var penaltyThirdQuartile: Double = 0

  public init() {}

  public init(
    apparentRSquared: Double = 0,
    optimismRSquared: Double = 0,
    correctedRSquared: Double = 0,
    apparentRmse: Double = 0,
    correctedRmse: Double = 0,
    calibrationSlope: Double = 0,
    calibrationIntercept: Double = 0,
    resamples: UInt32 = 0,
    failed: UInt32 = 0,
    penaltyFirstQuartile: Double = 0,
    penaltyMedian: Double = 0,
    penaltyThirdQuartile: Double = 0
  ) {
    self.apparentRSquared = apparentRSquared
    self.optimismRSquared = optimismRSquared
    self.correctedRSquared = correctedRSquared
    self.apparentRmse = apparentRmse
    self.correctedRmse = correctedRmse
    self.calibrationSlope = calibrationSlope
    self.calibrationIntercept = calibrationIntercept
    self.resamples = resamples
    self.failed = failed
    self.penaltyFirstQuartile = penaltyFirstQuartile
    self.penaltyMedian = penaltyMedian
    self.penaltyThirdQuartile = penaltyThirdQuartile
  }
}

/// Whether the cohort is large enough (Riley 2019, doi:10.1002/sim.7993), R squared taken as
/// validated, else as adjusted, and as 0 where that is below. A criterion that is not defined is 0
/// and does not count.
public struct SampleSizeVerdict: Sendable, Equatable {
  /// Persons for a shrinkage of 0.9 or more; 0 where no number is enough.
  public var shrinkage: UInt32 = 0
  /// Persons for an optimism of R squared of 0.05 or less.
  public var optimism: UInt32 = 0
  /// Persons for a residual SD within 10 %.
  public var residualSd: UInt32 = 0
  /// Persons for a mean outcome within 10 %; 0 on the log scale, which has no true zero, and for a
  /// mean of 0.
  public var meanOutcome: UInt32 = 0
  /// The largest of these.
  public var needed: UInt32 = 0
  /// Persons that the model has.
  public var have: UInt32 = 0

  public init() {}

  public init(
    shrinkage: UInt32 = 0,
    optimism: UInt32 = 0,
    residualSd: UInt32 = 0,
    meanOutcome: UInt32 = 0,
    needed: UInt32 = 0,
    have: UInt32 = 0
  ) {
    self.shrinkage = shrinkage
    self.optimism = optimism
    self.residualSd = residualSd
    self.meanOutcome = meanOutcome
    self.needed = needed
    self.have = have
  }
}

/// Ridge regression's own figures.
public struct RidgeReport: Sendable, Equatable {
  /// Penalty lambda that was used, on standardised predictors.
  public var penalty: Double = 0
  /// Trace of the hat matrix, intercept not counted.
  public var effectiveDf: Double = 0
  /// Generalised cross-validation at the penalty.
  public var gcv: Double = 0

  public init() {}

  public init(
    penalty: Double = 0,
    effectiveDf: Double = 0,
    gcv: Double = 0
  ) {
    self.penalty = penalty
    self.effectiveDf = effectiveDf
    self.gcv = gcv
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
  /// Adjusted for the number of predictors; NaN unless least squares, like the next six.
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
  /// Root mean square of leave-one-out errors, sqrt(PRESS / n), on the model's scale; ridge with its
  /// penalty held, Huber refitted; NaN beyond 2,000 persons, or where leaving one person out leaves no
  /// model.
  public var loocvRmse: Double = 0
  /// 1 - PRESS / total sum of squares: what leaving one out leaves of R squared.
  public var predictedRSquared: Double = 0
  /// Breusch and Pagan's test of equal spread (Koenker's form), residuals of least squares: statistic.
  public var breuschPagan: Double = 0
  /// Its p.
  public var breuschPaganP: Double = 0
  /// Shapiro and Wilk's test of normal residuals of least squares: W; NaN beyond 5,000 persons.
  public var shapiroWilk: Double = 0
  /// Its p.
  public var shapiroWilkP: Double = 0
  /// Durbin and Watson's statistic of the residuals in the order given.
  public var durbinWatson: Double = 0
  /// One value a person; absent unless asked for.
  public var diagnostics: FitDiagnostics?
  /// Absent unless asked for.
  public var validation: FitValidation?
  /// Whether the cohort is large enough.
  public var sampleSize: SampleSizeVerdict?
  /// Absent unless the method is ridge.
  public var ridge: RidgeReport?
  /// Condition number of the predictors, centred and scaled: above 30 they overlap badly.
  public var conditionNumber: Double = 0

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
    flags: [FitFlag] = [],
    loocvRmse: Double = 0,
    predictedRSquared: Double = 0,
    breuschPagan: Double = 0,
    breuschPaganP: Double = 0,
    shapiroWilk: Double = 0,
    shapiroWilkP: Double = 0,
    durbinWatson: Double = 0,
    diagnostics: FitDiagnostics? = nil,
    validation: FitValidation? = nil,
    sampleSize: SampleSizeVerdict? = nil,
    ridge: RidgeReport? = nil,
    conditionNumber: Double = 0
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
    self.loocvRmse = loocvRmse
    self.predictedRSquared = predictedRSquared
    self.breuschPagan = breuschPagan
    self.breuschPaganP = breuschPaganP
    self.shapiroWilk = shapiroWilk
    self.shapiroWilkP = shapiroWilkP
    self.durbinWatson = durbinWatson
    self.diagnostics = diagnostics
    self.validation = validation
    self.sampleSize = sampleSize
    self.ridge = ridge
    self.conditionNumber = conditionNumber
  }
}
