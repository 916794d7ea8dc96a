/// A key of a JSON object.
struct JSONKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}

/// Reads one JSON object in the proto3 mapping, field by field.
///
/// A field may be absent or null (its default); its key may be the lowerCamelCase or the .proto
/// name; numbers may be strings, "NaN", "Infinity" and "-Infinity" included; an unknown key is an
/// error, because it is most often a typing mistake.
struct JSONObjectReader {
  private let container: KeyedDecodingContainer<JSONKey>
  private var expected: [String] = []

  init(_ decoder: any Decoder) throws {
    container = try decoder.container(keyedBy: JSONKey.self)
  }

  /// Throws if the object has a key that no read asked for.
  func finish() throws {
    guard let key = container.allKeys.first(where: { !expected.contains($0.stringValue) }) else {
      return
    }
    let known = expected.isEmpty ? "none" : expected.joined(separator: ", ")
    throw corrupted(key, "unknown field \"\(key.stringValue)\"; known here: \(known)")
  }

  mutating func read<T: JSONNumber>(_ field: inout T, _ names: String...) throws {
    guard let key = find(names) else { return }
    field = try container.decode(JSONBox<T>.self, forKey: key).value
  }

  mutating func read<T: JSONNumber>(_ field: inout [T], _ names: String...) throws {
    guard let key = find(names) else { return }
    field = try container.decode([JSONBox<T>].self, forKey: key).map(\.value)
  }

  mutating func read(_ field: inout Bool, _ names: String...) throws {
    guard let key = find(names) else { return }
    field = try container.decode(Bool.self, forKey: key)
  }

  mutating func read(_ field: inout String, _ names: String...) throws {
    guard let key = find(names) else { return }
    field = try container.decode(String.self, forKey: key)
  }

  mutating func read(_ field: inout [String], _ names: String...) throws {
    guard let key = find(names) else { return }
    field = try container.decode([String].self, forKey: key)
  }

  mutating func read(_ field: inout String?, _ names: String...) throws {
    guard let key = find(names) else { return }
    field = try container.decode(String.self, forKey: key)
  }

  mutating func read(_ field: inout [UInt8], _ names: String...) throws {
    guard let key = find(names) else { return }
    field = try container.decode(JSONBytes.self, forKey: key).bytes
  }

  mutating func read(_ field: inout [[UInt8]], _ names: String...) throws {
    guard let key = find(names) else { return }
    field = try container.decode([JSONBytes].self, forKey: key).map(\.bytes)
  }

  mutating func read<T: MessageEnum>(_ field: inout T, _ names: String...) throws {
    guard let key = find(names) else { return }
    field = try container.decode(JSONEnumBox<T>.self, forKey: key).value
  }

  mutating func read<T: MessageEnum>(_ field: inout [T], _ names: String...) throws {
    guard let key = find(names) else { return }
    field = try container.decode([JSONEnumBox<T>].self, forKey: key).map(\.value)
  }

  mutating func read<T: Message>(_ field: inout T?, _ names: String...) throws {
    guard let key = find(names) else { return }
    field = try container.decode(T.self, forKey: key)
  }

  mutating func read<T: Message>(_ field: inout [T], _ names: String...) throws {
    guard let key = find(names) else { return }
    field = try container.decode([T].self, forKey: key)
  }

  /// The key under which the field is present and not null.
  private mutating func find(_ names: [String]) -> JSONKey? {
    expected += names
    for name in names {
      let key = JSONKey(name)
      if container.contains(key), (try? container.decodeNil(forKey: key)) == false { return key }
    }
    return nil
  }

  private func corrupted(_ key: JSONKey, _ text: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: container.codingPath + [key], debugDescription: text))
  }
}

/// A number as JSON may spell it.
struct JSONBox<T: JSONNumber>: Decodable {
  let value: T

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      guard let number = T(jsonText: text) else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "not a number: \"\(text)\""))
      }
      value = number
    } else if let number = try? container.decode(T.self) {
      value = number
    } else {
      _ = try container.decode(Double.self)  // says so if it is no number at all
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath, debugDescription: "not a number that fits a \(T.self)"))
    }
  }
}

/// An enum as JSON may spell it: by name or by number.
struct JSONEnumBox<T: MessageEnum>: Decodable {
  let value: T

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int32.self) {
      value = T(rawValue: number)
      return
    }
    let name = try container.decode(String.self)
    guard let known = T(protoName: name) else {
      let names = T.known.map(\.name).joined(separator: ", ")
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "unknown value \"\(name)\"; known: \(names)"))
    }
    value = known
  }
}
