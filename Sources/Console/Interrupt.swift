import Glibc
import Synchronization

/// The wish to end a run early, by SIGINT, SIGTERM or SIGHUP: what was achieved is kept. A second signal ends
/// the process at once.
package enum Interrupt {
  /// Number of the signal that came; 0: none.
  private static let requested = Atomic<Int32>(0)

  package static var isRequested: Bool { signal != nil }

  /// The signal that asked for the end.
  package static var signal: Int32? {
    let number = requested.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  package static func watch() {
    var ours = sigset_t()
    sigemptyset(&ours)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      sigaddset(&ours, number)
      // Whoever starts this with nohup wants it to outlive the terminal.
      if number == SIGHUP, isIgnored(number) { continue }
      Glibc.signal(number) { number in
        Interrupt.requested.store(number, ordering: .relaxed)
        Glibc.signal(number, SIG_DFL)
        Glibc.signal(SIGINT, SIG_DFL)
        Glibc.signal(SIGTERM, SIG_DFL)
      }
    }
    // Whoever starts this may have blocked them.
    pthread_sigmask(SIG_UNBLOCK, &ours, nil)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var old = sigaction()
    sigaction(number, nil, &old)
    return unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
