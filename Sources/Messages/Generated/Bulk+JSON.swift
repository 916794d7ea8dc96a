// Written by proto/generate from proto/evenstride/v1/bulk.proto; do not edit.
// swift-format-ignore-file

extension ItemStatus: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&code, "code")
    try json.read(&message, "message")
    try json.read(&fieldViolations, "fieldViolations", "field_violations")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(code, "code")
    try json.write(message, "message")
    try json.write(fieldViolations, "fieldViolations")
  }
}

extension BatchSummary: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&items, "items")
    try json.read(&succeeded, "succeeded")
    try json.read(&failed, "failed")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(items, "items")
    try json.write(succeeded, "succeeded")
    try json.write(failed, "failed")
  }
}

extension AssessItem: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&index, "index")
    try json.read(&request, "request")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(index, "index")
    try json.write(request, "request")
  }
}

extension AssessItemResult: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&index, "index")
    try json.read(&status, "status")
    try json.read(&response, "response")
    try json.read(&summary, "summary")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(index, "index")
    try json.write(status, "status")
    try json.write(response, "response")
    try json.write(summary, "summary")
  }
}

extension PredictItem: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&index, "index")
    try json.read(&request, "request")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(index, "index")
    try json.write(request, "request")
  }
}

extension PredictItemResult: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&index, "index")
    try json.read(&status, "status")
    try json.read(&response, "response")
    try json.read(&summary, "summary")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(index, "index")
    try json.write(status, "status")
    try json.write(response, "response")
    try json.write(summary, "summary")
  }
}
