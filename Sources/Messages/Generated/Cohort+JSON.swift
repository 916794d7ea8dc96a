// Written by proto/generate from proto/evenstride/v1/cohort.proto; do not edit.
// swift-format-ignore-file

extension TwoSessionStrengths: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&exercise, "exercise")
    try json.read(&firstLeft, "firstLeft", "first_left")
    try json.read(&firstRight, "firstRight", "first_right")
    try json.read(&secondLeft, "secondLeft", "second_left")
    try json.read(&secondRight, "secondRight", "second_right")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(exercise, "exercise")
    try json.write(firstLeft, "firstLeft")
    try json.write(firstRight, "firstRight")
    try json.write(secondLeft, "secondLeft")
    try json.write(secondRight, "secondRight")
  }
}

extension DirectionAgreementRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&exercises, "exercises")
    try json.read(&confidenceLevel, "confidenceLevel", "confidence_level")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(exercises, "exercises")
    try json.write(confidenceLevel, "confidenceLevel")
  }
}

extension DirectionReport: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&exercise, "exercise")
    try json.read(&persons, "persons")
    try json.read(&leftLeft, "leftLeft", "left_left")
    try json.read(&leftRight, "leftRight", "left_right")
    try json.read(&rightLeft, "rightLeft", "right_left")
    try json.read(&rightRight, "rightRight", "right_right")
    try json.read(&equal, "equal")
    try json.read(&missing, "missing")
    try json.read(&rawAgreement, "rawAgreement", "raw_agreement")
    try json.read(&rawAgreementInterval, "rawAgreementInterval", "raw_agreement_interval")
    try json.read(&kappa, "kappa")
    try json.read(&kappaInterval, "kappaInterval", "kappa_interval")
    try json.read(&z, "z")
    try json.read(&p, "p")
    try json.read(&pabak, "pabak")
    try json.read(&gwetAc1, "gwetAc1", "gwet_ac1")
    try json.read(&flags, "flags")
    try json.read(&mcnemarP, "mcnemarP", "mcnemar_p")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(exercise, "exercise")
    try json.write(persons, "persons")
    try json.write(leftLeft, "leftLeft")
    try json.write(leftRight, "leftRight")
    try json.write(rightLeft, "rightLeft")
    try json.write(rightRight, "rightRight")
    try json.write(equal, "equal")
    try json.write(missing, "missing")
    try json.write(rawAgreement, "rawAgreement")
    try json.write(rawAgreementInterval, "rawAgreementInterval")
    try json.write(kappa, "kappa")
    try json.write(kappaInterval, "kappaInterval")
    try json.write(z, "z")
    try json.write(p, "p")
    try json.write(pabak, "pabak")
    try json.write(gwetAc1, "gwetAc1")
    try json.write(flags, "flags")
    try json.write(mcnemarP, "mcnemarP")
  }
}

extension DirectionAgreementResponse: Message, Codable {
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

extension ReferenceDistribution: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&exercise, "exercise")
    try json.read(&measure, "measure")
    try json.read(&stratum, "stratum")
    try json.read(&percentiles, "percentiles")
    try json.read(&values, "values")
    try json.read(&source, "source")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(exercise, "exercise")
    try json.write(measure, "measure")
    try json.write(stratum, "stratum")
    try json.write(percentiles, "percentiles")
    try json.write(values, "values")
    try json.write(source, "source")
  }
}

extension CohortRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&exercises, "exercises")
    try json.read(&strata, "strata")
    try json.read(&measures, "measures")
    try json.read(&confidenceLevel, "confidenceLevel", "confidence_level")
    try json.read(&thresholdPercent, "thresholdPercent", "threshold_percent")
    try json.read(&thresholdSource, "thresholdSource", "threshold_source")
    try json.read(&errors, "errors")
    try json.read(&references, "references")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(exercises, "exercises")
    try json.write(strata, "strata")
    try json.write(measures, "measures")
    try json.write(confidenceLevel, "confidenceLevel")
    try json.write(thresholdPercent, "thresholdPercent")
    try json.write(thresholdSource, "thresholdSource")
    try json.write(errors, "errors")
    try json.write(references, "references")
  }
}

extension StratumDistribution: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&stratum, "stratum")
    try json.read(&measure, "measure")
    try json.read(&unit, "unit")
    try json.read(&distribution, "distribution")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(stratum, "stratum")
    try json.write(measure, "measure")
    try json.write(unit, "unit")
    try json.write(distribution, "distribution")
  }
}

extension ReferencePosition: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&exercise, "exercise")
    try json.read(&measure, "measure")
    try json.read(&stratum, "stratum")
    try json.read(&source, "source")
    try json.read(&percentiles, "percentiles")
    try json.read(&lower, "lower")
    try json.read(&upper, "upper")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(exercise, "exercise")
    try json.write(measure, "measure")
    try json.write(stratum, "stratum")
    try json.write(source, "source")
    try json.write(percentiles, "percentiles")
    try json.write(lower, "lower")
    try json.write(upper, "upper")
  }
}

extension Prevalence: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&count, "count")
    try json.read(&n, "n")
    try json.read(&proportion, "proportion")
    try json.read(&interval, "interval")
    try json.read(&expectedByNoise, "expectedByNoise", "expected_by_noise")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(count, "count")
    try json.write(n, "n")
    try json.write(proportion, "proportion")
    try json.write(interval, "interval")
    try json.write(expectedByNoise, "expectedByNoise")
  }
}

