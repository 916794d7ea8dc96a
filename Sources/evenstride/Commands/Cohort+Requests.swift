import Console
import EvenstrideClient

extension Cohort {
  /// An exercise of one person in one session, for `Assess`; nil: neither leg has a value.
  func exercise(
    _ name: String, of subject: String, in session: String, error: MeasurementError?,
    increment: Double
  ) -> Exercise? {
    let exercise = Exercise(
      name: name, unit: units[name] ?? "", left: trials(subject, session, name, .left),
      right: trials(subject, session, name, .right), error: error, loadIncrement: increment,
      declaredSide: declaredSides[subject] ?? .unspecified)
    return (exercise.left + exercise.right).allSatisfy(\.isNaN) ? nil : exercise
  }

  /// A leg of one person before and after, for `Change`; its error is still to be set.
  ///
  /// - Parameter before: nil: the leg is only set beside itself, for its error.
  func change(
    of subject: String, _ exercise: String, _ side: Side, from before: String?, to after: String
  ) -> ChangeItem {
    let followUp = best(subject, after, exercise, side)
    return ChangeItem(
      name: exercise, side: side, unit: units[exercise] ?? "",
      baseline: before.map { best(subject, $0, exercise, side) } ?? followUp, followUp: followUp)
  }

  /// Each exercise and leg over the sessions, subject by subject, for `Analyze`.
  var scoreTables: [ScoreTable] {
    exercises.list.flatMap { exercise in
      [Side.left, .right].map { side in
        ScoreTable(
          name: exercise, side: side, unit: units[exercise] ?? "",
          sessions: UInt32(sessions.list.count),
          scores: subjects.list.flatMap { subject in
            sessions.list.map { best(subject, $0, exercise, side) }
          })
      }
    }
  }
}

extension [ExerciseNumber] {
  /// A coefficient of variation, percent, as the error of one measurement; nil: none for the exercise.
  func error(of exercise: String, source: String) -> MeasurementError? {
    let cv = value(for: exercise)
    return cv > 0 ? MeasurementError(cvPercent: cv, source: source) : nil
  }
}

extension Cohort {
  /// A table's strengths in one session, to be asked about as a cohort.
  func cohortRequest(
    session: String, level: Double, _ asymmetry: AsymmetryOptions
  ) throws -> CohortRequest {
    let errors = asymmetry.errors
    try errors.check(self)
    var request = CohortRequest(
      exercises: exercises.list.map { strengths($0, session: session) },
      confidenceLevel: level, thresholdPercent: asymmetry.threshold.given ?? 0)
    if !errors.isEmpty {
      request.errors = exercises.list.map {
        MeasurementError(cvPercent: errors.value(for: $0), source: "command line")
      }
    }
    return request
  }

  /// A table's strengths against an outcome of the same session.
  ///
  /// - Parameters:
  ///   - covariates: Other predictors.
  ///   - adjusted: Measures to hold constant.
  func relateRequest(
    _ outcome: OutcomeOptions, level: Double, measures: [LegMeasure], covariates: [String],
    adjusted: [String]
  ) throws -> RelateRequest {
    let session = try outcome.session(of: self)
    return RelateRequest(
      outcome: try outcome.outcome(of: self),
      exercises: exercises.list.map { strengths($0, session: session) },
      measures: measures,
      covariates: try (covariates + adjusted.filter { !covariates.contains($0) }).map {
        try covariate($0, session: session)
      },
      confidenceLevel: level, adjustFor: adjusted)
  }
}
