import Foundation
import Testing

@testable import evenstride

@Suite("What a method of fitting does not give")
struct ModelMethodTests {
  private func text(_ method: String) throws -> String {
    try ReportPages.text(
      ReportTable.page(
        Data(contentsOf: ReportTable.example), "synthetic-cohort.csv",
        [
          "model", "--outcome", "t25fw", "--predictor", "calf_raise:weaker", "--predictor",
          "leg_curl:weaker", "--bootstrap", "0", "--method", method,
        ]))
  }

  @Test("A method without Cook's distances has no column of them", arguments: ["huber", "ridge"])
  func withoutCook(_ method: String) throws {
    let text = try text(method)
    #expect(!text.contains("Cook's distance"))
    #expect(text.contains("The persons with the largest residuals"))
  }

  @Test("Least squares have Cook's distances")
  func withCook() throws {
    #expect(try text("least-squares").contains("Cook's distance"))
  }

  @Test("Ridge regression says what its intervals leave out")
  func ridge() throws {
    let words = "they are no tests of single slopes"
    #expect(try text("ridge").contains(words))
    #expect(try !text("least-squares").contains(words))
  }
}
