// Written by proto/generate from proto/evenstride/v1/asymmetry.proto; do not edit.
// swift-format-ignore-file

extension Trial: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&side, "side")
    try json.read(&value, "value")
    try json.read(&repetitions, "repetitions")
    try json.read(&session, "session")
    try json.read(&failed, "failed")
    try json.read(&belowLowestLoad, "belowLowestLoad", "below_lowest_load")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(side, "side")
    try json.write(value, "value")
    try json.write(repetitions, "repetitions")
    try json.write(session, "session")
    try json.write(failed, "failed")
    try json.write(belowLowestLoad, "belowLowestLoad")
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
    try json.read(&trials, "trials")
    try json.read(&thresholdPercent, "thresholdPercent", "threshold_percent")
    try json.read(&thresholdSource, "thresholdSource", "threshold_source")
    try json.read(&declaredBy, "declaredBy", "declared_by")
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
    try json.write(trials, "trials")
    try json.write(thresholdPercent, "thresholdPercent")
    try json.write(thresholdSource, "thresholdSource")
    try json.write(declaredBy, "declaredBy")
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
    try json.read(&oneRmFormula, "oneRmFormula", "one_rm_formula")
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
    try json.write(oneRmFormula, "oneRmFormula")
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

extension SessionScores: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&session, "session")
    try json.read(&leftScore, "leftScore", "left_score")
    try json.read(&rightScore, "rightScore", "right_score")
    try json.read(&logRatio, "logRatio", "log_ratio")
    try json.read(&weakerSide, "weakerSide", "weaker_side")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(session, "session")
    try json.write(leftScore, "leftScore")
    try json.write(rightScore, "rightScore")
    try json.write(logRatio, "logRatio")
    try json.write(weakerSide, "weakerSide")
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
    try json.read(&mdc90LogRatio, "mdc90LogRatio", "mdc90_log_ratio")
    try json.read(&mdc95LogRatio, "mdc95LogRatio", "mdc95_log_ratio")
    try json.read(&mdc95Percent, "mdc95Percent", "mdc95_percent")
    try json.read(&detectable, "detectable")
    try json.read(&thresholdPercent, "thresholdPercent", "threshold_percent")
    try json.read(&thresholdSource, "thresholdSource", "threshold_source")
    try json.read(&declaredBy, "declaredBy", "declared_by")
    try json.read(&leftFailed, "leftFailed", "left_failed")
    try json.read(&rightFailed, "rightFailed", "right_failed")
    try json.read(&sessions, "sessions")
    try json.read(&replicatedPercent, "replicatedPercent", "replicated_percent")
    try json.read(&oneRmFormula, "oneRmFormula", "one_rm_formula")
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
    try json.write(mdc90LogRatio, "mdc90LogRatio")
    try json.write(mdc95LogRatio, "mdc95LogRatio")
    try json.write(mdc95Percent, "mdc95Percent")
    try json.write(detectable, "detectable")
    try json.write(thresholdPercent, "thresholdPercent")
    try json.write(thresholdSource, "thresholdSource")
    try json.write(declaredBy, "declaredBy")
    try json.write(leftFailed, "leftFailed")
    try json.write(rightFailed, "rightFailed")
    try json.write(sessions, "sessions")
    try json.write(replicatedPercent, "replicatedPercent")
    try json.write(oneRmFormula, "oneRmFormula")
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
    try json.read(&probabilityAnyByNoise, "probabilityAnyByNoise", "probability_any_by_noise")
    try json.read(&beyondMdc95, "beyondMdc95", "beyond_mdc95")
    try json.read(&declared, "declared")
    try json.read(&declaredAgreeing, "declaredAgreeing", "declared_agreeing")
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
    try json.write(probabilityAnyByNoise, "probabilityAnyByNoise")
    try json.write(beyondMdc95, "beyondMdc95")
    try json.write(declared, "declared")
    try json.write(declaredAgreeing, "declaredAgreeing")
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