extension LegComparison: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&meanLogRatio, "meanLogRatio", "mean_log_ratio")
    try json.read(&meanLogRatioInterval, "meanLogRatioInterval", "mean_log_ratio_interval")
    try json.read(&meanRatio, "meanRatio", "mean_ratio")
    try json.read(&meanRatioInterval, "meanRatioInterval", "mean_ratio_interval")
    try json.read(&meanSignedPercent, "meanSignedPercent", "mean_signed_percent")
    try json.read(&meanSignedPercentInterval, "meanSignedPercentInterval", "mean_signed_percent_interval")
    try json.read(&t, "t")
    try json.read(&df, "df")
    try json.read(&p, "p")
    try json.read(&pHolm, "pHolm", "p_holm")
    try json.read(&pBenjaminiHochberg, "pBenjaminiHochberg", "p_benjamini_hochberg")
    try json.read(&cohenDz, "cohenDz", "cohen_dz")
    try json.read(&cohenDzInterval, "cohenDzInterval", "cohen_dz_interval")
    try json.read(&hedgesGz, "hedgesGz", "hedges_gz")
    try json.read(&wilcoxonWPlus, "wilcoxonWPlus", "wilcoxon_w_plus")
    try json.read(&wilcoxonWMinus, "wilcoxonWMinus", "wilcoxon_w_minus")
    try json.read(&wilcoxonZeros, "wilcoxonZeros", "wilcoxon_zeros")
    try json.read(&wilcoxonP, "wilcoxonP", "wilcoxon_p")
    try json.read(&wilcoxonIsExact, "wilcoxonIsExact", "wilcoxon_is_exact")
    try json.read(&wilcoxonPHolm, "wilcoxonPHolm", "wilcoxon_p_holm")
    try json.read(&wilcoxonPBenjaminiHochberg, "wilcoxonPBenjaminiHochberg", "wilcoxon_p_benjamini_hochberg")
    try json.read(&hodgesLehmann, "hodgesLehmann", "hodges_lehmann")
    try json.read(&hodgesLehmannInterval, "hodgesLehmannInterval", "hodges_lehmann_interval")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(meanLogRatio, "meanLogRatio")
    try json.write(meanLogRatioInterval, "meanLogRatioInterval")
    try json.write(meanRatio, "meanRatio")
    try json.write(meanRatioInterval, "meanRatioInterval")
    try json.write(meanSignedPercent, "meanSignedPercent")
    try json.write(meanSignedPercentInterval, "meanSignedPercentInterval")
    try json.write(t, "t")
    try json.write(df, "df")
    try json.write(p, "p")
    try json.write(pHolm, "pHolm")
    try json.write(pBenjaminiHochberg, "pBenjaminiHochberg")
    try json.write(cohenDz, "cohenDz")
    try json.write(cohenDzInterval, "cohenDzInterval")
    try json.write(hedgesGz, "hedgesGz")
    try json.write(wilcoxonWPlus, "wilcoxonWPlus")
    try json.write(wilcoxonWMinus, "wilcoxonWMinus")
    try json.write(wilcoxonZeros, "wilcoxonZeros")
    try json.write(wilcoxonP, "wilcoxonP")
    try json.write(wilcoxonIsExact, "wilcoxonIsExact")
    try json.write(wilcoxonPHolm, "wilcoxonPHolm")
    try json.write(wilcoxonPBenjaminiHochberg, "wilcoxonPBenjaminiHochberg")
    try json.write(hodgesLehmann, "hodgesLehmann")
    try json.write(hodgesLehmannInterval, "hodgesLehmannInterval")
  }
}

extension CohortExercise: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&exercise, "exercise")
    try json.read(&unit, "unit")
    try json.read(&persons, "persons")
    try json.read(&missing, "missing")
    try json.read(&oneLegUnable, "oneLegUnable", "one_leg_unable")
    try json.read(&bothLegsUnable, "bothLegsUnable", "both_legs_unable")
    try json.read(&leftWeaker, "leftWeaker", "left_weaker")
    try json.read(&rightWeaker, "rightWeaker", "right_weaker")
    try json.read(&equal, "equal")
    try json.read(&meanAbsolutePercent, "meanAbsolutePercent", "mean_absolute_percent")
    try json.read(&prevalence, "prevalence")
    try json.read(&comparison, "comparison")
    try json.read(&distributions, "distributions")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(exercise, "exercise")
    try json.write(unit, "unit")
    try json.write(persons, "persons")
    try json.write(missing, "missing")
    try json.write(oneLegUnable, "oneLegUnable")
    try json.write(bothLegsUnable, "bothLegsUnable")
    try json.write(leftWeaker, "leftWeaker")
    try json.write(rightWeaker, "rightWeaker")
    try json.write(equal, "equal")
    try json.write(meanAbsolutePercent, "meanAbsolutePercent")
    try json.write(prevalence, "prevalence")
    try json.write(comparison, "comparison")
    try json.write(distributions, "distributions")
  }
}

extension CohortResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&exercises, "exercises")
    try json.read(&positions, "positions")
    try json.read(&thresholdPercent, "thresholdPercent", "threshold_percent")
    try json.read(&thresholdSource, "thresholdSource", "threshold_source")
    try json.read(&provenance, "provenance")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(exercises, "exercises")
    try json.write(positions, "positions")
    try json.write(thresholdPercent, "thresholdPercent")
    try json.write(thresholdSource, "thresholdSource")
    try json.write(provenance, "provenance")
  }
}
