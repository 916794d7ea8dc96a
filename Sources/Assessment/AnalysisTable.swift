import Glibc
import Messages

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

  init(_ table: ScoreTable, scale: ScoreScale) {
    (name, side, unit) = (table.name, table.side, scale == .log ? "1" : table.unit)
    (self.scale, measure) = (scale, .unspecified)
    sessions = Int(table.sessions)
    scores = scale == .log ? table.scores.map { log($0) } : table.scores
    hasUndefinedRatios = false
  }

  /// ln(right/left), missing where a leg is missing or unable.
  init(left: ScoreTable, right: ScoreTable) {
    (name, side, unit) = (left.name, .unspecified, "1")
    (scale, measure) = (.raw, .logRatio)
    sessions = Int(left.sessions)
    scores = zip(left.scores, right.scores).map { LegMeasure.logRatio.value(left: $0, right: $1) }
    hasUndefinedRatios = zip(scores, zip(left.scores, right.scores)).contains {
      $0.isNaN && !$1.0.isNaN && !$1.1.isNaN
    }
  }

  /// Whether a score of 0 means none at all, so that percentages and ratios make sense.
  var hasTrueZero: Bool { scale == .raw && measure == .unspecified }

  /// The scores of the subjects who have every session.
  var completeScores: [Double] {
    var complete: [Double] = []
    for start in stride(from: 0, to: scores.count, by: sessions) {
      let row = scores[start..<start + sessions]
      if !row.contains(where: \.isNaN) { complete += row }
    }
    return complete
  }
}
