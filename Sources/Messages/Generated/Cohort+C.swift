// Written by proto/generate from proto/evenstride/v1/cohort.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension TwoSessionStrengths: CBacked {
  public static let fullName = "evenstride.v1.TwoSessionStrengths"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__two_session_strengths__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__TwoSessionStrengths>) {
    self.init()
    exercise = String(cString: c.pointee.exercise)
    firstLeft = CArray.numbers(c.pointee.first_left, c.pointee.n_first_left)
    firstRight = CArray.numbers(c.pointee.first_right, c.pointee.n_first_right)
    secondLeft = CArray.numbers(c.pointee.second_left, c.pointee.n_second_left)
    secondRight = CArray.numbers(c.pointee.second_right, c.pointee.n_second_right)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__TwoSessionStrengths>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__two_session_strengths__init(c)
    if !self.exercise.isEmpty { c.pointee.exercise = try arena.string(self.exercise) }
    (c.pointee.first_left, c.pointee.n_first_left) = try arena.numbers(self.firstLeft)
    (c.pointee.first_right, c.pointee.n_first_right) = try arena.numbers(self.firstRight)
    (c.pointee.second_left, c.pointee.n_second_left) = try arena.numbers(self.secondLeft)
    (c.pointee.second_right, c.pointee.n_second_right) = try arena.numbers(self.secondRight)
  }
}

extension DirectionAgreementRequest: CBacked {
  public static let fullName = "evenstride.v1.DirectionAgreementRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__direction_agreement_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__DirectionAgreementRequest>) {
    self.init()
    exercises = CArray.messages(c.pointee.exercises, c.pointee.n_exercises)
    confidenceLevel = c.pointee.confidence_level
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__DirectionAgreementRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__direction_agreement_request__init(c)
    (c.pointee.exercises, c.pointee.n_exercises) = try arena.messages(self.exercises)
    c.pointee.confidence_level = self.confidenceLevel
  }
}

extension DirectionReport: CBacked {
  public static let fullName = "evenstride.v1.DirectionReport"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__direction_report__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__DirectionReport>) {
    self.init()
    exercise = String(cString: c.pointee.exercise)
    persons = c.pointee.persons
    leftLeft = c.pointee.left_left
    leftRight = c.pointee.left_right
    rightLeft = c.pointee.right_left
    rightRight = c.pointee.right_right
    equal = c.pointee.equal
    missing = c.pointee.missing
    rawAgreement = c.pointee.raw_agreement
    rawAgreementInterval = c.pointee.raw_agreement_interval.map { Interval(copying: $0) }
    kappa = c.pointee.kappa
    kappaInterval = c.pointee.kappa_interval.map { Interval(copying: $0) }
    z = c.pointee.z
    p = c.pointee.p
    pabak = c.pointee.pabak
    gwetAc1 = c.pointee.gwet_ac1
    flags = CArray.enums(c.pointee.flags, c.pointee.n_flags)
    mcnemarP = c.pointee.mcnemar_p
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__DirectionReport>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__direction_report__init(c)
    if !self.exercise.isEmpty { c.pointee.exercise = try arena.string(self.exercise) }
    c.pointee.persons = self.persons
    c.pointee.left_left = self.leftLeft
    c.pointee.left_right = self.leftRight
    c.pointee.right_left = self.rightLeft
    c.pointee.right_right = self.rightRight
    c.pointee.equal = self.equal
    c.pointee.missing = self.missing
    c.pointee.raw_agreement = self.rawAgreement
    if let inner = self.rawAgreementInterval { c.pointee.raw_agreement_interval = try arena.message(inner) }
    c.pointee.kappa = self.kappa
    if let inner = self.kappaInterval { c.pointee.kappa_interval = try arena.message(inner) }
    c.pointee.z = self.z
    c.pointee.p = self.p
    c.pointee.pabak = self.pabak
    c.pointee.gwet_ac1 = self.gwetAc1
    (c.pointee.flags, c.pointee.n_flags) = try arena.enums(self.flags)
    c.pointee.mcnemar_p = self.mcnemarP
  }
}

