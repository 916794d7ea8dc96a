import Dispatch

/// Times of one task, call by call.
struct Stopwatch {
  /// What was timed.
  let name: String
  /// Microseconds of each call, ascending.
  private let times: [Double]

  /// Warms up, then times single calls until `seconds` have gone.
  ///
  /// Every answer passes through `keep`, so that the compiler cannot leave the work out.
  init<Answer>(_ name: String, seconds: Double, keep: (Answer) -> Void, _ body: () -> Answer) {
    self.name = name
    let start = Self.now
    while Self.now - start < seconds / 5 { keep(body()) }
    var times: [Double] = []
    let begin = Self.now
    while Self.now - begin < seconds {
      let before = Self.now
      let answer = body()
      let after = Self.now
      keep(answer)
      times.append((after - before) * 1e6)
    }
    self.times = times.sorted()
  }

  var calls: Int { times.count }
  var median: Double { times[times.count / 2] }
  var fastest: Double { times[0] }

  private static var now: Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }
}
