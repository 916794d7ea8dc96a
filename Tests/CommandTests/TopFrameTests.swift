import EvenstrideClient
import Foundation
import Testing

@testable import evenstride

/// What `top` makes of two looks at the counters; the expected numbers are worked out by hand.
@Suite struct TopFrameTests {
  private func sample(
    uptime: Double, calls: UInt64, failed: UInt64, counts: [UInt64], cpu: Double = 0,
    bytesIn: UInt64 = 0, refused: UInt64 = 0, waits: (count: UInt64, seconds: Double) = (0, 0),
    connections: [Connection] = []
  ) -> TopSample {
    var stats = GetStatsResponse(uptimeSeconds: uptime, connections: 2)
    stats.calls = [
      CallCount(method: "a.S/M", code: 0, calls: calls),
      CallCount(method: "a.S/M", code: 3, calls: failed),
      CallCount(method: "a.S/Idle", code: 0, calls: 5),
    ]
    stats.durationBoundsSeconds = [0.001, 0.002, 0.004]
    stats.durations = [
      CallDurations(method: "a.S/M", sumSeconds: 1, counts: counts),
      CallDurations(method: "a.S/Idle", sumSeconds: 1, counts: [5, 0, 0, 0]),
    ]
    (stats.cpuSeconds, stats.bytesIn) = (cpu, bytesIn)
    (stats.callsDequeued, stats.queueWaitSeconds) = waits
    stats.refused = [NamedCount(name: "calls", count: refused)]
    return TopSample(stats: stats, connections: connections)
  }

  @Test func ratesAndQuantilesComeFromTheDifferences() throws {
    let before = sample(uptime: 10, calls: 100, failed: 1, counts: [101, 0, 0, 0], cpu: 1)
    let now = sample(
      uptime: 12, calls: 298, failed: 3, counts: [101, 100, 100, 0], cpu: 1.5, bytesIn: 4096,
      refused: 7)
    let frame = TopFrame(from: before, to: now)
    #expect(frame.intervalSeconds == 2)
    #expect(frame.callsPerSecond == 100)
    #expect(frame.failed == 2)
    #expect(frame.cpuPercent == 25)
    #expect(frame.bytesInPerSecond == 2048)
    #expect(frame.refused == 7)
    // 200 calls, half of them up to 2 ms, the others on a line from 2 to 4 ms.
    #expect(frame.p50Seconds == 0.002)
    #expect(try #require(frame.p99Seconds) == 0.002 + 0.002 * 0.98)
    #expect(frame.methods.map(\.method) == ["a.S/M"])
  }

  @Test func theMeanWaitForAThreadIsThatOfTheCallsInBetween() {
    let before = sample(
      uptime: 10, calls: 100, failed: 0, counts: [100, 0, 0, 0], waits: (100, 5))
    let now = sample(uptime: 12, calls: 104, failed: 0, counts: [104, 0, 0, 0], waits: (104, 7))
    let frame = TopFrame(from: before, to: now)
    #expect(frame.meanQueueWaitSeconds == 0.5)
    #expect(frame.text(ownProcess: 0).contains("queued 0  queue wait 500.0 ms  streams 0"))
    #expect(TopFrame(from: now, to: now).meanQueueWaitSeconds == nil)
    #expect(TopFrame(from: now, to: now).text(ownProcess: 0).contains("queue wait –"))
    let anew = sample(uptime: 2, calls: 1, failed: 0, counts: [1, 0, 0, 0], waits: (4, 1))
    #expect(TopFrame(from: before, to: anew).meanQueueWaitSeconds == 0.25)
  }

  @Test func withoutCallsThereAreNoQuantiles() throws {
    let look = sample(uptime: 10, calls: 100, failed: 1, counts: [101, 0, 0, 0])
    let later = sample(uptime: 11, calls: 100, failed: 1, counts: [101, 0, 0, 0])
    let frame = TopFrame(from: look, to: later)
    #expect(frame.callsPerSecond == 0)
    #expect(frame.p50Seconds == nil && frame.p99Seconds == nil)
    #expect(frame.text(ownProcess: 0).contains("p50 –  p99 –"))
    _ = try JSONEncoder().encode(frame)
  }

  @Test func aCallBeyondTheLastBoundCountsAsTheBound() {
    let before = sample(uptime: 1, calls: 0, failed: 0, counts: [0, 0, 0, 0])
    let now = sample(uptime: 2, calls: 1, failed: 0, counts: [0, 0, 0, 1])
    #expect(TopFrame(from: before, to: now).p99Seconds == 0.004)
  }

  @Test func aDaemonThatStartedAnewIsCountedFromItsStart() {
    let before = sample(uptime: 100, calls: 1000, failed: 0, counts: [1000, 0, 0, 0], cpu: 50)
    let now = sample(uptime: 2, calls: 15, failed: 0, counts: [15, 0, 0, 0], cpu: 1)
    let frame = TopFrame(from: before, to: now)
    #expect(frame.intervalSeconds == 2)
    #expect(frame.callsPerSecond == 10)  // 15 and 5 of Idle
    #expect(frame.cpuPercent == 50)
  }

  @Test func connectionsAreMatchedByTheirNumber() {
    func connection(_ id: UInt64, _ calls: UInt64, pid: Int32) -> Connection {
      Connection(id: id, pid: pid, uid: 1000, ageSeconds: 61, calls: calls)
    }
    let before = sample(
      uptime: 1, calls: 0, failed: 0, counts: [],
      connections: [connection(1, 10, pid: 50), connection(2, 0, pid: 51)])
    let now = sample(
      uptime: 3, calls: 0, failed: 0, counts: [],
      connections: [
        connection(1, 10, pid: 50), connection(2, 40, pid: 51), connection(3, 4, pid: 52),
      ])
    let frame = TopFrame(from: before, to: now)
    #expect(frame.connections.map(\.id) == [2, 3, 1])
    #expect(frame.connections.map(\.callsPerSecond) == [20, 2, 0])
    let rows = frame.text(ownProcess: 52).split(separator: "\n").suffix(2)
    #expect(
      rows.map { $0.split(separator: " ").prefix(3).joined(separator: " ") } == [
        "2 1000 51", "1 1000 50",
      ])
  }
}
