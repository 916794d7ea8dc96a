import EvenstrideService

/// Messages, fields and enumerations.
extension ProtoText {
  mutating func write(
    _ message: ProtoMessage, _ path: [Int32], _ outer: String, _ indent: String
  ) {
    let scope = outer.isEmpty ? message.name : "\(outer).\(message.name)"
    let inner = indent + "  "
    writeComments(path, indent)
    var parts: [Part] = []
    for (at, value) in message.enums.enumerated() {
      parts.append(part(path + [4, Int32(at)]) { $0.write(value, $1, inner) })
    }
    for (at, nested) in message.messages.enumerated() where !nested.isMapEntry {
      parts.append(part(path + [3, Int32(at)]) { $0.write(nested, $1, scope, inner) })
    }
    var written: Set<Int32> = []
    for (at, field) in message.fields.enumerated() {
      if let oneof = field.oneof, !field.isOptional {
        guard written.insert(oneof).inserted else { continue }
        parts.append(
          part(path + [8, oneof]) { out, _ in out.writeOneof(oneof, of: message, path, scope, inner)
          })
      } else {
        parts.append(
          part(path + [2, Int32(at)]) { $0.write(field, $1, of: message, scope, inner) })
      }
    }
    if parts.isEmpty, message.reservedNumbers.isEmpty, message.reservedNames.isEmpty,
      message.options.lines.isEmpty
    {
      return line("\(indent)message \(message.name) {}", path)
    }
    line("\(indent)message \(message.name) {", path)
    write(message.options, inner)
    writeReserved(message.reservedNumbers, message.reservedNames, last: 536_870_911, inner)
    for part in inSourceOrder(parts) { part.write(&self, part.path) }
    text += "\(indent)}\n"
  }

  mutating func writeOneof(
    _ oneof: Int32, of message: ProtoMessage, _ path: [Int32], _ scope: String, _ indent: String
  ) {
    let at = path + [8, oneof]
    writeComments(at, indent)
    let known = message.oneofs.indices.contains(Int(oneof))
    line("\(indent)oneof \(known ? message.oneofs[Int(oneof)] : "_\(oneof)") {", at)
    for (index, field) in message.fields.enumerated() where field.oneof == oneof {
      write(field, path + [2, Int32(index)], of: message, scope, indent + "  ")
    }
    text += "\(indent)}\n"
  }

  mutating func write(
    _ field: ProtoField, _ path: [Int32], of message: ProtoMessage, _ scope: String,
    _ indent: String
  ) {
    writeComments(path, indent)
    var options = field.options.lines
    if field.jsonName != field.defaultJSONName, !field.jsonName.isEmpty {
      options.append("json_name = \"\(field.jsonName)\"")
    }
    let entry = message.messages.first {
      $0.isMapEntry && field.typeName == ".\(scope).\($0.name)" && $0.fields.count == 2
    }
    var type = names.type(of: field, in: scope)
    if let entry {
      let pair = entry.fields.map { names.type(of: $0, in: scope) }
      type = "map<\(pair[0]), \(pair[1])>"
    } else if field.isRepeated {
      type = "repeated \(type)"
    } else if field.isOptional {
      type = "optional \(type)"
    }
    let list = options.isEmpty ? "" : " [\(options.joined(separator: ", "))]"
    line("\(indent)\(type) \(field.name) = \(field.number)\(list);", path)
  }

  mutating func write(_ value: ProtoEnum, _ path: [Int32], _ indent: String) {
    writeComments(path, indent)
    line("\(indent)enum \(value.name) {", path)
    write(value.options, indent + "  ")
    writeReserved(value.reservedNumbers, value.reservedNames, last: .max, indent + "  ")
    for (at, member) in value.values.enumerated() {
      let place = path + [2, Int32(at)]
      writeComments(place, indent + "  ")
      let options = member.options.lines
      let list = options.isEmpty ? "" : " [\(options.joined(separator: ", "))]"
      line("\(indent)  \(member.name) = \(member.number)\(list);", place)
    }
    text += "\(indent)}\n"
  }

  mutating func writeReserved(
    _ numbers: [ClosedRange<Int32>], _ reserved: [String], last: Int32, _ indent: String
  ) {
    if !numbers.isEmpty {
      let ranges = numbers.map { range in
        let end = range.upperBound >= last ? "max" : "\(range.upperBound)"
        return range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(end)"
      }
      text += "\(indent)reserved \(ranges.joined(separator: ", "));\n"
    }
    if !reserved.isEmpty {
      let quoted = reserved.map { "\"\($0)\"" }.joined(separator: ", ")
      text += "\(indent)reserved \(quoted);\n"
    }
  }
}
