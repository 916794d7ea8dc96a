// Written by proto/generate from proto/evenstride/v1/control.proto; do not edit.
// swift-format-ignore-file

extension GetServerInfoRequest: Message, Codable {
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

extension Limit: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&value, "value")
    try json.read(&unit, "unit")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(value, "value")
    try json.write(unit, "unit")
  }
}

extension GetServerInfoResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&program, "program")
    try json.read(&version, "version")
    try json.read(&protobufCVersion, "protobufCVersion", "protobuf_c_version")
    try json.read(&methods, "methods")
    try json.read(&limits, "limits")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(program, "program")
    try json.write(version, "version")
    try json.write(protobufCVersion, "protobufCVersion")
    try json.write(methods, "methods")
    try json.write(limits, "limits")
  }
}
