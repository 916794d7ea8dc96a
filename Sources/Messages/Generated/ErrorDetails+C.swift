// Written by proto/generate from proto/google/rpc/error_details.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension RPCBadRequest: CBacked {
  public static let fullName = "google.rpc.BadRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    google__rpc__bad_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Google__Rpc__BadRequest>) {
    self.init()
    fieldViolations = CArray.messages(c.pointee.field_violations, c.pointee.n_field_violations)
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Rpc__BadRequest>, in arena: Arena)
    throws(MessageError)
  {
    google__rpc__bad_request__init(c)
    (c.pointee.field_violations, c.pointee.n_field_violations) = try arena.messages(self.fieldViolations)
  }
}

extension RPCBadRequest.FieldViolation: CBacked {
  public static let fullName = "google.rpc.BadRequest.FieldViolation"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    google__rpc__bad_request__field_violation__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Google__Rpc__BadRequest__FieldViolation>) {
    self.init()
    field = String(cString: c.pointee.field)
    description = String(cString: c.pointee.description)
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Rpc__BadRequest__FieldViolation>, in arena: Arena)
    throws(MessageError)
  {
    google__rpc__bad_request__field_violation__init(c)
    if !self.field.isEmpty { c.pointee.field = try arena.string(self.field) }
    if !self.description.isEmpty { c.pointee.description = try arena.string(self.description) }
  }
}

extension RPCRetryInfo: CBacked {
  public static let fullName = "google.rpc.RetryInfo"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    google__rpc__retry_info__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Google__Rpc__RetryInfo>) {
    self.init()
    retryDelay = c.pointee.retry_delay.map { ProtoDuration(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Rpc__RetryInfo>, in arena: Arena)
    throws(MessageError)
  {
    google__rpc__retry_info__init(c)
    if let inner = self.retryDelay { c.pointee.retry_delay = try arena.message(inner) }
  }
}

extension RPCQuotaFailure: CBacked {
  public static let fullName = "google.rpc.QuotaFailure"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    google__rpc__quota_failure__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Google__Rpc__QuotaFailure>) {
    self.init()
    violations = CArray.messages(c.pointee.violations, c.pointee.n_violations)
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Rpc__QuotaFailure>, in arena: Arena)
    throws(MessageError)
  {
    google__rpc__quota_failure__init(c)
    (c.pointee.violations, c.pointee.n_violations) = try arena.messages(self.violations)
  }
}

extension RPCQuotaFailure.Violation: CBacked {
  public static let fullName = "google.rpc.QuotaFailure.Violation"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    google__rpc__quota_failure__violation__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Google__Rpc__QuotaFailure__Violation>) {
    self.init()
    subject = String(cString: c.pointee.subject)
    description = String(cString: c.pointee.description)
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Rpc__QuotaFailure__Violation>, in arena: Arena)
    throws(MessageError)
  {
    google__rpc__quota_failure__violation__init(c)
    if !self.subject.isEmpty { c.pointee.subject = try arena.string(self.subject) }
    if !self.description.isEmpty { c.pointee.description = try arena.string(self.description) }
  }
}

extension RPCRequestInfo: CBacked {
  public static let fullName = "google.rpc.RequestInfo"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    google__rpc__request_info__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Google__Rpc__RequestInfo>) {
    self.init()
    requestId = String(cString: c.pointee.request_id)
    servingData = String(cString: c.pointee.serving_data)
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Rpc__RequestInfo>, in arena: Arena)
    throws(MessageError)
  {
    google__rpc__request_info__init(c)
    if !self.requestId.isEmpty { c.pointee.request_id = try arena.string(self.requestId) }
    if !self.servingData.isEmpty { c.pointee.serving_data = try arena.string(self.servingData) }
  }
}

extension RPCErrorInfo: CBacked {
  public static let fullName = "google.rpc.ErrorInfo"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    google__rpc__error_info__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Google__Rpc__ErrorInfo>) {
    self.init()
    reason = String(cString: c.pointee.reason)
    domain = String(cString: c.pointee.domain)
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Rpc__ErrorInfo>, in arena: Arena)
    throws(MessageError)
  {
    google__rpc__error_info__init(c)
    if !self.reason.isEmpty { c.pointee.reason = try arena.string(self.reason) }
    if !self.domain.isEmpty { c.pointee.domain = try arena.string(self.domain) }
  }
}
