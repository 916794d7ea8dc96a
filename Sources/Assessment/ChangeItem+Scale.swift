import Glibc
import Messages
import Statistics

extension ChangeItem {
  var logBaseline: Double { log(baseline) }
  var logFollowUp: Double { log(followUp) }

  /// From a difference of ln scores to a change in the unit.
  func back(_ logChange: Double) -> Double { baseline * expm1(logChange) }

  /// A minimal detectable change in the terms of the request: its unit, or percent upwards.
  func detectable(_ onScale: Double) -> Double { semLog > 0 ? 100 * expm1(onScale) : onScale }
}

extension ReliableChange {
  /// The probability that the true score got better.
  func probabilityBetter(_ better: Better) -> Double {
    better == .lower ? probability(below: 0) : probability(above: 0)
  }

  /// The probability that it got better by more than what matters; NaN when that was not said.
  func probability(_ item: ChangeItem) -> Double {
    guard item.importantChange > 0 else { return .nan }
    let share = item.importantChange / 100
    if item.better == .lower {
      // A ratio cannot fall by 100 percent.
      let bound = item.semLog > 0 ? (share < 1 ? log1p(-share) : -.infinity) : -item.importantChange
      return probability(below: bound)
    }
    return probability(above: item.semLog > 0 ? log1p(share) : item.importantChange)
  }

  /// What the change says.
  func verdict(_ better: Better) -> ChangeVerdict {
    guard !difference.isNaN else { return .unspecified }
    let improvement = better == .lower ? -difference : difference
    if improvement.magnitude > minimalDetectableChange(level: 0.95) {
      return improvement > 0 ? .better95 : .worse95
    }
    if improvement.magnitude > minimalDetectableChange(level: 0.9) {
      return improvement > 0 ? .better90 : .worse90
    }
    return .notShown
  }

  /// One number of a columnar answer.
  func value(
    _ column: ChangeColumn, baseline: Double, followUp: Double, better: Better
  ) -> Double {
    switch column {
    case .change: followUp - baseline
    case .lower: interval.lower
    case .upper: interval.upper
    case .percent: baseline > 0 ? 100 * (followUp - baseline) / baseline : .nan
    case .reliableChangeIndex: index
    case .probabilityBetter: probabilityBetter(better)
    case .verdict: difference.isNaN ? .nan : Double(verdict(better).rawValue)
    case .unspecified, .unrecognized: .nan
    }
  }
}
