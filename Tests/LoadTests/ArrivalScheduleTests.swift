import Foundation
import Testing

@testable import evenstride_load

@Suite("When calls are due")
struct ArrivalScheduleTests {
  private func times(
    _ arrival: Arrival, rate: Double, threads: Int, until end: Double, seed: UInt64 = 1
  ) -> [Int64] {
    (0..<threads).flatMap { thread in
      var schedule = ArrivalSchedule(
        arrival, rate: rate, thread: thread, threads: threads, seed: seed)
      var out: [Int64] = []
      while case let due = schedule.next(), due < Int64(end * 1e9) { out.append(due) }
      return out
    }.sorted()
  }

  @Test("A constant rate is i / R, however many threads share it", arguments: [1, 2, 3, 7])
  func constant(threads: Int) {
    let found = times(.constant, rate: 300, threads: threads, until: 2)
    let expected = (0..<600).map { Int64((Double($0) * 1e9 / 300).rounded()) }
    #expect(found.count == 600)
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) <= 1 })
  }

  @Test("An hour at an awkward rate loses no call to rounding")
  func noDrift() {
    var schedule = ArrivalSchedule(.constant, rate: 7_001, thread: 0, threads: 1, seed: 1)
    var last: Int64 = 0
    for _ in 0...(7_001 * 60) { last = schedule.next() }
    #expect(last == 60_000_000_000)
  }

  @Test("Poisson arrivals have the rate, and gaps as variable as they are long", arguments: [1, 4])
  func poisson(threads: Int) {
    let found = times(.poisson, rate: 5_000, threads: threads, until: 20)
    // 100,000 expected, standard deviation 316.
    #expect(abs(found.count - 100_000) < 4 * 316)
    let gaps = zip(found.dropFirst(), found).map { Double($0 - $1) }
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    let variance = gaps.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(gaps.count)
    // An exponential distribution: standard deviation = mean; the ratio's standard error is
    // 1 / sqrt(n) = 0.3 %. P(gap > 2 mean) = exp(-2) = 0.1353.
    #expect(abs(variance.squareRoot() / mean - 1) < 0.015)
    let long = Double(gaps.count { $0 > 2 * mean }) / Double(gaps.count)
    #expect(abs(long - exp(-2)) < 0.005)
  }

  @Test("The same seed gives the same starts, another one others")
  func seeds() {
    let one = times(.poisson, rate: 100, threads: 2, until: 1, seed: 5)
    #expect(one == times(.poisson, rate: 100, threads: 2, until: 1, seed: 5))
    #expect(one != times(.poisson, rate: 100, threads: 2, until: 1, seed: 6))
  }
}
