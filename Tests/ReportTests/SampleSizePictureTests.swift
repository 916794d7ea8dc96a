import Testing

@testable import evenstride

@Suite("The picture of the persons that a model needs")
struct SampleSizePictureTests {
  @Test("Its description has the numbers of the table beside it")
  func described() throws {
    let page = try ReportTable.page("model", "--outcome", "t25fw", "--predictor", "age")
    let here = try #require(
      page.firstMatch(of: /<desc>([0-9,]+) persons here\. Needed: ([^<]+)\.</))
    let said = here.2.split(separator: "; ").compactMap { $0.split(separator: ", ").last }
    let rows = page.matches(
      of: /at most<\/th><td[^>]*>([0-9,]+|–)<|within 10 %<\/th><td[^>]*>([0-9,]+|–)</)
    let needed = rows.map { String($0.1 ?? $0.2 ?? "") }
    #expect(said.count == 4 && needed.count == 4)
    #expect(zip(said, needed).allSatisfy { $1 == ($0 == "not defined" ? "–" : String($0)) })
  }
}
