import Assessment
import Messages

/// The items of one `Bulk/PredictStream`, in their order: a model once, then persons.
struct PredictBatch {
  private let models: NamedModels
  private var count: ItemCount
  /// The last request that brought a model or the name of one, without its persons.
  private var last: PredictRequest?

  /// - Parameters:
  ///   - models: where named models are kept.
  ///   - unexpected: hears of errors that no item should cause.
  init(models: NamedModels, unexpected: @escaping (any Error) -> Void = { _ in }) {
    self.models = models
    count = ItemCount(unexpected: unexpected)
  }

  /// The answer of `Walking/Predict` to one item, or what was wrong with it.
  ///
  /// - Parameter isCancelled: once true, the item is left where it is: nobody waits for it.
  mutating func answer(
    _ item: PredictItem, isCancelled: () -> Bool = { false }
  ) -> PredictItemResult {
    if let request = item.request, request.model != nil || !request.modelName.isEmpty {
      last = request
      last?.exercises = []
      last?.covariates = []
    }
    let complete = Result { try item.request.map { try withModel($0) } }
    let (status, response) = count.answer(item.request) { request in
      try WalkingAnswers.predict(try complete.get() ?? request, isCancelled: isCancelled)
    }
    return PredictItemResult(index: item.index, status: status, response: response)
  }

  /// The answer to the last item, whose own does not fit in a frame.
  mutating func withdraw(_ answer: PredictItemResult, _ error: RPCError) -> PredictItemResult {
    PredictItemResult(index: answer.index, status: count.withdrawLast(error))
  }

  /// Memory that is kept from item to item: the model, and what it was asked with.
  var heldBytes: Int {
    guard let last, let model = last.model else { return 0 }
    return 256 * (1 + model.coefficients.count + last.benchmarks.count)
      + 8 * (model.xtxInverse.count + model.unscaledCovariance.count)
  }

  /// How the items so far went; as the last message of the stream.
  var summary: PredictItemResult { PredictItemResult(summary: count.summary) }

  /// The request with its own model, or with what the last item that brought one said.
  private mutating func withModel(_ request: PredictRequest) throws -> PredictRequest {
    var request = request
    guard var last else { return request }
    // A name is looked up once, so that all items get the same version; one that failed, again.
    last = try models.filledIn(last)
    self.last = last
    if request.model != nil || !request.modelName.isEmpty {
      (request.model, request.modelName, request.modelVersion) =
        (last.model, last.modelName, last.modelVersion)
      return request
    }
    try checkRepeated(request, last)
    (request.model, request.level, request.benchmarks) = (last.model, last.level, last.benchmarks)
    request.smallestDetectableChange = last.smallestDetectableChange
    request.smallestDetectableChangeSource = last.smallestDetectableChangeSource
    // What the item that brought the model did wrong is wrong here too.
    if request.modelVersion == 0 {
      (request.modelName, request.modelVersion) = (last.modelName, last.modelVersion)
    }
    return request
  }

  /// An item without a model may repeat the options of the model's item, not change them.
  private func checkRepeated(_ request: PredictRequest, _ last: PredictRequest) throws {
    let changed: [(Bool, String)] = [
      (request.level != 0 && request.level != last.level, "level"),
      (!request.benchmarks.isEmpty && request.benchmarks != last.benchmarks, "benchmarks"),
      (
        request.smallestDetectableChange != 0
          && request.smallestDetectableChange != last.smallestDetectableChange,
        "smallest_detectable_change"
      ),
      (
        !request.smallestDetectableChangeSource.isEmpty
          && request.smallestDetectableChangeSource != last.smallestDetectableChangeSource,
        "smallest_detectable_change_source"
      ),
    ]
    let violations = changed.filter(\.0).map {
      FieldViolation(
        field: $0.1,
        description:
          "differs from the item that brought the model; bring the model again to change it"
      )
    }
    if !violations.isEmpty { throw InvalidRequest(violations: violations) }
  }
}
