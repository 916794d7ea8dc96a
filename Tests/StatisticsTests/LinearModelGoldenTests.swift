import Foundation
import Statistics
import Testing

@Suite("Linear models against golden values")
struct LinearModelGoldenTests {
  static let notGiven = [
    "aic_statsmodels_convention": "R's convention is used",
    "bic_statsmodels_convention": "R's convention is used",
    "nist_certified": "the same numbers with fewer digits",
  ]

  @Test("fits", arguments: GoldenCase.cases("ols.json", "ols"))
  func fit(_ golden: GoldenCase) throws {
    let names = golden.input["predictors"].list.compactMap(\.text)
    let columns = names.map { golden.input["X"][$0].numbers }
    let model = try LinearModel(predictors: columns, outcome: golden.input["y"].numbers)
    var answers = Answers()
    Self.summary(model, golden, into: &answers)
    let newColumns = names.map { golden.input["new_X"][$0].numbers }
    let rows = (newColumns.first ?? []).indices.map { i in newColumns.map { $0[i] } }
    Self.predictions(model, rows, golden, storedTolerance: 1e-9, into: &answers)
    Self.diagnostics(model, golden, into: &answers)
    if golden.expected["nested_f_test"].members.isEmpty == false {
      try Self.nested(model, golden, into: &answers)
    }
    golden.check(answers.values, notGiven: Array(Self.notGiven.keys))
  }

  @Test("NIST reference sets", arguments: GoldenCase.cases("ols.json", "ols_nist"))
  func nist(_ golden: GoldenCase) throws {
    let columns: [[Double]]
    if let degree = golden.input["degree"].number {
      let x = golden.input["x"].numbers
      columns = (1...Int(degree)).map { power in
        x.map { x in (1...power).reduce(1) { y, _ in y * x } }
      }
    } else {
      columns = golden.input["predictors"].list.compactMap(\.text).map {
        golden.input["X"][$0].numbers
      }
    }
    let model = try LinearModel(predictors: columns, outcome: golden.input["y"].numbers)
    var answers = Answers()
    Self.summary(model, golden, into: &answers)
    // An exact polynomial of degree 5: refinement brings back its coefficients without error.
    if golden.id == "ols-nist-wampler1" {
      #expect(model.coefficients == [1, 1, 1, 1, 1, 1])
      #expect(model.residualSumOfSquares == 0)
    }
    let rows = [0, model.count - 1].map { i in columns.map { $0[i] } }
    // These predictors lie far from 0, where the stored matrix is the limit.
    Self.predictions(model, rows, golden, storedTolerance: 1e-7, into: &answers)
    golden.check(answers.values, notGiven: Array(Self.notGiven.keys))
    Self.checkDigits(model, golden)
  }

  /// The log relative error of the coefficients, −log₁₀|b − c|/|c|: how many digits are right.
  private static func checkDigits(_ model: LinearModel, _ golden: GoldenCase) {
    let certified = golden.expected["coefficients"].numbers
    #expect(certified.count == model.coefficients.count)
    let worst = zip(model.coefficients, certified).map { ($0 - $1).magnitude / $1.magnitude }
      .max()
    let digits = -log10(max(worst ?? .infinity, 1e-16))
    let least = ["ols-nist-longley": 9.0, "ols-nist-wampler1": 7, "ols-nist-wampler3": 7]
    #expect(digits >= least[golden.id] ?? 0, "\(golden.id)")
    let peer = golden.peerError?["R lm(tol=1e-20) worst relative coefficient error"].number
    #expect(digits >= -log10(peer ?? 1e-16), "\(golden.id): R's lm has more digits")
  }

