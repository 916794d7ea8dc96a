import Foundation
import Messages
import RPC
import Synchronization
import TestSupport
import Testing
import Wire

/// The stand-in must be right before it can judge.
@Suite("The stand-in server")
struct StandInTests {
  private let scratch = Result { try Scratch() }

  private func path() throws -> String { try scratch.get().path("s.sock") }

  @Test("Every answer leaves when its delay after the request's arrival has passed, never before")
  func delays() throws {
    let server = try StandInServer(path: path()) { number, _ in .milliseconds(5 + number % 7 * 5) }
    let client = try StandInClient(server.path)
    var sent: [UInt32: Instant] = [:]
    for number in 0..<70 {
      sent[StandInClient.stream(number)] = .now
      client.ask(number)
    }
    var waited: [Int64] = []
    for _ in 0..<70 {
      let (stream, response) = try client.answer()
      #expect(response.status == nil)
      let delay = Int64(5 + (Int(stream) - 1) / 2 % 7 * 5) * 1_000_000
      let passed = try Instant.now.nanoseconds - #require(sent[stream]).nanoseconds
      waited.append(passed - delay)
    }
    #expect(waited.allSatisfy { $0 >= 0 })
    #expect(server.calls == 70 && server.lateness.count == 70)
    #expect(server.lateness.allSatisfy { $0 >= 0 })
  }

  @Test("In a stall nothing is read and nothing is answered")
  func stalls() throws {
    let stalls = Stalls(of: .milliseconds(300), every: .milliseconds(600))
    let arrivals = Locked<[Instant]>([])
    let server = try StandInServer(path: path(), stalls: stalls) { number, arrived in
      arrivals.withLock { $0.append(arrived) }
      return number % 2 == 0 ? .zero : .milliseconds(30)
    }
    let before = Instant.now
    let client = try StandInClient(server.path)
    // Both before the stall; the second, due within it, waits for its end with the others.
    client.ask(0)
    _ = try client.answer()
    let began = Instant.now
    while Instant.now < began + .milliseconds(500) { usleep(500) }
    for number in 2..<6 { client.ask(number) }
    for _ in 0..<4 { _ = try client.answer() }
    // The stall ends 600 ms after the connection was taken, which was after `before`.
    #expect(Instant.now >= before + .milliseconds(600))
    #expect(arrivals.withLock { $0.dropFirst().allSatisfy { $0 >= before + .milliseconds(600) } })
  }

  @Test("The end of a stall is the beginning of the next period")
  func endOfStall() {
    let stalls = Stalls(of: .seconds(1), every: .seconds(5))
    let began = Instant.now
    func end(_ seconds: Double) -> Double {
      let moment = began.advanced(byNanoseconds: Int64(seconds * 1e9))
      return Double(stalls.end(of: moment, since: began).nanoseconds - began.nanoseconds) / 1e9
    }
    #expect(end(0) == 0 && end(3.5) == 3.5 && end(4) == 5 && end(4.75) == 5 && end(5) == 5)
    #expect(end(9.5) == 10 && end(12) == 12)
  }

  @Test("It fails, answers twice, answers nobody's question, sends garbage and hangs up when told")
  func misbehaviour() throws {
    let server = try StandInServer(path: path()) { call in
      switch call.number {
      case 0: [.failure(RPCError(.resourceExhausted, "no", reason: "CALLS_PER_USER"))]
      case 1: [.answer(), .answer(after: .milliseconds(1))]
      case 2: []
      case 3: [.answer(to: 99)]
      case 4: [.bytes([0, 0])]
      default: [.hangUp()]
      }
    }
    let client = try StandInClient(server.path)
    client.ask(0)
    let failure = try #require(try client.answer().response.status)
    let error = RPCError(failure, in: Arena())
    #expect(error.code == .resourceExhausted && error.reason == "CALLS_PER_USER")
    for number in [1, 2, 3] { client.ask(number) }
    let streams = try [client.answer().stream, client.answer().stream, client.answer().stream]
    #expect(streams.sorted() == [3, 3, 99])
    client.ask(4)
    #expect(client.bytes(2) == [0, 0])
    client.ask(5)
    #expect(client.bytes(1) == [])
  }

  @Test("Later questions may be answered sooner")
  func order() throws {
    // So far apart that the pauses of a busy machine, between two questions too, do not turn them round.
    let server = try StandInServer(path: path()) { number, _ in .milliseconds(900 - 300 * number) }
    let client = try StandInClient(server.path)
    for number in 0..<4 { client.ask(number) }
    var streams: [UInt32] = []
    for _ in 0..<4 { streams.append(try client.answer().stream) }
    #expect(streams == [7, 5, 3, 1])
  }

  @Test("The daemon's Control is not there, and asking for it is no call")
  func control() throws {
    let server = try StandInServer(path: path()) { _, _ in .zero }
    let client = try StandInClient(server.path)
    client.ask(0, service: "evenstride.v1.Control")
    let status = try #require(try client.answer().response.status)
    #expect(RPCError(status, in: Arena()).code == .unimplemented)
    #expect(server.calls == 0)
    client.ask(1)
    #expect(try client.answer().response.payload.isEmpty == false)
    #expect(server.calls == 1 && server.connections == 1)
  }
}

/// Distributions of delays.
@Suite("Distributions of delays")
struct DelayDistributionTests {
  /// R 4.2: qexp(p, 1/20); qlnorm(p, log(20), 0.5).
  @Test(
    "Quantiles are those of R",
    arguments: [
      (0.5, 13.86294361119891, 20.0), (0.9, 46.05170185988091, 37.959054146694214),
      (0.99, 92.10340371976184, 64.001480158859223),
    ])
  func quantiles(_ p: Double, _ exponential: Double, _ lognormal: Double) {
    let found = DelayDistribution.exponential(mean: 20).quantile(p)
    #expect(abs(found - exponential) < 1e-9 * exponential)
    let other = DelayDistribution.lognormal(median: 20, sigma: 0.5).quantile(p)
    #expect(abs(other - lognormal) < 1e-9 * lognormal)
  }

  @Test("Any calls in a row have the shares of the formula", arguments: [0, 1_234, 999_983])
  func shares(_ first: Int) {
    let count = 10_000
    let delays = (first..<first + count).map {
      DelayDistribution.exponential(mean: 20).delay(of: $0)
    }
    for p in [0.1, 0.5, 0.9, 0.99, 0.999] {
      let limit = DelayDistribution.exponential(mean: 20).quantile(p)
      let share = Double(delays.count { $0 <= .nanoseconds(Int64(limit * 1e6)) }) / Double(count)
      #expect(abs(share - p) <= 3 / Double(count))
    }
  }

  @Test("Of two points, the higher has its share")
  func twoPoints() {
    let distribution = DelayDistribution.twoPoint(low: 10, high: 100, share: 0.01)
    let high = (0..<20_000).count { distribution.delay(of: $0) == .milliseconds(100) }
    #expect(abs(high - 200) <= 3)
    #expect(distribution.quantile(0.98) == 10 && distribution.quantile(0.995) == 100)
    #expect(DelayDistribution.constant(milliseconds: 3).delay(of: 5) == .milliseconds(3))
  }
}
