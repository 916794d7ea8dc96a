import Console
import EvenstrideService

/// Finds declarations by the names that people use.
struct ProtoLookup {
  private let set: DescriptorSet
  private let symbols: [ProtoSymbol]

  init(_ set: DescriptorSet) {
    self.set = set
    symbols = set.symbols.filter {
      if case .member = $0.declaration { false } else { true }
    }
  }

  /// The text of what has this name; of a method, the text of its messages too.
  ///
  /// - Parameter name: full, or without the package; a method's may have a slash.
  func describe(_ name: String) throws -> String {
    let symbol = try find(name)
    var text = heading(symbol) + ProtoText.declaration(symbol, of: set)
    if case .method(let method) = symbol.declaration {
      for type in Set([method.request, method.response]).sorted() {
        if let message = symbols.first(where: { ".\($0.fullName)" == type }) {
          text += "\n" + heading(message) + ProtoText.declaration(message, of: set)
        }
      }
    }
    return text
  }

  /// What has this name; see `describe`.
  func find(_ name: String) throws -> ProtoSymbol {
    let wanted = name.split(separator: "/", omittingEmptySubsequences: false).joined(separator: ".")
    let exact = symbols.filter { $0.fullName == wanted }
    let found = exact.isEmpty ? symbols.filter { $0.fullName.hasSuffix(".\(wanted)") } : exact
    guard let symbol = found.first, !wanted.isEmpty else {
      throw Failure.data(
        "there is no service, method, message or enum \"\(name)\"; "
          + "without a name, describe lists the services")
    }
    guard found.count == 1 else {
      let names = found.map(\.fullName).joined(separator: ", ")
      throw Failure.data("\"\(name)\" may be \(names); write more of the name")
    }
    return symbol
  }

  private func heading(_ symbol: ProtoSymbol) -> String {
    "// \(symbol.fullName), in \(set.files[symbol.file].name)\n\n"
  }

  /// Services and methods with the first line of what is said about each.
  var overview: String {
    var text = ""
    for symbol in symbols {
      switch symbol.declaration {
      case .service: text += "\(text.isEmpty ? "" : "\n")\(symbol.fullName)\(remark(symbol))\n"
      case .method(let method): text += "  \(method.name)\(shape(method))\(remark(symbol))\n"
      default: break
      }
    }
    return text
  }

  private func remark(_ symbol: ProtoSymbol) -> String {
    let comment = set.files[symbol.file].comments[symbol.path]?.leading ?? ""
    let first = comment.split(separator: "\n").first ?? ""
    return first.isEmpty ? "" : "  //\(first)"
  }

  private func shape(_ method: ProtoMethod) -> String {
    switch (method.streamsRequests, method.streamsResponses) {
    case (false, false): ""
    case (true, false): " (stream in)"
    case (false, true): " (stream out)"
    case (true, true): " (stream in, stream out)"
    }
  }
}
