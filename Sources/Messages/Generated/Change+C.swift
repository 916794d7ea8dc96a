// Written by proto/generate from proto/evenstride/v1/change.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension ChangeItem: CBacked {
  public static let fullName = "evenstride.v1.ChangeItem"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__change_item__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__ChangeItem>) {
    self.init()
    name = String(cString: c.pointee.name)
    side = Side(rawValue: Int32(bitPattern: c.pointee.side.rawValue))
    unit = String(cString: c.pointee.unit)
    baseline = c.pointee.baseline
    followUp = c.pointee.follow_up
    sem = c.pointee.sem
    semLog = c.pointee.sem_log
    semDf = c.pointee.sem_df
    better = Better(rawValue: Int32(bitPattern: c.pointee.better.rawValue))
    importantChange = c.pointee.important_change
    source = String(cString: c.pointee.source)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__ChangeItem>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__change_item__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    c.pointee.side = .init(rawValue: UInt32(bitPattern: self.side.rawValue))
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
    c.pointee.baseline = self.baseline
    c.pointee.follow_up = self.followUp
    c.pointee.sem = self.sem
    c.pointee.sem_log = self.semLog
    c.pointee.sem_df = self.semDf
    c.pointee.better = .init(rawValue: UInt32(bitPattern: self.better.rawValue))
    c.pointee.important_change = self.importantChange
    if !self.source.isEmpty { c.pointee.source = try arena.string(self.source) }
  }
}

extension ChangeRequest: CBacked {
  public static let fullName = "evenstride.v1.ChangeRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__change_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__ChangeRequest>) {
    self.init()
    items = CArray.messages(c.pointee.items, c.pointee.n_items)
    confidenceLevel = c.pointee.confidence_level
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__ChangeRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__change_request__init(c)
    (c.pointee.items, c.pointee.n_items) = try arena.messages(self.items)
    c.pointee.confidence_level = self.confidenceLevel
  }
}

extension ChangeReport: CBacked {
  public static let fullName = "evenstride.v1.ChangeReport"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__change_report__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__ChangeReport>) {
    self.init()
    name = String(cString: c.pointee.name)
    side = Side(rawValue: Int32(bitPattern: c.pointee.side.rawValue))
    unit = String(cString: c.pointee.unit)
    change = c.pointee.change
    interval = c.pointee.interval.map { Interval(copying: $0) }
    percent = c.pointee.percent
    standardError = c.pointee.standard_error
    reliableChangeIndex = c.pointee.reliable_change_index
    mdc90 = c.pointee.mdc90
    mdc95 = c.pointee.mdc95
    probabilityBetter = c.pointee.probability_better
    probabilityImportant = c.pointee.probability_important
    verdict = ChangeVerdict(rawValue: Int32(bitPattern: c.pointee.verdict.rawValue))
    source = String(cString: c.pointee.source)
    flags = CArray.enums(c.pointee.flags, c.pointee.n_flags)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__ChangeReport>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__change_report__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    c.pointee.side = .init(rawValue: UInt32(bitPattern: self.side.rawValue))
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
    c.pointee.change = self.change
    if let inner = self.interval { c.pointee.interval = try arena.message(inner) }
    c.pointee.percent = self.percent
    c.pointee.standard_error = self.standardError
    c.pointee.reliable_change_index = self.reliableChangeIndex
    c.pointee.mdc90 = self.mdc90
    c.pointee.mdc95 = self.mdc95
    c.pointee.probability_better = self.probabilityBetter
    c.pointee.probability_important = self.probabilityImportant
    c.pointee.verdict = .init(rawValue: UInt32(bitPattern: self.verdict.rawValue))
    if !self.source.isEmpty { c.pointee.source = try arena.string(self.source) }
    (c.pointee.flags, c.pointee.n_flags) = try arena.enums(self.flags)
  }
}

