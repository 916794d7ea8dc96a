import Glibc

/// One δ = ln(R/L) on the scales of the indices.
///
/// Several indices are the same function of δ but for a factor or a sign: that function is computed
/// once, when it is first needed. `expm1` and `tanh` keep the digits that 1 − e^(−|δ|) would lose
/// near symmetry.
struct LogRatioPoint {
  private let delta: Double
  /// e^(−|δ|) − 1, once needed.
  private var loss: Double?
  /// tanh(δ/2), once needed.
  private var tangent: Double?

  init(_ delta: Double) { self.delta = delta }

  /// As `AsymmetryKind.value(logRatio:)`.
  @inline(__always)
  mutating func value(of kind: AsymmetryKind) -> Double {
    switch kind {
    case .logRatio: return delta
    case .maxNormalised: return -100 * lossOfStronger()
    case .maxNormalisedSigned, .normalisedSymmetry:
      return delta < 0 ? 100 * lossOfStronger() : -100 * lossOfStronger()
    case .limbSymmetry: return 100 * exp(-delta.magnitude)
    case .limbSymmetryInvolved: return .nan
    case .weakerNormalised: return 100 * expm1(delta.magnitude)
    case .sumNormalised: return 100 * halfTangent()
    case .robinson: return 200 * halfTangent()
    case .symmetryAngle: return 200 / Double.pi * atan(halfTangent())
    }
  }

  private mutating func lossOfStronger() -> Double {
    if let loss { return loss }
    let value = expm1(-delta.magnitude)
    loss = value
    return value
  }

  private mutating func halfTangent() -> Double {
    if let tangent { return tangent }
    let value = tanh(delta / 2)
    tangent = value
    return value
  }
}

/// An interval of δ = ln(R/L) on the scales of the indices; what they share is computed once.
package struct LogRatioInterval {
  private let isDefined: Bool
  private let isBeyondZero: Bool
  private var lower: LogRatioPoint
  private var upper: LogRatioPoint
  /// Whether the upper end is the farther from symmetry.
  private let isUpperFarther: Bool

  package init(_ limits: Interval) {
    isDefined = limits.lower <= limits.upper
    isBeyondZero = limits.lower > 0 || limits.upper < 0
    isUpperFarther = limits.upper.magnitude >= limits.lower.magnitude
    lower = LogRatioPoint(limits.lower)
    upper = LogRatioPoint(limits.upper)
  }

  /// As `AsymmetryKind.interval(logRatioLower:upper:)`.
  package mutating func interval(of kind: AsymmetryKind) -> Interval {
    guard isDefined else { return .undefined }
    guard kind.isUnsigned else {
      return Interval(lower: lower.value(of: kind), upper: upper.value(of: kind))
    }
    let farther = isUpperFarther ? upper.value(of: kind) : lower.value(of: kind)
    let nearer =
      if isBeyondZero {
        isUpperFarther ? lower.value(of: kind) : upper.value(of: kind)
      } else {
        kind == .limbSymmetry ? 100.0 : 0
      }
    return kind == .limbSymmetry
      ? Interval(lower: farther, upper: nearer) : Interval(lower: nearer, upper: farther)
  }
}
