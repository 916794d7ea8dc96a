import Assessment
import Messages
import Testing

@Suite struct LoadsTests {
  /// What the seven formulas make of 100 kg.
  struct Lift: Sendable {
    let repetitions: UInt32
    let maxima: [Double]
  }

  private func report(
    _ load: Double, _ repetitions: UInt32, _ request: LoadsRequest = LoadsRequest()
  ) throws -> LoadReport {
    var request = request
    request.lifts = [
      LegLoad(name: "leg_press", side: .right, unit: "kg", load: load, repetitions: repetitions)
    ]
    return try #require(try WalkingAnswers.loads(request).reports.first)
  }

  /// The formulas at w = 100, typed into R; the same figures stand in the literature's tables.
  @Test(arguments: [
    Lift(
      repetitions: 5,
      maxima: [
        116.666666666667, 112.5, 113.708917678723, 117.461894308802, 119.01068045152, 112.5,
        116.582505291189,
      ]),
    Lift(
      repetitions: 10,
      maxima: [
        133.333333333333, 133.333333333333, 134.070362807809, 125.892541179417, 130.934273427532,
        125, 134.746699481685,
      ]),
    Lift(
      repetitions: 15,
      maxima: [
        150, 163.636363636364, 163.314500449523, 131.101942303975, 141.719246262839, 137.5,
        150.906261341458,
      ]),
  ])
  func theSevenFormulasGiveTheTable(_ lift: Lift) throws {
    let (repetitions, expected) = (lift.repetitions, lift.maxima)
    let answer = try report(100, repetitions)
    #expect(
      answer.estimates.map(\.formula) == [
        .epley, .brzycki, .lander, .lombardi, .mayhew, .oconner, .wathan,
      ])
    for (estimate, number) in zip(answer.estimates, expected) {
      #expect(near(estimate.value, number), "\(estimate.formula)")
    }
    #expect(near(answer.oneRm, expected[1]))
    #expect(near(answer.oneRmLowest, expected.min() ?? 0))
    #expect(near(answer.oneRmHighest, expected.max() ?? 0))
    #expect(try report(100, 11).flags == [.manyRepetitions])
    #expect(answer.flags == (repetitions > 10 ? [.manyRepetitions] : []))
    #expect(answer.name == "leg_press" && answer.side == .right && answer.unit == "kg")
  }

  @Test func oneRepetitionIsMeasuredByEveryFormula() throws {
    let answer = try report(80, 1)
    #expect(answer.flags == [.measured])
    #expect(answer.estimates.count == 7 && answer.estimates.allSatisfy { $0.value == 80 })
    #expect(answer.bandLower == 48 && answer.bandUpper == 64)
    #expect(answer.platesLower.isNaN && answer.platesUpper.isNaN)
  }

  @Test func noRepetitionIsAFailedAttemptWithoutAnEstimate() throws {
    let answer = try report(80, 0, LoadsRequest(increment: 2.5))
    #expect(answer.flags == [.failed])
    #expect(answer.oneRm.isNaN && answer.oneRmLowest.isNaN && answer.bandLower.isNaN)
    #expect(answer.platesLower.isNaN)
  }

  /// Brzycki has its pole at 37, Lander at 37.9; the other five go on.
  @Test func beyondAFormulasPoleItHasNoAnswer() throws {
    let last = try report(10, 36)
    #expect(near(last.oneRm, 360) && last.flags == [.manyRepetitions])
    let brzycki = try report(10, 37)
    #expect(brzycki.oneRm.isNaN && brzycki.flags == [.manyRepetitions, .beyondFormula])
    #expect(brzycki.estimates.count { $0.value.isNaN } == 1 && !brzycki.oneRmHighest.isNaN)
    let lander = try report(10, 38, LoadsRequest(formula: .lander))
    #expect(lander.flags.contains(.beyondFormula))
    let epley = try report(10, 100, LoadsRequest(formula: .epley))
    #expect(near(epley.oneRm, 10 * (1 + 100.0 / 30)) && epley.flags == [.manyRepetitions])
  }

  /// 60 to 80 % of 112.5 kg is 67.5 to 90 kg.
  @Test func platesAreTheMultiplesInTheBand() throws {
    let answer = try report(100, 5, LoadsRequest(increment: 5))
    #expect(near(answer.bandLower, 67.5) && near(answer.bandUpper, 90))
    #expect(answer.platesLower == 70 && answer.platesUpper == 90)
    let exact = try report(100, 1, LoadsRequest(lowerPercent: 70, upperPercent: 70, increment: 2.5))
    #expect(exact.platesLower == 70 && exact.platesUpper == 70)
    // 55 % of 100 is 55.00000000000001 in binary.
    let hair = try report(100, 1, LoadsRequest(lowerPercent: 55, upperPercent: 55, increment: 2.5))
    #expect(hair.platesLower == 55 && hair.platesUpper == 55)
    let none = try report(
      10, 1, LoadsRequest(lowerPercent: 61, upperPercent: 69, increment: 5))
    #expect(none.flags == [.measured, .noPlateInBand])
    #expect(none.platesLower.isNaN && none.platesUpper.isNaN)
  }

  @Test func aLowerShareAboveEightyIsItsOwnUpperOne() throws {
    let answer = try report(100, 1, LoadsRequest(lowerPercent: 90))
    #expect(near(answer.bandLower, 90) && near(answer.bandUpper, 90))
  }

  @Test func extremesStayFiniteAndZeroIsNotNegative() throws {
    let zero = try report(0, 5, LoadsRequest(increment: 2.5))
    #expect(zero.oneRm == 0 && zero.platesLower == 0 && zero.platesLower.sign == .plus)
    let fine = try report(100, 1, LoadsRequest(increment: .leastNonzeroMagnitude))
    #expect(fine.platesLower == 60 && fine.platesUpper == 80)
    let coarse = try report(100, 1, LoadsRequest(increment: 1e70))
    #expect(coarse.flags.contains(.noPlateInBand) || coarse.platesUpper == 0)
  }

  @Test func everyViolationIsListed() {
    let request = LoadsRequest(
      lifts: [
        LegLoad(side: .unrecognized(3), load: -1, repetitions: 101), LegLoad(load: .nan),
        LegLoad(load: .infinity, repetitions: 1),
      ], formula: .unrecognized(9), lowerPercent: 101, upperPercent: 50, increment: -1)
    #expect(
      violatedFields { _ = try WalkingAnswers.loads(request) } == [
        "lifts[0].side", "lifts[0].load", "lifts[0].repetitions", "lifts[1].load",
        "lifts[2].load", "formula", "lower_percent", "upper_percent", "increment",
      ])
    let lift = LegLoad(load: 1, repetitions: 1)
    #expect(violatedFields { _ = try WalkingAnswers.loads(LoadsRequest()) } == ["lifts"])
    let many = LoadsRequest(lifts: [LegLoad](repeating: lift, count: 10_001))
    #expect(violatedFields { _ = try WalkingAnswers.loads(many) } == ["lifts"])
    for percent in [-1, .nan, 101] {
      let upper = LoadsRequest(lifts: [lift], upperPercent: percent)
      #expect(violatedFields { _ = try WalkingAnswers.loads(upper) } == ["upper_percent"])
    }
  }
}
