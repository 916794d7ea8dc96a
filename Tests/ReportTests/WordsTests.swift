import Charts
import Console
import Messages
import Testing

@testable import evenstride

@Suite("Numbers, names and units as all reports write them")
struct WordsTests {
  @Test(
    "Percent has a decimal below 10 only, and no zero after it",
    arguments: [
      (3.0, "3\u{A0}%"), (3.14, "3.1\u{A0}%"), (9.94, "9.9\u{A0}%"), (9.96, "10\u{A0}%"),
      (12.6, "13\u{A0}%"), (-0.01, "0\u{A0}%"), (.nan, "–"),
    ])
  func percent(_ value: Double, _ text: String) { #expect(Rounded.percent(value) == text) }

  @Test(
    "What someone chose is written as chosen",
    arguments: [
      (12.5, "12.5\u{A0}%"), (10, "10\u{A0}%"), (99.5, "99.5\u{A0}%"), (0.25, "0.25\u{A0}%"),
    ])
  func chosen(_ value: Double, _ text: String) {
    #expect(Rounded.shortPercent(value) == text)
    #expect(Rounded.level(value / 100) == text)
  }

  @Test(
    "A number has a true minus, never a negative zero, and powers of ten where digits would mislead",
    arguments: [
      (-1.25, 1, "−1.3"), (2.65, 1, "2.7"), (-0.04, 1, "0.0"), (2.5e7, 1, "2.50×10⁷"),
      (-3e-12, 6, "−3.00×10⁻¹²"),
      (.infinity, 1, "∞"), (-.infinity, 1, "−∞"), (.nan, 1, "–"), (1e-300, 6, "1.00×10⁻³⁰⁰"),
      (-3e-17, 2, "0.00"),
    ])
  func number(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(Rounded.number(value, decimals: decimals) == text)
  }

  @Test(
    "A number alone has three significant digits",
    arguments: [(0.01234, "0.0123"), (1.5, "1.50"), (42.25, "42.3"), (1234, "1234"), (0, "0")])
  func significant(_ value: Double, _ text: String) { #expect(Rounded.number(value) == text) }

  @Test(
    "A score has a decimal, and none from 1,000",
    arguments: [
      (40, "40.0"), (120.5, "120.5"), (1234.4, "1234"), (0, "0.0"), (0.05, "0.050"), (-2.5, "−2.5"),
    ])
  func score(_ value: Double, _ text: String) { #expect(Rounded.score(value) == text) }

  @Test("A change has its sign, unless it would be a signed nothing")
  func signs() {
    #expect(Rounded.signedScore(2.5) == "+2.5" && Rounded.signedScore(0) == "0.0")
    #expect(Rounded.signed(0.001, decimals: 1) == "0.0")
    #expect(Rounded.signed(-1, decimals: 1) == "−1.0")
  }

  @Test("An interval stands behind its estimate; without one the estimate is alone")
  func intervals() {
    let interval = Interval(lower: -0.512, upper: 0.25, level: 0.95)
    #expect(Rounded.estimate(0.1, interval, decimals: 2) == "0.10 (−0.51 to 0.25)")
    #expect(Rounded.estimate(0.1, nil, decimals: 2) == "0.10")
    #expect(Rounded.estimate(.nan, interval, decimals: 2) == "–")
    #expect(Rounded.range(nil, decimals: 1) == "–")
    #expect(Rounded.percentRange(interval, times: 100) == "−51 to 25\u{A0}%")
  }

  @Test(
    "Certainty is not written",
    arguments: [
      (1.0, "more than 99 in 100", ">0.99"), (0.995, "more than 99 in 100", ">0.99"),
      (0.93, "93 in 100", "0.93"), (0.0049, "less than 1 in 100", "<0.01"),
    ])
  func chance(_ value: Double, _ said: String, _ text: String) {
    #expect(Likelihood.chance(value) == said && Likelihood.probability(value) == text)
  }

  @Test(
    "Likelihood has the same word as its printed number",
    arguments: [
      (0.9496, "very likely"), (0.9449, "likely"), (0.7951, "likely"), (0.5, "about even"),
      (0.3949, "less likely than not"), (0.1949, "unlikely"), (0.0449, "very unlikely"),
    ])
  func likely(_ value: Double, _ word: String) { #expect(Likelihood.word(value) == word) }

  @Test(
    "A p is never 0 or 1",
    arguments: [
      (0.0004, "<0.001", "p\u{A0}<\u{A0}0.001"), (0.0361, "0.036", "p\u{A0}=\u{A0}0.036"),
      (1, ">0.999", "p\u{A0}>\u{A0}0.999"), (.nan, "–", "p not defined"),
    ])
  func p(_ value: Double, _ text: String, _ said: String) {
    #expect(Likelihood.p(value) == text && Likelihood.pSaid(value) == said)
  }

  @Test("Names lose their underscores, and nothing else")
  func names() {
    #expect(
      Naming.title("calf_raise") == "Calf raise" && Naming.inner("calf_raise") == "calf raise")
    #expect(Naming.title("6mwt") == "6mwt" && Naming.title("école_1") == "école 1")
    #expect(Naming.cell("leg_curl") == .quoted("Leg\u{A0}curl"))
    #expect(Naming.cell("hip_flexion_lying") == .quoted("Hip flexion lying"))
  }

  @Test("A list ends in and; a long one says how many more")
  func lists() {
    let pieces: [Markup] = ["a", "b", "c", "d"]
    #expect(Naming.list([]) == "" && Naming.list(["a"]) == "a")
    #expect(Naming.list(pieces).source == "a, b, c and d")
    #expect(Naming.list(pieces, most: 3).source == "a, b and 2 more")
    #expect(Naming.list(pieces, most: 4, gap: "; ").source == "a; b; c and d")
  }

  @Test("Counts have thousands apart, and one is no plural")
  func counts() {
    #expect(Counted.count(1, "person") == "1 person")
    #expect(Counted.count(5000, "person") == "5,000 persons")
    #expect(Counted.count(2, "person has", "persons have") == "2 persons have")
    #expect(Show.grouped(1_234_567) == "1,234,567" && Show.grouped(0) == "0")
  }

  @Test(
    "Units are printed as people write them",
    arguments: [
      ("kg", "kg"), ("N.m", "N·m"), ("[lb_av]", "lb"), ("a", "years"), ("1", ""), ("", ""),
      ("{score}", "score"), ("N.m/kg", "N·m/kg"),
    ])
  func units(_ code: String, _ word: String) {
    #expect(Units.word(code) == word)
    #expect(Units.after(code) == (word.isEmpty ? "" : "\u{A0}\(word)"))
    #expect(Units.beside("change", code) == (word.isEmpty ? "change" : "change, \(word)"))
  }

  @Test("An outcome has its test's name first, then that of the table")
  func outcomes() {
    #expect(OutcomeWords.introduced(.t25fw, named: "t25fw") == "timed 25-foot walk (t25fw)")
    #expect(OutcomeWords.introduced(.unspecified, named: "stair_time") == "stair time")
    #expect(OutcomeWords.scaled("t25fw", .speed) == "t25fw as speed")
    #expect(OutcomeWords.scaled("stair_time", .log) == "ln(stair time)")
  }
}
