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
