import EvenstrideService

/// Writes declarations as a .proto file does, comments included: a whole file compiles again to the
/// same descriptor.
struct ProtoText {
  let file: ProtoFile
  let names: TypeNames
  var text = ""

  /// The file at an index of the set.
  static func file(_ index: Int, of set: DescriptorSet) throws(UnreadableProto) -> String {
    let file = set.files[index]
    guard file.syntax == "proto3" else { throw UnreadableProto(file: file) }
    var out = ProtoText(file, set)
    out.writeFile()
    return out.text
  }

  /// One declaration.
  static func declaration(_ symbol: ProtoSymbol, of set: DescriptorSet) -> String {
    var out = ProtoText(set.files[symbol.file], set)
    let scope = symbol.fullName.split(separator: ".").dropLast().joined(separator: ".")
    switch symbol.declaration {
    case .service(let service): out.write(service, symbol.path)
    case .method(let method): out.write(method, symbol.path, scope, "")
    case .message(let message): out.write(message, symbol.path, scope, "")
    case .enumeration(let value): out.write(value, symbol.path, "")
    case .member: break
    }
    return out.text
  }

  private init(_ file: ProtoFile, _ set: DescriptorSet) {
    (self.file, names) = (file, TypeNames(set, package: file.package))
  }

  // MARK: Files and services

  mutating func writeFile() {
    writeComments([12], "")
    line("syntax = \"proto3\";", [12])
    if !file.package.isEmpty { paragraph("package \(file.package);", [2]) }
    if !file.dependencies.isEmpty { text += "\n" }
    for (at, name) in file.dependencies.enumerated() {
      let isPublic = file.publicDependencies.contains(Int32(at))
      writeComments([3, Int32(at)], "")
      line("import \(isPublic ? "public " : "")\"\(name)\";", [3, Int32(at)])
    }
    if !file.options.lines.isEmpty { text += "\n" }
    write(file.options, "")
    var parts: [Part] = []
    for (at, service) in file.services.enumerated() {
      parts.append(part([6, Int32(at)]) { $0.write(service, $1) })
    }
    for (at, value) in file.enums.enumerated() {
      parts.append(part([5, Int32(at)]) { $0.write(value, $1, "") })
    }
    let scope = file.package
    for (at, message) in file.messages.enumerated() {
      parts.append(part([4, Int32(at)]) { $0.write(message, $1, scope, "") })
    }
    for part in inSourceOrder(parts) {
      text += "\n"
      part.write(&self, part.path)
    }
  }

  mutating func paragraph(_ declaration: String, _ path: [Int32]) {
    text += "\n"
    writeComments(path, "")
    line(declaration, path)
  }

  mutating func write(_ service: ProtoService, _ path: [Int32]) {
    writeComments(path, "")
    line("service \(service.name) {", path)
    write(service.options, "  ")
    let scope = file.package.isEmpty ? service.name : "\(file.package).\(service.name)"
    for (at, method) in service.methods.enumerated() {
      write(method, path + [2, Int32(at)], scope, "  ")
    }
    text += "}\n"
  }

  mutating func write(
    _ method: ProtoMethod, _ path: [Int32], _ scope: String, _ indent: String
  ) {
    writeComments(path, indent)
    let request = names.shortest(method.request, in: scope)
    let response = names.shortest(method.response, in: scope)
    let (sends, answers) = (method.streamsRequests, method.streamsResponses)
    let head =
      "\(indent)rpc \(method.name)(\(sends ? "stream " : "")\(request)) "
      + "returns (\(answers ? "stream " : "")\(response))"
    if method.options.lines.isEmpty, method.options.unknown.isEmpty {
      line(head + ";", path)
    } else {
      line(head + " {", path)
      write(method.options, indent + "  ")
      text += "\(indent)}\n"
    }
  }

  // MARK: Lines

  mutating func write(_ options: ProtoOptions, _ indent: String) {
    for option in options.lines { text += "\(indent)option \(option);\n" }
    for number in options.unknown { text += "\(indent)// Option \(number) is not known here.\n" }
  }

  mutating func writeComments(_ path: [Int32], _ indent: String) {
    guard let comments = file.comments[path] else { return }
    for block in comments.detached {
      writeComment(block, indent)
      text += "\n"
    }
    writeComment(comments.leading, indent)
    if !comments.fitsBehind { writeComment(comments.trailing, indent) }
  }

  mutating func writeComment(_ comment: String, _ indent: String) {
    if comment.isEmpty { return }
    let lines = comment.split(separator: "\n", omittingEmptySubsequences: false)
    for line in comment.hasSuffix("\n") ? lines.dropLast() : lines {
      text += "\(indent)//\(line)\n"
    }
  }

  /// A declaration, or the head of one, with the comment that stands behind it.
  mutating func line(_ declaration: String, _ path: [Int32]) {
    text += declaration
    if let comments = file.comments[path], comments.fitsBehind {
      text += "  //\(comments.trailing.filter { $0 != "\n" })"
    }
    text += "\n"
  }

  /// A declaration that can be put in order before it is written.
  struct Part {
    let path: [Int32]
    let line: Int32
    let write: (inout ProtoText, [Int32]) -> Void
  }

  func part(
    _ path: [Int32], _ write: @escaping (inout ProtoText, [Int32]) -> Void
  ) -> Part {
    Part(path: path, line: file.comments[path]?.line ?? .max, write: write)
  }

  /// As they stand in the file, if the set says where; else as they came.
  func inSourceOrder(_ parts: [Part]) -> [Part] {
    parts.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }
}
