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

extension HealthListRequest: CBacked {
  public static let fullName = "grpc.health.v1.HealthListRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    grpc__health__v1__health_list_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Grpc__Health__V1__HealthListRequest>) {
    self.init()
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Health__V1__HealthListRequest>, in arena: Arena)
    throws(MessageError)
  {
    grpc__health__v1__health_list_request__init(c)
  }
}

extension HealthListResponse: CBacked {
  public static let fullName = "grpc.health.v1.HealthListResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    grpc__health__v1__health_list_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Grpc__Health__V1__HealthListResponse>) {
    self.init()
    statuses = CArray.messages(c.pointee.statuses, c.pointee.n_statuses)
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Health__V1__HealthListResponse>, in arena: Arena)
    throws(MessageError)
  {
    grpc__health__v1__health_list_response__init(c)
    (c.pointee.statuses, c.pointee.n_statuses) = try arena.messages(self.statuses)
  }
}

extension HealthListResponse.StatusesEntry: CBacked {
  public static let fullName = "grpc.health.v1.HealthListResponse.StatusesEntry"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    grpc__health__v1__health_list_response__statuses_entry__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Grpc__Health__V1__HealthListResponse__StatusesEntry>) {
    self.init()
    key = String(cString: c.pointee.key)
    value = c.pointee.value.map { HealthCheckResponse(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Health__V1__HealthListResponse__StatusesEntry>, in arena: Arena)
    throws(MessageError)
  {
    grpc__health__v1__health_list_response__statuses_entry__init(c)
    if !self.key.isEmpty { c.pointee.key = try arena.string(self.key) }
    if let inner = self.value { c.pointee.value = try arena.message(inner) }
  }
}
