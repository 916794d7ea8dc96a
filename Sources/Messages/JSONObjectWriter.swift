extension CodingUserInfoKey {
  /// Set to true: fields at their default are written too. The proto3 mapping leaves them out.
  public static let writesDefaults = CodingUserInfoKey(rawValue: "evenstride.writesDefaults")!
}

/// Writes one JSON object in the proto3 mapping, field by field.
struct JSONObjectWriter {
  private var container: KeyedEncodingContainer<JSONKey>
  private let writesDefaults: Bool

  init(_ encoder: any Encoder) {
    container = encoder.container(keyedBy: JSONKey.self)
    writesDefaults = encoder.userInfo[.writesDefaults] as? Bool ?? false
  }

  /// An object without fields needs no write.
  func finish() {}

  mutating func write<T: JSONNumber>(_ value: T, _ name: String) throws {
    guard writesDefaults || !value.isDefault else { return }
    if let text = value.jsonString {
      try container.encode(text, forKey: JSONKey(name))
    } else {
      try container.encode(value, forKey: JSONKey(name))
    }
  }

  mutating func write<T: JSONNumber>(_ list: [T], _ name: String) throws {
    guard writesDefaults || !list.isEmpty else { return }
    var array = container.nestedUnkeyedContainer(forKey: JSONKey(name))
    for value in list {
      if let text = value.jsonString { try array.encode(text) } else { try array.encode(value) }
    }
  }

  mutating func write(_ value: Bool, _ name: String) throws {
    guard writesDefaults || value else { return }
    try container.encode(value, forKey: JSONKey(name))
  }

  mutating func write(_ value: String, _ name: String) throws {
    guard writesDefaults || !value.isEmpty else { return }
    try container.encode(value, forKey: JSONKey(name))
  }

  mutating func write(_ list: [String], _ name: String) throws {
    guard writesDefaults || !list.isEmpty else { return }
    try container.encode(list, forKey: JSONKey(name))
  }

  mutating func write(_ value: String?, _ name: String) throws {
    guard let value else { return }
    try container.encode(value, forKey: JSONKey(name))
  }

  mutating func write(_ value: [UInt8], _ name: String) throws {
    guard writesDefaults || !value.isEmpty else { return }
    try container.encode(JSONBytes(bytes: value), forKey: JSONKey(name))
  }

  mutating func write(_ list: [[UInt8]], _ name: String) throws {
    guard writesDefaults || !list.isEmpty else { return }
    try container.encode(list.map { JSONBytes(bytes: $0) }, forKey: JSONKey(name))
  }

  mutating func write<T: MessageEnum>(_ value: T, _ name: String) throws {
    guard writesDefaults || value.rawValue != 0 else { return }
    if let text = value.protoName {
      try container.encode(text, forKey: JSONKey(name))
    } else {
      try container.encode(value.rawValue, forKey: JSONKey(name))
    }
  }

  mutating func write<T: MessageEnum>(_ list: [T], _ name: String) throws {
    guard writesDefaults || !list.isEmpty else { return }
    var array = container.nestedUnkeyedContainer(forKey: JSONKey(name))
    for value in list {
      if let text = value.protoName {
        try array.encode(text)
      } else {
        try array.encode(value.rawValue)
      }
    }
  }

  mutating func write<T: Message>(_ value: T?, _ name: String) throws {
    guard let value else { return }
    try container.encode(value, forKey: JSONKey(name))
  }

  mutating func write<T: Message>(_ list: [T], _ name: String) throws {
    guard writesDefaults || !list.isEmpty else { return }
    try container.encode(list, forKey: JSONKey(name))
  }
}
