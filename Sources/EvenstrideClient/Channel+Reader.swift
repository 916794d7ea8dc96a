import Glibc
import Messages
import RPC
import Wire

/// What to do after bytes were queued or sent, when the lock is free again.
struct SendStep {
  /// Senders whose frames have room now.
  var senders: [Waiter<Bool>] = []
  /// The reader must look at what is left to send, or at an earlier deadline.
  var wakesReader = false

  func run(_ wakeUp: Int32) {
    for sender in senders { sender.resume(true) }
    if wakesReader { System.signalEvent(wakeUp) }
  }
}

/// Sending, receiving, and the end.
extension Channel {
  /// Bytes sent in one go while the lock is held.
  private static let sendTurn = 4 << 20

  /// Queues something and sends what the socket takes now, unless the reader is at it.
  func send(_ state: inout State, _ queue: (inout Outbox) -> Void) -> SendStep {
    let wasEmpty = state.outbox.isEmpty
    queue(&state.outbox)
    guard wasEmpty else { return SendStep(senders: state.outbox.refill()) }
    let senders = flush(&state.outbox)
    return SendStep(senders: senders, wakesReader: !state.outbox.isEmpty)
  }

  /// Sends what the socket takes now; a broken connection shows itself to the reader.
  private func flush(_ outbox: inout Outbox) -> [Waiter<Bool>] {
    var senders = outbox.refill()
    var turn = Self.sendTurn
    while turn > 0, !outbox.bytes.isEmpty,
      case .bytes(let count) = System.send(fd, outbox.bytes.bytes)
    {
      outbox.bytes.consume(count)
      turn -= count
      senders += outbox.refill()
    }
    return senders
  }

  /// The reader's whole life.
  func read() {
    var frames = FrameCollector()
    while let ready = waitForSocket() {
      if ready & Int16(POLLOUT) != 0 {
        let senders = state.withLock { flush(&$0.outbox) }
        for sender in senders { sender.resume(true) }
      }
      if ready & ~Int16(POLLOUT) != 0 {
        do {
          guard try frames.receive(from: fd, deliver: deliver) else {
            let text = "the connection was lost before the answer came"
            return end(.lost(RPCError(.unavailable, text)))
          }
        } catch {
          let text = "the peer does not speak ttrpc; its bytes look like \(error.guess)"
          return end(.final(RPCError(.internal, text)))
        }
      }
      expire()
    }
    end(.unsent(RPCError(.unavailable, "the connection has ended")))
  }

  /// - Returns: what the socket is ready for; nil when the channel has ended.
  private func waitForSocket() -> Int16? {
    let plan = state.withLock { state -> (deadline: Instant, events: Int32)? in
      let isDone = state.isRetired && state.calls.isEmpty && state.outbox.isEmpty
      guard state.ended == nil, !isDone else { return nil }
      return (state.calls.earliestDeadline, POLLIN | (state.outbox.isEmpty ? 0 : POLLOUT))
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

  private func deliver(_ event: FrameCollector.Event) {
    let step = state.withLock { state in
      switch event {
      case .frame(let header, let payload): state.calls.accept(header, payload)
      case .oversize(let header): state.calls.accept(oversize: header)
      }
    }
    switch step {
    case .ignore: break
    case .answer(let waiter, let reply): waiter.resume(reply)
    case .stream(let id, let inbox, let event): deliver(event, to: inbox, id)
    }
  }

  private func deliver(_ event: StreamEvent, to inbox: StreamInbox, _ id: UInt32) {
    let step = inbox.accept(event)
    if let end = step.end {
      if case .answered(let error) = end.failure, error.code == .unavailable { retire() }
      forget(id, tellsServer: step.cancels)
    }
    step.resumeReaders()
  }

  private func expire() {
    let now = Instant.now
    let late = state.withLock { state -> [(ending: Ending, senders: [Waiter<Bool>])] in
      state.calls.removeLate(at: now).map { id, receiver in
        (Ending(receiver, .late), state.outbox.drop(id).senders)
      }
    }
    for (ending, senders) in late {
      ending.run()
      for sender in senders { sender.resume(false) }
    }
  }

  func close() { end(.final(RPCError(.unavailable, "the client closed the connection"))) }

  /// Fails every call that waits, and lets the reader end.
  private func end(_ failure: CallFailure) {
    let (endings, senders) = state.withLock { state in
      let reason = state.ended ?? failure
      state.ended = reason
      let endings = state.calls.removeAll().map { Ending($0, reason) }
      return (endings, state.outbox.clear())
    }
    System.shutDown(fd)
    for ending in endings { ending.run() }
    for sender in senders { sender.resume(false) }
    System.signalEvent(wakeUp)
  }
}

/// A call that ends here: its stream knows so at once, who waits is resumed when the lock is free.
private struct Ending {
  private let receiver: CallTable.Receiver
  private let failure: CallFailure
  private let step: StreamState.Step?

  init(_ receiver: CallTable.Receiver, _ failure: CallFailure) {
    (self.receiver, self.failure) = (receiver, failure)
    if case .stream(let inbox) = receiver {
      step = inbox.accept(.failed(failure, cancel: false))
    } else {
      step = nil
    }
  }

  func run() {
    if case .answer(let waiter) = receiver { waiter.resume(.failure(failure)) }
    step?.resumeReaders()
  }
}
