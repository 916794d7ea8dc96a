/// A message of a .proto file.
package struct ProtoMessage: Sendable {
  /// Messages in messages deeper than this are refused: whoever walks the tree recurses.
  private static let deepest = 32

  package var name = ""
  package var fields: [ProtoField] = []
  package var messages: [ProtoMessage] = []
  package var enums: [ProtoEnum] = []
  package var oneofs: [String] = []
  /// Ends are included.
  package var reservedNumbers: [ClosedRange<Int32>] = []
  package var reservedNames: [String] = []
  package var options = ProtoOptions()
  /// Whether the compiler made it from a `map`.
  package var isMapEntry = false

  init(_ bytes: ArraySlice<UInt8>, depth: Int) throws(DescriptorError) {
    guard depth <= Self.deepest else {
      throw DescriptorError(
        offset: bytes.startIndex, reason: "messages are nested more than \(Self.deepest) deep")
    }
    var reader = ProtobufFields(bytes)
    while let field = try reader.next() {
      switch field.number {
      case 1: name = try field.text()
      case 2: fields.append(try ProtoField(field.message()))
      case 3: messages.append(try ProtoMessage(field.message(), depth: depth + 1))
      case 4: enums.append(try ProtoEnum(field.message()))
      case 7:
        try options.read(field.message(), known: ProtoOptions.message)
        isMapEntry = options.lines.contains("map_entry = true")
      case 8: oneofs.append(try ProtoName(field.message()).name)
      case 9: try reservedNumbers.append(readReservedRange(field.message(), endIncluded: false))
      case 10: reservedNames.append(try field.text())
      default: break
      }
    }
  }
}

/// A field of a message.
package struct ProtoField: Sendable {
  package var name = ""
  package var number: Int32 = 0
  package var isRepeated = false
  /// google.protobuf.FieldDescriptorProto.Type.
  package var type: Int32 = 0
  /// Full name with a leading dot, if the type is a message or an enum.
  package var typeName = ""
  package var jsonName = ""
  /// Index of the `oneof` that it belongs to.
  package var oneof: Int32?
  /// Whether it was written with `optional`; its `oneof` was not written then.
  package var isOptional = false
  package var options = ProtoOptions()

  init(_ bytes: ArraySlice<UInt8>) throws(DescriptorError) {
    var reader = ProtobufFields(bytes)
    while let field = try reader.next() {
      switch field.number {
      case 1: name = try field.text()
      case 3: number = try field.int32()
      case 4: isRepeated = try field.int32() == 3
      case 5: type = try field.int32()
      case 6: typeName = try field.text()
      case 8: try options.read(field.message(), known: ProtoOptions.field)
      case 9: oneof = try field.int32()
      case 10: jsonName = try field.text()
      case 17: isOptional = try field.flag()
      default: break
      }
    }
  }
}

/// An enumeration.
package struct ProtoEnum: Sendable {
  package struct Value: Sendable {
    package var name = ""
    package var number: Int32 = 0
    package var options = ProtoOptions()
  }

  package var name = ""
  package var values: [Value] = []
  package var reservedNumbers: [ClosedRange<Int32>] = []
  package var reservedNames: [String] = []
  package var options = ProtoOptions()

  init(_ bytes: ArraySlice<UInt8>) throws(DescriptorError) {
    var reader = ProtobufFields(bytes)
    while let field = try reader.next() {
      switch field.number {
      case 1: name = try field.text()
      case 2: values.append(try Self.value(field.message()))
      case 3: try options.read(field.message(), known: ProtoOptions.enumeration)
      case 4: try reservedNumbers.append(readReservedRange(field.message(), endIncluded: true))
      case 5: reservedNames.append(try field.text())
      default: break
      }
    }
  }

  private static func value(_ bytes: ArraySlice<UInt8>) throws(DescriptorError) -> Value {
    var value = Value()
    var reader = ProtobufFields(bytes)
    while let field = try reader.next() {
      switch field.number {
      case 1: value.name = try field.text()
      case 2: value.number = try field.int32()
      case 3: try value.options.read(field.message(), known: ProtoOptions.enumValue)
      default: break
      }
    }
    return value
  }
}

/// A declaration of which only the name matters.
private struct ProtoName {
  var name = ""

  init(_ bytes: ArraySlice<UInt8>) throws(DescriptorError) {
    var reader = ProtobufFields(bytes)
    while let field = try reader.next() {
      if field.number == 1 { name = try field.text() }
    }
  }
}

private func readReservedRange(
  _ bytes: ArraySlice<UInt8>, endIncluded: Bool
) throws(DescriptorError) -> ClosedRange<Int32> {
  var (start, end): (Int32, Int32) = (0, 0)
  var reader = ProtobufFields(bytes)
  while let field = try reader.next() {
    switch field.number {
    case 1: start = try field.int32()
    case 2: end = try field.int32()
    default: break
    }
  }
  let last = endIncluded ? end : end &- 1
  guard start <= last else {
    throw DescriptorError(
      offset: bytes.startIndex, reason: "a reserved range starts at \(start) and ends at \(last)")
  }
  return start...last
}
