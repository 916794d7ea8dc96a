import Foundation
import Messages
import TestSupport
import Testing

/// What R computed from the example cohort: deploy/examples/expected/peers.R.
private struct Expected: Decodable {
  /// A number that may be an infinity, or absent.
  struct Number: Decodable {
    let value: Double

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        value = text == "Infinity" ? .infinity : -.infinity
      } else {
        value = try container.decode(Double.self)
      }
    }
  }

  struct Asymmetry: Decodable {
    let subject, session, exercise, weakerSide: String
    let left, right, logRatio, maxNormalised, maxNormalisedSigned, limbSymmetry: Number
    let weakerNormalised, sumNormalised, robinson, symmetryAngle: Number
  }

  struct ICC: Decodable {
    let estimate, f, df1, df2, p, lower, upper: Double

    enum CodingKeys: String, CodingKey {
      case estimate, df1, df2, p, lower, upper
      case f = "F"
    }
  }

  struct BlandAltman: Decodable {
    let bias, sd, biasLower, biasUpper, loaLower, loaUpper: Double
    let loaLower1999Lower, loaLower1999Upper, loaUpper1999Lower: Double
    let loaUpper1999Upper, loaLowerExactLower, loaLowerExactUpper: Double
    let loaUpperExactLower, loaUpperExactUpper: Double
  }

  struct PairedT: Decodable { let t, df, p: Double }

  struct Reliability: Decodable {
    let exercise, side: String
    let n, dropped: UInt32
    let msb, msj, mse, msw, semConsistency, semAgreement: Double
    let mdc95Consistency, mdc95Agreement: Double
    let icc: [String: ICC]
    let blandAltman: BlandAltman
    let pairedT: PairedT
  }

  struct Pearson: Decodable { let r, lower, upper, t, p: Double }
  struct Spearman: Decodable { let rho, pTApprox, lower, upper: Double }
  struct Kendall: Decodable { let tauB, z, p: Double }

  struct Relation: Decodable {
    let outcome, exercise, measure: String
    let n: UInt32
    let pearson: Pearson
    let spearman: Spearman
    let kendall: Kendall
  }

  struct Cohort: Decodable {
    let exercise: String
    let persons, oneLegUnable, leftWeaker, rightWeaker, beyond, n: UInt32
    let meanAbsolute, shareLower, shareUpper, meanLogRatio, lower, upper: Double
    let t, df, p, dz, plus, minus, wilcoxonP: Double
    let pHolm, pBh, wilcoxonPHolm, wilcoxonPBh: Double
  }

  struct Term: Decodable { let estimate, se, t, p, lower, upper: Double }
  struct Legs: Decodable { let left, right: Double }
  struct Ends: Decodable {
    let fit, lower: Double
    let upper: Double?
  }
  struct New: Decodable {
    let id: String
    let calfRaise, legCurl: Legs
    let insideRange: Bool
    let speed, time: Ends
    let leverage: Double
  }

  struct Fit: Decodable {
    let n, df: UInt32
    let coefficients: [Term]
    let sigma, rSquared, adjustedRSquared, f, fDf1, fDf2, fP, aic, bic: Double
    let xtxInverse: [Double]
    let predictions: [New]
  }

  let asymmetry: [Asymmetry]
  let reliability: [Reliability]
  let relate: [Relation]
  let cohort: [Cohort]
  let fit: Fit

  static let all: Expected = {
    let file = Tool.root.appending(path: "Tests/Expected/synthetic-cohort.json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      return try decoder.decode(Expected.self, from: Data(contentsOf: file))
    } catch {
      fatalError("\(file.path): \(error)")
    }
  }()
}

/// One answer of `evenstride asymmetry --format json`.
private struct Assessed: Decodable {
  let subject, session: String
  let answer: AssessResponse
}

private func isNear(_ got: Double?, _ expected: Double) -> Bool {
  guard let got else { return false }
  if expected.isInfinite || got.isInfinite { return got == expected }
  return (got - expected).magnitude <= max(1e-12, 1e-9 * expected.magnitude)
}

