import Glibc
import Statistics

/// Calls that are to be cancelled, and when.
///
/// The time is drawn evenly up to a millisecond after the sending, so that calls are met before, while
/// and after they run.
struct CancelTimes {
  private struct Entry {
    let time: Int64
    let call: PendingCall
    let connection: Int
  }

  /// By time, latest first.
  private var entries: [Entry] = []
  private var random = ResampleStream(seed: 0, resample: 0)
  /// No two calls of a user that run at once have the same id.
  private static let prefix = UInt64(UInt32(bitPattern: getpid())) << 32
  private var lastID: UInt64 = 0

  private static let longestDelay = 1_000_000

  /// A new stage: nothing is to be cancelled.
  mutating func begin(seed: UInt64, thread: Int) {
    entries = []
    random = ResampleStream(seed: seed ^ 0xca9ce1, resample: thread)
  }

  mutating func takeID(worker: Int) -> UInt64 {
    lastID += 1
    return Self.prefix | UInt64(worker & 0xff) << 24 | lastID & 0xff_ffff
  }

  mutating func add(_ call: PendingCall, connection: Int) {
    let time = call.sent + Int64(random.index(below: Self.longestDelay))
    var at = entries.endIndex
    while at > 0, entries[at - 1].time < time { at -= 1 }
    entries.insert(Entry(time: time, call: call, connection: connection), at: at)
  }

  /// When the next one is to be cancelled; nil: none is.
  var earliest: Int64? { entries.last?.time }

  /// The next call whose time has come, and its connection.
  mutating func takeDue(_ now: Int64) -> (PendingCall, Int)? {
    guard let last = entries.last, last.time <= now else { return nil }
    entries.removeLast()
    return (last.call, last.connection)
  }
}
