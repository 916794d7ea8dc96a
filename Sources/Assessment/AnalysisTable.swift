import Glibc
import Messages
import Statistics

/// A table of subjects x sessions as it is analysed: scores, their logarithms, or ln(right/left).
struct AnalysisTable {
  let name: String
  let side: Side
  let unit: String
  let scale: ScoreScale
  let measure: LegMeasure
  let sessions: Int
  /// n x k, subject by subject; NaN: missing.
  let scores: [Double]
  /// Whether scores that were given had to be treated as missing.
  let hasUndefinedRatios: Bool

  /// - Parameter isCancelled: once true, the scores mean nothing.
  init(_ table: ScoreTable, scale: ScoreScale, _ isCancelled: () -> Bool) {
    (name, side, unit) = (table.name, table.side, scale == .log ? "1" : table.unit)
    (self.scale, measure) = (scale, .unspecified)
    sessions = Int(table.sessions)
    scores =
      scale == .log
      ? Array(count: table.scores.count, rest: .nan, isCancelled: isCancelled) {
        log(table.scores[$0])
      } : table.scores
    hasUndefinedRatios = false
  }

  /// ln(right/left), missing where a leg is missing or unable.
  ///
  /// - Parameter isCancelled: once true, the scores mean nothing.
  init(left: ScoreTable, right: ScoreTable, _ isCancelled: () -> Bool) {
    (name, side, unit) = (left.name, .unspecified, "1")
    (scale, measure) = (.raw, .logRatio)
    sessions = Int(left.sessions)
    let scores = Array(count: left.scores.count, rest: .nan, isCancelled: isCancelled) {
      LegMeasure.logRatio.value(left: left.scores[$0], right: right.scores[$0])
    }
    self.scores = scores
    hasUndefinedRatios = scores.indices.contains {
      scores[$0].isNaN && !left.scores[$0].isNaN && !right.scores[$0].isNaN
    }
  }

  /// Whether a score of 0 means none at all, so that percentages and ratios make sense.
  var hasTrueZero: Bool { scale == .raw && measure == .unspecified }

  /// The scores of the subjects who have every session; fewer once cancelled.
  func completeScores(_ isCancelled: () -> Bool) -> [Double] {
    if !scores.contains(where: \.isNaN) { return scores }
    var complete: [Double] = []
    complete.reserveCapacity(scores.count)
    for start in stride(from: 0, to: scores.count, by: sessions) {
      if start & 0xFFFF < sessions, isCancelled() { break }
      let row = scores[start..<start + sessions]
      if !row.contains(where: \.isNaN) { complete += row }
    }
    return complete
  }
}
