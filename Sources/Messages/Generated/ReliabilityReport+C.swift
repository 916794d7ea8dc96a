// Written by proto/generate from proto/evenstride/v1/reliability_report.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension IntraclassCorrelation: CBacked {
  public static let fullName = "evenstride.v1.IntraclassCorrelation"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__intraclass_correlation__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__IntraclassCorrelation>) {
    self.init()
    form = IccForm(rawValue: Int32(bitPattern: c.pointee.form.rawValue))
    shroutFleiss = String(cString: c.pointee.shrout_fleiss)
    mcgrawWong = String(cString: c.pointee.mcgraw_wong)
    estimate = c.pointee.estimate
    interval = c.pointee.interval.map { Interval(copying: $0) }
    f = c.pointee.f
    df1 = c.pointee.df1
    df2 = c.pointee.df2
    p = c.pointee.p
    lowerBand = ReliabilityBand(rawValue: Int32(bitPattern: c.pointee.lower_band.rawValue))
    upperBand = ReliabilityBand(rawValue: Int32(bitPattern: c.pointee.upper_band.rawValue))
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__IntraclassCorrelation>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__intraclass_correlation__init(c)
    c.pointee.form = .init(rawValue: UInt32(bitPattern: self.form.rawValue))
    if !self.shroutFleiss.isEmpty { c.pointee.shrout_fleiss = try arena.string(self.shroutFleiss) }
    if !self.mcgrawWong.isEmpty { c.pointee.mcgraw_wong = try arena.string(self.mcgrawWong) }
    c.pointee.estimate = self.estimate
    if let inner = self.interval { c.pointee.interval = try arena.message(inner) }
    c.pointee.f = self.f
    c.pointee.df1 = self.df1
    c.pointee.df2 = self.df2
    c.pointee.p = self.p
    c.pointee.lower_band = .init(rawValue: UInt32(bitPattern: self.lowerBand.rawValue))
    c.pointee.upper_band = .init(rawValue: UInt32(bitPattern: self.upperBand.rawValue))
  }
}

extension AnovaTable: CBacked {
  public static let fullName = "evenstride.v1.AnovaTable"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__anova_table__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__AnovaTable>) {
    self.init()
    msSubjects = c.pointee.ms_subjects
    msSessions = c.pointee.ms_sessions
    msResidual = c.pointee.ms_residual
    msWithin = c.pointee.ms_within
    grandMean = c.pointee.grand_mean
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__AnovaTable>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__anova_table__init(c)
    c.pointee.ms_subjects = self.msSubjects
    c.pointee.ms_sessions = self.msSessions
    c.pointee.ms_residual = self.msResidual
    c.pointee.ms_within = self.msWithin
    c.pointee.grand_mean = self.grandMean
  }
}

extension MeasurementErrorReport: CBacked {
  public static let fullName = "evenstride.v1.MeasurementErrorReport"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__measurement_error_report__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__MeasurementErrorReport>) {
    self.init()
    kind = SemKind(rawValue: Int32(bitPattern: c.pointee.kind.rawValue))
    sem = c.pointee.sem
    semInterval = c.pointee.sem_interval.map { Interval(copying: $0) }
    semPercent = c.pointee.sem_percent
    mdc90 = c.pointee.mdc90
    mdc95 = c.pointee.mdc95
    mdc90Percent = c.pointee.mdc90_percent
    mdc95Percent = c.pointee.mdc95_percent
    mdc95Group = c.pointee.mdc95_group
    df = c.pointee.df
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__MeasurementErrorReport>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__measurement_error_report__init(c)
    c.pointee.kind = .init(rawValue: UInt32(bitPattern: self.kind.rawValue))
    c.pointee.sem = self.sem
    if let inner = self.semInterval { c.pointee.sem_interval = try arena.message(inner) }
    c.pointee.sem_percent = self.semPercent
    c.pointee.mdc90 = self.mdc90
    c.pointee.mdc95 = self.mdc95
    c.pointee.mdc90_percent = self.mdc90Percent
    c.pointee.mdc95_percent = self.mdc95Percent
    c.pointee.mdc95_group = self.mdc95Group
    c.pointee.df = self.df
  }
}

