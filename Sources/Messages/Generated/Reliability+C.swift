// Written by proto/generate from proto/evenstride/v1/reliability.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension ScoreTable: CBacked {
  public static let fullName = "evenstride.v1.ScoreTable"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__score_table__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__ScoreTable>) {
    self.init()
    name = String(cString: c.pointee.name)
    side = Side(rawValue: Int32(bitPattern: c.pointee.side.rawValue))
    unit = String(cString: c.pointee.unit)
    sessions = c.pointee.sessions
    scores = CArray.numbers(c.pointee.scores, c.pointee.n_scores)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__ScoreTable>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__score_table__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    c.pointee.side = .init(rawValue: UInt32(bitPattern: self.side.rawValue))
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
    c.pointee.sessions = self.sessions
    (c.pointee.scores, c.pointee.n_scores) = try arena.numbers(self.scores)
  }
}

extension AnalyzeRequest: CBacked {
  public static let fullName = "evenstride.v1.AnalyzeRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__analyze_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__AnalyzeRequest>) {
    self.init()
    tables = CArray.messages(c.pointee.tables, c.pointee.n_tables)
    confidenceLevel = c.pointee.confidence_level
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__AnalyzeRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__analyze_request__init(c)
    (c.pointee.tables, c.pointee.n_tables) = try arena.messages(self.tables)
    c.pointee.confidence_level = self.confidenceLevel
  }
}

extension AnalyzeResponse: CBacked {
  public static let fullName = "evenstride.v1.AnalyzeResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__analyze_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__AnalyzeResponse>) {
    self.init()
    reports = CArray.messages(c.pointee.reports, c.pointee.n_reports)
    provenance = c.pointee.provenance.map { Provenance(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__AnalyzeResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__analyze_response__init(c)
    (c.pointee.reports, c.pointee.n_reports) = try arena.messages(self.reports)
    if let inner = self.provenance { c.pointee.provenance = try arena.message(inner) }
  }
}

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
  }
}
