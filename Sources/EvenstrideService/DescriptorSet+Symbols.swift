/// A name that a .proto file declares.
package struct ProtoSymbol: Sendable {
  package enum Declaration: Sendable {
    case service(ProtoService)
    case method(ProtoMethod)
    case message(ProtoMessage)
    case enumeration(ProtoEnum)
    /// A field, a `oneof`, or a value of an enumeration.
    case member
  }

  /// With its package and without a leading dot, e.g. "evenstride.v1.Asymmetry.Assess".
  package let fullName: String
  /// Index of its file in the set.
  package let file: Int
  /// Place in the file: google.protobuf.SourceCodeInfo.Location.path.
  package let path: [Int32]
  package let declaration: Declaration
}

extension DescriptorSet {
  /// Every declared name, file by file.
  package var symbols: [ProtoSymbol] {
    var collector = SymbolCollector()
    for (index, file) in files.enumerated() { collector.add(file, index) }
    return collector.symbols
  }
}

private struct SymbolCollector {
  var symbols: [ProtoSymbol] = []
  private var file = 0

  mutating func add(_ file: ProtoFile, _ index: Int) {
    self.file = index
    for (at, service) in file.services.enumerated() {
      let (name, path) = (join(file.package, service.name), [6, Int32(at)])
      add(name, path, .service(service))
      for (at, method) in service.methods.enumerated() {
        add(join(name, method.name), path + [2, Int32(at)], .method(method))
      }
    }
    for (at, message) in file.messages.enumerated() { add(message, file.package, [4, Int32(at)]) }
    for (at, value) in file.enums.enumerated() { add(value, file.package, [5, Int32(at)]) }
  }

  private mutating func add(_ message: ProtoMessage, _ scope: String, _ path: [Int32]) {
    let name = join(scope, message.name)
    add(name, path, .message(message))
    for (at, field) in message.fields.enumerated() {
      add(join(name, field.name), path + [2, Int32(at)], .member)
    }
    for (at, oneof) in message.oneofs.enumerated() {
      add(join(name, oneof), path + [8, Int32(at)], .member)
    }
    for (at, inner) in message.messages.enumerated() { add(inner, name, path + [3, Int32(at)]) }
    for (at, inner) in message.enums.enumerated() { add(inner, name, path + [4, Int32(at)]) }
  }

  /// The values of an enumeration are its siblings, as in C++.
  private mutating func add(_ value: ProtoEnum, _ scope: String, _ path: [Int32]) {
    add(join(scope, value.name), path, .enumeration(value))
    for (at, member) in value.values.enumerated() {
      add(join(scope, member.name), path + [2, Int32(at)], .member)
    }
  }

  private mutating func add(_ name: String, _ path: [Int32], _ what: ProtoSymbol.Declaration) {
    symbols.append(ProtoSymbol(fullName: name, file: file, path: path, declaration: what))
  }

  private func join(_ scope: String, _ name: String) -> String {
    scope.isEmpty ? name : "\(scope).\(name)"
  }
}
