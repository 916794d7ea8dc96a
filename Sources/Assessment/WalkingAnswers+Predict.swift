package import Messages
import Statistics

extension WalkingAnswers {
  /// The outcome that a model expects of each person, with its prediction interval.
  ///
  /// - Parameter isCancelled: once true, the rest is left out: nobody waits for the answer.
  /// - Throws: `InvalidRequest` with every violated field.
  package static func predict(
    _ request: PredictRequest, isCancelled: () -> Bool = { false }
  ) throws(InvalidRequest) -> PredictResponse {
    var violations = Violations()
    violations.model(request.model)
    violations.predictors(
      request.exercises, request.covariates, count: nil, as: "the first of them")
    let model = request.model ?? LinearModel()
    let table = PredictorTable(exercises: request.exercises, covariates: request.covariates)
    var columns: [PredictorTable.Column] = []
    for (i, coefficient) in model.coefficients.prefix(51).enumerated().dropFirst() {
      let field = "model.coefficients[\(i)]"
      if let column = table.column(
        coefficient.name, coefficient.measure, field: field, &violations)
      {
        if column.unit != coefficient.unit {
          violations.add("\(field).unit", "differs from the unit of the persons' values")
        }
        columns.append(column)
      }
    }
    let level = violations.level(request.level, "level")
    try violations.throwIfAny()
    let persons = columns.first?.values.count ?? 0
    return PredictResponse(
      predictions: uncancelled(0..<persons, isCancelled) { i in
        Prediction(model, row: columns.map { $0.values[i] }, level: level)
      },
      outcome: model.outcome, unit: model.unit, scale: model.scale,
      provenance: Provenance(methods: fitMethods))
  }
}

extension Violations {
  fileprivate mutating func model(_ model: Messages.LinearModel?) {
    guard let model else { return add("model", "is missing; give what Walking/Fit returned") }
    let size = model.coefficients.count
    if size < 2 {
      add("model.coefficients", "has \(size) entries; an intercept and a predictor are needed")
    } else if size > 51 {
      add("model.coefficients", "has \(size) entries; at most 51 are taken")
    }
    var seen: Set<String> = []
    for (i, term) in model.coefficients.prefix(51).enumerated()
    where !seen.insert("\(term.name) \(term.measure)").inserted {
      add("model.coefficients[\(i)]", "is named twice")
    }
    if model.xtxInverse.count != size * size {
      add(
        "model.xtx_inverse",
        "has \(model.xtxInverse.count) values; \(size) coefficients need \(size * size)")
    }
    numbers(model.xtxInverse, "model.xtx_inverse", mayBeMissing: false)
    numbers(model.coefficients.map(\.estimate), "model.coefficients.estimate", mayBeMissing: false)
    if !(model.sigma >= 0 && model.sigma < .infinity) {
      add("model.sigma", "must be finite, 0 or more")
    }
    if model.df == 0 { add("model.df", "is 0; a model has residual degrees of freedom") }
    if model.n == 0 { add("model.n", "is 0; say how many persons the model was made from") }
    known(model.test, "model.test")
    switch model.scale {
    case .identity, .log: break
    case .speed where model.test.distance != nil: break
    case .speed: add("model.test", "must be a timed distance, because the scale is a speed")
    case .unspecified, .unrecognized:
      add("model.scale", "must be the scale of the fit, as OUTCOME_SCALE_IDENTITY")
    }
  }
}

extension Prediction {
  fileprivate init(_ model: Messages.LinearModel, row: [Double], level: Double) {
    self.init(estimate: .nan, linear: .nan, leverage: .nan)
    guard !row.contains(where: \.isNaN) else {
      flags = [.missing]
      return
    }
    let result = Statistics.LinearModel.predict(
      row: row, coefficients: model.coefficients.map(\.estimate), xtxInverse: model.xtxInverse,
      sigma: model.sigma, degreesOfFreedom: Double(model.df), level: level)
    linear = result.fit
    leverage = result.leverage
    linearInterval = .init(result.prediction, level: level)
    let ends = [result.prediction.lower, result.prediction.upper].map {
      model.scale.back($0, model.test)
    }
    estimate = model.scale.back(result.fit, model.test)
    // A speed's upper end is a time's lower end.
    interval = .init(
      Statistics.Interval(
        lower: model.scale == .speed ? ends[1] : ends[0],
        upper: model.scale == .speed ? ends[0] : ends[1]), level: level)
    for (value, coefficient) in zip(row, model.coefficients.dropFirst())
    where value < coefficient.minimum || value > coefficient.maximum {
      flags = [.outsideRange]
    }
    if leverage > 3 * Double(model.coefficients.count) / Double(model.n) {
      flags.append(.highLeverage)
    }
    if model.scale == .speed, result.prediction.lower <= 0 { flags.append(.noFiniteTime) }
  }
}
