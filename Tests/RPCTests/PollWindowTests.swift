import RPC
import Testing

@Suite("Poll window")
struct PollWindowTests {
  private static let maximum = Duration.microseconds(50)

  /// The windows of so many waits, on each of which the answer comes after `latency` from the start
  /// of looking; never, while this looks, where both sides share a core (nil).
  private static func windows(
    _ window: inout PollWindow, waits: Int, latency: Int64?
  ) -> [Int64] {
    (0..<waits).map { _ in
      let size = window.window()
      guard size > 0 else { return 0 }
      if let latency, latency <= size { window.paid(after: latency) } else { window.expired() }
      return size
    }
  }

  @Test("looks from the first wait on, and as long as it pays")
  func pays() {
    var window = PollWindow(maximum: Self.maximum)
    let sizes = Self.windows(&window, waits: 1_000, latency: 5_000)
    #expect(sizes[0] == 50_000)
    #expect(sizes.allSatisfy { $0 >= 20_000 })
    #expect(sizes.last! < 25_000)
  }

  @Test("a window follows the latency, up to its maximum")
  func follows() {
    var window = PollWindow(maximum: Self.maximum)
    _ = Self.windows(&window, waits: 100, latency: 1_000)
    let small = window.window()
    #expect(small < 10_000)
    window.paid(after: small)
    #expect(window.window() == 4 * small)
    window.paid(after: 4 * small)
    #expect(window.window() == 50_000)
    window.paid(after: .max)
    #expect(window.window() == 50_000)
  }

  @Test("never looks with a maximum of zero or less", arguments: [Duration.zero, .seconds(-1)])
  func off(maximum: Duration) {
    var window = PollWindow(maximum: maximum)
    #expect(Self.windows(&window, waits: 5_000, latency: 0).allSatisfy { $0 == 0 })
  }

  @Test("looking that never pays costs less than a thousandth of the waits")
  func sharedCore() {
    var window = PollWindow(maximum: Self.maximum)
    _ = Self.windows(&window, waits: 2_100, latency: nil)
    let sizes = Self.windows(&window, waits: 102_500, latency: nil)
    #expect(sizes.count { $0 > 0 } == 100)
  }

  @Test("stops within a few waits when what used to pay no longer does")
  func stops() {
    var window = PollWindow(maximum: Self.maximum)
    _ = Self.windows(&window, waits: 1_000, latency: 5_000)
    let sizes = Self.windows(&window, waits: 21, latency: nil)
    #expect(sizes.count { $0 > 0 } == 5)
    #expect(sizes.suffix(16).allSatisfy { $0 == 0 })
  }

  @Test("looks again when it pays again, after at most 1,025 waits")
  func recovers() {
    var window = PollWindow(maximum: Self.maximum)
    _ = Self.windows(&window, waits: 100_000, latency: nil)
    let sizes = Self.windows(&window, waits: 1_125, latency: 5_000)
    #expect(sizes.suffix(100).allSatisfy { $0 > 0 })
  }

  @Test("a rare slow answer does not end it")
  func rareMiss() {
    var window = PollWindow(maximum: Self.maximum)
    for _ in 0..<100 {
      _ = Self.windows(&window, waits: 9, latency: 5_000)
      #expect(Self.windows(&window, waits: 1, latency: nil) != [0])
    }
  }

  @Test("a latency that grows beyond the window is found again by a trial of the whole maximum")
  func grows() {
    var window = PollWindow(maximum: Self.maximum)
    _ = Self.windows(&window, waits: 1_000, latency: 2_000)
    let sizes = Self.windows(&window, waits: 100, latency: 40_000)
    #expect(sizes.suffix(50).allSatisfy { $0 >= 40_000 })
  }

  @Test("a single interruption among thousands of waits changes nothing")
  func rareInterruption() {
    var window = PollWindow(maximum: Self.maximum)
    for _ in 0..<10 {
      #expect(Self.windows(&window, waits: 4_000, latency: 5_000).allSatisfy { $0 > 0 })
      #expect(window.window() > 0)
      window.interrupted()
    }
  }

  /// As two busy loops beside two cores do: looking pays, and each 500th look is interrupted.
  @Test("interruptions that come often end it for most of the time, however often it pays")
  func busyMachine() {
    var window = PollWindow(maximum: Self.maximum)
    var looked = 0
    for _ in 0..<1_000_000 where window.window() > 0 {
      looked += 1
      if looked % 500 == 0 { window.interrupted() } else { window.paid(after: 5_000) }
    }
    #expect(looked < 20_000)
    // And it returns when the others have gone.
    let sizes = Self.windows(&window, waits: 70_000, latency: 5_000)
    #expect(sizes.suffix(1_000).allSatisfy { $0 > 0 })
  }
}
