/// What a server has done and is doing, at one moment.
package struct ServerStats: Sendable {
  /// The ended calls of one method.
  package struct MethodStats: Sendable {
    /// "package.Service/Method", or "_OTHER".
    package let path: String
    /// Calls by status code.
    package var codes = [UInt64](repeating: 0, count: 17)
    /// Calls by duration class, one more than there are bounds.
    package var durations = [UInt64](repeating: 0, count: LoopCounters.bounds.count + 1)
    /// Sum of the durations.
    package var nanoseconds: UInt64 = 0
  }

  /// Upper bounds of the duration classes, nanoseconds.
  package static let durationBounds = LoopCounters.bounds

  /// In the order of the router; the last is "_OTHER".
  package var methods: [MethodStats]
  package var began: Instant
  package var connections = 0
  package var connectionsAccepted: UInt64 = 0
  /// Calls on the compute pool and streams.
  package var inFlight = 0
  package var streams = 0
  /// Work that waits for a thread.
  package var queued = 0
  /// How long work waited that has got a thread.
  package var queueWaits = QueueWaits()
  package var bytesIn: UInt64 = 0
  package var bytesOut: UInt64 = 0
  package var items: UInt64 = 0
  package var protocolErrors = ProtocolError.allCases.map { (name: $0.name, count: UInt64(0)) }
  package var refused = Refusal.allCases.map { (name: $0.name, count: UInt64(0)) }
}

/// A connection, at one moment.
package struct ConnectionStats: Sendable {
  package let id: UInt64
  package let peer: PeerCredentials
  package let began: Instant
  package let inFlight: Int
  package let calls: UInt64
  package let bytesIn: UInt64
  package let bytesOut: UInt64
  package let unsent: Int
}
