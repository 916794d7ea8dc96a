import Testing

@testable import evenstride_load

@Suite("How a stage is to be taken")
struct StageVerdictTests {
  /// Ten seconds of a hundred calls of 1 ms, all answered.
  private let good = ResultFixture.flat(Array(repeating: 1_000_000, count: 10))

  private func judged(
    _ promises: [Promise] = [], _ change: (inout StageResult) -> Void = { _ in }
  ) -> StageResult {
    var stage = good
    change(&stage)
    stage.judge(promises: promises, largestLag: 1_000_000)
    return stage
  }

  private let quick = Promise(text: "p99=2ms", bound: .percentile(99, nanoseconds: 2e6))
  private let tooQuick = Promise(text: "p99=900us", bound: .percentile(99, nanoseconds: 9e5))

  @Test("Without promises it is measured, with them kept or broken")
  func promises() {
    #expect(judged().verdict == .measured)
    #expect(judged([quick]).verdict == .kept)
    #expect(judged([quick, tooQuick]).verdict == .broken)
    let result = judged([tooQuick]).promises
    #expect(result == [PromiseResult(text: "p99=900us", found: "p99 1.00 ms", isKept: false)])
  }

  @Test("The generator's own lateness makes it invalid, whatever was promised")
  func lag() {
    // 10 of 1,010 are the slowest 1 %; one more moves the 99th percentile.
    let late = judged([tooQuick]) { $0.lag.record(5_000_000, count: 11) }
    #expect(late.verdict == .invalid && late.faults.count == 1)
    #expect(late.faults[0].contains("5.00 ms, more than 1.00 ms"))
    #expect(judged { $0.lag.record(5_000_000, count: 9) }.verdict == .measured)
  }

  @Test("A promise that only the generator's own lag broke is not the server's fault")
  func ownBreach() {
    // p99 of the latency is 1 ms, of which 200 µs may be its own: without it 800 µs.
    let own = judged([tooQuick]) { $0.lag.record(200_000, count: 11) }
    #expect(own.verdict == .invalid)
    #expect(own.faults.first?.contains("the generator's own lag may be 200 µs") == true)
    #expect(judged([tooQuick]) { $0.lag.record(50_000, count: 11) }.verdict == .broken)
  }

  @Test("A run that was ended early keeps no promise; without one it is what it is")
  func interrupted() {
    let cut = judged([quick]) { $0.wasInterrupted = true }
    #expect(cut.verdict == .invalid && cut.faults == ["ended early by a signal, after 10.0 s"])
    #expect(judged { $0.wasInterrupted = true }.verdict == .measured)
  }

