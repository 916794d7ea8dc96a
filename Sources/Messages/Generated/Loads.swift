// Written by proto/generate from proto/evenstride/v1/loads.proto; do not edit.
// swift-format-ignore-file

/// Something a reader must know about a load.
public enum LoadFlag: MessageEnum {
  /// Nothing.
  case unspecified
  /// One repetition: the maximum is measured, all formulas give it.
  case measured
  /// More than 10 repetitions: the formulas drift apart.
  case manyRepetitions
  /// No repetition: no estimate.
  case failed
  /// The chosen formula is not defined for so many repetitions.
  case beyondFormula
  /// No multiple of the increment lies within the band.
  case noPlateInBand
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "LOAD_FLAG_UNSPECIFIED"),
    (.measured, "LOAD_FLAG_MEASURED"),
    (.manyRepetitions, "LOAD_FLAG_MANY_REPETITIONS"),
    (.failed, "LOAD_FLAG_FAILED"),
    (.beyondFormula, "LOAD_FLAG_BEYOND_FORMULA"),
    (.noPlateInBand, "LOAD_FLAG_NO_PLATE_IN_BAND"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .measured
    case 2: self = .manyRepetitions
    case 3: self = .failed
    case 4: self = .beyondFormula
    case 5: self = .noPlateInBand
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .measured: 1
    case .manyRepetitions: 2
    case .failed: 3
    case .beyondFormula: 4
    case .noPlateInBand: 5
    case .unrecognized(let number): number
    }
  }
}

/// A published equation for the six-minute walk distance of healthy adults.
public enum NormEquation: MessageEnum {
  /// Not said; an equation must be named.
  case unspecified
  /// Enright and Sherrill 1998, ages 40 to 80: age, height, weight, sex.
  case enrightSherrill
  /// Troosters 1999, ages 50 to 85: age, height, weight, sex.
  case troosters
  /// Gibbons 2001, ages 20 to 80: age, sex.
  case gibbons
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "NORM_EQUATION_UNSPECIFIED"),
    (.enrightSherrill, "NORM_EQUATION_ENRIGHT_SHERRILL"),
    (.troosters, "NORM_EQUATION_TROOSTERS"),
    (.gibbons, "NORM_EQUATION_GIBBONS"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .enrightSherrill
    case 2: self = .troosters
    case 3: self = .gibbons
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .enrightSherrill: 1
    case .troosters: 2
    case .gibbons: 3
    case .unrecognized(let number): number
    }
  }
}

/// Sex, as the equations use it.
public enum Sex: MessageEnum {
  /// Not said.
  case unspecified
  /// Female.
  case female
  /// Male.
  case male
  /// A number that this version does not know.
  case unrecognized(Int32)

  public static let known: [(value: Self, name: String)] = [
    (.unspecified, "SEX_UNSPECIFIED"),
    (.female, "SEX_FEMALE"),
    (.male, "SEX_MALE"),
  ]

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .female
    case 2: self = .male
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .female: 1
    case .male: 2
    case .unrecognized(let number): number
    }
  }
}

/// One leg's lift.
public struct LegLoad: Sendable, Equatable {
  /// Name, e.g. "calf_raise"; echoed.
  public var name: String = ""
  /// Which leg; echoed.
  public var side: Side = .unspecified
  /// Unit of the load as a UCUM string; echoed.
  public var unit: String = ""
  /// The load, 0 or more.
  public var load: Double = 0
  /// Repetitions done with it, 1 to 100; 0: failed, no estimate.
  public var repetitions: UInt32 = 0

  public init() {}

  public init(
    name: String = "",
    side: Side = .unspecified,
    unit: String = "",
    load: Double = 0,
    repetitions: UInt32 = 0
  ) {
    self.name = name
    self.side = side
    self.unit = unit
    self.load = load
    self.repetitions = repetitions
  }
}

/// Lifts of one person.
public struct LoadsRequest: Sendable, Equatable {
  /// The lifts, at least 1 and at most 10,000.
  public var lifts: [LegLoad] = []
  /// Formula of the load band; default: Brzycki.
  public var formula: OneRmFormula = .unspecified
  /// Lower share of the one-repetition maximum, percent, above 0, at most 100; 0: 60.
  public var lowerPercent: Double = 0
  /// Upper share, percent, not below the lower, at most 100; 0: 80.
  public var upperPercent: Double = 0
  /// Step of the plates or the stack, in the unit of the loads; 0: not known.
  public var increment: Double = 0

  public init() {}

  public init(
    lifts: [LegLoad] = [],
    formula: OneRmFormula = .unspecified,
    lowerPercent: Double = 0,
    upperPercent: Double = 0,
    increment: Double = 0
  ) {
    self.lifts = lifts
    self.formula = formula
    self.lowerPercent = lowerPercent
    self.upperPercent = upperPercent
    self.increment = increment
  }
}

