import EvenstrideService

/// How types are called in .proto text.
struct TypeNames {
  /// Full names of packages and types.
  private var scopes: Set<String> = []
  private let package: [Substring]

  /// - Parameter package: of the file that uses the names.
  init(_ set: DescriptorSet, package: String) {
    self.package = package.split(separator: ".")
    for file in set.files {
      let parts = file.package.split(separator: ".")
      for count in 0...parts.count { scopes.insert(parts[..<count].joined(separator: ".")) }
    }
    for symbol in set.symbols {
      switch symbol.declaration {
      case .message, .enumeration: scopes.insert(symbol.fullName)
      default: break
      }
    }
  }

  /// The type of a field, without `repeated`.
  func type(of field: ProtoField, in scope: String) -> String {
    switch field.type {
    case 11, 14: shortest(field.typeName, in: scope)
    default: Self.scalars[field.type] ?? "type_\(field.type)"
    }
  }

  /// The shortest name that means this type where it is used, with the whole package if it is of
  /// another one. A name is looked for from the inside to the outside, and its first part decides
  /// which scope is entered.
  ///
  /// - Parameter name: full name with a leading dot.
  func shortest(_ name: String, in scope: String) -> String {
    let parts = name.split(separator: ".")
    let isOurs = parts.starts(with: package)
    for start in isOurs ? Array((package.count..<parts.count).reversed()) + [0] : [0] {
      let candidate = parts[start...]
      if meaning(of: candidate, in: scope) == parts.joined(separator: ".") {
        return candidate.joined(separator: ".")
      }
    }
    return name
  }

  private func meaning(of name: ArraySlice<Substring>, in scope: String) -> String? {
    guard let head = name.first else { return nil }
    var around = scope.split(separator: ".")
    while true {
      if scopes.contains((around + [head]).joined(separator: ".")) {
        let full = (around + name).joined(separator: ".")
        return scopes.contains(full) ? full : nil
      }
      if around.popLast() == nil { return nil }
    }
  }

  /// By google.protobuf.FieldDescriptorProto.Type; 10, 11 and 14 are groups, messages and enums.
  private static let scalars: [Int32: String] = [
    1: "double", 2: "float", 3: "int64", 4: "uint64", 5: "int32", 6: "fixed64", 7: "fixed32",
    8: "bool", 9: "string", 12: "bytes", 13: "uint32", 15: "sfixed32", 16: "sfixed64",
    17: "sint32", 18: "sint64",
  ]
}

/// A file that cannot be written as proto3.
struct UnreadableProto: Error, CustomStringConvertible {
  let file: ProtoFile

  var description: String {
    let syntax = file.syntax.isEmpty ? "proto2" : file.syntax
    return "\(file.name) is written in \(syntax); only proto3 can be shown"
  }
}

extension ProtoField {
  /// What protoc makes of the name when nobody chooses one.
  var defaultJSONName: String {
    var out = ""
    var raises = false
    for character in name {
      if character == "_" {
        raises = true
      } else {
        out += raises ? character.uppercased() : String(character)
        raises = false
      }
    }
    return out
  }
}

extension ProtoComments {
  /// Whether the comment after the declaration has one line.
  var fitsBehind: Bool { !trailing.isEmpty && trailing.dropLast().allSatisfy { $0 != "\n" } }
}
