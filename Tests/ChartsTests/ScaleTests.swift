import Testing

@testable import Charts

@Suite("Scales and ticks")
struct ScaleTests {
  @Test("90, 99, 99.9 and 99.99 lie at equal distances, 50 at log10(2) of one")
  func percentiles() throws {
    let scale = Scale.percentile(through: 99.99)
    let places = try [0, 50, 90, 99, 99.9, 99.99].map { try #require(scale.fraction($0)) }
    for (place, wanted) in zip(places, [0, 0.30103 / 4, 0.25, 0.5, 0.75, 1]) {
      #expect(abs(place - wanted) < 1e-5)
    }
    #expect(scale.fraction(100) == nil)
  }

  @Test("Equal ratios are equal distances on a logarithmic scale")
  func logarithmic() throws {
    let scale = Scale.logarithmic(holding: [1_200, 73_000])
    #expect(scale == .logarithmic(1_000...100_000))
    #expect(abs(try #require(scale.fraction(10_000)) - 0.5) < 1e-12)
    for value in [0, -1, .nan, .infinity, 99] { #expect(scale.fraction(value) == nil) }
  }

  @Test("A scale holds every value it was made for, and is never empty")
  func holding() {
    for values: [Double] in [
      [], [0], [5], [-3], [3, 3], [0.001, 7], [-2, 40], [.nan], [1e-300, 1e300], [0.3, 0.6],
    ] {
      let linear = Scale.linear(holding: values)
      let logarithmic = Scale.logarithmic(holding: values)
      for value in values where !value.isNaN {
        #expect(linear.fraction(value) != nil, "\(values)")
        #expect(value <= 0 || logarithmic.fraction(value) != nil, "\(values)")
      }
      #expect(linear.ticks(most: 6).count >= 2, "\(values)")
    }
  }

  @Test(
    "Ticks are round",
    arguments: [
      (Scale.linear(0...20_000), 6, [0, 5_000, 10_000, 15_000, 20_000]),
      (.linear(0...1), 6, [0, 0.2, 0.4, 0.6, 0.8, 1]),
      (.linear(-20...40), 4, [-20, 0, 20, 40]),
      (.linear(27...88), 3, [40, 60, 80]),
      (.logarithmic(1...100), 7, [1, 2, 5, 10, 20, 50, 100]),
      (.logarithmic(1...1_000), 7, [1, 3, 10, 30, 100, 300, 1_000]),
      (.logarithmic(1...1e6), 7, [1, 10, 100, 1e3, 1e4, 1e5, 1e6]),
      (.logarithmic(1...1e6), 4, [1, 100, 1e4, 1e6]),
      (.percentile(through: 99.95), 9, [0, 50, 90, 99, 99.9]),
    ] as [(Scale, Int, [Double])])
  func ticks(_ scale: Scale, most: Int, wanted: [Double]) {
    let found = scale.ticks(most: most)
    #expect(found.count == wanted.count, "\(found)")
    for (a, b) in zip(found, wanted) { #expect(abs(a - b) <= 1e-9 * max(1, abs(b)), "\(found)") }
  }
}

@Suite("Lettering")
struct LetteringTests {
  @Test("Names that would touch are moved apart, those that would not stay")
  func spread() {
    #expect(Lettering.spread([10, 50, 90], gap: 20, within: 0...100) == [10, 50, 90])
    // Two in the same place go half a gap up and down.
    #expect(Lettering.spread([50, 50], gap: 20, within: 0...100) == [40, 60])
    // The order is kept, whatever the order they are given in.
    #expect(Lettering.spread([52, 50, 10], gap: 20, within: 0...100) == [61, 41, 10])
    // At an edge they move inward.
    #expect(Lettering.spread([99, 100], gap: 20, within: 0...100) == [80, 100])
    #expect(Lettering.spread([], gap: 20, within: 0...100) == [])
  }

  @Test("A name without room is cut")
  func cut() {
    #expect(Lettering.cut("p99", to: 100) == "p99")
    let cut = Lettering.cut("a name that is far too long", to: 80)
    #expect(cut.hasSuffix("…") && Lettering.width(cut) <= 80)
  }
}
