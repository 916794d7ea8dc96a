import Dispatch
import Synchronization

/// Where calls run that take longer than a hand-over: a concurrent queue of the global pool, which
/// has one thread a core.
///
/// Users take turns: whoever has a thousand calls waiting delays only itself.
final class ComputePool: Sendable {
  /// A piece of work on the way or at work.
  private struct Piece {
    let call: CallContext
    let queued: Instant
    let work: @Sendable () -> Void
  }

  private struct State {
    var waiting: [UInt32: [Piece]] = [:]
    /// The users with something waiting, the next first.
    var turns: [UInt32] = []
    /// What is worked on now, with its beginning; as many as threads.
    var running: [(call: CallContext, began: Instant)] = []
    /// Who waits for a sign of life.
    var probes: [@Sendable () -> Void] = []
    var waits = QueueWaits()
  }

  /// A call this long after its deadline, or a piece of a call without one this long after it began,
  /// is taken for stuck: long loops ask far more often whether they shall stop.
  private static let grace = Duration.seconds(10)
  private static let longest = Duration.seconds(3_600)

  /// Work that has not begun.
  let queued = Atomic<Int>(0)
  private let queue: DispatchQueue
  private let state = Locked(State())

  /// - Parameter queue: has the threads.
  init(
    on queue: DispatchQueue = DispatchQueue(
      label: "evenstride.compute", attributes: .concurrent, target: .global(qos: .default))
  ) {
    self.queue = queue
  }

  /// How long work waited that has got a thread.
  var waits: QueueWaits { state.withLock { $0.waits } }

  func run(for call: CallContext, _ work: @escaping @Sendable () -> Void) {
    queued.add(1, ordering: .relaxed)
    let user = call.peer?.uid ?? 0
    let piece = Piece(call: call, queued: .now, work: work)
    state.withLock { state in
      if state.waiting[user, default: []].isEmpty { state.turns.append(user) }
      state.waiting[user, default: []].append(piece)
    }
    queue.async { self.runNext() }
  }

  private func runNext() {
    guard let piece = takeNext() else { return }
    queued.subtract(1, ordering: .relaxed)
    piece.work()
    let probes = state.withLock { state in
      if let place = state.running.firstIndex(where: { $0.call === piece.call }) {
        state.running.remove(at: place)
      }
      defer { state.probes = [] }
      return state.probes
    }
    for answer in probes { answer() }
  }

  /// The oldest piece of the user whose turn it is.
  private func takeNext() -> Piece? {
    state.withLock { state in
      guard !state.turns.isEmpty else { return nil }
      let user = state.turns.removeFirst()
      guard let piece = state.waiting[user]?.removeFirst() else { return nil }
      if state.waiting[user]?.isEmpty == true {
        state.waiting[user] = nil
      } else {
        state.turns.append(user)
      }
      let now = Instant.now
      state.waits.record(nanoseconds: now.nanoseconds - piece.queued.nanoseconds)
      state.running.append((piece.call, now))
      return piece
    }
  }

  /// Calls back once when the pool has given a sign of life: a thread was free, or one works on a
  /// call that somebody waits for, or ended a piece of work. A pool of stuck threads never answers.
  func probe(_ answered: @escaping @Sendable () -> Void) {
    let now = Instant.now
    let isAlive = state.withLock { state in
      let isAtWork = state.running.contains { piece in
        min(piece.call.deadline + Self.grace, piece.began + Self.longest) > now
      }
      if !isAtWork { state.probes.append(answered) }
      return isAtWork
    }
    if isAlive { return answered() }
    queue.async { self.answerProbes() }
  }

  private func answerProbes() {
    let probes = state.withLock { state in
      defer { state.probes = [] }
      return state.probes
    }
    for answer in probes { answer() }
  }
}
