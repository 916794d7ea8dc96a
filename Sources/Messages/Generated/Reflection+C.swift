// Written by proto/generate from proto/grpc/reflection/v1/reflection.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension ServerReflectionRequest: CBacked {
  public static let fullName = "grpc.reflection.v1.ServerReflectionRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    grpc__reflection__v1__server_reflection_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Grpc__Reflection__V1__ServerReflectionRequest>) {
    self.init()
    host = String(cString: c.pointee.host)
    fileByFilename = c.pointee.message_request_case.rawValue == 3 ? String(cString: c.pointee.file_by_filename) : nil
    fileContainingSymbol = c.pointee.message_request_case.rawValue == 4 ? String(cString: c.pointee.file_containing_symbol) : nil
    allExtensionNumbersOfType = c.pointee.message_request_case.rawValue == 6 ? String(cString: c.pointee.all_extension_numbers_of_type) : nil
    listServices = c.pointee.message_request_case.rawValue == 7 ? String(cString: c.pointee.list_services) : nil
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__ServerReflectionRequest>, in arena: Arena)
    throws(MessageError)
  {
    grpc__reflection__v1__server_reflection_request__init(c)
    if !self.host.isEmpty { c.pointee.host = try arena.string(self.host) }
    if let inner = self.fileByFilename {
      c.pointee.file_by_filename = try arena.string(inner)
      c.pointee.message_request_case = .init(rawValue: 3)
    }
    if let inner = self.fileContainingSymbol {
      c.pointee.file_containing_symbol = try arena.string(inner)
      c.pointee.message_request_case = .init(rawValue: 4)
    }
    if let inner = self.allExtensionNumbersOfType {
      c.pointee.all_extension_numbers_of_type = try arena.string(inner)
      c.pointee.message_request_case = .init(rawValue: 6)
    }
    if let inner = self.listServices {
      c.pointee.list_services = try arena.string(inner)
      c.pointee.message_request_case = .init(rawValue: 7)
    }
  }
}

extension ServerReflectionResponse: CBacked {
  public static let fullName = "grpc.reflection.v1.ServerReflectionResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    grpc__reflection__v1__server_reflection_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Grpc__Reflection__V1__ServerReflectionResponse>) {
    self.init()
    validHost = String(cString: c.pointee.valid_host)
    originalRequest = c.pointee.original_request.map { ServerReflectionRequest(copying: $0) }
    fileDescriptorResponse = c.pointee.message_response_case.rawValue == 4 ? FileDescriptorResponse(copying: c.pointee.file_descriptor_response) : nil
    allExtensionNumbersResponse = c.pointee.message_response_case.rawValue == 5 ? ExtensionNumberResponse(copying: c.pointee.all_extension_numbers_response) : nil
    listServicesResponse = c.pointee.message_response_case.rawValue == 6 ? ListServiceResponse(copying: c.pointee.list_services_response) : nil
    errorResponse = c.pointee.message_response_case.rawValue == 7 ? ErrorResponse(copying: c.pointee.error_response) : nil
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__ServerReflectionResponse>, in arena: Arena)
    throws(MessageError)
  {
    grpc__reflection__v1__server_reflection_response__init(c)
    if !self.validHost.isEmpty { c.pointee.valid_host = try arena.string(self.validHost) }
    if let inner = self.originalRequest { c.pointee.original_request = try arena.message(inner) }
    if let inner = self.fileDescriptorResponse {
      c.pointee.file_descriptor_response = try arena.message(inner)
      c.pointee.message_response_case = .init(rawValue: 4)
    }
    if let inner = self.allExtensionNumbersResponse {
      c.pointee.all_extension_numbers_response = try arena.message(inner)
      c.pointee.message_response_case = .init(rawValue: 5)
    }
    if let inner = self.listServicesResponse {
      c.pointee.list_services_response = try arena.message(inner)
      c.pointee.message_response_case = .init(rawValue: 6)
    }
    if let inner = self.errorResponse {
      c.pointee.error_response = try arena.message(inner)
      c.pointee.message_response_case = .init(rawValue: 7)
    }
  }
}

extension FileDescriptorResponse: CBacked {
  public static let fullName = "grpc.reflection.v1.FileDescriptorResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    grpc__reflection__v1__file_descriptor_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Grpc__Reflection__V1__FileDescriptorResponse>) {
    self.init()
    fileDescriptorProto = CArray.byteStrings(c.pointee.file_descriptor_proto, c.pointee.n_file_descriptor_proto)
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__FileDescriptorResponse>, in arena: Arena)
    throws(MessageError)
  {
    grpc__reflection__v1__file_descriptor_response__init(c)
    (c.pointee.file_descriptor_proto, c.pointee.n_file_descriptor_proto) = try arena.byteStrings(self.fileDescriptorProto)
  }
}

extension ExtensionNumberResponse: CBacked {
  public static let fullName = "grpc.reflection.v1.ExtensionNumberResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    grpc__reflection__v1__extension_number_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Grpc__Reflection__V1__ExtensionNumberResponse>) {
    self.init()
    baseTypeName = String(cString: c.pointee.base_type_name)
    extensionNumber = CArray.numbers(c.pointee.extension_number, c.pointee.n_extension_number)
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__ExtensionNumberResponse>, in arena: Arena)
    throws(MessageError)
  {
    grpc__reflection__v1__extension_number_response__init(c)
    if !self.baseTypeName.isEmpty { c.pointee.base_type_name = try arena.string(self.baseTypeName) }
    (c.pointee.extension_number, c.pointee.n_extension_number) = try arena.numbers(self.extensionNumber)
  }
}

extension ListServiceResponse: CBacked {
  public static let fullName = "grpc.reflection.v1.ListServiceResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    grpc__reflection__v1__list_service_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Grpc__Reflection__V1__ListServiceResponse>) {
    self.init()
    service = CArray.messages(c.pointee.service, c.pointee.n_service)
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__ListServiceResponse>, in arena: Arena)
    throws(MessageError)
  {
    grpc__reflection__v1__list_service_response__init(c)
    (c.pointee.service, c.pointee.n_service) = try arena.messages(self.service)
  }
}

extension ServiceResponse: CBacked {
  public static let fullName = "grpc.reflection.v1.ServiceResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    grpc__reflection__v1__service_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Grpc__Reflection__V1__ServiceResponse>) {
    self.init()
    name = String(cString: c.pointee.name)
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__ServiceResponse>, in arena: Arena)
    throws(MessageError)
  {
    grpc__reflection__v1__service_response__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
  }
}

extension ErrorResponse: CBacked {
  public static let fullName = "grpc.reflection.v1.ErrorResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    grpc__reflection__v1__error_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Grpc__Reflection__V1__ErrorResponse>) {
    self.init()
    errorCode = c.pointee.error_code
    errorMessage = String(cString: c.pointee.error_message)
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__ErrorResponse>, in arena: Arena)
    throws(MessageError)
  {
    grpc__reflection__v1__error_response__init(c)
    c.pointee.error_code = self.errorCode
    if !self.errorMessage.isEmpty { c.pointee.error_message = try arena.string(self.errorMessage) }
  }
}
