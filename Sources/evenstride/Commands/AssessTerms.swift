import EvenstrideClient

/// What is asked about each person of a table, besides the strengths.
struct AssessTerms: Sendable {
  var score: ScoreRule
  var level: Double
  /// Percent; nil: the daemon's.
  var threshold: Double?
  var thresholdSource = ""
  /// Coefficients of variation, percent.
  var errors: [ExerciseNumber]
  var increments: [ExerciseNumber]

  func request(_ cohort: Cohort, _ subject: String, _ session: String) -> AssessRequest {
    AssessRequest(
      exercises: cohort.exercises.list.compactMap { name in
        cohort.exercise(
          name, of: subject, in: session, error: errors.error(of: name, source: "command line"),
          increment: increments.value(for: name))
      }, scoreRule: score, confidenceLevel: level, thresholdPercent: threshold ?? 0,
      thresholdSource: thresholdSource)
  }
}
