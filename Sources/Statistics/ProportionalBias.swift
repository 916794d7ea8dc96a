/// Whether the difference between two sessions goes with the level of the score: the regression of
/// session 2 − session 1 on the subject's mean.
///
/// A slope of 0 is a constant bias. The slope is not 0 either where only the sessions' variances
/// differ, so it speaks about the readings, not about which of them is right.
///
/// Source: Bland & Altman 1999, Stat Methods Med Res 8:135, doi:10.1177/096228029900800204.
///
/// Edge cases: as in `SlopeTest`. R: `summary(lm(I(b - a) ~ I((a + b) / 2)))`.
package struct ProportionalBias: Sendable, Equatable {
  /// difference = a + b·mean.
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
    regression = SlopeTest(x: pairs.means, y: pairs.differences, level: level)
  }
}
