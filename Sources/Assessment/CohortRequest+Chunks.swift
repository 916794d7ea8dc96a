package import Messages

extension CohortRequest {
  /// Adds the persons of a further message of `Bulk/CohortStream`; O(the persons of the message).
  ///
  /// A message without any list adds nobody.
  ///
  /// - Throws: `InvalidRequest` with every violated field; nobody is added then.
  package mutating func append(_ chunk: Self) throws(InvalidRequest) {
    var violations = Violations()
    if !chunk.exercises.isEmpty || !chunk.strata.isEmpty {
      let persons = violations.pieces(
        chunk.exercises, of: exercises, [], of: [], persons: nil, as: "exercises[0].left")
      // Before the first person it is open whether there are strata.
      let hasPersons = exercises.contains { !$0.left.isEmpty }
      if strata.isEmpty, hasPersons {
        if !chunk.strata.isEmpty {
          violations.add("strata", "are given, but not for the persons before; give all or none")
        }
      } else if !strata.isEmpty || !chunk.strata.isEmpty {
        violations.count(chunk.strata.count, "strata", is: persons, as: "exercises[0].left")
      }
    }
    violations.option(!chunk.measures.isEmpty, "measures")
    violations.option(chunk.confidenceLevel != 0, "confidence_level")
    violations.option(chunk.thresholdPercent != 0, "threshold_percent")
    violations.option(!chunk.thresholdSource.isEmpty, "threshold_source")
    violations.option(!chunk.errors.isEmpty, "errors")
    violations.option(!chunk.references.isEmpty, "references")
    try violations.throwIfAny()
    exercises.append(chunk.exercises)
    strata += chunk.strata
  }

  /// Bytes that the persons of this message take in memory; O(strata), so add up the messages.
  package var heldBytes: Int {
    strata.reduce(exercises.heldBytes + optionBytes) { bytes, label in
      // Short labels stand in the string itself, others in a piece of memory of their own.
      bytes + 16 + (label.utf8.count > 15 ? 32 + label.utf8.count : 0)
    }
  }

  /// Those of the options, which come with the first message.
  private var optionBytes: Int {
    ListCost.list * (errors.count + references.count) + 16 * measures.count
      + references.reduce(0) { $0 + 8 * ($1.percentiles.count + $1.values.count) }
  }
}
