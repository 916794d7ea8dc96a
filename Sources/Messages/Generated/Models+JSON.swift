// Written by proto/generate from proto/evenstride/v1/models.proto; do not edit.
// swift-format-ignore-file

extension PutModelRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&model, "model")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(model, "model")
  }
}

extension PutModelResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&version, "version")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(version, "version")
  }
}

extension GetModelRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&version, "version")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(version, "version")
  }
}

extension GetModelResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&model, "model")
    try json.read(&version, "version")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(model, "model")
    try json.write(version, "version")
  }
}

extension ListModelsRequest: Message, Codable {
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

extension StoredModel: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&version, "version")
    try json.read(&outcome, "outcome")
    try json.read(&persons, "persons")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(version, "version")
    try json.write(outcome, "outcome")
    try json.write(persons, "persons")
  }
}

extension UnreadableModel: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&file, "file")
    try json.read(&reason, "reason")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(file, "file")
    try json.write(reason, "reason")
  }
}

extension ListModelsResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&models, "models")
    try json.read(&unreadable, "unreadable")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(models, "models")
    try json.write(unreadable, "unreadable")
  }
}
