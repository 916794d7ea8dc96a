import Charts
import EvenstrideClient

extension PersonPage {
  /// Where the measurement error comes from, and how to get one.
  var errorSection: Markup {
    var table = Table(
      "Standard error of one measurement",
      ["exercise", "left against right", "known from", "change of a leg", "known from"],
      texts: [1, 2, 3, 4])
    for exercise in exercises {
      let comparison = comparisonError(exercise)
      let legs = answers.errors.filter { $0.item.name == exercise.name && $0.report != nil }
      table.add([
        Naming.cell(exercise.name), Markup(comparison.size), Markup(comparison.source),
        Markup(legs.isEmpty ? "not known" : changeError(legs)),
        Markup(legs.first?.item.source ?? "–"),
      ])
    }
    var pieces = [
      Markup.paragraph(
        """
        Every measurement errs a little. How much decides what can be said: a difference or a change \
        can be told from error only where it is larger than error explains.
        """), table.markup,
      isFromTable
        ? .paragraph(
          "Where it is known from persons of this table, their sessions were set beside each other."
        )
        : .nothing,
    ]
    if exercises.contains(where: {
      $0.errorSource == .unspecified && answers.comparisonSources[$0.name] == nil
    })
      || !answers.errors.contains(where: { $0.report != nil })
    {
      pieces.append(
        .paragraph(
          Markup([
            """
            Where the error is not known, this page cannot say what is real. To get one: test about \
            thirty persons twice, some days apart, and let\u{20}
            """,
            .code("evenstride reliability"), " compute it; then make this page with ",
            .code("--cv"), " or ", .code("--sem"), ", or from the table of both sessions with ",
            .code("--error-from-table"), ".",
          ])))
    }
    return .section("Where the measurement error comes from", pieces)
  }

  private var isFromTable: Bool {
    (answers.errors.map(\.item.source) + answers.comparisonSources.values).contains {
      $0.hasSuffix(StrengthErrors.fromTable)
    }
  }

  private func comparisonError(_ exercise: ExerciseAsymmetry) -> (size: String, source: String) {
    guard exercise.unableLegs.isEmpty, exercise.missingLegs.isEmpty else {
      return ("no comparison", "–")
    }
    // One leg's share of the error of the ratio.
    let relative = Rounded.percent(100 * exercise.standardError / 2.0.squareRoot())
    return switch exercise.errorSource {
    case .given: (relative, answers.comparisonSources[exercise.name] ?? "–")
    case .trials: (relative, "the spread of this session's trials")
    case .loadIncrement: ("at least \(relative)", "the step of the load alone: too small")
    case .unspecified, .unrecognized: ("not known", "–")
    }
  }

  /// The SEM of both legs, once if it is the same.
  private func changeError(_ legs: [LegChange]) -> String {
    let sizes = legs.map { leg in
      leg.item.semLog > 0
        ? Rounded.percent(100 * leg.item.semLog)
        : Rounded.score(leg.item.sem) + Units.after(leg.item.unit)
    }
    if Set(sizes).count == 1 { return sizes[0] }
    return zip(legs, sizes).map { "\($0.item.side.word)\u{A0}\($1)" }.joined(
      separator: ", ")
  }

  /// The words of the page.
  var terms: Markup {
    let level = Rounded.short(100 * answers.level)
    let source = answers.asymmetry.thresholdSource
    let all: [(term: String, words: String)] = [
      (
        "P",
        "Probability from 0 to 1, as far as the measurement error is known: 0.93 is 93 in 100."
      ),
      (
        "clear, uncertain, not shown",
        "Clear: the leg that scored lower is truly weaker by more than the threshold with a "
          + "probability of at least \(level) in 100, and its error is not merely a lower bound. Not "
          + "shown: a difference beyond the threshold, whichever leg is the weaker one, has a "
          + "probability of half or less. Uncertain: all else; a large error alone makes it so, even "
          + "where both legs scored the same."
      ),
      (
        "Threshold",
        "A difference that is taken as too large: \(threshold) of the stronger leg"
          + (source.isEmpty ? "." : "; \(source).")
      ),
      (
        "MDC95",
        "Minimal detectable change: measurement error alone exceeds it in 5 of 100 unchanged legs. "
          + "It is t √2 times the standard error of one measurement (SEM), t with the degrees of "
          + "freedom of that error; 1.96 where it is taken as known. A report of reliability takes "
          + "1.96 always, so its MDC95 is smaller than one with t."
      ),
      (
        "ln(right/left)",
        "The natural logarithm of the ratio of the legs, on which equal ratios lie equally far apart. "
          + "0 is equal; 10 % weaker is 0.11."
      ),
    ]
    return ReportPage.terms(level: answers.level, all)
  }
}
