import CLinux
import Dispatch
import Glibc
import Messages
import RPC
import Wire

/// One connection to the daemon and the calls that are on it.
///
/// Callers put their frames into `outgoing` and send what the socket takes at once; they never
/// block on it. A reader, one long work item on a queue of its own, receives answers, sends what
/// was left over, and ends calls whose deadline passes.
final class Channel: Sendable {
  private struct State {
    var pending: [UInt32: PendingCall] = [:]
    let outgoing = ByteQueue()
    var nextID: UInt32 = 1
    /// Why no further call can be made.
    var ended: RPCError?
    /// The reader will look at deadlines at this time or before.
    var readerWakes = Instant.distantFuture
  }

  /// Bytes that may wait for a daemon that does not read.
  private static let outgoingCap = 64 << 20
  /// Stream ids end here; a new connection starts again at 1.
  private static let lastID: UInt32 = 0x7fff_fffd

  private let fd: Int32
  private let wakeUp: Int32
  private let state = Locked(State())
  private let queue = DispatchQueue(label: "evenstride.client")

  /// Connects, waiting while the daemon's backlog is full.
  init(path: String, until deadline: Instant) throws(RPCError) {
    fd = try Self.connect(path, until: deadline)
    do {
      wakeUp = try System.makeEventDescriptor()
    } catch {
      System.closeQuietly(fd)
      throw RPCError(.unavailable, "\(error)")
    }
    queue.async { self.read() }
  }

  /// Closed by the reader's end: nobody else can hold a reference then.
  deinit {
    System.closeQuietly(fd)
    System.closeQuietly(wakeUp)
  }

  /// Whether another call can go out on this connection.
  var isUsable: Bool { state.withLock { $0.ended == nil && $0.nextID < Self.lastID } }

  func close() { end(RPCError(.unavailable, "the client closed the connection")) }

  // MARK: Calls

  func exchange<Q, A>(_ call: OutgoingCall<Q, A>) -> Reply {
    let thread = BlockedThread()
    send(call.envelope, PendingCall(deadline: call.deadline, waiter: .thread(thread))) { _ in }
    return thread.wait()
  }

