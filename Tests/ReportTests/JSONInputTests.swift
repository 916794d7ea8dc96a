import ArgumentParser
import Charts
import Console
import EvenstrideClient
import Foundation
import Testing

@testable import evenstride

@Suite("Reports of answers in JSON")
struct JSONInputTests {
  private static func page(_ json: String, _ arguments: [String]) throws -> String {
    try ReportTable.page(Data(json.utf8), "answer.json", arguments)
  }

  private static func fit(_ change: (inout FitResponse) -> Void = { _ in }) -> FitResponse {
    var answer = FitResponse(
      model: LinearModel(
        outcome: "tug", unit: "s",
        coefficients: [
          Coefficient(name: "(intercept)", estimate: 20),
          Coefficient(
            name: "age", estimate: 0.1, interval: Interval(lower: 0, upper: 0.2, level: 0.95),
            standardised: 0.4, minimum: 20, maximum: 60, mean: 40),
        ], sigma: 1.5, df: 22, n: 24), n: 24, rSquared: 0.36)
    let persons = (0..<24).map { Double($0) }
    answer.diagnostics = FitDiagnostics(
      persons: (0..<24).map { UInt32($0) }, fitted: persons.map { 10 + $0 },
      residuals: persons.map { $0.truncatingRemainder(dividingBy: 3) - 1 },
      leverages: persons.map { _ in 0.1 }, cook: persons.map { _ in 0.1 })
    answer.predictedRSquared = -73.24
    change(&answer)
    return answer
  }

  private static func text(_ answer: FitResponse) throws -> String {
    try ReportPages.text(
      ModelPage(ModelContent(answer, source: "x"), made: "2026-01-02").page.html)
  }

  @Test(
    "An answer without what it should hold is wrong data",
    arguments: [
      ("model", #"{"model":{}}"#), ("model", #"{"model":null}"#),
      ("reliability", #"{"reports":[]}"#),
      ("reliability", #"{"reports":null}"#),
    ])
  func hollow(_ kind: String, _ json: String) {
    #expect(throws: ExitCode(65)) { try Self.page(json, [kind]) }
  }

  @Test(
    "Options that an answer leaves no use for are refused",
    arguments: [
      ["--predictor", "age"], ["--bootstrap", "500"], ["--level", "0.95"], ["--seed", "1"],
      ["--outcome", "tug"], ["--method", "huber"], ["--session", "2"],
    ])
  func unusedForModel(_ options: [String]) throws {
    let json = try String(decoding: OutputOptions.json(Self.fit()), as: UTF8.self)
    #expect(throws: ExitCode(64)) { try Self.page(json, ["model"] + options) }
    #expect(try Self.page(json, ["model"]).contains("Model of walking"))
  }

  @Test(
    "Options that an answer of reliability leaves no use for are refused",
    arguments: [
      ["--level", "0.9"], ["--log"], ["--asymmetry"], ["--bootstrap", "500"], ["--subject", "A"],
      ["--session", "1"], ["--exercise", "b"],
    ])
  func unusedForReliability(_ options: [String]) throws {
    let json = #"{"reports":[{"name":"leg_press","sessions":2}]}"#
    #expect(throws: ExitCode(64)) { try Self.page(json, ["reliability"] + options) }
    #expect(try Self.page(json, ["reliability"]).contains("Reliability of leg strength"))
  }

  @Test("A table without --predictor is a wrong use, told from wrong data")
  func predictor() {
    #expect(throws: ExitCode(64)) { try ReportTable.page("model", "--outcome", "t25fw") }
  }

  @Test("A model that is no JSON is refused with what was expected")
  func modelTable() throws {
    let choice = try ModelChoice.parse(["--model", ReportTable.example.path])
    let failure = try #require(throws: Failure.self) {
      try choice.load(try ConnectionOptions.parse(["--embedded"]))
    }
    #expect(failure.text.contains("a model that walking fit --save wrote was expected"))
  }

  @Test(
    "No number of an answer stops the page",
    arguments: [
      1e308, -1e308, .infinity, -.infinity, .nan, .leastNonzeroMagnitude * 2_000,
      .greatestFiniteMagnitude,
    ])
  func extremes(_ value: Double) throws {
    let changes: [(inout FitResponse) -> Void] = [
      { $0.diagnostics?.residuals[6] = value }, { $0.diagnostics?.fitted[3] = value },
      { $0.diagnostics?.leverages[2] = value }, { $0.model?.sigma = value },
      { $0.model?.coefficients[1].interval = Interval(lower: -value, upper: value, level: 0.95) },
      { $0.diagnostics?.fitted = Array(repeating: value, count: 24) },
    ]
    for change in changes { #expect(try Self.text(Self.fit(change)).contains("Residuals")) }
  }

  @Test("A prediction that fails is said in words, and so is a validation that failed")
  func failedValidation() throws {
    let text = try Self.text(Self.fit { $0.flags = [.validationFailed] })
    #expect(text.contains("it predicts no better than the mean of the others"))
    #expect(text.contains("Validation by bootstrap failed"))
    #expect(!text.contains("not validated by bootstrap") && !text.contains("7324"))
  }

  @Test(
    "What Durbin and Watson's statistic says follows from it",
    arguments: [(0.4, "alike"), (2.1, "near 2"), (3.3, "alternate"), (.nan, "not defined")])
  func durbinWatson(_ value: Double, _ words: String) throws {
    #expect(ModelPage.words(durbinWatson: value).contains(words))
    #expect(try Self.text(Self.fit { $0.durbinWatson = value }).contains(words))
  }
}
