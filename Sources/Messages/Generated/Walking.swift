// Written by proto/generate from proto/evenstride/v1/walking.proto; do not edit.
// swift-format-ignore-file

/// A panel of predictors against one outcome.
public struct RelateRequest: Sendable, Equatable {
  /// What is to be explained.
  public var outcome: Outcome?
  /// The exercises, at least 1 with `covariates` counted; exercises x measures + covariates at most
  /// 8,000.
  public var exercises: [LegStrengths] = []
  /// What to take from each exercise, each at most once; empty: all seven.
  public var measures: [LegMeasure] = []
  /// Other predictors, each against the outcome too.
  public var covariates: [Covariate] = []
  /// Confidence level, above 0 and below 1; 0: 0.95.
  public var confidenceLevel: Double = 0
  /// Names of covariates to hold constant in partial correlations, each at most once, at most 20;
  /// they are no predictors themselves then.
  public var adjustFor: [String] = []

  public init() {}

  public init(
    outcome: Outcome? = nil,
    exercises: [LegStrengths] = [],
    measures: [LegMeasure] = [],
    covariates: [Covariate] = [],
    confidenceLevel: Double = 0,
    adjustFor: [String] = []
  ) {
    self.outcome = outcome
    self.exercises = exercises
    self.measures = measures
    self.covariates = covariates
    self.confidenceLevel = confidenceLevel
    self.adjustFor = adjustFor
  }
}

/// A correlation coefficient.
public struct Correlation: Sendable, Equatable {
  /// The estimate, -1 to 1; NaN: undefined.
  public var estimate: Double = 0
  /// Its interval on the scale of Fisher's z: standard error of Fisher for Pearson, of Bonett and
  /// Wright for Spearman, of Fieller for Kendall; absent where there are too few pairs for it (below
  /// 4, Kendall 5, one more a covariate held).
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
  /// Pearson's p after Benjamini and Hochberg's correction over the panel.
  public var pBenjaminiHochberg: Double = 0
  /// Pearson's r with `adjust_for` held constant; absent when nothing is; undefined (NaN) with too
  /// few persons, or when those covariates follow from each other.
  public var partialPearson: Correlation?
  /// Spearman's rho with `adjust_for` held constant; absent when nothing is.
  public var partialSpearman: Correlation?
  /// Persons in the partial correlations.
  public var partialN: UInt32 = 0
  /// p that its |r| is as high as that of the predictor ranked first, both being dependent (Williams'
  /// t, Steiger 1980), persons with both; NaN for the first, or undefined.
  public var pSameAsFirst: Double = 0

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
    rank: UInt32 = 0,
    pBenjaminiHochberg: Double = 0,
    partialPearson: Correlation? = nil,
    partialSpearman: Correlation? = nil,
    partialN: UInt32 = 0,
    pSameAsFirst: Double = 0
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
    self.pBenjaminiHochberg = pBenjaminiHochberg
    self.partialPearson = partialPearson
    self.partialSpearman = partialSpearman
    self.partialN = partialN
    self.pSameAsFirst = pSameAsFirst
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
