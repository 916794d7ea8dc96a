/// How long work waited for a thread of the compute pool: calls, and turns of streams.
package struct QueueWaits: Sendable {
  /// By class, one more than there are bounds.
  package private(set) var counts = [UInt64](repeating: 0, count: LoopCounters.bounds.count + 1)
  /// Sum of the waits.
  package private(set) var nanoseconds: UInt64 = 0

  /// How often work got a thread.
  package var count: UInt64 { counts.reduce(0, +) }

  mutating func record(nanoseconds wait: Int64) {
    counts[LoopCounters.place(of: wait)] += 1
    nanoseconds += UInt64(max(0, wait))
  }
}
