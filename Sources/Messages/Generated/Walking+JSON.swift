// Written by proto/generate from proto/evenstride/v1/walking.proto; do not edit.
// swift-format-ignore-file

extension Outcome: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&test, "test")
    try json.read(&unit, "unit")
    try json.read(&values, "values")
    try json.read(&scale, "scale")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(test, "test")
    try json.write(unit, "unit")
    try json.write(values, "values")
    try json.write(scale, "scale")
  }
}

extension LegStrengths: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&exercise, "exercise")
    try json.read(&unit, "unit")
    try json.read(&left, "left")
    try json.read(&right, "right")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(exercise, "exercise")
    try json.write(unit, "unit")
    try json.write(left, "left")
    try json.write(right, "right")
  }
}

extension Covariate: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&unit, "unit")
    try json.read(&values, "values")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(unit, "unit")
    try json.write(values, "values")
  }
}

extension RelateRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&outcome, "outcome")
    try json.read(&exercises, "exercises")
    try json.read(&measures, "measures")
    try json.read(&covariates, "covariates")
    try json.read(&confidenceLevel, "confidenceLevel", "confidence_level")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(outcome, "outcome")
    try json.write(exercises, "exercises")
    try json.write(measures, "measures")
    try json.write(covariates, "covariates")
    try json.write(confidenceLevel, "confidenceLevel")
  }
}

extension Correlation: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&estimate, "estimate")
    try json.read(&interval, "interval")
    try json.read(&statistic, "statistic")
    try json.read(&p, "p")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(estimate, "estimate")
    try json.write(interval, "interval")
    try json.write(statistic, "statistic")
    try json.write(p, "p")
  }
}

extension Relation: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&measure, "measure")
    try json.read(&unit, "unit")
    try json.read(&n, "n")
    try json.read(&pearson, "pearson")
    try json.read(&spearman, "spearman")
    try json.read(&kendall, "kendall")
    try json.read(&pHolm, "pHolm", "p_holm")
    try json.read(&rank, "rank")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(measure, "measure")
    try json.write(unit, "unit")
    try json.write(n, "n")
    try json.write(pearson, "pearson")
    try json.write(spearman, "spearman")
    try json.write(kendall, "kendall")
    try json.write(pHolm, "pHolm")
    try json.write(rank, "rank")
  }
}

extension RelateResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&relations, "relations")
    try json.read(&scale, "scale")
    try json.read(&provenance, "provenance")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(relations, "relations")
    try json.write(scale, "scale")
    try json.write(provenance, "provenance")
  }
}

extension PredictorChoice: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&measure, "measure")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(measure, "measure")
  }
}

extension FitRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&outcome, "outcome")
    try json.read(&exercises, "exercises")
    try json.read(&covariates, "covariates")
    try json.read(&predictors, "predictors")
    try json.read(&confidenceLevel, "confidenceLevel", "confidence_level")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(outcome, "outcome")
    try json.write(exercises, "exercises")
    try json.write(covariates, "covariates")
    try json.write(predictors, "predictors")
    try json.write(confidenceLevel, "confidenceLevel")
  }
}

extension Coefficient: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&measure, "measure")
    try json.read(&unit, "unit")
    try json.read(&estimate, "estimate")
    try json.read(&standardError, "standardError", "standard_error")
    try json.read(&interval, "interval")
    try json.read(&t, "t")
    try json.read(&p, "p")
    try json.read(&standardised, "standardised")
    try json.read(&minimum, "minimum")
    try json.read(&maximum, "maximum")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(measure, "measure")
    try json.write(unit, "unit")
    try json.write(estimate, "estimate")
    try json.write(standardError, "standardError")
    try json.write(interval, "interval")
    try json.write(t, "t")
    try json.write(p, "p")
    try json.write(standardised, "standardised")
    try json.write(minimum, "minimum")
    try json.write(maximum, "maximum")
  }
}

extension LinearModel: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&outcome, "outcome")
    try json.read(&test, "test")
    try json.read(&unit, "unit")
    try json.read(&scale, "scale")
    try json.read(&coefficients, "coefficients")
    try json.read(&xtxInverse, "xtxInverse", "xtx_inverse")
    try json.read(&sigma, "sigma")
    try json.read(&df, "df")
    try json.read(&n, "n")
    try json.read(&provenance, "provenance")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(outcome, "outcome")
    try json.write(test, "test")
    try json.write(unit, "unit")
    try json.write(scale, "scale")
    try json.write(coefficients, "coefficients")
    try json.write(xtxInverse, "xtxInverse")
    try json.write(sigma, "sigma")
    try json.write(df, "df")
    try json.write(n, "n")
    try json.write(provenance, "provenance")
  }
}

extension FitResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&model, "model")
    try json.read(&n, "n")
    try json.read(&dropped, "dropped")
    try json.read(&rSquared, "rSquared", "r_squared")
    try json.read(&adjustedRSquared, "adjustedRSquared", "adjusted_r_squared")
    try json.read(&f, "f")
    try json.read(&fDf1, "fDf1", "f_df1")
    try json.read(&fDf2, "fDf2", "f_df2")
    try json.read(&fP, "fP", "f_p")
    try json.read(&aic, "aic")
    try json.read(&bic, "bic")
    try json.read(&flags, "flags")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(model, "model")
    try json.write(n, "n")
    try json.write(dropped, "dropped")
    try json.write(rSquared, "rSquared")
    try json.write(adjustedRSquared, "adjustedRSquared")
    try json.write(f, "f")
    try json.write(fDf1, "fDf1")
    try json.write(fDf2, "fDf2")
    try json.write(fP, "fP")
    try json.write(aic, "aic")
    try json.write(bic, "bic")
    try json.write(flags, "flags")
  }
}

extension PredictRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&model, "model")
    try json.read(&exercises, "exercises")
    try json.read(&covariates, "covariates")
    try json.read(&level, "level")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(model, "model")
    try json.write(exercises, "exercises")
    try json.write(covariates, "covariates")
    try json.write(level, "level")
  }
}

extension Prediction: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&estimate, "estimate")
    try json.read(&interval, "interval")
    try json.read(&linear, "linear")
    try json.read(&linearInterval, "linearInterval", "linear_interval")
    try json.read(&leverage, "leverage")
    try json.read(&flags, "flags")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(estimate, "estimate")
    try json.write(interval, "interval")
    try json.write(linear, "linear")
    try json.write(linearInterval, "linearInterval")
    try json.write(leverage, "leverage")
    try json.write(flags, "flags")
  }
}

extension PredictResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&predictions, "predictions")
    try json.read(&outcome, "outcome")
    try json.read(&unit, "unit")
    try json.read(&scale, "scale")
    try json.read(&provenance, "provenance")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(predictions, "predictions")
    try json.write(outcome, "outcome")
    try json.write(unit, "unit")
    try json.write(scale, "scale")
    try json.write(provenance, "provenance")
  }
}
