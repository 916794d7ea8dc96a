// Written by proto/generate from proto/evenstride/v1/bulk.proto; do not edit.
// swift-format-ignore-file

/// How one item of a batch went.
public struct ItemStatus: Sendable, Equatable {
  /// Canonical code of gRPC, 1 to 16, e.g. 3 INVALID_ARGUMENT.
  public var code: Int32 = 0
  /// What was wrong, for a developer; names fields, never values.
  public var message: String = ""
  /// The violated fields of the item, all of them; paths begin in the item's request.
  public var fieldViolations: [RPCBadRequest.FieldViolation] = []

  public init() {}

  public init(
    code: Int32 = 0,
    message: String = "",
    fieldViolations: [RPCBadRequest.FieldViolation] = []
  ) {
    self.code = code
    self.message = message
    self.fieldViolations = fieldViolations
  }
}

/// The end of a batch.
public struct BatchSummary: Sendable, Equatable {
  /// Items that were answered, whatever their status.
  public var items: UInt64 = 0
  /// Those among them that succeeded.
  public var succeeded: UInt64 = 0
  /// Those that did not.
  public var failed: UInt64 = 0

  public init() {}

  public init(
    items: UInt64 = 0,
    succeeded: UInt64 = 0,
    failed: UInt64 = 0
  ) {
    self.items = items
    self.succeeded = succeeded
    self.failed = failed
  }
}

/// One person of a batch.
public struct AssessItem: Sendable, Equatable {
  /// The caller's number for the item; echoed.
  public var index: UInt64 = 0
  /// The person.
  public var request: AssessRequest?

  public init() {}

  public init(
    index: UInt64 = 0,
    request: AssessRequest? = nil
  ) {
    self.index = index
    self.request = request
  }
}

/// The answer to one item, or the end of the batch.
public struct AssessItemResult: Sendable, Equatable {
  /// The item's number.
  public var index: UInt64 = 0
  /// What was wrong with the item; absent: nothing.
  public var status: ItemStatus?
  /// The answer; absent when something was wrong.
  public var response: AssessResponse?
  /// The end: the last message has this and nothing else.
  public var summary: BatchSummary?

  public init() {}

  public init(
    index: UInt64 = 0,
    status: ItemStatus? = nil,
    response: AssessResponse? = nil,
    summary: BatchSummary? = nil
  ) {
    self.index = index
    self.status = status
    self.response = response
    self.summary = summary
  }
}

/// Some persons of a batch.
public struct PredictItem: Sendable, Equatable {
  /// The caller's number for the item; echoed.
  public var index: UInt64 = 0
  /// The persons. An item that brings neither a model nor the name of one takes the model, the level,
  /// the benchmarks and the smallest detectable change of the last item that brought one; if it
  /// repeats any of these they must be equal.
  public var request: PredictRequest?

  public init() {}

  public init(
    index: UInt64 = 0,
    request: PredictRequest? = nil
  ) {
    self.index = index
    self.request = request
  }
}

/// The answer to one item, or the end of the batch.
public struct PredictItemResult: Sendable, Equatable {
  /// The item's number.
  public var index: UInt64 = 0
  /// What was wrong with the item; absent: nothing.
  public var status: ItemStatus?
  /// The answer; absent when something was wrong.
  public var response: PredictResponse?
  /// The end: the last message has this and nothing else.
  public var summary: BatchSummary?

  public init() {}

  public init(
    index: UInt64 = 0,
    status: ItemStatus? = nil,
    response: PredictResponse? = nil,
    summary: BatchSummary? = nil
  ) {
    self.index = index
    self.status = status
    self.response = response
    self.summary = summary
  }
}
