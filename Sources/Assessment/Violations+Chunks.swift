import Messages

/// What a further piece of a cohort may hold: more persons in the lists of the first message, and
/// nothing else.
extension Violations {
  /// An option is said once, in the first message.
  mutating func option(_ isSet: Bool, _ field: String) {
    if isSet { add(field, "is set in a further message; options stand in the first one only") }
  }

  /// What describes a list is said in the first message, and may be repeated.
  mutating func repeated(_ text: String, _ first: String, _ field: @autoclosure () -> String) {
    if !text.isEmpty, text != first { differs(field()) }
  }

  /// The same of a choice; 0: not repeated.
  mutating func repeated<E: MessageEnum>(
    _ choice: E, _ first: E, _ field: @autoclosure () -> String
  ) {
    if choice.rawValue != 0, choice != first { differs(field()) }
  }

  mutating func differs(_ field: String) {
    add(field, "differs from the first message; lists are matched by their place")
  }

  /// As many lists as in the first message; whether they can be matched.
  mutating func lists(_ count: Int, _ first: Int, _ field: String) -> Bool {
    if count == first { return true }
    add(field, "has \(count) entries, the first message has \(first); give the same lists")
    return false
  }

  /// More persons of the exercises and covariates of the first message.
  ///
  /// - Parameter persons: how many; nil: as many as the first list has.
  /// - Returns: how many persons they are.
  @discardableResult
  mutating func pieces(
    _ exercises: [LegStrengths], of firstExercises: [LegStrengths], _ covariates: [Covariate],
    of firstCovariates: [Covariate], persons: Int?, as other: String
  ) -> Int {
    let persons =
      persons ?? exercises.first?.left.count ?? covariates.first?.values.count ?? 0
    if lists(exercises.count, firstExercises.count, "exercises") {
      for (i, (exercise, first)) in zip(exercises, firstExercises).enumerated() {
        let path = "exercises[\(i)]"
        repeated(exercise.exercise, first.exercise, "\(path).exercise")
        repeated(exercise.unit, first.unit, "\(path).unit")
        count(exercise.left.count, "\(path).left", is: persons, as: other)
        count(exercise.right.count, "\(path).right", is: persons, as: other)
      }
    }
    if lists(covariates.count, firstCovariates.count, "covariates") {
      for (i, (covariate, first)) in zip(covariates, firstCovariates).enumerated() {
        let path = "covariates[\(i)]"
        repeated(covariate.name, first.name, "\(path).name")
        repeated(covariate.unit, first.unit, "\(path).unit")
        count(covariate.values.count, "\(path).values", is: persons, as: other)
      }
    }
    return persons
  }

  /// More outcomes; how many persons they are.
  mutating func piece(_ outcome: Outcome?, of first: Outcome?) -> Int {
    switch (outcome, first) {
    case (nil, nil): break
    case (nil, _?): add("outcome", "is missing; give the outcomes of these persons")
    case (_?, nil): add("outcome", "is given, but not in the first message; give the same lists")
    case (let outcome?, let first?):
      repeated(outcome.name, first.name, "outcome.name")
      repeated(outcome.test, first.test, "outcome.test")
      repeated(outcome.unit, first.unit, "outcome.unit")
      repeated(outcome.scale, first.scale, "outcome.scale")
    }
    return outcome?.values.count ?? 0
  }
}

extension [LegStrengths] {
  /// Adds persons to every list; the lists were checked to match.
  mutating func append(_ pieces: [LegStrengths]) {
    for (i, piece) in pieces.enumerated() {
      self[i].left += piece.left
      self[i].right += piece.right
    }
  }

  var heldBytes: Int {
    reduce(0) {
      $0 + ListCost.list + 8 * ($1.left.count + $1.right.count)
        + $1.exercise.utf8.count + $1.unit.utf8.count
    }
  }
}

extension [Covariate] {
  /// Adds persons to every list; the lists were checked to match.
  mutating func append(_ pieces: [Covariate]) {
    for (i, piece) in pieces.enumerated() { self[i].values += piece.values }
  }

  var heldBytes: Int {
    reduce(0) {
      $0 + ListCost.list + 8 * $1.values.count + $1.name.utf8.count + $1.unit.utf8.count
    }
  }
}
