/// A JSON value whose objects keep their order: readers of a schema want fields as they are declared.
indirect enum SchemaValue {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([SchemaValue])
  case object([(String, SchemaValue)])

  /// As indented JSON.
  var text: String { written("") }

  private func written(_ indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return Self.quoted(text)
    case .number(let number): return "\(number)"
    case .flag(let flag): return "\(flag)"
    case .list(let values):
      return Self.enclosed("[", values.map { inner + $0.written(inner) }, "]", indent)
    case .object(let fields):
      let lines = fields.map { "\(inner)\(Self.quoted($0.0)): \($0.1.written(inner))" }
      return Self.enclosed("{", lines, "}", indent)
    }
  }

  private static func enclosed(
    _ open: String, _ lines: [String], _ close: String, _ indent: String
  ) -> String {
    lines.isEmpty ? open + close : "\(open)\n\(lines.joined(separator: ",\n"))\n\(indent)\(close)"
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": out += "\\\(scalar)"
      case "\n": out += "\\n"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
