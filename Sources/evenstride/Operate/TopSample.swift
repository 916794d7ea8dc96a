import EvenstrideClient

/// One look at the daemon.
struct TopSample {
  let stats: GetStatsResponse
  let connections: [Connection]

  init(_ caller: any UnaryCaller) throws(RPCError) {
    stats = try caller.control.getStats(GetStatsRequest())
    connections = try caller.control.listConnections(ListConnectionsRequest()).connections
  }

  init(stats: GetStatsResponse, connections: [Connection]) {
    (self.stats, self.connections) = (stats, connections)
  }
}

/// What happened between two looks at the daemon.
struct TopFrame: Encodable {
  struct Method: Encodable {
    let method: String
    let callsPerSecond: Double
    let failed: UInt64
    let p50Seconds: Double?
    let p99Seconds: Double?
  }

  let uptimeSeconds: Double
  let draining: Bool
  /// Seconds between the two, by the daemon's clock.
  let intervalSeconds: Double
  let callsPerSecond: Double
  let failed: UInt64
  let p50Seconds: Double?
  let p99Seconds: Double?
  let cpuPercent: Double
  let residentBytes: UInt64
  let openDescriptors: UInt64
  let descriptorLimit: UInt64
  let callsInFlight: UInt64
  let callsQueued: UInt64
  /// nil: nothing that had waited got a thread.
  let meanQueueWaitSeconds: Double?
  let streamsInFlight: UInt64
  let openConnections: UInt64
  let refused: UInt64
  let protocolErrors: UInt64
  let bytesInPerSecond: Double
  let bytesOutPerSecond: Double
  let itemsPerSecond: Double
  let methods: [Method]
  let connections: [ConnectionLoad]

  /// - Parameter before: nil: the start of the daemon.
  init(from before: TopSample?, to now: TopSample) {
    let stats = now.stats
    // Counters of a daemon that started anew in between are not those of the one before.
    let restarted = (before?.stats.uptimeSeconds ?? 0) > stats.uptimeSeconds
    let base = restarted ? GetStatsResponse() : before?.stats ?? GetStatsResponse()
    let seconds = max(stats.uptimeSeconds - base.uptimeSeconds, 1e-9)
    func rate(_ value: (GetStatsResponse) -> UInt64) -> Double {
      let (old, new) = (value(base), value(stats))
      return Double(new >= old ? new - old : new) / seconds
    }
    func grown(_ value: (GetStatsResponse) -> [NamedCount]) -> UInt64 {
      let sums = [base, stats].map { value($0).reduce(UInt64(0)) { $0 &+ $1.count } }
      return sums[1] >= sums[0] ? sums[1] - sums[0] : sums[1]
    }
    let total = MethodLoad.total(from: base, to: stats, seconds: seconds)
    uptimeSeconds = stats.uptimeSeconds
    draining = stats.draining
    intervalSeconds = seconds
    callsPerSecond = total.perSecond
    failed = total.failed
    (p50Seconds, p99Seconds) = (total.median.finite, total.p99.finite)
    cpuPercent = 100 * max(stats.cpuSeconds - base.cpuSeconds, 0) / seconds
    residentBytes = stats.residentBytes
    (openDescriptors, descriptorLimit) = (stats.openDescriptors, stats.descriptorLimit)
    (callsInFlight, callsQueued) = (stats.callsInFlight, stats.callsQueued)
    let isOlder = stats.callsDequeued >= base.callsDequeued
    let dequeued = stats.callsDequeued - (isOlder ? base.callsDequeued : 0)
    let waited = stats.queueWaitSeconds - (isOlder ? base.queueWaitSeconds : 0)
    meanQueueWaitSeconds = dequeued > 0 ? waited / Double(dequeued) : nil
    (streamsInFlight, openConnections) = (stats.streamsInFlight, stats.connections)
    (refused, protocolErrors) = (grown(\.refused), grown(\.protocolErrors))
    (bytesInPerSecond, bytesOutPerSecond) = (rate(\.bytesIn), rate(\.bytesOut))
    itemsPerSecond = rate(\.items)
    methods = MethodLoad.list(from: base, to: stats, seconds: seconds).map { load in
      Method(
        method: load.method, callsPerSecond: load.perSecond, failed: load.failed,
        p50Seconds: load.median.finite, p99Seconds: load.p99.finite)
    }
    connections = ConnectionLoad.list(
      from: restarted ? [] : before?.connections ?? [], to: now.connections, seconds: seconds)
  }
}

/// One connection between two looks.
struct ConnectionLoad: Encodable {
  let id: UInt64
  let uid: UInt32
  let pid: Int32
  let ageSeconds: Double
  let callsInFlight: UInt32
  let calls: UInt64
  let callsPerSecond: Double
  let bytesInPerSecond: Double
  let bytesOutPerSecond: Double
  let bytesUnsent: UInt64

  /// The busiest first, then the oldest.
  static func list(
    from before: [Connection], to now: [Connection], seconds: Double
  ) -> [ConnectionLoad] {
    let old = Dictionary(before.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return now.map { ConnectionLoad(from: old[$0.id] ?? Connection(), to: $0, seconds: seconds) }
      .sorted { ($1.callsPerSecond, $0.id) < ($0.callsPerSecond, $1.id) }
  }

  private init(from before: Connection, to now: Connection, seconds: Double) {
    func rate(_ old: UInt64, _ new: UInt64) -> Double {
      Double(new >= old ? new - old : new) / seconds
    }
    (id, uid, pid, ageSeconds) = (now.id, now.uid, now.pid, now.ageSeconds)
    (callsInFlight, calls, bytesUnsent) = (now.callsInFlight, now.calls, now.bytesUnsent)
    callsPerSecond = rate(before.calls, now.calls)
    bytesInPerSecond = rate(before.bytesIn, now.bytesIn)
    bytesOutPerSecond = rate(before.bytesOut, now.bytesOut)
  }
}

extension Double {
  /// Nil for what JSON has no number for.
  fileprivate var finite: Double? { isFinite ? self : nil }
}
