// Written by proto/generate from proto/google/rpc/error_details.proto; do not edit.
// swift-format-ignore-file

extension RPCBadRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&fieldViolations, "fieldViolations", "field_violations")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(fieldViolations, "fieldViolations")
  }
}

extension RPCBadRequest.FieldViolation: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&field, "field")
    try json.read(&description, "description")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(field, "field")
    try json.write(description, "description")
  }
}

extension RPCQuotaFailure: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&violations, "violations")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(violations, "violations")
  }
}

extension RPCQuotaFailure.Violation: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&subject, "subject")
    try json.read(&description, "description")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(subject, "subject")
    try json.write(description, "description")
  }
}

extension RPCRequestInfo: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&requestId, "requestId", "request_id")
    try json.read(&servingData, "servingData", "serving_data")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(requestId, "requestId")
    try json.write(servingData, "servingData")
  }
}

extension RPCErrorInfo: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&reason, "reason")
    try json.read(&domain, "domain")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(reason, "reason")
    try json.write(domain, "domain")
  }
}
