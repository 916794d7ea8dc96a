import CLinux
import Dispatch
import Glibc
import Messages

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
    case finished(Offload, ByteQueueBox?)
    case drain
    case stop
  }

  private struct Mailbox {
    var mail: [Mail] = []
    var loopSleeps = false
  }

  let shared: ServerShared
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
  private let epoll: Int32
  private let wakeUp: Int32
  private var connections: [UInt64: ServerConnection] = [:]
  private var lastID: UInt64 = 0
  /// No deadline of any connection is earlier; it may be too early, never too late.
  private var nextDeadline = Instant.distantFuture
  private var stopping = false

  init(index: Int, shared: ServerShared) throws(SystemError) {
    self.shared = shared
    queue = DispatchQueue(label: "evenstride.io.\(index)")
    received = .allocate(byteCount: shared.limits.readTurn, alignment: 16)
    epoll = try System.check("epoll_create1") { epoll_create1(Int32(EPOLL_CLOEXEC)) }
    wakeUp = try System.makeEventDescriptor()
    try watch(wakeUp, id: 0, events: EPOLLIN.rawValue, operation: EPOLL_CTL_ADD)
  }

  deinit {
    close(epoll)
    close(wakeUp)
    received.deallocate()
  }

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
    let mustWake = mailbox.withLock { box in
      box.mail.append(mail)
      return box.loopSleeps
    }
    if mustWake { System.signalEvent(wakeUp) }
  }

  // MARK: On the loop

  private func run() {
    var events = [epoll_event](repeating: epoll_event(), count: 256)
    while !(stopping && connections.isEmpty) {
      let count = wait(&events)
      now = .now
      for event in events[..<count] {
        if event.data.u64 == 0 {
          System.clearEvent(wakeUp)
        } else {
          connections[event.data.u64]?.handle(event.events)
        }
      }
      for mail in takeMail() { handle(mail) }
      if now >= nextDeadline { sweep() }
    }
  }

  private func wait(_ events: inout [epoll_event]) -> Int {
    let timeout = mailbox.withLock { box -> Int32 in
      guard box.mail.isEmpty else { return 0 }
      box.loopSleeps = true
      return nextDeadline == .distantFuture ? -1 : nextDeadline.pollTimeout(from: .now)
    }
    let count = epoll_wait(epoll, &events, Int32(events.count), timeout)
    return max(0, Int(count))
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
    case .finished(let call, let answer): connections[call.connection]?.finish(call, answer?.queue)
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
    lastID += 1
    do {
      try watch(fd, id: lastID, events: EPOLLIN.rawValue, operation: EPOLL_CTL_ADD)
      let connection = ServerConnection(fd: fd, id: lastID, loop: self)
      connections[lastID] = connection
      if draining { connection.drain() }
    } catch {
      shared.log("cannot watch a connection: \(error)")
      Glibc.close(fd)
      shared.connectionEnded()
    }
  }

  /// Changes what a connection waits for.
  func rewatch(_ connection: ServerConnection, events: UInt32) {
    do {
      try watch(connection.fd, id: connection.id, events: events, operation: EPOLL_CTL_MOD)
    } catch {
      shared.log("cannot watch a connection: \(error)")
      connection.close()
    }
  }

  func forget(_ connection: ServerConnection) {
    connections[connection.id] = nil
    shared.connectionEnded()
  }

  /// The loop will look at its connections' deadlines at this time or before.
  func note(deadline: Instant) {
    nextDeadline = min(nextDeadline, deadline)
  }

  private func sweep() {
    nextDeadline = .distantFuture
    for connection in Array(connections.values) {
      connection.expire()
      nextDeadline = min(nextDeadline, connection.earliestDeadline)
    }
  }

  private func watch(
    _ fd: Int32, id: UInt64, events: UInt32, operation: Int32
  ) throws(SystemError) {
    var event = epoll_event()
    event.events = events
    event.data.u64 = id
    try System.check("epoll_ctl") { epoll_ctl(epoll, operation, fd, &event) }
  }
}

/// A call on its way through the compute pool.
struct Offload: Sendable {
  let connection: UInt64
  let stream: UInt32
  /// Bytes of the request.
  let bytes: Int
  let context: CallContext
}

/// Hands a finished answer from the compute pool to the loop; only one of them holds it at a time.
struct ByteQueueBox: @unchecked Sendable {
  let queue: ByteQueue
}
