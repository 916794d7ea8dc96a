import Dispatch
import Glibc
import RPC

/// Somebody who waits for a value: a blocked thread or a suspended task. Resumed exactly once.
enum Waiter<Value: Sendable>: Sendable {
  case thread(BlockedThread<Value>)
  case task(CheckedContinuation<Value, Never>)

  var isThread: Bool { if case .thread = self { true } else { false } }

  func resume(_ value: Value) {
    switch self {
    case .thread(let thread): thread.resume(value)
    case .task(let continuation): continuation.resume(returning: value)
    }
  }
}

/// A thread that waits until its value is there: asleep, or receiving for everybody on its channel.
final class BlockedThread<Value: Sendable>: Sendable {
  private struct State {
    var value: Value?
    var sleep: DispatchSemaphore?
    /// Set while it receives: itself, and the event that makes it look up.
    var receiver: (thread: pthread_t, wakeUp: Int32)?
  }

  private let state = Locked(State())

  var value: Value? { state.withLock { $0.value } }

  func resume(_ value: Value) {
    let sleep = state.withLock { state in
      state.value = value
      // Under the lock: the descriptor may be closed as soon as the thread knows its value.
      if let receiver = state.receiver, receiver.thread != pthread_self() {
        System.signalEvent(receiver.wakeUp)
      }
      return state.sleep
    }
    sleep?.signal()
  }

  /// Sleeps until the value is there.
  func wait() -> Value {
    let sleep = state.withLock { state -> DispatchSemaphore? in
      if state.value == nil { state.sleep = DispatchSemaphore(value: 0) }
      return state.sleep
    }
    sleep?.wait()
    return state.withLock { $0.value! }
  }

  /// The calling thread is this one, and does not sleep: the event tells it that its value is there.
  ///
  /// - Returns: false when it is there already.
  func beginReceiving(_ wakeUp: Int32) -> Bool {
    state.withLock { state in
      state.receiver = (pthread_self(), wakeUp)
      return state.value == nil
    }
  }

  func endReceiving() { state.withLock { $0.receiver = nil } }
}
