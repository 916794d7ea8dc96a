import Dispatch
import Glibc
import Messages
import Synchronization

/// Carries the bytes of some connections: one long work item on its own Dispatch queue, with its
/// own epoll set, that owns those connections for their whole life.
///
/// The queue has no target on purpose. A long work item must not hold one of the global pool's few
/// threads, and an untargeted serial queue gets a thread of its own; there are as many as loops.
///
/// Who owns what: everything but `mailbox` is touched only by the loop's own work item.
final class IOLoop: @unchecked Sendable {
  /// What other threads say to a loop.
  enum Mail: Sendable {
    case adopt(Int32)
    case finished(Offload, Answer?)
    /// Something changed about a stream: answers, its end, room for messages.
    case stream(connection: UInt64, UInt32)
    case cancel(connection: UInt64, UInt32, CallContext)
    case answerProbe(@Sendable () -> Void)
    case drain
    case stop
  }

  private struct Mailbox {
    var mail: [Mail] = []
    /// Nobody reads mail any more.
    var hasEnded = false
    var loopSleeps = false
  }

  let shared: ServerShared
  let counters: LoopCounters
  /// Memory of the call that is being answered.
  let arena = Arena()
  /// Where bytes are received; shared by all connections, because each is done before the next.
  let received: UnsafeMutableRawBufferPointer
  /// Answers of the connection that is being served, before they are sent with one call.
  let answers = ByteQueue(capacity: 64 << 10)
  private(set) var now = Instant.now
  private(set) var draining = false

  private let mailbox = Locked(Mailbox())
  private let queue: DispatchQueue
  private let readiness: Readiness
  private var connections: [UInt64: ServerConnection] = [:]
  /// No deadline of any connection is earlier; it may be too early, never too late.
  private var nextDeadline = Instant.distantFuture
  private var stopping = false
  /// Connections with frames that were left when their turn ended.
  private var unfinished: [UInt64] = []
  private var lastSweep = Instant(nanoseconds: 0)

  init(index: Int, shared: ServerShared) throws(SystemError) {
    self.shared = shared
    counters = LoopCounters(methods: shared.router.bindings.count)
    shared.joined(counters)
    queue = DispatchQueue(label: "evenstride.io.\(index)")
    received = .allocate(byteCount: shared.limits.readTurn, alignment: 16)
    readiness = try Readiness(pollTime: shared.limits.pollTime)
  }

  deinit { received.deallocate() }

  /// Starts the loop; `group` is left when it ends.
  func start(in group: DispatchGroup) {
    group.enter()
    queue.async {
      self.run()
      group.leave()
    }
  }

  /// Any thread.
  func post(_ mail: Mail) {
    let (mustWake, isLate) = mailbox.withLock { box in
      if !box.hasEnded { box.mail.append(mail) }
      return (box.loopSleeps, box.hasEnded)
    }
    if isLate { return refuse(mail) }
    if mustWake { readiness.wake() }
  }

  /// Mail that came after the end.
  private func refuse(_ mail: Mail) {
    switch mail {
    case .adopt(let fd):
      System.closeQuietly(fd)
      shared.connectionCount.subtract(1, ordering: .relaxed)
    case .answerProbe(let answer): answer()
    case .finished, .stream, .cancel, .drain, .stop: break
    }
  }

  /// The time, also for whoever comes next.
  func tick() -> Instant {
    now = .now
    return now
  }

  /// The connection has frames left; others get their turn before.
  func goOnLater(_ connection: ServerConnection) { unfinished.append(connection.record.id) }

  // MARK: On the loop

  private func run() {
    while !(stopping && connections.isEmpty) {
      wait()
      now = .now
      readiness.visit { id, events in connections[id]?.handle(events) }
      for mail in takeMail() { handle(mail) }
      let waiting = unfinished
      unfinished.removeAll(keepingCapacity: true)
      for id in waiting { connections[id]?.goOn() }
      if now >= nextDeadline, now >= lastSweep + Self.sweepPause { sweep() }
    }
    end()
  }

