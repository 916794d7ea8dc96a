// Written by proto/generate from proto/ttrpc/ttrpc.proto; do not edit.
// swift-format-ignore-file

extension EnvelopeKeyValue: Message, Codable {
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
