import Charts
import EvenstrideClient
import Testing

@testable import evenstride

@Suite("Where to look first")
struct LookFirstTests {
  private func names(_ answers: PersonAnswers) -> [String] {
    LookFirst(answers).items.map {
      "\($0.exercise) \($0.side == .unspecified ? "both" : $0.side.word)"
    }
  }

  @Test("Unable legs come first, then clear differences, then legs that lost strength")
  func ranks() {
    var answers = MadeUpPerson.answers([
      MadeUpPerson.exercise("lost", left: 20, right: 21, verdict: .notShown),
      MadeUpPerson.exercise("clear", left: 20, right: 40, beyond: 0.99, verdict: .clear),
      MadeUpPerson.exercise(
        "neither", left: 0, right: 0, weaker: .unspecified, verdict: .unspecified),
      MadeUpPerson.exercise("unable", left: 30, right: 0, weaker: .right, verdict: .unspecified),
    ])
    answers.changes = [
      PersonChange(
        since: "1",
        legs: [MadeUpPerson.change("lost", .right, from: 30, to: 21, verdict: .worse95)],
        expectedByError: 0.1)
    ]
    #expect(names(answers) == ["unable right", "neither both", "clear left", "lost right"])
    #expect(
      LookFirst(answers).items.last?.reasons == [.lost(change: -9, detectable: 4.4, since: "1")])
  }

  @Test("Among clear differences the likelier comes first, in whole hundredths")
  func likelihood() {
    let answers = MadeUpPerson.answers([
      MadeUpPerson.exercise("a", left: 20, right: 40, beyond: 0.9712, verdict: .clear),
      MadeUpPerson.exercise("b", left: 20, right: 40, beyond: 0.9749, verdict: .clear),
      MadeUpPerson.exercise("c", left: 20, right: 40, beyond: 0.9951, verdict: .clear),
    ])
    // 0.97 is 0.97: the order of the table.
    #expect(names(answers) == ["c left", "a left", "b left"])
  }

  @Test("Then what a model sets nearer to the wanted walking, in minimal detectable changes")
  func walking() {
    var answers = MadeUpPerson.answers(
      ["a", "b", "c"].map {
        MadeUpPerson.exercise($0, left: 20, right: 40, beyond: 0.999, verdict: .clear)
      })
    answers.walking = MadeUpPerson.walking([
      MadeUpPerson.target("b", distance: 12, inMdc: 2.5),
      MadeUpPerson.target("c", distance: 9, inMdc: 1.5),
    ])
    #expect(names(answers) == ["c left", "b left", "a left"])
    #expect(
      LookFirst(answers).items.first?.reasons.last
        == .walking(
          .init(
            now: 20, needed: 29, interval: 15...60, inDetectableChanges: 1.5, isOutside: false,
            other: nil)))
  }

  @Test("A weaker leg that would have to pass the other one is said to need both")
  func beyondOther() throws {
    var answers = MadeUpPerson.answers([
      MadeUpPerson.exercise("a", left: 20, right: 40, beyond: 0.99, verdict: .clear)
    ])
    answers.walking = MadeUpPerson.walking([MadeUpPerson.target("a", distance: 25, inMdc: 2)])
    let reason = try #require(LookFirst(answers).items.first?.reasons.last)
    #expect(
      reason
        == .walking(
          .init(
            now: 20, needed: 45, interval: 15...60, inDetectableChanges: 2, isOutside: false,
            other: 40)))
    let page = PersonPage(answers, made: "2026-01-02").page.html.replacing("\u{A0}", with: " ")
    #expect(
      page.contains(
        "in the model 45.0 kg (95 % interval 15.0 to 60.0) on the weaker leg goes with 5.5 s in the "
          + "timed 25-foot walk, all else equal (now 20.0 kg; 25.0 kg more, 2.0 times the minimal "
          + "detectable change), and both legs would have to reach it, because the other one has "
          + "40.0 kg."))
  }

  @Test("A model whose value has no interval is no reason")
  func noInterval() {
    var target = MadeUpPerson.target("a", distance: 3, inMdc: 0.5)
    target = PersonWalking.Target(
      exercise: target.exercise, measure: target.measure, unit: target.unit,
      report: TargetReport(now: 20, needed: 23, distance: 3, region: .between))
    var answers = MadeUpPerson.answers([
      MadeUpPerson.exercise("a", left: 20, right: 40, beyond: 0.99, verdict: .clear)
    ])
    answers.walking = MadeUpPerson.walking([target])
    #expect(LookFirst(answers).items.first?.reasons.count == 1)
  }

  @Test("Likely differences of either side, with neither leg weaker, are not worth measuring again")
  func eitherSide() {
    let answers = MadeUpPerson.answers([
      MadeUpPerson.exercise(
        "equal", left: 20, right: 20, weaker: .unspecified, beyond: 0.8, verdict: .uncertain)
    ])
    #expect(LookFirst(answers).again.isEmpty)
  }

  @Test("An unable leg is named though the other was not measured")
  func unableAlone() {
    let answers = MadeUpPerson.answers([
      MadeUpPerson.exercise(
        "a", left: 0, right: .nan, weaker: .unspecified, verdict: .unspecified)
    ])
    #expect(names(answers) == ["a left"])
    #expect(LookFirst(answers).items.first?.reasons == [.unableAlone])
  }

  @Test(
    "A model is no reason where it asks for less strength, or does not know which way it goes",
    arguments: [
      MadeUpPerson.target("a", distance: -3, inMdc: 0.5),
      MadeUpPerson.target("a", distance: 3, inMdc: 0.5, region: .outside),
      MadeUpPerson.target("a", distance: 3, inMdc: 0.5, region: .everything),
    ])
  func noReason(_ target: PersonWalking.Target) {
    var answers = MadeUpPerson.answers([
      MadeUpPerson.exercise("a", left: 20, right: 40, beyond: 0.99, verdict: .clear)
    ])
    answers.walking = MadeUpPerson.walking([target])
    #expect(LookFirst(answers).items.first?.reasons.count == 1)
  }

  @Test("A model alone names nothing: without a finding there is nothing to look at first")
  func modelAlone() {
    var answers = MadeUpPerson.answers([
      MadeUpPerson.exercise("a", left: 20, right: 21, beyond: 0.2, verdict: .notShown)
    ])
    answers.walking = MadeUpPerson.walking([MadeUpPerson.target("a", distance: 3, inMdc: 0.5)])
    #expect(LookFirst(answers).items.isEmpty && LookFirst(answers).again.isEmpty)
  }

  @Test("What is more likely than not but not sure is worth measuring again, not named first")
  func again() {
    let answers = MadeUpPerson.answers([
      MadeUpPerson.exercise("half", left: 20, right: 24, beyond: 0.504, verdict: .uncertain),
      MadeUpPerson.exercise("more", left: 20, right: 24, beyond: 0.51, verdict: .uncertain),
    ])
    let first = LookFirst(answers)
    #expect(first.items.isEmpty && first.again.map(\.name) == ["more"])
  }

  @Test("A leg better by more than its MDC95, or worse within it, is not named")
  func changes() {
    var answers = MadeUpPerson.answers([
      MadeUpPerson.exercise("a", left: 20, right: 21, verdict: .notShown)
    ])
    answers.changes = [
      PersonChange(
        since: "1",
        legs: [
          MadeUpPerson.change("a", .left, from: 10, to: 20, verdict: .better95),
          MadeUpPerson.change("a", .right, from: 25, to: 21, verdict: .worse90),
        ], expectedByError: 0.1)
    ]
    #expect(LookFirst(answers).items.isEmpty)
  }
}