/// The quickstart's questions about the example cohort, through the daemon's socket, against R.
@Suite struct ExampleCohortTests {
  let daemon: DaemonProcess
  let cohort = Tool.examples.appending(path: "synthetic-cohort.csv").path

  init() throws { daemon = try DaemonProcess() }

  private func ask<A: Decodable>(_ arguments: [String], as type: A.Type) throws -> A {
    let result = try Tool.run(arguments + ["--format", "json", "--socket", daemon.socket])
    try #require(result.code == 0, "\(result.errors)")
    return try JSONDecoder().decode(type, from: result.output)
  }

  @Test func asymmetryIsWhatRComputes() throws {
    let answers = try ask(["asymmetry", cohort], as: [Assessed].self)
    var found: [String: ExerciseAsymmetry] = [:]
    for person in answers {
      for exercise in person.answer.exercises {
        found["\(person.subject) \(person.session) \(exercise.name)"] = exercise
      }
    }
    #expect(Expected.all.asymmetry.count == 455)
    for row in Expected.all.asymmetry {
      let key = "\(row.subject) \(row.session) \(row.exercise)"
      let got = try #require(found[key], "\(key)")
      func check(_ index: AsymmetryIndex, _ expected: Expected.Number) {
        let value = got.indices.first { $0.index == index }?.value
        #expect(isNear(value, expected.value), "\(key) \(index)")
      }
      #expect(isNear(got.leftScore, row.left.value) && isNear(got.rightScore, row.right.value))
      check(.logRatio, row.logRatio)
      check(.maxNormalised, row.maxNormalised)
      check(.maxNormalisedSigned, row.maxNormalisedSigned)
      check(.limbSymmetry, row.limbSymmetry)
      check(.weakerNormalised, row.weakerNormalised)
      check(.sumNormalised, row.sumNormalised)
      check(.robinson, row.robinson)
      check(.symmetryAngle, row.symmetryAngle)
      let side: Side = ["left": .left, "right": .right][row.weakerSide] ?? .unspecified
      #expect(got.weakerSide == side, "\(key)")
    }
    let defined = found.values.filter { !$0.flags.contains(.missing) }
    #expect(defined.count == Expected.all.asymmetry.count)
  }

  @Test func reliabilityIsWhatRComputes() throws {
    let answer = try ask(["reliability", cohort], as: AnalyzeResponse.self)
    #expect(answer.reports.count == 12)
    for row in Expected.all.reliability {
      let side: Side = row.side == "left" ? .left : .right
      let report = try #require(
        answer.reports.first { $0.name == row.exercise && $0.side == side })
      let key = "\(row.exercise) \(row.side)"
      #expect(report.subjectsUsed == row.n && report.subjectsDropped == row.dropped, "\(key)")
      #expect(isNear(report.anova?.msSubjects, row.msb), "\(key)")
      #expect(isNear(report.anova?.msSessions, row.msj), "\(key)")
      #expect(isNear(report.anova?.msResidual, row.mse), "\(key)")
      #expect(isNear(report.anova?.msWithin, row.msw), "\(key)")
      let forms: [(String, IccForm)] = [
        ("ICC1", .oneWaySingle), ("ICC2", .agreementSingle), ("ICC3", .consistencySingle),
        ("ICC1k", .oneWayMean), ("ICC2k", .agreementMean), ("ICC3k", .consistencyMean),
      ]
      for (name, form) in forms {
        let expected = try #require(row.icc[name])
        let got = try #require(report.icc.first { $0.form == form })
        #expect(isNear(got.estimate, expected.estimate), "\(key) \(name)")
        #expect(isNear(got.f, expected.f), "\(key) \(name)")
        #expect(got.df1 == expected.df1 && got.df2 == expected.df2, "\(key) \(name)")
        #expect(isNear(got.p, expected.p), "\(key) \(name)")
        #expect(isNear(got.interval?.lower, expected.lower), "\(key) \(name)")
        #expect(isNear(got.interval?.upper, expected.upper), "\(key) \(name)")
      }
      let errors = report.measurementError
      let consistency = errors.first { $0.kind == .consistency }
      let agreement = errors.first { $0.kind == .agreement }
      #expect(isNear(consistency?.sem, row.semConsistency), "\(key)")
      #expect(isNear(agreement?.sem, row.semAgreement), "\(key)")
      #expect(isNear(consistency?.mdc95, row.mdc95Consistency), "\(key)")
      #expect(isNear(agreement?.mdc95, row.mdc95Agreement), "\(key)")
      try check(try #require(report.blandAltman), row, key)
    }
  }

