import Console
import EvenstrideClient

/// The answer of `Walking/Predict` as text.
enum PredictionTable {
  /// - Parameter people: whom each prediction is for.
  static func text(_ answer: PredictResponse, _ people: [String]) -> String {
    var table = TextTable(
      [
        "subject", "\(answer.outcome) [\(answer.unit)]", "prediction interval", "leverage",
      ] + answer.benchmarks.map { "P(above \(Show.number($0.value, 1)))" } + ["remarks "],
      leftAligned: 1)
    for (person, prediction) in zip(people, answer.predictions) {
      table.add(
        [
          person, Show.number(prediction.estimate),
          Show.range(prediction.interval?.lower, prediction.interval?.upper),
          Show.number(prediction.leverage, 3),
        ]
          + answer.benchmarks.indices.map { b in
            let known = prediction.probabilityAbove
            return b < known.count ? Show.probability(known[b]) : "–"
          } + [
            prediction.flags.map(\.shortName).joined(separator: ", ")
          ])
    }
    let level = answer.predictions.lazy.compactMap(\.interval?.level).first ?? 0.95
    return table.text + """

      interval: holds a new person like the cohort's with \(Show.number(100 * level, 0)) % \
      probability, if the model holds; it is linear in \(answer.scale.shortName)
      An association, not a promise. For research and decision support; not a medical device.

      """
  }

  /// Every number of every prediction.
  static func csv(_ answer: PredictResponse, _ people: [String]) -> [[String]] {
    let header = [
      "subject", "outcome", "unit", "estimate", "lower", "upper", "linear", "linear_lower",
      "linear_upper", "leverage", "smallest_detectable_change", "flags",
    ]
    return [header]
      + zip(people, answer.predictions).map { person, prediction in
        [
          person, answer.outcome, answer.unit, exact(prediction.estimate),
          exact(prediction.interval?.lower), exact(prediction.interval?.upper),
          exact(prediction.linear), exact(prediction.linearInterval?.lower),
          exact(prediction.linearInterval?.upper), exact(prediction.leverage),
          exact(prediction.smallestDetectableChange),
          prediction.flags.map(\.csvName).joined(separator: " "),
        ]
      }
  }
}
