import Glibc

// A planned interval is itself random: half of the studies planned for an expected width get a
// wider one. Assurance is the probability that the study does get what it was planned for.
//
// With one-way data F = MSB/MSW is θ times an F(n − 1, n(k − 1)) variable,
// θ = (1 + (k − 1)ρ)/(1 − ρ), and the exact limits of ICC(1) are functions of F alone, so the
// assurance is a tail of that distribution and needs no approximation.
// Source: Zou 2012, Stat Med 31:3972, doi:10.1002/sim.5466.
extension ReliabilitySampleSize {
  /// The largest study looked for.
  static let mostSubjects = 1_000_000

  /// The probability that the lower limit of ICC(1) comes out at `lowerLimit` or above, when the
  /// ICC is `icc`.
  ///
  /// Formula: P(F(n − 1, n(k − 1)) > F_q·θ₀/θ), θ₀ at `lowerLimit` and F_q the quantile that the
  /// limit divides by. It is also the power of the F test of ρ ≤ ρ₀ (Walter, Eliasziw & Donner
  /// 1998, Stat Med 17:101).
  ///
  /// - Parameters:
  ///   - subjects: n ≥ 2.
  ///   - lowerLimit: ρ₀, from 0 to below 1.
  ///   - tail: the error probability of the limit: 0.025 for the lower end of a two-sided 95 %
  ///     interval, 0.05 for a one-sided one.
  package static func assurance(
    ofLowerLimit lowerLimit: Double, subjects: Int, icc: Double, sessions: Int,
    tail: Double = 0.025
  ) -> Double {
    guard lowerLimit >= 0, lowerLimit < 1, let plan = Plan(icc, sessions, subjects) else {
      return .nan
    }
    let quantile = FDistribution.upperQuantile(tail, df1: plan.df1, df2: plan.df2)
    let ratio = plan.ratio(at: lowerLimit) / plan.theta
    return FDistribution.upperTail(quantile * ratio, df1: plan.df1, df2: plan.df2)
  }

  /// The smallest number of subjects whose `assurance(ofLowerLimit:)` is at least `assurance`.
  ///
  /// NaN when `lowerLimit` is not below `icc`, or when more than a million were needed.
  package static func subjects(
    forLowerLimit lowerLimit: Double, assurance: Double, icc: Double, sessions: Int,
    tail: Double = 0.025
  ) -> Double {
    guard lowerLimit < icc, assurance > 0, assurance < 1 else { return .nan }
    return smallest { n in
      self.assurance(
        ofLowerLimit: lowerLimit, subjects: n, icc: icc, sessions: sessions, tail: tail)
        >= assurance
    }
  }

  /// Zou's closed approximation of `subjects(forLowerLimit:)`, not rounded.
  ///
  /// Formula: n = 1 + 2k(z_tail + z_assurance)²/((k − 1)·ln²(θ/θ₀)). It is within 5 subjects of
  /// the exact number for an ICC of 0.6 to 0.95 and a limit 0.1 to 0.4 below it.
  /// R: `Agree::n_icc(beta = assurance, alpha = tail, k, icc, icc_lower)`.
  package static func approximateSubjects(
    forLowerLimit lowerLimit: Double, assurance: Double, icc: Double, sessions: Int,
    tail: Double = 0.025
  ) -> Double {
    guard lowerLimit >= 0, lowerLimit < icc, let plan = Plan(icc, sessions, 2) else {
      return .nan
    }
    let z = Normal.upperQuantile(tail) + Normal.quantile(assurance)
    let distance = log(plan.theta / plan.ratio(at: lowerLimit))
    return 1 + 2 * plan.k * z * z / ((plan.k - 1) * distance * distance)
  }

  /// The probability that the two-sided interval of ICC(1) comes out at most `width` wide.
  ///
  /// With a = F_q(df1, df2) and b = F_q(df2, df1) the width k/(F/a + k − 1) − k/(F·b + k − 1) rises
  /// and then falls in F; it exceeds `width` between the two roots of a quadratic.
  package static func assurance(
    ofWidth width: Double, subjects: Int, icc: Double, sessions: Int, level: Double = 0.95
  ) -> Double {
    guard width > 0, let plan = Plan(icc, sessions, subjects) else { return .nan }
    let tail = tailProbability(level: level)
    let low = 1 / FDistribution.upperQuantile(tail, df1: plan.df1, df2: plan.df2)
    let high = FDistribution.upperQuantile(tail, df1: plan.df2, df2: plan.df1)
    let c = plan.k - 1
    // width·low·high·F² − 2·half·F + width·c² = 0; `half` is positive wherever there are roots.
    let half = (plan.k * (high - low) - width * c * (low + high)) / 2
    let constant = width * c * c
    let discriminant = half * half - width * low * high * constant
    guard half > 0, discriminant > 0 else { return discriminant.isNaN ? .nan : 1 }
    // The small root from the product of the two: the difference would cancel.
    let sum = half + discriminant.squareRoot()
    let upper = FDistribution.upperTail(
      sum / (width * low * high) / plan.theta, df1: plan.df1, df2: plan.df2)
    let lower = FDistribution.cdf(constant / sum / plan.theta, df1: plan.df1, df2: plan.df2)
    return upper + lower
  }

  /// The smallest number of subjects from which on `assurance(ofWidth:)` is at least `assurance`,
  /// up to a million; NaN when that is not enough.
  package static func subjects(
    forWidth width: Double, assurance: Double, icc: Double, sessions: Int, level: Double = 0.95
  ) -> Double {
    guard assurance > 0, assurance < 1 else { return .nan }
    return smallest { n in
      self.assurance(ofWidth: width, subjects: n, icc: icc, sessions: sessions, level: level)
        >= assurance
    }
  }

  /// The smallest n ≥ 2 from which on every n is enough, by bisection from above: two or three
  /// subjects can be enough by chance where five are not.
  private static func smallest(isEnough: (Int) -> Bool) -> Double {
    guard isEnough(mostSubjects) else { return .nan }
    var enough = mostSubjects
    while enough > 2 && isEnough(enough / 2) { enough /= 2 }
    var tooFew = enough / 2
    while enough - tooFew > 1 {
      let middle = (tooFew + enough) / 2
      if isEnough(middle) { enough = middle } else { tooFew = middle }
    }
    return Double(enough)
  }
}

/// A one-way study of n subjects with k scores each.
private struct Plan {
  let k: Double
  let theta: Double
  let df1: Double
  let df2: Double

  init?(_ icc: Double, _ sessions: Int, _ subjects: Int) {
    guard icc >= 0, icc < 1, sessions >= 2, subjects >= 2 else { return nil }
    k = Double(sessions)
    theta = (1 + (k - 1) * icc) / (1 - icc)
    df1 = Double(subjects) - 1
    df2 = Double(subjects) * (k - 1)
  }

  /// E(MSB)/E(MSW) at an ICC.
  func ratio(at icc: Double) -> Double { (1 + (k - 1) * icc) / (1 - icc) }
}
