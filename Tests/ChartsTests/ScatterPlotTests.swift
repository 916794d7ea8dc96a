import Testing

@testable import Charts

@Suite("Scatter plots")
struct ScatterPlotTests {
  private func plot(
    _ points: [ScatterPoint], _ lines: [ScatterLine] = [], isSquare: Bool = false
  ) -> ScatterPlot {
    ScatterPlot(
      "Title <1>", summary: "Sum & more", x: Axis("mean, kg", .linear(0...100)) { "\(Int($0))" },
      y: Axis("difference, kg", .linear(-10...10)) { "\(Int($0))" }, points: points, lines: lines,
      isSquare: isSquare)
  }

  private func frame(_ lines: [ScatterLine] = []) -> PlotFrame {
    PlotFrame(
      size: .wide, x: Axis("x", .linear(0...100)) { "\(Int($0))" },
      y: Axis("y", .linear(-10...10)) { "\(Int($0))" }, rightMargin: 100, hasTopRow: false)
  }

  @Test("A point lands where its values are on the axes")
  func place() throws {
    let svg = plot([ScatterPoint(50, 0)]).svg(.wide).source
    // The left of the frame: "-10" is 3 x 0.66 x 13 = 25.7 wide, and 10 more; right: 16 from the edge.
    // The top: 29, the bottom: 350 - 44.
    #expect(svg.contains("<circle cx=\"410\" cy=\"167.5\"/>"))
  }

  @Test("What lies beyond the axes is marked at the edge, an infinity too; NaN is not drawn")
  func beyond() {
    let svg = plot([
      ScatterPoint(50, 100), ScatterPoint(50, -100), ScatterPoint(.infinity, 0),
      ScatterPoint(.nan, 0),
    ]).svg(.wide).source
    #expect(svg.split(separator: "class=\"beyond\"").count - 1 == 3)
    #expect(!svg.contains("<circle"))
    #expect(plot([ScatterPoint(.nan, 1)]).isEmpty && plot([]).isEmpty)
  }

  @Test("A square plot has the same numbers on both axes, on a telephone too")
  func squareTicks() {
    let scale = Scale.linear(0.53...1.87)
    let axis = { Axis($0, scale) { "\(($0 * 10).rounded() / 10)" } }
    let plot = ScatterPlot(
      "T", summary: "S", x: axis("x"), y: axis("y"), points: [ScatterPoint(1, 1)], isSquare: true)
    for size in [ChartSize.wide, .narrow] {
      let svg = plot.svg(size).source
      let numbers = svg.matches(of: />([0-9.]+)<\/text>/).map { String($0.1) }
      #expect(Set(numbers).count >= 2)
      for number in Set(numbers) { #expect(numbers.count { $0 == number } == 2, "\(number)") }
    }
  }

  @Test("A line is cut at the axes; one that misses them is not drawn")
  func clipping() throws {
    let frame = frame()
    let line = ScatterLine("a", from: (-100, -20), to: (200, 40), look: .reference)
    let cut = try #require(frame.clipped(line))
    // y = 0.2 x: enters at (0, 0), leaves at (50, 10).
    #expect(abs(cut.start.x - frame.left) < 1e-9)
    #expect(abs(cut.start.y - (frame.top + frame.bottom) / 2) < 1e-9)
    #expect(abs(cut.end.x - (frame.left + frame.right) / 2) < 1e-9)
    #expect(abs(cut.end.y - frame.top) < 1e-9)
    #expect(
      frame.clipped(ScatterLine("a", from: (0, 20), to: (100, 30), look: .reference)) == nil)
    #expect(frame.clipped(ScatterLine("a", at: 11, look: .reference)) == nil)
    #expect(frame.clipped(ScatterLine("a", at: .nan, look: .reference)) == nil)
    let level = try #require(frame.clipped(ScatterLine("a", at: 5, look: .reference)))
    #expect(level.start.x == frame.left && level.end.x == frame.right)
  }

  @Test("An interval is shaded to the edge where it goes on")
  func bands() throws {
    let svg = plot(
      [ScatterPoint(1, 1)], [ScatterLine("m", at: 0, band: -5...500, look: .series(1))]
    ).svg(.wide).source
    // From -5, a quarter up, to the top: 0.75 x (306 - 29).
    #expect(svg.contains("y=\"29\"") && svg.contains("height=\"207.8\""))
  }

  @Test("Up to 500 points are circles, more are counted in squares; the file stays small")
  func many() {
    let points = (0..<5_000).map {
      ScatterPoint(Double($0 % 100), Double($0 * 7 % 200) / 10 - 10)
    }
    #expect(
      plot(Array(points.prefix(500))).svg(.wide).source.split(separator: "<circle").count == 501)
    let svg = plot(points).svg(.wide).source
    #expect(plot(points).isBinned && !svg.contains("<circle") && svg.contains("class=\"counts\""))
    #expect(svg.utf8.count < 80_000)
  }

  @Test("Names of points never overlap and stay between the axes", arguments: [1, 3, 20])
  func names(_ count: Int) {
    let points = (0..<count).map {
      ScatterPoint(99, 9.5 - Double($0) * 0.01, name: "person \($0)")
    }
    let svg = plot(points).svg(.narrow).source
    let shown = svg.split(separator: "reference-name").count - 1
    #expect(shown >= 1 && shown <= 4)
  }

  @Test("A snug scale ends where its values end, and has three ticks at least")
  func snug() {
    #expect(Scale.snug(holding: [-11, 10.5]) == .linear(-11...10.5))
    // -0.4 to 0.4 has room for four ticks: only 0 is one, so the ends move out.
    #expect(Scale.snug(holding: [-0.4, 0.4]) == .linear(-0.5...0.5))
    for values in [[3.0], [0, 0], [1e-12, 2e-12], [-1e9, 1e9], []] {
      guard case .linear(let range) = Scale.snug(holding: values) else { continue }
      #expect(range.lowerBound < range.upperBound)
      #expect(values.allSatisfy { $0 >= range.lowerBound && $0 <= range.upperBound })
      #expect(Scale.linear(range).ticks(most: 4).count >= 2, "\(values)")
    }
  }

  @Test("Each panel is a drawing of its own, drawn once; empty ones take no room")
  func panels() {
    let full = plot([ScatterPoint(1, 1)])
    let chart = ScatterPanels(
      "T", summary: "S", [.init("left", full), .init("none", plot([])), .init("right", full)])
    let drawn = chart.sizes.map { chart.svg($0).source }.joined()
    #expect(drawn.split(separator: "viewBox=\"0 0 340 273\"").count - 1 == 2)
    #expect(drawn.contains("<title>left</title>") && drawn.contains("<title>right</title>"))
    #expect(chart.panels.count == 2 && !chart.isEmpty)
    #expect(ScatterPanels("T", summary: "S", [.init("none", plot([]))]).isEmpty)
  }
}
