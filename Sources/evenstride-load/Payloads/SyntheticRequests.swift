import Messages

/// Requests of synthetic data, each as the service is asked every day.
enum SyntheticRequests {
  /// One person, three trials a leg: their spread is the error.
  static func assess(exercises: Int, _ draws: inout Draws) -> AssessRequest {
    let person = SyntheticPerson(exercises: exercises, &draws)
    return AssessRequest(
      exercises: (0..<exercises).map { i in
        Exercise(
          name: SyntheticPerson.name(i), unit: "kg",
          left: (0..<3).map { _ in person.reading(i, .left, &draws) },
          right: (0..<3).map { _ in person.reading(i, .right, &draws) },
          declaredSide: person.affected, declaredBy: .`self`)
      })
  }

  /// Rows of a data frame, with an error that is known from a study.
  static func indices(pairs: Int, _ draws: inout Draws) -> IndicesRequest {
    var request = IndicesRequest(
      standardErrors: [0.07], columns: [.logRatio, .maxNormalised, .probabilityWeakerSide])
    for _ in 0..<pairs {
      let person = SyntheticPerson(exercises: 1, &draws)
      request.left.append(person.reading(0, .left, &draws))
      request.right.append(person.reading(0, .right, &draws))
    }
    return request
  }

  /// A test-retest study of one exercise: two sessions, both legs, and their ratio.
  static func analyze(subjects: Int, _ draws: inout Draws) -> AnalyzeRequest {
    var tables = [Side.left, .right].map {
      ScoreTable(name: SyntheticPerson.name(0), side: $0, unit: "kg", sessions: 2)
    }
    for _ in 0..<subjects {
      let person = SyntheticPerson(exercises: 1, &draws)
      for i in tables.indices {
        for session in 0..<2 {
          // Some is learnt from the first time.
          let gain = 0.02 * Double(session)
          tables[i].scores.append(person.reading(0, tables[i].side, gain: gain, &draws))
        }
      }
    }
    return AnalyzeRequest(tables: tables, asymmetry: true)
  }

  /// One person before and after a training, both legs.
  static func change(measurements: Int, _ draws: inout Draws) -> ChangeRequest {
    let person = SyntheticPerson(exercises: (measurements + 1) / 2, &draws)
    let gain = draws.normal(mean: 0.08, sd: 0.08)
    return ChangeRequest(
      items: (0..<measurements).map { i in
        let side = i % 2 == 0 ? Side.left : .right
        return ChangeItem(
          name: SyntheticPerson.name(i / 2), side: side, unit: "kg",
          baseline: person.reading(i / 2, side, &draws),
          followUp: person.reading(i / 2, side, gain: gain, &draws), semLog: 0.06, semDf: 30,
          source: "synthetic test-retest study, n = 31")
      })
  }

  static func predict(_ model: LinearModel?, persons: Int, _ draws: inout Draws) -> PredictRequest {
    let cohort = SyntheticCohort(persons: persons, exercises: 2, &draws)
    return PredictRequest(model: model, exercises: cohort.exercises, covariates: [cohort.age])
  }

  static func relate(persons: Int, _ draws: inout Draws) -> RelateRequest {
    let cohort = SyntheticCohort(persons: persons, exercises: 6, missing: 0.02, &draws)
    return RelateRequest(
      outcome: cohort.walk, exercises: cohort.exercises, covariates: [cohort.age])
  }

  /// Nothing is missing: a small cohort must keep more persons than coefficients.
  static func fit(persons: Int, _ draws: inout Draws) -> FitRequest {
    SyntheticCohort(persons: persons, exercises: 2, &draws).fitRequest
  }

  static func cohort(persons: Int, _ draws: inout Draws) -> CohortRequest {
    let cohort = SyntheticCohort(persons: persons, exercises: 6, missing: 0.02, &draws)
    return CohortRequest(
      exercises: cohort.exercises, strata: cohort.strata,
      errors: [MeasurementError(cvPercent: 100 * SyntheticPerson.typicalError)])
  }

  /// Lifts of a training day, most of several repetitions, a few of which failed.
  static func loads(lifts: Int, _ draws: inout Draws) -> LoadsRequest {
    let person = SyntheticPerson(exercises: (lifts + 1) / 2, &draws)
    return LoadsRequest(
      lifts: (0..<lifts).map { i in
        let side = i % 2 == 0 ? Side.left : .right
        let strength = person.reading(i / 2, side, &draws)
        return LegLoad(
          name: SyntheticPerson.name(i / 2), side: side, unit: "kg",
          load: (1.4 * strength).rounded() / 2,
          repetitions: draws.chance(0.05) ? 0 : UInt32(draws.whole(1...12)))
      }, increment: 2.5)
  }
}
