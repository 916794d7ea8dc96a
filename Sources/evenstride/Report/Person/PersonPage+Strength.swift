import Charts
import EvenstrideClient

extension PersonPage {
  /// Both legs' scores, unit by unit.
  var strengthSection: Markup {
    let chart = LegsBars(
      "Strength of each leg", summary: "Paired bars, left and right, from 0; a panel a unit.",
      panels: units.map { unit in
        LegsPanel(
          axis: Units.beside("strength", unit),
          rows: exercises.filter { $0.unit == unit }.map { exercise in
            LegsBars.Pair(
              Naming.title(exercise.name), left: reading(exercise, .left),
              right: reading(exercise, .right))
          })
      })
    return ChartSection(
      "Strength of each leg", caption: [.paragraph(Markup(strengthCaption))], chart: chart,
      table: strengthTable, emptiness: "No leg has a score in this session.", showsTable: true
    ).markup
  }

  private var hasIntervals: Bool {
    exercises.contains {
      answers.interval(of: $0, .left) != nil || answers.interval(of: $0, .right) != nil
    }
  }

  private var hasAllIntervals: Bool {
    exercises.allSatisfy { exercise in
      [Side.left, .right].allSatisfy {
        answers.interval(of: exercise, $0) != nil || !(exercise.score($0) > 0)
      }
    }
  }

  private var strengthCaption: String {
    let interval =
      hasIntervals
      ? " The thin line is the \(level) interval: where the leg's true strength lies as far as its "
        + "measurement error is known."
        + (hasAllIntervals ? "" : " Where there is none, none could be computed.")
      : " \(noInterval)"
    return "L, solid bar: left leg. R, hatched bar: right leg.\(interval)"
  }

  private var noInterval: String {
    if !exercises.contains(where: { $0.leftScore > 0 || $0.rightScore > 0 }) {
      return "There is no interval, because no leg has a score above 0."
    }
    return answers.hasErrorOfLegs
      ? "There is no interval, because the known measurement error gives none for these scores."
      : "There is no interval, because no measurement error of a score is known."
  }

  private func reading(_ exercise: ExerciseAsymmetry, _ side: Side) -> LegsReading {
    let score = exercise.score(side)
    return LegsReading(
      score, interval: answers.interval(of: exercise, side),
      text: VerdictWords.strength(score, exercise.unit))
  }

  var strengthTable: Table {
    var table = Table(
      "Strength of each leg",
      hasIntervals
        ? ["exercise", "left", "\(level) interval", "right", "\(level) interval"]
        : ["exercise", "left", "right"])
    for exercise in exercises {
      var row = [Naming.cell(exercise.name)]
      for side in [Side.left, .right] {
        row.append(Markup(VerdictWords.strength(exercise.score(side), exercise.unit)))
        guard hasIntervals else { continue }
        let interval = answers.interval(of: exercise, side)
        row.append(
          Markup(
            interval.map {
              Rounded.scores($0.lowerBound, $0.upperBound)
            } ?? "–"))
      }
      table.add(row)
    }
    return table
  }
}
