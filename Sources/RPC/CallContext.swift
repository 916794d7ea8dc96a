import Synchronization

/// What a running call may ask: how long it may take, and whether anybody still waits for it.
package final class CallContext: Sendable {
  /// When the caller stops waiting.
  package let deadline: Instant
  private let cancelled = Atomic<Bool>(false)

  package init(deadline: Instant) {
    self.deadline = deadline
  }

  /// Whether the caller is gone; long computations ask this at least every millisecond.
  package var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

  func cancel() { cancelled.store(true, ordering: .relaxed) }
}
