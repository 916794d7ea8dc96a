import Glibc

/// An asymmetry index of two single-leg scores L (left) and R (right), both ≥ 0 in one unit.
///
/// With S = max(L, R) and W = min(L, R), in percent except `logRatio`. In the signed indices
/// positive means that the right leg is the stronger. For L, R > 0 every index is a function of
/// δ = ln(R/L) alone (`value(logRatio:)`).
///
/// Sources of the formulas: Bishop 2016, Strength Cond J 38, doi:10.1519/SSC.0000000000000264;
/// Parkinson 2021, J Sports Sci Med 20:594; symmetry angle: Zifchock 2008, Gait Posture 27:622,
/// doi:10.1016/j.gaitpost.2007.08.006.
package enum AsymmetryKind: CaseIterable, Sendable, Hashable {
  /// δ = ln(R/L), not in percent; ±∞ when one leg is 0.
  case logRatio
  /// 100·(S − W)/S, unsigned, 0…100: the usual definition in multiple sclerosis.
  case maxNormalised
  /// 100·(R − L)/S, signed, −100…100.
  case maxNormalisedSigned
  /// Limb symmetry index of the weaker over the stronger leg, 100·W/S, 0…100; 100 is symmetry.
  case limbSymmetry
  /// Limb symmetry index of the involved over the uninvolved leg, 0…∞. Two scores do not say
  /// which leg is involved: `value` gives NaN, `involvedOverUninvolved` gives the number.
  case limbSymmetryInvolved
  /// 100·(S − W)/W, unsigned, 0…∞; +∞ when one leg is 0.
  case weakerNormalised
  /// 100·(R − L)/(R + L), signed, −100…100 (bilateral asymmetry index 1).
  case sumNormalised
  /// Robinson's symmetry index 100·(R − L)/(½(R + L)), signed, −200…200 (the same as bilateral
  /// asymmetry index 2).
  case robinson
  /// Zifchock's symmetry angle 100·(45° − atan(L/R))/90°, signed, −50…50 for scores ≥ 0.
  case symmetryAngle
  /// Queen's normalised symmetry index for single scores,
  /// 100·(R − L)/(max(0, R, L) − min(0, R, L)); see `normalisedSymmetry` for all trials.
  case normalisedSymmetry

  /// Whether the index ignores which leg is the stronger.
  package var isUnsigned: Bool {
    switch self {
    case .maxNormalised, .limbSymmetry, .weakerNormalised: true
    case .logRatio, .maxNormalisedSigned, .limbSymmetryInvolved, .sumNormalised, .robinson,
      .symmetryAngle, .normalisedSymmetry:
      false
    }
  }

  /// The index of one pair of scores.
  ///
  /// NaN if a score is NaN, infinite or negative, or if both are 0; with one score 0 the index is
  /// its limit. No sum, ratio or difference in it overflows or underflows before the index does.
  ///
  /// R, for example: `100 * (R - L) / pmax(R, L)`.
  package func value(left: Double, right: Double) -> Double {
    guard Self.areScores(left, right) else { return .nan }
    return switch self {
    case .logRatio: Self.logRatio(left, right)
    case .maxNormalised: Self.maxNormalised(left, right)
    case .maxNormalisedSigned, .normalisedSymmetry: Self.maxNormalisedSigned(left, right)
    case .limbSymmetry: Self.limbSymmetry(left, right)
    case .limbSymmetryInvolved: .nan
    case .weakerNormalised: Self.weakerNormalised(left, right)
    case .sumNormalised: Self.sumNormalised(left, right)
    case .robinson: 2 * Self.sumNormalised(left, right)
    case .symmetryAngle: Self.symmetryAngle(left, right)
    }
  }

  /// The limb symmetry index 100·`involved`/`uninvolved` in percent; above 100 when the involved
  /// leg is the stronger.
  ///
  /// NaN if a score is NaN, infinite or negative, or if both are 0; +∞ for an uninvolved leg at 0.
  ///
  /// R: `100 * involved / uninvolved`.
  package static func involvedOverUninvolved(involved: Double, uninvolved: Double) -> Double {
    areScores(involved, uninvolved) ? 100 * (involved / uninvolved) : .nan
  }

  /// Queen's normalised symmetry index over all trials, in percent.
  ///
  /// Formula: 100·(R − L)/(max − min), the extremes being taken over 0 and every trial of both
  /// legs. Signed, positive when the right leg is the stronger.
  ///
  /// - Parameters:
  ///   - leftScore: the score that stands for the left leg, ≥ 0.
  ///   - rightScore: the same for the right leg, in the same unit.
  ///   - leftTrials: the trials of the left leg, in the same unit.
  ///   - rightTrials: those of the right leg.
  ///
  /// NaN if a score is NaN, infinite or negative, if a trial is not finite, or if all trials are 0
  /// or there are none. Source: Queen 2020, J Biomech 99:109531,
  /// doi:10.1016/j.jbiomech.2019.109531.
  ///
  /// R: `100 * (R - L) / (max(0, trials) - min(0, trials))`.
  package static func normalisedSymmetry(
    leftScore: Double, rightScore: Double, leftTrials: [Double], rightTrials: [Double]
  ) -> Double {
    guard leftScore >= 0, rightScore >= 0, leftScore.isFinite, rightScore.isFinite,
      leftTrials.allSatisfy(\.isFinite), rightTrials.allSatisfy(\.isFinite)
    else { return .nan }
    var (lowest, highest) = (0.0, 0.0)
    for trial in leftTrials { (lowest, highest) = (min(lowest, trial), max(highest, trial)) }
    for trial in rightTrials { (lowest, highest) = (min(lowest, trial), max(highest, trial)) }
    guard highest > lowest else { return .nan }
    // Halves: max − min overflows when both are near the largest double.
    return 100 * ((rightScore / 2 - leftScore / 2) / (highest / 2 - lowest / 2))
  }
}

