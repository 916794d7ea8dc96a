import Messages
import RPC

/// The end of a channel.
extension Channel {
  func close() { end(.final(RPCError(.unavailable, "the client closed the connection"))) }

  /// Fails every call that waits, and lets the reader end.
  func end(_ failure: CallFailure) {
    let (endings, senders) = state.withLock { state in
      let reason = state.ended ?? failure
      state.ended = reason
      let endings = state.calls.removeAll().map { Ending($0, reason) }
      return (endings, state.outbox.clear())
    }
    System.shutDown(fd)
    for ending in endings { ending.run() }
    for sender in senders { sender.resume(false) }
    wake(.receiver)
    wake(.reader)
  }
}

/// A call that ends here: its stream knows so at once, who waits is resumed when the lock is free.
struct Ending {
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
