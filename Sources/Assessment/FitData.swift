import Messages
import Statistics

/// The complete persons of a `Fit` request, and its options with defaults in place, after every rule
/// was checked.
struct FitData {
  let request: FitRequest
  let columns: [PredictorTable.Column]
  let scale: OutcomeScale
  /// Numbers of the complete persons in the request.
  let persons: [Int]
  /// The outcome on its scale, and the predictors, of the complete persons.
  let outcome: [Double]
  let predictors: [[Double]]
  let dropped: Int
  let level: Double
  let method: FitMethod
  /// Penalty of ridge regression; nil: to be chosen.
  let penalty: Double?
  let validation: (resamples: Int, seed: UInt64)?

  /// - Throws: `InvalidRequest` with every violated field, or `Cancelled`.
  init(_ request: FitRequest, _ isCancelled: () -> Bool) throws {
    var violations = Violations()
    violations.outcome(request.outcome, "outcome")
    violations.predictors(
      request.exercises, request.covariates, count: request.outcome?.values.count,
      as: "outcome.values", isCancelled: isCancelled)
    columns = violations.chosen(request, isCancelled)
    level = violations.level(request.confidenceLevel, "confidence_level")
    violations.known(request.method, "method")
    method = request.method == .unspecified ? .leastSquares : request.method
    violations.nonNegative(request.ridgePenalty, "ridge_penalty")
    if request.ridgePenalty != 0, method != .ridge {
      violations.add("ridge_penalty", "is given, but the method is not FIT_METHOD_RIDGE")
    }
    penalty = request.ridgePenalty == 0 ? nil : request.ridgePenalty
    validation = request.validation.map { violations.bootstrap($0, "validation") }
    try Cancelled.check(isCancelled)
    try violations.throwIfAny()
    self.request = request
    let outcome = request.outcome ?? Outcome()
    scale = outcome.analysisScale
    let y = outcome.scaledValues(isCancelled: isCancelled)
    persons = completePersons([y] + columns.map(\.values), isCancelled)
    self.outcome = values(y, of: persons, isCancelled)
    let persons = persons
    predictors = columns.map { values($0.values, of: persons, isCancelled) }
    dropped = y.count - persons.count
    try Cancelled.check(isCancelled)
    try checkDiagnostics()
  }

  var wantsDiagnostics: Bool { request.diagnostics }

  /// Bytes of an answer's frame that diagnostics may take; the model and the rest take some 60 KiB.
  private static let mostDiagnosticBytes = 4 << 20 - 64 << 10

  /// Diagnostics that no answer can hold are refused before the work.
  private func checkDiagnostics() throws(InvalidRequest) {
    // The person's number takes up to 5 bytes, and each column 8.
    let columns = method == .ridge ? 3 : method == .huber ? 4 : 5
    let most = Self.mostDiagnosticBytes / (5 + 8 * columns)
    guard wantsDiagnostics, persons.count > most else { return }
    throw InvalidRequest(violations: [
      FieldViolation(
        field: "diagnostics",
        description: "of \(persons.count) complete persons do not fit in an answer, which holds "
          + "those of \(most); leave them out, and make them of `Walking/Predictions` in parts")
    ])
  }

  /// The whole way from data to a model, as validation repeats it.
  var procedure: FittingProcedure {
    switch method {
    case .ridge:
      penalty.map { .ridge(penalty: $0) } ?? .ridgeChoosingPenalty(.generalisedCrossValidation)
    case .huber: .huber(.exact)
    default: .leastSquares
    }
  }

  /// How the procedure would do in new persons; nil when not asked for, or cancelled.
  func validated(_ workers: Workers) throws(LinearModelError) -> ModelValidation? {
    guard let validation else { return nil }
    return try ModelValidation(
      predictors: predictors, outcome: outcome, procedure: procedure,
      resamples: validation.resamples, seed: validation.seed, workers: workers)
  }

  /// What the request says before anything is fitted.
  var flags: [FitFlag] {
    var flags: [FitFlag] = []
    let n = persons.count
    if dropped > 0 { flags.append(.personsDropped) }
    if n < 10 * columns.count { flags.append(.fewPersons) }
    if n < 50, columns.count > 2 { flags.append(.manyPredictors) }
    let weaker = Set(columns.filter { $0.measure == .weaker }.map(\.name))
    let asymmetry = columns.filter { $0.measure == .absAsymmetry || $0.measure == .logRatio }
    if asymmetry.contains(where: { weaker.contains($0.name) }) { flags.append(.sharedTerm) }
    return flags
  }

  /// Why a model cannot be fitted, said of the request's fields.
  func refusal(_ error: LinearModelError) -> InvalidRequest {
    let violation: (field: String, description: String) =
      switch error {
      // Never shown: `fit` asks first.
      case .cancelled: ("outcome.values", "has nobody waiting for it any more")
      case .tooFewObservations(let count, let coefficients):
        (
          "outcome.values",
          "leaves \(count) complete persons for \(coefficients) coefficients; "
            + "at least \(coefficients + 1) are needed, 10 a predictor are wise"
        )
      case .dependentColumn(let column):
        (
          "predictors[\(column)]",
          "is constant or follows from the predictors before it; leave it out"
        )
      case .notFinite(let column?, _):
        ("predictors[\(column)]", "has a value that is not finite")
      case .notFinite(nil, let row):
        (
          "outcome.values",
          "is not finite on the scale of the analysis (complete person \(row))"
        )
      case .columnLength(let column, let expected, let found):
        ("predictors[\(column)]", "has \(found) values, expected \(expected)")
      }
    return InvalidRequest(violations: [
      FieldViolation(field: violation.field, description: violation.description)
    ])
  }
}

extension Violations {
  /// The predictors that a fit names, as columns.
  fileprivate mutating func chosen(
    _ request: FitRequest, _ isCancelled: () -> Bool
  ) -> [PredictorTable.Column] {
    if request.predictors.isEmpty {
      add("predictors", "is empty; name at least one predictor")
    } else if request.predictors.count > 50 {
      add("predictors", "has more than 50 entries; prespecify a few")
    }
    let table = PredictorTable(exercises: request.exercises, covariates: request.covariates)
    var seen: Set<String> = []
    return request.predictors.prefix(50).enumerated().compactMap { i, choice in
      let field = "predictors[\(i)]"
      if !seen.insert("\(choice.name) \(choice.measure)").inserted { add(field, "is named twice") }
      return table.column(
        choice.name, choice.measure, field: field, &self, isCancelled: isCancelled)
    }
  }
}
