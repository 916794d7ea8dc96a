import CLinux
import Dispatch
import Glibc
import Messages
import RPC

/// How the receiver of a channel changes.
extension Channel {
  /// How long the reader stands aside without a caller that receives.
  private static let aside = DispatchTimeInterval.milliseconds(100)

  func wake(_ who: Wake) {
    switch who {
    case .nobody: break
    case .receiver: System.signalEvent(wakeUp)
    case .reader: readerWakes.signal()
    }
  }

  /// Blocks the thread until its value is there.
  ///
  /// - Parameter lead: the thread receives on this channel, for everybody, so that its value wakes
  ///   one thread, not two; nil: somebody else does.
  func wait<Value>(for thread: BlockedThread<Value>, _ lead: Lead?) -> Value {
    guard let lead else { return thread.wait() }
    if thread.beginReceiving(wakeUp) {
      receive(lead.reception, polls: lead.polls) { thread.value != nil }
    }
    thread.endReceiving()
    wake(state.withLock { $0.leave(lead.reception) })
    return thread.wait()
  }

  /// As above, and the thread receives if nobody does.
  func wait<Value>(for thread: BlockedThread<Value>) -> Value {
    if let value = thread.value { return value }
    return wait(for: thread, state.withLock { $0.takeLead() })
  }

  /// Somebody waits who cannot receive.
  func ensureReader() { wake(state.withLock { $0.wakeReader() }) }

  /// The reader's whole life.
  func read() {
    var seen = -1
    reading: while true {
      switch state.withLock({ $0.readersTurn(&seen) }) {
      case .receive(let reception): receive(reception, polls: false, until: nil)
      case .standAside: _ = readerWakes.wait(timeout: .now() + Self.aside)
      case .end: break reading
      }
    }
    end(.unsent(RPCError(.unavailable, "the connection has ended")))
  }
}
