import Assessment
import Messages
import Testing

@Suite struct ChangeTests {
  private func report(_ item: ChangeItem, level: Double = 0) throws -> ChangeReport {
    let request = ChangeRequest(items: [item], confidenceLevel: level)
    return try #require(try ReliabilityAnswers.change(request).reports.first)
  }

  /// R: se <- sqrt(2) * 2.5; 6 + c(-1, 1) * qnorm(0.975) * se; qnorm(c(0.95, 0.975)) * se;
  /// pnorm(6 / se); pnorm((6 - 4) / se).
  @Test func aKnownErrorGivesRsNormalNumbers() throws {
    let answer = try report(
      ChangeItem(
        name: "leg_curl", side: .left, unit: "kg", baseline: 24, followUp: 30, sem: 2.5,
        importantChange: 4, source: "own"))
    #expect(answer.name == "leg_curl" && answer.side == .left && answer.unit == "kg")
    #expect(answer.source == "own" && answer.change == 6 && answer.percent == 25)
    #expect(answer.interval.isNear(-0.929519121748387, 12.9295191217484))
    #expect(near(answer.standardError, 3.53553390593274))
    #expect(near(answer.reliableChangeIndex, 1.69705627484771))
    #expect(near(answer.mdc90, 5.81543576838337, 1e-9))
    #expect(near(answer.mdc95, 6.92951912174839, 1e-9))
    #expect(near(answer.probabilityBetter, 0.955156989114818, 1e-9))
    #expect(near(answer.probabilityImportant, 0.714196177523334, 1e-9))
    #expect(answer.verdict == .better90 && answer.flags.isEmpty)
  }

  /// R: the same with qt(…, 12), pt(…, 12).
  @Test func degreesOfFreedomWidenEverything() throws {
    let answer = try report(
      ChangeItem(baseline: 24, followUp: 30, sem: 2.5, semDf: 12, importantChange: 4))
    #expect(answer.interval.isNear(-1.70326663396974, 13.7032666339697))
    #expect(near(answer.mdc90, 6.30133808312015, 1e-9))
    #expect(near(answer.mdc95, 7.70326663396974, 1e-9))
    #expect(near(answer.probabilityBetter, 0.942276548916818, 1e-9))
    #expect(near(answer.probabilityImportant, 0.708984485555141, 1e-9))
    #expect(answer.verdict == .notShown)
  }

  /// R: sl <- sqrt(2) * 0.08; x <- log(30/24); 24 * (exp(x + c(-1, 1) * qnorm(0.975) * sl) - 1);
  /// 100 * (exp(qnorm(c(0.95, 0.975)) * sl) - 1); pnorm((x - log(1.1)) / sl).
  @Test func anErrorOfLogarithmsMakesTheChangeARatio() throws {
    let answer = try report(
      ChangeItem(baseline: 24, followUp: 30, semLog: 0.08, importantChange: 10))
    #expect(answer.change == 6)
    #expect(answer.interval.isNear(0.0335980413711265, 13.4475764490507))
    #expect(near(answer.standardError, 0.113137084989848))
    #expect(near(answer.reliableChangeIndex, 1.97232897890408))
    #expect(near(answer.mdc90, 20.4535414646014, 1e-9))
    #expect(near(answer.mdc95, 24.8252548301689, 1e-9))
    #expect(near(answer.probabilityBetter, 0.975713968221182, 1e-9))
    #expect(near(answer.probabilityImportant, 0.870740406752968, 1e-9))
    #expect(answer.verdict == .better95)
  }

  /// R: pnorm((0 - (6.1 - 7.4)) / (0.4 sqrt(2))); pnorm((-1 + 1.3) / (0.4 sqrt(2)));
  /// x <- log(6.1/7.4); pnorm((log(0.85) - x) / (0.05 sqrt(2))); pnorm(-x / (0.05 sqrt(2))).
  @Test func forATimeLowerIsBetter() throws {
    let raw = try report(
      ChangeItem(baseline: 7.4, followUp: 6.1, sem: 0.4, better: .lower, importantChange: 1))
    #expect(near(raw.probabilityBetter, 0.989221866619992, 1e-9))
    #expect(near(raw.probabilityImportant, 0.702058454717411, 1e-9))
    #expect(near(raw.reliableChangeIndex, -2.29809703885628) && raw.verdict == .better95)
    let ratio = try report(
      ChangeItem(baseline: 7.4, followUp: 6.1, semLog: 0.05, better: .lower, importantChange: 15))
    #expect(near(ratio.probabilityImportant, 0.667772926448836, 1e-9))
    #expect(near(ratio.probabilityBetter, 0.996853747351687, 1e-9))
    let impossible = try report(
      ChangeItem(baseline: 7.4, followUp: 6.1, semLog: 0.05, better: .lower, importantChange: 100))
    #expect(impossible.probabilityImportant == 0)
  }

