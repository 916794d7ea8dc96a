import Glibc
import RPC

/// The CPU time of a process, all its threads together.
struct ProcessClock {
  private let clock: clockid_t

  static let own = ProcessClock(clock: CLOCK_PROCESS_CPUTIME_ID)

  private init(clock: clockid_t) { self.clock = clock }

  /// The process that listens on a socket.
  init(servingAt path: String) throws {
    let fd = try UnixAddress(path).connect()
    defer { System.closeQuietly(fd) }
    var clock = clockid_t()
    let code = clock_getcpuclockid(try PeerCredentials.of(fd).pid, &clock)
    guard code == 0 else { throw SystemError("clock_getcpuclockid", code: code) }
    self.clock = clock
  }

  var microseconds: Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }
}
