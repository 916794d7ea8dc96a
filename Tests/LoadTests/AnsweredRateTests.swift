import Messages
import RPC
import TestSupport
import Testing

@testable import evenstride_load

@Suite("What a server did not do in time is not counted as done")
struct AnsweredRateTests {
  @Test("Answers of the drain do not make a slow server fast")
  func drain() throws {
    let run = try StandInRun()
    // Every answer comes 1.5 s after its call: of two seconds' calls those of the first half second
    // are answered in time.
    let server = try StandInServer(path: run.path) { _ in
      [.answer(after: .milliseconds(1_500))]
    }
    let stage = try run.stage(rate: 40, seconds: 2)
    #expect(stage.counts.answered == 80)
    #expect(stage.answeredRate > 5 && stage.answeredRate <= 10.5, "\(stage.answeredRate)")
    #expect(server.calls == 80)
  }

  @Test(
    "What an overloaded server answers of the warm-up's calls is what it does, and no counted call")
  func warmUp() throws {
    var run = try StandInRun()
    (run.connections, run.inflight, run.drain) = (1, 1, 0.2)
    // One call at a time, 20 ms each: 50 a second at most, of 200 that are due. The warm-up's last take
    // longer than the run.
    let server = try StandInServer(path: run.path) { _ in [.answer(after: .milliseconds(20))] }
    let stage = try run.stage(rate: 200, seconds: 1, warmUp: 1)
    #expect(stage.counts.answered == 0 && stage.counts.heldBack == 200)
    #expect(stage.answeredRate > 5 && stage.answeredRate <= 51, "\(stage.answeredRate)")
    #expect(server.calls <= 111)
  }

  @Test("That a deadline has passed, and the server says so, counts as time waited")
  func deadlines() throws {
    let run = try StandInRun()
    let server = try StandInServer(path: run.path) { call in
      call.number % 2 == 0
        ? [.failure(RPCError(.deadlineExceeded, "too late"), after: .milliseconds(200))]
        : [.answer()]
    }
    let stage = try run.stage(rate: 100, seconds: 1)
    #expect(stage.counts.unanswered == 50 && stage.counts.answered == 50)
    #expect(stage.latency.milliseconds(99) >= 199)
    #expect(stage.failures.first?.status == "DEADLINE_EXCEEDED")
    #expect(server.calls == 100)
  }
}
