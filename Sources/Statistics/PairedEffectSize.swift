/// Standardised mean differences of paired scores.
///
/// Difference = first − second. All are pure numbers in units of a standard deviation; they differ
/// in whose: d_z divides by that of the differences, d_av by that of the scores, d_rm corrects d_z
/// for the correlation of the pairs.
///
/// Edge cases: samples of different length, fewer than two pairs, or a NaN or infinite score give
/// NaN throughout; a standard deviation of 0 gives ±∞, or NaN with a mean difference of 0; g_z
/// needs n ≥ 3.
///
/// Sources: Hedges 1981, J Educ Stat 6:107, doi:10.3102/10769986006002107; Morris & DeShon 2002,
/// Psychol Methods 7:105, doi:10.1037/1082-989X.7.1.105; Cumming 2012, Understanding the New
/// Statistics, ch. 11; Lakens 2013, Front Psychol 4:863, doi:10.3389/fpsyg.2013.00863.
package struct PairedEffectSize: Sendable, Equatable {
  /// The number of pairs.
  package let count: Int
  /// Cohen's d_z = mean/SD of the differences.
  package let dz: Double
  /// The exact interval of `dz`: the noncentralities at which the observed t would be the upper or
  /// the lower α/2 quantile, over √n. A limit that times √n is beyond ±10⁴ is NaN.
  ///
  /// R: `MBESS::ci.sm(sm = dz, N = n)`.
  package let dzInterval: Interval
  /// Hedges' g_z = d_z·J.
  package let gz: Double
  /// J = Γ(m/2)/(√(m/2)·Γ((m − 1)/2)) with m = n − 1, which removes the bias of d_z.
  package let correction: Double
  /// g_z with J ≈ 1 − 3/(4m − 1).
  package let gzApproximate: Double
  package let approximateCorrection: Double
  /// Mean difference/√((s₁² + s₂²)/2).
  package let dAveragePooled: Double
  /// Mean difference/((s₁ + s₂)/2).
  package let dAverageMean: Double
  /// d_rm = d_z·√(2(1 − r)).
  package let dRepeated: Double
  /// `dAveragePooled` with the correction of two independent groups, 1 − 3/(4·2n − 9).
  ///
  /// Python: `pingouin.compute_effsize(x, y, paired=True, eftype="hedges")`.
  package let gAverage: Double

  /// - Parameters:
  ///   - first: one score a person.
  ///   - second: the other score, in the same order.
  ///   - level: the confidence level of `dzInterval`.
  ///   - isCancelled: once true, the numbers mean nothing.
  package init(
    first: [Double], second: [Double], level: Double = 0.95,
    isCancelled: () -> Bool = { false }
  ) {
    let isPaired = first.count == second.count
    let test = PairedTest(
      differences: isPaired ? zip(first, second).map { $0 - $1 } : [], level: level,
      isCancelled: isCancelled)
    let paired = isPaired && !isCancelled()
    let n = Double(test.count)
    count = test.count
    let dz = test.meanDifference / test.standardDeviation
    self.dz = dz
    dzInterval = Self.interval(dz: dz, count: n, level: level)

    let m = n - 1
    correction = m > 1 ? 1 / ((m / 2).squareRoot() * Self.ratio(m)) : .nan
    approximateCorrection = m > 1 ? 1 - 3 / (4 * m - 1) : .nan
    gz = dz * correction
    gzApproximate = dz * approximateCorrection

    let s1 = paired ? Descriptive.standardDeviation(first) : .nan
    let s2 = paired && !isCancelled() ? Descriptive.standardDeviation(second) : .nan
    let r = Correlation.pearson(first, second, isCancelled: isCancelled).estimate
    dAveragePooled = test.meanDifference / ((s1 * s1 + s2 * s2) / 2).squareRoot()
    dAverageMean = test.meanDifference / ((s1 + s2) / 2)
    dRepeated = dz * (2 * (1 - r)).squareRoot()
    gAverage = n > 2 ? dAveragePooled * (1 - 3 / (8 * n - 9)) : .nan
  }

  /// Γ((m − 1)/2)/Γ(m/2)
  private static func ratio(_ m: Double) -> Double {
    SpecialFunctions.gammaRatio((m - 1) / 2, plus: 0.5)
  }

  private static func interval(dz: Double, count: Double, level: Double) -> Interval {
    let tail = tailProbability(level: level)
    let limits = NoncentralT.noncentralities(
      t: dz * count.squareRoot(), df: count - 1, tail: tail)
    return Interval(
      lower: limits.lower / count.squareRoot(), upper: limits.upper / count.squareRoot())
  }
}