extension DirectionAgreementResponse: CBacked {
  public static let fullName = "evenstride.v1.DirectionAgreementResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__direction_agreement_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__DirectionAgreementResponse>) {
    self.init()
    reports = CArray.messages(c.pointee.reports, c.pointee.n_reports)
    provenance = c.pointee.provenance.map { Provenance(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__DirectionAgreementResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__direction_agreement_response__init(c)
    (c.pointee.reports, c.pointee.n_reports) = try arena.messages(self.reports)
    if let inner = self.provenance { c.pointee.provenance = try arena.message(inner) }
  }
}

extension ReferenceDistribution: CBacked {
  public static let fullName = "evenstride.v1.ReferenceDistribution"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__reference_distribution__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__ReferenceDistribution>) {
    self.init()
    exercise = String(cString: c.pointee.exercise)
    measure = LegMeasure(rawValue: Int32(bitPattern: c.pointee.measure.rawValue))
    stratum = String(cString: c.pointee.stratum)
    percentiles = CArray.numbers(c.pointee.percentiles, c.pointee.n_percentiles)
    values = CArray.numbers(c.pointee.values, c.pointee.n_values)
    source = String(cString: c.pointee.source)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__ReferenceDistribution>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__reference_distribution__init(c)
    if !self.exercise.isEmpty { c.pointee.exercise = try arena.string(self.exercise) }
    c.pointee.measure = .init(rawValue: UInt32(bitPattern: self.measure.rawValue))
    if !self.stratum.isEmpty { c.pointee.stratum = try arena.string(self.stratum) }
    (c.pointee.percentiles, c.pointee.n_percentiles) = try arena.numbers(self.percentiles)
    (c.pointee.values, c.pointee.n_values) = try arena.numbers(self.values)
    if !self.source.isEmpty { c.pointee.source = try arena.string(self.source) }
  }
}

extension CohortRequest: CBacked {
  public static let fullName = "evenstride.v1.CohortRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__cohort_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__CohortRequest>) {
    self.init()
    exercises = CArray.messages(c.pointee.exercises, c.pointee.n_exercises)
    strata = CArray.strings(c.pointee.strata, c.pointee.n_strata)
    measures = CArray.enums(c.pointee.measures, c.pointee.n_measures)
    confidenceLevel = c.pointee.confidence_level
    thresholdPercent = c.pointee.threshold_percent
    thresholdSource = String(cString: c.pointee.threshold_source)
    errors = CArray.messages(c.pointee.errors, c.pointee.n_errors)
    references = CArray.messages(c.pointee.references, c.pointee.n_references)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__CohortRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__cohort_request__init(c)
    (c.pointee.exercises, c.pointee.n_exercises) = try arena.messages(self.exercises)
    (c.pointee.strata, c.pointee.n_strata) = try arena.strings(self.strata)
    (c.pointee.measures, c.pointee.n_measures) = try arena.enums(self.measures)
    c.pointee.confidence_level = self.confidenceLevel
    c.pointee.threshold_percent = self.thresholdPercent
    if !self.thresholdSource.isEmpty { c.pointee.threshold_source = try arena.string(self.thresholdSource) }
    (c.pointee.errors, c.pointee.n_errors) = try arena.messages(self.errors)
    (c.pointee.references, c.pointee.n_references) = try arena.messages(self.references)
  }
}

