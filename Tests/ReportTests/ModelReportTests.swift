import Charts
import EvenstrideClient
import Foundation
import Testing

@testable import evenstride

@Suite("The report of a model")
struct ModelReportTests {
  private static let predictors = [
    "--outcome", "t25fw", "--predictor", "calf_raise:weaker", "--predictor", "leg_curl:weaker",
  ]
  private static let hostile =
    "<script>alert(1)</script> \"&' \u{202E}" + String(repeating: "x", count: 200)

  private static let pages: [(name: String, make: @Sendable () throws -> String)] = [
    ("model", { try example(predictors + ["--predictor", "age"]) }),
    ("model-not-validated", { try example(predictors + ["--bootstrap", "0"]) }),
    ("model-huber", { try example(predictors + ["--method", "huber", "--bootstrap", "100"]) }),
    ("model-ridge", { try example(predictors + ["--method", "ridge", "--bootstrap", "100"]) }),
    (
      "model-metres",
      { try example(["--outcome", "6mwt", "--predictor", "calf_raise:weaker"]) }
    ),
    (
      "model-four",
      {
        try ReportTable.cohort(persons: 4).page([
          "model", "--outcome", "t25fw", "--predictor", "age", "--bootstrap", "100",
        ])
      }
    ),
    ("model-exact", { try exact.page(["model", "--outcome", "score", "--predictor", "age"]) }),
    (
      "model-hostile",
      {
        try ReportTable.cohort(
          persons: 30, exercises: [hostile, "שלום"], name: { hostile + "\($0)" }
        ).page([
          "model", "--outcome", "t25fw", "--predictor", "\(hostile):weaker", "--predictor",
          "שלום:weaker",
        ])
      }
    ),
    (
      "model-many-persons",
      {
        try ReportTable.cohort(persons: 5_000).page(
          ["model"] + predictors + ["--bootstrap", "100"])
      }
    ),
    (
      "model-many-predictors",
      {
        let exercises = (1...25).map { "exercise_\($0)" }
        return try ReportTable.cohort(persons: 60, exercises: exercises).page(
          ["model", "--outcome", "t25fw", "--bootstrap", "100"]
            + exercises.flatMap { ["--predictor", "\($0):weaker"] })
      }
    ),
  ]

  private static func example(_ arguments: [String]) throws -> String {
    try ReportTable.page(
      Data(contentsOf: ReportTable.example), "synthetic-cohort.csv", ["model"] + arguments)
  }

  /// The outcome follows from the predictor.
  private static var exact: ReportTable {
    var table = ReportTable()
    for person in 1...12 {
      table.add("P\(person)", "1", "age", "", Double(30 + person), "a")
      table.add("P\(person)", "1", "score", "", 2 * Double(30 + person) + 1, "")
      table.add("P\(person)", "1", "calf_raise", "left", 40, "kg")
    }
    return table
  }

  @Test("Every page is well formed, and holds no undefined number", arguments: pages.map(\.name))
  func wellFormed(_ name: String) throws {
    let page = try #require(Self.pages.first { $0.name == name }).make()
    try ReportPages.keep(page, as: name)
    #expect(try ReportPages.faults(page) == [])
    #expect(page.utf8.count < 400_000, "\(page.utf8.count) bytes")
  }

  /// An answer whose numbers are easy to follow: outcome in seconds, linear as it is.
  private static func answer(_ change: (inout FitResponse) -> Void = { _ in }) -> FitResponse {
    var answer = FitResponse(
      model: LinearModel(
        outcome: "tug", unit: "s", scale: .identity,
        coefficients: [
          Coefficient(
            name: "(intercept)", estimate: 20, standardError: 1, standardised: .nan, mean: .nan),
          Coefficient(
            name: "calf_raise", measure: .weaker, unit: "kg", estimate: -0.2, standardError: 0.05,
            interval: Interval(lower: -0.3, upper: -0.1, level: 0.95), p: 0.0004,
            standardised: -0.6, minimum: 20, maximum: 60, mean: 40, vif: 1),
        ], sigma: 1.5, df: 2, n: 4), n: 4, dropped: 1, rSquared: 0.36)
    answer.adjustedRSquared = .nan
    answer.loocvRmse = 2
    answer.sampleSize = SampleSizeVerdict(
      shrinkage: 30, optimism: 50, residualSd: 236, meanOutcome: 0, needed: 236, have: 4)
    answer.diagnostics = FitDiagnostics(
      persons: [0, 1, 2, 3], fitted: [10, 12, 14, 16], residuals: [1, -1, 2, -2],
      leverages: [0.5, 0.2, 0.2, 0.5], cook: [0.1, 0.1, 2, 0.2])
    change(&answer)
    return answer
  }

