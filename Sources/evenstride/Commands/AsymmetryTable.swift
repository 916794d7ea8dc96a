import EvenstrideClient

/// The answers of `Asymmetry/Assess` as text.
enum AsymmetryTable {
  static func text(_ all: [Assessed]) -> String {
    var table = TextTable(
      [
        "subject", "session", "exercise", "left", "right", "unit ", "weaker ", "asym %",
        "interval", "P(weaker)", "P(beyond)", "verdict ", "remarks ",
      ], leftAligned: 3)
    for person in all {
      for exercise in person.answer.exercises {
        table.add(row(person, exercise))
      }
    }
    return table.text + legend(all)
  }

  private static func row(_ person: Assessed, _ exercise: ExerciseAsymmetry) -> [String] {
    let asymmetry = exercise.indices.first { $0.index == .maxNormalised }
    return [
      person.subject, person.session, exercise.name, Show.number(exercise.leftScore, 1),
      Show.number(exercise.rightScore, 1), exercise.unit,
      exercise.weakerSide == .unspecified ? "–" : exercise.weakerSide.shortName,
      Show.number(asymmetry?.value ?? .nan, 1),
      Show.range(asymmetry?.interval?.lower, asymmetry?.interval?.upper, 1),
      Show.number(exercise.probabilityWeakerSide),
      Show.number(exercise.probabilityBeyondThreshold),
      exercise.verdict == .unspecified ? "–" : exercise.verdict.shortName,
      exercise.flags.map(\.shortName).joined(separator: ", "),
    ]
  }

  private static func legend(_ all: [Assessed]) -> String {
    guard let first = all.first?.answer else { return "" }
    let level = first.exercises.lazy.flatMap(\.indices).compactMap(\.interval?.level).first
    let interval = level.map { ", interval: \(Show.number(100 * $0, 0)) %" } ?? ""
    return """

      asym %: 100 (stronger - weaker) / stronger\(interval); P(weaker): the weaker leg is truly \
      weaker; P(beyond): the true asymmetry is beyond \
      \(Show.number(first.thresholdPercent, 1)) %
      threshold: \(first.thresholdSource)
      For research and decision support; not a medical device.

      """
  }

  /// Every number of the answers, one row an exercise.
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
          let name = index.value.shortName.replacing(" ", with: "_")
          return [name, name + "_lower", name + "_upper"]
        }
    ]
    for person in all {
      for exercise in person.answer.exercises {
        var row = [
          person.subject, person.session, exercise.name, exercise.unit,
          exact(exercise.leftScore), exact(exercise.rightScore), "\(exercise.leftTrials)",
          "\(exercise.rightTrials)", name(exercise.weakerSide), exact(exercise.standardError),
          exact(exercise.degreesOfFreedom), name(exercise.errorSource),
          exact(exercise.probabilityWeakerSide), exact(exercise.probabilityBeyondThreshold),
          name(exercise.verdict), name(exercise.declaredSide),
          exercise.flags.map(name).joined(separator: " "),
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

  private static func name<E: MessageEnum>(_ value: E) -> String {
    value.rawValue == 0 ? "" : value.shortName.replacing(" ", with: "_")
  }
}
