// Written by proto/generate from proto/google/protobuf/any.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension ProtoAny: CBacked {
  public static let fullName = "google.protobuf.Any"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    google__protobuf__any__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Google__Protobuf__Any>) {
    self.init()
    typeUrl = String(cString: c.pointee.type_url)
    value = CArray.bytes(c.pointee.value)
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Protobuf__Any>, in arena: Arena)
    throws(MessageError)
  {
    google__protobuf__any__init(c)
    if !self.typeUrl.isEmpty { c.pointee.type_url = try arena.string(self.typeUrl) }
    c.pointee.value = try arena.bytes(self.value)
  }
}
