// Written by proto/generate from proto/evenstride/v1/outcome.proto; do not edit.
// swift-format-ignore-file

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

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

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

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

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
