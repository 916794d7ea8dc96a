import Foundation
import Testing

@testable import evenstride

@Suite("The pictures of reliability")
struct ReliabilityPictureTests {
  @Test("The summary counts the bands over legs and exercises")
  func counts() throws {
    // The lower ends in the table of the example: seven from 0.9, five from 0.75.
    #expect(
      try ReportPages.text(ReportTable.page("reliability")).contains(
        "strength is excellent in 7 and good in 5 of 12 combinations of leg and exercise."))
    let equal = try ReportTable.cohort(persons: 3).page("reliability")
    #expect(try ReportPages.text(equal).contains("is poor in all 4 combinations of leg"))
  }

  @Test("A plot of agreement is described by its own numbers")
  func described() throws {
    let page = try ReportTable.page("reliability", "--asymmetry").replacing("\u{A0}", with: " ")
    // R's limits of the left calf raise. The table's differences reach from -5 to 7.5 kg, and one is
    // 10 kg; R's p of the trend is 0.521.
    #expect(
      page.contains(
        "Left leg, 35 persons: mean +0.86 kg, limits −6.37 to +8.08 kg, 1 person outside, "
          + "no clear trend (p = 0.521)."))
    #expect(!page.contains("Differences against means"))
    // Drawn by shape, as colours are those of the lines of agreement.
    #expect(page.contains("Round marks are legs, square ones asymmetry, ln(right/left)."))
    let start = try #require(page.range(of: "aria-label=\"Intraclass correlations"))
    let chart = try #require(page[start.upperBound...].components(separatedBy: "</svg>").first)
    #expect(chart.contains("h8v8h-8z") && !chart.contains("class=\"s1\""))
  }
}
