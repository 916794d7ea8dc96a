import Assessment
import Messages
package import RPC

/// Every method of the daemon, and the function that answers it.
///
/// `inlineLimit` says up to how many request bytes an ordinary request is answered so fast that
/// handing it to another thread would take longer.
///
/// - Parameter models: the store of named models; nil: this process keeps none.
package func evenstrideRouter(
  state: ServingState, limits: Limits, models: ModelStore? = nil
) -> Router {
  var router = Router()
  bindAsymmetry(&router)
  bindReliability(&router)
  bindWalking(&router, NamedModels(store: models))
  bindControl(&router, state: state, limits: limits)
  precondition(
    Set(router.paths) == Set(allMethods.map(\.path)),
    "a method of the .proto files has no answer here")
  return router
}

private func bindAsymmetry(_ router: inout Router) {
  router.bind(AsymmetryMethods.assess, inlineLimit: 2 << 10) { request, _ in
    try AsymmetryAnswers.assess(request)
  }
  router.bind(AsymmetryMethods.indices, inlineLimit: 4 << 10) { request, _ in
    try AsymmetryAnswers.indices(request)
  }
  router.bind(AsymmetryMethods.directionAgreement) { request, _ in
    try AsymmetryAnswers.directionAgreement(request)
  }
  router.bind(AsymmetryMethods.cohort) { request, call in
    try AsymmetryAnswers.cohort(request) { call.isCancelled }
  }
}

private func bindReliability(_ router: inout Router) {
  router.bind(ReliabilityMethods.analyze) { request, call in
    try ReliabilityAnswers.analyze(request, workers: call.workers)
  }
  router.bind(ReliabilityMethods.change, inlineLimit: 4 << 10) { request, _ in
    try ReliabilityAnswers.change(request)
  }
  router.bind(ReliabilityMethods.changes, inlineLimit: 4 << 10) { request, call in
    try ReliabilityAnswers.changes(request) { call.isCancelled }
  }
  router.bind(ReliabilityMethods.plan) { request, _ in try ReliabilityAnswers.plan(request) }
}

private func bindWalking(_ router: inout Router, _ models: NamedModels) {
  router.bind(WalkingMethods.relate) { request, call in
    try WalkingAnswers.relate(request) { call.isCancelled }
  }
  router.bind(WalkingMethods.fit) { request, call in
    try WalkingAnswers.fit(request, workers: call.workers)
  }
  router.bind(WalkingMethods.predict) { request, call in
    try WalkingAnswers.predict(try models.filledIn(request)) { call.isCancelled }
  }
  router.bind(WalkingMethods.predictions) { request, call in
    try WalkingAnswers.predictions(try models.filledIn(request)) { call.isCancelled }
  }
  router.bind(WalkingMethods.target) { request, call in
    try WalkingAnswers.target(try models.filledIn(request)) { call.isCancelled }
  }
  router.bind(WalkingMethods.loads, inlineLimit: 4 << 10) { request, _ in
    try WalkingAnswers.loads(request)
  }
  router.bind(WalkingMethods.norm, inlineLimit: 1 << 10) { request, _ in
    try WalkingAnswers.norm(request)
  }
  router.bind(ModelsMethods.put) { request, _ in try models.opened().put(request) }
  router.bind(ModelsMethods.get) { request, _ in
    try models.opened().get(name: request.name, version: request.version)
  }
  router.bind(ModelsMethods.list) { _, call in
    try models.opened().list { call.isCancelled }
  }
}

private func bindControl(_ router: inout Router, state: ServingState, limits: Limits) {
  let services = Set(allMethods.map(\.service))
  router.bind(HealthMethods.check, inlineLimit: 1 << 10, whileDraining: true) { request, _ in
    try checkHealth(request, services: services, state: state)
  }
  let paths = allMethods.map(\.path)
  router.bind(ControlMethods.getServerInfo, inlineLimit: 1 << 10) { _, _ in
    serverInfo(methods: paths, limits: limits)
  }
}

/// Answers `grpc.health.v1.Health/Check`.
private func checkHealth(
  _ request: HealthCheckRequest, services: Set<String>, state: ServingState
) throws -> HealthCheckResponse {
  guard request.service.isEmpty || services.contains(request.service) else {
    throw RPCError(
      .notFound, "no such service; known: \(services.sorted().joined(separator: ", "))")
  }
  return HealthCheckResponse(status: state.isDraining ? .notServing : .serving)
}

/// Answers `evenstride.v1.Control/GetServerInfo`.
private func serverInfo(methods: [String], limits: Limits) -> GetServerInfoResponse {
  GetServerInfoResponse(
    program: Release.program, version: Release.version,
    protobufCVersion: ProtobufCVersion.text, methods: methods,
    limits: limits.table.map { Limit(name: $0.name, value: UInt64($0.value), unit: $0.unit) })
}
