import Foundation
import Messages
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
    let subject, session, exercise, weaker_side: String
    let left, right, log_ratio, max_normalised, max_normalised_signed, limb_symmetry: Number
    let weaker_normalised, sum_normalised, robinson, symmetry_angle: Number
  }

  struct ICC: Decodable { let estimate, F, df1, df2, p, lower, upper: Double }

  struct BlandAltman: Decodable {
    let bias, sd, bias_lower, bias_upper, loa_lower, loa_upper: Double
    let loa_lower_1999_lower, loa_lower_1999_upper, loa_upper_1999_lower: Double
    let loa_upper_1999_upper, loa_lower_exact_lower, loa_lower_exact_upper: Double
    let loa_upper_exact_lower, loa_upper_exact_upper: Double
  }

  struct PairedT: Decodable { let t, df, p: Double }

  struct Reliability: Decodable {
    let exercise, side: String
    let n, dropped: UInt32
    let msb, msj, mse, msw, sem_consistency, sem_agreement: Double
    let mdc95_consistency, mdc95_agreement: Double
    let icc: [String: ICC]
    let bland_altman: BlandAltman
    let paired_t: PairedT
  }

  struct Pearson: Decodable { let r, lower, upper, t, p: Double }
  struct Spearman: Decodable { let rho, p_t_approx, lower, upper: Double }
  struct Kendall: Decodable { let tau_b, z, p: Double }

  struct Relation: Decodable {
    let outcome, exercise, measure: String
    let n: UInt32
    let pearson: Pearson
    let spearman: Spearman
    let kendall: Kendall
  }

  struct Term: Decodable { let estimate, se, t, p, lower, upper: Double }
  struct Legs: Decodable { let left, right: Double }
  struct Ends: Decodable {
    let fit, lower: Double
    let upper: Double?
  }
  struct New: Decodable {
    let id: String
    let calf_raise, leg_curl: Legs
    let inside_range: Bool
    let speed, time: Ends
    let leverage: Double
  }

  struct Fit: Decodable {
    let n, df: UInt32
    let coefficients: [Term]
    let sigma, r_squared, adjusted_r_squared, f, f_df1, f_df2, f_p, aic, bic: Double
    let xtx_inverse: [Double]
    let predictions: [New]
  }

  let asymmetry: [Asymmetry]
  let reliability: [Reliability]
  let relate: [Relation]
  let fit: Fit

  static let all: Expected = {
    let file = Tool.root.appending(path: "Tests/Expected/synthetic-cohort.json")
    do {
      return try JSONDecoder().decode(Expected.self, from: Data(contentsOf: file))
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
      check(.logRatio, row.log_ratio)
      check(.maxNormalised, row.max_normalised)
      check(.maxNormalisedSigned, row.max_normalised_signed)
      check(.limbSymmetry, row.limb_symmetry)
      check(.weakerNormalised, row.weaker_normalised)
      check(.sumNormalised, row.sum_normalised)
      check(.robinson, row.robinson)
      check(.symmetryAngle, row.symmetry_angle)
      let side: Side = ["left": .left, "right": .right][row.weaker_side] ?? .unspecified
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
        #expect(isNear(got.f, expected.F), "\(key) \(name)")
        #expect(got.df1 == expected.df1 && got.df2 == expected.df2, "\(key) \(name)")
        #expect(isNear(got.p, expected.p), "\(key) \(name)")
        #expect(isNear(got.interval?.lower, expected.lower), "\(key) \(name)")
        #expect(isNear(got.interval?.upper, expected.upper), "\(key) \(name)")
      }
      let errors = report.measurementError
      let consistency = errors.first { $0.kind == .consistency }
      let agreement = errors.first { $0.kind == .agreement }
      #expect(isNear(consistency?.sem, row.sem_consistency), "\(key)")
      #expect(isNear(agreement?.sem, row.sem_agreement), "\(key)")
      #expect(isNear(consistency?.mdc95, row.mdc95_consistency), "\(key)")
      #expect(isNear(agreement?.mdc95, row.mdc95_agreement), "\(key)")
      try check(try #require(report.blandAltman), row, key)
    }
  }

  private func check(_ got: BlandAltman, _ row: Expected.Reliability, _ key: String) throws {
    let expected = row.bland_altman
    #expect(isNear(got.bias, expected.bias) && isNear(got.sd, expected.sd), "\(key)")
    #expect(isNear(got.biasInterval?.lower, expected.bias_lower), "\(key)")
    #expect(isNear(got.biasInterval?.upper, expected.bias_upper), "\(key)")
    #expect(isNear(got.lowerLimit, expected.loa_lower), "\(key)")
    #expect(isNear(got.upperLimit, expected.loa_upper), "\(key)")
    let approximate = [got.lowerLimitIntervalApproximate, got.upperLimitIntervalApproximate]
    #expect(isNear(approximate[0]?.lower, expected.loa_lower_1999_lower), "\(key)")
    #expect(isNear(approximate[0]?.upper, expected.loa_lower_1999_upper), "\(key)")
    #expect(isNear(approximate[1]?.lower, expected.loa_upper_1999_lower), "\(key)")
    #expect(isNear(approximate[1]?.upper, expected.loa_upper_1999_upper), "\(key)")
    #expect(isNear(got.lowerLimitInterval?.lower, expected.loa_lower_exact_lower), "\(key)")
    #expect(isNear(got.lowerLimitInterval?.upper, expected.loa_lower_exact_upper), "\(key)")
    #expect(isNear(got.upperLimitInterval?.lower, expected.loa_upper_exact_lower), "\(key)")
    #expect(isNear(got.upperLimitInterval?.upper, expected.loa_upper_exact_upper), "\(key)")
    #expect(isNear(got.t, row.paired_t.t) && got.df == row.paired_t.df, "\(key)")
    #expect(isNear(got.p, row.paired_t.p), "\(key)")
  }

  @Test(arguments: ["t25fw", "6mwt"])
  func correlationsAreWhatRComputes(_ outcome: String) throws {
    let answer = try ask(
      ["walking", "relate", cohort, "--outcome", outcome], as: RelateResponse.self)
    #expect(answer.scale == (outcome == "t25fw" ? .speed : .identity))
    let rows = Expected.all.relate.filter { $0.outcome == outcome }
    #expect(rows.count == 42 && answer.relations.count == 42)
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
      #expect(isNear(got.spearman?.p, row.spearman.p_t_approx), "\(key)")
      #expect(isNear(got.spearman?.interval?.lower, row.spearman.lower), "\(key)")
      #expect(isNear(got.spearman?.interval?.upper, row.spearman.upper), "\(key)")
      #expect(isNear(got.kendall?.estimate, row.kendall.tau_b), "\(key)")
      #expect(isNear(got.kendall?.statistic, row.kendall.z), "\(key)")
      #expect(isNear(got.kendall?.p, row.kendall.p), "\(key)")
    }
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
    #expect(fit.n == expected.n && got.df == expected.df)
    for (term, row) in zip(got.coefficients, expected.coefficients) {
      #expect(isNear(term.estimate, row.estimate) && isNear(term.standardError, row.se))
      #expect(isNear(term.t, row.t) && isNear(term.p, row.p))
      #expect(isNear(term.interval?.lower, row.lower) && isNear(term.interval?.upper, row.upper))
    }
    #expect(got.coefficients.count == expected.coefficients.count)
    #expect(isNear(got.sigma, expected.sigma))
    #expect(isNear(fit.rSquared, expected.r_squared))
    #expect(isNear(fit.adjustedRSquared, expected.adjusted_r_squared))
    #expect(isNear(fit.f, expected.f) && isNear(fit.fP, expected.f_p))
    #expect(fit.fDf1 == expected.f_df1 && fit.fDf2 == expected.f_df2)
    #expect(isNear(fit.aic, expected.aic) && isNear(fit.bic, expected.bic))
    for (value, row) in zip(got.xtxInverse, expected.xtx_inverse) { #expect(isNear(value, row)) }
    #expect(got.xtxInverse.count == expected.xtx_inverse.count)
    try checkPredictions(expected.predictions, model: model)
  }

  private func checkPredictions(_ rows: [Expected.New], model: String) throws {
    var table =
      "subject,calf_raise_left [kg],calf_raise_right [kg],leg_curl_left [kg],leg_curl_right [kg]\n"
    for row in rows {
      table += "\(row.id),\(row.calf_raise.left),\(row.calf_raise.right),"
      table += "\(row.leg_curl.left),\(row.leg_curl.right)\n"
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
      #expect(got.flags.contains(.outsideRange) == !row.inside_range)
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
      #expect(answers[0].output == answers[1].output, "the layouts differ: \(format)")
      #expect(answers[0].output == answers[2].output, "embedded differs: \(format)")
    }
  }
}
