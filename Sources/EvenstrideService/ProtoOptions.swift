/// The options of a declaration, as a .proto file writes them.
package struct ProtoOptions: Sendable {
  enum Kind {
    case flag
    case text
    case choice([String])
  }
  typealias Known = [UInt64: (name: String, kind: Kind)]

  /// Each "name = value".
  package private(set) var lines: [String] = []
  /// Numbers of options that are not known here.
  package private(set) var unknown: [UInt64] = []

  /// Takes in the options of an encoded options message.
  mutating func read(_ bytes: ArraySlice<UInt8>, known: Known) throws(DescriptorError) {
    var reader = ProtobufFields(bytes)
    while let field = try reader.next() {
      guard let option = known[field.number] else {
        unknown.append(field.number)
        continue
      }
      switch option.kind {
      case .flag: lines.append("\(option.name) = \(try field.flag())")
      case .text: lines.append("\(option.name) = \(Self.quoted(try field.text()))")
      case .choice(let names):
        let value = Int(try field.int32())
        if names.indices.contains(value), !names[value].isEmpty {
          lines.append("\(option.name) = \(names[value])")
        } else {
          unknown.append(field.number)
        }
      }
    }
  }

  /// A text between quotes, with what would end it or the line escaped.
  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": out += "\\\(scalar)"
      default:
        // Three octal digits, of a byte each.
        guard scalar.value < 0x20 || scalar.value == 0x7f else {
          out.unicodeScalars.append(scalar)
          break
        }
        let digits = String(scalar.value, radix: 8)
        out += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      }
    }
    return out + "\""
  }

  static let file: Known = [
    1: ("java_package", .text), 8: ("java_outer_classname", .text),
    9: ("optimize_for", .choice(["", "SPEED", "CODE_SIZE", "LITE_RUNTIME"])),
    10: ("java_multiple_files", .flag), 11: ("go_package", .text), 23: ("deprecated", .flag),
    31: ("cc_enable_arenas", .flag), 36: ("objc_class_prefix", .text),
    37: ("csharp_namespace", .text), 39: ("swift_prefix", .text), 41: ("php_namespace", .text),
  ]
  static let message: Known = [3: ("deprecated", .flag), 7: ("map_entry", .flag)]
  static let field: Known = [2: ("packed", .flag), 3: ("deprecated", .flag)]
  static let enumeration: Known = [2: ("allow_alias", .flag), 3: ("deprecated", .flag)]
  static let enumValue: Known = [1: ("deprecated", .flag)]
  static let service: Known = [33: ("deprecated", .flag)]
  static let method: Known = [
    33: ("deprecated", .flag),
    34: (
      "idempotency_level", .choice(["IDEMPOTENCY_UNKNOWN", "NO_SIDE_EFFECTS", "IDEMPOTENT"])
    ),
  ]
}
