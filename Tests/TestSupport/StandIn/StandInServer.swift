package import RPC
import Synchronization

/// A ttrpc server that stands in for one whose delays, or faults, are known exactly.
///
/// Each connection has a thread that blocks in a read; what is due at once goes back from there, all
/// of one read together, and the rest at its time from a `PreciseTimer`. A delay counts from when the
/// request's bytes were read. Every method is answered alike, but for those of the daemon's own
/// `Control`, which are no calls here: they are answered with UNIMPLEMENTED at once.
package final class StandInServer: Sendable {
  package typealias React = @Sendable (StandInCall) -> [Reaction]

  package let path: String
  private let server: ThreadedServer
  private let shared: Shared

  /// What its connections share; they outlive the server for a moment.
  final class Shared: Sendable {
    let react: React
    let stalls: Stalls?
    let timer: PreciseTimer
    let calls = Atomic<Int>(0)
    let began = Locked<Instant?>(nil)
    let open = Locked<[Int: StandInConnection]>([:])
    /// How late what was to be answered later was sent, nanoseconds.
    let lateness = Locked<[Int64]>([])

    init(_ react: @escaping React, _ stalls: Stalls?, _ timer: PreciseTimer) {
      (self.react, self.stalls, self.timer) = (react, stalls, timer)
    }

    /// The moment, or the end of the stall in which it lies.
    func afterStall(_ moment: Instant) -> Instant {
      guard let stalls, let began = began.withLock({ $0 }) else { return moment }
      return stalls.end(of: moment, since: began)
    }
  }

  package init(path: String, stalls: Stalls? = nil, _ react: @escaping React) throws {
    let shared = Shared(react, stalls, try PreciseTimer())
    self.shared = shared
    self.path = path
    server = try ThreadedServer(path: path) { number, fd in
      shared.began.withLock { $0 = $0 ?? .now }
      let connection = StandInConnection(number: number, fd: fd, shared)
      shared.open.withLock { $0[number] = connection }
      connection.serve()
      _ = shared.open.withLock { $0.removeValue(forKey: number) }
    }
  }

  /// Answers each call once, well, after a delay that follows from its number and its arrival; nil:
  /// never.
  package convenience init(
    path: String, stalls: Stalls? = nil, delay: @escaping @Sendable (Int, Instant) -> Duration?
  ) throws {
    try self.init(path: path, stalls: stalls) { call in
      delay(call.number, call.arrived).map { [.answer(after: $0)] } ?? []
    }
  }

  deinit {
    shared.timer.stop()
    for connection in shared.open.withLock({ Array($0.values) }) { connection.hangUp() }
  }

  /// Calls so far.
  package var calls: Int { shared.calls.load(ordering: .relaxed) }
  /// Connections so far.
  package var connections: Int { server.connections }
  /// How late each delayed answer was sent, nanoseconds.
  package var lateness: [Int64] { shared.lateness.withLock { $0 } }

  /// Breaks all connections.
  package func hangUp() {
    for connection in shared.open.withLock({ Array($0.values) }) { connection.hangUp() }
  }
}
