import Assessment
import Messages
import Testing

@Suite struct ReliabilityTests {
  private func report(_ scores: [Double], sessions: UInt32 = 2) throws -> ReliabilityReport {
    let request = AnalyzeRequest(tables: [ScoreTable(sessions: sessions, scores: scores)])
    return try #require(try ReliabilityAnswers.analyze(request).reports.first)
  }

  /// Shrout and Fleiss 1979, table 2; the six forms and their intervals as psych prints them.
  @Test func theClassicTableGivesThePublishedCoefficients() throws {
    let scores: [Double] = [
      9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7,
    ]
    let answer = try report(scores, sessions: 4)
    let expected: [(String, Double, Double, Double)] = [
      ("ICC(1,1)", 0.165742, -0.132932, 0.722560), ("ICC(2,1)", 0.289764, 0.018787, 0.761084),
      ("ICC(3,1)", 0.714841, 0.342465, 0.945858), ("ICC(1,k)", 0.442797, -0.884442, 0.912415),
      ("ICC(2,k)", 0.620051, 0.071137, 0.927232), ("ICC(3,k)", 0.909316, 0.675675, 0.985892),
    ]
    #expect(answer.icc.count == 6)
    for (name, estimate, lower, upper) in expected {
      let icc = try #require(answer.icc.first { $0.shroutFleiss == name }, "\(name)")
      #expect((icc.estimate - estimate).magnitude < 1e-6, "\(name)")
      #expect((icc.interval!.lower - lower).magnitude < 1e-6, "\(name)")
      #expect((icc.interval!.upper - upper).magnitude < 1e-6, "\(name)")
    }
    #expect(answer.blandAltman == nil)
    #expect(
      answer.flags == [.smallSample, .systematicChange, .sessionVariance, .biasLowersAgreement])
    let bands = answer.icc.map { [$0.lowerBand, $0.upperBand] }
    #expect(bands[0] == [.poor, .moderate])
    #expect(bands[1] == [.poor, .good] && bands[5] == [.moderate, .excellent])
  }

  @Test func missingSessionsAreLeftOutAndCounted() throws {
    let answer = try report([1, 2, 3, .nan, 5, 6, .nan, .nan, 8, 7])
    #expect(answer.subjectsUsed == 3 && answer.subjectsDropped == 2)
    #expect(answer.flags.contains(.subjectsDropped))
  }

  @Test func negativeCoefficientsAreReturnedAndFlagged() throws {
    let answer = try report([10, 11, 11, 10, 10, 11, 11, 10, 10, 11, 11, 10.5])
    let single = try #require(answer.icc.first { $0.form == .oneWaySingle })
    let mean = try #require(answer.icc.first { $0.form == .agreementMean })
    #expect(near(single.estimate, -0.90909, 1e-5))
    #expect(near(mean.estimate, 8.0, 1e-5))
    #expect(answer.flags.contains(.negativeIcc) && answer.flags.contains(.outOfRange))
  }

  @Test func degenerateTablesHaveAFlagAndNoNumbers() throws {
    let constant = try report([5, 5, 5, 5, 5, 5])
    #expect(constant.flags.contains(.noVariance) && constant.icc.isEmpty)
    let one = try report([5, 6])
    #expect(one.flags.contains(.tooFewSubjects) && one.anova == nil)
    let none = try report([.nan, 6, 5, .nan])
    #expect(none.subjectsUsed == 0 && none.flags.contains(.tooFewSubjects))
  }

  @Test func aShiftBetweenSessionsIsSystematicChange() throws {
    let answer = try report([10, 12, 20, 22.1, 30, 31.9, 40, 42])
    #expect(answer.flags.contains(.systematicChange))
    let error = { kind in answer.measurementError.first { $0.kind == kind }?.sem ?? .nan }
    #expect(error(.agreement) > 5 * error(.consistency))
  }

  @Test func aShiftAmongThreeSessionsIsSystematicChangeToo() throws {
    let answer = try report([1, 2, 3.1, 4, 5.1, 6, 9, 10, 11.2, 3, 4.2, 5], sessions: 3)
    #expect(answer.flags.contains(.systematicChange))
  }

  @Test(arguments: [1e-60, 1, 1e68]) func scalingTheScoresChangesNoCoefficient(
    _ scale: Double
  ) throws {
    let scores = [10, 12, 20, 22.1, 30, 31.9, 40, 42, 15, 14]
    let plain = try report(scores)
    let scaled = try report(scores.map { $0 * scale })
    for (a, b) in zip(plain.icc, scaled.icc) {
      #expect(near(b.estimate, a.estimate, 1e-9))
      #expect(near(b.interval?.lower, a.interval!.lower, 1e-9))
      #expect(near(b.interval?.upper, a.interval!.upper, 1e-9))
    }
    #expect(near((scaled.blandAltman?.sd ?? 0) / scale, plain.blandAltman!.sd, 1e-9))
  }

  @Test func percentOfAMeanThatIsNotPositiveIsUndefined() throws {
    let answer = try report([-1, -2, -3, -2, -5, -4])
    #expect(answer.measurementError.allSatisfy { $0.mdc95Percent.isNaN && $0.semPercent.isNaN })
  }

  @Test func everyViolationIsListed() {
    let request = AnalyzeRequest(
      tables: [
        ScoreTable(sessions: 1, scores: [1]), ScoreTable(sessions: 2, scores: []),
        ScoreTable(side: .unrecognized(5), sessions: 2, scores: [1, .infinity, 3]),
      ], confidenceLevel: -1)
    #expect {
      try ReliabilityAnswers.analyze(request)
    } throws: { error in
      (error as? InvalidRequest)?.violations.map(\.field) == [
        "tables[0].sessions", "tables[1].scores", "tables[2].side", "tables[2].scores[1]",
        "tables[2].scores", "confidence_level",
      ]
    }
    #expect(throws: InvalidRequest.self) { try ReliabilityAnswers.analyze(AnalyzeRequest()) }
  }
}
