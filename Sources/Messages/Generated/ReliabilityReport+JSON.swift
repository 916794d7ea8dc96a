// Written by proto/generate from proto/evenstride/v1/reliability_report.proto; do not edit.
// swift-format-ignore-file

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
    try json.read(&mdc95Group, "mdc95Group", "mdc95_group")
    try json.read(&df, "df")
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
    try json.write(mdc95Group, "mdc95Group")
    try json.write(df, "df")
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
    try json.read(&tolerance, "tolerance")
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
    try json.write(tolerance, "tolerance")
  }
}

extension SystematicChange: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&sessionMeans, "sessionMeans", "session_means")
    try json.read(&sessionSds, "sessionSds", "session_sds")
    try json.read(&f, "f")
    try json.read(&df1, "df1")
    try json.read(&df2, "df2")
    try json.read(&p, "p")
    try json.read(&greenhouseGeisserEpsilon, "greenhouseGeisserEpsilon", "greenhouse_geisser_epsilon")
    try json.read(&greenhouseGeisserP, "greenhouseGeisserP", "greenhouse_geisser_p")
    try json.read(&huynhFeldtEpsilon, "huynhFeldtEpsilon", "huynh_feldt_epsilon")
    try json.read(&huynhFeldtP, "huynhFeldtP", "huynh_feldt_p")
    try json.read(&changesFromFirst, "changesFromFirst", "changes_from_first")
    try json.read(&changeIntervals, "changeIntervals", "change_intervals")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(sessionMeans, "sessionMeans")
    try json.write(sessionSds, "sessionSds")
    try json.write(f, "f")
    try json.write(df1, "df1")
    try json.write(df2, "df2")
    try json.write(p, "p")
    try json.write(greenhouseGeisserEpsilon, "greenhouseGeisserEpsilon")
    try json.write(greenhouseGeisserP, "greenhouseGeisserP")
    try json.write(huynhFeldtEpsilon, "huynhFeldtEpsilon")
    try json.write(huynhFeldtP, "huynhFeldtP")
    try json.write(changesFromFirst, "changesFromFirst")
    try json.write(changeIntervals, "changeIntervals")
  }
}

extension CvReport: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&kind, "kind")
    try json.read(&percent, "percent")
    try json.read(&interval, "interval")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(kind, "kind")
    try json.write(percent, "percent")
    try json.write(interval, "interval")
  }
}

extension Heteroscedasticity: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&pearson, "pearson")
    try json.read(&pearsonP, "pearsonP", "pearson_p")
    try json.read(&spearman, "spearman")
    try json.read(&spearmanP, "spearmanP", "spearman_p")
    try json.read(&kendall, "kendall")
    try json.read(&kendallP, "kendallP", "kendall_p")
    try json.read(&slope, "slope")
    try json.read(&slopeStandardError, "slopeStandardError", "slope_standard_error")
    try json.read(&slopeP, "slopeP", "slope_p")
    try json.read(&biasSlope, "biasSlope", "bias_slope")
    try json.read(&biasSlopeStandardError, "biasSlopeStandardError", "bias_slope_standard_error")
    try json.read(&biasSlopeP, "biasSlopeP", "bias_slope_p")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(pearson, "pearson")
    try json.write(pearsonP, "pearsonP")
    try json.write(spearman, "spearman")
    try json.write(spearmanP, "spearmanP")
    try json.write(kendall, "kendall")
    try json.write(kendallP, "kendallP")
    try json.write(slope, "slope")
    try json.write(slopeStandardError, "slopeStandardError")
    try json.write(slopeP, "slopeP")
    try json.write(biasSlope, "biasSlope")
    try json.write(biasSlopeStandardError, "biasSlopeStandardError")
    try json.write(biasSlopeP, "biasSlopeP")
  }
}

