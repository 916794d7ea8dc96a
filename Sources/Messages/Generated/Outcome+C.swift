// Written by proto/generate from proto/evenstride/v1/outcome.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension Outcome: CBacked {
  public static let fullName = "evenstride.v1.Outcome"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__outcome__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Outcome>) {
    self.init()
    name = String(cString: c.pointee.name)
    test = WalkingTest(rawValue: Int32(bitPattern: c.pointee.test.rawValue))
    unit = String(cString: c.pointee.unit)
    values = CArray.numbers(c.pointee.values, c.pointee.n_values)
    scale = OutcomeScale(rawValue: Int32(bitPattern: c.pointee.scale.rawValue))
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Outcome>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__outcome__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    c.pointee.test = .init(rawValue: UInt32(bitPattern: self.test.rawValue))
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
    (c.pointee.values, c.pointee.n_values) = try arena.numbers(self.values)
    c.pointee.scale = .init(rawValue: UInt32(bitPattern: self.scale.rawValue))
  }
}

extension Covariate: CBacked {
  public static let fullName = "evenstride.v1.Covariate"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__covariate__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Covariate>) {
    self.init()
    name = String(cString: c.pointee.name)
    unit = String(cString: c.pointee.unit)
    values = CArray.numbers(c.pointee.values, c.pointee.n_values)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Covariate>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__covariate__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
    (c.pointee.values, c.pointee.n_values) = try arena.numbers(self.values)
  }
}
