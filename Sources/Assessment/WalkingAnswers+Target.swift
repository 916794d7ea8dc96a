package import Messages
import Statistics

extension WalkingAnswers {
  /// Which value of a predictor goes with a wanted outcome.
  ///
  /// - Parameter isCancelled: whether nobody waits for the answer any more.
  /// - Throws: `InvalidRequest` with every violated field; `Cancelled`.
  package static func target(
    _ request: TargetRequest, isCancelled: () -> Bool = { false }
  ) throws -> TargetResponse {
    var violations = Violations()
    let rows = ModelRows(
      request.model, name: request.modelName, version: request.modelVersion,
      exercises: request.exercises,
      covariates: request.covariates, &violations)
    let choice = request.predictor ?? PredictorChoice()
    let index = rows.model.coefficients.dropFirst().firstIndex {
      $0.name == choice.name && $0.measure == choice.measure
    }
    if index == nil {
      violations.add("predictor", "is not in the model; name one of its coefficients")
    }
    let isPossible =
      rows.model.scale == .identity
      ? request.wanted.magnitude <= Violations.largest
      : request.wanted > 0 && request.wanted <= Violations.largest
    if !isPossible {
      violations.add(
        "wanted",
        "must be a finite outcome in the model's unit, above 0 unless on the identity "
          + "scale")
    }
    rows.checkPersons(&violations, beyond: "send several requests")
    violations.nonNegative(request.predictorMdc, "predictor_mdc")
    let level = violations.level(request.confidenceLevel, "confidence_level")
    try violations.throwIfAny()
    guard let index else { throw InvalidRequest(violations: []) }
    let wanted = rows.model.scale.forward(request.wanted, rows.model.test)
    return TargetResponse(
      reports: try uncancelled(0..<rows.persons, isCancelled) { person in
        TargetReport(
          rows, person: person, free: index - 1, wanted: wanted, mdc: request.predictorMdc,
          level: level)
      },
      unit: rows.model.coefficients[index].unit,
      provenance: Provenance(methods: [
        "the value at which the model expects the outcome, the other predictors as they are",
        "interval: Fieller 1954, the values at which the expected outcome does not differ",
        "an association in a cohort: it does not say that training will do it",
      ]))
  }
}

extension TargetReport {
  fileprivate init(
    _ rows: ModelRows, person: Int, free index: Int, wanted: Double, mdc: Double, level: Double
  ) {
    self.init(
      now: rows.columns[index].values[person], needed: .nan, distance: .nan, distanceInMdc: .nan)
    guard var row = rows.row(person) else {
      flags = [.missing]
      return
    }
    let result = rows.fieller(row, free: index, wanted: wanted, level: level)
    needed = result.estimate
    distance = needed - now
    if mdc > 0 { distanceInMdc = distance.magnitude / mdc }
    switch result.values {
    case .bounded(let limits):
      region = .between
      interval = .init(limits, level: level)
    case .rays(let below, let above):
      region = .outside
      interval = .init(Statistics.Interval(lower: below, upper: above), level: level)
    case .all: region = .everything
    case .undefined: break
    }
    row[index] = needed
    guard needed.isFinite else {
      flags = [.impossible]
      return
    }
    let there = rows.prediction(row, level: level)
    flags = rows.flags(row, leverage: rows.leverage(row, of: there))
    let measure = rows.model.coefficients[index + 1].measure
    if !measure.range.contains(needed) { flags.append(.impossible) }
  }
}
