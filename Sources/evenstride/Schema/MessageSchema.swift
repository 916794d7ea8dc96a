import Console
import EvenstrideService

/// Messages as JSON Schema (draft 2020-12), in the proto3 JSON mapping.
struct MessageSchema {
  /// The messages that `batch` takes, one a line.
  static let ofBatch = ["AssessRequest", "ChangeRequest", "PredictRequest", "AnalyzeRequest"]

  private let set: DescriptorSet
  private let symbols: [String: ProtoSymbol]

  init(_ set: DescriptorSet) {
    self.set = set
    symbols = Dictionary(set.symbols.map { ($0.fullName, $0) }) { first, _ in first }
  }

  /// The schema of one message, or of any of several, with all that they are made of.
  func document(_ names: [String]) throws -> SchemaValue {
    let lookup = ProtoLookup(set)
    let roots = try names.map { name in
      let symbol = try lookup.find(name)
      guard case .message = symbol.declaration else {
        throw Failure.data(
          "\(symbol.fullName) is no message; evenstride describe shows what there is")
      }
      return symbol.fullName
    }
    var definitions: [(String, SchemaValue)] = [Self.number]
    var known: Set<String> = []
    var wanted = roots
    while let name = wanted.popLast() {
      guard known.insert(name).inserted else { continue }
      var uses: [String] = []
      definitions.append((name, definition(name, &uses)))
      wanted += uses.reversed()
    }
    let references = roots.map { Self.reference($0) }
    var fields: [(String, SchemaValue)] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text(roots.joined(separator: ", "))),
    ]
    fields.append(
      references.count == 1
        ? ("$ref", .text("#/$defs/\(roots[0])")) : ("anyOf", .list(references)))
    fields.append(("$defs", .object(definitions)))
    return .object(fields)
  }

  /// JSON has no word for what is missing or without bounds.
  private static let number: (String, SchemaValue) = (
    "number",
    .object([
      ("description", .text("A number; NaN stands for a missing one.")),
      (
        "anyOf",
        .list([
          .object([("type", .text("number"))]),
          .object([("enum", .list([.text("NaN"), .text("Infinity"), .text("-Infinity")]))]),
        ])
      ),
    ])
  )

  private static func reference(_ name: String) -> SchemaValue {
    .object([("$ref", .text("#/$defs/\(name)"))])
  }

  private func definition(_ name: String, _ uses: inout [String]) -> SchemaValue {
    guard let symbol = symbols[name], !name.hasPrefix("google.protobuf.") else {
      // These have forms of their own in JSON.
      return .object([("description", .text("\(name), as the proto3 JSON mapping writes it."))])
    }
    switch symbol.declaration {
    case .message(let message): return self.message(message, symbol, &uses)
    case .enumeration(let value):
      return .object(
        described(symbol.file, symbol.path) + [("enum", .list(value.values.map { .text($0.name) }))]
      )
    default: return .object([])
    }
  }

  private func message(
    _ message: ProtoMessage, _ symbol: ProtoSymbol, _ uses: inout [String]
  ) -> SchemaValue {
    var properties: [(String, SchemaValue)] = []
    for (index, field) in message.fields.enumerated() {
      let path = symbol.path + [2, Int32(index)]
      let entry = message.messages.first {
        $0.isMapEntry && field.typeName == ".\(symbol.fullName).\($0.name)" && $0.fields.count == 2
      }
      var schema = type(of: entry?.fields[1] ?? field, &uses)
      if entry != nil {
        schema = [("type", .text("object")), ("additionalProperties", .object(schema))]
      } else if field.isRepeated {
        schema = [("type", .text("array")), ("items", .object(schema))]
      }
      properties.append((field.jsonName, .object(described(symbol.file, path) + schema)))
    }
    return .object(
      described(symbol.file, symbol.path) + [
        ("type", .text("object")), ("properties", .object(properties)),
        ("additionalProperties", .flag(false)),
      ])
  }

  /// By google.protobuf.FieldDescriptorProto.Type.
  private func type(of field: ProtoField, _ uses: inout [String]) -> [(String, SchemaValue)] {
    switch field.type {
    case 1, 2: return [("$ref", .text("#/$defs/number"))]
    case 3, 16, 18: return Self.long("^-?[0-9]+$")
    case 4, 6: return Self.long("^[0-9]+$")
    case 5, 15, 17: return Self.integer(Int(Int32.min), Int(Int32.max))
    case 7, 13: return Self.integer(0, Int(UInt32.max))
    case 8: return [("type", .text("boolean"))]
    case 9: return [("type", .text("string"))]
    case 12: return [("type", .text("string")), ("contentEncoding", .text("base64"))]
    default:
      let name = String(field.typeName.dropFirst())
      uses.append(name)
      return [("$ref", .text("#/$defs/\(name)"))]
    }
  }

  private static func integer(_ minimum: Int, _ maximum: Int) -> [(String, SchemaValue)] {
    [("type", .text("integer")), ("minimum", .number(minimum)), ("maximum", .number(maximum))]
  }

  /// 64 bits are more than a JSON number is sure to keep: they are written as texts.
  private static func long(_ pattern: String) -> [(String, SchemaValue)] {
    [("type", .list([.text("string"), .text("integer")])), ("pattern", .text(pattern))]
  }

  private func described(_ file: Int, _ path: [Int32]) -> [(String, SchemaValue)] {
    guard let comments = set.files[file].comments[path] else { return [] }
    let lines = (comments.leading + comments.trailing).split(separator: "\n")
    let text = lines.map { $0.drop { $0 == " " } }.joined(separator: " ")
    return text.isEmpty ? [] : [("description", .text(text))]
  }
}
