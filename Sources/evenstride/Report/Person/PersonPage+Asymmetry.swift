import Charts
import Console
import EvenstrideClient

extension PersonPage {
  /// The legs against each other.
  var asymmetrySection: Markup {
    let chart = LegsAsymmetry(
      "Left leg against right leg",
      summary: "How much weaker one leg is, exercise by exercise, beside the threshold.",
      rows: exercises.map { exercise in
        let value = exercise.index(.logRatio)
        return LegsAsymmetry.Row(
          Naming.title(exercise.name),
          delta: LegsReading(
            value?.value ?? .nan,
            interval: value?.interval.flatMap { $0.lower <= $0.upper ? $0.lower...$0.upper : nil },
            text: undefinedText(exercise)),
          weaker: exercise.weakerSide == .left
            ? .left : exercise.weakerSide == .right ? .right : nil,
          isClear: exercise.verdict == .clear, word: VerdictWords.asymmetry(exercise))
      }, threshold: answers.asymmetry.thresholdPercent)
    return ChartSection(
      "Left leg against right leg", caption: asymmetryCaption, chart: chart,
      table: asymmetryTable,
      emptiness:
        "In no exercise can the legs be compared: a leg was not measured, or both were unable.",
      showsTable: true
    ).markup
  }

  var threshold: String { Rounded.shortPercent(answers.asymmetry.thresholdPercent) }

  /// What stands in place of a point.
  private func undefinedText(_ exercise: ExerciseAsymmetry) -> String {
    switch exercise.unableLegs.count {
    case 2: "both legs unable"
    case 1:
      exercise.missingLegs.isEmpty
        ? "\(exercise.unableLegs[0].word) leg unable"
        : "\(exercise.unableLegs[0].word) unable, \(exercise.missingLegs[0].word) not measured"
    default:
      exercise.missingLegs.count == 1
        ? "\(exercise.missingLegs[0].word) leg not measured" : "not measured"
    }
  }

  private var asymmetryCaption: [Markup] {
    let summary = answers.asymmetry.summary
    let isKnown = exercises.contains { $0.verdict != .unspecified }
    var text =
      "A point in the middle: equal legs; to the left: the left leg is weaker. "
      + (isKnown ? "The line is the \(level) interval. " : "")
      + "The grey band is a difference of up to \(threshold)."
    if isKnown {
      text += " A filled point is clear: beyond the band, error allowed for."
    } else if exercises.contains(where: \.isComparable) {
      text +=
        " No measurement error of the difference between these legs is known, so no point says whether "
        + "its difference is real."
    } else {
      text += " In no exercise were both legs able, so there is no difference to judge."
    }
    if let summary, summary.exercisesWithError > 0 {
      text +=
        " Were both legs equal, error alone would put "
        + "\(Rounded.number(summary.expectedByNoise, decimals: 1)) of "
        + "\(Counted.count(Int(summary.exercisesWithError), "exercise")) beyond the band."
    }
    if let summary, summary.declared > 0 {
      text +=
        " The leg declared more affected was the weaker one in "
        + "\(Show.grouped(Int(summary.declaredAgreeing))) of \(Show.grouped(Int(summary.declared)))."
    }
    return [.paragraph(Markup(text))]
  }

  var asymmetryTable: Table {
    var table = Table(
      "Left leg against right leg, in percent of the stronger one",
      [
        "exercise", "weaker leg, by", "\(level) interval", "P(truly weaker)",
        "P(beyond \(threshold), either side)", "in words",
      ], texts: [5])
    for exercise in exercises {
      table.add([
        Naming.cell(exercise.name),
        Markup(VerdictWords.weaker(exercise)),
        Markup(VerdictWords.span(exercise)),
        Markup(Likelihood.probability(exercise.probabilityWeakerSide)),
        Markup(Likelihood.probability(exercise.probabilityBeyondThreshold)),
        Markup(VerdictWords.asymmetry(exercise)),
      ])
    }
    return table
  }
}
