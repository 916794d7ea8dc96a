import Foundation
import Messages
import RPC
import TestSupport
import Testing

@testable import evenstride_load

/// Servers that do what no server should: a run ends, with a report, and says what happened. That every
/// call is told of exactly once is checked by `StandInRun`.
@Suite("Misbehaving servers", .serialized)
struct MisbehavingServerTests {
  private func run(
    rate: Double? = 400, seconds: Double = 1, deadline: Duration = .seconds(30),
    _ react: @escaping StandInServer.React
  ) throws -> StageResult {
    var run = try StandInRun()
    run.deadline = deadline
    run.drain = min(6, deadline / .seconds(1) + 1)
    let server = try StandInServer(path: run.path, react)
    defer { withExtendedLifetime(server) {} }
    return try run.stage(rate: rate, seconds: seconds)
  }

  private func count(_ result: StageResult, _ reason: String) -> UInt64 {
    result.failures.filter { $0.reason == reason }.map(\.count).reduce(0, +)
  }

  @Test("An error status is a failure with its reason")
  func errorStatus() throws {
    let found = try run { call in
      call.number % 4 == 0
        ? [.failure(RPCError(.resourceExhausted, "too many", reason: "CALLS_PER_USER"))]
        : [.answer()]
    }
    #expect(found.counts.failed == 100 && found.counts.answered == 300)
    let group = try #require(found.failures.first)
    #expect(group.status == "RESOURCE_EXHAUSTED" && group.reason == "CALLS_PER_USER")
    #expect(group.count == 100 && group.code == 8 && group.message == "too many")
    #expect(found.failed.count == 100)
  }

  @Test("A connection that the server closes takes its calls with it, and another is made")
  func hangUp() throws {
    let found = try run { call in call.number % 50 == 49 ? [.hangUp()] : [.answer()] }
    #expect(found.counts.failed >= 6 && found.counts.answered >= 300)
    #expect(count(found, "connection lost") == found.counts.failed)
    #expect(found.counts.heldBack == 0)
  }

  @Test("Half a frame, and then the end, is a lost connection")
  func halfFrame() throws {
    let found = try run { call in
      call.number % 50 == 49 ? [.bytes([0, 0, 0, 9, 0, 0]), .hangUp()] : [.answer()]
    }
    #expect(found.counts.failed >= 6 && found.counts.answered >= 300)
    // Where the server reads several calls at once, answers stand behind the half frame: no frames.
    let lost = count(found, "connection lost")
    #expect(lost > 0 && lost + count(found, "not ttrpc") == found.counts.failed)
  }

