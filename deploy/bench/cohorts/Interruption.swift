import Dispatch
import Foundation
import Statistics

/// A caller who may go, and who notes how long nobody asked whether he still waits.
///
/// `lock` guards everything that changes.
final class Interruption: @unchecked Sendable {
  private let lock = NSLock()
  private var isGone = false
  private var goneAt: Double?
  private var asked: [UInt: Double] = [:]
  private var longest = 0.0
  private var places: [String] = []
  private let began = Interruption.now
  private let tracesAbove: Double?

  init() {
    tracesAbove = ProcessInfo.processInfo.environment["SILENCE_MS"].flatMap(Double.init)
  }

  var workers: Workers {
    Workers(
      isCancelled: { self.ask() },
      forEach: { count, body in DispatchQueue.concurrentPerform(iterations: count) { body($0) } })
  }

  func cancel() {
    lock.withLock {
      isGone = true
      goneAt = Self.now
    }
  }

  var cancelledAt: Double? { lock.withLock { goneAt } }
  /// Seconds.
  var longestSilence: Double { lock.withLock { longest } }
  var silences: [String] { lock.withLock { places } }

  private func ask() -> Bool {
    let now = Self.processorTime
    let thread = UInt(pthread_self())
    return lock.withLock {
      let silence = now - (asked[thread] ?? now)
      longest = max(longest, silence)
      if let tracesAbove, silence * 1e3 > tracesAbove {
        let stack = Thread.callStackSymbols.dropFirst(3).prefix(5)
          .map { String($0) }
        places.append(
          String(format: "%.3f s: %.1f ms\n", Self.now - began, silence * 1e3)
            + stack.map { "   \($0)\n" }.joined())
      }
      asked[thread] = Self.processorTime
      return isGone
    }
  }

  /// Seconds that this thread has computed: a neighbour's load does not count.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static var now: Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }
}
