/// How many subjects a reliability study needs, and what a study of a given size can tell.
///
/// Sizes are real numbers where the formula gives them; round up. Everything is for one ICC(1) with
/// k ≥ 2 scores a subject from normal scores; for the two-way forms it is an approximation. An ICC
/// outside [0, 1), a k < 2, or any NaN gives NaN.
package enum ReliabilitySampleSize {
  /// The subjects for which a confidence interval of the ICC is about `width` wide.
  ///
  /// Formula: n = 8z²(1 − ρ)²(1 + (k − 1)ρ)²/(k(k − 1)w²) + 1, and 5ρ more when k = 2 and ρ ≥ 0.7.
  /// Source: Bonett 2002, Stat Med 21:1331, doi:10.1002/sim.1108.
  /// R: `presize::prec_icc(rho, k, conf.width = width)`, which rounds up.
  ///
  /// - Parameters:
  ///   - width: the whole width, upper limit − lower limit, > 0.
  ///   - icc: the value planned for.
  ///   - sessions: k.
  package static func subjects(
    forWidth width: Double, icc: Double, sessions: Int, level: Double = 0.95
  ) -> Double {
    guard width > 0, width < .infinity else { return .nan }
    let spread = bonettSpread(icc, sessions, level)
    return spread * spread / (width * width) + 1 + bonettAddition(icc, sessions)
  }

  /// The width to expect of the interval of a study with `subjects`: Bonett's formula solved for w.
  ///
  /// NaN when no subjects are left after those that the formula adds.
  package static func width(
    subjects: Double, icc: Double, sessions: Int, level: Double = 0.95
  ) -> Double {
    let effective = subjects - 1 - bonettAddition(icc, sessions)
    return effective > 0 ? bonettSpread(icc, sessions, level) / effective.squareRoot() : .nan
  }

  /// w·√(n − 1).
  private static func bonettSpread(_ icc: Double, _ sessions: Int, _ level: Double) -> Double {
    guard icc >= 0, icc < 1, sessions >= 2 else { return .nan }
    let k = Double(sessions)
    let z = Normal.upperQuantile(tailProbability(level: level))
    return z * (1 - icc) * (1 + (k - 1) * icc) * (8 / (k * (k - 1))).squareRoot()
  }

  private static func bonettAddition(_ icc: Double, _ sessions: Int) -> Double {
    sessions == 2 && icc >= 0.7 ? 5 * icc : 0
  }

  /// The interval of a standard error of measurement in multiples of its estimate:
  /// √(ν/χ²_q(ν)), from below 1 to above 1.
  ///
  /// - Parameter degreesOfFreedom: ν, (n − 1)(k − 1) for √MSE and n(k − 1) for √MSW.
  ///
  /// Source: Hopkins 2000, Sports Med 30:1, doi:10.2165/00007256-200030010-00001.
  package static func measurementErrorFactors(
    degreesOfFreedom: Double, level: Double = 0.95
  ) -> Interval {
    let tail = tailProbability(level: level)
    return Interval(
      lower: (degreesOfFreedom / ChiSquared.upperQuantile(tail, df: degreesOfFreedom)).squareRoot(),
      upper: (degreesOfFreedom / ChiSquared.quantile(tail, df: degreesOfFreedom)).squareRoot())
  }
}
