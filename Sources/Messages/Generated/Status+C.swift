// Written by proto/generate from proto/google/rpc/status.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension RPCStatus: CBacked {
  public static let fullName = "google.rpc.Status"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    google__rpc__status__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Google__Rpc__Status>) {
    self.init()
    code = c.pointee.code
    message = String(cString: c.pointee.message)
    details = CArray.messages(c.pointee.details, c.pointee.n_details)
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Rpc__Status>, in arena: Arena)
    throws(MessageError)
  {
    google__rpc__status__init(c)
    c.pointee.code = self.code
    if !self.message.isEmpty { c.pointee.message = try arena.string(self.message) }
    (c.pointee.details, c.pointee.n_details) = try arena.messages(self.details)
  }
}
