import Synchronization

/// Whether the daemon takes calls: what health checks answer.
package final class ServingState: Sendable {
  private let draining = Atomic<Bool>(false)

  package init() {}

  package var isDraining: Bool { draining.load(ordering: .relaxed) }

  package func beginDraining() { draining.store(true, ordering: .relaxed) }
}
