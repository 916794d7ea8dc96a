import Messages

/// Answers items of a batch one by one and counts them: what is wrong with one stays with it.
struct ItemCount {
  private(set) var summary = BatchSummary()
  /// Hears of errors that no item should cause.
  let unexpected: (any Error) -> Void

  init(unexpected: @escaping (any Error) -> Void = { _ in }) { self.unexpected = unexpected }

  /// The answer to one item, or what was wrong with it.
  ///
  /// - Parameters:
  ///   - request: what the item holds.
  ///   - answer: of the unary method.
  mutating func answer<Request, Response>(
    _ request: Request?, _ answer: (Request) throws -> Response
  ) -> (status: ItemStatus?, response: Response?) {
    summary.items += 1
    do {
      guard let request else { throw ItemStatus.withoutRequest }
      let response = try answer(request)
      summary.succeeded += 1
      return (nil, response)
    } catch {
      summary.failed += 1
      if !(error is any RPCErrorConvertible) { unexpected(error) }
      return (ItemStatus(error), nil)
    }
  }
}

extension ItemCount {
  /// What is said of the last item instead of its answer, when that cannot be sent.
  mutating func withdrawLast(_ error: RPCError) -> ItemStatus {
    summary.succeeded -= 1
    summary.failed += 1
    return ItemStatus(error)
  }
}

extension ItemStatus {
  fileprivate static let withoutRequest = RPCError(
    .invalidArgument, "the item breaks 1 rule",
    fieldViolations: [
      FieldViolation(field: "request", description: "is missing; give the unary method's request")
    ])

  /// What a unary call would say. The detail of an unexpected error could name values of a person;
  /// it stays out.
  init(_ error: any Error) {
    let error =
      (error as? any RPCErrorConvertible)?.rpcError
      ?? RPCError(.internal, "internal error in this item")
    self.init(
      code: error.code.rawValue, message: error.message, fieldViolations: error.fieldViolations)
  }
}
