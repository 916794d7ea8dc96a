/// An encoded google.protobuf.FileDescriptorSet as values: what .proto files of syntax proto3
/// declare, with their comments.
///
/// The bytes may come from a peer: whatever they are, reading gives a set or an error. Extensions
/// and options that this type does not know are passed over, and options leave their number.
package struct DescriptorSet: Sendable {
  package private(set) var files: [ProtoFile] = []

  package init(_ bytes: [UInt8]) throws(DescriptorError) {
    var reader = ProtobufFields(bytes[...])
    while let field = try reader.next() {
      if field.number == 1 { files.append(try ProtoFile(field.message())) }
    }
  }

  package init(_ bytes: UnsafeRawBufferPointer) throws(DescriptorError) {
    try self.init(Array(bytes))
  }
}

/// A .proto file.
package struct ProtoFile: Sendable {
  package var name = ""
  package var package = ""
  package var dependencies: [String] = []
  /// Which of the dependencies are imported for importers too.
  package var publicDependencies: [Int32] = []
  package var messages: [ProtoMessage] = []
  package var enums: [ProtoEnum] = []
  package var services: [ProtoService] = []
  package var options = ProtoOptions()
  package var syntax = ""
  /// By the place of the declaration: google.protobuf.SourceCodeInfo.Location.path.
  package var comments: [[Int32]: ProtoComments] = [:]
  /// The encoded google.protobuf.FileDescriptorProto without its source_code_info.
  package var encoded: [UInt8] = []

  init(_ bytes: ArraySlice<UInt8>) throws(DescriptorError) {
    var reader = ProtobufFields(bytes)
    while let field = try reader.next() {
      if field.number != 9 { encoded += field.encoded }
      switch field.number {
      case 1: name = try field.text()
      case 2: package = try field.text()
      case 3: dependencies.append(try field.text())
      case 4: messages.append(try ProtoMessage(field.message(), depth: 1))
      case 5: enums.append(try ProtoEnum(field.message()))
      case 6: services.append(try ProtoService(field.message()))
      case 8: try options.read(field.message(), known: ProtoOptions.file)
      case 9: try readLocations(field.message())
      case 10: publicDependencies += try field.int32s()
      case 12: syntax = try field.text()
      default: break
      }
    }
  }

  private mutating func readLocations(_ bytes: ArraySlice<UInt8>) throws(DescriptorError) {
    var reader = ProtobufFields(bytes)
    while let field = try reader.next() {
      if field.number == 1 {
        let location = try ProtoComments(field.message())
        comments[location.path] = location
      }
    }
  }
}

/// Where a declaration stands and what is said about it.
package struct ProtoComments: Sendable {
  fileprivate var path: [Int32] = []
  /// Line in the file, from 0.
  package var line = Int32.max
  /// Text of the comment before the declaration, without the slashes, each line with its end.
  package var leading = ""
  package var trailing = ""
  package var detached: [String] = []

  init(_ bytes: ArraySlice<UInt8>) throws(DescriptorError) {
    var reader = ProtobufFields(bytes)
    while let field = try reader.next() {
      switch field.number {
      case 1: path += try field.int32s()
      case 2: line = try field.int32s().first ?? line
      case 3: leading = try field.text()
      case 4: trailing = try field.text()
      case 6: detached.append(try field.text())
      default: break
      }
    }
  }
}

/// A service.
package struct ProtoService: Sendable {
  package var name = ""
  package var methods: [ProtoMethod] = []
  package var options = ProtoOptions()

  init(_ bytes: ArraySlice<UInt8>) throws(DescriptorError) {
    var reader = ProtobufFields(bytes)
    while let field = try reader.next() {
      switch field.number {
      case 1: name = try field.text()
      case 2: methods.append(try ProtoMethod(field.message()))
      case 3: try options.read(field.message(), known: ProtoOptions.service)
      default: break
      }
    }
  }
}

/// A method of a service.
package struct ProtoMethod: Sendable {
  package var name = ""
  /// Full names with a leading dot.
  package var request = ""
  package var response = ""
  package var streamsRequests = false
  package var streamsResponses = false
  package var options = ProtoOptions()

  init(_ bytes: ArraySlice<UInt8>) throws(DescriptorError) {
    var reader = ProtobufFields(bytes)
    while let field = try reader.next() {
      switch field.number {
      case 1: name = try field.text()
      case 2: request = try field.text()
      case 3: response = try field.text()
      case 4: try options.read(field.message(), known: ProtoOptions.method)
      case 5: streamsRequests = try field.flag()
      case 6: streamsResponses = try field.flag()
      default: break
      }
    }
  }
}
