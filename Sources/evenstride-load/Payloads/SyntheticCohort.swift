import Assessment
import Messages

/// Invented persons as columns, each measured once.
struct SyntheticCohort {
  private(set) var exercises: [LegStrengths]
  private(set) var walk = Outcome(name: "t25fw", test: .t25fw, unit: "s")
  private(set) var age = Covariate(name: "age", unit: "a")
  /// Sides declared more affected, as strata.
  private(set) var strata: [String] = []

  /// - Parameter missing: share of the readings that are missing.
  init(persons: Int, exercises count: Int, missing: Double = 0, _ draws: inout Draws) {
    exercises = (0..<count).map { LegStrengths(exercise: SyntheticPerson.name($0), unit: "kg") }
    for _ in 0..<persons {
      let person = SyntheticPerson(exercises: count, &draws)
      for i in 0..<count {
        for side in [Side.left, .right] {
          let reading = person.reading(i, side, &draws)
          let value = missing > 0 && draws.chance(missing) ? Double.nan : reading
          if side == .left {
            exercises[i].left.append(value)
          } else {
            exercises[i].right.append(value)
          }
        }
      }
      walk.values.append(person.walkSeconds)
      age.values.append(person.age)
      strata.append(person.affected == .left ? "left affected" : "right affected")
    }
  }

  /// Walking speed by the weaker leg's calf raise and leg curl, and age.
  var fitRequest: FitRequest {
    FitRequest(
      outcome: walk, exercises: exercises, covariates: [age],
      predictors: exercises.map { PredictorChoice(name: $0.exercise, measure: .weaker) }
        + [PredictorChoice(name: age.name)])
  }

  /// A model as a hospital would keep one: of 120 persons.
  static func model(_ draws: inout Draws) throws -> LinearModel? {
    try WalkingAnswers.fit(Self(persons: 120, exercises: 2, &draws).fitRequest).model
  }
}
