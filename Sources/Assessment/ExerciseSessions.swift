import Messages
import Statistics

/// The trials of an exercise by session, in ascending order; at least one session.
struct ExerciseSessions {
  struct Session {
    let number: UInt32
    let left: LegTrials
    let right: LegTrials
    /// Both legs lie below a load that one of them could not lift: either may be the weaker.
    let bothBelowLowestLoad: Bool
    /// ln(R/L); ±∞ when one leg is 0, NaN when undefined.
    let delta: Double

    init(number: UInt32, left: LegTrials, right: LegTrials) {
      (self.number, self.left, self.right) = (number, left, right)
      bothBelowLowestLoad =
        switch (left.isBelowLowestLoad, right.isBelowLowestLoad) {
        case (true, true): true
        case (true, false): right.score < left.score
        case (false, true): left.score < right.score
        case (false, false): false
        }
      delta =
        bothBelowLowestLoad
        ? .nan : AsymmetryKind.logRatio.value(left: left.score, right: right.score)
    }

    /// The weaker leg; a leg below the load that the other one just lifted is weaker, though its
    /// bound is the other's score.
    var weakerSide: Side {
      guard delta == 0, left.isBelowLowestLoad != right.isBelowLowestLoad else {
        return delta > 0 ? .left : delta < 0 ? .right : .unspecified
      }
      return left.isBelowLowestLoad ? .left : .right
    }
  }

  /// All but the last.
  private let earlier: [Session]
  let last: Session

  init(_ exercise: Exercise, rule: ScoreRule, formula: OneRmFormula) {
    if exercise.trials.isEmpty {
      last = Session(
        number: 1, left: LegTrials(exercise.left, rule: rule),
        right: LegTrials(exercise.right, rule: rule))
      earlier = []
      return
    }
    let trials = Dictionary(grouping: exercise.trials, by: \.sessionNumber)
    let all = trials.sorted { $0.key < $1.key }.map { number, trials in
      Session(
        number: number,
        left: LegTrials(trials, side: .left, rule: rule, formula: formula),
        right: LegTrials(trials, side: .right, rule: rule, formula: formula))
    }
    earlier = all.dropLast()
    last = all[all.count - 1]
  }

  /// Asymmetry of the last session with the weaker leg chosen by the first, percent of the stronger
  /// score; NaN with one session, or where either is undefined.
  ///
  /// Choosing the weaker leg and scoring it from the same data makes any two legs look uneven, by
  /// 8 % where the truth is 0 and one measurement errs by 8 %; here the errors are independent.
  var replicatedPercent: Double {
    guard let first = earlier.first, !last.delta.isNaN else { return .nan }
    let signed = AsymmetryKind.maxNormalisedSigned.value(
      left: last.left.score, right: last.right.score)
    // The sign of delta names the leg that was stronger first: right if positive.
    return first.delta > 0 ? signed : first.delta < 0 ? -signed : .nan
  }

  /// Whether both sessions have a weaker leg, and it is not the same one.
  var sideChanged: Bool {
    guard let first = earlier.first else { return false }
    return first.delta * last.delta < 0
  }

  /// Every session's scores, when there are several.
  var report: [SessionScores] {
    if earlier.isEmpty { return [] }
    return (earlier + [last]).map {
      SessionScores(
        session: $0.number, leftScore: $0.left.score, rightScore: $0.right.score,
        logRatio: $0.delta, weakerSide: $0.weakerSide)
    }
  }
}

extension Trial {
  fileprivate var sessionNumber: UInt32 { max(session, 1) }
}