/// One formula's answer.
public struct OneRmEstimate: Sendable, Equatable {
  /// Which formula.
  public var formula: OneRmFormula = .unspecified
  /// Its one-repetition maximum, in the unit of the load; NaN: undefined.
  public var value: Double = 0

  public init() {}

  public init(
    formula: OneRmFormula = .unspecified,
    value: Double = 0
  ) {
    self.formula = formula
    self.value = value
  }
}

/// One lift's one-repetition maximum and load band.
public struct LoadReport: Sendable, Equatable {
  /// Name as given.
  public var name: String = ""
  /// Leg as given.
  public var side: Side = .unspecified
  /// Unit as given.
  public var unit: String = ""
  /// One-repetition maximum by the chosen formula; NaN: undefined.
  public var oneRm: Double = 0
  /// Lowest of all formulas.
  public var oneRmLowest: Double = 0
  /// Highest of all formulas.
  public var oneRmHighest: Double = 0
  /// Every formula.
  public var estimates: [OneRmEstimate] = []
  /// Lower end of the load band.
  public var bandLower: Double = 0
  /// Upper end of the load band.
  public var bandUpper: Double = 0
  /// Smallest multiple of the increment in the band; NaN: no increment, or none in the band.
  public var platesLower: Double = 0
  /// Largest multiple of the increment in the band; NaN: likewise.
  public var platesUpper: Double = 0
  /// What a reader must know.
  public var flags: [LoadFlag] = []

  public init() {}

  public init(
    name: String = "",
    side: Side = .unspecified,
    unit: String = "",
    oneRm: Double = 0,
    oneRmLowest: Double = 0,
    oneRmHighest: Double = 0,
    estimates: [OneRmEstimate] = [],
    bandLower: Double = 0,
    bandUpper: Double = 0,
    platesLower: Double = 0,
    platesUpper: Double = 0,
    flags: [LoadFlag] = []
  ) {
    self.name = name
    self.side = side
    self.unit = unit
    self.oneRm = oneRm
    self.oneRmLowest = oneRmLowest
    self.oneRmHighest = oneRmHighest
    self.estimates = estimates
    self.bandLower = bandLower
    self.bandUpper = bandUpper
    self.platesLower = platesLower
    self.platesUpper = platesUpper
    self.flags = flags
  }
}

/// One answer a lift.
public struct LoadsResponse: Sendable, Equatable {
  /// In the order of the request.
  public var reports: [LoadReport] = []
  /// Program, version, methods.
  public var provenance: Provenance?

  public init() {}

  public init(
    reports: [LoadReport] = [],
    provenance: Provenance? = nil
  ) {
    self.reports = reports
    self.provenance = provenance
  }
}

/// A person for a norm.
public struct NormRequest: Sendable, Equatable {
  /// The equation.
  public var equation: NormEquation = .unspecified
  /// Age, years.
  public var age: Double = 0
  /// Height, centimetres; 0 where the equation needs none.
  public var height: Double = 0
  /// Weight, kilograms; 0 where the equation needs none.
  public var weight: Double = 0
  /// Sex.
  public var sex: Sex = .unspecified
  /// Distance walked in six minutes, metres, 0 or more; NaN: not walked.
  public var distance: Double = 0

  public init() {}

  public init(
    equation: NormEquation = .unspecified,
    age: Double = 0,
    height: Double = 0,
    weight: Double = 0,
    sex: Sex = .unspecified,
    distance: Double = 0
  ) {
    self.equation = equation
    self.age = age
    self.height = height
    self.weight = weight
    self.sex = sex
    self.distance = distance
  }
}

/// The norm.
public struct NormResponse: Sendable, Equatable {
  /// Expected distance, metres.
  public var expected: Double = 0
  /// 100 distance / expected, percent; NaN: not walked.
  public var percentOfExpected: Double = 0
  /// Share of variance that the equation explained in its own sample.
  public var rSquared: Double = 0
  /// The equation in words.
  public var formula: String = ""
  /// Ages that it holds for, and its source.
  public var source: String = ""
  /// Program, version, methods.
  public var provenance: Provenance?

  public init() {}

  public init(
    expected: Double = 0,
    percentOfExpected: Double = 0,
    rSquared: Double = 0,
    formula: String = "",
    source: String = "",
    provenance: Provenance? = nil
  ) {
    self.expected = expected
    self.percentOfExpected = percentOfExpected
    self.rSquared = rSquared
    self.formula = formula
    self.source = source
    self.provenance = provenance
  }
}
