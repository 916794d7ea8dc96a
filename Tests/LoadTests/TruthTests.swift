import Foundation
import RPC
import TestSupport
import Testing

@testable import evenstride_load

/// What the load tester says of servers whose delays are known.
///
/// The stand-in never answers before its time, and latency counts from when a call was due: so every
/// percentile has a lower bound that holds on the busiest machine. From above only what no noise
/// reaches is asked here; the 2 % are asked by `deploy/bench/truth/run`, where a quiet moment can be
/// waited for.
@Suite("The truth about known servers", .serialized)
struct TruthTests {
  /// Of S seconds in every P, a call that is due u seconds after a stall began waits S − u: the share
  /// (S − x) / P of all calls waits longer than x. With S = 0.2, P = 1: p90 is 100 ms, p99 190, p99.9 199.
  @Test("A stalled server is seen by an open loop, and hidden by a closed one")
  func stall() throws {
    let stalls = Stalls(of: .milliseconds(200), every: .seconds(1))
    var run = try StandInRun()
    let server = try StandInServer(path: run.path, stalls: stalls) { _, _ in .zero }
    run.inflight = 256
    let open = try run.stage(rate: 1_000, seconds: 3)
    #expect(open.counts.due == 3_000 && open.counts.answered == 3_000)
    // Calls are due 1 ms apart, the histogram keeps three digits.
    for (percent, expected) in [(90.0, 100.0), (99, 190), (99.9, 199)] {
      let found = open.latency.milliseconds(percent)
      #expect(found >= expected - 2, "p\(percent)")
      #expect(found <= expected + 500, "p\(percent)")
    }
    (run.connections, run.inflight) = (1, 1)
    let closed = try run.stage(rate: nil, seconds: 3)
    // At most one call a stall meets it, three in all, of thousands on any machine.
    #expect(closed.counts.answered > 1_000)
    #expect(closed.latency.milliseconds(99) < 100)
    #expect(closed.latency.milliseconds(100) > 150)
    withExtendedLifetime(server) {}
  }

  @Test(
    "Percentiles are never below those of the delays, nor far above",
    arguments: [
      DelayDistribution.constant(milliseconds: 50), .exponential(mean: 50),
      .lognormal(median: 50, sigma: 0.5), .twoPoint(low: 20, high: 400, share: 0.05),
    ])
  func delays(_ distribution: DelayDistribution) throws {
    var run = try StandInRun()
    (run.connections, run.inflight, run.threads) = (4, 256, 2)
    let server = try StandInServer(path: run.path) { number, _ in distribution.delay(of: number) }
    let found = try run.stage(rate: 1_000, seconds: 3)
    #expect(found.counts.answered == 3_000)
    // The share of any 3,000 calls below a quantile is off by 3 / 3,000 at most: a tenth of a percent
    // lower, and a tenth of a percent for the histogram.
    for percent in [50.0, 90, 99] {
      let least = distribution.quantile(percent / 100 - 0.001) * 0.999
      #expect(found.latency.milliseconds(percent) >= least, "p\(percent)")
      #expect(found.service.milliseconds(percent) >= least, "p\(percent)")
      #expect(found.latency.milliseconds(percent) <= 2 * least + 200, "p\(percent)")
    }
    withExtendedLifetime(server) {}
  }

  @Test("Calls are due at the rate, to the call; at random to the square root of their number")
  func rates() throws {
    var run = try StandInRun()
    let server = try StandInServer(path: run.path) { _, _ in .zero }
    #expect(try run.stage(rate: 7_001, seconds: 1).counts.due == 7_001)
    run.arrival = .poisson
    let due = Double(try run.stage(rate: 10_000, seconds: 1).counts.due)
    // Standard deviation 100.
    #expect(abs(due - 10_000) < 500)
    #expect(server.calls == 7_001 + Int(due))
  }

  @Test("A rate beyond what the generator can do is invalid, a server that cannot do it is not")
  func whoIsSlow() throws {
    var run = try StandInRun()
    run.drain = 0.2
    let server = try StandInServer(path: run.path) { _, _ in .zero }
    let beyond = try run.stage(rate: 8e6, seconds: 0.25)
    #expect(beyond.verdict == .invalid)
    #expect(beyond.faults.first?.contains("generator's own lag") == true)
    #expect(beyond.counts.due == 2_000_000)
    withExtendedLifetime(server) {}

    var slow = try StandInRun()
    (slow.connections, slow.inflight, slow.drain) = (1, 4, 0.5)
    let slowServer = try StandInServer(path: slow.path) { _, _ in .milliseconds(400) }
    // 10 calls/s of 200: the others wait for room.
    let held = try slow.stage(rate: 200, seconds: 2)
    #expect(held.verdict == .measured, "\(held.faults)")
    #expect(held.counts.heldBack > 300)
    #expect(held.errorShare > 0.75)
    #expect(held.failures.contains { $0.reason == "never sent" })
    withExtendedLifetime(slowServer) {}
  }
}
