import Testing

@testable import Charts

@Suite("Forest plots")
struct ForestPlotTests {
  private func plot(_ groups: [ForestPlot.Group], bands: [ForestPlot.Band] = []) -> ForestPlot {
    ForestPlot(
      "Title <1>", summary: "Sum & more", axis: Axis("r", .linear(-1...1)) { "\($0)" },
      groups: groups, references: [.upright(0, "none")], bands: bands)
  }

  @Test("An interval lies where its numbers say")
  func places() throws {
    let row = ForestPlot.Row("leg curl", 0.5, lower: 0, upper: 1)
    let plot = plot([.init("", [row])])
    let svg = plot.svg(.wide).source
    let columns = ForestColumns(plot, .wide)
    let (left, right) = (columns.left, columns.right)
    let middle = units((left + right) / 2)
    #expect(svg.contains("class=\"interval\" d=\"M\(middle) "))
    #expect(svg.contains("H\(units(right))\""))
    #expect(svg.contains("cx=\"\(units(left + 0.75 * (right - left)))\""))
  }

  @Test("An interval that leaves the axis ends in arrows, infinite or not")
  func arrows() {
    func count(_ lower: Double, _ upper: Double) -> Int {
      let svg = plot([.init("", [.init("a", 0, lower: lower, upper: upper)])]).svg(.wide).source
      return svg.split(separator: "v10z", omittingEmptySubsequences: false).count - 1
    }
    #expect(count(-0.5, 0.5) == 0)
    #expect(count(-0.5, 2) == 1)
    #expect(count(-.infinity, .infinity) == 2)
    #expect(count(.nan, .nan) == 0)
  }

  @Test("A row has the colour of its style unless it is given another, and keeps its shape")
  func colours() {
    func groups(_ row: ForestPlot.Row) -> [String] {
      plot([.init("", [row])]).svg(.wide).source.matches(of: /<g class="([a-z0-9]+)"/)
        .map { String($0.1) }
    }
    #expect(groups(.init("a", 0, style: 1)) == ["s1"])
    #expect(groups(.init("a", 0, style: 1, colour: .series(0))) == ["s0"])
    #expect(groups(.init("a", 0, style: 1, colour: .ink)) == ["plain"])
    let square = plot([.init("", [.init("a", 0, style: 1, colour: .ink)])]).svg(.wide).source
    #expect(square.contains("h8v8h-8z") && !square.contains("<circle"))
  }

  @Test("Parts are about as high as each other, and cut between groups")
  func balanced() {
    // Seven groups of 138 units each, 966 in all, of which a part holds about 400: three.
    let groups = (0..<7).map { group in
      ForestPlot.Group("group \(group)", (0..<5).map { .init("row \(group).\($0)", 0) })
    }
    let parts = plot(groups).svg(.wide).source.split(separator: "</svg>")
    let counts = parts.map { part in part.matches(of: />row \d/).count }
    #expect(counts.sorted() == [10, 10, 15])
    // Thirty rows of one group, 660 units: in two halves.
    let long = plot([.init("", (0..<30).map { .init("row \($0)", 0) })]).svg(.wide).source
    let halves = long.split(separator: "</svg>").map { part in part.matches(of: />row \d/).count }
    #expect(halves.count == 2 && halves.allSatisfy { (14...16).contains($0) })
  }

  @Test("What is not defined says so, and a plot of nothing else is empty")
  func undefined() {
    let nothing = ForestPlot.Row("a", .nan)
    let mixed = plot([.init("", [nothing, .init("b", 0.1)])])
    #expect(mixed.svg(.narrow).source.contains(">not defined</text>"))
    #expect(!mixed.isEmpty)
    #expect(plot([.init("", [nothing])]).isEmpty && plot([]).isEmpty)
  }

  @Test("Names are shown as text and cut to their room")
  func names() {
    let name = String(repeating: "wide <b>", count: 40)
    for size in [ChartSize.wide, .narrow] {
      let svg = plot([.init(name, [.init(name, 0, text: name)])]).svg(size).source
      #expect(svg.contains("wide &lt;b&gt;") && svg.contains("…</text>"))
      #expect(!svg.contains("<b>"))
    }
  }

  @Test("A long plot comes in parts that paper can hold, each row once, headings said again")
  func parts() {
    let groups = (0..<40).map { group in
      ForestPlot.Group("group \(group)", (0..<7).map { .init("row \(group).\($0)", 0) })
    }
    let svg = plot(groups + [.init("long", (0..<90).map { .init("more \($0)", 0) })])
      .svg(.wide).source
    let heights = svg.matches(of: /viewBox="0 0 800 ([0-9.]+)"/).compactMap { Double($0.1) }
    #expect(heights.count > 5 && heights.allSatisfy { $0 < 1_000 })
    for group in 0..<40 {
      #expect(svg.split(separator: ">row \(group).6</text>").count == 2)
    }
    #expect(svg.contains(">long, continued</text>") && svg.contains("part 2 of"))
  }

  @Test("Bands are shaded where they lie, and named")
  func bands() {
    let row = ForestPlot.Row("a", 0)
    let svg = plot(
      [.init("", [row])], bands: [.init(0...0.5, "some"), .init(2...3, "outside")]
    ).svg(.wide).source
    #expect(svg.contains("class=\"band\"") && svg.contains(">some</text>"))
    #expect(!svg.contains("outside"))
  }

  @Test("Names in a row never touch and never leave their bounds")
  func row() {
    for middles in [[0.0, 0, 0], [100, 100, 101], [50, 51, 52], [200, 200, 200]] {
      let names = NameRow.placed(
        middles.map { .init(text: "name", middle: $0) }, within: 0...200)
      let half = Lettering.width("name") / 2
      #expect(names[0].middle >= half && names[2].middle <= 200 - half)
      #expect(zip(names, names.dropFirst()).allSatisfy { $1.middle - $0.middle >= 2 * half })
    }
    let cut = NameRow.placed(
      (0..<9).map { .init(text: "a long name \($0)", middle: 100) }, within: 0...300)
    let widths = cut.map { Lettering.width($0.text) }
    #expect(cut[0].middle >= widths[0] / 2 && cut[8].middle <= 300 - widths[8] / 2 + 1e-9)
  }
}
