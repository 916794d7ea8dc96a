import Assessment
import Messages
import Testing

/// What a further piece of a cohort may not hold.
@Suite struct ChunkRuleTests {
  private let two = LegStrengths(exercise: "a", unit: "kg", left: [1, 2], right: [3, 4])

  /// The fields that are refused; the request must then be as it was.
  private func refused<R: Equatable>(
    _ first: R, _ append: (inout R) throws -> Void
  ) -> [String] {
    var request = first
    let fields = violatedFields { try append(&request) }
    if !fields.isEmpty { #expect(request == first) }
    return fields
  }

  @Test func everyOptionOfACohortStandsInTheFirstMessage() {
    let chunk = CohortRequest(
      exercises: [two], measures: [.weaker], confidenceLevel: 0.9, thresholdPercent: 10,
      thresholdSource: "x", errors: [.init(cvPercent: 5)],
      references: [.init(exercise: "a")])
    #expect(
      refused(CohortRequest(exercises: [two])) { try $0.append(chunk) } == [
        "measures", "confidence_level", "threshold_percent", "threshold_source", "errors",
        "references",
      ])
  }

  @Test func listsOfACohortAreMatchedByTheirPlace() {
    let chunk = CohortRequest(
      exercises: [
        LegStrengths(exercise: "b", unit: "N", left: [1], right: [1, 2]),
        LegStrengths(left: [1, 2], right: [1]),
      ], strata: ["x", "y"])
    let first = CohortRequest(exercises: [two, two], strata: ["x", "x"])
    #expect(
      refused(first) { try $0.append(chunk) } == [
        "exercises[0].exercise", "exercises[0].unit", "exercises[0].right", "exercises[1].left",
        "strata",
      ])
    #expect(
      refused(first) { try $0.append(CohortRequest(exercises: [two])) } == ["exercises", "strata"])
    #expect(
      refused(CohortRequest(exercises: [two])) {
        try $0.append(CohortRequest(exercises: [two], strata: ["x", "y"]))
      } == ["strata"])
  }

  @Test func everyOptionOfAnAnalysisStandsInTheFirstMessage() {
    let chunk = AnalyzeRequest(
      confidenceLevel: .nan, forms: [.agreementSingle], scale: .raw, bands: BandLimits(),
      bootstrap: BootstrapOptions(), asymmetry: true)
    #expect(
      refused(AnalyzeRequest()) { try $0.append(chunk) } == [
        "confidence_level", "forms", "scale", "bands", "bootstrap", "asymmetry",
      ])
  }

  @Test func tablesOfAnAnalysisAreMatchedByTheirPlace() {
    let table = ScoreTable(name: "t", side: .left, unit: "kg", sessions: 2, scores: [1, 2])
    let first = AnalyzeRequest(tables: [table])
    let chunk = ScoreTable(name: "u", side: .right, unit: "N", sessions: 3, scores: [1, 2, 3])
    #expect(
      refused(first) { try $0.append(AnalyzeRequest(tables: [chunk])) } == [
        "tables[0].name", "tables[0].side", "tables[0].unit", "tables[0].sessions",
        "tables[0].scores",
      ])
    #expect(
      refused(first) { try $0.append(AnalyzeRequest(tables: [table, table])) } == ["tables"])
  }

  @Test func everyOptionOfAPanelAndAFitStandsInTheFirstMessage() {
    let relate = RelateRequest(measures: [.weaker], confidenceLevel: 0.9, adjustFor: ["age"])
    #expect(
      refused(RelateRequest()) { try $0.append(relate) } == [
        "measures", "confidence_level", "adjust_for",
      ])
    let fit = FitRequest(
      predictors: [.init(name: "a")], confidenceLevel: 0.9, method: .ridge, ridgePenalty: 1,
      validation: BootstrapOptions(), diagnostics: true)
    #expect(
      refused(FitRequest()) { try $0.append(fit) } == [
        "predictors", "confidence_level", "method", "ridge_penalty", "validation", "diagnostics",
      ])
  }

  @Test func listsOfAPanelAndAFitAreMatchedByTheirPlace() {
    let age = Covariate(name: "age", unit: "a", values: [1, 2])
    let outcome = Outcome(
      name: "y", test: .t25fw, unit: "s", values: [1, 2], scale: .log)
    let other = Outcome(
      name: "z", test: .tug, unit: "m", values: [1, 2, 3], scale: .identity)
    let named = [Covariate(name: "edss", unit: "1", values: [1, 2, 3])]
    let fields = [
      "outcome.name", "outcome.test", "outcome.unit", "outcome.scale", "exercises[0].left",
      "exercises[0].right", "covariates[0].name", "covariates[0].unit",
    ]
    let relate = RelateRequest(outcome: outcome, exercises: [two], covariates: [age])
    let fit = FitRequest(outcome: outcome, exercises: [two], covariates: [age])
    #expect(
      refused(relate) {
        try $0.append(RelateRequest(outcome: other, exercises: [two], covariates: named))
      } == fields)
    #expect(
      refused(fit) {
        try $0.append(FitRequest(outcome: other, exercises: [two], covariates: named))
      } == fields)
    #expect(
      refused(relate) { try $0.append(RelateRequest(covariates: [age])) } == [
        "outcome", "exercises",
      ])
    #expect(
      refused(FitRequest(covariates: [age])) {
        try $0.append(FitRequest(outcome: outcome, covariates: [age]))
      } == ["outcome"])
  }

  @Test func whatAMessageHoldsIsCounted() {
    // 256 for an element of a list, 8 for a number, one for a character of its name or unit.
    #expect(
      CohortRequest(exercises: [two], strata: ["x", "y"]).heldBytes == 259 + 4 * 8 + 2 * 16)
    let table = ScoreTable(sessions: 2, scores: [1, 2, 3, 4])
    #expect(AnalyzeRequest(tables: [table, table]).heldBytes == 2 * 256 + 64)
    let outcome = Outcome(values: [1, 2])
    let age = Covariate(values: [1, 2])
    #expect(
      FitRequest(outcome: outcome, exercises: [two], covariates: [age]).heldBytes
        == 259 + 256 + 64)
    #expect(
      RelateRequest(outcome: outcome, exercises: [two], covariates: [age]).heldBytes
        == 259 + 256 + 64)
    // A megabyte of empty tables is more in memory.
    #expect(
      AnalyzeRequest(tables: .init(repeating: ScoreTable(), count: 1_000)).heldBytes == 256_000)
  }
}
