import ArgumentParser
import EvenstrideClient

/// An enum of the .proto files as an argument: `limb-symmetry` is ASYMMETRY_INDEX_LIMB_SYMMETRY.
struct EnumArgument<E: MessageEnum>: ExpressibleByArgument {
  let value: E

  init(_ value: E) { self.value = value }

  init?(argument: String) {
    let wanted = argument.lowercased().filter { $0 != "-" && $0 != "_" }
    guard let found = Self.choices.first(where: { $0.text.filter { $0 != "-" } == wanted }) else {
      return nil
    }
    value = found.value
  }

  static var allValueStrings: [String] { choices.map(\.text) }
  var defaultValueDescription: String { Self.text(value) }

  private static var choices: [(text: String, value: E)] {
    E.known.dropFirst().map { (text($0.value), $0.value) }
  }

  /// The .proto name without the enum's own, in lower case.
  static func text(_ value: E) -> String {
    let prefix = E.known[0].name.dropLast("UNSPECIFIED".count)
    return (value.protoName ?? "\(value.rawValue)").dropFirst(prefix.count).lowercased()
      .replacing("_", with: "-")
  }
}

extension MessageEnum {
  /// The .proto name without the enum's own, in lower case, for a reader.
  var shortName: String { EnumArgument<Self>.text(self).replacing("-", with: " ") }

  /// The same for a CSV cell, without blanks; empty when unspecified.
  var csvName: String {
    rawValue == 0 ? "" : EnumArgument<Self>.text(self).replacing("-", with: "_")
  }
}
