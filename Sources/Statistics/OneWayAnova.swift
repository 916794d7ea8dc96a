/// The one-way analysis of variance of subjects seen a different number of times, with its ICC(1)
/// and an interval for it: the check beside REML components.
///
/// MSB = Σ m_i(ȳ_i − ȳ)²/(n − 1), MSW = Σ(y_ij − ȳ_i)²/(N − n), ICC(1) = (MSB − MSW)/(MSB +
/// (k₀ − 1)MSW) with k₀ = (N − Σm_i²/N)/(n − 1).
///
/// Interval (Thomas & Hultquist): with m_H the harmonic mean of the m_i and S² the variance of the
/// unweighted subject means, m_H·S²/MSW is very nearly (1 + m_H·σ²_subject/σ²_residual) times an
/// F(n − 1, N − n); its limits give those of the ratio θ, and ICC = θ/(1 + θ). On a complete table it
/// is the exact interval of `IntraclassCorrelation`. It holds its level unless the m_i differ much
/// and the ICC is small.
///
/// Sources: Lessells & Boag 1987, Auk 104:116, doi:10.2307/4087240; Thomas & Hultquist 1978, Ann
/// Stat 6:582, doi:10.1214/aos/1176344202.
///
/// Edge cases: fewer than two subjects with a score, no subject with two, all scores equal, an
/// infinite score or a count that does not fit the shape give NaN throughout; no variance within
/// subjects gives 1 and [1, 1]. Negative estimates are returned as they are.
///
/// R: `ICC::ICCbare(subject, score)` for the estimate.
package struct OneWayAnova: Sendable, Equatable {
  /// N.
  package let count: Int
  /// Those with at least one score.
  package let subjects: Int
  /// k₀.
  package let effectiveSessions: Double
  package let meanSquareSubjects: Double
  package let meanSquareWithin: Double
  /// ICC(1).
  package let icc: Double
  package let level: Double
  package let interval: Interval

  /// - Parameter scores: row-major, score of subject i in session j at i·k + j; NaN for a missing
  ///   one.
  package init(scores: [Double], subjects: Int, sessions: Int, level: Double = 0.95) {
    self.level = level
    guard let table = IncompleteTable(scores: scores, subjects: subjects, sessions: sessions),
      table.subjects >= 2, table.count > table.subjects
    else {
      (count, self.subjects) = (0, 0)
      (effectiveSessions, meanSquareSubjects, meanSquareWithin, icc) = (.nan, .nan, .nan, .nan)
      interval = .undefined
      return
    }
    let (total, n) = (Double(table.count), Double(table.subjects))
    let means = table.subjectMeans()
    var squares = 0.0
    var reciprocals = 0.0
    var between = 0.0
    // The grand mean of the values is 0 but for rounding; its square is not worth taking off.
    for i in 0..<table.subjects {
      let length = Double(table.starts[i + 1] - table.starts[i])
      squares += length * length
      reciprocals += 1 / length
      between += length * means[i] * means[i]
    }
    let sum = table.sumWithin([Double](repeating: 0, count: sessions))
    let within = sum <= table.noise ? 0 : sum / (total - n)
    let subjectsSquare = between / (n - 1)
    let k0 = (total - squares / total) / (n - 1)
    count = table.count
    self.subjects = table.subjects
    effectiveSessions = k0
    meanSquareSubjects = subjectsSquare * table.scale * table.scale
    meanSquareWithin = within * table.scale * table.scale
    icc = (subjectsSquare - within) / (subjectsSquare + (k0 - 1) * within)

    let harmonic = n / reciprocals
    let unweighted = harmonic * Descriptive.sampleVariance(means)
    let tail = tailProbability(level: level)
    // In mean squares, so that a residual of 0 gives its limit instead of ∞/∞.
    func limit(_ quantile: Double) -> Double {
      let excess = unweighted - quantile * within
      return excess / (excess + harmonic * quantile * within)
    }
    interval = Interval(
      lower: limit(FDistribution.upperQuantile(tail, df1: n - 1, df2: total - n)),
      upper: limit(1 / FDistribution.upperQuantile(tail, df1: total - n, df2: n - 1)))
  }
}
