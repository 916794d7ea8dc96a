import Foundation
import Statistics
import Testing

@Suite("Correlation against golden values")
struct CorrelationGoldenTests {
  static let notGiven = [
    "spearman.S": "R's sum of squared rank differences",
    "spearman.p_R_AS89": "R's own approximation beyond nine pairs",
  ]

  @Test(
    "three coefficients of a pair",
    arguments: GoldenCase.cases("correlation.json", "correlation_pair"))
  func pair(_ golden: GoldenCase) {
    let (x, y) = (golden.input["x"].numbers, golden.input["y"].numbers)
    let pearson = Correlation.pearson(x, y)
    let narrow = Correlation.pearson(x, y, level: 0.9)
    let spearman = Correlation.spearman(x, y)
    let kendall = Correlation.kendall(x, y)
    var answers = Answers()
    answers["n"] = Double(pearson.count)
    answers["pearson.r"] = pearson.estimate
    answers["pearson.t"] = pearson.statistic
    answers["pearson.df"] = pearson.degreesOfFreedom
    answers["pearson.p"] = pearson.p
    answers.set("pearson.ci95", [pearson.interval.lower, pearson.interval.upper])
    answers.set("pearson.ci90", [narrow.interval.lower, narrow.interval.upper])
    answers["pearson.fisher_z"] = atanh(pearson.estimate)
    answers["pearson.se_fisher_z"] = 1 / (Double(pearson.count) - 3).squareRoot()
    answers["spearman.rho"] = spearman.estimate
    answers["spearman.p_t_approx"] = spearman.p
    answers.set("spearman.ci95_fisher", [spearman.interval.lower, spearman.interval.upper])
    for (kind, key) in [
      (Correlation.SpearmanInterval.bonettWright, "ci95_bonett_wright"), (.fieller, "ci95_fieller"),
    ] {
      let interval = Correlation.spearman(x, y, interval: kind).interval
      answers.set("spearman.\(key)", [interval.lower, interval.upper])
    }
    answers["kendall.tau_b"] = kendall.estimate
    answers["kendall.z"] = kendall.statistic
    answers["kendall.p_asymptotic"] = kendall.p
    let pairs = Double(x.count * (x.count - 1) / 2)
    answers["kendall.p_asymptotic_continuity"] = Correlation.kendallCorrectedP(x, y)
    // Absent beyond nine pairs, and where there are ties.
    let wanted = golden.expected
    if wanted["spearman"].members["p_exact_permutation"] != nil {
      answers["spearman.p_exact_permutation"] = Correlation.spearmanExactP(x, y)
    } else {
      #expect(Correlation.spearmanExactP(x, y).isNaN)
    }
    if wanted["kendall"].members["p_exact"] != nil {
      answers["kendall.p_exact"] = Correlation.kendallExactP(x, y)
      // Without ties τ is the score over the number of pairs.
      answers["kendall.concordant_minus_discordant"] = kendall.estimate * pairs
    } else {
      #expect(Correlation.kendallExactP(x, y).isNaN)
    }
    golden.check(
      answers.values,
      notGiven: Self.notGiven.keys + ["kendall.concordant_minus_discordant"])
  }

  @Test("adjusted p-values", arguments: GoldenCase.cases("correlation.json", "p_adjust"))
  func adjusted(_ golden: GoldenCase) {
    let p = golden.input["p"].numbers
    var answers = Answers()
    for (name, adjust) in Self.adjustments { answers.set(name, adjust(p)) }
    golden.check(answers.values)
  }

  static let adjustments: [(String, @Sendable ([Double]) -> [Double])] = [
    ("holm", { MultipleComparisons.holm($0) }),
    ("hochberg", { MultipleComparisons.hochberg($0) }),
    ("hommel", { MultipleComparisons.hommel($0) }),
    ("bonferroni", { MultipleComparisons.bonferroni($0) }),
    ("BH", { MultipleComparisons.benjaminiHochberg($0) }),
    ("BY", { MultipleComparisons.benjaminiYekutieli($0) }),
  ]