  /// MDC90 is 5.815 and MDC95 6.930 with a SEM of 2.5.
  @Test(arguments: [
    (5.8, ChangeVerdict.notShown), (5.83, .better90), (6.92, .better90), (6.94, .better95),
    (-5.8, .notShown), (-5.83, .worse90), (-6.94, .worse95), (0, .notShown),
  ])
  func theVerdictNamesTheDetectableChange(_ change: Double, _ verdict: ChangeVerdict) throws {
    let higher = ChangeItem(baseline: 50, followUp: 50 + change, sem: 2.5)
    #expect(try report(higher).verdict == verdict)
    // The level is that of the interval: the verdict keeps its 90 and 95 %.
    #expect(try report(higher, level: 0.5).verdict == verdict)
    let lower = ChangeItem(baseline: 50, followUp: 50 - change, sem: 2.5, better: .lower)
    #expect(try report(lower).verdict == verdict)
  }

  @Test func missingAndUnableAreFlaggedAndHaveNoVerdict() throws {
    for item in [
      ChangeItem(baseline: .nan, followUp: 3, sem: 1),
      ChangeItem(baseline: 3, followUp: .nan, semLog: 0.1),
    ] {
      let answer = try report(item)
      #expect(answer.flags == [.missing] && answer.verdict == .unspecified)
      #expect(answer.change.isNaN && answer.interval == nil && answer.probabilityBetter.isNaN)
    }
    for (baseline, followUp) in [(0.0, 12.0), (12, 0), (0, 0)] {
      let ratio = try report(ChangeItem(baseline: baseline, followUp: followUp, semLog: 0.1))
      #expect(ratio.flags == [.unable] && ratio.verdict == .unspecified)
      #expect(ratio.change == followUp - baseline && ratio.interval == nil)
      let raw = try report(ChangeItem(baseline: baseline, followUp: followUp, sem: 2))
      #expect(raw.flags.isEmpty && raw.verdict != .unspecified)
      #expect(baseline > 0 || raw.percent.isNaN)
    }
    let negative = try report(ChangeItem(baseline: -5, followUp: 5, sem: 2))
    #expect(negative.percent.isNaN && negative.change == 10)
  }

  @Test func changesExpectedByErrorAreFivePercentOfTheDefined() throws {
    let answer = try ReliabilityAnswers.change(
      ChangeRequest(items: [
        ChangeItem(baseline: 1, followUp: 2, sem: 1), ChangeItem(baseline: 1, followUp: 2, sem: 1),
        ChangeItem(baseline: 0, followUp: 2, semLog: 1),
        ChangeItem(baseline: .nan, followUp: 2, sem: 1),
      ]))
    #expect(answer.defined == 2 && near(answer.expectedByError, 0.1))
  }

  @Test func columnsAreTheNumbersOfTheReports() throws {
    let baseline = [24, 30, 20, 0, .nan, 12.5]
    let followUp = [30, 24, 27.5, 4, 3, .nan]
    for (df, better) in [(0.0, Better.higher), (7, .lower)] {
      let answer = try ReliabilityAnswers.changes(
        ChangesRequest(
          baseline: baseline, followUp: followUp, sem: [2.5], semDf: df, better: better,
          columns: [
            .change, .lower, .upper, .percent, .reliableChangeIndex, .probabilityBetter, .verdict,
          ], confidenceLevel: 0.9))
      #expect(answer.undefinedChanges == 2)
      for i in baseline.indices {
        let one = try report(
          ChangeItem(
            baseline: baseline[i], followUp: followUp[i], sem: 2.5, semDf: df, better: better),
          level: 0.9)
        let expected = [
          one.change, one.interval?.lower ?? .nan, one.interval?.upper ?? .nan, one.percent,
          one.reliableChangeIndex, one.probabilityBetter,
          one.verdict == .unspecified ? .nan : Double(one.verdict.rawValue),
        ]
        for (column, number) in zip(answer.columns, expected) {
          let got = column.values[i]
          #expect(got == number || got.isNaN && number.isNaN, "\(column.column) \(i)")
        }
      }
    }
  }

