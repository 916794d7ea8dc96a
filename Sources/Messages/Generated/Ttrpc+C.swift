// Written by proto/generate from proto/ttrpc/ttrpc.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension EnvelopeRequest: CBacked {
  public static let fullName = "ttrpc.Request"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    ttrpc__request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Ttrpc__Request>) {
    self.init()
    service = String(cString: c.pointee.service)
    method = String(cString: c.pointee.method)
    payload = CArray.bytes(c.pointee.payload)
    timeoutNano = c.pointee.timeout_nano
    metadata = CArray.messages(c.pointee.metadata, c.pointee.n_metadata)
  }

  package func fill(_ c: UnsafeMutablePointer<Ttrpc__Request>, in arena: Arena)
    throws(MessageError)
  {
    ttrpc__request__init(c)
    if !self.service.isEmpty { c.pointee.service = try arena.string(self.service) }
    if !self.method.isEmpty { c.pointee.method = try arena.string(self.method) }
    c.pointee.payload = try arena.bytes(self.payload)
    c.pointee.timeout_nano = self.timeoutNano
    (c.pointee.metadata, c.pointee.n_metadata) = try arena.messages(self.metadata)
  }
}

extension EnvelopeResponse: CBacked {
  public static let fullName = "ttrpc.Response"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    ttrpc__response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Ttrpc__Response>) {
    self.init()
    status = c.pointee.status.map { RPCStatus(copying: $0) }
    payload = CArray.bytes(c.pointee.payload)
  }

  package func fill(_ c: UnsafeMutablePointer<Ttrpc__Response>, in arena: Arena)
    throws(MessageError)
  {
    ttrpc__response__init(c)
    if let inner = self.status { c.pointee.status = try arena.message(inner) }
    c.pointee.payload = try arena.bytes(self.payload)
  }
}

extension EnvelopeKeyValue: CBacked {
  public static let fullName = "ttrpc.KeyValue"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    ttrpc__key_value__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Ttrpc__KeyValue>) {
    self.init()
    key = String(cString: c.pointee.key)
    value = String(cString: c.pointee.value)
  }

  package func fill(_ c: UnsafeMutablePointer<Ttrpc__KeyValue>, in arena: Arena)
    throws(MessageError)
  {
    ttrpc__key_value__init(c)
    if !self.key.isEmpty { c.pointee.key = try arena.string(self.key) }
    if !self.value.isEmpty { c.pointee.value = try arena.string(self.value) }
  }
}
