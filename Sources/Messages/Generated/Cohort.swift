// Written by proto/generate from proto/evenstride/v1/cohort.proto; do not edit.
// swift-format-ignore-file

/// Something a reader must know about a direction's agreement.
public enum DirectionFlag: MessageEnum {
  /// Nothing.
  case unspecified
  /// Nobody has a weaker leg in both sessions: nothing is defined.
  case noPersons
  /// Only one side ever came out weaker: kappa is undefined.
  case oneSideOnly
  /// More than three quarters of all weaker legs are on one side: kappa is low even when sessions
  /// agree; read the counts.
  case oneSidePrevails
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "DIRECTION_FLAG_UNSPECIFIED"),
    (.noPersons, "DIRECTION_FLAG_NO_PERSONS"),
    (.oneSideOnly, "DIRECTION_FLAG_ONE_SIDE_ONLY"),
    (.oneSidePrevails, "DIRECTION_FLAG_ONE_SIDE_PREVAILS"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .noPersons
    case 2: self = .oneSideOnly
    case 3: self = .oneSidePrevails
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .noPersons: 1
    case .oneSideOnly: 2
    case .oneSidePrevails: 3
    case .unrecognized(let number): number
    }
  }
}

/// One exercise of n persons in two sessions.
public struct TwoSessionStrengths: Sendable, Equatable {
  /// Name, e.g. "calf_raise"; not empty, at most once in a request.
  public var exercise: String = ""
  /// Left legs in the first session, n values; 0: unable; NaN: missing.
  public var firstLeft: [Double] = []
  /// Right legs in the first session, likewise.
  public var firstRight: [Double] = []
  /// Left legs in the second session, likewise.
  public var secondLeft: [Double] = []
  /// Right legs in the second session, likewise.
  public var secondRight: [Double] = []

  public init() {}

  public init(
    exercise: String = "",
    firstLeft: [Double] = [],
    firstRight: [Double] = [],
    secondLeft: [Double] = [],
    secondRight: [Double] = []
  ) {
    self.exercise = exercise
    self.firstLeft = firstLeft
    self.firstRight = firstRight
    self.secondLeft = secondLeft
    self.secondRight = secondRight
  }
}

/// Exercises of persons who came twice.
public struct DirectionAgreementRequest: Sendable, Equatable {
  /// The exercises, at least 1 and at most 1,000.
  public var exercises: [TwoSessionStrengths] = []
  /// Confidence level, above 0 and below 1; 0: 0.95.
  public var confidenceLevel: Double = 0

  public init() {}

  public init(
    exercises: [TwoSessionStrengths] = [],
    confidenceLevel: Double = 0
  ) {
    self.exercises = exercises
    self.confidenceLevel = confidenceLevel
  }
}

/// Whether the same leg is weaker in both sessions; first session x second session.
public struct DirectionReport: Sendable, Equatable {
  /// Name as given.
  public var exercise: String = ""
  /// Persons with a weaker leg in both sessions.
  public var persons: UInt32 = 0
  /// Left weaker both times.
  public var leftLeft: UInt32 = 0
  /// Left weaker first, right weaker second.
  public var leftRight: UInt32 = 0
  /// Right weaker first, left weaker second.
  public var rightLeft: UInt32 = 0
  /// Right weaker both times.
  public var rightRight: UInt32 = 0
  /// Persons left out because the legs scored the same in a session.
  public var equal: UInt32 = 0
  /// Persons left out because a score is missing.
  public var missing: UInt32 = 0
  /// Share of `persons` with the same weaker leg both times.
  public var rawAgreement: Double = 0
  /// Its Wilson interval.
  public var rawAgreementInterval: Interval?
  /// Cohen's kappa; NaN: undefined.
  public var kappa: Double = 0
  /// Its interval, standard error of Fleiss, Cohen and Everitt 1969; not clipped to -1 to 1.
  public var kappaInterval: Interval?
  /// z of the test that kappa is 0.
  public var z: Double = 0
  /// Its two-sided p.
  public var p: Double = 0
  /// Prevalence- and bias-adjusted kappa, 2 x raw agreement - 1.
  public var pabak: Double = 0
  /// Gwet's AC1 (2008).
  public var gwetAc1: Double = 0
  /// What a reader must know.
  public var flags: [DirectionFlag] = []
  /// McNemar's exact p that sides change as often from left to right as from right to left.
  public var mcnemarP: Double = 0

