import Charts
import EvenstrideClient

/// What the page about a cohort is made from: the answers, and what was asked.
struct CohortPage {
  /// The table, as its reader knows it.
  let about: String
  /// Day on which it is made.
  let made: String
  let session: String
  /// Sessions in the table.
  let sessions: Int
  /// Of the persons, in the order of the table; numbers where names are not wanted.
  let persons: [String]
  let answer: CohortResponse
  /// 100 (right - left) / stronger, percent, of each exercise and person; NaN: undefined.
  let signed: [[Double]]
  /// Absent: no outcome was named.
  let relation: CohortRelation?
  /// Of the intervals.
  let level: Double

  var exercises: [CohortExercise] { answer.exercises }
  var threshold: Double { answer.thresholdPercent }
  var thresholdText: String {
    Rounded.shortPercent(threshold)
  }
  var levelText: String { Rounded.level(level) }

  /// Persons with an asymmetry in at least one exercise.
  var measured: Int {
    persons.indices.count { person in signed.contains { !$0[person].isNaN } }
  }

  var page: Page {
    ReportPage.page(
      "Leg strength of a cohort", about: about, lead: lead,
      sections: [
        summary, distribution, prevalence, sides, relationToWalking, heatMap, missing, terms,
      ],
      made: made, provenances: [answer.provenance, relation?.answer.provenance])
  }

  private var lead: String {
    [
      Counted.count(persons.count, "person"), Counted.count(exercises.count, "exercise"),
      "session \(session)" + (sessions > 1 ? " of \(sessions)" : ""),
      relation.map {
        "outcome \(OutcomeWords.introduced($0.outcome.test, named: $0.outcome.name))"
      },
      "\(levelText) intervals",
    ].compactMap(\.self).joined(separator: "\u{A0}· ")
  }
}

/// The exercises against walking, or another outcome.
struct CohortRelation {
  let outcome: Outcome
  let answer: RelateResponse
  /// Covariates held constant.
  let adjusted: [String]

  var outcomeText: String { OutcomeWords.scaled(outcome.name, answer.scale) }

  /// By the size of r, undefined ones last.
  var ranked: [Relation] {
    answer.relations.filter { $0.rank > 0 }.sorted { $0.rank < $1.rank }
      + answer.relations.filter { $0.rank == 0 }
  }
}
