import Charts
import EvenstrideClient
import Foundation
import Testing

@testable import evenstride

@Suite("The report of reliability")
struct ReliabilityReportTests {
  private static let hostile = [
    "<script>alert(1)</script>", "\"quoted\" & 'both'", "abc\u{202E}gnp.exe", "שלום עולם",
    String(repeating: "very long name ", count: 14), "🦵🏽 leg",
  ]

  /// Pages that a browser looks at too.
  private static let pages: [(name: String, make: @Sendable () throws -> String)] = [
    ("reliability", { try ReportTable.page("reliability") }),
    (
      "reliability-asymmetry",
      { try ReportTable.page("reliability", "--asymmetry", "--bootstrap", "200") }
    ),
    (
      "reliability-log",
      { try ReportTable.page("reliability", "--log", "--exercise", "calf_raise") }
    ),
    (
      "reliability-three", { try ReportTable.cohort(persons: 3).page("reliability", "--asymmetry") }
    ),
    (
      "reliability-sessions",
      { try ReportTable.cohort(persons: 20, sessions: ["1", "2", "3"]).page("reliability") }
    ),
    ("reliability-equal", { try equal.page("reliability", "--asymmetry") }),
    (
      "reliability-hostile",
      {
        try ReportTable.cohort(
          persons: 12, sessions: hostile.prefix(2).map(\.self), exercises: hostile,
          name: { hostile[$0 % 6] + "\($0)" }
        ).page("reliability", "--asymmetry")
      }
    ),
    (
      "reliability-many-exercises",
      {
        try ReportTable.cohort(persons: 15, exercises: (1...25).map { "exercise_\($0)" })
          .page("reliability", "--asymmetry")
      }
    ),
    (
      "reliability-many-persons",
      { try ReportTable.cohort(persons: 5_000).page("reliability", "--exercise", "calf_raise") }
    ),
  ]

  /// Everybody scores the same, in both sessions.
  private static var equal: ReportTable {
    var table = ReportTable()
    for person in 1...8 {
      for session in ["1", "2"] {
        for side in ["left", "right"] {
          table.add("P\(person)", session, "calf_raise", side, 40, "kg")
        }
      }
    }
    return table
  }

  @Test("Every page is well formed, and holds no undefined number", arguments: pages.map(\.name))
  func wellFormed(_ name: String) throws {
    let page = try #require(Self.pages.first { $0.name == name }).make()
    try ReportPages.keep(page, as: name)
    #expect(try ReportPages.faults(page) == [])
    #expect(page.utf8.count < 1_500_000, "\(page.utf8.count) bytes")
  }

  // Expected numbers: deploy/examples/expected/peers.R, as in Tests/Expected.
  @Test("The example's numbers stand on the page as R computed them")
  func example() throws {
    let text = try ReportPages.text(ReportTable.page("reliability", "--asymmetry"))
    #expect(text.contains("0.953 (0.909 to 0.976)"))
    #expect(text.contains("2.64 (2.14 to 3.44)"))
    // 1.960 sqrt(2) times the SEM and its ends, in percent of a mean of 49.357.
    #expect(text.contains("14.8 (12.0 to 19.3) %"))
    #expect(text.contains("−6.37 (−9.02 to −4.61)"))
    #expect(text.contains("8.08 (6.32 to 10.73)"))
    #expect(text.contains("less reliable than the strength of either leg in 6 of 6 exercises"))
    #expect(text.contains("two-way random effects, absolute agreement, single score"))
    for band in ["poor", "moderate", "good", "excellent"] { #expect(text.contains(band)) }
  }

  @Test("Names are shown as text, whatever they hold")
  func hostileNames() throws {
    let page = try #require(Self.pages.first { $0.name == "reliability-hostile" }).make()
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("abc\\u{202E}gnp.exe"))
    #expect(page.contains("&quot;quoted&quot; &amp; &#39;both&#39;"))
    #expect(!page.unicodeScalars.contains { $0.properties.isBidiControl })
    // Whole above its plots, cut in the tables.
    let long = "V" + Self.hostile[4].trimmingCharacters(in: .whitespaces).dropFirst()
    #expect(page.contains("<h3>\(long)"))
    #expect(!page.contains("<th scope=\"row\"><bdi>\(long)"))
  }

  @Test("More than two sessions have no plot of differences, and the page says so")
  func threeSessions() throws {
    let page = try #require(Self.pages.first { $0.name == "reliability-sessions" }).make()
    let text = try ReportPages.text(page)
    #expect(text.contains("Bland and Altman's plot and limits of agreement are for two sessions"))
    #expect(!page.contains("Bland-Altman plots of"))
    #expect(text.contains("session 3"))
  }

