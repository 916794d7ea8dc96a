import Foundation
import Statistics

/// When the calls of one thread are due, in nanoseconds since the stage began.
///
/// A stage's calls are dealt out to its threads in turn: of T threads, thread k gets the calls
/// k, k + T, k + 2T, … of a constant rate R, due at i / R; of a Poisson process each thread gets one
/// of rate R / T, and their union is one of rate R. The schedule knows nothing of what is
/// sent: it is what the server ought to have met, and what latency counts from.
struct ArrivalSchedule: Sendable {
  private let arrival: Arrival
  /// Nanoseconds between two calls of this thread, on average.
  private let gap: Double
  private let offset: Double
  private var count = 0.0
  private var last = 0.0
  private var random: ResampleStream

  /// - Parameters:
  ///   - rate: calls a second over all threads, above 0.
  ///   - thread: 0 to `threads` − 1.
  init(_ arrival: Arrival, rate: Double, thread: Int, threads: Int, seed: UInt64) {
    self.arrival = arrival
    gap = 1e9 * Double(threads) / rate
    offset = 1e9 * Double(thread) / rate
    random = ResampleStream(seed: seed, resample: thread)
  }

  /// When the next call is due.
  mutating func next() -> Int64 {
    switch arrival {
    case .constant, .closed:
      // From the number, not from the one before: no rounding adds up.
      defer { count += 1 }
      return Int64(clamping: (offset + count * gap).rounded())
    case .poisson:
      // 1 − u is never 0.
      let u = Double(random.next() >> 11) * 0x1p-53
      last -= gap * log1p(-u)
      return Int64(clamping: last.rounded())
    }
  }
}

extension Int64 {
  /// The nearest number there is.
  fileprivate init(clamping value: Double) {
    self = value >= 0x1p63 ? .max : Int64(value)
  }
}