  /// NIST StRD Wampler2: y = 1 + 0.1 x + 0.01 x² + … + 0.00001 x⁵ at x = 0 … 20, five exact decimals,
  /// which is no golden case; the certified coefficients are those of the polynomial.
  @Test("Wampler's second set to seven digits and more")
  func wamplerTwo() throws {
    let x = (0...20).map(Double.init)
    // Horner's rule in whole numbers: 10⁵·y.
    let outcome = (0...20).map { x -> Double in
      var scaled = 1
      for k in 1...5 {
        let power = [1, 10, 100, 1_000, 10_000, 100_000][k]
        scaled = scaled * x + power
      }
      return Double(scaled) / 100_000
    }
    let predictors = (1...5).map { power in x.map { pow($0, Double(power)) } }
    let model = try LinearModel(predictors: predictors, outcome: outcome)
    let certified: [Double] = [1, 0.1, 0.01, 0.001, 0.0001, 0.00001]
    for (got, wanted) in zip(model.coefficients, certified) {
      let error: Double = (got - wanted).magnitude / wanted
      #expect(-log10(max(error, 1e-16)) >= 7, "\(wanted)")
    }
  }

  private static func diagnostics(
    _ model: LinearModel, _ golden: GoldenCase, into answers: inout Answers
  ) {
    let d = RegressionDiagnostics(model)
    answers.set("standardized_residuals", d.standardisedResiduals)
    answers.set("studentized_residuals", d.studentisedResiduals)
    answers.set("cooks_distance", d.cooksDistances)
    answers.set("dffits", d.dffits)
    answers["press"] = d.press
    answers["loocv_rmse"] = d.leaveOneOutRMSE
    answers["loocv_mae"] = d.leaveOneOutMAE
    answers["predicted_r2"] = d.predictedRSquared
    answers["durbin_watson"] = d.durbinWatson
    if golden.expected["vif"].list.isEmpty {
      #expect(d.varianceInflationFactors.allSatisfy { ($0 - 1).magnitude < 1e-12 })
    } else {
      answers.set("vif", d.varianceInflationFactors)
    }
    for (key, kind) in [("HC0", LinearModel.RobustErrors.hc0), ("HC1", .hc1), ("HC3", .hc3)] {
      answers.set("robust_se.\(key)", model.robustStandardErrors(kind))
    }
    let test = BreuschPagan(model)
    answers["breusch_pagan.koenker_lm"] = test.koenker
    answers["breusch_pagan.koenker_p"] = test.koenkerP
    answers["breusch_pagan.original_lm"] = test.original
    answers["breusch_pagan.original_p"] = test.originalP
    answers["breusch_pagan.df"] = test.degreesOfFreedom
    let normality = ShapiroWilk(model.residuals)
    answers["shapiro_wilk_residuals.W"] = normality.w
    answers["shapiro_wilk_residuals.p"] = normality.p
  }

  private static func nested(
    _ model: LinearModel, _ golden: GoldenCase, into answers: inout Answers
  ) throws {
    let names = golden.expected["nested_f_test"]["reduced_predictors"].list.compactMap(\.text)
    let reduced = try LinearModel(
      predictors: names.map { golden.input["X"][$0].numbers },
      outcome: golden.input["y"].numbers)
    let test = NestedFTest(full: model, reduced: reduced)
    answers["nested_f_test.reduced_r2"] = reduced.rSquared
    answers["nested_f_test.delta_r2"] = test.rSquaredChange
    answers["nested_f_test.F"] = test.f
    answers["nested_f_test.df1"] = test.df1
    answers["nested_f_test.df2"] = test.df2
    answers["nested_f_test.p"] = test.p
  }

