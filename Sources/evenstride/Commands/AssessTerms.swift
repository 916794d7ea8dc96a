import EvenstrideClient

/// What is asked about each person of a table, besides the strengths.
struct AssessTerms: Sendable {
  var score: ScoreRule
  var level: Double
  var asymmetry: AsymmetryOptions
  var thresholdSource = ""
  var increments: [ExerciseNumber]

  func request(_ cohort: Cohort, _ subject: String, _ session: String) -> AssessRequest {
    AssessRequest(
      exercises: cohort.exercises.list.compactMap { name in
        cohort.exercise(
          name, of: subject, in: session,
          error: asymmetry.errors.error(of: name, source: "command line"),
          increment: increments.value(for: name))
      }, scoreRule: score, confidenceLevel: level, thresholdPercent: asymmetry.threshold.given ?? 0,
      thresholdSource: thresholdSource)
  }
}
