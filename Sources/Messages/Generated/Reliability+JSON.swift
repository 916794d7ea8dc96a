// Written by proto/generate from proto/evenstride/v1/reliability.proto; do not edit.
// swift-format-ignore-file

extension ScoreTable: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&side, "side")
    try json.read(&unit, "unit")
    try json.read(&sessions, "sessions")
    try json.read(&scores, "scores")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(side, "side")
    try json.write(unit, "unit")
    try json.write(sessions, "sessions")
    try json.write(scores, "scores")
  }
}

extension AnalyzeRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&tables, "tables")
    try json.read(&confidenceLevel, "confidenceLevel", "confidence_level")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(tables, "tables")
    try json.write(confidenceLevel, "confidenceLevel")
  }
}

extension AnalyzeResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&reports, "reports")
    try json.read(&provenance, "provenance")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(reports, "reports")
    try json.write(provenance, "provenance")
  }
}

extension IntraclassCorrelation: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&form, "form")
    try json.read(&shroutFleiss, "shroutFleiss", "shrout_fleiss")
    try json.read(&mcgrawWong, "mcgrawWong", "mcgraw_wong")
    try json.read(&estimate, "estimate")
    try json.read(&interval, "interval")
    try json.read(&f, "f")
    try json.read(&df1, "df1")
    try json.read(&df2, "df2")
    try json.read(&p, "p")
    try json.read(&lowerBand, "lowerBand", "lower_band")
    try json.read(&upperBand, "upperBand", "upper_band")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(form, "form")
    try json.write(shroutFleiss, "shroutFleiss")
    try json.write(mcgrawWong, "mcgrawWong")
    try json.write(estimate, "estimate")
    try json.write(interval, "interval")
    try json.write(f, "f")
    try json.write(df1, "df1")
    try json.write(df2, "df2")
    try json.write(p, "p")
    try json.write(lowerBand, "lowerBand")
    try json.write(upperBand, "upperBand")
  }
}

extension AnovaTable: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&msSubjects, "msSubjects", "ms_subjects")
    try json.read(&msSessions, "msSessions", "ms_sessions")
    try json.read(&msResidual, "msResidual", "ms_residual")
    try json.read(&msWithin, "msWithin", "ms_within")
    try json.read(&grandMean, "grandMean", "grand_mean")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(msSubjects, "msSubjects")
    try json.write(msSessions, "msSessions")
    try json.write(msResidual, "msResidual")
    try json.write(msWithin, "msWithin")
    try json.write(grandMean, "grandMean")
  }
}

extension MeasurementErrorReport: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&kind, "kind")
    try json.read(&sem, "sem")
    try json.read(&semInterval, "semInterval", "sem_interval")
    try json.read(&semPercent, "semPercent", "sem_percent")
    try json.read(&mdc90, "mdc90")
    try json.read(&mdc95, "mdc95")
    try json.read(&mdc90Percent, "mdc90Percent", "mdc90_percent")
    try json.read(&mdc95Percent, "mdc95Percent", "mdc95_percent")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(kind, "kind")
    try json.write(sem, "sem")
    try json.write(semInterval, "semInterval")
    try json.write(semPercent, "semPercent")
    try json.write(mdc90, "mdc90")
    try json.write(mdc95, "mdc95")
    try json.write(mdc90Percent, "mdc90Percent")
    try json.write(mdc95Percent, "mdc95Percent")
  }
}

extension BlandAltman: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&bias, "bias")
    try json.read(&biasInterval, "biasInterval", "bias_interval")
    try json.read(&t, "t")
    try json.read(&df, "df")
    try json.read(&p, "p")
    try json.read(&sd, "sd")
    try json.read(&lowerLimit, "lowerLimit", "lower_limit")
    try json.read(&upperLimit, "upperLimit", "upper_limit")
    try json.read(&lowerLimitInterval, "lowerLimitInterval", "lower_limit_interval")
    try json.read(&upperLimitInterval, "upperLimitInterval", "upper_limit_interval")
    try json.read(&lowerLimitIntervalApproximate, "lowerLimitIntervalApproximate", "lower_limit_interval_approximate")
    try json.read(&upperLimitIntervalApproximate, "upperLimitIntervalApproximate", "upper_limit_interval_approximate")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(bias, "bias")
    try json.write(biasInterval, "biasInterval")
    try json.write(t, "t")
    try json.write(df, "df")
    try json.write(p, "p")
    try json.write(sd, "sd")
    try json.write(lowerLimit, "lowerLimit")
    try json.write(upperLimit, "upperLimit")
    try json.write(lowerLimitInterval, "lowerLimitInterval")
    try json.write(upperLimitInterval, "upperLimitInterval")
    try json.write(lowerLimitIntervalApproximate, "lowerLimitIntervalApproximate")
    try json.write(upperLimitIntervalApproximate, "upperLimitIntervalApproximate")
  }
}

extension ReliabilityReport: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&side, "side")
    try json.read(&unit, "unit")
    try json.read(&sessions, "sessions")
    try json.read(&subjectsUsed, "subjectsUsed", "subjects_used")
    try json.read(&subjectsDropped, "subjectsDropped", "subjects_dropped")
    try json.read(&anova, "anova")
    try json.read(&icc, "icc")
    try json.read(&measurementError, "measurementError", "measurement_error")
    try json.read(&blandAltman, "blandAltman", "bland_altman")
    try json.read(&flags, "flags")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(side, "side")
    try json.write(unit, "unit")
    try json.write(sessions, "sessions")
    try json.write(subjectsUsed, "subjectsUsed")
    try json.write(subjectsDropped, "subjectsDropped")
    try json.write(anova, "anova")
    try json.write(icc, "icc")
    try json.write(measurementError, "measurementError")
    try json.write(blandAltman, "blandAltman")
    try json.write(flags, "flags")
  }
}