extension ChangeResponse: CBacked {
  public static let fullName = "evenstride.v1.ChangeResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__change_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__ChangeResponse>) {
    self.init()
    reports = CArray.messages(c.pointee.reports, c.pointee.n_reports)
    defined = c.pointee.defined
    expectedByError = c.pointee.expected_by_error
    provenance = c.pointee.provenance.map { Provenance(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__ChangeResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__change_response__init(c)
    (c.pointee.reports, c.pointee.n_reports) = try arena.messages(self.reports)
    c.pointee.defined = self.defined
    c.pointee.expected_by_error = self.expectedByError
    if let inner = self.provenance { c.pointee.provenance = try arena.message(inner) }
  }
}

extension ChangesRequest: CBacked {
  public static let fullName = "evenstride.v1.ChangesRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__changes_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__ChangesRequest>) {
    self.init()
    baseline = CArray.numbers(c.pointee.baseline, c.pointee.n_baseline)
    followUp = CArray.numbers(c.pointee.follow_up, c.pointee.n_follow_up)
    sem = CArray.numbers(c.pointee.sem, c.pointee.n_sem)
    semDf = c.pointee.sem_df
    better = Better(rawValue: Int32(bitPattern: c.pointee.better.rawValue))
    columns = CArray.enums(c.pointee.columns, c.pointee.n_columns)
    confidenceLevel = c.pointee.confidence_level
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__ChangesRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__changes_request__init(c)
    (c.pointee.baseline, c.pointee.n_baseline) = try arena.numbers(self.baseline)
    (c.pointee.follow_up, c.pointee.n_follow_up) = try arena.numbers(self.followUp)
    (c.pointee.sem, c.pointee.n_sem) = try arena.numbers(self.sem)
    c.pointee.sem_df = self.semDf
    c.pointee.better = .init(rawValue: UInt32(bitPattern: self.better.rawValue))
    (c.pointee.columns, c.pointee.n_columns) = try arena.enums(self.columns)
    c.pointee.confidence_level = self.confidenceLevel
  }
}

extension ChangeColumnValues: CBacked {
  public static let fullName = "evenstride.v1.ChangeColumnValues"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__change_column_values__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__ChangeColumnValues>) {
    self.init()
    column = ChangeColumn(rawValue: Int32(bitPattern: c.pointee.column.rawValue))
    values = CArray.numbers(c.pointee.values, c.pointee.n_values)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__ChangeColumnValues>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__change_column_values__init(c)
    c.pointee.column = .init(rawValue: UInt32(bitPattern: self.column.rawValue))
    (c.pointee.values, c.pointee.n_values) = try arena.numbers(self.values)
  }
}

extension ChangesResponse: CBacked {
  public static let fullName = "evenstride.v1.ChangesResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__changes_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__ChangesResponse>) {
    self.init()
    columns = CArray.messages(c.pointee.columns, c.pointee.n_columns)
    undefinedChanges = c.pointee.undefined_changes
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__ChangesResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__changes_response__init(c)
    (c.pointee.columns, c.pointee.n_columns) = try arena.messages(self.columns)
    c.pointee.undefined_changes = self.undefinedChanges
  }
}

extension PlanRequest: CBacked {
  public static let fullName = "evenstride.v1.PlanRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__plan_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__PlanRequest>) {
    self.init()
    icc = c.pointee.icc
    sessions = c.pointee.sessions
    width = c.pointee.width
    lowerLimit = c.pointee.lower_limit
    assurance = c.pointee.assurance
    confidenceLevel = c.pointee.confidence_level
    subjects = c.pointee.subjects
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__PlanRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__plan_request__init(c)
    c.pointee.icc = self.icc
    c.pointee.sessions = self.sessions
    c.pointee.width = self.width
    c.pointee.lower_limit = self.lowerLimit
    c.pointee.assurance = self.assurance
    c.pointee.confidence_level = self.confidenceLevel
    c.pointee.subjects = self.subjects
  }
}

extension PlanResponse: CBacked {
  public static let fullName = "evenstride.v1.PlanResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__plan_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__PlanResponse>) {
    self.init()
    subjectsForWidth = c.pointee.subjects_for_width
    subjectsForWidthExact = c.pointee.subjects_for_width_exact
    subjectsForLowerLimit = c.pointee.subjects_for_lower_limit
    lowerLimit = c.pointee.lower_limit
    expectedWidth = c.pointee.expected_width
    semLowerFactor = c.pointee.sem_lower_factor
    semUpperFactor = c.pointee.sem_upper_factor
    provenance = c.pointee.provenance.map { Provenance(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__PlanResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__plan_response__init(c)
    c.pointee.subjects_for_width = self.subjectsForWidth
    c.pointee.subjects_for_width_exact = self.subjectsForWidthExact
    c.pointee.subjects_for_lower_limit = self.subjectsForLowerLimit
    c.pointee.lower_limit = self.lowerLimit
    c.pointee.expected_width = self.expectedWidth
    c.pointee.sem_lower_factor = self.semLowerFactor
    c.pointee.sem_upper_factor = self.semUpperFactor
    if let inner = self.provenance { c.pointee.provenance = try arena.message(inner) }
  }
}
