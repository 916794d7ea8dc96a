/// How long to look for something before sleeping until it comes: learnt from how looking went.
///
/// Waking a thread costs more than a small call, so who has just asked, or answered, looks again for
/// a moment. That pays only where the other side runs at the same time. Where it waits for this very
/// core, or is slow, looking only keeps it from working; so every outcome counts, and looking
/// that does not pay ends, but for a trial now and then. On a busy machine looking often pays and
/// is dear all the same: who never sleeps uses up its share of the core, and is then made to wait for
/// milliseconds, while a sleeper that wakes is served at once. So interruptions count, too.
///
/// A pure state machine without a clock. Its owner asks `window()` before each wait, looks for so
/// long, and says how it went, by one call of `paid`, `expired` or `interrupted`. It guards it, too.
package struct PollWindow: Sendable, Equatable {
  /// Waits slept through after a trial that failed; doubled with each failure, up to the longest.
  static let shortestRest = 16
  static let longestRest = 1_024
  /// Looks that paid count up to so many; each that did not takes `priceOfMiss` away.
  static let mostCredit = 8
  static let priceOfMiss = 2
  /// A longer time between two looks, in nanoseconds, means that somebody else had the core: ticks
  /// and other interrupts of a core of one's own take less.
  package static let interruption: Int64 = 100_000
  /// Waits within which a second interruption means a busy machine. On an idle one they come once a
  /// second, on a busy one each few hundred waits.
  static let memory = 2_048
  /// Waits slept through on a busy machine; doubled each time, up to the longest.
  static let shortestPause = 4_096
  static let longestPause = 65_536

  /// Nanoseconds; 0: never look.
  package let maximum: Int64
  /// What the next wait gets; 0 while it rests.
  private var size: Int64
  private var credit = 0
  private var restLength = Self.shortestRest
  private var restLeft = 0
  /// Waits until interruptions are forgotten.
  private var unrest = 0
  private var pauseLength = Self.shortestPause

  package init(maximum: Duration) {
    self.maximum = max(0, maximum.saturatedNanoseconds)
    size = self.maximum
  }

  /// Nanoseconds to look before sleeping; 0: sleep at once, and there is nothing to tell.
  package mutating func window() -> Int64 {
    if restLeft > 0 {
      restLeft -= 1
      // The trial that ends the rest looks for the whole time: it asks whether looking pays at all.
      if restLeft == 0 { size = maximum }
      return 0
    }
    return size
  }

  /// It came while this looked.
  ///
  /// The next window has room for four times as long, and forgets a long one slowly.
  package mutating func paid(after nanoseconds: Int64) {
    let (wanted, overflow) = nanoseconds.multipliedReportingOverflow(by: 4)
    size = min(maximum, max(overflow ? maximum : wanted, size - size / 8, maximum / 8))
    credit = min(credit + 1, Self.mostCredit)
    restLength = max(restLength / 2, Self.shortestRest)
    guard unrest > 0 else { return }
    unrest -= 1
    if unrest == 0 { pauseLength = Self.shortestPause }
  }

  /// The window passed in vain.
  package mutating func expired() {
    credit -= Self.priceOfMiss
    guard credit < 0 else { return }
    rest(restLength)
    restLength = min(restLength * 2, Self.longestRest)
  }

  /// Somebody else had the core while this looked: it stops looking, whether it came or not.
  package mutating func interrupted() {
    unrest += Self.memory
    guard unrest > Self.memory else { return }
    rest(pauseLength)
    pauseLength = min(pauseLength * 2, Self.longestPause)
    // The next one soon after the pause is enough.
    unrest = Self.memory / 2
  }

  private mutating func rest(_ waits: Int) { (size, credit, restLeft) = (0, 0, waits) }
}
