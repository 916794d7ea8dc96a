import CLinux
import Dispatch
import Glibc
import Messages
import RPC
import Wire

/// One connection to the daemon and the calls that are on it.
///
/// Callers put their frames into the outbox and send what the socket takes at once; they never
/// block in a system call. A reader, one long work item on a queue of its own, receives answers,
/// sends what was left over, and ends calls whose deadline passes.
final class Channel: Sendable {
  struct State {
    var calls: CallTable
    var outbox = Outbox()
    /// Why no further call can be made.
    var ended: CallFailure?
    /// Takes no new calls, and ends with its last one.
    var isRetired = false
    var failureIsCounted = false
  }

  let fd: Int32
  let wakeUp: Int32
  let state: Locked<State>
  private let queue = DispatchQueue(label: "evenstride.client")

  /// - Parameters:
  ///   - fd: a connected socket, which the channel closes.
  ///   - firstID: stream id of the first call.
  init(fd: Int32, firstID: UInt32) throws(SystemError) {
    self.fd = fd
    do {
      wakeUp = try System.makeEventDescriptor()
    } catch {
      System.closeQuietly(fd)
      throw error
    }
    state = Locked(State(calls: CallTable(firstID: firstID)))
    queue.async { self.read() }
  }

  /// The reader has ended: nobody else can hold a reference then.
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
    state.withLock { $0.isRetired = true }
    System.signalEvent(wakeUp)
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
  /// - Returns: the call's id; nil when the channel takes no calls any more.
  func start(_ call: CallTable.Call, envelope: [UInt8], flags: UInt8 = 0) -> UInt32? {
    let started = state.withLock { state -> (id: UInt32, step: SendStep)? in
      if state.ended != nil || state.isRetired { return nil }
      if state.calls.isExhausted {
        state.isRetired = true
        return nil
      }
      let isEarliest = call.deadline < state.calls.earliestDeadline
      let id = state.calls.add(call)
      let header = FrameHeader(
        length: UInt32(envelope.count), stream: id, type: .request, flags: flags)
      var step = send(&state) { $0.put(header, envelope) }
      if isEarliest { step.wakesReader = true }
      return (id, step)
    }
    started?.step.run(wakeUp)
    if started == nil { System.signalEvent(wakeUp) }
    return started?.id
  }

  /// What came of a message for a stream.
  enum Offer {
    case taken, full, over
  }

  /// Sends a data frame if there is room for it.
  func offer(_ payload: [UInt8], on id: UInt32) -> Offer {
    let (offer, step) = state.withLock { state -> (Offer, SendStep?) in
      guard state.calls.contains(id) else { return (.over, nil) }
      guard state.outbox.hasRoom else { return (.full, nil) }
      let header = FrameHeader(length: UInt32(payload.count), stream: id, type: .data)
      return (.taken, send(&state) { $0.putNow(header, payload) })
    }
    step?.run(wakeUp)
    return offer
  }

  /// Sends a data frame as soon as there is room for it.
  ///
  /// - Parameter sender: resumed with true then; with false when the stream is over.
  func put(_ payload: [UInt8], flags: UInt8 = 0, on id: UInt32, sender: Waiter<Bool>?) {
    let step = state.withLock { state -> SendStep? in
      guard state.calls.contains(id) else { return nil }
      let header = FrameHeader(
        length: UInt32(payload.count), stream: id, type: .data, flags: flags)
      return send(&state) { $0.put(header, payload, sender: sender) }
    }
    if let step { step.run(wakeUp) } else { sender?.resume(false) }
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
    if isRetired { System.signalEvent(wakeUp) }
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
    step?.run(wakeUp)
  }
}
