import Testing

@testable import Charts

@Suite("Charts of legs")
struct LegsChartTests {
  private func bars(_ panels: [LegsPanel<LegsBars.Pair>]) -> LegsBars {
    LegsBars("Title", summary: "Summary", panels: panels)
  }

  private func pair(_ name: String, _ left: Double, _ right: Double) -> LegsBars.Pair {
    LegsBars.Pair(
      name, left: LegsReading(left, text: "\(left)"), right: LegsReading(right, text: "\(right)"))
  }

  /// Attributes of the elements of a class, in order.
  private func numbers(_ attribute: String, _ kind: String, in svg: Markup) -> [Double] {
    svg.source.split(separator: "<").filter { $0.contains("class=\"\(kind)\"") }.compactMap {
      $0.components(" \(attribute)=\"").last.flatMap { Double($0.prefix { $0 != "\"" }) }
    }
  }

  @Test("A bar twice as strong is twice as long, left and right alike")
  func lengths() {
    let svg = bars([LegsPanel(axis: "kg", rows: [pair("a", 20, 40)])]).svg(.wide)
    let left = numbers("width", "legs-left bar", in: svg)
    let right = numbers("width", "legs-right bar", in: svg)
    #expect(left.count == 1 && right.count == 1 && abs(right[0] / left[0] - 2) < 0.01)
  }

  @Test("Units have a panel each, with scales of their own")
  func panels() {
    let svg = bars([
      LegsPanel(axis: "strength, kg", rows: [pair("a", 40, 40)]),
      LegsPanel(axis: "strength, N", rows: [pair("b", 200, 200)]),
    ]).svg(.wide)
    let widths = numbers("width", "legs-left bar", in: svg)
    #expect(widths.count == 2 && abs(widths[0] - widths[1]) < 0.2)
    #expect(svg.source.contains(">strength, kg<") && svg.source.contains(">strength, N<"))
  }

  @Test("A leg that was unable or not measured has its words and no bar")
  func undefined() {
    let row = LegsBars.Pair(
      "a", left: LegsReading(0, text: "unable"), right: LegsReading(.nan, text: "not measured"))
    let svg = bars([LegsPanel(axis: "kg", rows: [row, pair("b", 1, 1)])]).svg(.narrow).source
    #expect(svg.contains(">unable<") && svg.contains(">not measured<"))
    #expect(svg.components("legs-left bar").count == 2)
  }

  @Test("Without a single score there is nothing to draw")
  func empty() {
    #expect(bars([]).isEmpty)
    #expect(bars([LegsPanel(axis: "kg", rows: [pair("a", .nan, .nan)])]).isEmpty)
    #expect(!bars([LegsPanel(axis: "kg", rows: [pair("a", 0, .nan)])]).isEmpty)
  }

  private func asymmetry(_ delta: Double, _ weaker: LegsSide?, isClear: Bool = true)
    -> LegsAsymmetry
  {
    LegsAsymmetry(
      "Title", summary: "Summary",
      rows: [
        LegsAsymmetry.Row(
          "a", delta: LegsReading(delta, interval: nil, text: "left leg unable"), weaker: weaker,
          isClear: isClear, word: "clear")
      ], threshold: 10)
  }

  @Test("The weaker leg is on its own side, and equal legs are in the middle")
  func sides() throws {
    let left = numbers("cx", "legs-point legs-left sure", in: asymmetry(0.2, .left).svg(.wide))
    let right = numbers("x", "legs-point legs-right sure", in: asymmetry(-0.2, .right).svg(.wide))
    let svg = asymmetry(0.2, .left).svg(.wide)
    let (start, width) = (
      try #require(numbers("x", "legs-band", in: svg).first),
      try #require(numbers("width", "legs-band", in: svg).first)
    )
    let middle = start + width / 2
    #expect(left[0] < middle && right[0] + 4.5 > middle)
    #expect(abs((middle - left[0]) - (right[0] + 4.5 - middle)) < 0.3)
    // The band ends at a leg 10 % weaker: 0.10536 of the 0.2 that the point is away.
    #expect(abs(width / 2 / (middle - left[0]) - 0.10536 / 0.2) < 0.01)
  }

