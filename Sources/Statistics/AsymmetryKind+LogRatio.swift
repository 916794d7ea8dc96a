import Glibc

/// One of the two legs.
package enum Limb: CaseIterable, Sendable, Hashable {
  case left
  case right
}

// Every index as a function of δ = ln(R/L), for interval ends. `expm1` and `tanh` keep the digits
// that 1 − e^(−|δ|) would lose near symmetry.
extension AsymmetryKind {
  /// The index that belongs to the log ratio δ = ln(R/L).
  ///
  /// Formulas (×100): max-normalised 1 − e^(−|δ|), with the sign of δ where signed; limb symmetry
  /// e^(−|δ|); weaker-normalised e^|δ| − 1; sum-normalised tanh(δ/2); Robinson 2·tanh(δ/2);
  /// symmetry angle (45° − atan e^(−δ))/90°; the log ratio is δ itself.
  ///
  /// δ = ±∞ (one leg at 0) gives the limit; NaN gives NaN, and so does `limbSymmetryInvolved`.
  ///
  /// R, for example: `100 * -expm1(-abs(delta))`.
  package func value(logRatio delta: Double) -> Double {
    let distance = delta.magnitude
    switch self {
    case .logRatio: return delta
    case .maxNormalised: return -100 * expm1(-distance)
    case .maxNormalisedSigned, .normalisedSymmetry:
      return delta < 0 ? 100 * expm1(-distance) : -100 * expm1(-distance)
    case .limbSymmetry: return 100 * exp(-distance)
    case .limbSymmetryInvolved: return .nan
    case .weakerNormalised: return 100 * expm1(distance)
    case .sumNormalised: return 100 * tanh(delta / 2)
    case .robinson: return 200 * tanh(delta / 2)
    case .symmetryAngle: return 200 / Double.pi * atan(tanh(delta / 2))
    }
  }

  /// The values the index takes while δ runs from `lower` to `upper`.
  ///
  /// Signed indices rise with δ, so their ends map to ends. Unsigned ones are functions of |δ|:
  /// when the interval straddles 0 one end is perfect symmetry (0, or 100 for `limbSymmetry`) and
  /// the other belongs to the larger |δ|. An interval of a two-sided level therefore keeps at
  /// least that coverage.
  ///
  /// Undefined if a limit is NaN or `lower` > `upper`.
  package func interval(logRatioLower lower: Double, upper: Double) -> Interval {
    guard lower <= upper else { return .undefined }
    guard isUnsigned else {
      return Interval(lower: value(logRatio: lower), upper: value(logRatio: upper))
    }
    let farthest = max(lower.magnitude, upper.magnitude)
    let straddles = lower <= 0 && upper >= 0
    let nearest = straddles ? 0 : min(lower.magnitude, upper.magnitude)
    return self == .limbSymmetry
      ? Interval(lower: value(logRatio: farthest), upper: value(logRatio: nearest))
      : Interval(lower: value(logRatio: nearest), upper: value(logRatio: farthest))
  }

  /// The limb symmetry index of the involved leg, in percent, that belongs to δ = ln(R/L).
  ///
  /// Formula: 100·e^δ when the right leg is involved, 100·e^(−δ) when the left one is.
  package static func involvedOverUninvolved(
    logRatio delta: Double, involved: Limb
  ) -> Double {
    100 * exp(involved == .right ? delta : -delta)
  }

  /// The values that index takes while δ runs from `lower` to `upper`.
  ///
  /// Undefined if a limit is NaN or `lower` > `upper`.
  package static func involvedInterval(
    logRatioLower lower: Double, upper: Double, involved: Limb
  ) -> Interval {
    guard lower <= upper else { return .undefined }
    let ends = [lower, upper].map { involvedOverUninvolved(logRatio: $0, involved: involved) }
    return involved == .right
      ? Interval(lower: ends[0], upper: ends[1]) : Interval(lower: ends[1], upper: ends[0])
  }
}
