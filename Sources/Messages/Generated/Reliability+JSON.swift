// Written by proto/generate from proto/evenstride/v1/reliability.proto; do not edit.
// swift-format-ignore-file

extension ScoreTable: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&side, "side")
    try json.read(&unit, "unit")
    try json.read(&sessions, "sessions")
    try json.read(&scores, "scores")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(side, "side")
    try json.write(unit, "unit")
    try json.write(sessions, "sessions")
    try json.write(scores, "scores")
  }
}

extension BandLimits: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&moderate, "moderate")
    try json.read(&good, "good")
    try json.read(&excellent, "excellent")
    try json.read(&source, "source")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(moderate, "moderate")
    try json.write(good, "good")
    try json.write(excellent, "excellent")
    try json.write(source, "source")
  }
}

extension AnalyzeRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&tables, "tables")
    try json.read(&confidenceLevel, "confidenceLevel", "confidence_level")
    try json.read(&forms, "forms")
    try json.read(&scale, "scale")
    try json.read(&bands, "bands")
    try json.read(&bootstrap, "bootstrap")
    try json.read(&asymmetry, "asymmetry")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(tables, "tables")
    try json.write(confidenceLevel, "confidenceLevel")
    try json.write(forms, "forms")
    try json.write(scale, "scale")
    try json.write(bands, "bands")
    try json.write(bootstrap, "bootstrap")
    try json.write(asymmetry, "asymmetry")
  }
}

extension AnalyzeResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&reports, "reports")
    try json.read(&provenance, "provenance")
    try json.read(&bands, "bands")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(reports, "reports")
    try json.write(provenance, "provenance")
    try json.write(bands, "bands")
  }
}
