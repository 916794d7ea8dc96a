// Written by proto/generate from proto/evenstride/v1/common.proto; do not edit.
// swift-format-ignore-file

extension Interval: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&lower, "lower")
    try json.read(&upper, "upper")
    try json.read(&level, "level")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(lower, "lower")
    try json.write(upper, "upper")
    try json.write(level, "level")
  }
}

extension Provenance: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&program, "program")
    try json.read(&version, "version")
    try json.read(&methods, "methods")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(program, "program")
    try json.write(version, "version")
    try json.write(methods, "methods")
  }
}
