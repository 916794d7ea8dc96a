// Written by proto/generate from proto/evenstride/v1/change.proto; do not edit.
// swift-format-ignore-file

extension ChangeItem: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&side, "side")
    try json.read(&unit, "unit")
    try json.read(&baseline, "baseline")
    try json.read(&followUp, "followUp", "follow_up")
    try json.read(&sem, "sem")
    try json.read(&semLog, "semLog", "sem_log")
    try json.read(&semDf, "semDf", "sem_df")
    try json.read(&better, "better")
    try json.read(&importantChange, "importantChange", "important_change")
    try json.read(&source, "source")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(side, "side")
    try json.write(unit, "unit")
    try json.write(baseline, "baseline")
    try json.write(followUp, "followUp")
    try json.write(sem, "sem")
    try json.write(semLog, "semLog")
    try json.write(semDf, "semDf")
    try json.write(better, "better")
    try json.write(importantChange, "importantChange")
    try json.write(source, "source")
  }
}

extension ChangeRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&items, "items")
    try json.read(&confidenceLevel, "confidenceLevel", "confidence_level")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(items, "items")
    try json.write(confidenceLevel, "confidenceLevel")
  }
}

extension ChangeReport: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&side, "side")
    try json.read(&unit, "unit")
    try json.read(&change, "change")
    try json.read(&interval, "interval")
    try json.read(&percent, "percent")
    try json.read(&standardError, "standardError", "standard_error")
    try json.read(&reliableChangeIndex, "reliableChangeIndex", "reliable_change_index")
    try json.read(&mdc90, "mdc90")
    try json.read(&mdc95, "mdc95")
    try json.read(&probabilityBetter, "probabilityBetter", "probability_better")
    try json.read(&probabilityImportant, "probabilityImportant", "probability_important")
    try json.read(&verdict, "verdict")
    try json.read(&source, "source")
    try json.read(&flags, "flags")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(side, "side")
    try json.write(unit, "unit")
    try json.write(change, "change")
    try json.write(interval, "interval")
    try json.write(percent, "percent")
    try json.write(standardError, "standardError")
    try json.write(reliableChangeIndex, "reliableChangeIndex")
    try json.write(mdc90, "mdc90")
    try json.write(mdc95, "mdc95")
    try json.write(probabilityBetter, "probabilityBetter")
    try json.write(probabilityImportant, "probabilityImportant")
    try json.write(verdict, "verdict")
    try json.write(source, "source")
    try json.write(flags, "flags")
  }
}

extension ChangeResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&reports, "reports")
    try json.read(&defined, "defined")
    try json.read(&expectedByError, "expectedByError", "expected_by_error")
    try json.read(&provenance, "provenance")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(reports, "reports")
    try json.write(defined, "defined")
    try json.write(expectedByError, "expectedByError")
    try json.write(provenance, "provenance")
  }
}

extension ChangesRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&baseline, "baseline")
    try json.read(&followUp, "followUp", "follow_up")
    try json.read(&sem, "sem")
    try json.read(&semDf, "semDf", "sem_df")
    try json.read(&better, "better")
    try json.read(&columns, "columns")
    try json.read(&confidenceLevel, "confidenceLevel", "confidence_level")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(baseline, "baseline")
    try json.write(followUp, "followUp")
    try json.write(sem, "sem")
    try json.write(semDf, "semDf")
    try json.write(better, "better")
    try json.write(columns, "columns")
    try json.write(confidenceLevel, "confidenceLevel")
  }
}

extension ChangeColumnValues: Message, Codable {
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

extension ChangesResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&columns, "columns")
    try json.read(&undefinedChanges, "undefinedChanges", "undefined_changes")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(columns, "columns")
    try json.write(undefinedChanges, "undefinedChanges")
  }
}

extension PlanRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&icc, "icc")
    try json.read(&sessions, "sessions")
    try json.read(&width, "width")
    try json.read(&lowerLimit, "lowerLimit", "lower_limit")
    try json.read(&assurance, "assurance")
    try json.read(&confidenceLevel, "confidenceLevel", "confidence_level")
    try json.read(&subjects, "subjects")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(icc, "icc")
    try json.write(sessions, "sessions")
    try json.write(width, "width")
    try json.write(lowerLimit, "lowerLimit")
    try json.write(assurance, "assurance")
    try json.write(confidenceLevel, "confidenceLevel")
    try json.write(subjects, "subjects")
  }
}

extension PlanResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&subjectsForWidth, "subjectsForWidth", "subjects_for_width")
    try json.read(&subjectsForWidthExact, "subjectsForWidthExact", "subjects_for_width_exact")
    try json.read(&subjectsForLowerLimit, "subjectsForLowerLimit", "subjects_for_lower_limit")
    try json.read(&lowerLimit, "lowerLimit", "lower_limit")
    try json.read(&expectedWidth, "expectedWidth", "expected_width")
    try json.read(&semLowerFactor, "semLowerFactor", "sem_lower_factor")
    try json.read(&semUpperFactor, "semUpperFactor", "sem_upper_factor")
    try json.read(&provenance, "provenance")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(subjectsForWidth, "subjectsForWidth")
    try json.write(subjectsForWidthExact, "subjectsForWidthExact")
    try json.write(subjectsForLowerLimit, "subjectsForLowerLimit")
    try json.write(lowerLimit, "lowerLimit")
    try json.write(expectedWidth, "expectedWidth")
    try json.write(semLowerFactor, "semLowerFactor")
    try json.write(semUpperFactor, "semUpperFactor")
    try json.write(provenance, "provenance")
  }
}
