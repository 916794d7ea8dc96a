// Written by proto/generate from proto/grpc/health/v1/health.proto; do not edit.
// swift-format-ignore-file

extension HealthCheckRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&service, "service")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(service, "service")
  }
}

extension HealthCheckResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&status, "status")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(status, "status")
  }
}

extension HealthListRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    let json = try JSONObjectReader(decoder)
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    let json = JSONObjectWriter(encoder)
    json.finish()
  }
}

extension HealthListResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&statuses, "statuses")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(statuses, "statuses")
  }
}

extension HealthListResponse.StatusesEntry: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&key, "key")
    try json.read(&value, "value")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(key, "key")
    try json.write(value, "value")
  }
}
