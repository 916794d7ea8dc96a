import Dispatch
import Messages
import Synchronization

/// One open stream: its messages in, its answers out.
///
/// The connection's loop puts messages in and takes bytes out; a pump, on the compute pool, works on
/// them one after another, a millisecond at a time, and rests while too many answers wait. So no
/// stream runs ahead of its reader, and none starves the others.
///
/// `state` is guarded by its lock. `handler` is the pump's: only one pump of a stream runs at a time.
final class ServerStream: @unchecked Sendable {
  private struct State {
    var inbox: [[UInt8]] = []
    /// Messages of `inbox` that are done with.
    var next = 0
    var inboxBytes = 0
    /// The caller sends no more.
    var inputEnded = false
    var output = ByteQueue()
    /// Bytes of `output` that are counted.
    var outputBytes = 0
    /// The handler was told that no more comes.
    var hasFinished = false
    /// A pump is queued or runs; stays set when the stream is over.
    var isPumping = false
    /// How the stream ended: the last frame is in `output`, or nobody waits for one.
    var code: StatusCode?
    /// The loop has been told that something changed, and has not looked yet.
    var isAnnounced = false
    var answers = 0
    var bytesIn = 0
  }

  /// What a message costs beside its bytes: without it, empty ones would cost nothing.
  private static let messageOverhead = 64
  /// How long a pump works before others get their turn.
  private static let slice = Duration.milliseconds(1)

  let id: UInt32
  let context: CallContext
  let shape: CallShape
  private let connection: UInt64
  /// Held: a handler on the compute pool may still answer when the loop has ended.
  private let loop: IOLoop
  private let maker: Router.StreamMaker
  private let state = Locked(State())
  private var handler: (any ErasedStreamHandler)?

  init(
    id: UInt32, context: CallContext, shape: CallShape, maker: Router.StreamMaker,
    connection: UInt64, loop: IOLoop
  ) {
    (self.id, self.context, self.shape, self.maker) = (id, context, shape, maker)
    (self.connection, self.loop) = (connection, loop)
    loop.shared.streams.add(1, ordering: .relaxed)
  }

  deinit { loop.shared.streams.subtract(1, ordering: .relaxed) }

  private var limits: Limits { loop.shared.limits }

  // MARK: The loop's side

  /// Whether the caller has said that it sends no more.
  var inputEnded: Bool { state.withLock { $0.inputEnded } }

  /// - Returns: whether so much waits that the connection must not be read.
  func receive(_ payload: UnsafeRawBufferPointer) -> Bool {
    let (isFull, mustPump) = state.withLock { state -> (Bool, Bool) in
      state.bytesIn += payload.count
      // Over, though the loop has not heard of it yet: nobody would work on it or give it back.
      guard state.code == nil else { return (false, false) }
      state.inbox.append(Array(payload))
      count(&state.inboxBytes, payload.count + Self.messageOverhead)
      return (state.inboxBytes > limits.streamInbox, Self.startPump(&state, limits))
    }
    if mustPump { pumpLater() }
    return isFull
  }

  func endInput() {
    let mustPump = state.withLock { state in
      state.inputEnded = true
      return Self.startPump(&state, limits)
    }
    if mustPump { pumpLater() }
  }

  /// What there is to send, how the stream ended if it has, and whether it takes more messages.
  func take(into output: ByteQueue) -> (code: StatusCode?, isFull: Bool) {
    let (result, mustPump) = state.withLock { state in
      state.isAnnounced = false
      output.append(state.output.bytes)
      clearOutput(&state, keeping: 64 << 10)
      return (
        (state.code, state.inboxBytes > limits.streamInbox), Self.startPump(&state, limits)
      )
    }
    if mustPump { pumpLater() }
    return result
  }

  /// Messages answered, and bytes of the messages received.
  var traffic: (answers: Int, bytesIn: Int) {
    state.withLock { ($0.answers, $0.bytesIn) }
  }

  /// Nobody waits any more: the deadline passed, the caller cancelled or is gone.
  func abandon() {
    context.cancel()
    let mustPump = state.withLock { state in
      if state.code == nil { state.code = .cancelled }
      clearOutput(&state, keeping: 0)
      // The pump lets go of the handler and of what waits.
      defer { state.isPumping = true }
      return !state.isPumping
    }
    if mustPump { pumpLater() }
  }

  // MARK: The answering side

  /// Appends one answer; that of a client stream ends it.
  func send(
    _ encode: (Arena) throws(MessageError) -> UnsafeRawBufferPointer
  ) throws(RPCError) {
    let arena = loop.shared.takeArena()
    defer { loop.shared.giveBack(arena) }
    let payload: UnsafeRawBufferPointer
    do { payload = try encode(arena) } catch { throw error.rpcError }
    try state.withLock { state throws(RPCError) in
      guard state.code == nil else { return }
      defer { countOutput(&state) }
      if shape == .clientStream {
        try ResponseFrame.append(payload, stream: id, to: state.output)
        state.code = .ok
      } else {
        try DataFrame.append(payload, stream: id, to: state.output)
      }
      state.answers += 1
    }
    announceIfIdle()
  }

