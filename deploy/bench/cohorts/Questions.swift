import Assessment
import Messages
import Statistics

/// What is asked of very many invented persons.
enum Questions {
  typealias Question = (Workers) throws -> Void

  /// A question by its name, for so many persons.
  static let all: [String: @Sendable (_ persons: Int) throws -> Question] = [
    "analyze": { analyze(People($0), sessions: 2) },
    "analyze-3-sessions": { analyze(People($0), sessions: 3) },
    "analyze-missing": { analyze(People($0, missing: 50), sessions: 3) },
    "analyze-bootstrap": {
      analyze(People($0), sessions: 2, bootstrap: BootstrapOptions(resamples: 100, seed: 1))
    },
    "cohort": { cohort(People($0)) },
    "cohort-strata": { cohort(People($0), strata: 4) },
    "relate": { relate(People($0), adjusted: false) },
    "relate-adjusted": { relate(People($0), adjusted: true) },
    "fit": { fit(People($0), .leastSquares) },
    "fit-ridge": { fit(People($0), .ridge) },
    "fit-huber": { fit(People($0), .huber) },
    "fit-missing": { fit(People($0, missing: 50), .leastSquares) },
    "fit-validated": { fit(People($0), .leastSquares, isValidated: true) },
    "fit-ridge-validated": { fit(People($0), .ridge, isValidated: true) },
    "fit-huber-validated": { fit(People($0), .huber, isValidated: true) },
  ]

  private static func analyze(
    _ people: People, sessions: Int, bootstrap: BootstrapOptions? = nil
  ) -> Question {
    let tables = (0..<2).map { i in
      ScoreTable(
        name: "exercise \(i)", unit: "kg", sessions: UInt32(sessions),
        scores: people.sessions(sessions, exercise: i))
    }
    let request = AnalyzeRequest(tables: tables, bootstrap: bootstrap)
    return { _ = try ReliabilityAnswers.analyze(request, workers: $0) }
  }

  private static func cohort(_ people: People, strata: Int = 0) -> Question {
    let labels =
      strata == 0 ? [] : (0..<people.count).map { "stratum \($0 % strata)" }
    let request = CohortRequest(exercises: people.exercises(4), strata: labels)
    return { workers in
      _ = try AsymmetryAnswers.cohort(request, isCancelled: workers.isCancelled)
    }
  }

  private static func relate(_ people: People, adjusted: Bool) -> Question {
    let request = RelateRequest(
      outcome: people.outcome, exercises: people.exercises(2), covariates: [people.age],
      adjustFor: adjusted ? ["age"] : [])
    return { workers in
      _ = try WalkingAnswers.relate(request, isCancelled: workers.isCancelled)
    }
  }

  private static func fit(
    _ people: People, _ method: FitMethod, isValidated: Bool = false
  ) -> Question {
    let exercises = people.exercises(4)
    let request = FitRequest(
      outcome: people.outcome, exercises: exercises, covariates: [people.age],
      predictors: exercises.map { PredictorChoice(name: $0.exercise, measure: .weaker) }
        + [PredictorChoice(name: "age")],
      method: method,
      validation: isValidated ? BootstrapOptions(resamples: 100, seed: 1) : nil)
    return { _ = try WalkingAnswers.fit(request, workers: $0) }
  }
}

/// Invented persons; readings in steps of 0.5, as machines have them.
struct People {
  let count: Int
  /// Every so many readings one is missing; 0: none.
  private let missing: Int

  init(_ count: Int, missing: Int = 0) { (self.count, self.missing) = (count, missing) }

  /// A number from -1 to 1, nearly normal.
  private static func spread(_ random: inout ResampleStream) -> Double {
    let bits = random.next()
    let parts = (0..<4).map { Double(bits >> (16 * $0) & 0xFFFF) / 65_535 }
    return parts.reduce(0, +) / 2 - 1
  }

  private func strength(_ place: Int, _ random: inout ResampleStream) -> Double {
    if missing > 0, place % missing == missing - 1 { return .nan }
    return (2 * (40 + 24 * Self.spread(&random))).rounded() / 2
  }

  func exercises(_ number: Int) -> [LegStrengths] {
    (0..<number).map { i in
      var random = ResampleStream(seed: 1, resample: i)
      var exercise = LegStrengths(exercise: "exercise \(i)", unit: "kg")
      for person in 0..<count {
        exercise.left.append(strength(person + i, &random))
        exercise.right.append(strength(person + i + 7, &random))
      }
      return exercise
    }
  }

  func sessions(_ number: Int, exercise: Int) -> [Double] {
    var random = ResampleStream(seed: 2, resample: exercise)
    var scores: [Double] = []
    scores.reserveCapacity(count * number)
    for person in 0..<count {
      let own = 20 * Self.spread(&random)
      for session in 0..<number {
        let score = strength(number * person + session, &random) / 4 + 30 + own
        scores.append(score)
      }
    }
    return scores
  }

  var age: Covariate {
    var random = ResampleStream(seed: 3, resample: 0)
    return Covariate(
      name: "age", unit: "a",
      values: (0..<count).map { _ in (45 + 25 * Self.spread(&random)).rounded() })
  }

  var outcome: Outcome {
    var random = ResampleStream(seed: 4, resample: 0)
    return Outcome(
      name: "t25fw", test: .t25fw, unit: "s",
      values: (0..<count).map { _ in (60 + 30 * Self.spread(&random)).rounded() / 10 })
  }
}