extension RatioLimits: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&biasRatio, "biasRatio", "bias_ratio")
    try json.read(&biasRatioInterval, "biasRatioInterval", "bias_ratio_interval")
    try json.read(&lowerLimit, "lowerLimit", "lower_limit")
    try json.read(&upperLimit, "upperLimit", "upper_limit")
    try json.read(&lowerLimitInterval, "lowerLimitInterval", "lower_limit_interval")
    try json.read(&upperLimitInterval, "upperLimitInterval", "upper_limit_interval")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(biasRatio, "biasRatio")
    try json.write(biasRatioInterval, "biasRatioInterval")
    try json.write(lowerLimit, "lowerLimit")
    try json.write(upperLimit, "upperLimit")
    try json.write(lowerLimitInterval, "lowerLimitInterval")
    try json.write(upperLimitInterval, "upperLimitInterval")
  }
}

extension Concordance: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&estimate, "estimate")
    try json.read(&interval, "interval")
    try json.read(&precision, "precision")
    try json.read(&accuracy, "accuracy")
    try json.read(&locationShift, "locationShift", "location_shift")
    try json.read(&scaleShift, "scaleShift", "scale_shift")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(estimate, "estimate")
    try json.write(interval, "interval")
    try json.write(precision, "precision")
    try json.write(accuracy, "accuracy")
    try json.write(locationShift, "locationShift")
    try json.write(scaleShift, "scaleShift")
  }
}

extension VarianceComponentsReport: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&model, "model")
    try json.read(&subjectVariance, "subjectVariance", "subject_variance")
    try json.read(&sessionVariance, "sessionVariance", "session_variance")
    try json.read(&residualVariance, "residualVariance", "residual_variance")
    try json.read(&iccSingle, "iccSingle", "icc_single")
    try json.read(&iccMean, "iccMean", "icc_mean")
    try json.read(&sem, "sem")
    try json.read(&observations, "observations")
    try json.read(&subjects, "subjects")
    try json.read(&atBoundary, "atBoundary", "at_boundary")
    try json.read(&converged, "converged")
    try json.read(&iccSingleInterval, "iccSingleInterval", "icc_single_interval")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(model, "model")
    try json.write(subjectVariance, "subjectVariance")
    try json.write(sessionVariance, "sessionVariance")
    try json.write(residualVariance, "residualVariance")
    try json.write(iccSingle, "iccSingle")
    try json.write(iccMean, "iccMean")
    try json.write(sem, "sem")
    try json.write(observations, "observations")
    try json.write(subjects, "subjects")
    try json.write(atBoundary, "atBoundary")
    try json.write(converged, "converged")
    try json.write(iccSingleInterval, "iccSingleInterval")
  }
}

extension BootstrapReport: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&statistic, "statistic")
    try json.read(&estimate, "estimate")
    try json.read(&bca, "bca")
    try json.read(&percentile, "percentile")
    try json.read(&biasCorrection, "biasCorrection", "bias_correction")
    try json.read(&acceleration, "acceleration")
    try json.read(&resamples, "resamples")
    try json.read(&leftOut, "leftOut", "left_out")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(statistic, "statistic")
    try json.write(estimate, "estimate")
    try json.write(bca, "bca")
    try json.write(percentile, "percentile")
    try json.write(biasCorrection, "biasCorrection")
    try json.write(acceleration, "acceleration")
    try json.write(resamples, "resamples")
    try json.write(leftOut, "leftOut")
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
    try json.read(&scale, "scale")
    try json.read(&measure, "measure")
    try json.read(&systematicChange, "systematicChange", "systematic_change")
    try json.read(&coefficientsOfVariation, "coefficientsOfVariation", "coefficients_of_variation")
    try json.read(&heteroscedasticity, "heteroscedasticity")
    try json.read(&ratioLimits, "ratioLimits", "ratio_limits")
    try json.read(&concordance, "concordance")
    try json.read(&varianceComponents, "varianceComponents", "variance_components")
    try json.read(&bootstrap, "bootstrap")
    try json.read(&grras, "grras")
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
    try json.write(scale, "scale")
    try json.write(measure, "measure")
    try json.write(systematicChange, "systematicChange")
    try json.write(coefficientsOfVariation, "coefficientsOfVariation")
    try json.write(heteroscedasticity, "heteroscedasticity")
    try json.write(ratioLimits, "ratioLimits")
    try json.write(concordance, "concordance")
    try json.write(varianceComponents, "varianceComponents")
    try json.write(bootstrap, "bootstrap")
    try json.write(grras, "grras")
  }
}
