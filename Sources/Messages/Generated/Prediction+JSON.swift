// Written by proto/generate from proto/evenstride/v1/prediction.proto; do not edit.
// swift-format-ignore-file

extension Benchmark: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&value, "value")
    try json.read(&source, "source")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(value, "value")
    try json.write(source, "source")
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
    try json.read(&modelName, "modelName", "model_name")
    try json.read(&modelVersion, "modelVersion", "model_version")
    try json.read(&benchmarks, "benchmarks")
    try json.read(&smallestDetectableChange, "smallestDetectableChange", "smallest_detectable_change")
    try json.read(&smallestDetectableChangeSource, "smallestDetectableChangeSource", "smallest_detectable_change_source")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(model, "model")
    try json.write(exercises, "exercises")
    try json.write(covariates, "covariates")
    try json.write(level, "level")
    try json.write(modelName, "modelName")
    try json.write(modelVersion, "modelVersion")
    try json.write(benchmarks, "benchmarks")
    try json.write(smallestDetectableChange, "smallestDetectableChange")
    try json.write(smallestDetectableChangeSource, "smallestDetectableChangeSource")
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
    try json.read(&probabilityAbove, "probabilityAbove", "probability_above")
    try json.read(&contributions, "contributions")
    try json.read(&smallestDetectableChange, "smallestDetectableChange", "smallest_detectable_change")
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
    try json.write(probabilityAbove, "probabilityAbove")
    try json.write(contributions, "contributions")
    try json.write(smallestDetectableChange, "smallestDetectableChange")
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
    try json.read(&benchmarks, "benchmarks")
    try json.read(&smallestDetectableChangeSource, "smallestDetectableChangeSource", "smallest_detectable_change_source")
    try json.read(&validatedRSquared, "validatedRSquared", "validated_r_squared")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(predictions, "predictions")
    try json.write(outcome, "outcome")
    try json.write(unit, "unit")
    try json.write(scale, "scale")
    try json.write(provenance, "provenance")
    try json.write(benchmarks, "benchmarks")
    try json.write(smallestDetectableChangeSource, "smallestDetectableChangeSource")
    try json.write(validatedRSquared, "validatedRSquared")
  }
}

extension PredictionsResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&estimate, "estimate")
    try json.read(&lower, "lower")
    try json.read(&upper, "upper")
    try json.read(&leverage, "leverage")
    try json.read(&flags, "flags")
    try json.read(&benchmarks, "benchmarks")
    try json.read(&probabilityAbove, "probabilityAbove", "probability_above")
    try json.read(&unit, "unit")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(estimate, "estimate")
    try json.write(lower, "lower")
    try json.write(upper, "upper")
    try json.write(leverage, "leverage")
    try json.write(flags, "flags")
    try json.write(benchmarks, "benchmarks")
    try json.write(probabilityAbove, "probabilityAbove")
    try json.write(unit, "unit")
  }
}

extension TargetRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&model, "model")
    try json.read(&modelName, "modelName", "model_name")
    try json.read(&modelVersion, "modelVersion", "model_version")
    try json.read(&exercises, "exercises")
    try json.read(&covariates, "covariates")
    try json.read(&predictor, "predictor")
    try json.read(&wanted, "wanted")
    try json.read(&predictorMdc, "predictorMdc", "predictor_mdc")
    try json.read(&confidenceLevel, "confidenceLevel", "confidence_level")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(model, "model")
    try json.write(modelName, "modelName")
    try json.write(modelVersion, "modelVersion")
    try json.write(exercises, "exercises")
    try json.write(covariates, "covariates")
    try json.write(predictor, "predictor")
    try json.write(wanted, "wanted")
    try json.write(predictorMdc, "predictorMdc")
    try json.write(confidenceLevel, "confidenceLevel")
  }
}

extension TargetReport: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&now, "now")
    try json.read(&needed, "needed")
    try json.read(&distance, "distance")
    try json.read(&distanceInMdc, "distanceInMdc", "distance_in_mdc")
    try json.read(&region, "region")
    try json.read(&interval, "interval")
    try json.read(&flags, "flags")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(now, "now")
    try json.write(needed, "needed")
    try json.write(distance, "distance")
    try json.write(distanceInMdc, "distanceInMdc")
    try json.write(region, "region")
    try json.write(interval, "interval")
    try json.write(flags, "flags")
  }
}

extension TargetResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&reports, "reports")
    try json.read(&unit, "unit")
    try json.read(&provenance, "provenance")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(reports, "reports")
    try json.write(unit, "unit")
    try json.write(provenance, "provenance")
  }
}