extension BlandAltman: CBacked {
  public static let fullName = "evenstride.v1.BlandAltman"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__bland_altman__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__BlandAltman>) {
    self.init()
    bias = c.pointee.bias
    biasInterval = c.pointee.bias_interval.map { Interval(copying: $0) }
    t = c.pointee.t
    df = c.pointee.df
    p = c.pointee.p
    sd = c.pointee.sd
    lowerLimit = c.pointee.lower_limit
    upperLimit = c.pointee.upper_limit
    lowerLimitInterval = c.pointee.lower_limit_interval.map { Interval(copying: $0) }
    upperLimitInterval = c.pointee.upper_limit_interval.map { Interval(copying: $0) }
    lowerLimitIntervalApproximate = c.pointee.lower_limit_interval_approximate.map { Interval(copying: $0) }
    upperLimitIntervalApproximate = c.pointee.upper_limit_interval_approximate.map { Interval(copying: $0) }
    tolerance = c.pointee.tolerance.map { Interval(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__BlandAltman>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__bland_altman__init(c)
    c.pointee.bias = self.bias
    if let inner = self.biasInterval { c.pointee.bias_interval = try arena.message(inner) }
    c.pointee.t = self.t
    c.pointee.df = self.df
    c.pointee.p = self.p
    c.pointee.sd = self.sd
    c.pointee.lower_limit = self.lowerLimit
    c.pointee.upper_limit = self.upperLimit
    if let inner = self.lowerLimitInterval { c.pointee.lower_limit_interval = try arena.message(inner) }
    if let inner = self.upperLimitInterval { c.pointee.upper_limit_interval = try arena.message(inner) }
    if let inner = self.lowerLimitIntervalApproximate { c.pointee.lower_limit_interval_approximate = try arena.message(inner) }
    if let inner = self.upperLimitIntervalApproximate { c.pointee.upper_limit_interval_approximate = try arena.message(inner) }
    if let inner = self.tolerance { c.pointee.tolerance = try arena.message(inner) }
  }
}

extension SystematicChange: CBacked {
  public static let fullName = "evenstride.v1.SystematicChange"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__systematic_change__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__SystematicChange>) {
    self.init()
    sessionMeans = CArray.numbers(c.pointee.session_means, c.pointee.n_session_means)
    sessionSds = CArray.numbers(c.pointee.session_sds, c.pointee.n_session_sds)
    f = c.pointee.f
    df1 = c.pointee.df1
    df2 = c.pointee.df2
    p = c.pointee.p
    greenhouseGeisserEpsilon = c.pointee.greenhouse_geisser_epsilon
    greenhouseGeisserP = c.pointee.greenhouse_geisser_p
    huynhFeldtEpsilon = c.pointee.huynh_feldt_epsilon
    huynhFeldtP = c.pointee.huynh_feldt_p
    changesFromFirst = CArray.numbers(c.pointee.changes_from_first, c.pointee.n_changes_from_first)
    changeIntervals = CArray.messages(c.pointee.change_intervals, c.pointee.n_change_intervals)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__SystematicChange>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__systematic_change__init(c)
    (c.pointee.session_means, c.pointee.n_session_means) = try arena.numbers(self.sessionMeans)
    (c.pointee.session_sds, c.pointee.n_session_sds) = try arena.numbers(self.sessionSds)
    c.pointee.f = self.f
    c.pointee.df1 = self.df1
    c.pointee.df2 = self.df2
    c.pointee.p = self.p
    c.pointee.greenhouse_geisser_epsilon = self.greenhouseGeisserEpsilon
    c.pointee.greenhouse_geisser_p = self.greenhouseGeisserP
    c.pointee.huynh_feldt_epsilon = self.huynhFeldtEpsilon
    c.pointee.huynh_feldt_p = self.huynhFeldtP
    (c.pointee.changes_from_first, c.pointee.n_changes_from_first) = try arena.numbers(self.changesFromFirst)
    (c.pointee.change_intervals, c.pointee.n_change_intervals) = try arena.messages(self.changeIntervals)
  }
}

extension CvReport: CBacked {
  public static let fullName = "evenstride.v1.CvReport"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__cv_report__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__CvReport>) {
    self.init()
    kind = CvKind(rawValue: Int32(bitPattern: c.pointee.kind.rawValue))
    percent = c.pointee.percent
    interval = c.pointee.interval.map { Interval(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__CvReport>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__cv_report__init(c)
    c.pointee.kind = .init(rawValue: UInt32(bitPattern: self.kind.rawValue))
    c.pointee.percent = self.percent
    if let inner = self.interval { c.pointee.interval = try arena.message(inner) }
  }
}

extension Heteroscedasticity: CBacked {
  public static let fullName = "evenstride.v1.Heteroscedasticity"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__heteroscedasticity__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Heteroscedasticity>) {
    self.init()
    pearson = c.pointee.pearson
    pearsonP = c.pointee.pearson_p
    spearman = c.pointee.spearman
    spearmanP = c.pointee.spearman_p
    kendall = c.pointee.kendall
    kendallP = c.pointee.kendall_p
    slope = c.pointee.slope
    slopeStandardError = c.pointee.slope_standard_error
    slopeP = c.pointee.slope_p
    biasSlope = c.pointee.bias_slope
    biasSlopeStandardError = c.pointee.bias_slope_standard_error
    biasSlopeP = c.pointee.bias_slope_p
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Heteroscedasticity>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__heteroscedasticity__init(c)
    c.pointee.pearson = self.pearson
    c.pointee.pearson_p = self.pearsonP
    c.pointee.spearman = self.spearman
    c.pointee.spearman_p = self.spearmanP
    c.pointee.kendall = self.kendall
    c.pointee.kendall_p = self.kendallP
    c.pointee.slope = self.slope
    c.pointee.slope_standard_error = self.slopeStandardError
    c.pointee.slope_p = self.slopeP
    c.pointee.bias_slope = self.biasSlope
    c.pointee.bias_slope_standard_error = self.biasSlopeStandardError
    c.pointee.bias_slope_p = self.biasSlopeP
  }
}