  @Test func aChangeWithoutAnErrorIsStillAChange() throws {
    let answer = try ReliabilityAnswers.changes(
      ChangesRequest(
        baseline: [20, 20], followUp: [25, 25], sem: [.nan, 1],
        columns: [.change, .percent, .lower, .verdict]))
    #expect(answer.columns[0].values == [5, 5] && answer.columns[1].values == [25, 25])
    #expect(answer.columns[2].values[0].isNaN && answer.columns[3].values[0].isNaN)
    #expect(answer.columns[3].values[1] == Double(ChangeVerdict.better95.rawValue))
    #expect(answer.undefinedChanges == 0)
  }

  @Test func noChangesAreNoError() throws {
    let answer = try ReliabilityAnswers.changes(ChangesRequest(sem: [1], columns: [.change]))
    #expect(answer.columns[0].values.isEmpty && answer.undefinedChanges == 0)
    var asked = 0
    #expect(throws: Cancelled()) {
      try ReliabilityAnswers.changes(
        ChangesRequest(baseline: [1], followUp: [1], sem: [1], columns: [.change, .verdict])
      ) {
        asked += 1
        return asked > 1
      }
    }
  }

  @Test func everyViolationIsListed() {
    let request = ChangeRequest(
      items: [
        ChangeItem(
          side: .unrecognized(4), baseline: .infinity, followUp: -1e71, sem: -1, semLog: .nan,
          semDf: -2, better: .unrecognized(3), importantChange: .infinity),
        ChangeItem(baseline: 1, followUp: 2),
        ChangeItem(baseline: 1, followUp: 2, sem: 1, semLog: 1),
        ChangeItem(baseline: -1, followUp: -2, semLog: 1),
      ], confidenceLevel: 1)
    #expect(
      violatedFields { _ = try ReliabilityAnswers.change(request) } == [
        "items[0].side", "items[0].baseline", "items[0].follow_up", "items[0].sem",
        "items[0].sem_log", "items[0].sem", "items[0].follow_up", "items[0].sem_df",
        "items[0].better",
        "items[0].important_change", "items[1].sem", "items[2].sem", "items[3].baseline",
        "items[3].follow_up", "confidence_level",
      ])
    let many = ChangeRequest(
      items: [ChangeItem](repeating: ChangeItem(baseline: 1, followUp: 1, sem: 1), count: 10_001))
    for request in [ChangeRequest(), many] {
      #expect(violatedFields { _ = try ReliabilityAnswers.change(request) } == ["items"])
    }
  }

  @Test func everyViolationOfTheColumnsIsListed() {
    let request = ChangesRequest(
      baseline: [1, .infinity], followUp: [1], sem: [0, 1, -1], semDf: .nan,
      better: .unrecognized(5), columns: [.change, .change, .unspecified], confidenceLevel: 2)
    #expect(
      violatedFields { _ = try ReliabilityAnswers.changes(request) } == [
        "baseline[1]", "follow_up", "sem", "sem[0]", "sem[2]", "sem_df", "better", "columns[1]",
        "columns[2]", "confidence_level",
      ])
    #expect(
      violatedFields { _ = try ReliabilityAnswers.changes(ChangesRequest()) } == ["columns"])
    let none = ChangesRequest(baseline: [1, 2], followUp: [1, 2], columns: [.change])
    #expect(violatedFields { _ = try ReliabilityAnswers.changes(none) } == ["sem"])
  }

  /// Denormal degrees of freedom ended the process inside the special functions.
  @Test(arguments: [Double.leastNonzeroMagnitude, 0x1p-1030, 1e-100, 0.4, -1, .nan, .infinity])
  func degreesOfFreedomThatNoErrorHasAreRefused(_ df: Double) {
    let item = ChangeItem(name: "a", unit: "kg", baseline: 3, followUp: 5, sem: 1, semDf: df)
    #expect(
      violatedFields { _ = try ReliabilityAnswers.change(ChangeRequest(items: [item])) }
        == ["items[0].sem_df"])
    let columns = ChangesRequest(
      baseline: [3], followUp: [5], sem: [1], semDf: df, columns: [.lower, .probabilityBetter])
    #expect(violatedFields { _ = try ReliabilityAnswers.changes(columns) } == ["sem_df"])
  }
}
