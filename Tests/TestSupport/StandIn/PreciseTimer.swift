import CLinux
import Foundation
import Glibc
package import RPC
import Synchronization

/// Does things at their time, one after the other, on a thread of its own.
///
/// It sleeps until shortly before and then looks at the clock, giving way between looks: a sleep ends
/// some 50 µs late. To look for longer would take a core from those that are to be measured: with a
/// millisecond, on two cores, every hundredth answer was read a millisecond late.
package final class PreciseTimer: Sendable {
  private struct Deed {
    let due: Instant
    /// Among those due at the same moment, the first asked is the first done.
    let number: Int
    let run: @Sendable () -> Void
  }

  private struct State {
    var heap = Heap<Deed> { ($0.due, $0.number) < ($1.due, $1.number) }
    var number = 0
    /// Before which the thread does not look again by itself.
    var wakes = Instant.distantFuture
  }

  /// How long before a thing is due the thread stops sleeping.
  private let early: Int64
  private let state = Locked(State())
  /// Waits on the timer's own thread alone; any thread may wake it.
  nonisolated(unsafe) private let readiness: Readiness
  private let stopped = Atomic<Bool>(false)

  package init(early: Duration = .microseconds(100)) throws(SystemError) {
    self.early = early.saturatedNanoseconds
    readiness = try Readiness(pollTime: .zero)
    let thread = Thread { [weak self] in
      // Otherwise the kernel gathers the ends of sleeps within 50 µs.
      _ = set_timer_slack(1)
      while let self, !self.stopped.load(ordering: .relaxed) { self.takeTurn() }
    }
    thread.start()
  }

  /// What is not done yet never will be.
  package func stop() {
    stopped.store(true, ordering: .relaxed)
    readiness.wake()
  }

  package func run(at due: Instant, _ body: @escaping @Sendable () -> Void) {
    let mustWake = state.withLock { state in
      state.heap.insert(Deed(due: due, number: state.number, run: body))
      state.number += 1
      return due.advanced(byNanoseconds: -early) < state.wakes
    }
    if mustWake { readiness.wake() }
  }

  private func takeTurn() {
    let now = Instant.now
    let (deed, wakes) = state.withLock { state -> (Deed?, Instant) in
      guard let first = state.heap.first else {
        state.wakes = .distantFuture
        return (nil, .distantFuture)
      }
      if first.due <= now { return (state.heap.removeFirst(), now) }
      state.wakes = first.due.advanced(byNanoseconds: -early)
      return (nil, state.wakes)
    }
    if let deed { return deed.run() }
    if wakes <= now {
      sched_yield()
    } else {
      sleep(until: wakes, now)
      state.withLock { $0.wakes = .now }
    }
  }

  /// Until then or a sign, at most half a second: whoever stopped holding this shall not wait long.
  private func sleep(until wakes: Instant, _ now: Instant) {
    readiness.sleep(until: min(wakes, now + .milliseconds(500)))
    // Takes back the sign.
    readiness.visit { _, _ in }
  }
}

/// A binary heap: the smallest first.
struct Heap<Element> {
  private var elements: [Element] = []
  private let isLess: (Element, Element) -> Bool

  init(_ isLess: @escaping (Element, Element) -> Bool) { self.isLess = isLess }

  var first: Element? { elements.first }

  mutating func insert(_ element: Element) {
    elements.append(element)
    var at = elements.count - 1
    while at > 0, isLess(elements[at], elements[(at - 1) / 2]) {
      elements.swapAt(at, (at - 1) / 2)
      at = (at - 1) / 2
    }
  }

  mutating func removeFirst() -> Element? {
    guard let last = elements.popLast() else { return nil }
    guard let first = elements.first else { return last }
    elements[0] = last
    var at = 0
    while true {
      var smallest = at
      for child in [2 * at + 1, 2 * at + 2]
      where child < elements.count && isLess(elements[child], elements[smallest]) {
        smallest = child
      }
      if smallest == at { return first }
      elements.swapAt(at, smallest)
      at = smallest
    }
  }
}
