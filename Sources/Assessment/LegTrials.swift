import Glibc
import Messages
import Statistics

/// The trials of one leg in one exercise, missing ones left out.
struct LegTrials {
  let values: [Double]
  /// The number that stands for the leg; NaN without a trial.
  let score: Double
  /// How many trials were averaged into the score.
  let averaged: Int

  init(_ trials: [Double], rule: ScoreRule) {
    values = trials.filter { !$0.isNaN }
    averaged = rule == .mean ? max(1, values.count) : 1
    switch rule {
    case .mean: score = values.isEmpty ? .nan : Descriptive.mean(values)
    case .median: score = values.isEmpty ? .nan : Descriptive.median(values)
    case .last: score = values.last ?? .nan
    case .best, .unspecified, .unrecognized: score = values.max() ?? .nan
    }
  }

  /// Sum of squares of the ln trials around their mean; nil when a trial is 0 or there are fewer
  /// than two.
  var logSumOfSquares: Double? {
    guard values.count >= 2, values.allSatisfy({ $0 > 0 }) else { return nil }
    return Double(values.count - 1) * Descriptive.sampleVariance(values.map { log($0) })
  }
}
