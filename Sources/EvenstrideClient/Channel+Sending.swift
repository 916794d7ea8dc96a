import RPC
import Wire

/// What to do after bytes were queued or sent, when the lock is free again.
struct SendStep {
  /// Senders whose frames have room now.
  var senders: [Waiter<Bool>] = []
  /// Who must look at what is left to send, or at an earlier deadline.
  var wakes = Wake.nobody

  func run(_ channel: Channel) {
    for sender in senders { sender.resume(true) }
    channel.wake(wakes)
  }
}

/// Sending.
extension Channel {
  /// Bytes sent in one go while the lock is held.
  private static let sendTurn = 4 << 20
  /// Bytes above which a stream's messages are sent, not collected further.
  private static let collected = 16 << 10

  /// Queues something and sends what the socket takes now, unless the receiver is at it.
  func send(_ state: inout State, _ queue: (inout Outbox) -> Void) -> SendStep {
    queue(&state.outbox)
    guard !state.awaitsRoom else { return SendStep(senders: state.outbox.refill()) }
    let senders = flush(&state)
    let wakes = state.awaitsRoom ? state.wakeReceiver() : .nobody
    return SendStep(senders: senders, wakes: wakes)
  }

  /// Sends what the socket takes now; a broken connection shows itself to who receives.
  func flush(_ state: inout State) -> [Waiter<Bool>] {
    var senders = state.outbox.refill()
    var turn = Self.sendTurn
    sending: while turn > 0, !state.outbox.bytes.isEmpty {
      switch System.send(fd, state.outbox.bytes.bytes) {
      case .bytes(let count):
        state.outbox.bytes.consume(count)
        turn -= count
        senders += state.outbox.refill()
      case .wouldBlock: break sending
      case .closed:
        state.isBroken = true
        break sending
      }
    }
    // A socket that takes nothing any more is always ready for it.
    state.awaitsRoom = !state.outbox.isEmpty && !state.isBroken
    return senders
  }

  /// What came of a message for a stream.
  enum Offer {
    case taken, full, over
  }

  /// Sends a data frame if there is room for it.
  ///
  /// - Parameter collects: more follows at once; the frame waits until there are some, or `flush`.
  func offer(_ payload: [UInt8], on id: UInt32, collects: Bool) -> Offer {
    let (offer, step) = state.withLock { state -> (Offer, SendStep?) in
      guard state.calls.contains(id) else { return (.over, nil) }
      guard state.outbox.hasRoom else { return (.full, nil) }
      let header = FrameHeader(length: UInt32(payload.count), stream: id, type: .data)
      if collects, state.outbox.bytes.count + payload.count < Self.collected {
        state.outbox.putNow(header, payload)
        return (.taken, nil)
      }
      return (.taken, send(&state) { $0.putNow(header, payload) })
    }
    step?.run(self)
    return offer
  }

  /// Sends what was collected.
  func flush() {
    state.withLock { $0.outbox.isEmpty ? nil : send(&$0) { _ in } }?.run(self)
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
    if let step { step.run(self) } else { sender?.resume(false) }
  }
}
