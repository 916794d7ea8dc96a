// Written by proto/generate from proto/evenstride/v1/asymmetry.proto; do not edit.
// swift-format-ignore-file

extension MeasurementError: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&cvPercent, "cvPercent", "cv_percent")
    try json.read(&semLog, "semLog", "sem_log")
    try json.read(&source, "source")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(cvPercent, "cvPercent")
    try json.write(semLog, "semLog")
    try json.write(source, "source")
  }
}

extension Exercise: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&unit, "unit")
    try json.read(&left, "left")
    try json.read(&right, "right")
    try json.read(&error, "error")
    try json.read(&loadIncrement, "loadIncrement", "load_increment")
    try json.read(&declaredSide, "declaredSide", "declared_side")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(unit, "unit")
    try json.write(left, "left")
    try json.write(right, "right")
    try json.write(error, "error")
    try json.write(loadIncrement, "loadIncrement")
    try json.write(declaredSide, "declaredSide")
  }
}

extension AssessRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&exercises, "exercises")
    try json.read(&scoreRule, "scoreRule", "score_rule")
    try json.read(&indices, "indices")
    try json.read(&confidenceLevel, "confidenceLevel", "confidence_level")
    try json.read(&thresholdPercent, "thresholdPercent", "threshold_percent")
    try json.read(&thresholdSource, "thresholdSource", "threshold_source")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(exercises, "exercises")
    try json.write(scoreRule, "scoreRule")
    try json.write(indices, "indices")
    try json.write(confidenceLevel, "confidenceLevel")
    try json.write(thresholdPercent, "thresholdPercent")
    try json.write(thresholdSource, "thresholdSource")
  }
}

extension AssessResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&exercises, "exercises")
    try json.read(&summary, "summary")
    try json.read(&scoreRule, "scoreRule", "score_rule")
    try json.read(&thresholdPercent, "thresholdPercent", "threshold_percent")
    try json.read(&thresholdSource, "thresholdSource", "threshold_source")
    try json.read(&provenance, "provenance")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(exercises, "exercises")
    try json.write(summary, "summary")
    try json.write(scoreRule, "scoreRule")
    try json.write(thresholdPercent, "thresholdPercent")
    try json.write(thresholdSource, "thresholdSource")
    try json.write(provenance, "provenance")
  }
}

extension IndexValue: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&index, "index")
    try json.read(&value, "value")
    try json.read(&interval, "interval")
    try json.read(&formula, "formula")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(index, "index")
    try json.write(value, "value")
    try json.write(interval, "interval")
    try json.write(formula, "formula")
  }
}

extension ExerciseAsymmetry: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&unit, "unit")
    try json.read(&leftScore, "leftScore", "left_score")
    try json.read(&rightScore, "rightScore", "right_score")
    try json.read(&leftTrials, "leftTrials", "left_trials")
    try json.read(&rightTrials, "rightTrials", "right_trials")
    try json.read(&weakerSide, "weakerSide", "weaker_side")
    try json.read(&standardError, "standardError", "standard_error")
    try json.read(&degreesOfFreedom, "degreesOfFreedom", "degrees_of_freedom")
    try json.read(&errorSource, "errorSource", "error_source")
    try json.read(&indices, "indices")
    try json.read(&probabilityWeakerSide, "probabilityWeakerSide", "probability_weaker_side")
    try json.read(&probabilityBeyondThreshold, "probabilityBeyondThreshold", "probability_beyond_threshold")
    try json.read(&verdict, "verdict")
    try json.read(&declaredSide, "declaredSide", "declared_side")
    try json.read(&declaredSideAgrees, "declaredSideAgrees", "declared_side_agrees")
    try json.read(&flags, "flags")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(unit, "unit")
    try json.write(leftScore, "leftScore")
    try json.write(rightScore, "rightScore")
    try json.write(leftTrials, "leftTrials")
    try json.write(rightTrials, "rightTrials")
    try json.write(weakerSide, "weakerSide")
    try json.write(standardError, "standardError")
    try json.write(degreesOfFreedom, "degreesOfFreedom")
    try json.write(errorSource, "errorSource")
    try json.write(indices, "indices")
    try json.write(probabilityWeakerSide, "probabilityWeakerSide")
    try json.write(probabilityBeyondThreshold, "probabilityBeyondThreshold")
    try json.write(verdict, "verdict")
    try json.write(declaredSide, "declaredSide")
    try json.write(declaredSideAgrees, "declaredSideAgrees")
    try json.write(flags, "flags")
  }
}

extension PersonSummary: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&exercisesAssessed, "exercisesAssessed", "exercises_assessed")
    try json.read(&beyondThreshold, "beyondThreshold", "beyond_threshold")
    try json.read(&expectedByNoise, "expectedByNoise", "expected_by_noise")
    try json.read(&leftWeaker, "leftWeaker", "left_weaker")
    try json.read(&rightWeaker, "rightWeaker", "right_weaker")
    try json.read(&sameSideThroughout, "sameSideThroughout", "same_side_throughout")
    try json.read(&weakerSide, "weakerSide", "weaker_side")
    try json.read(&meanLogRatio, "meanLogRatio", "mean_log_ratio")
    try json.read(&exercisesWithError, "exercisesWithError", "exercises_with_error")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(exercisesAssessed, "exercisesAssessed")
    try json.write(beyondThreshold, "beyondThreshold")
    try json.write(expectedByNoise, "expectedByNoise")
    try json.write(leftWeaker, "leftWeaker")
    try json.write(rightWeaker, "rightWeaker")
    try json.write(sameSideThroughout, "sameSideThroughout")
    try json.write(weakerSide, "weakerSide")
    try json.write(meanLogRatio, "meanLogRatio")
    try json.write(exercisesWithError, "exercisesWithError")
  }
}

extension IndicesRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&left, "left")
    try json.read(&right, "right")
    try json.read(&standardErrors, "standardErrors", "standard_errors")
    try json.read(&columns, "columns")
    try json.read(&confidenceLevel, "confidenceLevel", "confidence_level")
    try json.read(&thresholdPercent, "thresholdPercent", "threshold_percent")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(left, "left")
    try json.write(right, "right")
    try json.write(standardErrors, "standardErrors")
    try json.write(columns, "columns")
    try json.write(confidenceLevel, "confidenceLevel")
    try json.write(thresholdPercent, "thresholdPercent")
  }
}

extension ResultColumn: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&column, "column")
    try json.read(&values, "values")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(column, "column")
    try json.write(values, "values")
  }
}

extension IndicesResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&columns, "columns")
    try json.read(&undefinedPairs, "undefinedPairs", "undefined_pairs")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(columns, "columns")
    try json.write(undefinedPairs, "undefinedPairs")
  }
}