  @Test("Calls that the generator never came round to make it invalid, those held back do not")
  func missed() {
    let missed = judged {
      $0.counts.due += 20
      $0.counts.missed = 20
    }
    #expect(missed.verdict == .invalid)
    #expect(missed.faults.first?.contains("1000 of the 1,020 calls") == true)
    #expect(
      judged {
        $0.counts.due += 20
        $0.counts.heldBack = 20
      }.verdict == .measured)
  }

  @Test("What is little beside the latency itself does not make it invalid")
  func littleLag() {
    // The server stalled: a tenth of the calls took 200 ms and were started 5 ms late.
    let stalled = judged {
      $0.latency.record(200_000_000, count: 112)
      $0.lag.record(5_000_000, count: 112)
    }
    #expect(stalled.verdict == .measured)
    // The same lag beside 80 ms is 6 %.
    let lagged = judged {
      $0.latency.record(80_000_000, count: 112)
      $0.lag.record(5_000_000, count: 112)
    }
    #expect(lagged.verdict == .invalid)
    // Half of all calls are late, the slowest are slow for another reason.
    let half = judged {
      $0.latency.record(500_000_000, count: 112)
      $0.lag.record(5_000_000, count: 1_200)
    }
    #expect(half.verdict == .invalid && half.faults.count == 1)
    #expect(half.faults[0].contains("p50 of the generator's own lag"))
  }

  @Test("A promise that the generator's own lag broke is not broken by the server")
  func lagBreaksPromise() {
    let promise = Promise(text: "p99.9=2ms", bound: .percentile(99.9, nanoseconds: 2e6))
    func change(_ stage: inout StageResult) {
      // Two of a thousand.
      stage.latency.record(6_000_000, count: 2)
      stage.lag.record(5_000_000, count: 2)
    }
    #expect(judged([promise], change).verdict == .invalid)
    #expect(judged([quick], change).verdict == .kept)
    #expect(judged([promise]) { $0.latency.record(6_000_000, count: 2) }.verdict == .broken)
  }

  @Test("A closed loop cannot be late")
  func closed() {
    let stage = judged {
      $0.intendedRate = nil
      $0.lag.record(5_000_000, count: 500)
    }
    #expect(stage.verdict == .measured)
  }

  @Test("Calls that were not started make it invalid, unless no connection had room")
  func notStarted() {
    let idle = judged {
      $0.counts.started = 989
      $0.counts.answered = 989
      $0.counts.failed = 11
    }
    #expect(idle.verdict == .invalid)
    #expect(idle.faults[0].contains("only 989 of the 1,000 calls"))
    let full = judged {
      $0.counts.started = 500
      $0.counts.answered = 500
      $0.counts.heldBack = 500
    }
    #expect(full.verdict == .measured && full.errorShare == 0.5)
  }

  @Test("A stage without a call is invalid")
  func nothingDue() {
    var stage = ResultFixture.flat([])
    stage.seconds = 1
    stage.judge(promises: [quick], largestLag: 1e6)
    #expect(stage.verdict == .invalid)
    #expect(stage.promises.map(\.isKept) == [false])
  }

  @Test("A wrong answer comes before all else")
  func wrong() {
    let stage = judged([tooQuick]) {
      $0.lag.record(5_000_000, count: 100)
      $0.wrong.count = 1
    }
    #expect(stage.verdict == .wrong)
  }

  @Test("Promises about the longest, errors and rate are judged by these")
  func otherPromises() {
    let stage = judged([
      Promise(text: "max=1ms", bound: .maximum(nanoseconds: 1e6)),
      Promise(text: "max=999us", bound: .maximum(nanoseconds: 999e3)),
      Promise(text: "errors=2%", bound: .errors(0.02)),
      Promise(text: "errors=1%", bound: .errors(0.01)),
      Promise(text: "rate=98.4", bound: .rate(98.4)),
      Promise(text: "rate=99", bound: .rate(99)),
    ]) {
      // 980 of 1,000 in 10 s, and some more when the counted part was over.
      $0.counts.answered = 980
      $0.counts.failed = 20
      for second in 0..<10 { $0.timeline[second].answered = 98 }
      $0.timeline.append(SecondResult(second: 10, answered: 500))
    }
    #expect(stage.promises.map(\.isKept) == [true, false, true, false, true, false])
    #expect(stage.promises[3].found == "errors 2.00 %")
    #expect(stage.promises[5].found == "98.0/s answered")
  }

  @Test("What took more than a minute keeps no promise about the longest")
  func beyond() {
    let stage = judged([Promise(text: "max=1h", bound: .maximum(nanoseconds: 3.6e12))]) {
      $0.latency.record(70_000_000_000)
    }
    #expect(stage.promises[0].isKept == false)
    #expect(stage.promises[0].found == "max more than 60.0 s")
  }

  @Test("Without an answer no promise about latency is kept")
  func noAnswer() {
    let stage = judged([quick]) { $0.latency.reset() }
    #expect(stage.promises[0].isKept == false)
  }

  @Test(
    "The worst stage decides about a run",
    arguments: [
      ([.kept, .kept], .kept), ([.measured], .measured), ([.kept, .broken], .broken),
      ([.broken, .invalid], .invalid), ([.invalid, .wrong], .wrong), ([], .invalid),
    ] as [([Verdict], Verdict)])
  func run(_ stages: [Verdict], _ verdict: Verdict) {
    #expect(Verdict.of(stages.map(stage)) == verdict)
  }

  @Test("A search may break promises above what it found, but never answer wrong")
  func search() {
    let found = SearchResult(highestKept: 5, lowestBroken: nil, reason: "")
    let none = SearchResult(highestKept: nil, lowestBroken: 1, reason: "")
    let unknown = SearchResult(highestKept: nil, lowestBroken: nil, reason: "")
    #expect(Verdict.of([.kept, .broken, .invalid].map(stage), search: found) == .kept)
    #expect(Verdict.of([.broken].map(stage), search: none) == .broken)
    #expect(Verdict.of([.invalid].map(stage), search: unknown) == .invalid)
    #expect(Verdict.of([.kept, .wrong].map(stage), search: found) == .wrong)
  }

  private func stage(_ verdict: Verdict) -> StageResult {
    var stage = good
    stage.verdict = verdict
    return stage
  }
}
