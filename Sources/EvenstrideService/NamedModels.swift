import Messages

/// Puts models of the store into requests that name one.
struct NamedModels: Sendable {
  let store: ModelStore?

  /// The store, or that there is none.
  func opened() throws(RPCError) -> ModelStore {
    guard let store else {
      throw RPCError(
        .failedPrecondition,
        "no models are kept here; start evenstrided with --models DIRECTORY, or send the model itself"
      )
    }
    return store
  }

  func filledIn(_ request: PredictRequest) throws -> PredictRequest {
    var request = request
    try fillIn(&request.model, &request.modelName, &request.modelVersion)
    return request
  }

  func filledIn(_ request: TargetRequest) throws -> TargetRequest {
    var request = request
    try fillIn(&request.model, &request.modelName, &request.modelVersion)
    return request
  }

  /// A name beside a model stays, for the answer to complain about.
  private func fillIn(
    _ model: inout LinearModel?, _ name: inout String, _ version: inout UInt32
  ) throws {
    guard model == nil, !name.isEmpty else { return }
    model = try opened().get(name: name, version: version).model
    (name, version) = ("", 0)
  }
}