extension RatioLimits: CBacked {
  public static let fullName = "evenstride.v1.RatioLimits"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__ratio_limits__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__RatioLimits>) {
    self.init()
    biasRatio = c.pointee.bias_ratio
    biasRatioInterval = c.pointee.bias_ratio_interval.map { Interval(copying: $0) }
    lowerLimit = c.pointee.lower_limit
    upperLimit = c.pointee.upper_limit
    lowerLimitInterval = c.pointee.lower_limit_interval.map { Interval(copying: $0) }
    upperLimitInterval = c.pointee.upper_limit_interval.map { Interval(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__RatioLimits>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__ratio_limits__init(c)
    c.pointee.bias_ratio = self.biasRatio
    if let inner = self.biasRatioInterval { c.pointee.bias_ratio_interval = try arena.message(inner) }
    c.pointee.lower_limit = self.lowerLimit
    c.pointee.upper_limit = self.upperLimit
    if let inner = self.lowerLimitInterval { c.pointee.lower_limit_interval = try arena.message(inner) }
    if let inner = self.upperLimitInterval { c.pointee.upper_limit_interval = try arena.message(inner) }
  }
}

extension Concordance: CBacked {
  public static let fullName = "evenstride.v1.Concordance"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__concordance__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Concordance>) {
    self.init()
    estimate = c.pointee.estimate
    interval = c.pointee.interval.map { Interval(copying: $0) }
    precision = c.pointee.precision
    accuracy = c.pointee.accuracy
    locationShift = c.pointee.location_shift
    scaleShift = c.pointee.scale_shift
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Concordance>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__concordance__init(c)
    c.pointee.estimate = self.estimate
    if let inner = self.interval { c.pointee.interval = try arena.message(inner) }
    c.pointee.precision = self.precision
    c.pointee.accuracy = self.accuracy
    c.pointee.location_shift = self.locationShift
    c.pointee.scale_shift = self.scaleShift
  }
}

extension VarianceComponentsReport: CBacked {
  public static let fullName = "evenstride.v1.VarianceComponentsReport"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__variance_components_report__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__VarianceComponentsReport>) {
    self.init()
    model = ComponentModel(rawValue: Int32(bitPattern: c.pointee.model.rawValue))
    subjectVariance = c.pointee.subject_variance
    sessionVariance = c.pointee.session_variance
    residualVariance = c.pointee.residual_variance
    iccSingle = c.pointee.icc_single
    iccMean = c.pointee.icc_mean
    sem = c.pointee.sem
    observations = c.pointee.observations
    subjects = c.pointee.subjects
    atBoundary = c.pointee.at_boundary != 0
    converged = c.pointee.converged != 0
    iccSingleInterval = c.pointee.icc_single_interval.map { Interval(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__VarianceComponentsReport>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__variance_components_report__init(c)
    c.pointee.model = .init(rawValue: UInt32(bitPattern: self.model.rawValue))
    c.pointee.subject_variance = self.subjectVariance
    c.pointee.session_variance = self.sessionVariance
    c.pointee.residual_variance = self.residualVariance
    c.pointee.icc_single = self.iccSingle
    c.pointee.icc_mean = self.iccMean
    c.pointee.sem = self.sem
    c.pointee.observations = self.observations
    c.pointee.subjects = self.subjects
    c.pointee.at_boundary = self.atBoundary ? 1 : 0
    c.pointee.converged = self.converged ? 1 : 0
    if let inner = self.iccSingleInterval { c.pointee.icc_single_interval = try arena.message(inner) }
  }
}

extension BootstrapReport: CBacked {
  public static let fullName = "evenstride.v1.BootstrapReport"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__bootstrap_report__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__BootstrapReport>) {
    self.init()
    statistic = BootstrapStatistic(rawValue: Int32(bitPattern: c.pointee.statistic.rawValue))
    estimate = c.pointee.estimate
    bca = c.pointee.bca.map { Interval(copying: $0) }
    percentile = c.pointee.percentile.map { Interval(copying: $0) }
    biasCorrection = c.pointee.bias_correction
    acceleration = c.pointee.acceleration
    resamples = c.pointee.resamples
    leftOut = c.pointee.left_out
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__BootstrapReport>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__bootstrap_report__init(c)
    c.pointee.statistic = .init(rawValue: UInt32(bitPattern: self.statistic.rawValue))
    c.pointee.estimate = self.estimate
    if let inner = self.bca { c.pointee.bca = try arena.message(inner) }
    if let inner = self.percentile { c.pointee.percentile = try arena.message(inner) }
    c.pointee.bias_correction = self.biasCorrection
    c.pointee.acceleration = self.acceleration
    c.pointee.resamples = self.resamples
    c.pointee.left_out = self.leftOut
  }
}

