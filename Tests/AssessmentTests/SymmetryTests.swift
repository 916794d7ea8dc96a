import Assessment
import Messages
import Testing

/// What must not change, or must change in one way only, for any input: over many seeded random ones.
@Suite struct SymmetryTests: RandomRequests {
  private static let signed: Set<AsymmetryIndex> = [
    .logRatio, .maxNormalisedSigned, .sumNormalised, .robinson, .symmetryAngle,
    .normalisedSymmetry,
  ]

  @Test func swappingTheLegsFlipsSignsAndNothingElse() throws {
    var random = Seeded(1)
    for _ in 0..<200 {
      let request = randomPerson(&random)
      var swapped = request
      for i in swapped.exercises.indices {
        swapped.exercises[i].left = request.exercises[i].right
        swapped.exercises[i].right = request.exercises[i].left
      }
      let (a, b) = (try AsymmetryAnswers.assess(request), try AsymmetryAnswers.assess(swapped))
      for (x, y) in zip(a.exercises, b.exercises) {
        #expect(same(x.leftScore, y.rightScore) && same(x.rightScore, y.leftScore))
        #expect(same(x.standardError, y.standardError) && x.verdict == y.verdict)
        #expect(same(x.probabilityWeakerSide, y.probabilityWeakerSide))
        #expect(same(x.probabilityBeyondThreshold, y.probabilityBeyondThreshold))
        #expect(x.detectable == y.detectable && same(x.mdc95Percent, y.mdc95Percent))
        #expect(x.flags == y.flags)
        let opposite: [Side: Side] = [.left: .right, .right: .left, .unspecified: .unspecified]
        #expect(y.weakerSide == opposite[x.weakerSide])
        for (u, v) in zip(x.indices, y.indices) {
          if Self.signed.contains(u.index) {
            #expect(same(u.value, -v.value), "\(u.index)")
            let turned = v.interval.map {
              Interval(lower: -$0.upper, upper: -$0.lower, level: $0.level)
            }
            #expect(same(u.interval, turned), "\(u.index)")
          } else {
            #expect(same(u.value, v.value) && same(u.interval, v.interval), "\(u.index)")
          }
        }
      }
      let (p, q) = (a.summary!, b.summary!)
      #expect(same(p.meanLogRatio, -q.meanLogRatio) && same(p.expectedByNoise, q.expectedByNoise))
      #expect(p.beyondThreshold == q.beyondThreshold && p.leftWeaker == q.rightWeaker)
      #expect(same(p.probabilityAnyByNoise, q.probabilityAnyByNoise))
    }
  }