  private func check(_ got: BlandAltman, _ row: Expected.Reliability, _ key: String) throws {
    let expected = row.blandAltman
    #expect(isNear(got.bias, expected.bias) && isNear(got.sd, expected.sd), "\(key)")
    #expect(isNear(got.biasInterval?.lower, expected.biasLower), "\(key)")
    #expect(isNear(got.biasInterval?.upper, expected.biasUpper), "\(key)")
    #expect(isNear(got.lowerLimit, expected.loaLower), "\(key)")
    #expect(isNear(got.upperLimit, expected.loaUpper), "\(key)")
    let approximate = [got.lowerLimitIntervalApproximate, got.upperLimitIntervalApproximate]
    #expect(isNear(approximate[0]?.lower, expected.loaLower1999Lower), "\(key)")
    #expect(isNear(approximate[0]?.upper, expected.loaLower1999Upper), "\(key)")
    #expect(isNear(approximate[1]?.lower, expected.loaUpper1999Lower), "\(key)")
    #expect(isNear(approximate[1]?.upper, expected.loaUpper1999Upper), "\(key)")
    #expect(isNear(got.lowerLimitInterval?.lower, expected.loaLowerExactLower), "\(key)")
    #expect(isNear(got.lowerLimitInterval?.upper, expected.loaLowerExactUpper), "\(key)")
    #expect(isNear(got.upperLimitInterval?.lower, expected.loaUpperExactLower), "\(key)")
    #expect(isNear(got.upperLimitInterval?.upper, expected.loaUpperExactUpper), "\(key)")
    #expect(isNear(got.t, row.pairedT.t) && got.df == row.pairedT.df, "\(key)")
    #expect(isNear(got.p, row.pairedT.p), "\(key)")
  }

