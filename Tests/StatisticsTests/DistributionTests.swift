import Statistics
import Testing

@Suite("Distributions")
struct DistributionTests {
  /// Golden functions that no caller of this module needs.
  static let notOffered: [String: String] = [
    "normal.pdf": "no density is used", "normal.logcdf": "no log probability is used",
    "beta.regularized_incomplete": "reached through F and t",
    "gamma.regularized_lower_incomplete": "reached through chi-squared",
    "lgamma": "standard library", "erf": "standard library", "erfc": "standard library",
    "signrank.cdf": "Wilcoxon's test is not part of this module",
  ]

  static let offered = GoldenCase.cases("distributions.json", "distribution").filter {
    notOffered[$0.input["function"].text ?? ""] == nil
  }

  @Test("give the golden values", arguments: offered)
  func golden(_ golden: GoldenCase) throws {
    let input = golden.input
    let name = try #require(input["function"].text)
    let function = try #require(Self.function(name, input))
    let arguments = input["x"].numbers.isEmpty ? input["p"].numbers : input["x"].numbers
    var answers = Answers()
    answers.set("values", arguments.map(function))
    golden.check(answers.values)
  }

  @Test("leave out only the golden functions named above")
  func completeness() {
    let all = GoldenCase.cases("distributions.json", "distribution")
    let left = all.filter { Self.notOffered[$0.input["function"].text ?? ""] != nil }
    #expect(all.count == 176)
    #expect(left.count == 25)
  }

  static func function(_ name: String, _ input: JSON) -> ((Double) -> Double)? {
    let df = input["df"].number ?? .nan
    let (d1, d2) = (input["d1"].number ?? .nan, input["d2"].number ?? .nan)
    let ncp = input["ncp"].number ?? .nan
    return switch name {
    case "normal.cdf": { Normal.cdf($0) }
    case "normal.sf": { Normal.upperTail($0) }
    case "normal.ppf": { Normal.quantile($0) }
    case "normal.isf": { Normal.upperQuantile($0) }
    case "t.cdf": { StudentT.cdf($0, df: df) }
    case "t.sf": { StudentT.upperTail($0, df: df) }
    case "t.ppf": { StudentT.quantile($0, df: df) }
    case "f.cdf": { FDistribution.cdf($0, df1: d1, df2: d2) }
    case "f.sf": { FDistribution.upperTail($0, df1: d1, df2: d2) }
    case "f.ppf": { FDistribution.quantile($0, df1: d1, df2: d2) }
    case "chi2.cdf": { ChiSquared.cdf($0, df: df) }
    case "chi2.sf": { ChiSquared.upperTail($0, df: df) }
    case "chi2.ppf": { ChiSquared.quantile($0, df: df) }
    case "nct.cdf": { NoncentralT.cdf($0, df: df, noncentrality: ncp) }
    case "nct.sf": { NoncentralT.upperTail($0, df: df, noncentrality: ncp) }
    case "nct.ppf": { NoncentralT.quantile($0, df: df, noncentrality: ncp) }
    default: nil
    }
  }

  @Test("find from the upper tail what they find from the lower one", arguments: [0.01, 0.3, 0.9])
  func upperQuantiles(_ p: Double) {
    func near(_ a: Double, _ b: Double) -> Bool { (a - b).magnitude <= 1e-12 * b.magnitude }
    #expect(near(Normal.upperQuantile(p), -Normal.quantile(p)))
    #expect(near(StudentT.upperQuantile(p, df: 4.5), -StudentT.quantile(p, df: 4.5)))
    // P(F(a, b) > x) = P(F(b, a) < 1/x).
    #expect(
      near(
        FDistribution.upperQuantile(p, df1: 3, df2: 7.5),
        1 / FDistribution.quantile(p, df1: 7.5, df2: 3)))
    #expect(near(ChiSquared.upperTail(ChiSquared.upperQuantile(p, df: 6), df: 6), p))
    let x = NoncentralT.upperQuantile(p, df: 9, noncentrality: 2)
    #expect((NoncentralT.upperTail(x, df: 9, noncentrality: 2) - p).magnitude < 1e-11)
  }

  @Test("are NaN outside their domain and never trap")
  func domain() {
    for bad: Double in [.nan, -1, 2, .infinity, -.infinity] {
      #expect(Normal.quantile(bad).isNaN)
      #expect(StudentT.quantile(bad, df: 5).isNaN)
      #expect(FDistribution.upperQuantile(bad, df1: 2, df2: 3).isNaN)
      #expect(ChiSquared.quantile(bad, df: 2).isNaN)
      #expect(NoncentralT.quantile(bad, df: 5, noncentrality: 1).isNaN)
    }
    for df: Double in [.nan, 0, -3, -.infinity] {
      #expect(StudentT.cdf(1, df: df).isNaN)
      #expect(FDistribution.cdf(1, df1: df, df2: 3).isNaN)
      #expect(FDistribution.cdf(1, df1: 3, df2: df).isNaN)
      #expect(ChiSquared.upperTail(1, df: df).isNaN)
      #expect(NoncentralT.cdf(1, df: df, noncentrality: 0).isNaN)
    }
    #expect(NoncentralT.cdf(1, df: 5, noncentrality: .infinity).isNaN)
    // Boost alone would answer these after a long search, or never.
    #expect(NoncentralT.quantile(0.5, df: 5, noncentrality: 2e4).isNaN)
    #expect(NoncentralT.upperQuantile(0.5, df: 0.1, noncentrality: 2).isNaN)
    #expect(ChiSquared.quantile(0.5, df: 1e13).isNaN)
    #expect(NoncentralT.quantile(1e-61, df: 5, noncentrality: 1).isNaN)
    #expect(Normal.cdf(.nan).isNaN)
  }

  @Test("reach their limits at infinite arguments and at p = 0 and 1")
  func limits() {
    #expect(FDistribution.upperTail(.infinity, df1: 2, df2: 3) == 0)
    #expect(FDistribution.cdf(-1, df1: 2, df2: 3) == 0)
    #expect(StudentT.twoSided(-.infinity, df: 3) == 0)
    #expect(ChiSquared.upperTail(-2, df: 3) == 1)
    #expect(Normal.quantile(0) == -.infinity)
    #expect(StudentT.upperQuantile(0, df: 3) == .infinity)
    #expect(ChiSquared.quantile(0, df: 3) == 0)
    #expect(StudentT.quantile(0.975, df: .infinity) == Normal.quantile(0.975))
  }
}
