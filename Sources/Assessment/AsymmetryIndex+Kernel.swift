import Messages
import Statistics

extension AsymmetryIndex {
  /// All indices, in the order of the .proto file.
  static let all: [AsymmetryIndex] = known.dropFirst().map(\.value)

  /// Those that need no declared side.
  static let withoutSide: [AsymmetryIndex] = all.filter { $0 != .limbSymmetryInvolved }

  /// The kernel that computes this index; nil for a number that is no index.
  var kind: AsymmetryKind? {
    switch self {
    case .logRatio: .logRatio
    case .maxNormalised: .maxNormalised
    case .maxNormalisedSigned: .maxNormalisedSigned
    case .limbSymmetry: .limbSymmetry
    case .limbSymmetryInvolved: .limbSymmetryInvolved
    case .weakerNormalised: .weakerNormalised
    case .sumNormalised: .sumNormalised
    case .robinson: .robinson
    case .symmetryAngle: .symmetryAngle
    case .normalisedSymmetry: .normalisedSymmetry
    case .unspecified, .unrecognized: nil
    }
  }

  /// The formula in words: R, L right and left; S, W stronger and weaker.
  var formula: String {
    switch self {
    case .logRatio: "ln(R/L)"
    case .maxNormalised: "100 (S-W)/S"
    case .maxNormalisedSigned: "100 (R-L)/S"
    case .limbSymmetry: "100 W/S"
    case .limbSymmetryInvolved: "100 involved/uninvolved"
    case .weakerNormalised: "100 (S-W)/W"
    case .sumNormalised: "100 (R-L)/(R+L)"
    case .robinson: "100 (R-L)/((R+L)/2)"
    case .symmetryAngle: "100 (45 deg - atan(L/R))/90 deg"
    case .normalisedSymmetry: "100 (R-L)/(max-min of all trials and 0)"
    case .unspecified, .unrecognized: ""
    }
  }
}

extension IndexColumn {
  /// The index that this column holds; nil for a column of another kind.
  var kind: AsymmetryKind? { AsymmetryIndex(rawValue: rawValue).kind }
}

extension Messages.Interval {
  /// A kernel's limits with their coverage; nil when undefined.
  init?(_ limits: Statistics.Interval, level: Double) {
    if limits.lower.isNaN || limits.upper.isNaN { return nil }
    // Both ends of a very narrow interval may come out one rounding apart, the wrong way round.
    let isSwapped =
      limits.lower > limits.upper
      && limits.lower - limits.upper <= 1e-12 * max(limits.lower.magnitude, limits.upper.magnitude)
    self.init(
      lower: isSwapped ? limits.upper : limits.lower,
      upper: isSwapped ? limits.lower : limits.upper, level: level)
  }
}
