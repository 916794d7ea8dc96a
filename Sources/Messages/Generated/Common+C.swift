// Written by proto/generate from proto/evenstride/v1/common.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension Interval: CBacked {
  public static let fullName = "evenstride.v1.Interval"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__interval__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Interval>) {
    self.init()
    lower = c.pointee.lower
    upper = c.pointee.upper
    level = c.pointee.level
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Interval>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__interval__init(c)
    c.pointee.lower = self.lower
    c.pointee.upper = self.upper
    c.pointee.level = self.level
  }
}

extension Provenance: CBacked {
  public static let fullName = "evenstride.v1.Provenance"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__provenance__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Provenance>) {
    self.init()
    program = String(cString: c.pointee.program)
    version = String(cString: c.pointee.version)
    methods = CArray.strings(c.pointee.methods, c.pointee.n_methods)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Provenance>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__provenance__init(c)
    if !self.program.isEmpty { c.pointee.program = try arena.string(self.program) }
    if !self.version.isEmpty { c.pointee.version = try arena.string(self.version) }
    (c.pointee.methods, c.pointee.n_methods) = try arena.strings(self.methods)
  }
}
