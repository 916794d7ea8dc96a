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

extension BandLimits: CBacked {
  public static let fullName = "evenstride.v1.BandLimits"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__band_limits__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__BandLimits>) {
    self.init()
    moderate = c.pointee.moderate
    good = c.pointee.good
    excellent = c.pointee.excellent
    source = String(cString: c.pointee.source)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__BandLimits>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__band_limits__init(c)
    c.pointee.moderate = self.moderate
    c.pointee.good = self.good
    c.pointee.excellent = self.excellent
    if !self.source.isEmpty { c.pointee.source = try arena.string(self.source) }
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
    forms = CArray.enums(c.pointee.forms, c.pointee.n_forms)
    scale = ScoreScale(rawValue: Int32(bitPattern: c.pointee.scale.rawValue))
    bands = c.pointee.bands.map { BandLimits(copying: $0) }
    bootstrap = c.pointee.bootstrap.map { BootstrapOptions(copying: $0) }
    asymmetry = c.pointee.asymmetry != 0
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__AnalyzeRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__analyze_request__init(c)
    (c.pointee.tables, c.pointee.n_tables) = try arena.messages(self.tables)
    c.pointee.confidence_level = self.confidenceLevel
    (c.pointee.forms, c.pointee.n_forms) = try arena.enums(self.forms)
    c.pointee.scale = .init(rawValue: UInt32(bitPattern: self.scale.rawValue))
    if let inner = self.bands { c.pointee.bands = try arena.message(inner) }
    if let inner = self.bootstrap { c.pointee.bootstrap = try arena.message(inner) }
    c.pointee.asymmetry = self.asymmetry ? 1 : 0
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
    bands = c.pointee.bands.map { BandLimits(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__AnalyzeResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__analyze_response__init(c)
    (c.pointee.reports, c.pointee.n_reports) = try arena.messages(self.reports)
    if let inner = self.provenance { c.pointee.provenance = try arena.message(inner) }
    if let inner = self.bands { c.pointee.bands = try arena.message(inner) }
  }
}