  /// Ends the stream: with OK, or with an error.
  func end(_ error: RPCError?) {
    state.withLock { state in
      guard state.code == nil else { return }
      defer { countOutput(&state) }
      if let error {
        let arena = loop.shared.takeArena()
        defer { loop.shared.giveBack(arena) }
        ResponseFrame.append(
          error.with(requestID: context.requestID), stream: id, to: state.output, in: arena)
        state.code = error.code
      } else {
        DataFrame.appendEnd(stream: id, to: state.output)
        state.code = .ok
      }
    }
    announceIfIdle()
  }

  /// Outside the pump, which announces at its end, the loop is told at once.
  private func announceIfIdle() {
    let mustTell = state.withLock { state in
      guard !state.isPumping, !state.isAnnounced else { return false }
      state.isAnnounced = true
      return true
    }
    if mustTell { loop.post(.stream(connection: connection, id)) }
  }

  // MARK: The pump

  /// Whether a pump must be queued: there is something to do, and room for its answers.
  private static func startPump(_ state: inout State, _ limits: Limits) -> Bool {
    guard !state.isPumping, state.output.count < limits.streamOutbox,
      state.next < state.inbox.count || state.inputEnded && !state.hasFinished || state.code != nil
    else { return false }
    state.isPumping = true
    return true
  }

  private func pumpLater() { loop.shared.pool.run(for: context) { self.pump() } }

  private enum Step {
    case message([UInt8])
    case finish
    case rest
    case over
  }

  private func pump() {
    let arena = loop.shared.takeArena()
    defer { loop.shared.giveBack(arena) }
    let end = Instant.now + Self.slice
    while true {
      switch nextStep() {
      case .message(let bytes): work(on: bytes, arena)
      case .finish: finish()
      case .rest: return announce()
      case .over: return close()
      }
      arena.reset()
      if Instant.now >= end {
        announce()
        return pumpLater()
      }
    }
  }

  private func nextStep() -> Step {
    state.withLock { state in
      if state.code != nil { return .over }
      if state.output.count >= limits.streamOutbox {
        state.isPumping = false
        return .rest
      }
      if state.next < state.inbox.count {
        let message = state.inbox[state.next]
        state.inbox[state.next] = []
        state.next += 1
        if state.next == state.inbox.count || state.next >= 1_024 {
          state.inbox.removeFirst(state.next)
          state.next = 0
        }
        count(&state.inboxBytes, -message.count - Self.messageOverhead)
        return .message(message)
      }
      if state.inputEnded, !state.hasFinished {
        state.hasFinished = true
        return .finish
      }
      state.isPumping = false
      return .rest
    }
  }

  /// Changes what this stream holds, and what all streams of its connection do.
  private func count(_ bytes: inout Int, _ change: Int) {
    bytes += change
    context.connection?.streamBytes.add(change, ordering: .relaxed)
  }

  private func countOutput(_ state: inout State) {
    count(&state.outputBytes, state.output.count - state.outputBytes)
  }

  private func clearOutput(_ state: inout State, keeping: Int) {
    state.output.clear(keeping: keeping)
    countOutput(&state)
  }

  /// Made with the first message, by the pump.
  private var openHandler: any ErasedStreamHandler {
    if let handler { return handler }
    let made = maker.body(self)
    handler = made
    return made
  }

  private func work(on bytes: [UInt8], _ arena: Arena) {
    let handler = openHandler
    let result = bytes.withUnsafeBytes { raw in
      Result { () throws(RPCError) in try handler.receive(raw, in: arena) }
    }
    if case .failure(let error) = result { end(error) }
  }

  private func finish() {
    let handler = openHandler
    do throws(RPCError) {
      try handler.finish()
      if handler.staysOpen { return }
      end(
        shape == .clientStream
          ? RPCError(.internal, "the stream ended without an answer") : nil)
    } catch {
      end(error)
    }
  }

  /// The stream is over: lets go of everything. The pump's mark stays set: none runs again.
  private func close() {
    handler?.closed()
    handler = nil
    context.release()
    state.withLock { state in
      count(&state.inboxBytes, -state.inboxBytes)
      state.inbox = []
      state.next = 0
    }
    // Whatever was announced before: what the stream held may keep its connection from being read.
    loop.post(.stream(connection: connection, id))
  }

  private func announce() {
    let mustTell = state.withLock { state in
      defer { state.isAnnounced = true }
      return !state.isAnnounced
    }
    if mustTell { loop.post(.stream(connection: connection, id)) }
  }
}
