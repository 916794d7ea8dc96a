import Assessment
import Messages
import Testing

/// Cohorts in pieces: the answer is that of the whole, and what a piece may not hold is named.
@Suite struct ChunkTests: RandomRequests {
  /// The bytes of an answer, or the fields that were refused.
  private func bytes<T: CBacked>(_ answer: () throws -> T) throws -> [UInt8] {
    do {
      let arena = Arena()
      return try withExtendedLifetime(arena) {
        Array(try Codec.encode(try answer(), in: arena))
      }
    } catch let error as InvalidRequest {
      return error.violations.flatMap { Array($0.field.utf8) }
    }
  }

  /// Borders of pieces of n persons, some of them empty.
  private func borders(_ n: Int, _ random: inout Seeded) -> [Range<Int>] {
    let cuts = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      Int.random(in: 0...n, using: &random)
    }
    let ends = [0] + cuts.sorted() + [n]
    return zip(ends, ends.dropFirst()).map { $0..<$1 }
  }

  private func piece(_ legs: [LegStrengths], _ range: Range<Int>, named: Bool) -> [LegStrengths] {
    legs.map {
      LegStrengths(
        exercise: named ? $0.exercise : "", unit: named ? $0.unit : "",
        left: Array($0.left[range]), right: Array($0.right[range]))
    }
  }

  private func piece(_ list: [Covariate], _ range: Range<Int>, named: Bool) -> [Covariate] {
    list.map {
      Covariate(
        name: named ? $0.name : "", unit: named ? $0.unit : "", values: Array($0.values[range]))
    }
  }

  private func cohort(_ seed: UInt64) -> (legs: [LegStrengths], age: [Covariate], y: [Double]) {
    var random = Seeded(seed)
    let n = Int.random(in: 0...40, using: &random)
    let legs = ["a", "b"].map { self.legs(&random, $0, n) }
    let age = Covariate(name: "age", unit: "a", values: (0..<n).map { _ in random.within(20...70) })
    return (legs, [age], (0..<n).map { _ in random.within(1...9) })
  }

  @Test("Cohort: any split answers as the whole", arguments: 0..<60)
  func cohortSplits(_ seed: UInt64) throws {
    var random = Seeded(1_000 + seed)
    let (legs, _, y) = cohort(seed)
    let whole = CohortRequest(
      exercises: legs, strata: seed % 2 == 0 ? [] : y.map { $0 > 5 ? "fast" : "slow" },
      measures: [.weaker, .logRatio], thresholdPercent: 15)
    let ranges = borders(y.count, &random)
    var joined = whole
    for (i, range) in ranges.enumerated() {
      let named = random.next() % 2 == 0
      let strata = whole.strata.isEmpty ? [] : Array(whole.strata[range])
      if i == 0 {
        joined.exercises = piece(legs, range, named: true)
        joined.strata = strata
      } else {
        try joined.append(
          CohortRequest(exercises: piece(legs, range, named: named), strata: strata))
      }
      if random.next() % 4 == 0 { try joined.append(CohortRequest()) }
    }
    #expect(
      try bytes { try AsymmetryAnswers.cohort(joined) }
        == bytes { try AsymmetryAnswers.cohort(whole) })
  }

  @Test("Analyze: any split answers as the whole", arguments: 0..<30)
  func analyzeSplits(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let sizes = [Int.random(in: 0...20, using: &random), Int.random(in: 1...20, using: &random)]
    let tables = sizes.enumerated().map { i, n in
      ScoreTable(
        name: "t\(i)", side: .left, unit: "kg", sessions: UInt32(2 + i),
        scores: randomTable(&random, n, 2 + i))
    }
    let whole = AnalyzeRequest(
      tables: tables, scale: .raw, bootstrap: BootstrapOptions(resamples: 100, seed: seed))
    var joined = whole
    let cuts = sizes.map { Int.random(in: 0...$0, using: &random) }
    var rest = AnalyzeRequest()
    for i in 0..<2 {
      let cut = cuts[i] * (2 + i)
      joined.tables[i].scores = Array(tables[i].scores[..<cut])
      rest.tables.append(ScoreTable(name: "t\(i)", scores: Array(tables[i].scores[cut...])))
    }
    try joined.append(rest)
    #expect(joined == whole)
    #expect(
      try bytes { try ReliabilityAnswers.analyze(joined) }
        == bytes { try ReliabilityAnswers.analyze(whole) })
  }

  @Test("Relate and Fit: any split answers as the whole", arguments: 0..<60)
  func walkingSplits(_ seed: UInt64) throws {
    var random = Seeded(2_000 + seed)
    let (legs, age, y) = cohort(seed)
    let relate = RelateRequest(
      outcome: Outcome(name: "y", unit: "m", values: y), exercises: legs, covariates: age,
      adjustFor: ["age"])
    let fit = FitRequest(
      outcome: relate.outcome, exercises: legs, covariates: age,
      predictors: [.init(name: "a", measure: .weaker), .init(name: "age")], diagnostics: true)
    var (joinedRelate, joinedFit) = (relate, fit)
    for (i, range) in borders(y.count, &random).enumerated() {
      let named = i == 0 || random.next() % 2 == 0
      let outcome = Outcome(name: named ? "y" : "", unit: named ? "m" : "", values: Array(y[range]))
      let (exercises, covariates) = (
        piece(legs, range, named: named), piece(age, range, named: named)
      )
      if i == 0 {
        joinedRelate.outcome = outcome
        (joinedRelate.exercises, joinedRelate.covariates) = (exercises, covariates)
        joinedFit.outcome = outcome
        (joinedFit.exercises, joinedFit.covariates) = (exercises, covariates)
      } else {
        try joinedRelate.append(
          RelateRequest(outcome: outcome, exercises: exercises, covariates: covariates))
        try joinedFit.append(
          FitRequest(outcome: outcome, exercises: exercises, covariates: covariates))
        try joinedFit.append(FitRequest())
      }
    }
    #expect(
      try bytes { try WalkingAnswers.relate(joinedRelate) }
        == bytes { try WalkingAnswers.relate(relate) })
    #expect(
      try bytes { try WalkingAnswers.fit(joinedFit) } == bytes { try WalkingAnswers.fit(fit) })
  }
}
