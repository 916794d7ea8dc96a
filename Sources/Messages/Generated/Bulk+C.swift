// Written by proto/generate from proto/evenstride/v1/bulk.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension ItemStatus: CBacked {
  public static let fullName = "evenstride.v1.ItemStatus"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__item_status__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__ItemStatus>) {
    self.init()
    code = c.pointee.code
    message = String(cString: c.pointee.message)
    fieldViolations = CArray.messages(c.pointee.field_violations, c.pointee.n_field_violations)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__ItemStatus>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__item_status__init(c)
    c.pointee.code = self.code
    if !self.message.isEmpty { c.pointee.message = try arena.string(self.message) }
    (c.pointee.field_violations, c.pointee.n_field_violations) = try arena.messages(self.fieldViolations)
  }
}

extension BatchSummary: CBacked {
  public static let fullName = "evenstride.v1.BatchSummary"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__batch_summary__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__BatchSummary>) {
    self.init()
    items = c.pointee.items
    succeeded = c.pointee.succeeded
    failed = c.pointee.failed
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__BatchSummary>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__batch_summary__init(c)
    c.pointee.items = self.items
    c.pointee.succeeded = self.succeeded
    c.pointee.failed = self.failed
  }
}

extension AssessItem: CBacked {
  public static let fullName = "evenstride.v1.AssessItem"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__assess_item__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__AssessItem>) {
    self.init()
    index = c.pointee.index
    request = c.pointee.request.map { AssessRequest(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__AssessItem>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__assess_item__init(c)
    c.pointee.index = self.index
    if let inner = self.request { c.pointee.request = try arena.message(inner) }
  }
}

extension AssessItemResult: CBacked {
  public static let fullName = "evenstride.v1.AssessItemResult"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__assess_item_result__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__AssessItemResult>) {
    self.init()
    index = c.pointee.index
    status = c.pointee.status.map { ItemStatus(copying: $0) }
    response = c.pointee.response.map { AssessResponse(copying: $0) }
    summary = c.pointee.summary.map { BatchSummary(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__AssessItemResult>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__assess_item_result__init(c)
    c.pointee.index = self.index
    if let inner = self.status { c.pointee.status = try arena.message(inner) }
    if let inner = self.response { c.pointee.response = try arena.message(inner) }
    if let inner = self.summary { c.pointee.summary = try arena.message(inner) }
  }
}

extension PredictItem: CBacked {
  public static let fullName = "evenstride.v1.PredictItem"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__predict_item__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__PredictItem>) {
    self.init()
    index = c.pointee.index
    request = c.pointee.request.map { PredictRequest(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__PredictItem>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__predict_item__init(c)
    c.pointee.index = self.index
    if let inner = self.request { c.pointee.request = try arena.message(inner) }
  }
}

extension PredictItemResult: CBacked {
  public static let fullName = "evenstride.v1.PredictItemResult"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__predict_item_result__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__PredictItemResult>) {
    self.init()
    index = c.pointee.index
    status = c.pointee.status.map { ItemStatus(copying: $0) }
    response = c.pointee.response.map { PredictResponse(copying: $0) }
    summary = c.pointee.summary.map { BatchSummary(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__PredictItemResult>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__predict_item_result__init(c)
    c.pointee.index = self.index
    if let inner = self.status { c.pointee.status = try arena.message(inner) }
    if let inner = self.response { c.pointee.response = try arena.message(inner) }
    if let inner = self.summary { c.pointee.summary = try arena.message(inner) }
  }
}