  public init() {}

  public init(
    exercise: String = "",
    persons: UInt32 = 0,
    leftLeft: UInt32 = 0,
    leftRight: UInt32 = 0,
    rightLeft: UInt32 = 0,
    rightRight: UInt32 = 0,
    equal: UInt32 = 0,
    missing: UInt32 = 0,
    rawAgreement: Double = 0,
    rawAgreementInterval: Interval? = nil,
    kappa: Double = 0,
    kappaInterval: Interval? = nil,
    z: Double = 0,
    p: Double = 0,
    pabak: Double = 0,
    gwetAc1: Double = 0,
    flags: [DirectionFlag] = [],
    mcnemarP: Double = 0
  ) {
    self.exercise = exercise
    self.persons = persons
    self.leftLeft = leftLeft
    self.leftRight = leftRight
    self.rightLeft = rightLeft
    self.rightRight = rightRight
    self.equal = equal
    self.missing = missing
    self.rawAgreement = rawAgreement
    self.rawAgreementInterval = rawAgreementInterval
    self.kappa = kappa
    self.kappaInterval = kappaInterval
    self.z = z
    self.p = p
    self.pabak = pabak
    self.gwetAc1 = gwetAc1
    self.flags = flags
    self.mcnemarP = mcnemarP
  }
}

/// One answer an exercise.
public struct DirectionAgreementResponse: Sendable, Equatable {
  /// In the order of the request.
  public var reports: [DirectionReport] = []
  /// Program, version, methods.
  public var provenance: Provenance?

  public init() {}

  public init(
    reports: [DirectionReport] = [],
    provenance: Provenance? = nil
  ) {
    self.reports = reports
    self.provenance = provenance
  }
}

/// Points of a distribution in a reference group, which the caller supplies.
public struct ReferenceDistribution: Sendable, Equatable {
  /// Exercise that it is for.
  public var exercise: String = ""
  /// What was measured.
  public var measure: LegMeasure = .unspecified
  /// Stratum that it is for; empty: all persons.
  public var stratum: String = ""
  /// Percentiles, ascending, above 0 and below 100, at least 1 and at most 1,000; quartiles are
  /// 25, 50, 75.
  public var percentiles: [Double] = []
  /// Values at these percentiles, as many, not descending, in the unit of the measure.
  public var values: [Double] = []
  /// Citation; not empty.
  public var source: String = ""

  public init() {}

  public init(
    exercise: String = "",
    measure: LegMeasure = .unspecified,
    stratum: String = "",
    percentiles: [Double] = [],
    values: [Double] = [],
    source: String = ""
  ) {
    self.exercise = exercise
    self.measure = measure
    self.stratum = stratum
    self.percentiles = percentiles
    self.values = values
    self.source = source
  }
}

/// A cohort, measured once.
public struct CohortRequest: Sendable, Equatable {
  /// The exercises, at least 1 and at most 1,000, of n persons.
  public var exercises: [LegStrengths] = []
  /// Stratum of each person: none, or n labels of at most 100 different ones.
  public var strata: [String] = []
  /// Measures whose distributions are wanted, each at most once; empty: log ratio and asymmetry.
  public var measures: [LegMeasure] = []
  /// Confidence level, above 0 and below 1; 0: 0.95.
  public var confidenceLevel: Double = 0
  /// Threshold on the max-normalised index, percent, above 0 and below 100; 0: 10.
  public var thresholdPercent: Double = 0
  /// Where the threshold comes from; echoed.
  public var thresholdSource: String = ""
  /// Errors of one measurement: none, one for all exercises, or one an exercise.
  public var errors: [MeasurementError] = []
  /// Reference tables of the caller, at most 10,000; tables x persons at most 150,000.
  public var references: [ReferenceDistribution] = []

