import Statistics

/// Whether latency held still over the counted seconds.
///
/// Not steady when two things hold at once:
/// - the per-second medians rise or fall with time more than chance makes them: Kendall's tau-b with
///   p < 0.01, and
/// - the median of the later half differs from that of the earlier by more than 10 %.
///
/// The test alone would be too strict. It takes seconds for independent, which they are not (what one
/// second leaves in a queue, the next one finds), so that its p is too small; and in a long run it
/// finds drifts that nobody minds. The 10 % alone would be too strict for a few noisy seconds.
///
/// What it sees is a drift one way: caches that fill, memory that leaks, a queue that grows. A hump, a
/// saw or stalls within a second do not move the medians one way; the figure over time and p99.9 show
/// those.
///
/// Source: Kendall 1938, Biometrika 30:81, doi:10.1093/biomet/30.1-2.81; as a test against time, Mann
/// 1945, Econometrica 13:245, doi:10.2307/1907187.
struct Steadiness: Codable, Sendable, Equatable {
  var isSteady: Bool
  /// Median of the per-second medians of the second half over that of the first.
  var ratio: Double
  /// Kendall's tau-b of the per-second medians against time.
  var tau: Double
  /// Its two-sided p.
  var p: Double

  /// The fewest seconds of which p can fall below 0.01: 2/6! = 0.003, and 2/5! = 0.017.
  static let fewestSeconds = 6
  private static let significance = 0.01
  private static let largestChange = 1.1

  /// Nil with answers in fewer than `fewestSeconds` of these.
  ///
  /// - Parameter counted: the counted seconds, without those of the drain, in order.
  init?(_ counted: [SecondResult]) {
    let answered = counted.filter { $0.latency.count > 0 }
    guard answered.count >= Self.fewestSeconds else { return nil }
    let medians = answered.map { $0.latency.percentile(50) }
    let times = answered.map { Double($0.second) }
    let half = medians.count / 2
    func median(_ values: ArraySlice<Double>) -> Double { Quantiles(Array(values)).value(at: 0.5) }
    // Calls of 0 ns are below what is told apart.
    let earlier = max(1, median(medians[..<half]))
    ratio = max(1, median(medians[(medians.count - half)...])) / earlier
    let kendall = Correlation.kendall(times, medians)
    // All medians alike: no trend, and no coefficient either.
    tau = kendall.estimate.isNaN ? 0 : kendall.estimate
    // The exact p is for no ties and 100 seconds at most.
    let exact = Correlation.kendallExactP(times, medians)
    let normal = Correlation.kendallCorrectedP(times, medians)
    p = !exact.isNaN ? exact : !normal.isNaN ? normal : 1
    let hasChanged = ratio > Self.largestChange || ratio < 1 / Self.largestChange
    isSteady = !(hasChanged && p < Self.significance)
  }
}
