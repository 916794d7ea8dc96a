package import Messages

/// The answers of grpc.reflection.v1.ServerReflection, one a question.
package struct Reflection: Sendable {
  private let set: DescriptorSet
  private let fileByName: [String: Int]
  private let fileBySymbol: [String: Int]
  private let messages: Set<String>
  private let services: [String]

  /// - Parameter set: what the methods are and what they need: every imported file too.
  package init(_ set: DescriptorSet) {
    self.set = set
    fileByName = Dictionary(
      set.files.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let symbols = set.symbols
    fileBySymbol = Dictionary(
      symbols.map { ($0.fullName, $0.file) }, uniquingKeysWith: { first, _ in first })
    var messages: Set<String> = []
    var services: [String] = []
    for symbol in symbols {
      switch symbol.declaration {
      case .message: messages.insert(symbol.fullName)
      case .service: services.append(symbol.fullName)
      default: break
      }
    }
    self.messages = messages
    self.services = services.sorted()
  }

  /// The files that this program was built from.
  package init() throws(DescriptorError) {
    self.init(try DescriptorSet(Descriptors.fileDescriptorSet))
  }

  package func answer(_ request: ServerReflectionRequest) -> ServerReflectionResponse {
    var response = ServerReflectionResponse(validHost: request.host, originalRequest: request)
    if let name = request.fileByFilename {
      answer(&response, with: fileByName[name], or: "no file \(name)")
    } else if let symbol = request.fileContainingSymbol {
      answer(
        &response, with: fileBySymbol[symbol],
        or: "no service, method, message, field or enum \(symbol)")
    } else if let type = request.allExtensionNumbersOfType {
      if messages.contains(type) {
        response.allExtensionNumbersResponse = ExtensionNumberResponse(baseTypeName: type)
      } else {
        response.errorResponse = Self.error(.notFound, "no message \(type)")
      }
    } else if request.listServices != nil {
      response.listServicesResponse = ListServiceResponse(
        service: services.map { ServiceResponse(name: $0) })
    } else {
      response.errorResponse = Self.error(
        .invalidArgument, "message_request is not set, or asks for an extension of proto2")
    }
    return response
  }

  private func answer(
    _ response: inout ServerReflectionResponse, with file: Int?, or missing: String
  ) {
    if let file {
      response.fileDescriptorResponse = FileDescriptorResponse(
        fileDescriptorProto: closure(of: file))
    } else {
      response.errorResponse = Self.error(.notFound, missing)
    }
  }

  /// A file, then all that it imports, directly or not, each once.
  private func closure(of file: Int) -> [[UInt8]] {
    var order = [file]
    var seen: Set = [file]
    var next = 0
    while next < order.count {
      for name in set.files[order[next]].dependencies {
        if let index = fileByName[name], seen.insert(index).inserted { order.append(index) }
      }
      next += 1
    }
    return order.map { set.files[$0].encoded }
  }

  private static func error(_ code: StatusCode, _ text: String) -> ErrorResponse {
    ErrorResponse(errorCode: code.rawValue, errorMessage: text)
  }
}