  public init() {}

  public init(
    exercises: [LegStrengths] = [],
    strata: [String] = [],
    measures: [LegMeasure] = [],
    confidenceLevel: Double = 0,
    thresholdPercent: Double = 0,
    thresholdSource: String = "",
    errors: [MeasurementError] = [],
    references: [ReferenceDistribution] = []
  ) {
    self.exercises = exercises
    self.strata = strata
    self.measures = measures
    self.confidenceLevel = confidenceLevel
    self.thresholdPercent = thresholdPercent
    self.thresholdSource = thresholdSource
    self.errors = errors
    self.references = references
  }
}

/// Distribution of a measure in a stratum.
public struct StratumDistribution: Sendable, Equatable {
  /// Stratum; empty: all persons.
  public var stratum: String = ""
  /// Measure.
  public var measure: LegMeasure = .unspecified
  /// Unit of the measure.
  public var unit: String = ""
  /// How it is spread.
  public var distribution: Distribution?

  public init() {}

  public init(
    stratum: String = "",
    measure: LegMeasure = .unspecified,
    unit: String = "",
    distribution: Distribution? = nil
  ) {
    self.stratum = stratum
    self.measure = measure
    self.unit = unit
    self.distribution = distribution
  }
}

/// Where the persons stand in a reference table.
public struct ReferencePosition: Sendable, Equatable {
  /// Exercise.
  public var exercise: String = ""
  /// Measure.
  public var measure: LegMeasure = .unspecified
  /// Stratum of the table.
  public var stratum: String = ""
  /// Citation of the table.
  public var source: String = ""
  /// Percentile of each person, n values, interpolated between the table's points; NaN: missing, not
  /// of the stratum, or outside the outermost points, where nothing is extrapolated.
  public var percentiles: [Double] = []
  /// Percentile that each person is at least at, n values; 0: below the lowest point.
  public var lower: [Double] = []
  /// Percentile that each person is at most at, n values; 100: above the highest point.
  public var upper: [Double] = []

  public init() {}

  public init(
    exercise: String = "",
    measure: LegMeasure = .unspecified,
    stratum: String = "",
    source: String = "",
    percentiles: [Double] = [],
    lower: [Double] = [],
    upper: [Double] = []
  ) {
    self.exercise = exercise
    self.measure = measure
    self.stratum = stratum
    self.source = source
    self.percentiles = percentiles
    self.lower = lower
    self.upper = upper
  }
}

/// How many persons are beyond a threshold.
public struct Prevalence: Sendable, Equatable {
  /// Persons beyond it.
  public var count: UInt32 = 0
  /// Persons with a defined index.
  public var n: UInt32 = 0
  /// Their share; NaN: no persons.
  public var proportion: Double = 0
  /// Its Wilson interval.
  public var interval: Interval?
  /// The share that measurement error alone would put beyond it, were all legs equal; NaN: no error
  /// known.
  public var expectedByNoise: Double = 0

  public init() {}

  public init(
    count: UInt32 = 0,
    n: UInt32 = 0,
    proportion: Double = 0,
    interval: Interval? = nil,
    expectedByNoise: Double = 0
  ) {
    self.count = count
    self.n = n
    self.proportion = proportion
    self.interval = interval
    self.expectedByNoise = expectedByNoise
  }
}

