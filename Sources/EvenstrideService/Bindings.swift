import Assessment
import Messages
package import RPC

/// Every method of the daemon, and the function that answers it.
///
/// `inlineLimit` says up to how many request bytes an ordinary request is answered so fast that
/// handing it to another thread would take longer.
package func evenstrideRouter(state: ServingState, limits: Limits) -> Router {
  var router = Router()
  router.bind(AsymmetryMethods.assess, inlineLimit: 2 << 10) { request, _ in
    try AsymmetryAnswers.assess(request)
  }
  router.bind(AsymmetryMethods.indices, inlineLimit: 4 << 10) { request, _ in
    try AsymmetryAnswers.indices(request)
  }
  router.bind(ReliabilityMethods.analyze) { request, call in
    try ReliabilityAnswers.analyze(request) { call.isCancelled }
  }
  router.bind(WalkingMethods.relate) { request, call in
    try WalkingAnswers.relate(request) { call.isCancelled }
  }
  router.bind(WalkingMethods.fit) { request, _ in try WalkingAnswers.fit(request) }
  router.bind(WalkingMethods.predict, inlineLimit: 4 << 10) { request, call in
    try WalkingAnswers.predict(request) { call.isCancelled }
  }
  let services = Set(allMethods.map(\.service))
  router.bind(HealthMethods.check, inlineLimit: 1 << 10, whileDraining: true) { request, _ in
    try checkHealth(request, services: services, state: state)
  }
  let paths = allMethods.map(\.path)
  router.bind(ControlMethods.getServerInfo, inlineLimit: 1 << 10) { _, _ in
    serverInfo(methods: paths, limits: limits)
  }
  precondition(Set(router.paths) == Set(paths), "a method of the .proto files has no answer here")
  return router
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