  @Test("A point that is not clear is hollow")
  func hollow() {
    let svg = asymmetry(0.2, .left, isClear: false).svg(.wide).source
    #expect(svg.contains("legs-point legs-left\"") && !svg.contains("legs-left sure"))
  }

  @Test("An infinite ratio is an arrow at its side, with its words")
  func infinite() {
    let svg = asymmetry(.infinity, .left).svg(.narrow).source
    #expect(svg.contains(">left leg unable<") && !svg.contains("<circle") && !svg.contains("inf"))
  }

  @Test("Numbers as small and as large as numbers can be are drawn within the view box")
  func extremes() {
    for value in [Double.leastNonzeroMagnitude, 1e-300, 1e300, Double.greatestFiniteMagnitude] {
      let interval = value...Double.greatestFiniteMagnitude
      let reading = LegsReading(value, interval: interval, text: "x")
      let charts: [any Chart] = [
        bars([LegsPanel(axis: "kg", rows: [.init("a", left: reading, right: reading)])]),
        LegsChange(
          "T", summary: "S",
          panels: [
            LegsPanel(
              axis: "kg",
              rows: [
                .init(
                  "a", [.init(.left, change: reading, band: -value...value, isBeyond: false)])
              ])
          ]),
        WalkingBands(
          "T", summary: "S", axis: "s", predicted: reading, isOutside: true,
          measured: LegsReading(1, text: "1"), benchmarks: [.init(value, "b")], isLowerBetter: true),
        LegsAsymmetry(
          "T", summary: "S",
          rows: [.init("a", delta: reading, weaker: .left, isClear: true, word: "clear")],
          threshold: 10),
      ]
      for chart in charts {
        for size in [ChartSize.wide, .narrow] {
          let svg = chart.svg(size).source
          #expect(!svg.contains("nan") && !svg.contains("inf"))
        }
      }
    }
  }

  @Test("A change beyond error is filled, on a band as wide as error explains")
  func change() {
    let legs = [
      LegsChange.Leg(
        .left, change: LegsReading(8, text: "+8.0"), band: -5...5, isBeyond: true),
      LegsChange.Leg(
        .right, change: LegsReading(4, text: "+4.0"), band: -10...10, isBeyond: false),
    ]
    let chart = LegsChange(
      "T", summary: "S", panels: [LegsPanel(axis: "kg", rows: [.init("a", legs)])])
    let widths = numbers("width", "legs-band", in: chart.svg(.wide))
    #expect(widths.count == 2 && abs(widths[1] / widths[0] - 2) < 0.01)
    let svg = chart.svg(.wide).source
    #expect(svg.contains("legs-point legs-left sure") && svg.contains("legs-point legs-right\""))
  }

  @Test("The ground is shaded where walking is worse: slower to the right, shorter to the left")
  func bands() {
    func places(isLowerBetter: Bool) -> [Double] {
      numbers(
        "x", "legs-band",
        in: WalkingBands(
          "T", summary: "S", axis: "s", predicted: LegsReading(5, text: "5"), isOutside: false,
          measured: nil, benchmarks: [.init(4, "4"), .init(6, "6")], isLowerBetter: isLowerBetter
        ).svg(.wide))
    }
    let (times, distances) = (places(isLowerBetter: true), places(isLowerBetter: false))
    #expect(times.count == 2 && distances.count == 2 && distances[0] < times[0])
  }

  @Test("A long name breaks once at a blank, and is cut after that")
  func names() {
    #expect(Lettering.twoLines("calf raise", room: 200) == ["calf raise"])
    let lines = Lettering.twoLines("exercise with a longer name 3", room: 150)
    #expect(lines.count == 2 && lines.joined(separator: " ") == "exercise with a longer name 3")
    let cut = Lettering.twoLines(String(repeating: "word ", count: 40), room: 150)
    #expect(cut.count == 2 && cut[1].hasSuffix("…"))
    #expect(cut.allSatisfy { Lettering.width($0) <= 150 })
    #expect(Lettering.twoLines(String(repeating: "x", count: 99), room: 150).count == 1)
  }
}

extension StringProtocol {
  fileprivate func components(_ separator: String) -> [SubSequence] {
    var (pieces, rest): ([SubSequence], SubSequence) = ([], self[...])
    while let range = rest.firstRange(of: separator) {
      pieces.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return pieces + [rest]
  }
}