  private static func summary(
    _ model: LinearModel, _ golden: GoldenCase, into answers: inout Answers
  ) {
    var all = Answers()
    let outcome = golden.input["y"].numbers
    all["n"] = Double(model.count)
    all["df_residual"] = model.degreesOfFreedom
    all.set("coefficients", model.coefficients)
    all.set("se", model.standardErrors)
    all.set("t", model.tStatistics)
    all.set("p", model.pValues)
    for (i, interval) in model.intervals.enumerated() {
      all.set("ci95.\(i)", [interval.lower, interval.upper])
    }
    all["rss"] = model.residualSumOfSquares
    all["rmse_in_sample"] = (model.residualSumOfSquares / Double(model.count)).squareRoot()
    all["tss"] = Descriptive.sampleVariance(outcome) * Double(model.count - 1)
    all["sigma"] = model.sigma
    all["r2"] = model.rSquared
    all["adj_r2"] = model.adjustedRSquared
    all["f"] = model.f
    all.set("f_df", [Double(model.coefficients.count - 1), model.degreesOfFreedom])
    all["f_p"] = model.fP
    all["loglik"] = model.logLikelihood
    all["aic"] = model.aic
    all["bic"] = model.bic
    all.set("fitted", zip(outcome, model.residuals).map { $0 - $1 })
    all.set("residuals", model.residuals)
    all.set("leverage", model.leverages)
    all.set("standardized_betas", model.standardisedCoefficients)
    // The exact fits of the file do not state every number.
    let stated = Set(golden.expected.leaves().map(\.path))
    for (path, value) in all.values where stated.contains(path) { answers[path] = value }
  }

  private static func predictions(
    _ model: LinearModel, _ rows: [[Double]], _ golden: GoldenCase, storedTolerance: Double,
    into answers: inout Answers
  ) {
    let wanted = golden.expected["predictions"].list
    for (i, row) in rows.enumerated() where i < wanted.count {
      let here = model.predict(row: row)
      answers["predictions.\(i).fit"] = here.fit
      answers["predictions.\(i).se_fit"] = here.standardError
      answers.set(
        "predictions.\(i).confidence95", [here.confidence.lower, here.confidence.upper])
      answers.set(
        "predictions.\(i).prediction95", [here.prediction.lower, here.prediction.upper])
      let stored = LinearModel.predict(
        row: row, coefficients: model.coefficients, xtxInverse: model.xtxInverse,
        sigma: model.sigma, degreesOfFreedom: model.degreesOfFreedom)
      #expect(stored.fit == here.fit)
      let distance = (stored.standardError - here.standardError).magnitude
      #expect(distance <= storedTolerance * here.standardError)
    }
  }

  @Test("a column that repeats another is named")
  func collinear() throws {
    let golden = try #require(
      GoldenCase.allCases("ols.json").first { $0.id == "ols-edge-collinear" })
    #expect(throws: LinearModelError.dependentColumn(1)) { try Self.fitEdge(golden) }
  }

  @Test("as many coefficients as rows is refused")
  func saturated() throws {
    let golden = try #require(
      GoldenCase.allCases("ols.json").first { $0.id == "ols-edge-saturated_n_equals_p" })
    #expect(throws: LinearModelError.tooFewObservations(count: 3, coefficients: 3)) {
      try Self.fitEdge(golden)
    }
  }

  @Test("an exact fit is flagged")
  func perfect() throws {
    let golden = try #require(
      GoldenCase.allCases("ols.json").first { $0.id == "ols-edge-perfect_fit" })
    let model = try Self.fitEdge(golden)
    var answers = Answers()
    answers.set("coefficients", model.coefficients)
    answers["sigma"] = model.sigma
    answers["r2"] = model.rSquared
    golden.check(answers.values)
    #expect(model.isEssentiallyPerfect)
    #expect(model.f == .infinity)
    #expect(model.residuals.allSatisfy { $0 == 0 })
  }

  private static func fitEdge(_ golden: GoldenCase) throws -> LinearModel {
    let names = golden.input["predictors"].list.compactMap(\.text)
    return try LinearModel(
      predictors: names.map { golden.input["X"][$0].numbers },
      outcome: golden.input["y"].numbers)
  }

  @Test("every analysis of the file is used")
  func completeness() {
    #expect(GoldenCase.cases("ols.json", "ols").count == 9)
    #expect(GoldenCase.cases("ols.json", "ols_nist").count == 6)
    #expect(GoldenCase.cases("ols.json", "ols_edge").count == 3)
  }
}
