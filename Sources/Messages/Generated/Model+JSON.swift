// Written by proto/generate from proto/evenstride/v1/model.proto; do not edit.
// swift-format-ignore-file

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
    try json.read(&method, "method")
    try json.read(&ridgePenalty, "ridgePenalty", "ridge_penalty")
    try json.read(&validation, "validation")
    try json.read(&diagnostics, "diagnostics")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(outcome, "outcome")
    try json.write(exercises, "exercises")
    try json.write(covariates, "covariates")
    try json.write(predictors, "predictors")
    try json.write(confidenceLevel, "confidenceLevel")
    try json.write(method, "method")
    try json.write(ridgePenalty, "ridgePenalty")
    try json.write(validation, "validation")
    try json.write(diagnostics, "diagnostics")
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
    try json.read(&mean, "mean")
    try json.read(&vif, "vif")
    try json.read(&robustStandardError, "robustStandardError", "robust_standard_error")
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
    try json.write(mean, "mean")
    try json.write(vif, "vif")
    try json.write(robustStandardError, "robustStandardError")
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
    try json.read(&method, "method")
    try json.read(&unscaledCovariance, "unscaledCovariance", "unscaled_covariance")
    try json.read(&ridgePenalty, "ridgePenalty", "ridge_penalty")
    try json.read(&validatedRSquared, "validatedRSquared", "validated_r_squared")
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
    try json.write(method, "method")
    try json.write(unscaledCovariance, "unscaledCovariance")
    try json.write(ridgePenalty, "ridgePenalty")
    try json.write(validatedRSquared, "validatedRSquared")
  }
}

extension FitDiagnostics: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&persons, "persons")
    try json.read(&fitted, "fitted")
    try json.read(&residuals, "residuals")
    try json.read(&leverages, "leverages")
    try json.read(&studentised, "studentised")
    try json.read(&cook, "cook")
    try json.read(&weights, "weights")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(persons, "persons")
    try json.write(fitted, "fitted")
    try json.write(residuals, "residuals")
    try json.write(leverages, "leverages")
    try json.write(studentised, "studentised")
    try json.write(cook, "cook")
    try json.write(weights, "weights")
  }
}

extension FitValidation: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&apparentRSquared, "apparentRSquared", "apparent_r_squared")
    try json.read(&optimismRSquared, "optimismRSquared", "optimism_r_squared")
    try json.read(&correctedRSquared, "correctedRSquared", "corrected_r_squared")
    try json.read(&apparentRmse, "apparentRmse", "apparent_rmse")
    try json.read(&correctedRmse, "correctedRmse", "corrected_rmse")
    try json.read(&calibrationSlope, "calibrationSlope", "calibration_slope")
    try json.read(&calibrationIntercept, "calibrationIntercept", "calibration_intercept")
    try json.read(&resamples, "resamples")
    try json.read(&failed, "failed")
    try json.read(&penaltyFirstQuartile, "penaltyFirstQuartile", "penalty_first_quartile")
    try json.read(&penaltyMedian, "penaltyMedian", "penalty_median")
    try json.read(&penaltyThirdQuartile, "penaltyThirdQuartile", "penalty_third_quartile")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(apparentRSquared, "apparentRSquared")
    try json.write(optimismRSquared, "optimismRSquared")
    try json.write(correctedRSquared, "correctedRSquared")
    try json.write(apparentRmse, "apparentRmse")
    try json.write(correctedRmse, "correctedRmse")
    try json.write(calibrationSlope, "calibrationSlope")
    try json.write(calibrationIntercept, "calibrationIntercept")
    try json.write(resamples, "resamples")
    try json.write(failed, "failed")
    try json.write(penaltyFirstQuartile, "penaltyFirstQuartile")
    try json.write(penaltyMedian, "penaltyMedian")
    try json.write(penaltyThirdQuartile, "penaltyThirdQuartile")
  }
}

extension SampleSizeVerdict: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&shrinkage, "shrinkage")
    try json.read(&optimism, "optimism")
    try json.read(&residualSd, "residualSd", "residual_sd")
    try json.read(&meanOutcome, "meanOutcome", "mean_outcome")
    try json.read(&needed, "needed")
    try json.read(&have, "have")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(shrinkage, "shrinkage")
    try json.write(optimism, "optimism")
    try json.write(residualSd, "residualSd")
    try json.write(meanOutcome, "meanOutcome")
    try json.write(needed, "needed")
    try json.write(have, "have")
  }
}

extension RidgeReport: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&penalty, "penalty")
    try json.read(&effectiveDf, "effectiveDf", "effective_df")
    try json.read(&gcv, "gcv")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(penalty, "penalty")
    try json.write(effectiveDf, "effectiveDf")
    try json.write(gcv, "gcv")
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
    try json.read(&loocvRmse, "loocvRmse", "loocv_rmse")
    try json.read(&predictedRSquared, "predictedRSquared", "predicted_r_squared")
    try json.read(&breuschPagan, "breuschPagan", "breusch_pagan")
    try json.read(&breuschPaganP, "breuschPaganP", "breusch_pagan_p")
    try json.read(&shapiroWilk, "shapiroWilk", "shapiro_wilk")
    try json.read(&shapiroWilkP, "shapiroWilkP", "shapiro_wilk_p")
    try json.read(&durbinWatson, "durbinWatson", "durbin_watson")
    try json.read(&diagnostics, "diagnostics")
    try json.read(&validation, "validation")
    try json.read(&sampleSize, "sampleSize", "sample_size")
    try json.read(&ridge, "ridge")
    try json.read(&conditionNumber, "conditionNumber", "condition_number")
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
    try json.write(loocvRmse, "loocvRmse")
    try json.write(predictedRSquared, "predictedRSquared")
    try json.write(breuschPagan, "breuschPagan")
    try json.write(breuschPaganP, "breuschPaganP")
    try json.write(shapiroWilk, "shapiroWilk")
    try json.write(shapiroWilkP, "shapiroWilkP")
    try json.write(durbinWatson, "durbinWatson")
    try json.write(diagnostics, "diagnostics")
    try json.write(validation, "validation")
    try json.write(sampleSize, "sampleSize")
    try json.write(ridge, "ridge")
    try json.write(conditionNumber, "conditionNumber")
  }
}
