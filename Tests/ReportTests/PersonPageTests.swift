import Charts
import EvenstrideClient
import Foundation
import Testing

@testable import evenstride

@Suite("The page of made-up answers")
struct PersonPageTests {
  private func html(_ answers: PersonAnswers) -> String {
    PersonPage(answers, made: "2026-01-02").page.html
  }

  @Test("The asymmetry's numbers are the answer's, each end of the interval with its leg")
  func asymmetry() {
    let page = html(
      MadeUpPerson.answers([MadeUpPerson.exercise("calf_raise", left: 40, right: 45.6)]))
    #expect(
      page.contains(
        "<th scope=\"row\"><bdi>Calf\u{A0}raise</bdi></th><td>left 12\u{A0}%</td>"
          + "<td>left 25\u{A0}% to right 2\u{A0}%</td>"
          + "<td>0.94</td><td>0.61</td><td class=\"text\">uncertain</td>"))
  }

  @Test("A change's numbers are the answer's, beside its MDC95")
  func change() {
    var answers = MadeUpPerson.answers([MadeUpPerson.exercise("calf_raise", left: 40, right: 45.6)])
    answers.changes = [
      PersonChange(
        since: "1",
        legs: [
          MadeUpPerson.change("calf_raise", .left, from: 32.5, to: 40, verdict: .better95),
          MadeUpPerson.change("calf_raise", .right, from: 50, to: 45.6, verdict: .notShown),
        ], expectedByError: 0.1)
    ]
    let page = html(answers)
    #expect(
      page.contains(
        "<td>32.5\u{A0}kg</td><td>40.0\u{A0}kg</td>"
          + "<td>+7.5\u{A0}kg</td><td>+3.1 to +11.9</td>"
          + "<td>±4.4</td><td class=\"text long\">stronger: more than measurement error explains</td>"
      )
    )
    #expect(
      page.contains("1 of 2 measurements changed by more than measurement error explains: "))
    #expect(page.contains("<bdi>calf raise</bdi> left +7.5\u{A0}kg (0.1 would by error alone)."))
  }

  @Test("The prediction's numbers are the answer's, benchmark by benchmark")
  func walking() {
    var answers = MadeUpPerson.answers([MadeUpPerson.exercise("calf_raise", left: 40, right: 45.6)])
    answers.walking = MadeUpPerson.walking([], flags: [.outsideRange])
    let page = html(answers)
    #expect(
      page.contains(
        "From leg strength a model expects 6.7\u{A0}s in the timed 25-foot walk; for one person "
          + "like this, anything from 4.4 to 10.0\u{A0}s. Measured: 7.8\u{A0}s."))
    #expect(
      page.contains(
        "In new persons the model is expected to explain about 26\u{A0}% of the variance of its outcome. "
          + "The interval is for a new person; whether this one is among those from whom the model "
          + "was made is not known here."))
    #expect(!page.contains("scope=\"col\"></th>"))
    #expect(page.contains("lie outside what the model was made from"))
    #expect(
      page.contains(
        "slower\u{A0}than\u{A0}5.5\u{A0}s</th><td></td><td>0.88</td>"
          + "<td class=\"text\">likely</td><td class=\"text\">Someone 2001</td>"))
    #expect(
      page.contains("<0.01".escapedForHTML)
        && page.contains("very unlikely</td><td class=\"text\">Other 2002"))
  }

  @Test("A prediction that is missing is said in words, not drawn")
  func noPrediction() {
    var answers = MadeUpPerson.answers([MadeUpPerson.exercise("calf_raise", left: 40, right: 45.6)])
    var walking = MadeUpPerson.walking([])
    walking = PersonWalking(
      model: walking.model,
      answer: PredictResponse(
        predictions: [Prediction(estimate: .nan, flags: [.missing])], unit: "s"),
      measured: .nan, wanted: .nan, targets: [])
    answers.walking = walking
    let page = html(answers)
    #expect(page.contains("could not predict the timed 25-foot walk of this person: a strength"))
    #expect(page.components(separatedBy: "<figure").count == 3)
  }

  /// With sem_log 0.05 the interval of an unchanged 40 kg is 40 (exp(±1.96 √2 0.05) - 1); that of the
  /// score is 40 exp(±1.96 0.05) = 36.3 to 44.1.
  @Test("A score's interval is that of its own error, not that of a change")
  func interval() throws {
    let exercise = MadeUpPerson.exercise("a", left: 40, right: 45.6)
    var answers = MadeUpPerson.answers([exercise])
    answers.errors = [
      LegChange(
        item: ChangeItem(name: "a", side: .left, baseline: 40, followUp: 40, semLog: 0.05),
        report: ChangeReport(
          interval: Interval(lower: -5.17765, upper: 5.94730, level: 0.95), mdc95: 14.868)),
      LegChange(
        item: ChangeItem(name: "a", side: .right, baseline: 45.6, followUp: 45.6, sem: 2),
        report: ChangeReport(
          interval: Interval(lower: -5.54369, upper: 5.54369, level: 0.95), mdc95: 5.54369)),
    ]
    let left = try #require(answers.interval(of: exercise, .left))
    #expect(abs(left.lowerBound - 36.2658) < 1e-3 && abs(left.upperBound - 44.1187) < 1e-3)
    // 45.6 ± 1.96 · 2.
    let right = try #require(answers.interval(of: exercise, .right))
    #expect(abs(right.lowerBound - 41.6801) < 1e-3 && abs(right.upperBound - 49.5199) < 1e-3)
    #expect(try abs(#require(answers.detectableChange(of: "a", .left)) - 5.9472) < 1e-3)
  }
}

@Suite("Scores and verdicts in words")
struct VerdictWordsTests {
  @Test("Zero is unable, and what is missing is not measured")
  func strengths() {
    #expect(VerdictWords.strength(0, "kg") == "unable")
    #expect(VerdictWords.strength(.nan, "kg") == "not measured")
    #expect(
      VerdictWords.strength(42.25, "N.m") == "42.3\u{A0}N·m"
        || VerdictWords.strength(42.25, "N.m") == "42.2\u{A0}N·m")
    #expect(VerdictWords.strength(1234.4, "N") == "1234\u{A0}N")
  }

  @Test(
    "Each verdict of a change has its words",
    arguments: [
      (ChangeVerdict.better95, "stronger: more than measurement error explains"),
      (.better90, "at the edge of measurement error"), (.notShown, "within measurement error"),
      (.worse90, "at the edge of measurement error"),
      (.worse95, "weaker: more than measurement error explains"),
    ])
  func change(_ verdict: ChangeVerdict, _ words: String) {
    #expect(
      VerdictWords.change(MadeUpPerson.change("a", .left, from: 10, to: 12, verdict: verdict))
        .replacing("\u{A0}", with: " ") == words)
  }

  @Test("An interval names the leg of each end, once where both are the same")
  func spans() {
    func span(_ lower: Double, _ upper: Double) -> String {
      var exercise = MadeUpPerson.exercise("a", left: 1, right: 2)
      exercise.indices = [
        IndexValue(
          index: .maxNormalisedSigned, value: 0,
          interval: Interval(lower: lower, upper: upper, level: 0.95))
      ]
      return VerdictWords.span(exercise).replacing("\u{A0}", with: " ")
    }
    #expect(span(4, 20) == "left 4 % to 20 %")
    #expect(span(-20, -4) == "right 4 % to 20 %")
    #expect(span(-4, 20) == "left 20 % to right 4 %")
  }
}

extension String {
  fileprivate var escapedForHTML: String { replacing("<", with: "&lt;") }
}
