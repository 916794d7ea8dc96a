import Glibc
import Messages
import RPC

/// What the service manager is told of the daemon's life; nothing where there is none.
struct ServiceState: Sendable {
  private let socket: NotifySocket?
  private let watchdogInterval: Int?

  /// - Parameter failed: called with what is wrong when the address cannot be used.
  init(_ environment: [String: String], failed: (String) -> Void) {
    watchdogInterval = Watchdog.interval(environment, pid: getpid())
    guard let name = environment["NOTIFY_SOCKET"], !name.isEmpty else {
      socket = nil
      return
    }
    do {
      socket = try NotifySocket(name)
    } catch {
      socket = nil
      failed("cannot tell the service manager: \(error)")
    }
  }

  /// The daemon answers calls.
  func ready(at path: String) {
    socket?.send([
      ("READY", "1"), ("MAINPID", "\(getpid())"), ("STATUS", "answers calls at \(path)"),
    ])
  }

  /// The daemon ends as soon as its running calls have.
  func stopping(drainTime: Duration) {
    var variables = [
      ("STOPPING", "1"), ("STATUS", "draining: running calls have \(drainTime)"),
    ]
    // The unit's TimeoutStopSec allows for the default.
    if drainTime > Limits().drainTime {
      let time = drainTime + .seconds(5)
      variables.append(("EXTEND_TIMEOUT_USEC", "\(time.saturatedNanoseconds / 1_000)"))
    }
    socket?.send(variables)
  }

  /// Beats while it is held and the server's workers answer; nil where nobody asked for it.
  func watch(_ server: Server) -> Watchdog? {
    guard let socket, let watchdogInterval else { return nil }
    return Watchdog(microseconds: watchdogInterval, notify: socket) { server.probe(answered: $0) }
  }
}
