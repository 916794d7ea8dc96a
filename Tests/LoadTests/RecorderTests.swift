import Testing

@testable import evenstride_load

@Suite("Seconds are recorded one by one")
struct RecorderTests {
  private let second: Int64 = 1_000_000_000

  /// Numbers of the seconds and what was answered within, for calls due at 0 and answered at these
  /// times; the counted part begins at 0.
  private func record(ends: Int64, stopAt: Int64? = nil, _ times: [Int64]) -> [Int: UInt64] {
    let handover = Handover(kinds: 1)
    var recorder = Recorder(handover, began: 0, ends: ends)
    for time in times {
      if let stopAt, time >= stopAt { recorder.end(at: stopAt) }
      recorder.advance(to: time, inFlight: 0)
      recorder.answered(PendingCall(), at: time)
    }
    recorder.handOver(inFlight: 0)
    var found: [Int: UInt64] = [:]
    handover.collect { found[$0.second, default: 0] += $0.kinds[0].counts.answered }
    return found.filter { $0.value > 0 }
  }

  @Test("A call belongs to the second of its answer")
  func seconds() {
    let found = record(ends: 10 * second, [1, second - 1, second, 3 * second + 5])
    #expect(found == [0: 2, 1: 1, 3: 1])
  }

  @Test("The drain begins a second of its own, also after half a second")
  func drain() {
    let ends = 2 * second + second / 2
    let found = record(ends: ends, [2 * second, ends - 1, ends, ends + second, ends + second + 1])
    #expect(found == [2: 2, 3: 1, 4: 2])
  }

  @Test("A run that is ended early drains from there on")
  func stopped() {
    let found = record(ends: 10 * second, stopAt: second / 2, [1, second / 2, second])
    #expect(found == [0: 1, 1: 2])
  }
}
