import Statistics
import Testing

@Suite("Distributions")
struct DistributionTests {
  @Test("give the golden values", arguments: GoldenCase.cases("distributions.json", "distribution"))
  func golden(_ golden: GoldenCase) throws {
    let input = golden.input
    let name = try #require(input["function"].text)
    let function = try #require(Self.function(name, input))
    let arguments = input["x"].numbers.isEmpty ? input["p"].numbers : input["x"].numbers
    var answers = Answers()
    answers.set("values", arguments.map(function))
    golden.check(answers.values)
  }

  @Test("leave out no golden function")
  func completeness() {
    #expect(GoldenCase.cases("distributions.json", "distribution").count == 176)
  }

  static func function(_ name: String, _ input: JSON) -> ((Double) -> Double)? {
    let df = input["df"].number ?? .nan
    let (d1, d2) = (input["d1"].number ?? .nan, input["d2"].number ?? .nan)
    let ncp = input["ncp"].number ?? .nan
    let (a, b) = (input["a"].number ?? .nan, input["b"].number ?? .nan)
    let n = Int(input["n"].number ?? 0)
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
    case "normal.pdf": { Normal.density($0) }
    case "normal.logcdf": { Normal.logCdf($0) }
    case "beta.regularized_incomplete": { BetaDistribution.cdf($0, a: a, b: b) }
    case "gamma.regularized_lower_incomplete": { SpecialFunctions.lowerIncompleteGamma(a, $0) }
    case "lgamma": { SpecialFunctions.logGamma($0) }
    case "erf": { SpecialFunctions.erf($0) }
    case "erfc": { SpecialFunctions.erfc($0) }
    case "signrank.cdf": { SignedRank.cdf($0, count: n) }
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

  @Test("special functions are NaN outside their domain and reach their limits")
  func special() {
    for (a, b) in [(0, 1), (1, -2), (.nan, 1), (1, .infinity), (1e10, 1)] as [(Double, Double)] {
      #expect(BetaDistribution.cdf(0.5, a: a, b: b).isNaN)
      #expect(BetaDistribution.upperTail(0.5, a: a, b: b).isNaN)
      #expect(BetaDistribution.quantile(0.5, a: a, b: b).isNaN)
      #expect(BetaDistribution.upperQuantile(0.5, a: a, b: b).isNaN)
    }
    #expect(BetaDistribution.cdf(-1, a: 2, b: 3) == 0 && BetaDistribution.cdf(2, a: 2, b: 3) == 1)
    #expect(BetaDistribution.upperTail(-.infinity, a: 2, b: 3) == 1)
    #expect(BetaDistribution.quantile(0, a: 2, b: 3) == 0)
    #expect(BetaDistribution.upperQuantile(0, a: 2, b: 3) == 1)
    #expect(BetaDistribution.quantile(1, a: 2, b: 3) == 1)
    #expect(BetaDistribution.quantile(.nan, a: 2, b: 3).isNaN)
    #expect(BetaDistribution.quantile(-0.1, a: 2, b: 3).isNaN)
    // R: qbeta(.025, 3, 8), qbeta(.025, 3, 8, lower.tail = FALSE).
    #expect((BetaDistribution.quantile(0.025, a: 3, b: 8) - 0.06673951117773447).magnitude < 1e-14)
    let upper = BetaDistribution.upperQuantile(0.025, a: 3, b: 8)
    #expect((upper - 0.55609546230764151).magnitude < 1e-14)
    #expect((BetaDistribution.upperTail(upper, a: 3, b: 8) - 0.025).magnitude < 1e-15)
    for (a, x) in [(0, 1), (-1, 1), (.nan, 1), (1, -1), (1, .nan), (1e13, 1)] as [(Double, Double)]
    {
      #expect(SpecialFunctions.lowerIncompleteGamma(a, x).isNaN)
      #expect(SpecialFunctions.upperIncompleteGamma(a, x).isNaN)
    }
    #expect(SpecialFunctions.lowerIncompleteGamma(2, .infinity) == 1)
    #expect(SpecialFunctions.upperIncompleteGamma(2, .infinity) == 0)
    // Q(1, x) = e⁻ˣ, far into the tail.
    #expect(
      (SpecialFunctions.upperIncompleteGamma(1, 600) / 2.6503965530043108e-261 - 1).magnitude
        < 1e-12)
    #expect(SpecialFunctions.logGamma(-0.5).isNaN && SpecialFunctions.logGamma(.nan).isNaN)
    #expect(SpecialFunctions.logGamma(0) == .infinity)
    #expect(SpecialFunctions.logGamma(.infinity) == .infinity)
    // Γ(3)/Γ(5) = 2/24; Γ(x)/Γ(x + 1) = 1/x.
    #expect((SpecialFunctions.gammaRatio(3, plus: 2) - 1.0 / 12).magnitude < 1e-16)
    #expect((SpecialFunctions.gammaRatio(1e9, plus: 1) * 1e9 - 1).magnitude < 1e-14)
    for (x, d) in [(0, 1), (-1, 1), (1, 0), (.nan, 1), (.infinity, 1)] as [(Double, Double)] {
      #expect(SpecialFunctions.gammaRatio(x, plus: d).isNaN)
    }
    #expect(SpecialFunctions.erf(-.infinity) == -1 && SpecialFunctions.erfc(-.infinity) == 2)
    #expect(SpecialFunctions.erf(.infinity) == 1 && SpecialFunctions.erfc(.infinity) == 0)
    #expect(SpecialFunctions.erf(.nan).isNaN && SpecialFunctions.erfc(.nan).isNaN)
  }

  @Test("the normal density and log probability have no seams and no overflow")
  func normalTails() {
    // R: pnorm(c(-40, -35, -30.5), log.p = TRUE), either side of where the method changes.
    for (x, wanted) in [
      (-40, -804.6084420137538), (-35, -616.9751012619225), (-30.5, -469.4627373229121),
    ] {
      #expect((Normal.logCdf(x) / wanted - 1).magnitude < 1e-14)
    }
    let below = Normal.logCdf(-30 - 1e-9)
    #expect((below - Normal.logCdf(-30 + 1e-9)).magnitude < 1e-7)
    #expect(below < Normal.logCdf(-30))
    #expect(Normal.logCdf(-1e200) == -.infinity && Normal.logCdf(-.infinity) == -.infinity)
    #expect(Normal.logCdf(.infinity) == 0 && Normal.logCdf(50) == 0 && Normal.logCdf(.nan).isNaN)
    #expect(Normal.density(.infinity) == 0 && Normal.density(-.infinity) == 0)
    #expect(Normal.density(1e200) == 0 && Normal.density(.nan).isNaN)
  }

  /// Boost's assertions are off: what it cannot compute is NaN, and nothing ends the process.
  @Test("denormal parameters are outside every domain")
  func denormalParameters() {
    for df in [Double.leastNonzeroMagnitude, 0x1p-1030, 0x1p-1022, 0x1p-1000] {
      for x in [-3.0, 0, 0.3, 5] {
        #expect(StudentT.cdf(x, df: df).isNaN)
        #expect(StudentT.quantile(0.3, df: df).isNaN)
        #expect(FDistribution.cdf(x, df1: df, df2: 3).isNaN)
        #expect(FDistribution.upperQuantile(0.3, df1: 3, df2: df).isNaN)
        #expect(ChiSquared.cdf(x, df: df).isNaN && ChiSquared.quantile(0.3, df: df).isNaN)
        _ = BetaDistribution.cdf(x, a: df, b: 2)
        _ = SpecialFunctions.lowerIncompleteGamma(df, x)
      }
    }
  }
}
