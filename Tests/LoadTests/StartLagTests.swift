import Testing

@testable import evenstride_load

/// Times in any unit; the expected lags follow from the definition, by hand.
@Suite("The generator's own lag")
struct StartLagTests {
  @Test("A call that had room lags from when it was due")
  func onTime() {
    var lag = StartLag(at: 0)
    lag.look(at: 100, nextDue: 97)
    #expect(lag.lag(due: 97, startedAt: 100) == 3)
    #expect(lag.lag(due: 97, startedAt: 104) == 7)
  }

  @Test("A call that waited for the server lags from when there was room")
  func heldByServer() {
    var lag = StartLag(at: 0)
    lag.look(at: 10, nextDue: 10)
    lag.left(room: false)
    lag.look(at: 20, nextDue: 12)
    lag.left(room: false)
    lag.gotRoom(at: 900)
    lag.look(at: 901, nextDue: 12)
    #expect(lag.lag(due: 12, startedAt: 902) == 2)
    // Due while it was held, and started with others later; due afterwards.
    #expect(lag.lag(due: 800, startedAt: 910) == 10)
    #expect(lag.lag(due: 905, startedAt: 910) == 5)
  }

  @Test("What was due while the generator was away lags, also what then waits for room")
  func away() {
    var lag = StartLag(at: 0)
    lag.look(at: 10, nextDue: 10)
    lag.left(room: true)
    // It was stopped until 510; of the calls due at 20, 30, … some found room, the others none.
    lag.look(at: 510, nextDue: 20)
    #expect(lag.lag(due: 20, startedAt: 511) == 491)
    lag.left(room: false)
    lag.gotRoom(at: 600)
    lag.look(at: 600, nextDue: 300)
    #expect(lag.lag(due: 300, startedAt: 601) == 210)
    // What came after that waited for the server.
    #expect(lag.lag(due: 520, startedAt: 601) == 1)
  }

  @Test("A generator that never catches up lags more and more")
  func overloaded() {
    var lag = StartLag(at: 0)
    // One call a unit is due, it starts one in ten.
    for turn in 1...50 {
      lag.look(at: Int64(turn * 100), nextDue: Int64(turn * 10))
      lag.left(room: true)
    }
    #expect(lag.lag(due: 500, startedAt: 5_000) == 4_500)
  }

  @Test("A generator that has room while it works off what the server left waiting does not lag")
  func catchingUp() {
    var lag = StartLag(at: 0)
    lag.look(at: 10, nextDue: 10)
    lag.left(room: false)
    lag.gotRoom(at: 1_000)
    // It starts 64 at a time, and looks at answers in between.
    for turn in 0..<5 {
      lag.look(at: Int64(1_001 + turn * 2), nextDue: Int64(12 + turn * 64))
      lag.left(room: true)
    }
    #expect(lag.lag(due: 268, startedAt: 1_010) == 10)
  }
}