extension StratumDistribution: CBacked {
  public static let fullName = "evenstride.v1.StratumDistribution"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__stratum_distribution__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__StratumDistribution>) {
    self.init()
    stratum = String(cString: c.pointee.stratum)
    measure = LegMeasure(rawValue: Int32(bitPattern: c.pointee.measure.rawValue))
    unit = String(cString: c.pointee.unit)
    distribution = c.pointee.distribution.map { Distribution(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__StratumDistribution>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__stratum_distribution__init(c)
    if !self.stratum.isEmpty { c.pointee.stratum = try arena.string(self.stratum) }
    c.pointee.measure = .init(rawValue: UInt32(bitPattern: self.measure.rawValue))
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
    if let inner = self.distribution { c.pointee.distribution = try arena.message(inner) }
  }
}

extension ReferencePosition: CBacked {
  public static let fullName = "evenstride.v1.ReferencePosition"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__reference_position__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__ReferencePosition>) {
    self.init()
    exercise = String(cString: c.pointee.exercise)
    measure = LegMeasure(rawValue: Int32(bitPattern: c.pointee.measure.rawValue))
    stratum = String(cString: c.pointee.stratum)
    source = String(cString: c.pointee.source)
    percentiles = CArray.numbers(c.pointee.percentiles, c.pointee.n_percentiles)
    lower = CArray.numbers(c.pointee.lower, c.pointee.n_lower)
    upper = CArray.numbers(c.pointee.upper, c.pointee.n_upper)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__ReferencePosition>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__reference_position__init(c)
    if !self.exercise.isEmpty { c.pointee.exercise = try arena.string(self.exercise) }
    c.pointee.measure = .init(rawValue: UInt32(bitPattern: self.measure.rawValue))
    if !self.stratum.isEmpty { c.pointee.stratum = try arena.string(self.stratum) }
    if !self.source.isEmpty { c.pointee.source = try arena.string(self.source) }
    (c.pointee.percentiles, c.pointee.n_percentiles) = try arena.numbers(self.percentiles)
    (c.pointee.lower, c.pointee.n_lower) = try arena.numbers(self.lower)
    (c.pointee.upper, c.pointee.n_upper) = try arena.numbers(self.upper)
  }
}

extension Prevalence: CBacked {
  public static let fullName = "evenstride.v1.Prevalence"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__prevalence__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Prevalence>) {
    self.init()
    count = c.pointee.count
    n = c.pointee.n
    proportion = c.pointee.proportion
    interval = c.pointee.interval.map { Interval(copying: $0) }
    expectedByNoise = c.pointee.expected_by_noise
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Prevalence>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__prevalence__init(c)
    c.pointee.count = self.count
    c.pointee.n = self.n
    c.pointee.proportion = self.proportion
    if let inner = self.interval { c.pointee.interval = try arena.message(inner) }
    c.pointee.expected_by_noise = self.expectedByNoise
  }
}