extension ReliabilityReport: CBacked {
  public static let fullName = "evenstride.v1.ReliabilityReport"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__reliability_report__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__ReliabilityReport>) {
    self.init()
    name = String(cString: c.pointee.name)
    side = Side(rawValue: Int32(bitPattern: c.pointee.side.rawValue))
    unit = String(cString: c.pointee.unit)
    sessions = c.pointee.sessions
    subjectsUsed = c.pointee.subjects_used
    subjectsDropped = c.pointee.subjects_dropped
    anova = c.pointee.anova.map { AnovaTable(copying: $0) }
    icc = CArray.messages(c.pointee.icc, c.pointee.n_icc)
    measurementError = CArray.messages(c.pointee.measurement_error, c.pointee.n_measurement_error)
    blandAltman = c.pointee.bland_altman.map { BlandAltman(copying: $0) }
    flags = CArray.enums(c.pointee.flags, c.pointee.n_flags)
    scale = ScoreScale(rawValue: Int32(bitPattern: c.pointee.scale.rawValue))
    measure = LegMeasure(rawValue: Int32(bitPattern: c.pointee.measure.rawValue))
    systematicChange = c.pointee.systematic_change.map { SystematicChange(copying: $0) }
    coefficientsOfVariation = CArray.messages(c.pointee.coefficients_of_variation, c.pointee.n_coefficients_of_variation)
    heteroscedasticity = c.pointee.heteroscedasticity.map { Heteroscedasticity(copying: $0) }
    ratioLimits = c.pointee.ratio_limits.map { RatioLimits(copying: $0) }
    concordance = c.pointee.concordance.map { Concordance(copying: $0) }
    varianceComponents = CArray.messages(c.pointee.variance_components, c.pointee.n_variance_components)
    bootstrap = CArray.messages(c.pointee.bootstrap, c.pointee.n_bootstrap)
    grras = CArray.strings(c.pointee.grras, c.pointee.n_grras)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__ReliabilityReport>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__reliability_report__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    c.pointee.side = .init(rawValue: UInt32(bitPattern: self.side.rawValue))
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
    c.pointee.sessions = self.sessions
    c.pointee.subjects_used = self.subjectsUsed
    c.pointee.subjects_dropped = self.subjectsDropped
    if let inner = self.anova { c.pointee.anova = try arena.message(inner) }
    (c.pointee.icc, c.pointee.n_icc) = try arena.messages(self.icc)
    (c.pointee.measurement_error, c.pointee.n_measurement_error) = try arena.messages(self.measurementError)
    if let inner = self.blandAltman { c.pointee.bland_altman = try arena.message(inner) }
    (c.pointee.flags, c.pointee.n_flags) = try arena.enums(self.flags)
    c.pointee.scale = .init(rawValue: UInt32(bitPattern: self.scale.rawValue))
    c.pointee.measure = .init(rawValue: UInt32(bitPattern: self.measure.rawValue))
    if let inner = self.systematicChange { c.pointee.systematic_change = try arena.message(inner) }
    (c.pointee.coefficients_of_variation, c.pointee.n_coefficients_of_variation) = try arena.messages(self.coefficientsOfVariation)
    if let inner = self.heteroscedasticity { c.pointee.heteroscedasticity = try arena.message(inner) }
    if let inner = self.ratioLimits { c.pointee.ratio_limits = try arena.message(inner) }
    if let inner = self.concordance { c.pointee.concordance = try arena.message(inner) }
    (c.pointee.variance_components, c.pointee.n_variance_components) = try arena.messages(self.varianceComponents)
    (c.pointee.bootstrap, c.pointee.n_bootstrap) = try arena.messages(self.bootstrap)
    (c.pointee.grras, c.pointee.n_grras) = try arena.strings(self.grras)
  }
}
