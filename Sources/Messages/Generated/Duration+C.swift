// Written by proto/generate from proto/google/protobuf/duration.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension ProtoDuration: CBacked {
  public static let fullName = "google.protobuf.Duration"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    google__protobuf__duration__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Google__Protobuf__Duration>) {
    self.init()
    seconds = c.pointee.seconds
    nanos = c.pointee.nanos
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Protobuf__Duration>, in arena: Arena)
    throws(MessageError)
  {
    google__protobuf__duration__init(c)
    c.pointee.seconds = self.seconds
    c.pointee.nanos = self.nanos
  }
}
