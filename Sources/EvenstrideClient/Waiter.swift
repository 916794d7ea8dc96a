import Dispatch
import RPC

/// Somebody who waits for a value: a blocked thread or a suspended task. Resumed exactly once.
enum Waiter<Value: Sendable>: Sendable {
  case thread(BlockedThread<Value>)
  case task(CheckedContinuation<Value, Never>)

  func resume(_ value: Value) {
    switch self {
    case .thread(let thread): thread.resume(value)
    case .task(let continuation): continuation.resume(returning: value)
    }
  }
}

/// A thread that sleeps until its value is there.
final class BlockedThread<Value: Sendable>: Sendable {
  private let value = Locked<Value?>(nil)
  private let arrived = DispatchSemaphore(value: 0)

  func resume(_ value: Value) {
    self.value.withLock { $0 = value }
    arrived.signal()
  }

  func wait() -> Value {
    arrived.wait()
    return value.withLock { $0! }
  }

  /// Blocks the thread until the waiter that `start` gets is resumed.
  static func value(_ start: (Waiter<Value>) -> Void) -> Value {
    let thread = BlockedThread()
    start(.thread(thread))
    return thread.wait()
  }
}