// The formulas, for scores that passed `areScores`. R − L of two numbers ≥ 0 never overflows.
extension AsymmetryKind {
  /// Two finite scores ≥ 0, not both 0.
  @inline(__always)
  static func areScores(_ left: Double, _ right: Double) -> Bool {
    left >= 0 && right >= 0 && left + right > 0 && left < .infinity && right < .infinity
  }

  @inline(__always)
  static func logRatio(_ left: Double, _ right: Double) -> Double {
    // Near symmetry R/L rounds δ away; R − L is exact there (Sterbenz) and keeps every digit.
    if right < 2 * left && left < 2 * right { return log1p((right - left) / left) }
    let ratio = right / left
    if ratio >= .leastNormalMagnitude && ratio < .infinity { return log(ratio) }
    // The ratio left the range of a double, or a leg is 0 and one of the logarithms is −∞.
    return log(right) - log(left)
  }

  @inline(__always)
  static func maxNormalised(_ left: Double, _ right: Double) -> Double {
    100 * ((right - left).magnitude / max(left, right))
  }

  @inline(__always)
  static func maxNormalisedSigned(_ left: Double, _ right: Double) -> Double {
    100 * ((right - left) / max(left, right))
  }

  @inline(__always)
  static func limbSymmetry(_ left: Double, _ right: Double) -> Double {
    100 * (min(left, right) / max(left, right))
  }

  @inline(__always)
  static func weakerNormalised(_ left: Double, _ right: Double) -> Double {
    100 * ((right - left).magnitude / min(left, right))
  }

  @inline(__always)
  static func sumNormalised(_ left: Double, _ right: Double) -> Double {
    // (R − L)/(R + L) with both sides divided by S: the sum itself may overflow.
    let stronger = max(left, right)
    return 100 * (((right - left) / stronger) / (1 + min(left, right) / stronger))
  }

  @inline(__always)
  static func symmetryAngle(_ left: Double, _ right: Double) -> Double {
    // 45° − atan(L/R) = atan((R − L)/(R + L)), which does not cancel near symmetry.
    let stronger = max(left, right)
    let tangent = ((right - left) / stronger) / (1 + min(left, right) / stronger)
    return 200 / Double.pi * atan(tangent)
  }
}