/// The right legs against the left.
public struct LegComparison: Sendable, Equatable {
  /// Mean ln(R/L) over persons with both legs above 0.
  public var meanLogRatio: Double = 0
  /// Its t interval.
  public var meanLogRatioInterval: Interval?
  /// exp of it: the geometric mean of R/L.
  public var meanRatio: Double = 0
  /// Its interval, mapped.
  public var meanRatioInterval: Interval?
  /// Mapped to the signed max-normalised index, percent: + when right legs are stronger.
  public var meanSignedPercent: Double = 0
  /// Its interval, mapped.
  public var meanSignedPercentInterval: Interval?
  /// t of the paired test that the mean log ratio is 0.
  public var t: Double = 0
  /// Its degrees of freedom.
  public var df: Double = 0
  /// Its two-sided p.
  public var p: Double = 0
  /// p after Holm's correction over the exercises.
  public var pHolm: Double = 0
  /// p after Benjamini and Hochberg's correction over the exercises.
  public var pBenjaminiHochberg: Double = 0
  /// Cohen's d_z = mean / SD of ln(R/L).
  public var cohenDz: Double = 0
  /// Its interval, by inverting the noncentral t.
  public var cohenDzInterval: Interval?
  /// d_z with Hedges' exact correction of small-sample bias.
  public var hedgesGz: Double = 0
  /// Wilcoxon's signed-rank sum of R - L where right is stronger; unable legs take part.
  public var wilcoxonWPlus: Double = 0
  /// The same where left is stronger.
  public var wilcoxonWMinus: Double = 0
  /// Persons whose legs scored the same, who are left out.
  public var wilcoxonZeros: UInt32 = 0
  /// Its two-sided p, ties taken into account.
  public var wilcoxonP: Double = 0
  /// Whether that p is exact (all changes of signs); otherwise normal with tie correction.
  public var wilcoxonIsExact: Bool = false
  /// Wilcoxon's p after Holm's correction over the exercises.
  public var wilcoxonPHolm: Double = 0
  /// Wilcoxon's p after Benjamini and Hochberg's correction over the exercises.
  public var wilcoxonPBenjaminiHochberg: Double = 0
  /// Hodges and Lehmann's estimate of the typical R - L, in the unit of the exercise.
  public var hodgesLehmann: Double = 0
  /// Its interval from the signed ranks; exact up to 200 persons; absent where so few persons reach
  /// no such level, as below 6 at 0.95.
  public var hodgesLehmannInterval: Interval?

  public init() {}

  public init(
    meanLogRatio: Double = 0,
    meanLogRatioInterval: Interval? = nil,
    meanRatio: Double = 0,
    meanRatioInterval: Interval? = nil,
    meanSignedPercent: Double = 0,
    meanSignedPercentInterval: Interval? = nil,
    t: Double = 0,
    df: Double = 0,
    p: Double = 0,
    pHolm: Double = 0,
    pBenjaminiHochberg: Double = 0,
    cohenDz: Double = 0,
    cohenDzInterval: Interval? = nil,
    hedgesGz: Double = 0,
    wilcoxonWPlus: Double = 0,
    wilcoxonWMinus: Double = 0,
    wilcoxonZeros: UInt32 = 0,
    wilcoxonP: Double = 0,
    wilcoxonIsExact: Bool = false,
    wilcoxonPHolm: Double = 0,
    wilcoxonPBenjaminiHochberg: Double = 0,
    hodgesLehmann: Double = 0,
    hodgesLehmannInterval: Interval? = nil
  ) {
    self.meanLogRatio = meanLogRatio
    self.meanLogRatioInterval = meanLogRatioInterval
    self.meanRatio = meanRatio
    self.meanRatioInterval = meanRatioInterval
    self.meanSignedPercent = meanSignedPercent
    self.meanSignedPercentInterval = meanSignedPercentInterval
    self.t = t
    self.df = df
    self.p = p
    self.pHolm = pHolm
    self.pBenjaminiHochberg = pBenjaminiHochberg
    self.cohenDz = cohenDz
    self.cohenDzInterval = cohenDzInterval
    self.hedgesGz = hedgesGz
    self.wilcoxonWPlus = wilcoxonWPlus
    self.wilcoxonWMinus = wilcoxonWMinus
    self.wilcoxonZeros = wilcoxonZeros
    self.wilcoxonP = wilcoxonP
    self.wilcoxonIsExact = wilcoxonIsExact
    self.wilcoxonPHolm = wilcoxonPHolm
    self.wilcoxonPBenjaminiHochberg = wilcoxonPBenjaminiHochberg
    self.hodgesLehmann = hodgesLehmann
    self.hodgesLehmannInterval = hodgesLehmannInterval
  }
}

