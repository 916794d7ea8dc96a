// Written by proto/generate from proto/evenstride/v1/models.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension PutModelRequest: CBacked {
  public static let fullName = "evenstride.v1.PutModelRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__put_model_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__PutModelRequest>) {
    self.init()
    name = String(cString: c.pointee.name)
    model = c.pointee.model.map { LinearModel(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__PutModelRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__put_model_request__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    if let inner = self.model { c.pointee.model = try arena.message(inner) }
  }
}

extension PutModelResponse: CBacked {
  public static let fullName = "evenstride.v1.PutModelResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__put_model_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__PutModelResponse>) {
    self.init()
    version = c.pointee.version
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__PutModelResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__put_model_response__init(c)
    c.pointee.version = self.version
  }
}

extension GetModelRequest: CBacked {
  public static let fullName = "evenstride.v1.GetModelRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__get_model_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__GetModelRequest>) {
    self.init()
    name = String(cString: c.pointee.name)
    version = c.pointee.version
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__GetModelRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__get_model_request__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    c.pointee.version = self.version
  }
}

extension GetModelResponse: CBacked {
  public static let fullName = "evenstride.v1.GetModelResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__get_model_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__GetModelResponse>) {
    self.init()
    model = c.pointee.model.map { LinearModel(copying: $0) }
    version = c.pointee.version
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__GetModelResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__get_model_response__init(c)
    if let inner = self.model { c.pointee.model = try arena.message(inner) }
    c.pointee.version = self.version
  }
}

extension ListModelsRequest: CBacked {
  public static let fullName = "evenstride.v1.ListModelsRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__list_models_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__ListModelsRequest>) {
    self.init()
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__ListModelsRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__list_models_request__init(c)
  }
}

extension StoredModel: CBacked {
  public static let fullName = "evenstride.v1.StoredModel"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__stored_model__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__StoredModel>) {
    self.init()
    name = String(cString: c.pointee.name)
    version = c.pointee.version
    outcome = String(cString: c.pointee.outcome)
    persons = c.pointee.persons
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__StoredModel>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__stored_model__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    c.pointee.version = self.version
    if !self.outcome.isEmpty { c.pointee.outcome = try arena.string(self.outcome) }
    c.pointee.persons = self.persons
  }
}

extension UnreadableModel: CBacked {
  public static let fullName = "evenstride.v1.UnreadableModel"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__unreadable_model__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__UnreadableModel>) {
    self.init()
    file = String(cString: c.pointee.file)
    reason = String(cString: c.pointee.reason)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__UnreadableModel>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__unreadable_model__init(c)
    if !self.file.isEmpty { c.pointee.file = try arena.string(self.file) }
    if !self.reason.isEmpty { c.pointee.reason = try arena.string(self.reason) }
  }
}

extension ListModelsResponse: CBacked {
  public static let fullName = "evenstride.v1.ListModelsResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__list_models_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__ListModelsResponse>) {
    self.init()
    models = CArray.messages(c.pointee.models, c.pointee.n_models)
    unreadable = CArray.messages(c.pointee.unreadable, c.pointee.n_unreadable)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__ListModelsResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__list_models_response__init(c)
    (c.pointee.models, c.pointee.n_models) = try arena.messages(self.models)
    (c.pointee.unreadable, c.pointee.n_unreadable) = try arena.messages(self.unreadable)
  }
}
