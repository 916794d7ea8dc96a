// Written by proto/generate from proto/evenstride/v1/walking.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension RelateRequest: CBacked {
  public static let fullName = "evenstride.v1.RelateRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__relate_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__RelateRequest>) {
    self.init()
    outcome = c.pointee.outcome.map { Outcome(copying: $0) }
    exercises = CArray.messages(c.pointee.exercises, c.pointee.n_exercises)
    measures = CArray.enums(c.pointee.measures, c.pointee.n_measures)
    covariates = CArray.messages(c.pointee.covariates, c.pointee.n_covariates)
    confidenceLevel = c.pointee.confidence_level
    adjustFor = CArray.strings(c.pointee.adjust_for, c.pointee.n_adjust_for)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__RelateRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__relate_request__init(c)
    if let inner = self.outcome { c.pointee.outcome = try arena.message(inner) }
    (c.pointee.exercises, c.pointee.n_exercises) = try arena.messages(self.exercises)
    (c.pointee.measures, c.pointee.n_measures) = try arena.enums(self.measures)
    (c.pointee.covariates, c.pointee.n_covariates) = try arena.messages(self.covariates)
    c.pointee.confidence_level = self.confidenceLevel
    (c.pointee.adjust_for, c.pointee.n_adjust_for) = try arena.strings(self.adjustFor)
  }
}

extension Correlation: CBacked {
  public static let fullName = "evenstride.v1.Correlation"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__correlation__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Correlation>) {
    self.init()
    estimate = c.pointee.estimate
    interval = c.pointee.interval.map { Interval(copying: $0) }
    statistic = c.pointee.statistic
    p = c.pointee.p
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Correlation>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__correlation__init(c)
    c.pointee.estimate = self.estimate
    if let inner = self.interval { c.pointee.interval = try arena.message(inner) }
    c.pointee.statistic = self.statistic
    c.pointee.p = self.p
  }
}

extension Relation: CBacked {
  public static let fullName = "evenstride.v1.Relation"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__relation__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Relation>) {
    self.init()
    name = String(cString: c.pointee.name)
    measure = LegMeasure(rawValue: Int32(bitPattern: c.pointee.measure.rawValue))
    unit = String(cString: c.pointee.unit)
    n = c.pointee.n
    pearson = c.pointee.pearson.map { Correlation(copying: $0) }
    spearman = c.pointee.spearman.map { Correlation(copying: $0) }
    kendall = c.pointee.kendall.map { Correlation(copying: $0) }
    pHolm = c.pointee.p_holm
    rank = c.pointee.rank
    pBenjaminiHochberg = c.pointee.p_benjamini_hochberg
    partialPearson = c.pointee.partial_pearson.map { Correlation(copying: $0) }
    partialSpearman = c.pointee.partial_spearman.map { Correlation(copying: $0) }
    partialN = c.pointee.partial_n
    pSameAsFirst = c.pointee.p_same_as_first
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Relation>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__relation__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    c.pointee.measure = .init(rawValue: UInt32(bitPattern: self.measure.rawValue))
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
    c.pointee.n = self.n
    if let inner = self.pearson { c.pointee.pearson = try arena.message(inner) }
    if let inner = self.spearman { c.pointee.spearman = try arena.message(inner) }
    if let inner = self.kendall { c.pointee.kendall = try arena.message(inner) }
    c.pointee.p_holm = self.pHolm
    c.pointee.rank = self.rank
    c.pointee.p_benjamini_hochberg = self.pBenjaminiHochberg
    if let inner = self.partialPearson { c.pointee.partial_pearson = try arena.message(inner) }
    if let inner = self.partialSpearman { c.pointee.partial_spearman = try arena.message(inner) }
    c.pointee.partial_n = self.partialN
    c.pointee.p_same_as_first = self.pSameAsFirst
  }
}

extension RelateResponse: CBacked {
  public static let fullName = "evenstride.v1.RelateResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__relate_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__RelateResponse>) {
    self.init()
    relations = CArray.messages(c.pointee.relations, c.pointee.n_relations)
    scale = OutcomeScale(rawValue: Int32(bitPattern: c.pointee.scale.rawValue))
    provenance = c.pointee.provenance.map { Provenance(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__RelateResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__relate_response__init(c)
    (c.pointee.relations, c.pointee.n_relations) = try arena.messages(self.relations)
    c.pointee.scale = .init(rawValue: UInt32(bitPattern: self.scale.rawValue))
    if let inner = self.provenance { c.pointee.provenance = try arena.message(inner) }
  }
}
