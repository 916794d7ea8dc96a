import Glibc

/// A point on the monotonic clock, nanoseconds; far points saturate.
package struct Instant: Comparable, Sendable {
  package let nanoseconds: Int64

  package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  package static let distantFuture = Instant(nanoseconds: .max)

  package static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Instant(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }

  package static func < (a: Instant, b: Instant) -> Bool { a.nanoseconds < b.nanoseconds }

  package func advanced(byNanoseconds count: Int64) -> Instant {
    let (sum, overflow) = nanoseconds.addingReportingOverflow(count)
    return Instant(nanoseconds: overflow ? (count > 0 ? .max : .min) : sum)
  }

  package static func + (instant: Instant, duration: Duration) -> Instant {
    instant.advanced(byNanoseconds: duration.saturatedNanoseconds)
  }

  /// Whole milliseconds from `now` until this point, rounded up, as epoll and poll take them:
  /// -1 (for ever) for the distant future.
  package func pollTimeout(from now: Instant) -> Int32 {
    if self == .distantFuture { return -1 }
    let left = max(0, nanoseconds.subtractingReportingOverflow(now.nanoseconds).partialValue)
    return Int32(min(Int64(Int32.max), left / 1_000_000 + (left % 1_000_000 == 0 ? 0 : 1)))
  }
}

extension Duration {
  /// Nanoseconds, held at the ends of Int64.
  package var saturatedNanoseconds: Int64 {
    let (seconds, attoseconds) = components
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    if overflow { return seconds > 0 ? .max : .min }
    let (sum, carried) = product.addingReportingOverflow(attoseconds / 1_000_000_000)
    return carried ? (seconds > 0 ? .max : .min) : sum
  }
}
