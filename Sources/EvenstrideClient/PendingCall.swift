import Dispatch
import RPC

/// Somebody waits for the answer to a call.
struct PendingCall {
  enum Waiter {
    case thread(BlockedThread)
    case task(CheckedContinuation<Reply, Never>)
  }

  let deadline: Instant
  let waiter: Waiter

  func resume(_ reply: Reply) {
    switch waiter {
    case .thread(let thread): thread.resume(reply)
    case .task(let continuation): continuation.resume(returning: reply)
    }
  }
}

/// A thread that sleeps until its reply is there.
final class BlockedThread: Sendable {
  private let reply = Locked<Reply?>(nil)
  private let arrived = DispatchSemaphore(value: 0)

  func resume(_ reply: Reply) {
    self.reply.withLock { $0 = reply }
    arrived.signal()
  }

  func wait() -> Reply {
    arrived.wait()
    return reply.withLock { $0! }
  }
}
