// Written by proto/generate from proto/evenstride/v1/loads.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension LegLoad: CBacked {
  public static let fullName = "evenstride.v1.LegLoad"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__leg_load__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__LegLoad>) {
    self.init()
    name = String(cString: c.pointee.name)
    side = Side(rawValue: Int32(bitPattern: c.pointee.side.rawValue))
    unit = String(cString: c.pointee.unit)
    load = c.pointee.load
    repetitions = c.pointee.repetitions
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__LegLoad>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__leg_load__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    c.pointee.side = .init(rawValue: UInt32(bitPattern: self.side.rawValue))
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
    c.pointee.load = self.load
    c.pointee.repetitions = self.repetitions
  }
}

extension LoadsRequest: CBacked {
  public static let fullName = "evenstride.v1.LoadsRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__loads_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__LoadsRequest>) {
    self.init()
    lifts = CArray.messages(c.pointee.lifts, c.pointee.n_lifts)
    formula = OneRmFormula(rawValue: Int32(bitPattern: c.pointee.formula.rawValue))
    lowerPercent = c.pointee.lower_percent
    upperPercent = c.pointee.upper_percent
    increment = c.pointee.increment
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__LoadsRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__loads_request__init(c)
    (c.pointee.lifts, c.pointee.n_lifts) = try arena.messages(self.lifts)
    c.pointee.formula = .init(rawValue: UInt32(bitPattern: self.formula.rawValue))
    c.pointee.lower_percent = self.lowerPercent
    c.pointee.upper_percent = self.upperPercent
    c.pointee.increment = self.increment
  }
}

extension OneRmEstimate: CBacked {
  public static let fullName = "evenstride.v1.OneRmEstimate"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__one_rm_estimate__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__OneRmEstimate>) {
    self.init()
    formula = OneRmFormula(rawValue: Int32(bitPattern: c.pointee.formula.rawValue))
    value = c.pointee.value
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__OneRmEstimate>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__one_rm_estimate__init(c)
    c.pointee.formula = .init(rawValue: UInt32(bitPattern: self.formula.rawValue))
    c.pointee.value = self.value
  }
}

extension LoadReport: CBacked {
  public static let fullName = "evenstride.v1.LoadReport"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__load_report__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__LoadReport>) {
    self.init()
    name = String(cString: c.pointee.name)
    side = Side(rawValue: Int32(bitPattern: c.pointee.side.rawValue))
    unit = String(cString: c.pointee.unit)
    oneRm = c.pointee.one_rm
    oneRmLowest = c.pointee.one_rm_lowest
    oneRmHighest = c.pointee.one_rm_highest
    estimates = CArray.messages(c.pointee.estimates, c.pointee.n_estimates)
    bandLower = c.pointee.band_lower
    bandUpper = c.pointee.band_upper
    platesLower = c.pointee.plates_lower
    platesUpper = c.pointee.plates_upper
    flags = CArray.enums(c.pointee.flags, c.pointee.n_flags)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__LoadReport>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__load_report__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    c.pointee.side = .init(rawValue: UInt32(bitPattern: self.side.rawValue))
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
    c.pointee.one_rm = self.oneRm
    c.pointee.one_rm_lowest = self.oneRmLowest
    c.pointee.one_rm_highest = self.oneRmHighest
    (c.pointee.estimates, c.pointee.n_estimates) = try arena.messages(self.estimates)
    c.pointee.band_lower = self.bandLower
    c.pointee.band_upper = self.bandUpper
    c.pointee.plates_lower = self.platesLower
    c.pointee.plates_upper = self.platesUpper
    (c.pointee.flags, c.pointee.n_flags) = try arena.enums(self.flags)
  }
}

extension LoadsResponse: CBacked {
  public static let fullName = "evenstride.v1.LoadsResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__loads_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__LoadsResponse>) {
    self.init()
    reports = CArray.messages(c.pointee.reports, c.pointee.n_reports)
    provenance = c.pointee.provenance.map { Provenance(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__LoadsResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__loads_response__init(c)
    (c.pointee.reports, c.pointee.n_reports) = try arena.messages(self.reports)
    if let inner = self.provenance { c.pointee.provenance = try arena.message(inner) }
  }
}

extension NormRequest: CBacked {
  public static let fullName = "evenstride.v1.NormRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__norm_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__NormRequest>) {
    self.init()
    equation = NormEquation(rawValue: Int32(bitPattern: c.pointee.equation.rawValue))
    age = c.pointee.age
    height = c.pointee.height
    weight = c.pointee.weight
    sex = Sex(rawValue: Int32(bitPattern: c.pointee.sex.rawValue))
    distance = c.pointee.distance
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__NormRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__norm_request__init(c)
    c.pointee.equation = .init(rawValue: UInt32(bitPattern: self.equation.rawValue))
    c.pointee.age = self.age
    c.pointee.height = self.height
    c.pointee.weight = self.weight
    c.pointee.sex = .init(rawValue: UInt32(bitPattern: self.sex.rawValue))
    c.pointee.distance = self.distance
  }
}

extension NormResponse: CBacked {
  public static let fullName = "evenstride.v1.NormResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__norm_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__NormResponse>) {
    self.init()
    expected = c.pointee.expected
    percentOfExpected = c.pointee.percent_of_expected
    rSquared = c.pointee.r_squared
    formula = String(cString: c.pointee.formula)
    source = String(cString: c.pointee.source)
    provenance = c.pointee.provenance.map { Provenance(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__NormResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__norm_response__init(c)
    c.pointee.expected = self.expected
    c.pointee.percent_of_expected = self.percentOfExpected
    c.pointee.r_squared = self.rSquared
    if !self.formula.isEmpty { c.pointee.formula = try arena.string(self.formula) }
    if !self.source.isEmpty { c.pointee.source = try arena.string(self.source) }
    if let inner = self.provenance { c.pointee.provenance = try arena.message(inner) }
  }
}
