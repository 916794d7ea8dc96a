import Console
import Testing

@Suite("Numbers as text")
struct ShowTests {
  @Test(
    "A probability never reads as certain",
    arguments: [
      (0.0, "<0.01"), (0.004_999, "<0.01"), (0.005, "0.01"), (0.5, "0.50"), (0.994_9, "0.99"),
      (0.995, ">0.99"), (0.999_999, ">0.99"), (1, ">0.99"), (.nan, "–"),
    ])
  func probability(value: Double, text: String) {
    #expect(Show.probability(value) == text)
  }

  @Test(
    "A p value below a thousandth says so",
    arguments: [(0.000_999, "<0.001"), (0.001, "0.001"), (0.049_6, "0.050"), (.nan, "–")])
  func p(value: Double, text: String) {
    #expect(Show.p(value) == text)
  }

  @Test("Where a limit is missing there is no range")
  func range() {
    #expect(Show.range(1, 2.24, 1) == "[1.0, 2.2]")
    #expect(Show.range(nil, 2, 1) == "–" && Show.range(1, nil) == "–")
  }

  @Test(
    "Thousands stand apart",
    arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")])
  func grouped(count: Int, text: String) {
    #expect(Show.grouped(count) == text)
  }
}
