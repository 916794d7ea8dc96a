import Foundation
import Statistics
import Testing

@Suite("Correlation against golden values")
struct CorrelationGoldenTests {
  static let notGiven = [
    "spearman.ci95_bonett_wright": "the interval has Fisher's standard error",
    "spearman.ci95_fieller": "the interval has Fisher's standard error",
    "spearman.S": "R's sum of squared rank differences",
    "spearman.p_R_AS89": "the t approximation is used",
    "spearman.p_exact_permutation": "the t approximation is used",
    "kendall.concordant_minus_discordant": "not kept",
    "kendall.p_asymptotic_continuity": "no continuity correction",
    "kendall.p_exact": "the normal approximation is used",
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
    answers["kendall.tau_b"] = kendall.estimate
    answers["kendall.z"] = kendall.statistic
    answers["kendall.p_asymptotic"] = kendall.p
    golden.check(answers.values, notGiven: Array(Self.notGiven.keys))
  }

  @Test("adjusted p-values", arguments: GoldenCase.cases("correlation.json", "p_adjust"))
  func adjusted(_ golden: GoldenCase) {
    let p = golden.input["p"].numbers
    var answers = Answers()
    answers.set("holm", MultipleComparisons.holm(p))
    answers.set("BH", MultipleComparisons.benjaminiHochberg(p))
    golden.check(answers.values, notGiven: ["hochberg", "hommel", "bonferroni", "BY"])
  }

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
    let holm = MultipleComparisons.holm(panel.map(\.p))
    let discovery = MultipleComparisons.benjaminiHochberg(panel.map(\.p))
    for (i, name) in names.enumerated() {
      answers["r.\(name)"] = panel[i].estimate
      answers["p.\(name)"] = panel[i].p
      answers.set("ci95.\(name)", [panel[i].interval.lower, panel[i].interval.upper])
      answers["adjusted.holm.\(name)"] = holm[i]
      answers["adjusted.BH.\(name)"] = discovery[i]
    }
    golden.check(
      answers.values,
      notGiven: ["hochberg", "hommel", "bonferroni", "BY"].map { "adjusted.\($0)" })
  }

  @Test("leaves out only partial correlations and comparisons of correlations")
  func completeness() {
    let given = ["correlation_pair": 6, "p_adjust": 5, "correlation_panel": 1]
    let left = [
      "partial_correlation": 3, "compare_dependent_correlations": 3,
      "compare_independent_correlations": 1,
    ]
    for (analysis, count) in given.merging(left, uniquingKeysWith: +) {
      #expect(GoldenCase.cases("correlation.json", analysis).count == count)
    }
  }
}
