import EvenstrideClient
import RPC

/// Asks the server about itself, over a connection of its own.
struct ServerProbe: Sendable {
  private let client: Evenstride

  /// - Parameter timeout: how long an overloaded server may take to say something of itself.
  init(socketPath: String, timeout: Duration = .seconds(5)) {
    client = Evenstride(
      socketPath: socketPath, defaultTimeout: timeout, retry: .none, pollTime: .zero)
  }

  /// Program and version; nil: it does not say.
  func name() -> String? {
    guard let info = try? client.control.getServerInfo(GetServerInfoRequest()) else { return nil }
    return "\(info.program) \(info.version)"
  }

  /// nil: it does not answer.
  func stats() -> GetStatsResponse? { try? client.control.getStats(GetStatsRequest()) }
}

extension ServerFigures {
  /// What happened between two looks; nil: one is missing, or the server started anew.
  init?(from a: GetStatsResponse?, to b: GetStatsResponse?) {
    guard let a, let b, b.uptimeSeconds >= a.uptimeSeconds else { return nil }
    let calls = { (stats: GetStatsResponse) in stats.calls.reduce(0) { $0 &+ $1.calls } }
    var refused: [String: UInt64] = [:]
    for (name, count) in Self.counts(b) {
      let more = count - min(count, Self.counts(a)[name] ?? 0)
      if more > 0 { refused[name] = more }
    }
    self.init(
      seconds: b.uptimeSeconds - a.uptimeSeconds, cpuSeconds: max(0, b.cpuSeconds - a.cpuSeconds),
      calls: calls(b) - min(calls(a), calls(b)),
      residentBytesBefore: a.residentBytes, residentBytesAfter: b.residentBytes,
      queuedCalls: b.callsDequeued - min(a.callsDequeued, b.callsDequeued),
      queueSeconds: max(0, b.queueWaitSeconds - a.queueWaitSeconds), refused: refused)
  }

  private static func counts(_ stats: GetStatsResponse) -> [String: UInt64] {
    Dictionary(stats.refused.map { ($0.name, $0.count) }, uniquingKeysWith: &+)
  }
}
