package import Messages

extension RelateRequest {
  /// Adds the persons of a further message of `Bulk/RelateStream`; O(the persons of the message).
  ///
  /// A message without any list adds nobody.
  ///
  /// - Throws: `InvalidRequest` with every violated field; nobody is added then.
  package mutating func append(_ chunk: Self) throws(InvalidRequest) {
    var violations = Violations()
    if chunk.outcome != nil || !chunk.exercises.isEmpty || !chunk.covariates.isEmpty {
      let persons = violations.piece(chunk.outcome, of: outcome)
      violations.pieces(
        chunk.exercises, of: exercises, chunk.covariates, of: covariates,
        persons: chunk.outcome == nil ? nil : persons, as: "outcome.values")
    }
    violations.option(!chunk.measures.isEmpty, "measures")
    violations.option(chunk.confidenceLevel != 0, "confidence_level")
    violations.option(!chunk.adjustFor.isEmpty, "adjust_for")
    try violations.throwIfAny()
    outcome?.values += chunk.outcome?.values ?? []
    exercises.append(chunk.exercises)
    covariates.append(chunk.covariates)
  }

  /// Bytes that the persons of this message take in memory.
  package var heldBytes: Int {
    8 * (outcome?.values.count ?? 0) + exercises.heldBytes + covariates.heldBytes
      + 16 * measures.count + ListCost.list * adjustFor.count
  }
}

extension FitRequest {
  /// Adds the persons of a further message of `Bulk/FitStream`; O(the persons of the message).
  ///
  /// A message without any list adds nobody.
  ///
  /// - Throws: `InvalidRequest` with every violated field; nobody is added then.
  package mutating func append(_ chunk: Self) throws(InvalidRequest) {
    var violations = Violations()
    if chunk.outcome != nil || !chunk.exercises.isEmpty || !chunk.covariates.isEmpty {
      let persons = violations.piece(chunk.outcome, of: outcome)
      violations.pieces(
        chunk.exercises, of: exercises, chunk.covariates, of: covariates,
        persons: chunk.outcome == nil ? nil : persons, as: "outcome.values")
    }
    violations.option(!chunk.predictors.isEmpty, "predictors")
    violations.option(chunk.confidenceLevel != 0, "confidence_level")
    violations.option(chunk.method.rawValue != 0, "method")
    violations.option(chunk.ridgePenalty != 0, "ridge_penalty")
    violations.option(chunk.validation != nil, "validation")
    violations.option(chunk.diagnostics, "diagnostics")
    try violations.throwIfAny()
    outcome?.values += chunk.outcome?.values ?? []
    exercises.append(chunk.exercises)
    covariates.append(chunk.covariates)
  }

  /// Bytes that the persons of this message take in memory.
  package var heldBytes: Int {
    8 * (outcome?.values.count ?? 0) + exercises.heldBytes + covariates.heldBytes
      + ListCost.list * predictors.count
  }
}
