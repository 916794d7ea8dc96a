// Written by proto/generate from proto/evenstride/v1/control.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension GetServerInfoRequest: CBacked {
  public static let fullName = "evenstride.v1.GetServerInfoRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__get_server_info_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__GetServerInfoRequest>) {
    self.init()
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__GetServerInfoRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__get_server_info_request__init(c)
  }
}

extension Limit: CBacked {
  public static let fullName = "evenstride.v1.Limit"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__limit__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Limit>) {
    self.init()
    name = String(cString: c.pointee.name)
    value = c.pointee.value
    unit = String(cString: c.pointee.unit)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Limit>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__limit__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    c.pointee.value = self.value
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
  }
}

extension GetServerInfoResponse: CBacked {
  public static let fullName = "evenstride.v1.GetServerInfoResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__get_server_info_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__GetServerInfoResponse>) {
    self.init()
    program = String(cString: c.pointee.program)
    version = String(cString: c.pointee.version)
    protobufCVersion = String(cString: c.pointee.protobuf_c_version)
    methods = CArray.strings(c.pointee.methods, c.pointee.n_methods)
    limits = CArray.messages(c.pointee.limits, c.pointee.n_limits)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__GetServerInfoResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__get_server_info_response__init(c)
    if !self.program.isEmpty { c.pointee.program = try arena.string(self.program) }
    if !self.version.isEmpty { c.pointee.version = try arena.string(self.version) }
    if !self.protobufCVersion.isEmpty { c.pointee.protobuf_c_version = try arena.string(self.protobufCVersion) }
    (c.pointee.methods, c.pointee.n_methods) = try arena.strings(self.methods)
    (c.pointee.limits, c.pointee.n_limits) = try arena.messages(self.limits)
  }
}
