import Console
import EvenstrideClient

/// The answers of `Asymmetry/Assess` as text.
enum AsymmetryTable {
  static func text(_ all: [Assessed]) -> String {
    var table = TextTable(
      [
        "subject", "session", "exercise", "left", "right", "unit ", "weaker ", "asym %",
        "interval", "error from ", "P(weaker)", "P(beyond)", "verdict ", "remarks ",
      ], leftAligned: 3)
    for person in all {
      for exercise in person.answer.exercises {
        table.add(row(person, exercise))
      }
    }
    return table.text + "\n" + all.map(summary).joined() + legend(all)
  }

  /// One person in a sentence.
  private static func summary(_ person: Assessed) -> String {
    guard let summary = person.answer.summary else { return "" }
    let who = person.subject.isEmpty ? "" : "\(person.subject), session \(person.session): "
    let noise =
      summary.exercisesWithError == 0
      ? ""
      : " (\(Show.number(summary.expectedByNoise, 1)) of \(summary.exercisesWithError) "
        + "expected by noise alone)"
    let weaker =
      summary.weakerSide == .unspecified
      ? "neither leg weaker" : "\(summary.weakerSide.shortName) leg weaker"
    return "\(who)\(summary.beyondThreshold) of \(summary.exercisesAssessed) exercises beyond the "
      + "threshold\(noise); left lower in \(summary.leftWeaker), right in \(summary.rightWeaker); "
      + "overall \(weaker)\n"
  }

  private static func row(_ person: Assessed, _ exercise: ExerciseAsymmetry) -> [String] {
    let asymmetry = exercise.indices.first { $0.index == .maxNormalised }
    return [
      person.subject, person.session, exercise.name, Show.number(exercise.leftScore, 1),
      Show.number(exercise.rightScore, 1), exercise.unit,
      exercise.weakerSide == .unspecified ? "–" : exercise.weakerSide.shortName,
      Show.number(asymmetry?.value ?? .nan, 1),
      Show.range(asymmetry?.interval?.lower, asymmetry?.interval?.upper, 1),
      exercise.errorSource == .unspecified ? "–" : exercise.errorSource.shortName,
      Show.probability(exercise.probabilityWeakerSide),
      Show.probability(exercise.probabilityBeyondThreshold),
      exercise.verdict == .unspecified ? "–" : exercise.verdict.shortName,
      exercise.flags.map(\.shortName).joined(separator: ", "),
    ]
  }

  private static func legend(_ all: [Assessed]) -> String {
    guard let first = all.first?.answer else { return "" }
    let level = first.exercises.lazy.flatMap(\.indices).compactMap(\.interval?.level).first
    let interval = level.map { ", interval: \(Show.number(100 * $0, 0)) %" } ?? ""
    let source = first.thresholdSource.isEmpty ? "" : "; threshold: \(first.thresholdSource)"
    return """

      asym %: 100 (stronger - weaker) / stronger\(interval); P(weaker): the weaker leg is truly \
      weaker; P(beyond): the true asymmetry is beyond \
      \(Show.number(first.thresholdPercent, 1)) %\(source)
      For research and decision support; not a medical device.

      """
  }

  /// Every exercise's numbers, one row each.
  static func csv(_ all: [Assessed]) -> [[String]] {
    let indices = AsymmetryIndex.known.dropFirst()
    var rows: [[String]] = [
      [
        "subject", "session", "exercise", "unit", "left", "right", "left_trials", "right_trials",
        "weaker_side", "standard_error", "degrees_of_freedom", "error_source",
        "probability_weaker_side", "probability_beyond_threshold", "verdict", "declared_side",
        "flags",
      ]
        + indices.flatMap { index in
          let name = index.value.csvName
          return [name, name + "_lower", name + "_upper"]
        }
    ]
    for person in all {
      for exercise in person.answer.exercises {
        var row = [
          person.subject, person.session, exercise.name, exercise.unit,
          exact(exercise.leftScore), exact(exercise.rightScore), "\(exercise.leftTrials)",
          "\(exercise.rightTrials)", exercise.weakerSide.csvName, exact(exercise.standardError),
          exact(exercise.degreesOfFreedom), exercise.errorSource.csvName,
          exact(exercise.probabilityWeakerSide), exact(exercise.probabilityBeyondThreshold),
          exercise.verdict.csvName, exercise.declaredSide.csvName,
          exercise.flags.map(\.csvName).joined(separator: " "),
        ]
        for index in indices {
          let value = exercise.indices.first { $0.index == index.value }
          row += [
            exact(value?.value), exact(value?.interval?.lower), exact(value?.interval?.upper),
          ]
        }
        rows.append(row)
      }
    }
    return rows
  }
}
