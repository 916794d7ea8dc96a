import EvenstrideClient

/// Scores and verdicts as words.
enum VerdictWords {
  /// A leg's score: "40.0 kg", "unable", or that there is none.
  static func strength(_ value: Double, _ unit: String) -> String {
    if value.isNaN { return "not measured" }
    return value == 0 ? "unable" : Rounded.score(value) + Units.after(unit)
  }

  /// Whether a difference beyond the threshold is shown; where nothing can be said, why.
  static func asymmetry(_ exercise: ExerciseAsymmetry) -> String {
    switch exercise.verdict {
    case .clear: "clear"
    case .uncertain: "uncertain"
    case .notShown: "not\u{A0}shown"
    case .unspecified, .unrecognized:
      if !exercise.unableLegs.isEmpty {
        "unable"
      } else if !exercise.missingLegs.isEmpty {
        "not\u{A0}measured"
      } else {
        "error\u{A0}unknown"
      }
    }
  }

  /// The weaker leg and by how much: "left 12 %".
  static func weaker(_ exercise: ExerciseAsymmetry) -> String {
    let percent = exercise.index(.maxNormalised)?.value ?? .nan
    if percent.isNaN { return "–" }
    return exercise.weakerSide == .unspecified
      ? "equal" : "\(exercise.weakerSide.word) \(Rounded.percent(percent))"
  }

  /// The interval of the asymmetry, each end with its leg: "left 4 % to left 21 %".
  static func span(_ exercise: ExerciseAsymmetry) -> String {
    guard let interval = exercise.index(.maxNormalisedSigned)?.interval,
      interval.lower.isFinite, interval.upper.isFinite
    else { return "–" }
    // Positive: the right leg is stronger, so the left one is weaker.
    func end(_ value: Double) -> (leg: String, size: String) {
      (value > 0 ? "left" : value < 0 ? "right" : "", Rounded.percent(value.magnitude))
    }
    let ends = [end(interval.lower), end(interval.upper)]
    if ends[0].leg == ends[1].leg {
      let sizes = ends[0].leg == "left" ? ends : ends.reversed()
      return "\(sizes[0].leg) \(sizes[0].size) to \(sizes[1].size)"
    }
    return "\(ends[1].leg) \(ends[1].size) to \(ends[0].leg) \(ends[0].size)"
  }

  /// A change of a leg.
  static func change(_ leg: LegChange) -> String {
    let item = leg.item
    if item.followUp.isNaN { return "not measured" }
    if item.baseline.isNaN { return "not measured before" }
    if item.baseline == 0 || item.followUp == 0 {
      if item.baseline == item.followUp { return "unable both times" }
      return item.followUp == 0 ? "unable now, able before" : "able now, unable before"
    }
    switch leg.report?.verdict {
    case .better95: return "stronger: more than measurement error explains"
    case .worse95: return "weaker: more than measurement error explains"
    case .better90, .worse90: return "at the edge of measurement error"
    case .notShown: return "within measurement error".replacing(" ", with: "\u{A0}")
    case nil, .unspecified, .unrecognized: return "error unknown"
    }
  }

  /// The same in a chart: short.
  static func shortChange(_ leg: LegChange) -> String {
    let item = leg.item
    if item.followUp.isNaN || item.baseline.isNaN { return "not measured" }
    if item.baseline == 0 || item.followUp == 0 {
      return item.baseline == item.followUp
        ? "unable" : item.followUp == 0 ? "unable now" : "able again"
    }
    let change = Rounded.signedScore(item.followUp - item.baseline)
    switch leg.report?.verdict {
    case .better95: return "\(change), stronger"
    case .worse95: return "\(change), weaker"
    default: return change
    }
  }
}
