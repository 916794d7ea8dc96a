import RPC

/// What one thread recorded within one second.
///
/// Owned by one at a time: the thread that records, then who collects; `Handover` passes it on.
final class SecondRecord: @unchecked Sendable {
  struct Kind {
    var counts = CallCounts()
    var latency = LatencyHistogram()
    var service = LatencyHistogram()
  }

  /// Seconds since the counted part began.
  var second = 0
  var kinds: [Kind]
  /// Latency of failures.
  var failed = LatencyHistogram()
  var lag = LatencyHistogram()
  /// Answers to calls of the warm-up.
  var earlier: UInt64 = 0
  /// Calls under way when the second ended.
  var inFlight = 0

  init(kinds: Int) { self.kinds = Array(repeating: Kind(), count: kinds) }

  func reset() {
    for index in kinds.indices {
      kinds[index].counts = CallCounts()
      kinds[index].latency.reset()
      kinds[index].service.reset()
    }
    failed.reset()
    lag.reset()
    earlier = 0
  }
}

/// Passes records from a thread that records to the one that collects, and back for use again.
final class Handover: Sendable {
  private struct State {
    var full: [SecondRecord] = []
    var spare: [SecondRecord]
  }

  private let kinds: Int
  private let state: Locked<State>

  init(kinds: Int) {
    self.kinds = kinds
    // To make a record takes 100 µs that a thread which sends has not.
    state = Locked(State(spare: (0..<3).map { _ in SecondRecord(kinds: kinds) }))
  }

  /// An empty record.
  func take() -> SecondRecord {
    state.withLock { $0.spare.popLast() } ?? SecondRecord(kinds: kinds)
  }

  func give(_ record: SecondRecord) { state.withLock { $0.full.append(record) } }

  /// Visits every record that was given, and takes it back.
  func collect(_ body: (SecondRecord) -> Void) {
    let full = state.withLock { state in
      defer { state.full = [] }
      return state.full
    }
    for record in full {
      body(record)
      record.reset()
    }
    state.withLock { $0.spare += full }
  }
}

/// Where one thread writes down how its calls went.
///
/// Not shared: the thread's own.
struct Recorder {
  private let handover: Handover
  private var current: SecondRecord
  /// When the counted part began and ends, nanoseconds on the monotonic clock. The drain begins a
  /// second of its own.
  private let began: Int64
  private var ends: Int64
  private var nextSecond: Int64

  private static let second: Int64 = 1_000_000_000

  init(_ handover: Handover, began: Int64, ends: Int64) {
    (self.handover, self.began, self.ends) = (handover, began, ends)
    current = handover.take()
    current.second = 0
    nextSecond = min(began + Self.second, max(ends, began))
  }

  /// The counted part ends sooner than planned.
  mutating func end(at now: Int64) {
    ends = max(now, began)
    nextSecond = min(nextSecond, ends)
  }

  /// Nanoseconds of the clock at which the second ends that is being recorded.
  var endOfSecond: Int64 { nextSecond }

  /// Begins a new second when the last one is over.
  mutating func advance(to now: Int64, inFlight: Int) {
    guard now >= nextSecond else { return }
    handOver(inFlight: inFlight)
    current = handover.take()
    if now < ends {
      let number = (now - began) / Self.second
      current.second = Int(number)
      nextSecond = min(began + (number + 1) * Self.second, ends)
    } else {
      let counted = (ends - began + Self.second - 1) / Self.second
      let number = (now - ends) / Self.second
      current.second = Int(counted + number)
      nextSecond = ends + (number + 1) * Self.second
    }
  }

  /// Gives up what was recorded; the recorder is of no use afterwards but for another `advance`.
  mutating func handOver(inFlight: Int) {
    current.inFlight = inFlight
    handover.give(current)
  }

  // MARK: What happens to calls

  func started(_ kind: Int, lag: Int64) {
    current.kinds[kind].counts.due += 1
    current.kinds[kind].counts.started += 1
    current.lag.record(lag)
  }

  func answered(_ call: PendingCall, at now: Int64) {
    current.kinds[call.kind].counts.answered += 1
    current.kinds[call.kind].latency.record(now - call.intended)
    current.kinds[call.kind].service.record(now - call.sent)
  }

  /// A call of the warm-up was answered: while calls are counted that tells what the server does.
  func answeredEarlier(at now: Int64) {
    if now >= began, now < ends { current.earlier += 1 }
  }

  func failed(_ call: PendingCall, at now: Int64) {
    current.kinds[call.kind].counts.failed += 1
    current.failed.record(now - call.intended)
  }

  /// An answer to a call that was to be cancelled.
  func wasCancelled(_ call: PendingCall, inTime: Bool) {
    if inTime {
      current.kinds[call.kind].counts.cancelled += 1
    } else {
      current.kinds[call.kind].counts.outrun += 1
    }
  }

  /// Nobody answered: the time it waited is a lower bound of its latency.
  func unanswered(_ call: PendingCall, at now: Int64) {
    current.kinds[call.kind].counts.unanswered += 1
    current.kinds[call.kind].latency.record(now - call.intended)
    current.kinds[call.kind].service.record(now - call.sent)
  }

  /// It was due and never sent; likewise.
  func heldBack(_ kind: Int, intended: Int64, at now: Int64) {
    current.kinds[kind].counts.due += 1
    current.kinds[kind].counts.heldBack += 1
    current.kinds[kind].latency.record(now - intended)
  }

  /// It was due, had room, and this thread never came round to it.
  func missed(_ kind: Int, lag: Int64) {
    current.kinds[kind].counts.due += 1
    current.kinds[kind].counts.missed += 1
    current.lag.record(lag)
  }

  func late(_ kind: Int) { current.kinds[kind].counts.late += 1 }
}
