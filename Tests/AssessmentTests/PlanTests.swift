import Assessment
import Messages
import Testing

@Suite struct PlanTests {
  /// R: 8 z^2 (1-r)^2 (1+(k-1) r)^2 / (k (k-1) w^2) + 1 (+ 5 r for k = 2, r >= 0.7) at w = 0.2;
  /// 19.15 for r = 0.85, k = 4 is Bonett's own example (19.2).
  @Test(arguments: [
    (0.85, UInt32(4), 19.1544942954241), (0.8, 2, 54.7853063161958), (0.85, 2, 34.8316338311077),
    (0.9, 2, 19.3676663427058), (0.95, 2, 9.40178679142236), (0.8, 3, 35.6243488371897),
    (0.85, 3, 22.0031761021451), (0.9, 3, 11.0390123847473), (0.95, 3, 3.6922223901698),
  ])
  func subjectsForAWidthAreBonetts(_ icc: Double, _ k: UInt32, _ n: Double) throws {
    let answer = try ReliabilityAnswers.plan(PlanRequest(icc: icc, sessions: k))
    #expect(near(answer.subjectsForWidthExact, n, 1e-10))
    #expect(answer.subjectsForWidth == UInt32(n.rounded(.up)))
    #expect(near(answer.lowerLimit, icc - 0.1))
    #expect(answer.expectedWidth.isNaN && answer.semLowerFactor.isNaN)
    #expect(answer.semUpperFactor.isNaN)
  }

  /// R: the first n for which pf(qf(1 - tail, n-1, n(k-1)) th(r0)/th(r), n-1, n(k-1),
  /// lower.tail = FALSE) >= assurance, th(x) = (1 + (k-1) x)/(1 - x).
  @Test(arguments: [
    (0.9, 0.8, UInt32(2), 0.8, 0.95, UInt32(58)), (0.85, 0.75, 3, 0.9, 0.95, 92),
    (0.8, 0.7, 2, 0.8, 0.9, 117), (0.9, 0.8, 2, 0.5, 0.95, 30),
  ])
  func subjectsForALowerLimitAreThoseOfThePowerOfF(
    _ icc: Double, _ lower: Double, _ k: UInt32, _ assurance: Double, _ level: Double,
    _ n: UInt32
  ) throws {
    let answer = try ReliabilityAnswers.plan(
      PlanRequest(
        icc: icc, sessions: k, lowerLimit: lower, assurance: assurance, confidenceLevel: level))
    #expect(answer.subjectsForLowerLimit == n && answer.lowerLimit == lower)
  }

  /// R: sqrt(df / qchisq(c(0.975, 0.025), df)) with df = 58; z 0.15 2.7 sqrt(8/6/29) for three
  /// sessions, z 0.15 1.85 sqrt(8/2/(29 - 4.25)) for two.
  @Test func theStudyAtHandHasAPrecision() throws {
    let three = try ReliabilityAnswers.plan(PlanRequest(icc: 0.85, sessions: 3, subjects: 30))
    #expect(near(three.expectedWidth, 0.170205458408138, 1e-9))
    #expect(near(three.semLowerFactor, 0.84653364434356, 1e-9))
    #expect(near(three.semUpperFactor, 1.22195373099081, 1e-9))
    let two = try ReliabilityAnswers.plan(PlanRequest(icc: 0.85, subjects: 30))
    #expect(near(two.expectedWidth, 0.218652009231985, 1e-9))
    // n = 30, k = 2 of the table of multipliers: 0.796 and 1.344.
    #expect(near(two.semLowerFactor, 0.796406932762635, 1e-9))
    #expect(near(two.semUpperFactor, 1.34431517924045, 1e-9))
  }

  @Test func tooFewSubjectsHaveNoExpectedWidth() throws {
    let answer = try ReliabilityAnswers.plan(PlanRequest(icc: 0.85, subjects: 5))
    #expect(answer.expectedWidth.isNaN && answer.semUpperFactor > 2)
  }

  /// R: 3136 subjects show that an ICC of 0.05 is above 0.
  @Test func aLowerLimitIsNeverBelowZero() throws {
    let low = try ReliabilityAnswers.plan(PlanRequest(icc: 0.05))
    #expect(low.lowerLimit == 0 && low.subjectsForLowerLimit == 3136)
    let none = try ReliabilityAnswers.plan(PlanRequest(icc: 0))
    #expect(none.lowerLimit == 0 && none.subjectsForLowerLimit == 0)
  }

  @Test func moreThanAnybodyHasIsZero() throws {
    let answer = try ReliabilityAnswers.plan(PlanRequest(icc: 0.5, width: 1e-9))
    #expect(answer.subjectsForWidth == 0 && answer.subjectsForWidthExact > 1e18)
    #expect(answer.subjectsForLowerLimit == 0)
  }

  @Test func everyViolationIsListed() {
    let request = PlanRequest(
      icc: 1, sessions: 1, width: 2, lowerLimit: -0.1, assurance: 0.4, confidenceLevel: 1,
      subjects: 1)
    #expect(
      violatedFields { _ = try ReliabilityAnswers.plan(request) } == [
        "icc", "sessions", "width", "lower_limit", "assurance", "confidence_level", "subjects",
      ])
    for (request, field) in [
      (PlanRequest(icc: .nan), "icc"), (PlanRequest(icc: -0.1), "icc"),
      (PlanRequest(icc: 0.9, sessions: 1_001), "sessions"),
      (PlanRequest(icc: 0.9, width: .nan), "width"), (PlanRequest(icc: 0.9, width: -1), "width"),
      (PlanRequest(icc: 0.9, lowerLimit: 0.9), "lower_limit"),
      (PlanRequest(icc: 0.9, lowerLimit: .nan), "lower_limit"),
      (PlanRequest(icc: 0.9, assurance: 1), "assurance"),
    ] {
      #expect(violatedFields { _ = try ReliabilityAnswers.plan(request) } == [field])
    }
  }
}
