import Glibc
import Messages
import RPC

/// Answers `evenstride.v1.Control`.
struct ControlAnswers: Sendable {
  let paths: [String]
  let limits: Limits
  let state: ServingState

  /// What goes beyond ttrpc 1.2.
  private static let features = [
    "cancel", "deadline", "health.list", "health.watch", "metadata", "metrics", "reflection",
    "rich_errors", "streams",
  ]
  /// Connections in one answer.
  private static let mostConnections = 10_000

  func serverInfo() -> GetServerInfoResponse {
    GetServerInfoResponse(
      program: Release.program, version: Release.version,
      protobufCVersion: ProtobufCVersion.text, methods: paths,
      limits: limits.table.map { Limit(name: $0.name, value: UInt64($0.value), unit: $0.unit) },
      features: Self.features)
  }

  func stats(_ call: CallContext) throws(RPCError) -> GetStatsResponse {
    let stats = try server(of: call).stats()
    let figures = ProcessFigures()
    var answer = GetStatsResponse(
      uptimeSeconds: seconds(since: stats.began), connections: UInt64(stats.connections),
      connectionsAccepted: stats.connectionsAccepted, callsInFlight: UInt64(stats.inFlight),
      streamsInFlight: UInt64(stats.streams), callsQueued: UInt64(max(0, stats.queued)),
      durationBoundsSeconds: ServerStats.durationBounds.map { Double($0) / 1e9 },
      bytesIn: stats.bytesIn, bytesOut: stats.bytesOut, items: stats.items,
      protocolErrors: stats.protocolErrors.map { NamedCount(name: $0.name, count: $0.count) },
      refused: stats.refused.map { NamedCount(name: $0.name, count: $0.count) },
      cpuSeconds: figures.cpuSeconds, residentBytes: figures.residentBytes,
      openDescriptors: figures.openDescriptors, descriptorLimit: figures.descriptorLimit,
      draining: state.isDraining, callsDequeued: stats.queueWaits.count,
      queueWaitSeconds: Double(stats.queueWaits.nanoseconds) / 1e9,
      queueWaitCounts: stats.queueWaits.counts)
    for method in stats.methods where method.durations.contains(where: { $0 > 0 }) {
      for (code, calls) in method.codes.enumerated() where calls > 0 {
        answer.calls.append(CallCount(method: method.path, code: Int32(code), calls: calls))
      }
      answer.durations.append(
        CallDurations(
          method: method.path, sumSeconds: Double(method.nanoseconds) / 1e9,
          counts: method.durations))
    }
    return answer
  }

  func metrics(_ call: CallContext) throws(RPCError) -> MetricsResponse {
    let stats = try stats(call)
    let build = MetricsText.Build(version: Release.version, protobufC: ProtobufCVersion.text)
    return MetricsResponse(
      text: MetricsText.write(stats, build: build, startTime: Self.startTime))
  }

  /// Seconds since 1970 when the first scrape found this process running as long as it had: constant
  /// between scrapes, so that a change means a restart.
  private static let startTime: Double = {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9 - ProcessFigures.age
  }()

  func connections(_ call: CallContext) throws(RPCError) -> ListConnectionsResponse {
    let server = try server(of: call)
    let uid = call.peer?.uid
    // Who is connected is nobody else's business, but for those who could look anyway.
    let seesAll = uid == 0 || uid == geteuid()
    let visible = server.connections().filter { seesAll || $0.peer.uid == uid }
    return ListConnectionsResponse(
      connections: visible.prefix(Self.mostConnections).map { connection in
        Connection(
          id: connection.id, pid: connection.peer.pid, uid: connection.peer.uid,
          gid: connection.peer.gid, ageSeconds: seconds(since: connection.began),
          callsInFlight: UInt32(max(0, connection.inFlight)), calls: connection.calls,
          bytesIn: connection.bytesIn, bytesOut: connection.bytesOut,
          bytesUnsent: UInt64(max(0, connection.unsent)))
      })
  }

  func cancel(_ request: CancelRequest, _ call: CallContext) throws(RPCError) -> CancelResponse {
    guard !request.requestId.isEmpty else {
      throw RPCError(
        .invalidArgument, "request_id is empty",
        fieldViolations: [
          FieldViolation(
            field: "request_id",
            description: "must be the x-request-id that the running call carries")
        ])
    }
    let server = try server(of: call)
    let cancelled = server.cancel(requestID: request.requestId, uid: call.peer?.uid ?? 0)
    return CancelResponse(cancelled: UInt32(cancelled))
  }

  func descriptors() -> GetDescriptorsResponse {
    GetDescriptorsResponse(fileDescriptorSet: Array(Descriptors.fileDescriptorSet))
  }

  private func server(of call: CallContext) throws(RPCError) -> ServerShared {
    guard let server = call.server else {
      throw RPCError(.failedPrecondition, "this asks a daemon, and none answers here")
    }
    return server
  }

  private func seconds(since instant: Instant) -> Double {
    Double(Instant.now.nanoseconds - instant.nanoseconds) / 1e9
  }
}