  private func text(_ answer: FitResponse, persons: [String] = []) throws -> String {
    try ReportPages.text(
      ModelPage(ModelContent(answer, persons: persons, source: "x"), made: "2026-01-02").page.html)
  }

  @Test("What the model expects is said in the outcome's unit")
  func expectation() throws {
    let text = try text(Self.answer())
    // 20 - 0.2 x 40 = 12; a quarter of 40 kg is 10 kg: 10 s.
    #expect(
      text.contains("the model expects a tug of 12.0 s; 10 kg more in calf raise, weaker leg,"))
    #expect(text.contains("goes with 10.0 s."))
    #expect(text.contains("between 10.5 s and 13.5 s"))
    #expect(text.contains("4 persons are too few"))
    #expect(text.contains("236 are needed"))
  }

  @Test("Predictions that leave the person out are observed - e / (1 - h)")
  func leaveOneOut() {
    let cohort = ModelContent(Self.answer(), source: "x").cohort
    // 11 - 1/0.5, 11 + 1/0.8, 16 - 2/0.8, 14 + 2/0.5
    let expected = [9, 12.25, 13.5, 18]
    for (person, value) in zip(cohort, expected) {
      #expect(abs(person.leftOut - value) < 1e-12)
    }
    #expect(cohort.map(\.name) == ["1", "2", "3", "4"])
  }

  @Test("Where they do not follow from leverages the page says so")
  func fittedOnly() throws {
    let answer = Self.answer { $0.model?.method = .huber }
    #expect(!ModelContent(answer, source: "x").predictsWithout)
    #expect(try text(answer).contains("across what was fitted, this person included"))
  }

  @Test("A speed is turned back to a time, and none or less than none has no time")
  func backTransformation() {
    var answer = Self.answer()
    answer.model?.scale = .speed
    answer.model?.test = .t25fw
    let content = ModelContent(answer, source: "x")
    #expect(content.outcome(1.524) == 5)
    #expect(content.outcome(0) == .infinity && content.outcome(-0.1) == .infinity)
  }

  @Test("An answer without persons, or without validation, says so in words")
  func bare() throws {
    let text = try text(Self.answer { $0.diagnostics = nil })
    #expect(text.contains("Persons' values are not in this answer"))
    #expect(text.contains("It was not validated by bootstrap."))
  }

  @Test(
    "Every remark of an answer is said in words", arguments: FitFlag.known.dropFirst().map(\.value))
  func remarks(_ flag: FitFlag) throws {
    let plain = try text(Self.answer())
    let flagged = try text(Self.answer { $0.flags = [flag] })
    #expect(!plain.contains("What to keep in mind") && flagged.contains("What to keep in mind"))
  }

  @Test("An influential person is named in the chart of residuals")
  func influential() throws {
    let html = ModelPage(
      ModelContent(Self.answer(), persons: ["A", "B", "<C>", "D"], source: "x"), made: "2026-01-02"
    ).page.html
    #expect(html.contains("class=\"reference-name\"") && html.contains("&lt;C&gt;</text>"))
  }

  @Test("A fitted model's JSON makes the same page as its table, but for names")
  func fromAnswer() throws {
    let html = try ReportTable.page(OutputOptions.json(Self.answer()), "fit.json", ["model"])
    #expect(try ReportPages.text(html).contains("Model of walking: tug, fit.json"))
    #expect(try ReportPages.faults(html) == [])
  }

  // Expected numbers: those that evenstride walking fit prints, which CommandTests compare with R.
  @Test("The example's model stands on the page")
  func example() throws {
    let text = try ReportPages.text(Self.example(Self.predictors + ["--predictor", "age"]))
    #expect(text.contains("0.0151 (0.0057 to 0.0246)"))
    #expect(text.contains("explains 47 % of the variance of speed"))
    #expect(text.contains("p = 0.558") && text.contains("p = 0.566"))
    #expect(text.contains("237"))
  }
}
