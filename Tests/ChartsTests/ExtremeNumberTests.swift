import Testing

@testable import Charts

@Suite("Numbers that no drawing holds")
struct ExtremeNumberTests {
  private static let numbers: [Double] = [
    .nan, .infinity, -.infinity, 0, 1, 1.0.nextUp, -3, 1e15, 1e15 + 0.125, 1e308, -1e308, 1e300,
    .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude * 2_000,
    -.leastNonzeroMagnitude * 2_000, .leastNonzeroMagnitude,
    .leastNormalMagnitude,
  ]

  @Test("No pair of numbers stops a scale or its ticks", arguments: numbers)
  func scales(_ first: Double) {
    for second in Self.numbers {
      var scales = [
        Scale.snug(holding: [first, second]), .linear(holding: [first, second]),
        .linear(holding: [first, second], fromZero: true), .logarithmic(holding: [first, second]),
      ]
      for scale in scales {
        #expect(!scale.ticks(most: 6).isEmpty, "\(first), \(second): \(scale)")
      }
      if first <= second {
        scales += [.linear(first...second), .logarithmic(first...second)]
      }
      for scale in scales {
        #expect(scale.ticks(most: 6).count <= 6)
        for value in Self.numbers {
          let place = scale.fraction(value)
          #expect(place == nil || (-0.01...1.01).contains(place ?? 0))
          _ = scale.beyond(value)
        }
      }
    }
  }

  @Test("Every chart is drawn with coordinates that are numbers", arguments: numbers)
  func charts(_ first: Double) {
    for second in Self.numbers {
      let axis = Axis("a", .snug(holding: [first, second])) { "\($0 == 0)" }
      let interval = first <= second ? first...second : nil
      let charts: [any Chart] = [
        ScatterPlot(
          "s", summary: "", x: axis, y: axis,
          points: [
            ScatterPoint(first, second, name: "p"), ScatterPoint(second, first, whisker: interval),
          ],
          lines: [
            ScatterLine("l", at: first, band: interval, look: .series(0)),
            ScatterLine("d", from: (first, second), to: (second, first), look: .reference),
          ]),
        ForestPlot(
          "f", summary: "", axis: axis,
          groups: [.init("", [.init("r", first, lower: first, upper: second, comparator: second)])],
          references: [.upright(first, "u")], bands: interval.map { [.init($0, "b")] } ?? []),
        HistogramPlot(
          "h", summary: "", panels: [.init("p", note: "", values: [first, second], median: first)],
          directions: .init(negative: "n", axis: "a", positive: "p"), threshold: second,
          label: { "\($0 == 0)" }),
        LineChart(
          "l", summary: "", x: axis, y: axis,
          series: [Series("l", [.init(first, second), .init(second, first)])],
          references: [.level(first, "l"), .upright(second, "u")]),
      ]
      for chart in charts {
        let source = chart.svg(.wide).source + chart.svg(.narrow).source
        #expect(!source.contains("nan") && !source.contains("inf"), "\(first), \(second)")
      }
    }
  }
}
