import Assessment
import Messages
package import RPC

/// Every method of the daemon, and the function that answers it.
///
/// `inlineLimit` says up to how many request bytes an ordinary request is answered so fast that
/// handing it to another thread would take longer; where the bytes do not tell, `isQuick` asks the
/// request.
///
/// - Parameter models: the store of named models; nil: this process keeps none.
package func evenstrideRouter(
  state: ServingState, limits: Limits, models: ModelStore? = nil
) -> Router {
  var router = Router()
  bindAsymmetry(&router)
  bindReliability(&router)
  bindWalking(&router, NamedModels(store: models))
  bindBulk(&router, NamedModels(store: models))
  let services = Set(allMethods.map(\.service))
  bindHealth(&router, HealthAnswers(services: services, state: state, limits: limits))
  bindControl(
    &router, ControlAnswers(paths: allMethods.map(\.path), limits: limits, state: state))
  bindReflection(&router)
  precondition(
    Set(router.paths) == Set(allMethods.map(\.path)),
    "a method of the .proto files has no answer here")
  return router
}

private func bindAsymmetry(_ router: inout Router) {
  router.bind(AsymmetryMethods.assess, inlineLimit: 2 << 10) { request, _ in
    try AsymmetryAnswers.assess(request)
  }
  router.bind(
    AsymmetryMethods.indices, inlineLimit: 128 << 10, isQuick: { $0.isQuick },
    to: { request, call in try AsymmetryAnswers.indices(request, workers: call.workers) })
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
  router.bind(ReliabilityMethods.change, inlineLimit: 1 << 10) { request, _ in
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
  router.bind(WalkingMethods.loads, inlineLimit: 1 << 10) { request, _ in
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

private func bindBulk(_ router: inout Router, _ models: NamedModels) {
  router.bind(BulkMethods.assessStream) { call in AssessStream(call) }
  router.bind(BulkMethods.predictStream) { call in PredictStream(call, models: models) }
  router.bind(BulkMethods.analyzeStream) { _ in
    CohortStream(append: { try $0.append($1) }, heldBytes: { $0.heldBytes }) { cohort, call in
      try ReliabilityAnswers.analyze(cohort, workers: call.workers)
    }
  }
  router.bind(BulkMethods.cohortStream) { _ in
    CohortStream(append: { try $0.append($1) }, heldBytes: { $0.heldBytes }) { cohort, call in
      try AsymmetryAnswers.cohort(cohort) { call.isCancelled }
    }
  }
  router.bind(BulkMethods.relateStream) { _ in
    CohortStream(append: { try $0.append($1) }, heldBytes: { $0.heldBytes }) { cohort, call in
      try WalkingAnswers.relate(cohort) { call.isCancelled }
    }
  }
  router.bind(BulkMethods.fitStream) { _ in
    CohortStream(append: { try $0.append($1) }, heldBytes: { $0.heldBytes }) { cohort, call in
      try WalkingAnswers.fit(cohort, workers: call.workers)
    }
  }
}

private func bindHealth(_ router: inout Router, _ health: HealthAnswers) {
  router.bind(HealthMethods.check, inlineLimit: 1 << 10, whileDraining: true) { request, _ in
    try health.check(request)
  }
  router.bind(HealthMethods.list, inlineLimit: 1 << 10, whileDraining: true) { _, _ in
    health.list()
  }
  router.bind(HealthMethods.watch, hasDeadline: false) { _ in health.watch() }
}

private func bindControl(_ router: inout Router, _ control: ControlAnswers) {
  router.bind(ControlMethods.getServerInfo, inlineLimit: 1 << 10, whileDraining: true) { _, _ in
    control.serverInfo()
  }
  // Where it was read: an operator asks when the pool is full.
  router.bind(ControlMethods.getStats, inlineLimit: 1 << 10, whileDraining: true) { _, call in
    try control.stats(call)
  }
  router.bind(ControlMethods.listConnections, whileDraining: true) { _, call in
    try control.connections(call)
  }
  router.bind(ControlMethods.metrics, inlineLimit: 1 << 10, whileDraining: true) { _, call in
    try control.metrics(call)
  }
  router.bind(ControlMethods.getDescriptors) { _, _ in control.descriptors() }
  router.bind(ControlMethods.cancel, inlineLimit: 1 << 10, whileDraining: true) { request, call in
    try control.cancel(request, call)
  }
}

private func bindReflection(_ router: inout Router) {
  router.bind(ServerReflectionMethods.serverReflectionInfo) { _ in ReflectionStream() }
}
