import Statistics
import Testing

@Suite("Bootstrap against golden values")
struct BootstrapGoldenTests {
  /// Read once: the file is large.
  static let all = GoldenCase.allCases("bootstrap.json")

  static func cases(_ analysis: String) -> [GoldenCase] {
    all.filter { $0.input["analysis"].text == analysis }
  }

  typealias Statistic = @Sendable ([Int]) -> Double

  /// The statistic of a golden case as a function of the drawn rows.
  static func statistic(_ golden: GoldenCase) throws -> Statistic {
    let table = Table(golden.input["rows"])
    let first = table.session(0)
    switch golden.input["statistic"].text {
    case "icc_a1": return try reliability(.intraclassCorrelation(.agreementSingle), table)
    case "sem_sqrt_mse": return try reliability(.measurementError(.consistency), table)
    case "pearson":
      let second = table.session(1)
      return { rows in pearson(rows.map { first[$0] }, rows.map { second[$0] }) }
    case "mean_first_column":
      return { rows in rows.reduce(0) { $0 + first[$1] } / Double(rows.count) }
    default: throw UnknownStatistic()
    }
  }

  struct UnknownStatistic: Error {}

  private static func reliability(
    _ statistic: ReliabilityStatistic, _ table: Table
  ) throws -> Statistic {
    let resampled = try #require(
      ResampledAnova(
        scores: table.scores, subjects: table.subjects, sessions: table.sessions))
    return { statistic.value(of: resampled.anova(of: $0)) }
  }

  private static func pearson(_ x: [Double], _ y: [Double]) -> Double {
    let n = Double(x.count)
    let (meanX, meanY) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for i in 0..<x.count {
      let (u, v) = (x[i] - meanX, y[i] - meanY)
      xx += u * u
      yy += v * v
      xy += u * v
    }
    return xy / (xx * yy).squareRoot()
  }

  private static func jackknife(_ count: Int, _ statistic: Statistic) -> [Double] {
    (0..<count).map { left in statistic((0..<count).filter { $0 != left }) }
  }

  /// Everything after the replicates, at both levels and in both conventions.
  private static func intervals(
    _ estimate: Double, _ replicates: [Double], _ jackknife: [Double],
    into answers: inout Answers
  ) {
    for (level, key) in [(0.95, "conf95"), (0.9, "conf90")] {
      for (convention, z0, alphas, name) in [
        (BiasCorrectedBootstrap.Convention.rBoot, "strict_less", "strict", "R_boot"),
        (.scipy, "midrank_scipy", "midrank", "scipy"),
      ] {
        let got = BiasCorrectedBootstrap(
          estimate: estimate, replicates: replicates, jackknife: jackknife, level: level,
          convention: convention)
        answers["B"] = Double(got.count)
        answers["theta_hat"] = got.estimate
        answers["acceleration"] = got.acceleration
        answers["z0_\(z0)"] = got.biasCorrection
        answers["bias"] = got.bias
        answers["bootstrap_mean"] = got.estimate + got.bias
        answers["se"] = got.standardError
        answers.set("\(key).bca_alphas_\(alphas)", [got.alphas.lower, got.alphas.upper])
        answers.set("\(key).bca_\(name)", [got.interval.lower, got.interval.upper])
        answers.set(
          "\(key).percentile_\(name)",
          [got.percentileInterval.lower, got.percentileInterval.upper])
      }
    }
  }

  /// Intervals that are not offered, and counts that show only through z₀.
  static let notGiven =
    ["count_less", "count_less_equal"]
    + ["basic_R_boot", "basic_scipy", "normal_bias_corrected_R_boot"].map { "*.\($0)" }

  @Test("from given resamples", arguments: cases("bca_from_indices"))
  func fromIndices(_ golden: GoldenCase) throws {
    let statistic = try Self.statistic(golden)
    let count = golden.input["rows"].list.count
    let replicates = golden.input["resample_indices_0based"].list.map { row in
      statistic(row.numbers.map { Int($0) })
    }
    let jackknife = Self.jackknife(count, statistic)
    var answers = Answers()
    answers.set("replicates", replicates)
    answers.set("jackknife_values", jackknife)
    Self.intervals(statistic(Array(0..<count)), replicates, jackknife, into: &answers)
    golden.check(answers.values, notGiven: Self.notGiven)
  }

  @Test("from given replicates", arguments: cases("bca_from_replicates"))
  func fromReplicates(_ golden: GoldenCase) throws {
    var answers = Answers()
    Self.intervals(
      try #require(golden.input["theta_hat"].number), golden.input["replicates"].numbers,
      golden.input["jackknife_values"].numbers, into: &answers)
    golden.check(answers.values, notGiven: Self.notGiven)
  }

  @Test("undefined, yet with percentiles", arguments: cases("bca_edge"))
  func edge(_ golden: GoldenCase) throws {
    let got = BiasCorrectedBootstrap(
      estimate: try #require(golden.input["theta_hat"].number),
      replicates: golden.input["replicates"].numbers,
      jackknife: golden.input["jackknife_values"].numbers)
    #expect(golden.passes(got.interval.lower, nil, at: "bca"))
    #expect(golden.passes(got.interval.upper, nil, at: "bca"))
    #expect(got.percentileInterval == Interval(lower: 1.2, upper: 1.9))
  }

  @Test("with resamples of its own", arguments: cases("bootstrap_monte_carlo"))
  func monteCarlo(_ golden: GoldenCase) throws {
    let got = try Self.ownResamples(golden)
    var answers = Answers()
    answers["theta_hat"] = got.estimate
    answers["se"] = got.standardError
    answers.set("percentile_ci95", [got.percentileInterval.lower, got.percentileInterval.upper])
    answers.set("bca_ci95", [got.interval.lower, got.interval.upper])
    golden.check(
      answers.values,
      notGiven: [
        "basic_ci95", "basic_ci95_mc_sd",  // not offered
        "se_mc_sd", "percentile_ci95_mc_sd", "bca_ci95_mc_sd",  // where the tolerances come from
      ])
  }

  private static func ownResamples(_ golden: GoldenCase) throws -> BiasCorrectedBootstrap {
    let table = Table(golden.input["rows"])
    let resamples = Int(try #require(golden.input["n_resamples"].number))
    if golden.input["statistic"].text == "icc_a1" {
      let statistic = ReliabilityStatistic.intraclassCorrelation(.agreementSingle)
      let bootstrap = ReliabilityBootstrap(
        scores: table.scores, subjects: table.subjects, sessions: table.sessions,
        statistics: [statistic], resamples: resamples, seed: 20_261_122, convention: .scipy)
      return try #require(bootstrap?.results[statistic])
    }
    let statistic = try statistic(golden)
    let rows = Array(0..<table.subjects)
    let replicates = (0..<resamples).map { resample in
      var stream = ResampleStream(seed: 20_261_122, resample: resample)
      return statistic(rows.map { _ in stream.index(below: rows.count) })
    }
    return BiasCorrectedBootstrap(
      estimate: statistic(rows), replicates: replicates,
      jackknife: jackknife(rows.count, statistic), convention: .scipy)
  }

  @Test("leave no case of the file unused")
  func completeness() {
    let used = ["bca_from_indices", "bca_from_replicates", "bca_edge", "bootstrap_monte_carlo"]
    let counts = used.map { Self.cases($0).count }
    #expect(counts == [4, 2, 2, 3])
    #expect(Self.all.count == counts.reduce(0, +))
  }
}
