import Assessment
import Messages
import Testing

@Suite struct DirectionAgreementTests {
  /// Persons with the four counts: left-left, left-right, right-left, right-right.
  private func sessions(
    _ counts: [Int], equal: Int = 0, missing: Int = 0
  ) -> TwoSessionStrengths {
    var result = TwoSessionStrengths(exercise: "leg_curl")
    func add(_ first: (Double, Double), _ second: (Double, Double), _ times: Int) {
      for _ in 0..<times {
        result.firstLeft.append(first.0)
        result.firstRight.append(first.1)
        result.secondLeft.append(second.0)
        result.secondRight.append(second.1)
      }
    }
    let (leftWeaker, rightWeaker) = ((20.0, 25.0), (31.0, 30.0))
    add(leftWeaker, leftWeaker, counts[0])
    add(leftWeaker, rightWeaker, counts[1])
    add(rightWeaker, leftWeaker, counts[2])
    add(rightWeaker, rightWeaker, counts[3])
    add((20, 20), leftWeaker, equal)
    add(leftWeaker, (.nan, 20), missing)
    return result
  }

  private func report(_ sessions: TwoSessionStrengths) throws -> DirectionReport {
    let request = DirectionAgreementRequest(exercises: [sessions])
    return try #require(try AsymmetryAnswers.directionAgreement(request).reports.first)
  }

  /// R: m <- matrix(c(5,2,3,6), 2, byrow = TRUE); psych::cohen.kappa(m, n.obs = 16);
  /// prop.test(11, 16, correct = FALSE); AC1 by (po - e)/(1 - e), e = sum(pi (1 - pi)).
  @Test func countsAndCoefficientsAreThoseOfR() throws {
    let answer = try report(sessions([5, 2, 3, 6], equal: 2, missing: 1))
    #expect(answer.exercise == "leg_curl" && answer.persons == 16)
    #expect(answer.leftLeft == 5 && answer.leftRight == 2)
    #expect(answer.rightLeft == 3 && answer.rightRight == 6)
    #expect(answer.equal == 2 && answer.missing == 1)
    #expect(answer.rawAgreement == 0.6875)
    #expect(answer.rawAgreementInterval.isNear(0.444043558347407, 0.85835356145218))
    #expect(near(answer.kappa, 0.375))
    #expect(answer.kappaInterval.isNear(-0.0756711374007403, 0.82567113740074))
    #expect(near(answer.z, 1.51185789203691) && near(answer.p, 0.130570018115736, 1e-9))
    #expect(near(answer.pabak, 0.375) && near(answer.gwetAc1, 0.377431906614786))
    #expect(answer.flags.isEmpty)
  }

  /// The same R calls on 16, 2, 2, 0: four in five agree, and kappa is below 0.
  @Test func aPrevailingSideIsFlaggedBecauseKappaCollapses() throws {
    let answer = try report(sessions([16, 2, 2, 0]))
    #expect(answer.rawAgreement == 0.8)
    #expect(near(answer.kappa, -0.111111111111111))
    #expect(answer.kappaInterval.isNear(-0.219323770441578, -0.00289845178064424))
    #expect(near(answer.z, -0.496903994999956) && near(answer.p, 0.61925675417686, 1e-9))
    #expect(near(answer.gwetAc1, 0.75609756097561))
    #expect(answer.flags == [.oneSidePrevails])
  }

  @Test func threeQuartersOnOneSideIsNotYetPrevailing() throws {
    #expect(try report(sessions([2, 1, 1, 0])).flags.isEmpty)
    #expect(try report(sessions([6, 1, 1, 1])).flags == [.oneSidePrevails])
    #expect(try report(sessions([1, 1, 1, 6])).flags == [.oneSidePrevails])
  }

  @Test func oneSideOnlyLeavesKappaUndefined() throws {
    for counts in [[7, 0, 0, 0], [0, 0, 0, 7], [1, 0, 0, 0]] {
      let answer = try report(sessions(counts))
      #expect(answer.flags == [.oneSideOnly])
      #expect(answer.kappa.isNaN && answer.kappaInterval == nil && answer.p.isNaN)
      #expect(answer.rawAgreement == 1 && answer.rawAgreementInterval?.upper == 1)
    }
  }

  @Test func nobodyWithAWeakerLegIsFlagged() throws {
    for sessions in [
      sessions([0, 0, 0, 0]), sessions([0, 0, 0, 0], equal: 3),
      sessions([0, 0, 0, 0], missing: 2),
    ] {
      let answer = try report(sessions)
      #expect(answer.flags == [.noPersons] && answer.persons == 0)
      #expect(answer.rawAgreement.isNaN && answer.rawAgreementInterval == nil)
      #expect(answer.kappa.isNaN && answer.pabak.isNaN && answer.gwetAc1.isNaN)
    }
  }

  @Test func unableIsTheWeakerLegAndBothUnableIsNeither() throws {
    let answer = try report(
      TwoSessionStrengths(
        exercise: "a", firstLeft: [0, 0], firstRight: [10, 0], secondLeft: [0, 5],
        secondRight: [12, 6]))
    #expect(answer.leftLeft == 1 && answer.equal == 1 && answer.persons == 1)
  }

  @Test func theLevelWidensTheIntervals() throws {
    var request = DirectionAgreementRequest(exercises: [sessions([5, 2, 3, 6])])
    request.confidenceLevel = 0.9
    let answer = try AsymmetryAnswers.directionAgreement(request).reports[0]
    // psych's standard error, 0.229938478949397, times qnorm(0.95).
    #expect(answer.kappaInterval?.level == 0.9)
    #expect(near(answer.kappaInterval?.upper, 0.375 + 1.64485362695147 * 0.229938478949397, 1e-9))
  }

  @Test func everyViolationIsListed() {
    let request = DirectionAgreementRequest(
      exercises: [
        TwoSessionStrengths(
          exercise: "", firstLeft: [-1, 2], firstRight: [1], secondLeft: [.infinity, 1],
          secondRight: []),
        TwoSessionStrengths(exercise: "a"), TwoSessionStrengths(exercise: "a"),
      ], confidenceLevel: 1)
    #expect(
      violatedFields { _ = try AsymmetryAnswers.directionAgreement(request) } == [
        "exercises[0].exercise", "exercises[0].first_left[0]", "exercises[0].first_right",
        "exercises[0].second_left[0]", "exercises[0].second_right", "exercises[2].exercise",
        "confidence_level",
      ])
    let many = DirectionAgreementRequest(
      exercises: (0...1_000).map { TwoSessionStrengths(exercise: "\($0)") })
    for request in [DirectionAgreementRequest(), many] {
      #expect(
        violatedFields { _ = try AsymmetryAnswers.directionAgreement(request) } == ["exercises"])
    }
  }
}
