import Charts
import EvenstrideClient

/// A person as one page of HTML: the first sheet stands alone, the rest is detail.
struct PersonPage {
  let answers: PersonAnswers
  let made: String

  /// - Parameter made: Day on which it was made, e.g. "2026-11-23".
  init(_ answers: PersonAnswers, made: String) {
    (self.answers, self.made) = (answers, made)
  }

  var page: Page {
    let details = changeSections + [walkingSection, firstSection, loadSection, errorSection, terms]
    return ReportPage.page(
      "Leg strength", about: answers.subject, lead: lead,
      sections: [
        .element(
          "div", ["class": "first-sheet"],
          [PersonSummary(answers).markup, strengthSection, asymmetrySection]),
        .element("div", ["class": "next-sheet"], [numbersOnPaper] + details.compactMap(\.self)),
      ],
      made: made,
      provenances: [answers.asymmetry.provenance, answers.walking?.answer.provenance]
        + answers.provenances)
  }

  /// On paper the tables of the first sheet stand on the second.
  private var numbersOnPaper: Markup {
    .element(
      "div", ["class": "on-paper"],
      [.section("The numbers of the first page", [strengthTable.markup, asymmetryTable.markup])])
  }

  private var lead: String {
    let earlier = answers.changes.map { "session \($0.since)" }
    let compared =
      earlier.isEmpty ? "" : ", compared with \(earlier.joined(separator: " and "))"
    return "Session \(answers.session)\(compared). Each leg's score is its best trial."
  }

  var exercises: [ExerciseAsymmetry] { answers.asymmetry.exercises }

  /// "95 %".
  var level: String { Rounded.level(answers.level) }

  /// Exercises by unit, in the order of the first of each.
  var units: [String] {
    var seen: [String] = []
    for exercise in exercises where !seen.contains(exercise.unit) { seen.append(exercise.unit) }
    return seen
  }
}
