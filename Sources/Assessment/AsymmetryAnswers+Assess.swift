package import Messages
import Statistics

/// What `evenstride.v1.Asymmetry` answers.
package enum AsymmetryAnswers {
  /// The full report of one person.
  ///
  /// - Throws: `InvalidRequest` with every violated field.
  package static func assess(_ request: AssessRequest) throws(InvalidRequest) -> AssessResponse {
    let options = try AssessOptions(request)
    var quantiles = ErrorQuantiles(df: .infinity, level: options.level)
    var summary = SummaryOfPerson()
    var exercises: [ExerciseAsymmetry] = []
    exercises.reserveCapacity(request.exercises.count)
    for exercise in request.exercises {
      let finding = ExerciseFinding(exercise, options, &quantiles)
      let answer = ExerciseAsymmetry(exercise, finding, indices: request.indices)
      summary.add(answer, finding)
      exercises.append(answer)
    }
    return AssessResponse(
      exercises: exercises, summary: summary.whole,
      scoreRule: options.scoreRule, thresholdPercent: options.threshold.percent,
      thresholdSource: options.threshold.source,
      provenance: Provenance(methods: Self.methods))
  }

  private static let methods = [
    "indices as functions of ln(R/L); formulas with each value (Parkinson 2021, JSSM 20:594)",
    "Var ln(R/L) = CV_R^2/k_R + CV_L^2/k_L, k trials averaged (1 unless the score is a mean)",
    "intervals of indices by mapping the ends of the interval of ln(R/L)",
    "probabilities take the true ln(R/L) to lie around the estimate by its error alone (flat prior)",
    "minimal detectable difference of the legs: t SE, t normal where the error is given",
    "replicated_percent: weaker leg from the first session, scores from the last",
    "verdict clear: P(beyond threshold on one side) at least the level; not shown: P at most 0.5",
  ]
}
