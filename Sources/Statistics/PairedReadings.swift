/// Differences and means of two sessions, rounded to nine decimals; empty when the sessions differ
/// in length.
struct PairedReadings {
  /// Session 2 − session 1.
  let differences: [Double]
  let means: [Double]

  init(_ session1: [Double], _ session2: [Double]) {
    let pairs = session1.count == session2.count ? Array(zip(session1, session2)) : []
    differences = Ranks.roundedReadings(pairs.map { $1 - $0 })
    // Halves first: the sum of the two may overflow.
    means = Ranks.roundedReadings(pairs.map { $0 / 2 + $1 / 2 })
  }
}
