import Messages

/// A method that answers items one by one, with its item types made alike.
struct BatchKind<Request: Message, Answer: Message, Item: Message, ItemResult: Message> {
  /// What the server says.
  enum Reading {
    case answer(index: UInt64, Result<Answer, RPCError>)
    case summary(BatchSummary)
    /// Neither.
    case nothing
  }

  let method: StreamMethod<Item, ItemResult>
  let item: (UInt64, Request) -> Item
  let read: (ItemResult) -> Reading
  /// The request as the first of a stream, given the last one before it that `setsTheScene`.
  let opening: (Request, Request) -> Request
  /// Whether later items of the same stream rely on this one.
  let setsTheScene: (Request) -> Bool
}

extension BatchKind<AssessRequest, AssessResponse, AssessItem, AssessItemResult> {
  static var assess: Self {
    Self(
      method: BulkMethods.assessStream,
      item: { AssessItem(index: $0, request: $1) },
      read: { reading($0.index, $0.status, $0.response, $0.summary) },
      opening: { request, _ in request },
      setsTheScene: { _ in false })
  }
}

extension BatchKind<PredictRequest, PredictResponse, PredictItem, PredictItemResult> {
  /// An item without a model takes that of the last item which brought one; so does the first item
  /// of a new stream, whose predecessors were answered on another.
  static var predict: Self {
    Self(
      method: BulkMethods.predictStream,
      item: { PredictItem(index: $0, request: $1) },
      read: { reading($0.index, $0.status, $0.response, $0.summary) },
      opening: { request, scene in
        if bringsModel(request) { return request }
        var opening = scene
        (opening.exercises, opening.covariates) = (request.exercises, request.covariates)
        return opening
      },
      setsTheScene: bringsModel)
  }

  private static func bringsModel(_ request: PredictRequest) -> Bool {
    request.model != nil || !request.modelName.isEmpty
  }
}

extension BatchKind {
  fileprivate static func reading(
    _ index: UInt64, _ status: ItemStatus?, _ response: Answer?, _ summary: BatchSummary?
  ) -> Reading {
    if let summary { return .summary(summary) }
    if let status, status.code != 0 {
      let code = StatusCode(rawValue: status.code) ?? .unknown
      return .answer(
        index: index,
        .failure(RPCError(code, status.message, fieldViolations: status.fieldViolations)))
    }
    return response.map { .answer(index: index, .success($0)) } ?? .nothing
  }
}
