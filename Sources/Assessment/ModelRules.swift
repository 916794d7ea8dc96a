package import Messages

/// What a message must hold to be a model.
package enum ModelRules {
  /// - Throws: `InvalidRequest` with every violated field, below `model`.
  package static func check(_ model: LinearModel?) throws(InvalidRequest) {
    var violations = Violations()
    violations.model(model)
    try violations.throwIfAny()
  }
}

extension Violations {
  /// The rules of a model, as `Walking/Fit` returns it.
  mutating func model(_ model: Messages.LinearModel?) {
    guard let model else {
      return add("model", "is missing; give what Walking/Fit returned, or model_name")
    }
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
    matrix(model.xtxInverse, "model.xtx_inverse", size: size)
    if !model.unscaledCovariance.isEmpty {
      matrix(model.unscaledCovariance, "model.unscaled_covariance", size: size)
    }
    for (i, term) in model.coefficients.prefix(51).enumerated() {
      number(term.estimate, "model.coefficients[\(i)].estimate", mayBeMissing: false)
    }
    if !(model.sigma >= 0 && model.sigma < .infinity) {
      add("model.sigma", "must be finite, 0 or more")
    }
    if !(model.df >= 0.5 && model.df <= Self.largest) {
      add("model.df", "must be finite and 0.5 or more; a model has residual degrees of freedom")
    }
    if model.n == 0 { add("model.n", "is 0; say how many persons the model was made from") }
    known(model.test, "model.test")
    if let unit = model.test.unit, model.unit != unit {
      add("model.unit", "must be \"\(unit)\" for \(model.test.protoName ?? "this test")")
    }
    known(model.method, "model.method")
    switch model.scale {
    case .identity, .log: break
    case .speed where model.test.distance != nil: break
    case .speed: add("model.test", "must be a timed distance, because the scale is a speed")
    case .unspecified, .unrecognized:
      add("model.scale", "must be the scale of the fit, as OUTCOME_SCALE_IDENTITY")
    }
  }

  private mutating func matrix(_ values: [Double], _ field: String, size: Int) {
    if values.count != size * size {
      add(field, "has \(values.count) values; \(size) coefficients need \(size * size)")
    }
    numbers(values, field, mayBeMissing: false)
    for i in stride(from: 0, to: values.count, by: size + 1) where values[i] < 0 {
      add("\(field)[\(i)]", "is a variance and must not be negative")
    }
  }
}
