import Testing

@testable import Charts

@Suite("Histograms")
struct HistogramPlotTests {
  private func plot(_ panels: [HistogramPlot.Panel], threshold: Double = 10) -> HistogramPlot {
    HistogramPlot(
      "Title <1>", summary: "Sum & more", panels: panels,
      directions: .init(negative: "lower", axis: "difference, %", positive: "higher"),
      threshold: threshold, label: { "\(Int($0))" })
  }

  @Test(
    "Every value falls into the bin that holds it, and none is lost",
    arguments: [(3, 5.0, 10.0), (40, 45, 10), (5_000, 99, 12.5), (2, 0, 10), (50, 80, 0.1)])
  func bins(_ count: Int, _ most: Double, _ threshold: Double) {
    let values = (0..<count).map { most * (2 * Double($0) / Double(max(1, count - 1)) - 1) }
    let bins = HistogramBins(most: most, typical: count, threshold: threshold)
    #expect(bins.counts(values).reduce(0, +) == count)
    #expect(bins.count <= 121 + 2 && bins.limit >= most)
    for value in values {
      let edges = bins.edges(bins.index(of: value))
      #expect(value >= edges.lowerBound - 1e-6 && value <= edges.upperBound + 1e-6)
    }
  }

  @Test("The threshold is an edge: what lies at it is not beyond, what lies above is")
  func threshold() {
    let bins = HistogramBins(most: 45, typical: 40, threshold: 10)
    #expect(bins.isAligned)
    let (at, above) = (bins.index(of: 10), bins.index(of: 10.001))
    #expect(above == at + 1 && abs(bins.edges(at).upperBound - 10) < 1e-9)
    #expect(bins.index(of: -10) == bins.side - (at - bins.side))
    // Equal legs are in the middle.
    #expect(bins.index(of: 0) == bins.side && bins.edges(bins.side).contains(0))
  }

  @Test("All panels have the same axes")
  func axes() {
    let panels = [
      HistogramPlot.Panel("a", note: "", values: [1, 2, 3], median: 2),
      HistogramPlot.Panel("b", note: "", values: [-60], median: -60),
    ]
    let svg = plot(panels).svg(.narrow).source
    #expect(svg.split(separator: ">50</text>").count == 3)
    #expect(svg.split(separator: "class=\"median\"").count == 3)
  }

  @Test("Bars beyond the threshold are marked as such, and with their side")
  func beyond() {
    let svg = plot([.init("a", note: "n 3", values: [0, 20, 21, -20], median: 0)])
      .svg(.wide).source
    let bins = svg.matches(of: /class="bin ([a-z]+)" x="([0-9.]+)"/)
    let order = bins.compactMap { bin in Double(bin.2).map { (x: $0, kind: String(bin.1)) } }
      .sorted { $0.x < $1.x }
    #expect(order.map(\.kind) == ["negative", "within", "positive"])
    #expect(svg.contains(">n 3</text>") && svg.contains("<title>Title &lt;1&gt;</title>"))
  }

  @Test("A note has the room that a short name leaves, on a telephone too")
  func notes() {
    let note = "median L 0.4 %, 5,000 persons"
    let panel = HistogramPlot.Panel("Calf raise", note: note, values: [1], median: 0)
    #expect(plot([panel]).svg(.narrow).source.contains(">\(note)</text>"))
    let long = HistogramPlot.Panel(
      String(repeating: "name ", count: 20), note: note, values: [1], median: 0)
    #expect(plot([long]).svg(.narrow).source.contains("…</text>"))
  }

  @Test("Many panels come in parts, and without a value it is empty")
  func parts() {
    let panels = (0..<25).map {
      HistogramPlot.Panel("panel \($0)", note: "", values: [Double($0)], median: .nan)
    }
    let svg = plot(panels).svg(.wide).source
    let heights = svg.matches(of: /viewBox="0 0 800 ([0-9.]+)"/).compactMap { Double($0.1) }
    #expect(heights.count == 3 && heights.allSatisfy { $0 < 1_000 })
    for panel in 0..<25 { #expect(svg.contains(">panel \(panel)</text>")) }
    #expect(plot([]).isEmpty)
    #expect(plot([.init("a", note: "", values: [.nan, .infinity], median: .nan)]).isEmpty)
  }
}
