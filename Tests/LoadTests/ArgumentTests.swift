import ArgumentParser
import Testing

@testable import evenstride_load

@Suite("Values of options")
struct ArgumentTests {
  @Test(
    "A duration is a number with its unit",
    arguments: [
      ("250us", 250_000), ("2ms", 2_000_000), ("10s", 10_000_000_000), ("1m", 60_000_000_000),
      ("2min", 120_000_000_000), ("1h", 3_600_000_000_000), ("0s", 0),
    ])
  func duration(_ text: String, _ nanoseconds: Int) throws {
    #expect(try Argument.duration(text) == .nanoseconds(nanoseconds))
  }

  @Test(
    "What is no duration is refused with the units that there are",
    arguments: [
      "10", "", "s", "1.5s", "-1s", "10 s", "10S", "25h", "99999999999999999999s", "١s", "1٣",
    ])
  func noDuration(_ text: String) {
    #expect(refusal { _ = try Argument.duration(text) }.contains("250us, 2ms, 10s, 1m or 1h"))
  }

  @Test("A duration that must last is not 0")
  func zero() {
    #expect(refusal { _ = try Argument.positiveDuration("0ms") }.contains("above 0"))
  }

  @Test(
    "A rate is a number, in thousands or millions too",
    arguments: [
      ("20000", 20_000), ("20k", 20_000), ("1.5M", 1_500_000), ("0.5", 0.5), ("10M", 1e7),
    ])
  func rate(_ text: String, _ rate: Double) throws { #expect(try Argument.rate(text) == rate) }

  @Test(
    "What is no rate is refused with what would be right",
    arguments: [
      "", "k", "0", "-5", "nan", "inf", "1e3", "0x10", "10.1M", "20 k", "1..5", ".5",
    ])
  func noRate(_ text: String) {
    #expect(refusal { _ = try Argument.rate(text) }.contains("20000, 20k or 1.5M"))
  }

  @Test(
    "A share is a part of 1, or of a hundred with %",
    arguments: [
      ("0.001", 0.001), ("0.1%", 0.001), ("0", 0), ("100%", 1), ("1", 1),
    ])
  func share(_ text: String, _ share: Double) throws { #expect(try Argument.share(text) == share) }

  @Test("What is no share is refused", arguments: ["", "%", "-1%", "1.01", "101%", "nan"])
  func noShare(_ text: String) {
    #expect(refusal { _ = try Argument.share(text) }.contains("0.001, or 0.1%"))
  }

  @Test("A ramp goes from one rate to the other, which it reaches, up or down")
  func ramp() throws {
    #expect(try Ramp.parse("1000:4000:1000:10s").rates == [1_000, 2_000, 3_000, 4_000])
    #expect(try Ramp.parse("1k:3500:1k:10s").rates == [1_000, 2_000, 3_000, 3_500])
    #expect(try Ramp.parse("3k:500:1k:10s").rates == [3_000, 2_000, 1_000, 500])
    #expect(try Ramp.parse("5:5:1:1s").rates == [5])
    #expect(try Ramp.parse("5:7:10:1s").rates == [5, 7])
    // 0.1 has no binary form. Python: (0.4 - 0.1) / 0.1 is 3.0000000000000004, and there are three.
    #expect(try Ramp.parse("0.1:0.4:0.1:1s").rates.count == 4)
    #expect(try Ramp.parse("0.4:0.1:0.1:1s").rates.count == 4)
  }

  @Test("Each stage of a ramp warms up and drains")
  func stages() throws {
    let stages = try Ramp.parse("10:20:10:1500ms").stages(warmUp: 2, drain: 3)
    #expect(
      stages == [
        Stage(rate: 10, warmUp: 2, seconds: 1.5, drain: 3),
        Stage(rate: 20, warmUp: 2, seconds: 1.5, drain: 3),
      ])
  }

  @Test(
    "What is no ramp is refused with the part that is wrong",
    arguments: [
      ("1000:2000:10s", "3 of 4 parts"), ("1000:2000:100:10", "\"10\" has no unit"),
      ("1000:x:100:10s", "\"x\" is no rate"), ("1:1001:1:1s", "more than 1000 stages"),
      ("1000:2000:0:1s", "\"0\" is out of range"), ("1:2:1:0s", "above 0"),
    ])
  func noRamp(_ text: String, _ part: String) {
    #expect(refusal { _ = try Ramp.parse(text) }.contains(part))
  }

  @Test("A ramp has a thousand stages at most")
  func longestRamp() throws { #expect(try Ramp.parse("1:1000:1:1s").rates.count == 1_000) }

  @Test("Promises keep their text and say what is bounded")
  func promises() throws {
    let list = try Promise.list("p99=2ms,errors=0.1%,rate=20000,max=50ms,p99.9=5ms")
    #expect(
      list == [
        Promise(text: "p99=2ms", bound: .percentile(99, nanoseconds: 2e6)),
        Promise(text: "errors=0.1%", bound: .errors(0.001)),
        Promise(text: "rate=20000", bound: .rate(20_000)),
        Promise(text: "max=50ms", bound: .maximum(nanoseconds: 5e7)),
        Promise(text: "p99.9=5ms", bound: .percentile(99.9, nanoseconds: 5e6)),
      ])
  }

  @Test("Where latency is promised alone, quick refusals do not keep it")
  func impliedErrors() throws {
    #expect(try Promise.list("p99=2ms").map(\.text) == ["p99=2ms", "errors=1%"])
    #expect(try Promise.list("p50=1ms,p99.9=2ms").map(\.text).last == "errors=0.1%")
    #expect(try Promise.list("max=2ms").map(\.text) == ["max=2ms", "errors=1%"])
    #expect(try Promise.list("max=2ms,errors=5%").map(\.text) == ["max=2ms", "errors=5%"])
    #expect(try Promise.list("rate=5").map(\.text) == ["rate=5"])
  }

  @Test(
    "What is no promise is refused with the part that is wrong",
    arguments: [
      ("", "\"\" is no promise"), ("p99", "\"p99\" is no promise"),
      ("p99=2", "\"p99=2\" has no unit"), ("p100=2ms", "\"p100\", which is not known"),
      ("p0=2ms", "not known"), ("pnan=2ms", "not known"), ("latency=2ms", "not known"),
      ("p99=2ms,p99.0=3ms", "both \"p99=2ms\" and \"p99.0=3ms\""),
      ("errors=200%", "above the whole"),
      ("p99=2ms,", "\"\" is no promise"), ("p99=0ms", "above 0"), ("p99=2ms=3", "is no promise"),
    ])
  func noPromise(_ text: String, _ part: String) {
    #expect(refusal { _ = try Promise.list(text) }.contains(part))
  }

  private func refusal(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "not refused"
    } catch let error as ValidationError {
      return error.message
    } catch { return "\(error)" }
  }
}
