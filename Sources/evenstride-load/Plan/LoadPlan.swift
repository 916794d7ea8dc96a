import RPC

/// What a run does, fixed before it begins.
struct LoadPlan: Sendable {
  /// Path of the server's socket.
  var socketPath: String
  var workload: Workload
  var arrival: Arrival
  /// Connections over all threads, at least one a thread.
  var connections: Int
  /// Calls of one connection that may wait for their answer at once.
  var inflight: Int
  /// Threads that send and receive.
  var threads: Int
  /// How long a call may take; sent with it.
  var deadline: Duration
  /// Share of the calls that are cancelled after they were sent, 0 to 1.
  var cancelRate: Double
  /// How long to look for answers and for the next start before sleeping; zero: never.
  var spin: Duration
  /// The generator's own lateness at its 99th percentile above which a run is invalid.
  var largestLag: Duration
  /// Everything random follows from it.
  var seed: UInt64
  /// Of a closed loop: calls under way over all connections; nil: all that `inflight` allows.
  var callers: Int?

  /// Calls that may wait on one of the connections, by its number.
  func capacity(ofConnection number: Int) -> Int {
    guard let callers else { return inflight }
    return callers / connections + (number < callers % connections ? 1 : 0)
  }

  /// How long an answer is waited for, nanoseconds: a server that keeps the deadline gets a little
  /// longer to say that it has passed.
  var patience: Int64 { (deadline + .milliseconds(250)).saturatedNanoseconds }

  /// A stream lasts as long as a stage, its items have no deadline of their own.
  var streamDeadline: Duration { .seconds(24 * 3600) }
}

/// When calls start.
enum Arrival: Sendable, Equatable {
  /// Open loop, at equal distances.
  case constant
  /// Open loop, a Poisson process: independent, exponentially distributed distances.
  case poisson
  /// Closed loop: each caller asks again when it has its answer. Saturation, not latency.
  case closed

  var isOpen: Bool { self != .closed }
}

/// One stretch of a run at one rate.
struct Stage: Sendable, Equatable {
  /// Intended calls a second over all threads; nil: as fast as answers come (closed loop).
  var rate: Double?
  /// Seconds whose calls are not counted, before those that are.
  var warmUp: Double
  /// Seconds whose calls are counted, by their intended start.
  var seconds: Double
  /// How long to wait for the answers that are missing at the end, seconds.
  var drain: Double
}
