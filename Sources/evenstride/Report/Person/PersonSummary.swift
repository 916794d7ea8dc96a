import Charts
import Console
import EvenstrideClient

/// The page in three to five plain sentences: what is sure, what is not, what is missing.
struct PersonSummary {
  let answers: PersonAnswers

  init(_ answers: PersonAnswers) { self.answers = answers }

  var markup: Markup {
    ReportPage.summary(sentences)
  }

  var sentences: [Markup] {
    [weaker, unable, change, walking, missing].compactMap(\.self)
  }

  private var exercises: [ExerciseAsymmetry] { answers.asymmetry.exercises }

  // MARK: The legs against each other

  private var weaker: Markup {
    let summary = answers.asymmetry.summary ?? EvenstrideClient.PersonSummary()
    let assessed = Int(summary.exercisesAssessed)
    guard assessed > 0 else {
      return
        "In no exercise can the legs be compared: a leg was not measured, or both were unable."
    }
    let (left, right) = (Int(summary.leftWeaker), Int(summary.rightWeaker))
    let count = Counted.count(assessed, "exercise")
    let who: String
    if assessed == 1, left + right == 1 {
      who = "The \(left == 1 ? "left" : "right") leg was the weaker one in the only exercise."
    } else if max(left, right) == assessed {
      who =
        "The \(left > right ? "left" : "right") leg was the weaker one in "
        + (assessed == 2 ? "both exercises." : "all \(count).")
    } else if left == right {
      who =
        left == 0
        ? "Both legs scored the same in \(count)."
        : "Of \(count), the left leg was weaker in \(Show.grouped(left)) and the right leg in "
          + "\(Show.grouped(right))."
    } else {
      who =
        "The \(left > right ? "left" : "right") leg was the weaker one in "
        + "\(Show.grouped(max(left, right))) of \(count)."
    }
    return Markup([Markup(who + " "), sureness])
  }

  /// Which differences are sure.
  private var sureness: Markup {
    let known = exercises.filter { $0.verdict != .unspecified }
    guard !known.isEmpty else {
      guard exercises.contains(where: \.isComparable) else { return "" }
      return answers.hasErrorBetweenLegs || answers.hasErrorOfLegs
        ? """
        No measurement error of the difference between these legs is known, so this page cannot say \
        which differences are real.
        """
        : "No measurement error is known, so this page cannot say which differences are real."
    }
    let threshold = Rounded.shortPercent(answers.asymmetry.thresholdPercent)
    let clear = known.filter { $0.verdict == .clear }
    let unsure = known.filter { $0.verdict == .uncertain }
    let unknown = exercises.count { $0.verdict == .unspecified && $0.isComparable }
    let open =
      unknown == 0
      ? ""
      : " \(Counted.count(unknown, "exercise")) cannot be judged, because "
        + "no measurement error is known."
    let uncertain =
      unsure.isEmpty
      ? "" : " In \(Counted.count(unsure.count, "more exercise")) it is uncertain."
    if clear.isEmpty {
      return Markup(
        "No difference of more than \(threshold) is clear"
          + (unsure.isEmpty
            ? "." : "; in \(Counted.count(unsure.count, "exercise")) it is uncertain.") + open)
    }
    return Markup([
      Markup("A difference of more than \(threshold) is clear in "),
      Naming.list(clear.map(\.name).map(Naming.quoted), most: 4),
      Markup(", measurement error allowed for.\(uncertain)\(open)"),
    ])
  }

  private var unable: Markup? {
    let sentences = exercises.compactMap { exercise -> Markup? in
      let legs = exercise.unableLegs
      guard let leg = legs.first else { return nil }
      let name = Naming.quoted(exercise.name)
      if legs.count == 2 { return Markup(["both legs were unable in ", name]) }
      let other = exercise.score(leg.other)
      return Markup([
        Markup("the \(leg.word) leg was unable in "), name,
        other.isNaN
          ? ""
          : Markup(
            " (\(leg.other.word) leg: \(VerdictWords.strength(other, exercise.unit)))"),
      ])
    }
    return sentences.isEmpty
      ? nil
      : Markup([
        "Unable is a result of its own: ", Naming.list(sentences, most: 3), ".",
      ])
  }

  // MARK: Walking

  private var walking: Markup? {
    guard let walking = answers.walking else { return nil }
    let words = WalkingWords(walking.model)
    guard let interval = walking.prediction.interval, walking.prediction.estimate.isFinite else {
      return Markup(
        "The model could not predict the \(words.test): "
          + PersonPage.reason(walking.prediction) + ".")
    }
    let measured = walking.measured.isNaN ? "" : " Measured: \(words.value(walking.measured))."
    return Markup(
      "From leg strength a model expects \(words.value(walking.prediction.estimate)) in the "
        + "\(words.test); for one person like this, anything "
        + "\(words.range(interval.lower, interval.upper)).\(measured)"
    )
  }

  private var missing: Markup? {
    var pieces = exercises.flatMap { exercise in
      exercise.missingLegs.map { side in
        Markup([Naming.quoted(exercise.name), Markup(" \(side.word)")])
      }
    }
    pieces += answers.notMeasured.map { Naming.quoted($0) }
    return pieces.isEmpty
      ? nil : Markup(["Not measured in this session: ", Naming.list(pieces, most: 5), "."])
  }
}
