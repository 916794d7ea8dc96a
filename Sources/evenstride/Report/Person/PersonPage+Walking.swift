import Charts
import EvenstrideClient

extension PersonPage {
  /// What the model expects; nothing without a model.
  var walkingSection: Markup? {
    guard let walking = answers.walking else { return nil }
    let words = WalkingWords(walking.model)
    let prediction = walking.prediction
    let title = "Walking: the \(words.test)"
    let chart = WalkingBands(
      title, summary: "Predicted walking with its prediction interval on known benchmarks.",
      axis: Units.beside("result", walking.model.unit),
      predicted: LegsReading(
        prediction.estimate,
        interval: prediction.interval.flatMap {
          $0.lower <= $0.upper ? $0.lower...$0.upper : nil
        },
        text: words.value(prediction.estimate)), isOutside: Self.isOutside(prediction),
      measured: walking.measured.isNaN
        ? nil : LegsReading(walking.measured, text: words.value(walking.measured)),
      benchmarks: walking.answer.benchmarks.map {
        WalkingBands.Benchmark(
          $0.value, Rounded.short($0.value) + Units.after(walking.model.unit))
      }, isLowerBetter: words.isLowerBetter)
    return ChartSection(
      title, caption: walkingCaption(walking, words), chart: chart,
      table: walkingTable(walking, words),
      emptiness: "The model could not predict the \(words.test) of this person: "
        + Self.reason(prediction) + "."
        + (walking.measured.isNaN ? "" : " Measured: \(words.value(walking.measured))."),
      showsTable: true
    ).markup
  }

  static func isOutside(_ prediction: Prediction) -> Bool {
    prediction.flags.contains(.outsideRange) || prediction.flags.contains(.highLeverage)
  }

  /// Why there is no prediction.
  static func reason(_ prediction: Prediction) -> String {
    prediction.flags.contains(.missing)
      ? "a strength or another number that it needs was not measured in this session"
      : "the numbers are outside all that it can hold"
  }

  private func walkingCaption(_ walking: PersonWalking, _ words: WalkingWords) -> [Markup] {
    let prediction = walking.prediction
    var text =
      "Expected from leg strength by a model of \(walking.model.n) persons (diamond, hollow), with the "
      + "\(level) prediction interval (box): it holds one new person like this with that "
      + "probability, if the model holds. "
    text +=
      walking.measured.isNaN
      ? "The \(words.test) was not measured in this session."
      : "Filled diamond: measured."
    if !walking.answer.benchmarks.isEmpty {
      text += " The more the ground is shaded, the \(words.worse)."
    }
    var notes: [String] = []
    if Self.isOutside(prediction) {
      notes.append(
        "Hatched: this person's strengths lie outside what the model was made from. Take the "
          + "prediction as a guess.")
    }
    if prediction.flags.contains(.noFiniteTime) {
      notes.append(
        "The interval has no upper end: the model does not exclude that the walk cannot be done.")
    }
    let explained = walking.answer.validatedRSquared
    notes.append(
      explained.isNaN
        ? "The model was not validated, so how well it does in new persons is not known."
        : explained > 0
          ? "In new persons the model is expected to explain about "
            + "\(Rounded.percent(100 * explained)) of the variance of its outcome."
          : "In new persons the model is expected to do no better than the mean of its persons.")
    notes.append(
      "The interval is for a new person; whether this one is among those from whom the model was made "
        + "is not known here.")
    return [.paragraph(Markup(text)), .paragraph(Markup(notes.joined(separator: " ")))]
  }

  private func walkingTable(_ walking: PersonWalking, _ words: WalkingWords) -> Table {
    let prediction = walking.prediction
    var table = Table(
      "The \(words.test) and its benchmarks",
      ["what", "result", "P", "in words", "source"], texts: [3, 4])
    table.add([
      "predicted", words.value(prediction.estimate), "",
      prediction.interval.map {
        words.range($0.lower, $0.upper)
      } ?? "–", "the model's \(level) prediction interval",
    ])
    table.add([
      "measured", walking.measured.isNaN ? "not measured" : words.value(walking.measured), "",
      placed(walking, words), "this table",
    ])
    for (benchmark, probability) in zip(walking.answer.benchmarks, prediction.probabilityAbove) {
      table.add([
        words.above.replacing(" ", with: "\u{A0}") + "\u{A0}"
          + Rounded.short(benchmark.value) + Units.after(walking.model.unit), "",
        Likelihood.probability(probability), Likelihood.word(probability), benchmark.source,
      ])
    }
    return table
  }

  /// Whether the measured value lies within the prediction interval.
  private func placed(_ walking: PersonWalking, _ words: WalkingWords) -> String {
    if walking.measured.isInfinite { return "could not be done" }
    guard !walking.measured.isNaN, let interval = walking.prediction.interval else { return "–" }
    return interval.lower...max(interval.lower, interval.upper) ~= walking.measured
      ? "within the interval" : "outside the interval"
  }
}
