import Messages
import Statistics

/// Computes the indices of one exercise.
struct IndexComputation {
  private let declaredSide: Side
  /// The interval of ln(R/L); undefined without an error.
  private let limits: Statistics.Interval
  private var ends: LogRatioInterval

  private init(_ finding: ExerciseFinding, declaredSide: Side) {
    self.declaredSide = declaredSide
    limits =
      finding.isKnown
      ? finding.estimate.interval(quantile: finding.quantiles.atLevel) : .undefined
    ends = LogRatioInterval(limits)
  }

  /// - Parameter indices: those asked for; none: all that have what they need.
  static func values(
    _ indices: [AsymmetryIndex], _ finding: ExerciseFinding, declaredSide: Side
  ) -> [IndexValue] {
    var computation = IndexComputation(finding, declaredSide: declaredSide)
    let wanted =
      !indices.isEmpty
      ? indices : declaredSide == .unspecified ? AsymmetryIndex.withoutSide : AsymmetryIndex.all
    let level = finding.quantiles.level
    return [IndexValue](unsafeUninitializedCapacity: wanted.count) { values, count in
      for index in wanted {
        let (value, limits) = computation.numbers(index, finding)
        values.initializeElement(
          at: count,
          to: IndexValue(
            index: index, value: value, interval: Messages.Interval(limits, level: level),
            formula: index.formula))
        count += 1
      }
    }
  }

  private mutating func numbers(
    _ index: AsymmetryIndex, _ finding: ExerciseFinding
  ) -> (value: Double, limits: Statistics.Interval) {
    guard let kind = index.kind, !finding.delta.isNaN else { return (.nan, .undefined) }
    let (left, right) = (finding.sessions.last.left.score, finding.sessions.last.right.score)
    switch (kind, declaredSide) {
    case (.limbSymmetryInvolved, .left):
      return involved(left, over: right, .left)
    case (.limbSymmetryInvolved, .right):
      return involved(right, over: left, .right)
    case (.normalisedSymmetry, _):
      let last = finding.sessions.last
      let value = AsymmetryKind.normalisedSymmetry(
        leftScore: left, rightScore: right, leftTrials: last.left.values,
        rightTrials: last.right.values)
      // Over several trials it is no function of delta, and has no interval here.
      let isSingle = last.left.values.count == 1 && last.right.values.count == 1
      return (value, isSingle ? ends.interval(of: kind) : .undefined)
    case (.logRatio, _):
      return (finding.delta, ends.interval(of: kind))
    default:
      return (kind.value(left: left, right: right), ends.interval(of: kind))
    }
  }

  private func involved(
    _ involved: Double, over uninvolved: Double, _ side: Limb
  ) -> (value: Double, limits: Statistics.Interval) {
    (
      AsymmetryKind.involvedOverUninvolved(involved: involved, uninvolved: uninvolved),
      AsymmetryKind.involvedInterval(
        logRatioLower: limits.lower, upper: limits.upper, involved: side)
    )
  }
}