  @Test("What is not ttrpc ends the connection, and says what it looks like")
  func garbage() throws {
    let text = Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8)
    let found = try run { call in call.number % 50 == 49 ? [.bytes(text)] : [.answer()] }
    #expect(found.counts.failed >= 6 && found.counts.answered >= 300)
    #expect(count(found, "not ttrpc") == found.counts.failed)
    #expect(found.failures.first?.message.contains("HTTP") == true)
  }

  @Test("An answer that cannot be read is a failure")
  func unreadable() throws {
    // A response whose payload says that 100 bytes follow, and ends.
    let found = try run { call in
      let id = withUnsafeBytes(of: call.stream.bigEndian, Array.init)
      return [.bytes([0, 0, 0, 2] + id + [2, 0, 0x12, 100])]
    }
    #expect(found.counts.failed == 400)
    #expect(count(found, "unreadable answer") == 400)
  }

  @Test("Answers that nobody asked for, and second answers, change nothing but a count")
  func answersTooMany() throws {
    let found = try run { call in
      [.answer(), .answer(), .answer(to: 2), .answer(to: call.stream &+ 2_000_001)]
    }
    #expect(found.counts.answered == 400 && found.failures.isEmpty)
    #expect(found.counts.late == 1_200)
  }

  @Test("Answers out of order go to the calls that they answer")
  func order() throws {
    // Even calls take 300 ms, odd ones none.
    let found = try run { call in [.answer(after: .milliseconds(call.number % 2 == 0 ? 300 : 0))] }
    #expect(found.counts.answered == 400)
    #expect(found.service.milliseconds(75) >= 300)
    // The histogram is that of the calls, not of the order of their answers: half of them are quick.
    #expect(found.service.milliseconds(25) < 200)
  }

  @Test(
    "Calls that are never answered are given up after their deadline, with the time they waited")
  func never() throws {
    let found = try run(deadline: .milliseconds(300)) { call in
      call.number % 4 == 0 ? [] : [.answer()]
    }
    // A machine that stands still for long lets other calls wait too.
    #expect(found.counts.unanswered >= 100)
    #expect(found.counts.answered == 400 - found.counts.unanswered)
    #expect(count(found, "no answer") == found.counts.unanswered)
    #expect(found.latency.milliseconds(99) >= 500)
  }

  @Test("A late answer to a call that was given up is counted as late, never as an answer")
  func late() throws {
    let found = try run(rate: 50, seconds: 2, deadline: .milliseconds(100)) { call in
      [.answer(after: .milliseconds(call.number < 10 ? 900 : 0))]
    }
    // A machine that stands still for long lets other calls be late too.
    #expect(found.counts.unanswered >= 10)
    #expect(found.counts.answered == 100 - found.counts.unanswered)
    #expect(found.counts.late == found.counts.unanswered)
  }

  @Test("A server that answers nothing at all leaves every call unanswered")
  func silence() throws {
    let found = try run(rate: 200, deadline: .milliseconds(200)) { _ in [] }
    #expect(found.counts.answered == 0 && found.counts.unanswered + found.counts.heldBack == 200)
  }

  @Test("A closed loop goes on when connections are closed on it")
  func closedLoopHangUp() throws {
    let found = try run(rate: nil) { call in
      [3, 103, 203].contains(call.number) ? [.hangUp()] : [.answer()]
    }
    #expect(found.counts.answered > 100 && found.counts.failed > 0)
  }

  // Apart from the test above: a lost connection takes unanswered calls with it.
  @Test("A closed loop goes on when calls are never answered")
  func closedLoopSilence() throws {
    let found = try run(rate: nil, deadline: .milliseconds(200)) { call in
      (100..<110).contains(call.number) ? [] : [.answer()]
    }
    #expect(found.counts.answered > 100 && found.counts.failed == 0)
    #expect(found.counts.unanswered >= 10)
  }

  @Test("A server that dies is waited for, and what was due meanwhile is told")
  func restart() throws {
    let run = try StandInRun()
    let path = run.path
    let server = Locked<StandInServer?>(try StandInServer(path: path) { _, _ in .milliseconds(20) })
    let second = Locked<Int>(0)
    let deaths = Thread {
      usleep(600_000)
      // What it leaves unanswered fails; its socket goes, so that nobody can connect.
      server.withLock { $0 = nil }
      usleep(500_000)
      var anew: StandInServer?
      // Until the old one has left the path.
      while anew == nil {
        anew = try? StandInServer(path: path) { _, _ in .milliseconds(20) }
        usleep(10_000)
      }
      server.withLock { $0 = anew }
    }
    deaths.start()
    let found = try run.stage(rate: 500, seconds: 3)
    second.withLock { $0 = server.withLock { $0?.calls ?? 0 } }
    #expect(second.withLock { $0 } > 0)
    #expect(found.counts.due == 1_500)
    #expect(count(found, "connection lost") > 0)
    // Whoever could not be sent meanwhile was, later, and its latency is from when it was due.
    #expect(found.counts.answered > 1_300)
    #expect(found.latency.milliseconds(99) >= 300)
  }

  @Test("Without a server there is no run")
  func nobody() throws {
    let run = try StandInRun()
    #expect(throws: (any Error).self) { try run.stage(rate: 10, seconds: 1) }
  }
}
