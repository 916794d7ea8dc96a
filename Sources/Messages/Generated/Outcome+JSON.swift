// Written by proto/generate from proto/evenstride/v1/outcome.proto; do not edit.
// swift-format-ignore-file

extension Outcome: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&test, "test")
    try json.read(&unit, "unit")
    try json.read(&values, "values")
    try json.read(&scale, "scale")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(test, "test")
    try json.write(unit, "unit")
    try json.write(values, "values")
    try json.write(scale, "scale")
  }
}

extension Covariate: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&unit, "unit")
    try json.read(&values, "values")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(unit, "unit")
    try json.write(values, "values")
  }
}
