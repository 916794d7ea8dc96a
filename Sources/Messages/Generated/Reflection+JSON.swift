// Written by proto/generate from proto/grpc/reflection/v1/reflection.proto; do not edit.
// swift-format-ignore-file

extension ServerReflectionRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&host, "host")
    try json.read(&fileByFilename, "fileByFilename", "file_by_filename")
    try json.read(&fileContainingSymbol, "fileContainingSymbol", "file_containing_symbol")
    try json.read(&allExtensionNumbersOfType, "allExtensionNumbersOfType", "all_extension_numbers_of_type")
    try json.read(&listServices, "listServices", "list_services")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(host, "host")
    try json.write(fileByFilename, "fileByFilename")
    try json.write(fileContainingSymbol, "fileContainingSymbol")
    try json.write(allExtensionNumbersOfType, "allExtensionNumbersOfType")
    try json.write(listServices, "listServices")
  }
}

extension ServerReflectionResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&validHost, "validHost", "valid_host")
    try json.read(&originalRequest, "originalRequest", "original_request")
    try json.read(&fileDescriptorResponse, "fileDescriptorResponse", "file_descriptor_response")
    try json.read(&allExtensionNumbersResponse, "allExtensionNumbersResponse", "all_extension_numbers_response")
    try json.read(&listServicesResponse, "listServicesResponse", "list_services_response")
    try json.read(&errorResponse, "errorResponse", "error_response")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(validHost, "validHost")
    try json.write(originalRequest, "originalRequest")
    try json.write(fileDescriptorResponse, "fileDescriptorResponse")
    try json.write(allExtensionNumbersResponse, "allExtensionNumbersResponse")
    try json.write(listServicesResponse, "listServicesResponse")
    try json.write(errorResponse, "errorResponse")
  }
}

extension FileDescriptorResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&fileDescriptorProto, "fileDescriptorProto", "file_descriptor_proto")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(fileDescriptorProto, "fileDescriptorProto")
  }
}

extension ExtensionNumberResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&baseTypeName, "baseTypeName", "base_type_name")
    try json.read(&extensionNumber, "extensionNumber", "extension_number")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(baseTypeName, "baseTypeName")
    try json.write(extensionNumber, "extensionNumber")
  }
}

extension ListServiceResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&service, "service")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(service, "service")
  }
}

extension ServiceResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
  }
}

extension ErrorResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&errorCode, "errorCode", "error_code")
    try json.read(&errorMessage, "errorMessage", "error_message")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(errorCode, "errorCode")
    try json.write(errorMessage, "errorMessage")
  }
}
