import Testing

@testable import Charts

@Suite("Heat maps")
struct HeatMapTests {
  private func map(_ columns: [String], _ rows: [HeatMap.Row]) -> HeatMap {
    HeatMap(
      "Title <1>", summary: "Sum & more", columns: columns, rows: rows, steps: [10, 20, 30],
      sides: .init(negative: "blue", positive: "orange"), label: { "\(Int($0))" })
  }

  @Test(
    "A value has the colour of its step, and one at a step the paler",
    arguments: [
      (0.0, "mid"), (10, "mid"), (10.1, "p1"), (-10.1, "n1"), (20, "p1"), (25, "p2"), (-31, "n3"),
      (100, "p3"),
    ])
  func tones(_ value: Double, _ tone: String) {
    #expect(map(["a"], []).tone(value) == tone)
    let svg = map(["a"], [.init("r", [.value(value, "text")])]).svg(.wide).source
    #expect(svg.contains("class=\"cell \(tone)\" x=") && svg.contains(">text</text>"))
  }

  @Test("A missing cell is hatched within its borders, a word is written")
  func cells() throws {
    let svg = map(["a", "b"], [.init("r", [.missing, .word("both 0")])]).svg(.wide).source
    #expect(svg.contains("class=\"hatch\"") && svg.contains(">both 0</text>"))
    let cell = HeatMapCell(.missing, tone: nil).markup(100, 50, 40, 20).source
    for match in cell.matches(of: /[ML]([0-9.]+) ([0-9.]+)/) {
      let (x, y) = (try #require(Double(match.1)), try #require(Double(match.2)))
      #expect(x >= 100 && x <= 140 && y >= 50 && y <= 70)
    }
  }

  @Test("Many rows and columns come in parts, each cell once")
  func parts() {
    let columns = (0..<25).map { "column \($0)" }
    let rows = (0..<60).map { row in
      HeatMap.Row("row \(row)", (0..<25).map { .value(5, "v\(row)_\($0)") })
    }
    for size in [ChartSize.wide, .narrow] {
      let svg = map(columns, rows).svg(size).source
      for row in [0, 39, 40, 59] {
        for column in [0, 12, 24] {
          #expect(svg.split(separator: ">v\(row)_\(column)</text>").count == 2)
        }
      }
      let heights = svg.matches(of: /viewBox="0 0 \d+ ([0-9.]+)"/).compactMap { Double($0.1) }
      #expect(heights.count > 1 && heights.allSatisfy { $0 < 1_000 })
    }
  }

  @Test("Names that are too wide for their column stand upright, and are cut")
  func names() {
    let long = String(repeating: "m", count: 200)
    let svg = map([long, "b"], [.init(long, [.value(1, "1"), .missing])]).svg(.wide).source
    #expect(svg.contains("rotate(-90)") && svg.contains("…</text>"))
    #expect(!map(["a"], [.init("r", [.value(1, "1")])]).svg(.wide).source.contains("rotate"))
  }

  @Test("What a row is stands above their names, and no part is long")
  func rowName() {
    let rows = (0..<60).map { HeatMap.Row("r\($0)", [.value(1, "1")]) }
    let map = HeatMap(
      "Title", summary: "", columns: ["a"], rowName: "person", rows: rows, steps: [10],
      sides: .init(negative: "n", positive: "p"), label: { "\(Int($0))" })
    let parts = map.svg(.narrow).source.split(separator: "</svg>")
    // As many rows in each: 60 in 3.
    #expect(parts.map { $0.matches(of: /class="cell-text\b/).count } == [20, 20, 20])
    #expect(parts.allSatisfy { $0.contains(">person</text>") })
  }

  @Test("Without a value it is empty")
  func empty() {
    #expect(map([], []).isEmpty && map(["a"], [.init("r", [.missing, .word("x")])]).isEmpty)
  }
}
