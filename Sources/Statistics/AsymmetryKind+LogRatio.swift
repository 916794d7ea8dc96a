import Glibc

/// One of the two legs.
package enum Limb: CaseIterable, Sendable, Hashable {
  case left
  case right
}

// Every index as a function of δ = ln(R/L), for interval ends.
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
    var point = LogRatioPoint(delta)
    return point.value(of: self)
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
    var ends = LogRatioInterval(Interval(lower: lower, upper: upper))
    return ends.interval(of: self)
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
    let atLower = involvedOverUninvolved(logRatio: lower, involved: involved)
    let atUpper = involvedOverUninvolved(logRatio: upper, involved: involved)
    return involved == .right
      ? Interval(lower: atLower, upper: atUpper) : Interval(lower: atUpper, upper: atLower)
  }
}
