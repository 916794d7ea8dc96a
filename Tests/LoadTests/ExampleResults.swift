import Glibc

@testable import evenstride_load

/// Runs as they could have gone, made by hand, for tests of what is written about them.
enum ExampleResults {
  static let all: [(name: String, result: LoadResult)] = [
    ("plain", plain), ("ramp", ramp), ("find-max", search), ("none-kept", noneKept),
    ("invalid", invalid), ("wrong", wrong), ("closed", closed), ("nothing", nothing),
    ("empty", empty), ("one-second", oneSecond), ("long", long), ("hostile", hostile),
  ]

  static let plain = run(
    ["--rate", "20000", "--duration", "30s", "--slo", "p99=2ms,errors=0.1%"],
    [stage(rate: 20_000, seconds: 30, p50: 120_000, stall: 17, promised: "p99=2ms,errors=0.1%")],
    promises: ["p99=2ms", "errors=0.1%"], verdict: .kept)

  static let ramp = run(
    ["--ramp", "5000:40000:5000:10s", "--slo", "p99=2ms"],
    (1...8).map { step in
      let rate = Double(step) * 5_000
      return stage(
        rate: rate, seconds: 10, p50: 90_000 / max(0.06, 1 - rate / 41_000), failing: step == 8,
        promised: "p99=2ms")
    }, promises: ["p99=2ms"], verdict: .broken)

  static let search = run(
    ["--find-max", "--slo", "p99=2ms,errors=0.1%"],
    [1_000.0, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 48_000, 40_000, 36_000, 38_000].map {
      stage(
        rate: $0, seconds: 5, p50: 55_000 / max(0.01, 1 - $0 / 42_000), failing: $0 > 40_000,
        promised: "p99=2ms,errors=0.1%")
    },
    search: SearchResult(
      highestKept: 36_000, lowestBroken: 38_000,
      reason: "The two are within 5 % of each other."), promises: ["p99=2ms", "errors=0.1%"],
    verdict: .kept)

  static let noneKept = run(
    ["--find-max", "--slo", "p99=10us"],
    [1_000.0, 500, 250].map {
      stage(rate: $0, seconds: 5, p50: 300_000, promised: "p99=10us")
    },
    search: SearchResult(
      highestKept: nil, lowestBroken: 250, reason: "The lowest rate that may be tried is 250/s."),
    promises: ["p99=10us"], verdict: .broken)

  static let invalid: LoadResult = {
    var stage = Self.stage(rate: 200_000, seconds: 10, p50: 900_000, verdict: .invalid)
    stage.faults = [
      "the generator's lag was 48.3 ms at its 99th percentile, more than 1 ms",
      "97.1 % of the calls that were due were started",
    ]
    return run(["--rate", "200000", "--duration", "10s"], [stage], verdict: .invalid)
  }()

  static let wrong: LoadResult = {
    var stage = Self.stage(rate: 5_000, seconds: 10, p50: 80_000, verdict: .wrong)
    stage.wrong = WrongAnswers(
      checked: 500, count: 3,
      examples: ["asymmetry, question 17: byte 211 is 0x3f, not 0x40", "predict, question 2: OK"])
    return run(["--rate", "5000", "--check"], [stage], verdict: .wrong, checks: true)
  }()

  static let closed = run(
    ["--closed", "-c", "16"], [stage(rate: nil, seconds: 20, p50: 250_000)],
    arrival: "closed", verdict: .measured)

  /// Calls were due and none was answered: every percentile is undefined.
  static let nothing: LoadResult = {
    var stage = Self.stage(rate: 1_000, seconds: 3, p50: 0, verdict: .broken)
    stage.counts = CallCounts(due: 3_000, started: 3_000, failed: 3_000)
    (stage.latency, stage.service, stage.lag) = (.init(), .init(), .init())
    stage.kinds = [KindResult(name: "asymmetry", method: "evenstride.v1.Asymmetry/Assess")]
    stage.timeline = (0..<3).map { SecondResult(second: $0, started: 1_000, failed: 1_000) }
    stage.failures = [
      FailureGroup(
        kind: "asymmetry", code: 14, status: "UNAVAILABLE", reason: "", count: 3_000, message: "")
    ]
    stage.promises = [
      PromiseResult(text: "p99=2ms", found: "no call was answered", isKept: false)
    ]
    return run(
      ["--rate", "1000", "--slo", "p99=2ms"], [stage], promises: ["p99=2ms"], verdict: .broken)
  }()

  /// Not even a stage.
  static let empty = run(["--rate", "1"], [], verdict: .measured)

  static let oneSecond = run(
    ["--rate", "100", "--duration", "1s"], [stage(rate: 100, seconds: 1, p50: 200_000)],
    verdict: .measured)

  /// More seconds than points.
  static let long = run(
    ["--rate", "50", "--duration", "10m"], [stage(rate: 50, seconds: 600, p50: 200_000)],
    verdict: .measured)

  static let script = "<script>alert(1)</script>"
  /// U+202E turns the direction of what follows.
  static let turned = "abc\u{202E}gnp.exe"

  /// Names and messages as an enemy would choose them.
  static let hostile: LoadResult = {
    var stage = Self.stage(rate: 5_000, seconds: 10, p50: 80_000, failing: true)
    stage.kinds = [
      KindResult(name: script, method: "\"><img src=x onerror=alert(2)>/'\u{0}\u{7}"),
      KindResult(name: turned, method: "שלום.עולם/מתודה"),
      KindResult(name: String(repeating: "long", count: 30), method: "a.B/" + script),
    ]
    stage.failures = [
      FailureGroup(
        kind: script, code: 2, status: "</style>", reason: turned, count: 7,
        message: "]]> --> &amp; \u{1B}[31mred\u{FFFE}" + String(repeating: "x", count: 400))
    ]
    stage.wrong = WrongAnswers(checked: 1, count: 1, examples: [script])
    stage.promises = [PromiseResult(text: script, found: turned, isKept: false)]
    var result = run(
      ["--method", script, "--socket", "it's \u{202E} a trap"], [stage], promises: [script],
      verdict: .broken)
    result.server = "</title>" + script + turned
    result.version = script
    result.settings.mix = [.init(name: script, method: turned, share: 1)]
    return result
  }()

}
