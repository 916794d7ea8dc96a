import Glibc
import RPC

/// Points of the monotonic clock as RFC 3339 text in UTC, with milliseconds; a second's text is made
/// once.
///
/// Whoever holds it guards it.
struct WallTime {
  /// Nanoseconds from the monotonic to the wall clock, measured anew every second: the wall clock
  /// may be set.
  private var offset: Int64 = 0
  private var measured: Int64?
  private var second: Int64 = .min
  /// The second as text, "2026-01-31T23:59:59.".
  private var text: [UInt8] = []

  mutating func put(_ instant: Instant, into line: inout LineBuffer) {
    if measured.map({ instant.nanoseconds > $0 + 1_000_000_000 }) ?? true { measure() }
    let milliseconds = (instant.nanoseconds &+ offset) / 1_000_000
    let (quotient, remainder) = milliseconds.quotientAndRemainder(dividingBy: 1_000)
    if quotient != second { write(second: quotient) }
    line.put(bytes: text)
    line.put(Int(remainder), digits: 3)
    line.put("Z")
  }

  private mutating func write(second: Int64) {
    self.second = second
    var time = time_t(second)
    var parts = tm()
    gmtime_r(&time, &parts)
    let fields: [(after: StaticString, value: Int32, digits: Int)] = [
      ("", parts.tm_year + 1900, 4), ("-", parts.tm_mon + 1, 2), ("-", parts.tm_mday, 2),
      ("T", parts.tm_hour, 2), (":", parts.tm_min, 2), (":", parts.tm_sec, 2),
    ]
    var line = LineBuffer(capacity: 64)
    defer { line.deallocate() }
    for field in fields {
      line.put(field.after)
      line.put(Int(field.value), digits: field.digits)
    }
    line.put(".")
    text = Array(line.bytes)
  }

  private mutating func measure() {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let now = Instant.now
    measured = now.nanoseconds
    offset = Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec) - now.nanoseconds
  }
}
