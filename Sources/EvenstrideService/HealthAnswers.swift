import Messages
import RPC

/// Answers `grpc.health.v1.Health`.
struct HealthAnswers: Sendable {
  let services: Set<String>
  let state: ServingState
  let limits: Limits

  private var status: HealthCheckResponse {
    HealthCheckResponse(status: state.isDraining ? .notServing : .serving)
  }

  func knows(_ service: String) -> Bool { service.isEmpty || services.contains(service) }

  func check(_ request: HealthCheckRequest) throws(RPCError) -> HealthCheckResponse {
    guard knows(request.service) else {
      throw RPCError(
        .notFound, "no such service; known: \(services.sorted().joined(separator: ", "))")
    }
    return status
  }

  func list() -> HealthListResponse {
    HealthListResponse(
      statuses: ([""] + services.sorted()).map { .init(key: $0, value: status) })
  }

  func watch() -> HealthWatch { HealthWatch(health: self) }
}

/// One caller that watches.
final class HealthWatch: StreamHandler {
  private let health: HealthAnswers
  private var watcher: UInt64?

  init(health: HealthAnswers) { self.health = health }

  var staysOpen: Bool { true }

  func receive(
    _ request: HealthCheckRequest, _ output: StreamOutput<HealthCheckResponse>
  ) throws {
    let known = health.knows(request.service)
    let watch = health.state.watch(most: health.limits.watchers) {
      Self.sayGoodbye(output, to: known)
    }
    guard let watch else {
      throw RPCError(
        .resourceExhausted, "\(health.limits.watchers) streams watch the health, the limit",
        retryDelay: health.limits.retryDelay,
        quotaViolations: [QuotaViolation(subject: "daemon", description: "watchers")])
    }
    watcher = watch.watcher
    if !known { try output.send(HealthCheckResponse(status: .serviceUnknown)) }
    if watch.isDraining {
      Self.sayGoodbye(output, to: known)
    } else if known {
      try output.send(HealthCheckResponse(status: .serving))
    }
  }

  /// The last change there is; a watch that stayed would hold up the end of the daemon.
  ///
  /// - Parameter known: whether the watch is of a service that is here: for others nothing changes.
  private static func sayGoodbye(
    _ output: StreamOutput<HealthCheckResponse>, to known: Bool
  ) {
    // A message of two bytes fits in any frame.
    if known { try? output.send(HealthCheckResponse(status: .notServing)) }
    output.end(RPCError(.unavailable, "shutting down"))
  }

  func finish(_ output: StreamOutput<HealthCheckResponse>) {}

  func closed() {
    if let watcher { health.state.stopWatching(watcher) }
  }
}