  @Test func swappingTheLegsFlipsTheSignsOfIndicesAndCohorts() throws {
    var random = Seeded(2)
    for _ in 0..<40 {
      let legs = legs(&random, "a", Int(random.next() % 20))
      let columns: [IndexColumn] = [
        .maxNormalised, .limbSymmetry, .weakerNormalised, .stronger, .weaker,
        .probabilityWeakerSide, .probabilityBeyondThreshold, .logRatio, .robinson,
        .symmetryAngle, .sumNormalised, .maxNormalisedSigned,
      ]
      let a = try AsymmetryAnswers.indices(
        IndicesRequest(
          left: legs.left, right: legs.right, standardErrors: [0.1], columns: columns))
      let b = try AsymmetryAnswers.indices(
        IndicesRequest(
          left: legs.right, right: legs.left, standardErrors: [0.1], columns: columns))
      for (i, (x, y)) in zip(a.columns, b.columns).enumerated() {
        let sign = i < 7 ? 1.0 : -1
        for (u, v) in zip(x.values, y.values) { #expect(same(u, sign * v), "\(columns[i])") }
      }
      var turned = legs
      (turned.left, turned.right) = (legs.right, legs.left)
      let (c, d) = (
        try AsymmetryAnswers.cohort(CohortRequest(exercises: [legs])).exercises[0],
        try AsymmetryAnswers.cohort(CohortRequest(exercises: [turned])).exercises[0]
      )
      #expect(c.leftWeaker == d.rightWeaker && c.equal == d.equal)
      #expect(c.oneLegUnable == d.oneLegUnable && c.prevalence?.count == d.prevalence?.count)
      #expect(c.prevalence?.n == d.prevalence?.n)
      #expect(same(c.meanAbsolutePercent, d.meanAbsolutePercent))
      let (x, y) = (c.comparison!, d.comparison!)
      #expect(same(x.meanLogRatio, -y.meanLogRatio) && same(x.t, -y.t, 1e-9))
      #expect(same(x.p, y.p, 1e-9) && same(x.cohenDz, -y.cohenDz, 1e-9))
      #expect(same(x.meanRatio, 1 / y.meanRatio) && same(x.wilcoxonWPlus, y.wilcoxonWMinus))
      #expect(same(x.meanSignedPercent, -y.meanSignedPercent) && same(x.wilcoxonP, y.wilcoxonP))
    }
  }

  @Test(arguments: [0.45359237, 9.80665, 1e-3, 1024]) func unitsChangeNoIndexAndNoP(
    _ scale: Double
  ) throws {
    var random = Seeded(3)
    for _ in 0..<20 {
      let legs = legs(&random, "a", 12)
      var scaled = legs
      scaled.left = legs.left.map { $0 * scale }
      scaled.right = legs.right.map { $0 * scale }
      let (a, b) = (
        try AsymmetryAnswers.cohort(CohortRequest(exercises: [legs])).exercises[0],
        try AsymmetryAnswers.cohort(CohortRequest(exercises: [scaled])).exercises[0]
      )
      #expect(same(a.meanAbsolutePercent, b.meanAbsolutePercent))
      #expect(same(a.comparison!.p, b.comparison!.p, 1e-9))
      #expect(same(a.comparison!.wilcoxonP, b.comparison!.wilcoxonP, 1e-9))
      #expect(a.prevalence?.count == b.prevalence?.count && a.equal == b.equal)
      let outcome = Outcome(name: "y", values: (0..<12).map { _ in random.within(3...12) })
      let (r, s) = (
        try WalkingAnswers.relate(RelateRequest(outcome: outcome, exercises: [legs])).relations,
        try WalkingAnswers.relate(RelateRequest(outcome: outcome, exercises: [scaled])).relations
      )
      for (x, y) in zip(r, s) {
        #expect(same(x.pearson!.p, y.pearson!.p, 1e-8), "\(x.measure)")
        #expect(x.n == y.n, "\(x.measure)")
        // Ratios and means of other units round differently, and a tie of two persons may be lost.
        if [.weaker, .stronger, .left, .right].contains(x.measure) {
          #expect(same(x.kendall!.p, y.kendall!.p, 1e-9), "\(x.measure)")
          #expect(same(x.spearman!.p, y.spearman!.p, 1e-8), "\(x.measure)")
        }
      }
      let table = randomTable(&random, 8, 3)
      let reports = try ReliabilityAnswers.analyze(
        AnalyzeRequest(tables: [
          ScoreTable(sessions: 3, scores: table),
          ScoreTable(sessions: 3, scores: table.map { $0 * scale }),
        ])
      ).reports
      for (x, y) in zip(reports[0].icc, reports[1].icc) {
        #expect(same(x.estimate, y.estimate, 1e-9) && same(x.p, y.p, 1e-9))
        #expect(same(x.interval, y.interval, 1e-9))
      }
      for (x, y) in zip(reports[0].measurementError, reports[1].measurementError) {
        #expect(same(x.sem * scale, y.sem, 1e-9))
        #expect(same(x.mdc95Percent, y.mdc95Percent, 1e-9))
      }
      #expect(
        same(
          reports[0].systematicChange!.greenhouseGeisserP,
          reports[1].systematicChange!.greenhouseGeisserP, 1e-9))
    }
  }