  @Test(
    "a panel of exercises", arguments: GoldenCase.cases("correlation.json", "correlation_panel"))
  func panel(_ golden: GoldenCase) {
    let outcome = golden.input["outcome"].numbers
    let names = golden.input["predictors"].members.keys.sorted()
    let panel = names.map {
      Correlation.pearson(golden.input["predictors"][$0].numbers, outcome)
    }
    var answers = Answers()
    answers["n"] = Double(outcome.count)
    for (name, adjust) in Self.adjustments {
      for (predictor, p) in zip(names, adjust(panel.map(\.p))) {
        answers["adjusted.\(name).\(predictor)"] = p
      }
    }
    for (i, name) in names.enumerated() {
      answers["r.\(name)"] = panel[i].estimate
      answers["p.\(name)"] = panel[i].p
      answers.set("ci95.\(name)", [panel[i].interval.lower, panel[i].interval.upper])
    }
    golden.check(answers.values)
  }

  @Test(
    "partial correlations", arguments: GoldenCase.cases("correlation.json", "partial_correlation"))
  func partial(_ golden: GoldenCase) throws {
    func column(_ name: String?) -> [Double] { golden.input["data"][name ?? ""].numbers }
    let (x, y) = (column(golden.input["x"].text), column(golden.input["y"].text))
    let covariates = golden.input["covariates"].list.map { column($0.text) }
    var answers = Answers()
    answers["n"] = Double(x.count)
    answers["n_covariates"] = Double(covariates.count)
    for (name, coefficient) in [
      ("pearson", Correlation.Coefficient.pearson), ("spearman", .spearman),
    ] {
      let result = try Correlation.partial(x, y, given: covariates, coefficient: coefficient)
      answers["\(name).r"] = result.estimate
      answers["\(name).t"] = result.statistic
      answers["\(name).df"] = result.degreesOfFreedom
      answers["\(name).p"] = result.p
      answers.set("\(name).ci95", [result.interval.lower, result.interval.upper])
    }
    // Here the covariates are taken out of both columns, never of one alone.
    golden.check(answers.values, notGiven: ["semipartial_covariates_removed_from_x"])
  }

  @Test(
    "correlations of the same persons compared",
    arguments: GoldenCase.cases("correlation.json", "compare_dependent_correlations"))
  func dependent(_ golden: GoldenCase) throws {
    func number(_ key: String) throws -> Double { try #require(golden.input[key].number) }
    let test = try DependentCorrelations(
      first: number("r12"), second: number("r13"), between: number("r23"),
      count: Int(number("n")))
    var answers = Answers()
    answers["williams_t"] = test.williamsT
    answers["df"] = test.degreesOfFreedom
    answers["p"] = test.williamsP
    answers["meng_z"] = test.mengZ
    answers["meng_p"] = test.mengP
    golden.check(answers.values)
  }

  @Test(
    "correlations of different persons compared",
    arguments: GoldenCase.cases("correlation.json", "compare_independent_correlations"))
  func independent(_ golden: GoldenCase) throws {
    func number(_ key: String) throws -> Double { try #require(golden.input[key].number) }
    let test = try IndependentCorrelations(
      first: number("r1"), firstCount: Int(number("n1")), second: number("r2"),
      secondCount: Int(number("n2")))
    var answers = Answers()
    answers["z"] = test.z
    answers["p"] = test.p
    golden.check(answers.values)
  }

  @Test("leaves out no case")
  func completeness() {
    let given = [
      "correlation_pair": 6, "p_adjust": 5, "correlation_panel": 1, "partial_correlation": 3,
      "compare_dependent_correlations": 3, "compare_independent_correlations": 1,
    ]
    for (analysis, count) in given {
      #expect(GoldenCase.cases("correlation.json", analysis).count == count)
    }
    #expect(GoldenCase.allCases("correlation.json").count == given.values.reduce(0, +))
  }
}
