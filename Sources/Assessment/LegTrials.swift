import Glibc
import Messages
import Statistics

/// The trials of one leg in one session of an exercise, missing and failed ones left out.
struct LegTrials {
  /// Measured or estimated scores, in the order done.
  private(set) var values: [Double]
  /// The number that stands for the leg; NaN without a trial.
  let score: Double
  /// How many trials were averaged into the score.
  let averaged: Int
  private(set) var failed = 0
  /// The score is the machine's lowest load, which the leg could not lift.
  private(set) var isBelowLowestLoad = false
  private(set) var isEstimated = false
  private(set) var hasManyRepetitions = false

  init(_ trials: [Double], rule: ScoreRule) {
    // Mostly none is missing, and the list need not be copied.
    values = trials.contains(where: \.isNaN) ? trials.filter { !$0.isNaN } : trials
    averaged = rule == .mean ? max(1, values.count) : 1
    switch rule {
    case .mean: score = values.isEmpty ? .nan : Descriptive.mean(values)
    case .median: score = values.isEmpty ? .nan : Descriptive.median(values)
    case .last: score = values.last ?? .nan
    case .best, .unspecified, .unrecognized: score = values.max() ?? .nan
    }
  }

  /// The trials of `side`; loads that were too heavy count only where nothing was lifted.
  init(_ trials: [Trial], side: Side, rule: ScoreRule, formula: OneRmFormula) {
    let own = trials.filter { $0.side == side && !$0.value.isNaN }
    let done = own.filter { !$0.failed && !$0.belowLowestLoad }
    let tooHeavy = own.filter(\.belowLowestLoad).map(\.value)
    if done.isEmpty, let lowest = tooHeavy.min() {
      self.init([lowest], rule: rule)
      isBelowLowestLoad = true
    } else {
      self.init(done.map { $0.score(formula) }, rule: rule)
    }
    failed = trials.count { $0.side == side && $0.failed }
    isEstimated = done.contains(where: \.isEstimated)
    hasManyRepetitions = done.contains { $0.isEstimated && $0.repetitions > 10 }
  }

  /// Sum of squares of the ln trials around their mean; nil when a trial is 0 or there are fewer
  /// than two.
  var logSumOfSquares: Double? {
    guard values.count >= 2, values.allSatisfy({ $0 > 0 }) else { return nil }
    return Double(values.count - 1) * Descriptive.sampleVariance(values.map { log($0) })
  }
}

extension Trial {
  /// Several repetitions of a load above 0: the maximum is estimated from them.
  var isEstimated: Bool { repetitions > 1 && value > 0 }

  /// A maximum that was lifted once.
  var isMeasured: Bool { repetitions <= 1 && value > 0 && !failed && !belowLowestLoad }

  /// The measured value, or the estimated one-repetition maximum.
  func score(_ formula: OneRmFormula) -> Double {
    guard isEstimated else { return value }
    return OneRepetitionMaximum.estimate(
      load: value, repetitions: Int(repetitions), formula: formula.kernel)
  }
}
