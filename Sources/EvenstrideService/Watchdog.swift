import Dispatch
package import RPC
import Synchronization

/// Tells the service manager, twice in its interval, that every worker of the server still answers.
///
/// A beat is sent only after an answered probe: a daemon whose loops hang is ended and started again.
///
/// Dispatch guards the timer: it is made and resumed before others see it, and cancelled at the end.
package final class Watchdog: @unchecked Sendable {
  /// Without a target on purpose: calls may fill the global pool, and a beat must not wait for them.
  private let queue = DispatchQueue(label: "evenstride.watchdog")
  private let isAsking = Atomic<Bool>(false)
  private let timer: any DispatchSourceTimer

  /// - Parameters:
  ///   - interval: as WATCHDOG_USEC gives it.
  ///   - probe: asks every worker, and calls back once when all have answered.
  package init(
    microseconds interval: Int, notify: NotifySocket,
    probe: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void
  ) {
    timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: .now(), repeating: .microseconds(max(10_000, interval / 2)))
    timer.setEventHandler { [weak self] in
      guard let self, !isAsking.exchange(true, ordering: .relaxed) else { return }
      probe { [weak self] in
        self?.isAsking.store(false, ordering: .relaxed)
        notify.send([("WATCHDOG", "1")])
      }
    }
    timer.resume()
  }

  deinit { timer.cancel() }

  /// Microseconds of the interval that the service manager wants; nil: none, or not of this process.
  package static func interval(_ environment: [String: String], pid: Int32) -> Int? {
    guard environment["WATCHDOG_PID"].map({ Int32($0) == pid }) ?? true else { return nil }
    return environment["WATCHDOG_USEC"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }
}
