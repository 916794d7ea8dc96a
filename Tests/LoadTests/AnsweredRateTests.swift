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
