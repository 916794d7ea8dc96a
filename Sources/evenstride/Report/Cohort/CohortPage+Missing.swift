import Charts
import Console
import EvenstrideClient

extension CohortPage {
  /// What was not measured.
  var missing: Markup {
    let lacking = exercises.map { Int($0.missing) }.reduce(0, +)
    let pairs = exercises.count * persons.count
    var table = Table(
      "Persons by exercise",
      [
        "exercise", "unit", "both legs measured", "a leg not measured", "one leg unable",
        "both legs unable",
      ], texts: [1])
    for exercise in exercises {
      table.add(
        [Naming.cell(exercise.exercise), .quoted(exercise.unit)]
          + [
            exercise.persons, exercise.missing, exercise.oneLegUnable, exercise.bothLegsUnable,
          ].map { Markup(Show.grouped(Int($0))) })
    }
    return .section(
      "What is missing?",
      [
        .paragraph(
          Markup(
            (lacking == 0
              ? "Every person has both legs measured in every exercise. "
              : "\(Show.grouped(lacking)) of \(Show.grouped(pairs)) pairs of legs were not "
                + "measured completely. They are left out where they would be needed, exercise by "
                + "exercise, and nothing is filled in. ")
              + outcomeMissing
              + "If those who are missing differ from the others, so would the answers.")),
        table.markup,
      ])
  }

  private var outcomeMissing: String {
    guard let relation else { return "" }
    let without = relation.outcome.values.count(where: \.isNaN)
    let name = Naming.inner(relation.outcome.name)
    return without == 0
      ? "All persons have \(name). "
      : "\(Counted.count(without, "person has", "persons have")) no \(name). "
  }

  /// What the words of the page mean.
  var terms: Markup {
    let panel = relation.map {
      ", and over all relations (\(Show.grouped($0.answer.relations.count)))"
    }
    let family =
      "all comparisons of the legs (\(Show.grouped(exercises.count)))" + (panel ?? "")
    var entries: [(term: String, words: String)] = [
      (
        "Asymmetry",
        """
        100 (stronger − weaker) / stronger, percent; L or R before it names the weaker leg. It is never \
        below 0, and is above 0 by measurement error alone.
        """
      ),
      (
        "Adjusted p",
        """
        Many questions are asked of one table, so some p are small by chance. p is adjusted over \
        \(family), by Holm’s method: if nothing differed, the chance of any adjusted p \
        below 0.05 among them would be at most 5 %. Intervals are not adjusted.
        """
      ),
      (
        "d_z",
        """
        Mean of ln(right/left) over the persons divided by its standard deviation: how consistent \
        a difference is, not how large. Above 0 the left leg is weaker.
        """
      ),
    ]
    if relation != nil {
      entries += [
        (
          "p as the first",
          """
          p that a relation is as strong as the one ranked first (Williams). A large one: these data \
          do not tell the two apart. The first was chosen because it is the highest, and may be lower \
          in other persons.
          """
        ),
        ("rho", "Spearman’s correlation of the ranks, which asks for no straight line."),
      ]
    }
    return ReportPage.terms(level: level, entries)
  }
}
