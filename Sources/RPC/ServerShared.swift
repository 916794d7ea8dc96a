import Dispatch
import Messages
import Synchronization

/// What all loops of a server share, and what calls may ask their server.
package final class ServerShared: Sendable {
  let router: Router
  let limits: Limits
  /// Of unary calls that bring none, nanoseconds: every call asks.
  let defaultDeadline: Int64
  let policy: PeerPolicy
  let log: @Sendable (String) -> Void
  /// Takes a record of every call that ended; nil: nobody keeps them.
  let audit: (@Sendable (CallRecord) -> Void)?
  let accounts = PeerAccounts()
  let directory = CallDirectory()
  let began = Instant.now
  let connectionCount = Atomic<Int>(0)
  let accepted = Atomic<UInt64>(0)
  /// What was turned away elsewhere than on a loop, by `Refusal`.
  private let refusals = Locked([UInt64](repeating: 0, count: Refusal.allCases.count))
  /// Calls on the compute pool and streams.
  let inFlight = Atomic<Int>(0)
  let streams = Atomic<Int>(0)
  private let counters = Locked<[LoopCounters]>([])
  private let records = Locked<[UInt64: ConnectionRecord]>([:])
  private let lastConnection = Atomic<UInt64>(0)
  let pool = ComputePool()
  /// Memory for calls on the compute pool, kept between calls.
  private let arenas = Locked<[Arena]>([])

  init(
    router: Router, limits: Limits, policy: PeerPolicy, log: @escaping @Sendable (String) -> Void,
    audit: (@Sendable (CallRecord) -> Void)?
  ) {
    (self.router, self.limits, self.policy) = (router, limits, policy)
    (self.log, self.audit) = (log, audit)
    defaultDeadline = limits.defaultDeadline.saturatedNanoseconds
  }

  /// A loop joins; its counters outlive it.
  func joined(_ loop: LoopCounters) { counters.withLock { $0.append(loop) } }

  // MARK: Connections

  /// Enters a connection that a loop has taken.
  func opened(_ peer: PeerCredentials) -> ConnectionRecord {
    let id = lastConnection.add(1, ordering: .relaxed).newValue
    accepted.add(1, ordering: .relaxed)
    let record = ConnectionRecord(
      id: id, peer: peer, account: accounts.open(uid: peer.uid), server: self)
    records.withLock { $0[id] = record }
    return record
  }

  func closed(_ record: ConnectionRecord) {
    _ = records.withLock { $0.removeValue(forKey: record.id) }
    connectionCount.subtract(1, ordering: .relaxed)
  }

  /// Counts what was turned away elsewhere than on a loop.
  func refused(_ reason: Refusal) { refusals.withLock { $0[reason.rawValue] += 1 } }

  // MARK: Calls

  func takeArena() -> Arena { arenas.withLock { $0.popLast() } ?? Arena() }

  func giveBack(_ arena: Arena) {
    arena.reset()
    arenas.withLock { $0.append(arena) }
  }

  /// Runs a call on the compute pool, unless its deadline passes first, and posts the answer.
  func offload(_ call: Offload, _ handler: any ErasedAnswer, payload: [UInt8], to loop: IOLoop) {
    pool.run(for: call.context) {
      if call.context.isCancelled { return loop.post(.finished(call, nil)) }
      let arena = self.takeArena()
      let answer = ByteQueue()
      let code = self.answer(call, handler, payload, in: arena, to: answer)
      self.giveBack(arena)
      loop.post(.finished(call, Answer(frame: answer, code: code)))
    }
  }

  private func answer(
    _ call: Offload, _ handler: any ErasedAnswer, _ payload: [UInt8], in arena: Arena,
    to output: ByteQueue
  ) -> StatusCode {
    do throws(RPCError) {
      if Instant.now >= call.context.deadline {
        throw RPCError(.deadlineExceeded, "the deadline passed before the call began")
      }
      let result = payload.withUnsafeBytes { bytes in
        Result { () throws(RPCError) in try handler.answer(bytes, in: arena, call.context) }
      }
      try ResponseFrame.append(try result.get(), stream: call.stream, to: output)
      return .ok
    } catch {
      let named = error.with(requestID: call.context.requestID)
      ResponseFrame.append(named, stream: call.stream, to: output, in: arena)
      return named.code
    }
  }

  // MARK: Questions about the server

  /// What the server has done and is doing.
  package func stats() -> ServerStats {
    let paths = router.paths + ["_OTHER"]
    var stats = ServerStats(methods: paths.map { .init(path: $0) }, began: began)
    for loop in counters.withLock({ $0 }) { loop.add(to: &stats) }
    let refusals = refusals.withLock { $0 }
    for (place, count) in refusals.enumerated() { stats.refused[place].count += count }
    stats.connections = connectionCount.load(ordering: .relaxed)
    stats.connectionsAccepted = accepted.load(ordering: .relaxed)
    stats.inFlight = inFlight.load(ordering: .relaxed)
    stats.streams = streams.load(ordering: .relaxed)
    stats.queued = pool.queued.load(ordering: .relaxed)
    stats.queueWaits = pool.waits
    return stats
  }

  /// The open connections, in the order in which they came.
  package func connections() -> [ConnectionStats] {
    records.withLock { Array($0.values) }.sorted { $0.id < $1.id }.map { record in
      ConnectionStats(
        id: record.id, peer: record.peer, began: record.began,
        inFlight: record.inFlight.load(ordering: .relaxed),
        calls: record.calls.load(ordering: .relaxed),
        bytesIn: record.bytesIn.load(ordering: .relaxed),
        bytesOut: record.bytesOut.load(ordering: .relaxed),
        unsent: record.unsent.load(ordering: .relaxed))
    }
  }

  /// Cancels the running calls of a user that carry an id; they end with CANCELLED.
  ///
  /// - Returns: how many there were.
  package func cancel(requestID: String, uid: UInt32) -> Int {
    directory.cancel(requestID: requestID, uid: uid)
  }
}
