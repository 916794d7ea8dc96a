// Written by proto/generate from proto/grpc/health/v1/health.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension HealthCheckRequest: CBacked {
  public static let fullName = "grpc.health.v1.HealthCheckRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    grpc__health__v1__health_check_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Grpc__Health__V1__HealthCheckRequest>) {
    self.init()
    service = String(cString: c.pointee.service)
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Health__V1__HealthCheckRequest>, in arena: Arena)
    throws(MessageError)
  {
    grpc__health__v1__health_check_request__init(c)
    if !self.service.isEmpty { c.pointee.service = try arena.string(self.service) }
  }
}

extension HealthCheckResponse: CBacked {
  public static let fullName = "grpc.health.v1.HealthCheckResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    grpc__health__v1__health_check_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Grpc__Health__V1__HealthCheckResponse>) {
    self.init()
    status = HealthCheckResponse.ServingStatus(rawValue: Int32(bitPattern: c.pointee.status.rawValue))
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Health__V1__HealthCheckResponse>, in arena: Arena)
    throws(MessageError)
  {
    grpc__health__v1__health_check_response__init(c)
    c.pointee.status = .init(rawValue: UInt32(bitPattern: self.status.rawValue))
  }
}
