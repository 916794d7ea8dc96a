// Written by proto/generate from proto/grpc/reflection/v1/reflection.proto; do not edit.
// swift-format-ignore-file

/// One question.
public struct ServerReflectionRequest: Sendable, Equatable {
  /// Not used; echoed.
  public var host: String = ""
  /// The file of this name, e.g. "evenstride/v1/asymmetry.proto".
  public var fileByFilename: String?
  /// The file that declares this service, method, message, field or enum, by its full name.
  public var fileContainingSymbol: String?
  /// The names of all extensions of a message; there are none.
  public var allExtensionNumbersOfType: String?
  /// The names of all services; the text is not looked at.
  public var listServices: String?

  public init() {}

  public init(
    host: String = "",
    fileByFilename: String? = nil,
    fileContainingSymbol: String? = nil,
    allExtensionNumbersOfType: String? = nil,
    listServices: String? = nil
  ) {
    self.host = host
    self.fileByFilename = fileByFilename
    self.fileContainingSymbol = fileContainingSymbol
    self.allExtensionNumbersOfType = allExtensionNumbersOfType
    self.listServices = listServices
  }
}

/// One answer.
public struct ServerReflectionResponse: Sendable, Equatable {
  /// The host of the question.
  public var validHost: String = ""
  /// The question.
  public var originalRequest: ServerReflectionRequest?
  /// To a question for a file: it and what it imports.
  public var fileDescriptorResponse: FileDescriptorResponse?
  /// To a question for extension numbers.
  public var allExtensionNumbersResponse: ExtensionNumberResponse?
  /// To a question for services.
  public var listServicesResponse: ListServiceResponse?
  /// What was wrong.
  public var errorResponse: ErrorResponse?

  public init() {}

  public init(
    validHost: String = "",
    originalRequest: ServerReflectionRequest? = nil,
    fileDescriptorResponse: FileDescriptorResponse? = nil,
    allExtensionNumbersResponse: ExtensionNumberResponse? = nil,
    listServicesResponse: ListServiceResponse? = nil,
    errorResponse: ErrorResponse? = nil
  ) {
    self.validHost = validHost
    self.originalRequest = originalRequest
    self.fileDescriptorResponse = fileDescriptorResponse
    self.allExtensionNumbersResponse = allExtensionNumbersResponse
    self.listServicesResponse = listServicesResponse
    self.errorResponse = errorResponse
  }
}

/// Files.
public struct FileDescriptorResponse: Sendable, Equatable {
  /// Each an encoded google.protobuf.FileDescriptorProto: the one that was asked for first.
  public var fileDescriptorProto: [[UInt8]] = []

  public init() {}

  public init(
    fileDescriptorProto: [[UInt8]] = []
  ) {
    self.fileDescriptorProto = fileDescriptorProto
  }
}

/// Extensions of a message.
public struct ExtensionNumberResponse: Sendable, Equatable {
  /// Full name of the message.
  public var baseTypeName: String = ""
  /// Their numbers; none.
  public var extensionNumber: [Int32] = []

  public init() {}

  public init(
    baseTypeName: String = "",
    extensionNumber: [Int32] = []
  ) {
    self.baseTypeName = baseTypeName
    self.extensionNumber = extensionNumber
  }
}

/// Services.
public struct ListServiceResponse: Sendable, Equatable {
  /// One entry a service.
  public var service: [ServiceResponse] = []

  public init() {}

  public init(
    service: [ServiceResponse] = []
  ) {
    self.service = service
  }
}

/// A service.
public struct ServiceResponse: Sendable, Equatable {
  /// Full name.
  public var name: String = ""

  public init() {}

  public init(
    name: String = ""
  ) {
    self.name = name
  }
}

/// Why a question has no answer.
public struct ErrorResponse: Sendable, Equatable {
  /// Canonical code, e.g. 5 NOT_FOUND.
  public var errorCode: Int32 = 0
  /// In words.
  public var errorMessage: String = ""

  public init() {}

  public init(
    errorCode: Int32 = 0,
    errorMessage: String = ""
  ) {
    self.errorCode = errorCode
    self.errorMessage = errorMessage
  }
}