  @Test func aShiftOfOneSessionChangesAgreementAndNotConsistency() throws {
    var random = Seeded(4)
    for _ in 0..<50 {
      let n = 4 + Int(random.next() % 12)
      let table = randomTable(&random, n, 2)
      let shift = random.within(5...20)
      let moved = table.enumerated().map { $0 % 2 == 1 ? $1 + shift : $1 }
      let reports = try ReliabilityAnswers.analyze(
        AnalyzeRequest(tables: [
          ScoreTable(sessions: 2, scores: table), ScoreTable(sessions: 2, scores: moved),
        ])
      ).reports
      for (a, b) in zip(reports[0].icc, reports[1].icc) {
        switch a.form {
        case .consistencySingle, .consistencyMean:
          #expect(same(a.estimate, b.estimate, 1e-9) && same(a.interval, b.interval, 1e-9))
        default: #expect(b.estimate < a.estimate, "\(a.form)")
        }
      }
      let error = { (r: ReliabilityReport, i: Int) in r.measurementError[i].sem }
      #expect(same(error(reports[0], 0), error(reports[1], 0), 1e-9))
      #expect(error(reports[1], 1) > error(reports[0], 1))
      #expect(
        same(reports[1].blandAltman!.bias - reports[0].blandAltman!.bias, shift, 1e-9))
      #expect(reports[1].concordance!.estimate < reports[0].concordance!.estimate)
    }
  }

  @Test func theOrderOfPersonsChangesNothing() throws {
    var random = Seeded(5)
    for _ in 0..<20 {
      let n = 10
      let order = (0..<n).shuffled(using: &random)
      let legs = legs(&random, "a", n)
      var moved = legs
      moved.left = order.map { legs.left[$0] }
      moved.right = order.map { legs.right[$0] }
      let (a, b) = (
        try AsymmetryAnswers.cohort(CohortRequest(exercises: [legs])).exercises[0],
        try AsymmetryAnswers.cohort(CohortRequest(exercises: [moved])).exercises[0]
      )
      #expect(a.prevalence?.count == b.prevalence?.count)
      #expect(same(a.comparison!.p, b.comparison!.p))
      #expect(same(a.comparison!.meanRatio, b.comparison!.meanRatio))
      #expect(same(a.comparison!.wilcoxonP, b.comparison!.wilcoxonP))
      let table = randomTable(&random, n, 2)
      let shuffled = order.flatMap { [table[2 * $0], table[2 * $0 + 1]] }
      let reports = try ReliabilityAnswers.analyze(
        AnalyzeRequest(tables: [
          ScoreTable(sessions: 2, scores: table), ScoreTable(sessions: 2, scores: shuffled),
        ])
      ).reports
      for (x, y) in zip(reports[0].icc, reports[1].icc) {
        #expect(same(x.estimate, y.estimate) && same(x.interval, y.interval, 1e-10))
      }
      #expect(same(reports[0].heteroscedasticity!.kendall, reports[1].heteroscedasticity!.kendall))
      #expect(same(reports[0].concordance!.estimate, reports[1].concordance!.estimate))
      let y = (0..<n).map { _ in random.within(3...12) }
      let x = (0..<n).map { _ in random.within(0...1) }
      let fits = try [
        (Outcome(name: "y", values: y), Covariate(name: "x", values: x)),
        (
          Outcome(name: "y", values: order.map { y[$0] }),
          Covariate(name: "x", values: order.map { x[$0] })
        ),
      ].map { outcome, covariate in
        try WalkingAnswers.fit(
          FitRequest(
            outcome: outcome, covariates: [covariate], predictors: [PredictorChoice(name: "x")]))
      }
      #expect(same(fits[0].rSquared, fits[1].rSquared) && same(fits[0].aic, fits[1].aic, 1e-10))
      #expect(same(fits[0].shapiroWilk, fits[1].shapiroWilk, 1e-10))
      for (u, v) in zip(fits[0].model!.coefficients, fits[1].model!.coefficients) {
        #expect(same(u.estimate, v.estimate, 1e-11) && same(u.interval, v.interval, 1e-11))
      }
    }
  }
}