  @Test("Where nothing can be estimated the page says so in place of charts")
  func equalScores() throws {
    let page = try #require(Self.pages.first { $0.name == "reliability-equal" }).make()
    let text = try ReportPages.text(page)
    #expect(text.contains("All scores are equal: nothing can be estimated."))
    #expect(text.contains("How repeatable the scores are cannot be said"))
    #expect(!page.contains("<svg"))
  }

  @Test("Thousands of persons are counted in squares, and the page stays small")
  func manyPersons() throws {
    let page = try #require(Self.pages.first { $0.name == "reliability-many-persons" }).make()
    #expect(page.contains("squares count them, larger for more"))
    #expect(!page.contains("<circle cx"))
    #expect(page.utf8.count < 300_000)
  }

  @Test("A page of an answer says what needs the scores, and shows the same numbers")
  func fromAnswer() throws {
    var report = ReliabilityReport(
      name: "calf_raise", side: .left, unit: "kg", sessions: 2, subjectsUsed: 30,
      subjectsDropped: 4)
    report.icc = [
      IntraclassCorrelation(
        form: .agreementSingle, shroutFleiss: "ICC(2,1)", mcgrawWong: "ICC(A,1)", estimate: 0.812,
        interval: Interval(lower: 0.634, upper: 0.907, level: 0.95), lowerBand: .moderate,
        upperBand: .excellent)
    ]
    report.blandAltman = BlandAltman(
      bias: 1.5, biasInterval: Interval(lower: 0.25, upper: 2.75, level: 0.95), lowerLimit: -5,
      upperLimit: 8, lowerLimitInterval: Interval(lower: -7.5, upper: -3.5, level: 0.95),
      upperLimitInterval: Interval(lower: 6.5, upper: 10.5, level: 0.95))
    let answer = AnalyzeResponse(reports: [report])
    let html = try ReportTable.page(
      OutputOptions.json(answer), "answer.json", ["reliability"])
    let text = try ReportPages.text(html)
    #expect(text.contains("The points of persons need the scores themselves"))
    #expect(text.contains("moderate to excellent"))
    #expect(text.contains("1.50 (0.25 to 2.75)") && text.contains("−5.00 (−7.50 to −3.50)"))
  }

  @Test("One session is refused, with what would be right")
  func oneSession() {
    #expect(throws: (any Error).self) {
      try ReportTable.cohort(persons: 5, sessions: ["1"]).page("reliability")
    }
  }

  @Test(
    "Learning is named with its interval, and how many would show it by chance")
  func learning() throws {
    var change = SystematicChange(greenhouseGeisserP: 0.01)
    change.changesFromFirst = [2]
    change.changeIntervals = [Interval(lower: 0.5, upper: 3.5, level: 0.95)]
    let report = ReliabilityReport(
      name: "leg_press", side: .right, unit: "kg", sessions: 2, flags: [.systematicChange],
      systematicChange: change)
    let page = ReliabilityPage(
      ReliabilityContent(answer: AnalyzeResponse(reports: [report]), source: "x"),
      made: "2026-01-02")
    let text = try ReportPages.text(page.page.html)
    #expect(text.contains("leg press, right leg (+2.00 kg, 0.50 to 3.50)"))
    #expect(text.contains("Of 1 comparison, about 0.050 would show this by chance alone."))
  }

  @Test("Points are second minus first beside their mean, of those who have both")
  func pairs() throws {
    let scores = PairedScores([1, 2, 3, .nan, 5, 4], ["A", "B", "C"])
    #expect(scores.persons == ["A", "C"])
    #expect(scores.differences == [1, -1] && scores.means == [1.5, 4.5])
  }

  @Test("Scores of asymmetry are ln(right/left), missing where a leg is unable")
  func asymmetryScores() throws {
    let tables = [Side.left, .right].map { side in
      ScoreTable(
        name: "leg_press", side: side, unit: "kg", sessions: 2,
        scores: side == .left ? [10, 20, 0, 5] : [20, 10, 5, 5])
    }
    let report = ReliabilityReport(name: "leg_press", sessions: 2, measure: .logRatio)
    let content = ReliabilityContent(
      answer: AnalyzeResponse(reports: [report]), request: AnalyzeRequest(tables: tables),
      source: "x")
    let scores = try #require(content.scores(0))
    #expect(scores.persons == ["1"] && scores.first == [log(2)] && scores.second == [log(0.5)])
  }
}
