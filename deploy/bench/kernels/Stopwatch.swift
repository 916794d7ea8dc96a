import Glibc

/// Times of one task, reading by reading.
struct Stopwatch {
  /// What was timed.
  let name: String
  /// Calls in all.
  let calls: Int
  /// Microseconds of processor a call, all threads together.
  let processor: Double
  /// Microseconds a call of each reading, ascending.
  private let times: [Double]

  /// Shorter calls are timed several at once, as reading the clock takes some 0.05 us.
  private static let shortestReading = 20e-6

  /// Warms up, then takes readings until `seconds` have gone.
  ///
  /// Every answer passes through `keep`, so that the compiler cannot leave the work out.
  init<Answer>(_ name: String, seconds: Double, keep: (Answer) -> Void, _ body: () -> Answer) {
    self.name = name
    var warm = 0
    let start = Self.now(CLOCK_MONOTONIC)
    while Self.now(CLOCK_MONOTONIC) - start < seconds / 5 {
      keep(body())
      warm += 1
    }
    let once = (Self.now(CLOCK_MONOTONIC) - start) / Double(max(1, warm))
    let calls = max(1, Int((Self.shortestReading / once).rounded(.up)))
    var times: [Double] = []
    let busy = Self.now(CLOCK_PROCESS_CPUTIME_ID)
    let begin = Self.now(CLOCK_MONOTONIC)
    while Self.now(CLOCK_MONOTONIC) - begin < seconds {
      let before = Self.now(CLOCK_MONOTONIC)
      for _ in 0..<calls { keep(body()) }
      let after = Self.now(CLOCK_MONOTONIC)
      times.append((after - before) * 1e6 / Double(calls))
    }
    self.calls = times.count * calls
    processor = (Self.now(CLOCK_PROCESS_CPUTIME_ID) - busy) * 1e6 / Double(self.calls)
    self.times = times.sorted()
  }

  var median: Double { times[times.count / 2] }
  var fastest: Double { times[0] }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