extension LegComparison: CBacked {
  public static let fullName = "evenstride.v1.LegComparison"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__leg_comparison__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__LegComparison>) {
    self.init()
    meanLogRatio = c.pointee.mean_log_ratio
    meanLogRatioInterval = c.pointee.mean_log_ratio_interval.map { Interval(copying: $0) }
    meanRatio = c.pointee.mean_ratio
    meanRatioInterval = c.pointee.mean_ratio_interval.map { Interval(copying: $0) }
    meanSignedPercent = c.pointee.mean_signed_percent
    meanSignedPercentInterval = c.pointee.mean_signed_percent_interval.map { Interval(copying: $0) }
    t = c.pointee.t
    df = c.pointee.df
    p = c.pointee.p
    pHolm = c.pointee.p_holm
    pBenjaminiHochberg = c.pointee.p_benjamini_hochberg
    cohenDz = c.pointee.cohen_dz
    cohenDzInterval = c.pointee.cohen_dz_interval.map { Interval(copying: $0) }
    hedgesGz = c.pointee.hedges_gz
    wilcoxonWPlus = c.pointee.wilcoxon_w_plus
    wilcoxonWMinus = c.pointee.wilcoxon_w_minus
    wilcoxonZeros = c.pointee.wilcoxon_zeros
    wilcoxonP = c.pointee.wilcoxon_p
    wilcoxonIsExact = c.pointee.wilcoxon_is_exact != 0
    wilcoxonPHolm = c.pointee.wilcoxon_p_holm
    wilcoxonPBenjaminiHochberg = c.pointee.wilcoxon_p_benjamini_hochberg
    hodgesLehmann = c.pointee.hodges_lehmann
    hodgesLehmannInterval = c.pointee.hodges_lehmann_interval.map { Interval(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__LegComparison>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__leg_comparison__init(c)
    c.pointee.mean_log_ratio = self.meanLogRatio
    if let inner = self.meanLogRatioInterval { c.pointee.mean_log_ratio_interval = try arena.message(inner) }
    c.pointee.mean_ratio = self.meanRatio
    if let inner = self.meanRatioInterval { c.pointee.mean_ratio_interval = try arena.message(inner) }
    c.pointee.mean_signed_percent = self.meanSignedPercent
    if let inner = self.meanSignedPercentInterval { c.pointee.mean_signed_percent_interval = try arena.message(inner) }
    c.pointee.t = self.t
    c.pointee.df = self.df
    c.pointee.p = self.p
    c.pointee.p_holm = self.pHolm
    c.pointee.p_benjamini_hochberg = self.pBenjaminiHochberg
    c.pointee.cohen_dz = self.cohenDz
    if let inner = self.cohenDzInterval { c.pointee.cohen_dz_interval = try arena.message(inner) }
    c.pointee.hedges_gz = self.hedgesGz
    c.pointee.wilcoxon_w_plus = self.wilcoxonWPlus
    c.pointee.wilcoxon_w_minus = self.wilcoxonWMinus
    c.pointee.wilcoxon_zeros = self.wilcoxonZeros
    c.pointee.wilcoxon_p = self.wilcoxonP
    c.pointee.wilcoxon_is_exact = self.wilcoxonIsExact ? 1 : 0
    c.pointee.wilcoxon_p_holm = self.wilcoxonPHolm
    c.pointee.wilcoxon_p_benjamini_hochberg = self.wilcoxonPBenjaminiHochberg
    c.pointee.hodges_lehmann = self.hodgesLehmann
    if let inner = self.hodgesLehmannInterval { c.pointee.hodges_lehmann_interval = try arena.message(inner) }
  }
}

extension CohortExercise: CBacked {
  public static let fullName = "evenstride.v1.CohortExercise"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__cohort_exercise__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__CohortExercise>) {
    self.init()
    exercise = String(cString: c.pointee.exercise)
    unit = String(cString: c.pointee.unit)
    persons = c.pointee.persons
    missing = c.pointee.missing
    oneLegUnable = c.pointee.one_leg_unable
    bothLegsUnable = c.pointee.both_legs_unable
    leftWeaker = c.pointee.left_weaker
    rightWeaker = c.pointee.right_weaker
    equal = c.pointee.equal
    meanAbsolutePercent = c.pointee.mean_absolute_percent
    prevalence = c.pointee.prevalence.map { Prevalence(copying: $0) }
    comparison = c.pointee.comparison.map { LegComparison(copying: $0) }
    distributions = CArray.messages(c.pointee.distributions, c.pointee.n_distributions)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__CohortExercise>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__cohort_exercise__init(c)
    if !self.exercise.isEmpty { c.pointee.exercise = try arena.string(self.exercise) }
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
    c.pointee.persons = self.persons
    c.pointee.missing = self.missing
    c.pointee.one_leg_unable = self.oneLegUnable
    c.pointee.both_legs_unable = self.bothLegsUnable
    c.pointee.left_weaker = self.leftWeaker
    c.pointee.right_weaker = self.rightWeaker
    c.pointee.equal = self.equal
    c.pointee.mean_absolute_percent = self.meanAbsolutePercent
    if let inner = self.prevalence { c.pointee.prevalence = try arena.message(inner) }
    if let inner = self.comparison { c.pointee.comparison = try arena.message(inner) }
    (c.pointee.distributions, c.pointee.n_distributions) = try arena.messages(self.distributions)
  }
}

extension CohortResponse: CBacked {
  public static let fullName = "evenstride.v1.CohortResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__cohort_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__CohortResponse>) {
    self.init()
    exercises = CArray.messages(c.pointee.exercises, c.pointee.n_exercises)
    positions = CArray.messages(c.pointee.positions, c.pointee.n_positions)
    thresholdPercent = c.pointee.threshold_percent
    thresholdSource = String(cString: c.pointee.threshold_source)
    provenance = c.pointee.provenance.map { Provenance(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__CohortResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__cohort_response__init(c)
    (c.pointee.exercises, c.pointee.n_exercises) = try arena.messages(self.exercises)
    (c.pointee.positions, c.pointee.n_positions) = try arena.messages(self.positions)
    c.pointee.threshold_percent = self.thresholdPercent
    if !self.thresholdSource.isEmpty { c.pointee.threshold_source = try arena.string(self.thresholdSource) }
    if let inner = self.provenance { c.pointee.provenance = try arena.message(inner) }
  }
}
