import RPC

/// Whether the daemon takes calls: what health checks answer, and who wants to be told of a change.
package final class ServingState: Sendable {
  private struct State {
    var isDraining = false
    var watchers: [UInt64: @Sendable () -> Void] = [:]
    var lastWatcher: UInt64 = 0
  }

  private let state = Locked(State())

  package init() {}

  package var isDraining: Bool { state.withLock { $0.isDraining } }

  package func beginDraining() {
    let watchers = state.withLock { state in
      state.isDraining = true
      return Array(state.watchers.values)
    }
    for tell in watchers { tell() }
  }

  /// Whether it drains now; if not, `changed` is called once when it begins to.
  ///
  /// - Parameters:
  ///   - most: how many may watch at once.
  ///   - changed: called from any thread.
  /// - Returns: a number to stop watching with; nil: as many watch as may.
  func watch(
    most: Int, changed: @escaping @Sendable () -> Void
  ) -> (isDraining: Bool, watcher: UInt64)? {
    state.withLock { state in
      guard state.watchers.count < most else { return nil }
      state.lastWatcher += 1
      state.watchers[state.lastWatcher] = changed
      return (state.isDraining, state.lastWatcher)
    }
  }

  func stopWatching(_ watcher: UInt64) {
    _ = state.withLock { $0.watchers.removeValue(forKey: watcher) }
  }
}
