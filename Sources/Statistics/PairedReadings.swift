/// Differences and means of two sessions, rounded to nine decimals; empty when the sessions differ
/// in length.
struct PairedReadings {
  /// Session 2 − session 1.
  let differences: [Double]
  let means: [Double]

  /// - Parameter isCancelled: once true, the numbers mean nothing.
  init(_ session1: [Double], _ session2: [Double], isCancelled: () -> Bool = { false }) {
    let count = session1.count == session2.count ? session1.count : 0
    differences = Array(count: count, rest: .nan, isCancelled: isCancelled) {
      Ranks.rounded(session2[$0] - session1[$0])
    }
    means = Array(count: count, rest: .nan, isCancelled: isCancelled) {
      // Halves first: the sum of the two may overflow.
      Ranks.rounded(session1[$0] / 2 + session2[$0] / 2)
    }
  }
}
