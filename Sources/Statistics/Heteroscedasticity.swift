/// Whether the size of the difference between two sessions goes with the level of the score.
///
/// |session 2 − session 1| against the subject's mean: three correlations and the slope. Where they
/// are clearly above 0 the error grows with the score; `RatioLimits` then describes it better than
/// limits in the unit of the scores.
///
/// Differences and means are rounded to nine decimals first (`Ranks.roundedReadings`): in binary,
/// equal readings of a device make differences and means that are not equal, and ranks would be
/// broken that are tied.
///
/// Source: Atkinson & Nevill 1998, Sports Med 26:217, doi:10.2165/00007256-199826040-00002.
///
/// Edge cases: sessions of different length, and the cases in which `Correlation` and `SlopeTest`
/// are undefined, give NaN.
///
/// R: `cor.test(abs(b - a), (a + b) / 2)`, `lm(abs(b - a) ~ I((a + b) / 2))`.
package struct Heteroscedasticity: Sendable, Equatable {
  package let pearson: Correlation
  package let spearman: Correlation
  package let kendall: Correlation
  /// |difference| = a + b·mean.
  package let regression: SlopeTest

  /// - Parameters:
  ///   - session1: the scores of the first session, one a subject.
  ///   - session2: those of the second, in the same order.
  ///   - isCancelled: once true, the numbers mean nothing.
  package init(
    session1: [Double], session2: [Double], level: Double = 0.95,
    isCancelled: () -> Bool = { false }
  ) {
    let pairs = PairedReadings(session1, session2, isCancelled: isCancelled)
    let sizes = pairs.differences.map(\.magnitude)
    pearson = .pearson(sizes, pairs.means, level: level, isCancelled: isCancelled)
    spearman = .spearman(sizes, pairs.means, level: level, isCancelled: isCancelled)
    kendall = .kendall(sizes, pairs.means, level: level, isCancelled: isCancelled)
    regression = SlopeTest(x: pairs.means, y: sizes, level: level)
  }
}
