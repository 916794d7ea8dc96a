import Testing

@testable import evenstride_load

@Suite("Figures with units")
struct FigureTests {
  @Test(
    "Durations have three digits in the unit that fits",
    arguments: [
      (0.0, "0 ns"), (999, "999 ns"), (999.6, "1.00 µs"), (1_834, "1.83 µs"), (18_340, "18.3 µs"),
      (183_400, "183 µs"), (999_499, "999 µs"), (999_500, "1.00 ms"), (1.8349e6, "1.83 ms"),
      (9.996e6, "10.0 ms"), (99.96e6, "100 ms"), (1.5e9, "1.50 s"), (60e9, "60.0 s"),
      (3_600e9, "3600 s"), (.nan, "–"), (.infinity, "inf s"),
    ])
  func duration(_ nanoseconds: Double, _ text: String) {
    #expect(Figure.duration(nanoseconds) == text)
  }

  @Test(
    "Rates and counts are grouped by thousands",
    arguments: [
      (0.0, "0.00/s"), (1.5, "1.50/s"), (99.4, "99.4/s"), (99.5, "100/s"), (20_000.4, "20,000/s"),
      (1_234_567, "1,234,567/s"), (.nan, "–/s"),
    ])
  func rate(_ rate: Double, _ text: String) { #expect(Figure.rate(rate) == text) }

  @Test(
    "A small share is not none",
    arguments: [
      (0.0, "0 %"), (0.5, "50.0 %"), (1, "100 %"), (0.00123, "0.12 %"), (1e-6, "0.00010 %"),
      (5e-5, "0.0050 %"), (1e-9, "<0.00001 %"), (.nan, "– %"),
    ])
  func percent(_ share: Double, _ text: String) { #expect(Figure.percent(share) == text) }
}
