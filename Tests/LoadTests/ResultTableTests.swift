import Testing

@testable import evenstride_load

@Suite("The table at the end of a run")
struct ResultTableTests {
  private func judged(
    _ stage: StageResult, _ promises: [Promise] = [],
    _ change: (inout StageResult) -> Void = { _ in }
  ) -> StageResult {
    var stage = stage
    change(&stage)
    stage.judge(promises: promises, largestLag: 1e6)
    return stage
  }

  /// Ten seconds: nine of 1 ms, one of 20 ms.
  private let stage = ResultFixture.flat(
    [1, 1, 1, 1, 20, 1, 1, 1, 1, 1].map { $0 * 1_000_000 }, calls: 100)
  private let promise = Promise(text: "p99=2ms", bound: .percentile(99, nanoseconds: 2e6))

  private func row(_ name: String, _ text: String) -> [String] {
    text.split(separator: "\n").first { $0.hasPrefix(name) }
      .map { $0.split(separator: " ").map(String.init) } ?? []
  }

  @Test("It begins with the verdict in words and what broke it")
  func verdict() {
    let text = ResultTable.text(ResultFixture.result([judged(stage, [promise])]))
    #expect(
      text.hasPrefix("BROKEN: a promise was not kept.\n  - p99=2ms: found p99 20.0 ms\n"))
    #expect(
      ResultTable.text(ResultFixture.result([judged(stage)])).hasPrefix(
        "MEASURED: no promise was asked for.\n"))
  }

  @Test("Latency and service time stand side by side")
  func durations() {
    let text = ResultTable.text(
      ResultFixture.result([
        judged(stage) {
          $0.service.reset()
          $0.service.record(500_000, count: 1_000)
        }
      ]))
    #expect(row("p50", text) == ["p50", "1.00", "ms", "500", "µs", "2.00", "µs"])
    #expect(row("p99.9", text) == ["p99.9", "20.0", "ms", "500", "µs", "2.00", "µs"])
    // (900 · 1 ms + 100 · 20 ms) / 1000
    #expect(row("mean", text)[1...2] == ["2.90", "ms"])
    #expect(row("answered", text) == ["answered", "1,000", "100/s"])
    #expect(row("asked for", text) == ["asked", "for", "1,000", "100/s"])
    #expect(text.contains("steady: second half / first half 1.000"))
  }

  @Test("An invalid run cannot be overlooked")
  func invalid() {
    let text = ResultTable.text(
      ResultFixture.result([judged(stage) { $0.lag.record(9_000_000, count: 500) }]), width: 60)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let bar = String(repeating: "#", count: 60)
    #expect(
      lines[0] == bar && lines[1].hasPrefix("INVALID: these figures say nothing about the server"))
    #expect(lines.filter { $0 == bar }.count == 4, "above and below, at the top and at the end")
    #expect(text.contains("9.00 ms, more than 1.00 ms"))
    #expect(lines.allSatisfy { $0.count <= 60 })
  }

  @Test("Wrong answers are shown with the first of them")
  func wrong() {
    let text = ResultTable.text(
      ResultFixture.result([
        judged(stage) {
          $0.wrong = WrongAnswers(checked: 1_000, count: 2, examples: ["asymmetry 7: byte 3"])
        }
      ]))
    #expect(text.contains("WRONG ANSWERS") && text.contains("2 of 1,000"))
    #expect(text.contains("  - asymmetry 7: byte 3"))
  }

  @Test("A closed loop is labelled as saturation, and has no lag")
  func closed() {
    var closed = stage
    closed.intendedRate = nil
    let text = ResultTable.text(ResultFixture.result([judged(closed)], arrival: "closed"))
    #expect(text.contains("\nclosed loop: saturation, not latency\n"))
    #expect(!text.contains("own lag") && !text.contains("\nasked for"))
  }

  @Test("Errors are grouped, and what a server says cannot steer the terminal")
  func errors() {
    let text = ResultTable.text(
      ResultFixture.result([
        judged(stage) {
          $0.counts.answered = 990
          $0.counts.failed = 10
          $0.failures = [
            FailureGroup(
              kind: "asymmetry", code: 8, status: "RESOURCE_EXHAUSTED", reason: "CALLS_PER_USER",
              count: 10, message: "too\u{1b}[2J many")
          ]
        }
      ]))
    #expect(text.contains("10  RESOURCE_EXHAUSTED  CALLS_PER_USER  asymmetry  too\\u{1B}[2J many"))
    #expect(text.contains("errors 1.00 %"))
    #expect(!text.contains("\u{1b}"))
  }

  @Test("The server's CPU a call, memory and queue are shown")
  func server() {
    let text = ResultTable.text(
      ResultFixture.result([
        judged(stage) {
          $0.server = ServerFigures(
            seconds: 10, cpuSeconds: 0.025, calls: 1_000, residentBytesBefore: 10 << 20,
            residentBytesAfter: 12 << 20, queuedCalls: 400, queueSeconds: 0.02,
            refused: ["CALLS": 4, "BYTES": 0])
        }
      ]), width: 200)
    #expect(
      text.contains(
        "server: 25.0 µs of CPU a call over 1,000 calls, 0.00 cores, resident 10.0 MiB before and"
          + " 12.0 MiB after"))
    #expect(text.contains("server's queue: 50.0 µs in the mean, of 400 calls"))
    #expect(text.contains("server refused: CALLS 4\n"))
    // 0.5 s for 1,000 calls.
    #expect(text.contains("load generator: 500 µs of CPU a call, 0.05 cores"))
  }

  @Test("A ramp has one row a stage, and says which stage broke")
  func ramp() {
    let low = judged(
      ResultFixture.flat(rate: 100, Array(repeating: 1_000_000, count: 10)), [promise])
    let high = judged(
      ResultFixture.flat(rate: 200, Array(repeating: 3_000_000, count: 10)), [promise])
    let text = ResultTable.text(ResultFixture.result([low, high]))
    #expect(
      text.hasPrefix("BROKEN: a promise was not kept.\n  - at 200/s: p99=2ms: found p99 3.00 ms"))
    #expect(
      row("    100/s", text) + row("    200/s", text) == [
        "100/s", "100/s", "1.00", "ms", "1.00", "ms", "1.00", "ms", "1.00", "ms", "1.00", "ms", "0",
        "%", "2.00", "µs", "kept", "200/s", "100/s", "3.00", "ms", "3.00", "ms", "3.00", "ms",
        "3.00", "ms", "3.00", "ms", "0", "%", "2.00", "µs", "broken",
      ])
  }

  @Test("A search says its answer before the curve")
  func search() {
    var result = ResultFixture.result([judged(stage, [promise])])
    result.search = SearchResult(
      highestKept: 23_400, lowestBroken: 24_000, reason: "the server broke a promise at 24,000/s")
    result.verdict = Verdict.of(result.stages, search: result.search)
    #expect(
      ResultTable.text(result, width: 200).hasPrefix(
        """
        FOUND: a rate that keeps every promise.
        Highest rate that kept the promises: 23,400/s; the server broke a promise at 24,000/s.

        """))
  }
}
