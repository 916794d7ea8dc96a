import EvenstrideClient

/// Which exercise on which leg to look at first, and why.
///
/// The rule, in this order:
/// 1. legs that were unable to lift anything, where the other leg could; then where neither could or
///    the other was not measured;
/// 2. legs whose weakness is clear: the asymmetry's verdict is `CLEAR`;
/// 3. legs that lost more than their 95 % minimal detectable change since the session before.
///
/// Within each, the higher probability that the leg is weaker by more than the threshold comes first,
/// in whole hundredths; then what a model sets nearer to the wanted walking, in minimal detectable changes;
/// then the order of the table. Nothing else is listed, and nothing when nothing is shown: the reasons
/// are findings and associations, no prescription.
struct LookFirst {
  /// Why a leg is listed.
  enum Reason: Equatable {
    case unable(other: Double)
    case bothUnable
    /// Nothing is known of the other leg.
    case unableAlone
    /// By this much, percent of the stronger leg.
    case weaker(percent: Double, probability: Double)
    case lost(change: Double, detectable: Double, since: String)
    /// A model of walking sets this strength beside the wanted outcome.
    case walking(Walking)
  }

  /// The strength that a model sets beside the wanted walking.
  struct Walking: Equatable {
    let now: Double
    let needed: Double
    /// Values that the data do not exclude.
    let interval: ClosedRange<Double>
    let inDetectableChanges: Double
    let isOutside: Bool
    /// The other leg's score where the model asks for a weaker leg beyond it: with this leg alone
    /// there, the other would be the weaker one.
    let other: Double?
  }

  struct Item: Equatable {
    let exercise: String
    let unit: String
    /// Unspecified: both.
    let side: Side
    var reasons: [Reason]
  }

  /// In the order to look at them.
  let items: [Item]
  /// Not sure, but a leg is more likely than not weaker by more than the threshold: worth measuring
  /// again, the likelier first.
  let again: [ExerciseAsymmetry]

  init(_ answers: PersonAnswers) {
    var ranked: [(item: Item, key: Key)] = []
    for (place, exercise) in answers.asymmetry.exercises.enumerated() {
      for (rank, item) in Self.items(exercise, answers) {
        let distance =
          item.reasons.lazy.compactMap { reason in
            if case .walking(let walking) = reason { walking.inDetectableChanges } else { nil }
          }.first ?? .infinity
        let likely = answers.weakerBeyond[exercise.name] ?? .nan
        ranked.append(
          (
            item,
            Key(
              rank: rank, unlikely: likely.isNaN ? 0 : -(100 * likely).rounded(),
              distance: distance.isNaN ? .infinity : distance, place: place)
          ))
      }
    }
    items = ranked.sorted { $0.key < $1.key }.map(\.item)
    let likely = answers.weakerBeyond
    again = answers.asymmetry.exercises.filter {
      // As it is printed: 50 in 100 is not more likely than not.
      $0.verdict == .uncertain && $0.weakerSide != .unspecified
        && (100 * (likely[$0.name] ?? 0)).rounded() > 50
    }.sorted { likely[$0.name] ?? 0 > likely[$1.name] ?? 0 }
  }

  private struct Key: Comparable {
    let rank: Int
    let unlikely: Double
    let distance: Double
    let place: Int

    static func < (a: Key, b: Key) -> Bool {
      (Double(a.rank), a.unlikely, a.distance, Double(a.place))
        < (Double(b.rank), b.unlikely, b.distance, Double(b.place))
    }
  }

  /// The legs of an exercise that have a reason, each with the rank of its strongest.
  private static func items(_ exercise: ExerciseAsymmetry, _ answers: PersonAnswers)
    -> [(Int, Item)]
  {
    let unable = exercise.unableLegs
    if unable.count == 2 {
      return [
        (
          1,
          Item(
            exercise: exercise.name, unit: exercise.unit, side: .unspecified,
            reasons: [.bothUnable])
        )
      ]
    }
    return [Side.left, .right].compactMap { side in
      var (rank, reasons): (Int?, [Reason]) = (nil, [])
      if unable.contains(side) {
        let other = exercise.score(side.other)
        rank = other.isNaN ? 1 : 0
        reasons.append(other.isNaN ? .unableAlone : .unable(other: other))
      }
      if exercise.verdict == .clear, exercise.weakerSide == side {
        rank = rank ?? 2
        reasons.append(
          .weaker(
            percent: exercise.index(.maxNormalised)?.value ?? .nan,
            probability: answers.weakerBeyond[exercise.name] ?? .nan))
      }
      if let lost = loss(exercise.name, side, answers) {
        rank = rank ?? 3
        reasons.append(lost)
      }
      guard let rank else { return nil }
      if let walking = walking(exercise, side, answers) { reasons.append(walking) }
      return (
        rank,
        Item(exercise: exercise.name, unit: exercise.unit, side: side, reasons: reasons)
      )
    }
  }

  private static func loss(_ exercise: String, _ side: Side, _ answers: PersonAnswers) -> Reason? {
    guard let last = answers.changes.first,
      let leg = last.legs.first(where: { $0.item.name == exercise && $0.item.side == side }),
      let report = leg.report, leg.isJudged, report.verdict == .worse95
    else { return nil }
    let detectable = leg.band.map { -$0.lowerBound } ?? .nan
    return .lost(change: report.change, detectable: detectable, since: last.since)
  }

  /// Only where the model knows which way the strength goes and between what ends, asks for more of
  /// it, and for what a leg can have.
  private static func walking(
    _ exercise: ExerciseAsymmetry, _ side: Side, _ answers: PersonAnswers
  ) -> Reason? {
    let measures: [LegMeasure] = [
      side == .left ? .left : .right, exercise.weakerSide == side ? .weaker : .unspecified,
    ]
    guard
      let target = answers.walking?.targets.first(where: {
        $0.exercise == exercise.name && $0.measure != .unspecified
          && measures.contains($0.measure)
      }), target.report.region == .between, target.report.distance > 0,
      let ends = target.report.interval, ends.lower <= ends.upper,
      !target.report.flags.contains(.impossible)
    else { return nil }
    let (needed, other) = (target.report.needed, exercise.score(side.other))
    return .walking(
      Walking(
        now: target.report.now, needed: needed, interval: ends.lower...ends.upper,
        inDetectableChanges: target.report.distanceInMdc,
        isOutside: target.report.flags.contains(.outsideRange),
        other: target.measure == .weaker && needed > other ? other : nil))
  }
}

extension LegChange {
  /// After minus before; NaN where a leg was unable, because that is no number on the same scale.
  var difference: Double {
    item.baseline == 0 || item.followUp == 0 ? .nan : item.followUp - item.baseline
  }

  /// Changes that measurement error alone explains in 95 of 100 unchanged legs, in the unit.
  var band: ClosedRange<Double>? {
    guard let report, report.mdc95.isFinite, report.mdc95 >= 0 else { return nil }
    guard item.semLog > 0 else { return -report.mdc95...report.mdc95 }
    guard item.baseline > 0 else { return nil }
    let ratio = 1 + report.mdc95 / 100
    return item.baseline * (1 / ratio - 1)...item.baseline * (ratio - 1)
  }
}
