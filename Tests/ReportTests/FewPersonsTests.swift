import Charts
import EvenstrideClient
import Foundation
import Testing

@testable import evenstride

@Suite("Reports of very few persons")
struct FewPersonsTests {
  /// Legs that differ by a factor, and a walk.
  private static func table(_ persons: Int, ratio: (Int) -> Double) -> ReportTable {
    var table = ReportTable()
    for person in 1...persons {
      let strength = 30 + 4 * Double(person * person)
      table.add("P\(person)", "1", "leg_press", "left", strength, "kg")
      table.add("P\(person)", "1", "leg_press", "right", strength * ratio(person), "kg")
      table.add("P\(person)", "1", "t25fw", "", 5 + Double(person), "s")
    }
    return table
  }

  @Test("A correlation without an interval is not named as the strongest")
  func noInterval() throws {
    let page = try Self.table(2) { 1 + 0.1 * Double($0) }.page("cohort", "--outcome", "t25fw")
    let text = try ReportPages.text(page)
    #expect(
      text.contains(
        "is not named: the strongest relation rests on 2 persons, too few for an interval"))
    #expect(!text.contains("What goes most with t25fw as speed is the"))
  }

  @Test("Legs whose differences are all the same are not said to be too few")
  func equalDifferences() throws {
    let text = try ReportPages.text(Self.table(8) { _ in 1 }.page("cohort"))
    #expect(text.contains("the differences of the legs do not vary between persons"))
    #expect(!text.contains("Too few persons have both legs measured"))
    #expect(
      try ReportPages.text(Self.table(1) { _ in 1.2 }.page("cohort"))
        .contains("Too few persons have both legs measured"))
  }

  @Test("Reliability says by what it ranks, and gives the MDC its interval")
  func ranking() throws {
    let text = try ReportPages.text(ReportTable.page("reliability"))
    #expect(text.contains("Most repeatable, by the lower end of the interval: "))
    // The SEM's ends, 2.14 and 3.44 kg, times 1.96 sqrt 2 in percent of a mean of 49.357.
    #expect(
      text.contains(
        /measurement error \(MDC95\) from [0-9.]+ % = [0-9.]+ N \(95 % interval [0-9.]+ to [0-9.]+ %\) in/
      ))
  }

  @Test("Limits of ratios say for how many persons they hold")
  func ratios() throws {
    let report = ReliabilityReport(
      name: "leg_press", side: .left, sessions: 2, flags: [.heteroscedastic],
      ratioLimits: RatioLimits(lowerLimit: 0.86, upperLimit: 1.17))
    let page = ReliabilityPage(
      ReliabilityContent(answer: AnalyzeResponse(reports: [report]), source: "x"),
      made: "2026-01-02")
    let note = try #require(page.ratioNote(report)).source.replacing("\u{A0}", with: " ")
    #expect(
      note.contains(
        "for 95 % of persons the second session is expected between 0.86 and 1.17 times the first"))
  }
}