  @Test(arguments: ["t25fw", "6mwt"])
  func correlationsAreWhatRComputes(_ outcome: String) throws {
    let answer = try ask(
      ["walking", "relate", cohort, "--outcome", outcome], as: RelateResponse.self)
    #expect(answer.scale == (outcome == "t25fw" ? .speed : .identity))
    let rows = Expected.all.relate.filter { $0.outcome == outcome }
    #expect(rows.count == 42 && answer.relations.count == 42)
    checkPanel(answer.relations)
    for row in rows {
      let measure = try #require(LegMeasure(protoName: "LEG_MEASURE_\(row.measure.uppercased())"))
      let key = "\(row.exercise) \(row.measure)"
      let got = try #require(
        answer.relations.first { $0.name == row.exercise && $0.measure == measure }, "\(key)")
      #expect(got.n == row.n, "\(key)")
      #expect(isNear(got.pearson?.estimate, row.pearson.r), "\(key)")
      #expect(isNear(got.pearson?.interval?.lower, row.pearson.lower), "\(key)")
      #expect(isNear(got.pearson?.interval?.upper, row.pearson.upper), "\(key)")
      #expect(isNear(got.pearson?.statistic, row.pearson.t), "\(key)")
      #expect(isNear(got.pearson?.p, row.pearson.p), "\(key)")
      #expect(isNear(got.spearman?.estimate, row.spearman.rho), "\(key)")
      #expect(isNear(got.spearman?.p, row.spearman.pTApprox), "\(key)")
      #expect(isNear(got.spearman?.interval?.lower, row.spearman.lower), "\(key)")
      #expect(isNear(got.spearman?.interval?.upper, row.spearman.upper), "\(key)")
      #expect(isNear(got.kendall?.estimate, row.kendall.tauB), "\(key)")
      #expect(isNear(got.kendall?.statistic, row.kendall.z), "\(key)")
      #expect(isNear(got.kendall?.p, row.kendall.p), "\(key)")
    }
  }

  /// Holm 1979 and the ranks by the plainest formula: the i-th smallest of m values of p times
  /// m - i + 1, never below those before it, at most 1.
  private func checkPanel(_ relations: [Relation]) {
    let sorted = relations.sorted { $0.pearson!.p < $1.pearson!.p }
    var last = 0.0
    for (i, relation) in sorted.enumerated() {
      last = min(1, max(last, Double(sorted.count - i) * relation.pearson!.p))
      #expect(isNear(relation.pHolm, last), "\(relation.name)")
    }
    let byStrength = relations.sorted {
      $0.pearson!.estimate.magnitude > $1.pearson!.estimate.magnitude
    }
    #expect(byStrength.map(\.rank) == (1...UInt32(relations.count)).map { $0 })
  }

  /// Asked through `evenstride call`, with the scores of the first session as R read them.
  @Test func theCohortsUnevennessIsWhatRComputes() throws {
    let rows = Expected.all.asymmetry.filter { $0.session == "1" }
    let subjects = Set(rows.map(\.subject)).sorted()
    let request = CohortRequest(
      exercises: Expected.all.cohort.map { cohort in
        let pairs = subjects.map { subject in
          rows.first { $0.subject == subject && $0.exercise == cohort.exercise }
        }
        return LegStrengths(
          exercise: cohort.exercise, left: pairs.map { $0?.left.value ?? .nan },
          right: pairs.map { $0?.right.value ?? .nan })
      })
    let result = try Tool.run(
      ["call", "Asymmetry/Cohort", "--socket", daemon.socket],
      input: String(decoding: try JSONEncoder().encode(request), as: UTF8.self))
    try #require(result.code == 0, "\(result.errors)")
    let answer = try JSONDecoder().decode(CohortResponse.self, from: result.output)
    #expect(answer.exercises.count == 6 && Expected.all.cohort.count == 6)
    for (got, row) in zip(answer.exercises, Expected.all.cohort) {
      #expect(got.exercise == row.exercise && got.persons == row.persons)
      #expect(got.oneLegUnable == row.oneLegUnable, "\(row.exercise)")
      #expect(got.leftWeaker == row.leftWeaker && got.rightWeaker == row.rightWeaker)
      #expect(isNear(got.meanAbsolutePercent, row.meanAbsolute), "\(row.exercise)")
      let prevalence = try #require(got.prevalence)
      #expect(prevalence.count == row.beyond && prevalence.n == row.n, "\(row.exercise)")
      #expect(isNear(prevalence.interval?.lower, row.shareLower), "\(row.exercise)")
      #expect(isNear(prevalence.interval?.upper, row.shareUpper), "\(row.exercise)")
      check(try #require(got.comparison), row)
    }
  }

  private func check(_ got: LegComparison, _ row: Expected.Cohort) {
    #expect(isNear(got.meanLogRatio, row.meanLogRatio), "\(row.exercise)")
    #expect(isNear(got.meanLogRatioInterval?.lower, row.lower), "\(row.exercise)")
    #expect(isNear(got.meanLogRatioInterval?.upper, row.upper), "\(row.exercise)")
    #expect(isNear(got.t, row.t) && got.df == row.df && isNear(got.p, row.p), "\(row.exercise)")
    #expect(isNear(got.cohenDz, row.dz), "\(row.exercise)")
    #expect(isNear(got.pHolm, row.pHolm), "\(row.exercise)")
    #expect(isNear(got.pBenjaminiHochberg, row.pBh), "\(row.exercise)")
    #expect(got.wilcoxonWPlus == row.plus && got.wilcoxonWMinus == row.minus, "\(row.exercise)")
    #expect(got.wilcoxonIsExact && isNear(got.wilcoxonP, row.wilcoxonP), "\(row.exercise)")
    #expect(isNear(got.wilcoxonPHolm, row.wilcoxonPHolm), "\(row.exercise)")
    #expect(isNear(got.wilcoxonPBenjaminiHochberg, row.wilcoxonPBh), "\(row.exercise)")
  }

  @Test func theFitAndItsPredictionsAreWhatRComputes() throws {
    let expected = Expected.all.fit
    let model = daemon.scratch.path("model.json")
    let fit = try ask(
      [
        "walking", "fit", cohort, "--outcome", "t25fw", "--predictor", "calf_raise:weaker",
        "--predictor", "leg_curl:weaker", "--save", model,
      ], as: FitResponse.self)
    let got = try #require(fit.model)
    #expect(fit.n == expected.n && got.df == Double(expected.df))
    for (term, row) in zip(got.coefficients, expected.coefficients) {
      #expect(isNear(term.estimate, row.estimate) && isNear(term.standardError, row.se))
      #expect(isNear(term.t, row.t) && isNear(term.p, row.p))
      #expect(isNear(term.interval?.lower, row.lower) && isNear(term.interval?.upper, row.upper))
    }
    #expect(got.coefficients.count == expected.coefficients.count)
    #expect(isNear(got.sigma, expected.sigma))
    #expect(isNear(fit.rSquared, expected.rSquared))
    #expect(isNear(fit.adjustedRSquared, expected.adjustedRSquared))
    #expect(isNear(fit.f, expected.f) && isNear(fit.fP, expected.fP))
    #expect(fit.fDf1 == expected.fDf1 && fit.fDf2 == expected.fDf2)
    #expect(isNear(fit.aic, expected.aic) && isNear(fit.bic, expected.bic))
    for (value, row) in zip(got.xtxInverse, expected.xtxInverse) { #expect(isNear(value, row)) }
    #expect(got.xtxInverse.count == expected.xtxInverse.count)
    try checkPredictions(expected.predictions, model: model)
  }

  private func checkPredictions(_ rows: [Expected.New], model: String) throws {
    var table =
      "subject,calf_raise_left [kg],calf_raise_right [kg],leg_curl_left [kg],leg_curl_right [kg]\n"
    for row in rows {
      table += "\(row.id),\(row.calfRaise.left),\(row.calfRaise.right),"
      table += "\(row.legCurl.left),\(row.legCurl.right)\n"
    }
    let file = try daemon.scratch.write(table)
    let answer = try ask(
      ["walking", "predict", file, "--model", model], as: PredictResponse.self)
    #expect(answer.predictions.count == rows.count && rows.count == 3)
    for (got, row) in zip(answer.predictions, rows) {
      #expect(isNear(got.linear, row.speed.fit) && isNear(got.leverage, row.leverage))
      #expect(isNear(got.linearInterval?.lower, row.speed.lower))
      #expect(isNear(got.linearInterval?.upper, try #require(row.speed.upper)))
      #expect(isNear(got.estimate, row.time.fit))
      #expect(isNear(got.interval?.lower, row.time.lower))
      #expect(isNear(got.interval?.upper, row.time.upper ?? .infinity))
      #expect(got.flags.contains(.noFiniteTime) == (row.time.upper == nil))
      #expect(got.flags.contains(.outsideRange) == !row.insideRange)
      #expect(got.flags.contains(.highLeverage) == (row.leverage > 9.0 / 35))
    }
  }

  @Test(arguments: [
    ["asymmetry", "--cv", "6"], ["reliability"], ["walking", "relate", "--outcome", "6mwt"],
  ])
  func bothLayoutsAndTheEmbeddedAnswerGiveTheSameBytes(_ arguments: [String]) throws {
    let wide = Tool.examples.appending(path: "synthetic-cohort-wide.csv").path
    let questions = [
      [cohort, "--socket", daemon.socket], [wide, "--socket", daemon.socket],
      [cohort, "--embedded"],
    ]
    for format in ["json", "csv", "table"] {
      let answers = try questions.map {
        try Tool.run(arguments + $0 + ["--format", format])
      }
      #expect(answers.allSatisfy { $0.code == 0 })
      #expect(!answers[0].output.isEmpty)
      // As plain booleans: a difference of so many bytes would take minutes to print.
      let (layouts, embedded) = (
        answers[0].output == answers[1].output, answers[0].output == answers[2].output
      )
      #expect(layouts, "the layouts differ: \(format)")
      #expect(embedded, "embedded differs: \(format)")
    }
  }
}