  /// Late mail is answered by who sends it.
  private func end() {
    let rest = mailbox.withLock { box in
      box.hasEnded = true
      defer { box.mail = [] }
      return box.mail
    }
    for mail in rest { refuse(mail) }
  }

  private func wait() {
    guard unfinished.isEmpty else { return readiness.sleep(milliseconds: 0) }
    if readiness.look(orUntil: { mailbox.withLock { !$0.mail.isEmpty } }) { return }
    let timeout = mailbox.withLock { box -> Int32 in
      guard box.mail.isEmpty else { return 0 }
      box.loopSleeps = true
      if nextDeadline == .distantFuture { return -1 }
      return max(nextDeadline, lastSweep + Self.sweepPause).pollTimeout(from: .now)
    }
    readiness.sleep(milliseconds: timeout)
  }

  private func takeMail() -> [Mail] {
    mailbox.withLock { box in
      box.loopSleeps = false
      let mail = box.mail
      if !mail.isEmpty { box.mail = [] }
      return mail
    }
  }

  private func handle(_ mail: Mail) {
    switch mail {
    case .adopt(let fd): adopt(fd)
    case .finished(let call, let answer): connections[call.connection]?.finish(call, answer)
    case .stream(let connection, let stream): connections[connection]?.streamChanged(stream)
    case .cancel(let connection, let stream, let context):
      connections[connection]?.cancel(stream, context)
    case .answerProbe(let answer): answer()
    case .drain:
      draining = true
      for connection in connections.values { connection.drain() }
      stopping = true
    case .stop:
      stopping = true
      for connection in connections.values { connection.close() }
    }
  }

  private func adopt(_ fd: Int32) {
    let record: ConnectionRecord
    do {
      record = shared.opened(try PeerCredentials.of(fd))
    } catch {
      shared.log("cannot tell who has connected: \(error)")
      Glibc.close(fd)
      shared.connectionCount.subtract(1, ordering: .relaxed)
      return
    }
    do {
      try readiness.add(fd, id: record.id)
      let refusal = try Doorkeeper.refusal(fd, record)
      if let refusal {
        counters.refused(refusal)
        guard Doorkeeper.mayLinger(record) else {
          Glibc.close(fd)
          shared.closed(record)
          return
        }
      }
      let connection = ServerConnection(fd: fd, record: record, loop: self, refusal: refusal)
      connections[record.id] = connection
      if draining { connection.drain() }
    } catch {
      shared.log("cannot serve a connection: \(error)")
      Glibc.close(fd)
      shared.closed(record)
    }
  }

  /// Changes what a connection waits for.
  func rewatch(_ connection: ServerConnection, events: UInt32) {
    do {
      try readiness.change(connection.fd, id: connection.record.id, events: events)
    } catch {
      shared.log("cannot watch a connection: \(error)")
      connection.close()
    }
  }

  func forget(_ connection: ServerConnection) {
    connections[connection.record.id] = nil
    shared.closed(connection.record)
  }

  /// The loop will look at its connections' deadlines at this time or before.
  func note(deadline: Instant) {
    nextDeadline = min(nextDeadline, deadline)
  }

  /// Short deadlines of many calls must not make the loop look at all connections all the time.
  private static let sweepPause = Duration.milliseconds(2)

  private func sweep() {
    lastSweep = now
    nextDeadline = .distantFuture
    for connection in Array(connections.values) {
      connection.expire()
      nextDeadline = min(nextDeadline, connection.earliestDeadline)
    }
  }
}

/// A call on its way through the compute pool.
struct Offload: Sendable {
  let connection: UInt64
  let stream: UInt32
  let context: CallContext
}

/// A finished answer on its way from the compute pool to the loop; only one of them holds it at a
/// time.
struct Answer: @unchecked Sendable {
  let frame: ByteQueue
  let code: StatusCode
}