/// One exercise of a cohort.
public struct CohortExercise: Sendable, Equatable {
  /// Name as given.
  public var exercise: String = ""
  /// Unit as given.
  public var unit: String = ""
  /// Persons with both scores.
  public var persons: UInt32 = 0
  /// Persons with a score missing.
  public var missing: UInt32 = 0
  /// Persons with one leg unable (0): the log ratio is infinite and left out of means.
  public var oneLegUnable: UInt32 = 0
  /// Persons with both legs unable: no index is defined.
  public var bothLegsUnable: UInt32 = 0
  /// Persons whose left leg is weaker.
  public var leftWeaker: UInt32 = 0
  /// Persons whose right leg is weaker.
  public var rightWeaker: UInt32 = 0
  /// Persons whose legs scored the same, above 0.
  public var equal: UInt32 = 0
  /// Mean of |asymmetry|, 100 (S - W) / S: a mean of magnitudes, never 0 even for equal legs.
  public var meanAbsolutePercent: Double = 0
  /// How many are beyond the threshold.
  public var prevalence: Prevalence?
  /// The right legs against the left.
  public var comparison: LegComparison?
  /// Distributions: all persons first, then each stratum in order of appearance.
  public var distributions: [StratumDistribution] = []

  public init() {}

  public init(
    exercise: String = "",
    unit: String = "",
    persons: UInt32 = 0,
    missing: UInt32 = 0,
    oneLegUnable: UInt32 = 0,
    bothLegsUnable: UInt32 = 0,
    leftWeaker: UInt32 = 0,
    rightWeaker: UInt32 = 0,
    equal: UInt32 = 0,
    meanAbsolutePercent: Double = 0,
    prevalence: Prevalence? = nil,
    comparison: LegComparison? = nil,
    distributions: [StratumDistribution] = []
  ) {
    self.exercise = exercise
    self.unit = unit
    self.persons = persons
    self.missing = missing
    self.oneLegUnable = oneLegUnable
    self.bothLegsUnable = bothLegsUnable
    self.leftWeaker = leftWeaker
    self.rightWeaker = rightWeaker
    self.equal = equal
    self.meanAbsolutePercent = meanAbsolutePercent
    self.prevalence = prevalence
    self.comparison = comparison
    self.distributions = distributions
  }
}

/// The cohort.
public struct CohortResponse: Sendable, Equatable {
  /// One entry an exercise, in the order of the request.
  public var exercises: [CohortExercise] = []
  /// One entry a reference table that names an exercise of the cohort, in order.
  public var positions: [ReferencePosition] = []
  /// The threshold that was used, percent of the max-normalised index.
  public var thresholdPercent: Double = 0
  /// Its source.
  public var thresholdSource: String = ""
  /// Program, version, methods.
  public var provenance: Provenance?

  public init() {}

  public init(
    exercises: [CohortExercise] = [],
    positions: [ReferencePosition] = [],
    thresholdPercent: Double = 0,
    thresholdSource: String = "",
    provenance: Provenance? = nil
  ) {
    self.exercises = exercises
    self.positions = positions
    self.thresholdPercent = thresholdPercent
    self.thresholdSource = thresholdSource
    self.provenance = provenance
  }
}
