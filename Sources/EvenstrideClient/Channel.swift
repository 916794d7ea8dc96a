import CLinux
import Dispatch
import Glibc
import Messages
import RPC
import Wire

/// One connection to the daemon and the calls that are on it.
///
/// Callers put their frames into the outbox and send what the socket takes at once. One thread at a
/// time waits for the socket, for everybody: it receives answers, sends what was left over, and ends
/// calls whose deadline passes. That is a caller who blocks until its answer comes, if there is
/// one, and else the reader, one long work item on a queue of its own.
final class Channel: Sendable {
  struct State {
    var calls: CallTable
    var outbox = Outbox()
    /// The socket took less than there was; whoever receives waits for room, too.
    var awaitsRoom = false
    /// The peer takes nothing any more.
    var isBroken = false
    var receiver: SocketReceiver
    /// Somebody waits who cannot receive.
    var wantsReader = false
    /// How often callers received.
    var callersReceived = 0
    /// Times in a row that the reader received for one thread alone.
    var lonely = 0
    /// Why no further call can be made.
    var ended: CallFailure?
    /// Takes no new calls, and ends with its last one.
    var isRetired = false
    var failureIsCounted = false

    /// Whether nothing will happen any more.
    var isDone: Bool { isRetired && calls.isEmpty && outbox.isEmpty }

    /// What to wait for.
    struct Plan {
      let deadline: Instant
      let awaitsRoom: Bool
    }

    /// nil: for nothing.
    var plan: Plan? {
      if ended != nil || isDone { return nil }
      return Plan(deadline: calls.earliestDeadline, awaitsRoom: awaitsRoom)
    }
  }

  let fd: Int32
  let wakeUp: Int32
  let state: Locked<State>
  /// What the reader waits for when it stands aside.
  let readerWakes = DispatchSemaphore(value: 0)
  private let queue = DispatchQueue(label: "evenstride.client")

  /// - Parameters:
  ///   - fd: a connected socket, which the channel closes.
  ///   - firstID: stream id of the first call.
  ///   - pollTime: how long a caller looks for its answer before it sleeps, at most.
  init(fd: Int32, firstID: UInt32, pollTime: Duration) throws(SystemError) {
    self.fd = fd
    do {
      wakeUp = try System.makeEventDescriptor()
    } catch {
      System.closeQuietly(fd)
      throw error
    }
    let reception = Reception(pollTime: pollTime)
    state = Locked(State(calls: CallTable(firstID: firstID), receiver: .nobody(reception)))
    queue.async { self.read() }
  }

  /// The reader has ended, and no caller holds a reference.
  deinit {
    System.closeQuietly(fd)
    System.closeQuietly(wakeUp)
  }

  /// Whether another call can go out on this connection.
  var isUsable: Bool {
    state.withLock { $0.ended == nil && !$0.isRetired && !$0.calls.isExhausted }
  }

  /// Lets the calls that run finish, and takes no others.
  func retire() {
    let wakes = state.withLock { state in
      state.isRetired = true
      return state.wakeReceiver()
    }
    wake(wakes)
  }

  /// One lost connection is one failure, however many calls it carried.
  ///
  /// - Returns: whether this one was not counted before.
  func countFailure() -> Bool {
    state.withLock { state in
      defer { state.failureIsCounted = true }
      return !state.failureIsCounted
    }
  }

  // MARK: Calls

  /// Registers a call and sends its request.
  ///
  /// - Returns: nil when the channel takes no calls any more.
  func start(_ call: CallTable.Call, envelope: [UInt8], flags: UInt8 = 0) -> StartedCall? {
    let (started, step) = state.withLock { state -> (StartedCall?, SendStep) in
      if state.ended != nil || state.isRetired { return (nil, SendStep()) }
      if state.calls.isExhausted {
        state.isRetired = true
        return (nil, SendStep(wakes: state.wakeReceiver()))
      }
      let isEarliest = call.deadline < state.calls.earliestDeadline
      let isFirst = state.outbox.isEmpty
      let id = state.calls.add(call)
      let header = FrameHeader(
        length: UInt32(envelope.count), stream: id, type: .request, flags: flags)
      var step = send(&state) { $0.put(header, envelope) }
      if state.isBroken, isFirst {
        // The daemon has gone, and nobody has looked since: the call never left.
        _ = (state.calls.remove(id), state.outbox.clear())
        (state.awaitsRoom, state.isRetired) = (false, true)
        return (nil, SendStep(wakes: state.wakeReceiver()))
      }
      let (lead, wakes) = state.welcome(call.receiver, isEarliest: isEarliest)
      if case .nobody = step.wakes { step.wakes = wakes }
      return (StartedCall(channel: self, id: id, lead: lead), step)
    }
    step.run(self)
    return started
  }

  /// Ends a call at the caller's wish, and tells the server.
  func cancel(_ id: UInt32) {
    guard let call = forget(id, tellsServer: true) else { return }
    if case .answer(let waiter) = call.receiver { waiter.resume(.failure(.cancelled)) }
  }

  /// Takes a call out of the table, and its frames that wait out of the outbox.
  @discardableResult
  func forget(_ id: UInt32, tellsServer: Bool) -> CallTable.Call? {
    let found = state.withLock { state -> (CallTable.Call, [Waiter<Bool>], Bool, Bool)? in
      guard let call = state.calls.remove(id) else { return nil }
      let (senders, wasUnsent) = state.outbox.drop(id)
      return (call, senders, wasUnsent, state.isRetired)
    }
    guard let (call, senders, wasUnsent, isRetired) = found else { return nil }
    for sender in senders { sender.resume(false) }
    if tellsServer, !wasUnsent, let requestID = call.requestID { sendCancel(requestID) }
    if isRetired { wake(state.withLock { $0.wakeReceiver() }) }
    return call
  }

  /// Fire and forget: the answer finds nobody, and is dropped.
  private func sendCancel(_ requestID: String) {
    let method = ControlMethods.cancel
    guard
      let payload = try? encode(CancelRequest(requestId: requestID), by: method.request),
      let envelope = try? RequestEnvelope.encode(
        method, payload: payload, metadata: [], deadline: .now + .seconds(5))
    else { return }
    let step = state.withLock { state -> SendStep? in
      guard state.ended == nil, let id = state.calls.takeID() else { return nil }
      let header = FrameHeader(length: UInt32(envelope.count), stream: id, type: .request)
      return send(&state) { $0.putNow(header, envelope) }
    }
    step?.run(self)
  }
}
