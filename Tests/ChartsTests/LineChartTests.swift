import Testing

@testable import Charts

@Suite("Line charts")
struct LineChartTests {
  private func chart(_ series: [Series], references: [Reference] = []) -> LineChart {
    LineChart(
      "Title <1>", summary: "Sum & more", x: Axis("time, s", .linear(0...10)) { "\(Int($0))" },
      y: Axis("force, N", .linear(0...100)) { "\(Int($0))" }, series: series,
      references: references)
  }

  @Test("It says what it is, escaped, and names its axes")
  func description() {
    let svg = chart([Series("a", [.init(0, 0), .init(10, 100)])]).svg(.wide).source
    #expect(svg.contains("role=\"img\""))
    #expect(svg.contains("<title>Title &lt;1&gt;</title><desc>Sum &amp; more</desc>"))
    #expect(svg.contains(">time, s</text>") && svg.contains(">force, N</text>"))
  }

  @Test("An undefined value interrupts the line, and a lone one is a mark")
  func gaps() {
    let points = [(0.0, 1.0), (1, 2), (2, .nan), (3, 4), (4, .nan), (5, 6), (6, 7)]
    let svg = chart([Series("a", points.map { .init($0.0, $0.1) })]).svg(.wide).source
    let path = svg.components("class=\"line\" d=\"").last?.prefix { $0 != "\"" } ?? ""
    #expect(path.filter { $0 == "M" }.count == 3 && path.filter { $0 == "L" }.count == 2)
    #expect(svg.components("<circle").count - 1 == 1)
  }

  @Test("Steps stay level until the next point")
  func steps() {
    let points: [Series.Point] = [.init(0, 10), .init(5, 20), .init(10, 20)]
    let svg = chart([Series("a", points, course: .steps)]).svg(.wide).source
    let path = svg.components("class=\"line\" d=\"").last?.prefix { $0 != "\"" } ?? ""
    #expect(path.filter { "MHVL".contains($0) } == "MHVH")
  }

  @Test("Without a point that can be drawn it is empty")
  func empty() {
    #expect(chart([]).isEmpty)
    #expect(chart([Series("a", [.init(1, .nan), .init(.infinity, 3)])]).isEmpty)
    #expect(!chart([Series("a", [.init(1, 3)])]).isEmpty)
  }

  @Test("A section with an empty chart says so in words")
  func emptySection() {
    let section = ChartSection(
      "Heading", caption: [], chart: chart([]), table: Table("t"), emptiness: "Nothing here.")
    #expect(section.markup.source.contains("Nothing here."))
    #expect(!section.markup.source.contains("<svg"))
  }

  @Test("A reference outside the axes is not drawn")
  func references() {
    let line = [Series("a", [.init(0, 0)])]
    let inside = chart(line, references: [.level(50, "limit"), .upright(5, "end")]).svg(.wide)
      .source
    #expect(inside.contains(">limit</text>") && inside.contains(">end</text>"))
    let outside = chart(line, references: [.level(500, "limit"), .upright(50, "end")]).svg(.wide)
    #expect(!outside.source.contains("limit") && !outside.source.contains(">end<"))
  }

  @Test("The style sheet loses its blanks and keeps its rules")
  func style() {
    let sheet =
      "    a > b, c { fill: none; x: calc(1vw - 2rem); }\n    @media (y: 1) { d { z: 0 } }\n"
    #expect(
      Markup.style(sheet).source
        == "<style>\na > b,c{fill:none;x:calc(1vw - 2rem)}\n@media (y:1){d{z:0}}\n</style>")
  }

  @Test("Tables have heads of rows and columns, and numbers to the right")
  func tables() {
    var table = Table("Caption", ["name", "value"])
    table.add(["<b>", "1"])
    let html = table.markup.source
    #expect(
      html.contains("<th scope=\"col\" class=\"text\">name</th><th scope=\"col\">value</th>"))
    #expect(html.contains("<th scope=\"row\">&lt;b&gt;</th><td>1</td>"))
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