  func exchange<Q, A>(_ call: OutgoingCall<Q, A>) async -> Reply {
    let sent = Locked<UInt32?>(nil)
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let pending = PendingCall(deadline: call.deadline, waiter: .task(continuation))
        send(call.envelope, pending) { id in sent.withLock { $0 = id } }
        if Task.isCancelled { cancel(sent.withLock { $0 }) }
      }
    } onCancel: {
      cancel(sent.withLock { $0 })
    }
  }

  private func cancel(_ id: UInt32?) {
    guard let id, let call = state.withLock({ $0.pending.removeValue(forKey: id) }) else { return }
    call.resume(.failure(RPCError(.cancelled, "the task was cancelled")))
  }

  /// Registers a call and sends its frame, or resumes it with the error.
  private func send(_ envelope: [UInt8], _ call: PendingCall, registered: (UInt32) -> Void) {
    let outcome = Result { () throws(RPCError) in
      guard envelope.count <= FrameHeader.largestPayload else {
        throw RPCError(
          .resourceExhausted,
          "the request takes \(envelope.count) bytes, a frame holds at most "
            + "\(FrameHeader.largestPayload); send fewer rows at a time")
      }
      return try state.withLock { state throws(RPCError) in
        if let error = state.ended { throw error }
        guard state.outgoing.count <= Self.outgoingCap else {
          throw RPCError(.resourceExhausted, "the daemon does not take what was sent before")
        }
        let id = state.nextID
        state.nextID += 2
        state.pending[id] = call
        registered(id)
        let queued = !state.outgoing.isEmpty
        appendFrame(id, envelope, to: state.outgoing)
        if !queued { sendOutgoing(state.outgoing) }
        let mustWake = call.deadline < state.readerWakes || !state.outgoing.isEmpty
        if mustWake { state.readerWakes = min(state.readerWakes, call.deadline) }
        return mustWake
      }
    }
    switch outcome {
    case .success(let mustWake): if mustWake { System.signalEvent(wakeUp) }
    case .failure(let error): call.resume(.failure(error))
    }
  }

  private func appendFrame(_ id: UInt32, _ envelope: [UInt8], to outgoing: ByteQueue) {
    let header = FrameHeader(length: UInt32(envelope.count), stream: id, type: .request)
    header.write(to: outgoing.reserve(FrameHeader.size))
    outgoing.commit(FrameHeader.size)
    envelope.withUnsafeBytes { outgoing.append($0) }
  }

  /// Sends what the socket takes now; a broken connection shows itself to the reader.
  private func sendOutgoing(_ outgoing: ByteQueue) {
    while !outgoing.isEmpty, case .bytes(let count) = System.send(fd, outgoing.bytes) {
      outgoing.consume(count)
    }
    if outgoing.isEmpty { outgoing.clear(keeping: 64 << 10) }
  }

  // MARK: The reader

  private func read() {
    var frames = FrameCollector()
    while let ready = waitForSocket() {
      if ready & Int16(POLLOUT) != 0 { state.withLock { sendOutgoing($0.outgoing) } }
      if ready & ~Int16(POLLOUT) != 0 {
        do {
          guard try frames.receive(from: fd, deliver: deliver) else {
            return end(RPCError(.unavailable, "the connection was lost before the answer came"))
          }
        } catch {
          let text = "the peer does not speak ttrpc; its bytes look like \(error.guess)"
          return end(RPCError(.internal, text))
        }
      }
      expire()
    }
  }

  /// - Returns: what the socket is ready for; nil when the channel has ended.
  private func waitForSocket() -> Int16? {
    let plan = state.withLock { state -> (deadline: Instant, events: Int32)? in
      guard state.ended == nil else { return nil }
      return (state.readerWakes, POLLIN | (state.outgoing.isEmpty ? 0 : POLLOUT))
    }
    guard let plan else { return nil }
    var polled = [
      pollfd(fd: fd, events: Int16(plan.events), revents: 0),
      pollfd(fd: wakeUp, events: Int16(POLLIN), revents: 0),
    ]
    _ = poll(&polled, 2, plan.deadline.pollTimeout(from: .now))
    if polled[1].revents != 0 { System.clearEvent(wakeUp) }
    return polled[0].revents
  }

  private func deliver(_ header: FrameHeader, _ payload: UnsafeRawBufferPointer) {
    guard header.type == FrameType.response.rawValue else { return }
    let call = state.withLock { $0.pending.removeValue(forKey: header.stream) }
    call?.resume(.success(Array(payload)))
  }

  private func expire() {
    let now = Instant.now
    let late = state.withLock { state -> [PendingCall] in
      guard now >= state.readerWakes else { return [] }
      let late = state.pending.filter { now >= $0.value.deadline }
      for id in late.keys { state.pending[id] = nil }
      state.readerWakes = state.pending.values.reduce(.distantFuture) { min($0, $1.deadline) }
      return Array(late.values)
    }
    for call in late {
      call.resume(.failure(RPCError(.deadlineExceeded, "no answer came before the deadline")))
    }
  }

  /// Fails every call that waits, and lets the reader end.
  private func end(_ error: RPCError) {
    let waiting = state.withLock { state -> [PendingCall] in
      if state.ended == nil { state.ended = error }
      let waiting = Array(state.pending.values)
      state.pending.removeAll()
      return waiting
    }
    for call in waiting { call.resume(.failure(error)) }
    System.signalEvent(wakeUp)
  }

  // MARK: Connecting

  private static func connect(_ path: String, until deadline: Instant) throws(RPCError) -> Int32 {
    let address: UnixAddress
    do { address = try UnixAddress(path) } catch { throw RPCError(.unavailable, "\(error)") }
    while true {
      switch Result(catching: { () throws(SystemError) in try address.connect() }) {
      case .success(let fd): return fd
      case .failure(let error):
        // EAGAIN: the daemon's backlog is full, and will be shorter soon.
        guard error.code == EAGAIN, Instant.now < deadline else {
          throw RPCError(.unavailable, "no daemon answers at \(path): \(error)")
        }
        usleep(1_000)
      }
    }
  }
}
