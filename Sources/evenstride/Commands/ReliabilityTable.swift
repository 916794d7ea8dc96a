import Console
import EvenstrideClient

/// The answer of `Reliability/Analyze` as text.
enum ReliabilityTable {
  /// - Parameter sessions: the names of the sessions, where they are known.
  static func text(_ answer: AnalyzeResponse, sessions: [String]) -> String {
    var table = TextTable(
      [
        "exercise", "leg", "unit", "n", "dropped", "ICC(2,1)", "interval", "band ", "SEM", "MDC95",
        "MDC95 %", "bias", "bias interval", "95 % limits of agreement", "remarks ",
      ], leftAligned: 3)
    for report in answer.reports { table.add(row(report)) }
    let level = answer.reports.first?.icc.first?.interval?.level ?? 0.95
    let difference =
      sessions.count == 2 ? "session \(sessions[1]) - \(sessions[0])" : "second - first"
    return table.text + """

      ICC(2,1): two-way, absolute agreement, single score; intervals: \
      \(Show.number(100 * level, 0)) %; band (\(answer.bands?.source ?? "")) of both ends
      SEM: agreement, systematic change counts as error; MDC95: a change that error alone exceeds in \
      5 % of stable people; bias: \(difference)
      For research and decision support; not a medical device.

      """
  }

  private static func row(_ report: ReliabilityReport) -> [String] {
    let icc = report.icc.first { $0.form == .agreementSingle }
    let error = report.measurementError.first { $0.kind == .agreement }
    let agreement = report.blandAltman
    return [
      report.name,
      report.measure == .logRatio
        ? "ln R/L" : report.side == .unspecified ? "–" : report.side.shortName, report.unit,
      "\(report.subjectsUsed)", "\(report.subjectsDropped)", Show.number(icc?.estimate ?? .nan, 3),
      Show.range(icc?.interval?.lower, icc?.interval?.upper, 3), band(icc),
      Show.number(error?.sem ?? .nan), Show.number(error?.mdc95 ?? .nan),
      Show.number(error?.mdc95Percent ?? .nan, 1), Show.number(agreement?.bias ?? .nan),
      Show.range(agreement?.biasInterval?.lower, agreement?.biasInterval?.upper),
      Show.range(agreement?.lowerLimit, agreement?.upperLimit),
      report.flags.map(\.shortName).joined(separator: ", "),
    ]
  }

  private static func band(_ icc: IntraclassCorrelation?) -> String {
    guard let icc, icc.lowerBand != .unspecified, icc.upperBand != .unspecified else { return "–" }
    let (lower, upper) = (icc.lowerBand.shortName, icc.upperBand.shortName)
    return lower == upper ? lower : "\(lower) to \(upper)"
  }

  /// One row an exercise, leg and statistic; where nothing can be estimated, the reason.
  static func csv(_ answer: AnalyzeResponse) -> [[String]] {
    var rows = [
      [
        "exercise", "side", "unit", "n", "dropped", "statistic", "value", "lower", "upper", "level",
        "f_or_t", "df1", "df2", "p",
      ]
    ]
    for report in answer.reports {
      let start = [
        report.name, report.measure == .logRatio ? "log_ratio" : report.side.csvName, report.unit,
        "\(report.subjectsUsed)", "\(report.subjectsDropped)",
      ]
      func add(_ name: String, _ value: Double, _ interval: Interval?, _ test: [Double] = []) {
        let limits = [interval?.lower, interval?.upper, interval?.level].map(exact)
        let tests = (0..<4).map { $0 < test.count ? exact(test[$0]) : "" }
        rows.append(start + [name, exact(value)] + limits + tests)
      }
      for icc in report.icc {
        add(icc.shroutFleiss, icc.estimate, icc.interval, [icc.f, icc.df1, icc.df2, icc.p])
      }
      for error in report.measurementError {
        let kind = error.kind.shortName
        add("SEM \(kind)", error.sem, error.semInterval)
        add("SEM % \(kind)", error.semPercent, nil)
        add("MDC90 \(kind)", error.mdc90, nil)
        add("MDC95 \(kind)", error.mdc95, nil)
        add("MDC90 % \(kind)", error.mdc90Percent, nil)
        add("MDC95 % \(kind)", error.mdc95Percent, nil)
      }
      if let agreement = report.blandAltman {
        add(
          "bias", agreement.bias, agreement.biasInterval,
          [agreement.t, agreement.df, .nan, agreement.p])
        add("SD of differences", agreement.sd, nil)
        add("lower limit of agreement", agreement.lowerLimit, agreement.lowerLimitInterval)
        add("upper limit of agreement", agreement.upperLimit, agreement.upperLimitInterval)
      }
      for variation in report.coefficientsOfVariation {
        add("CV % \(variation.kind.shortName)", variation.percent, variation.interval)
      }
      if let change = report.systematicChange {
        let epsilon = change.greenhouseGeisserEpsilon
        add(
          "Greenhouse-Geisser epsilon", epsilon, nil,
          [change.f, epsilon * change.df1, epsilon * change.df2, change.greenhouseGeisserP])
      }
      if let concordance = report.concordance {
        add("concordance", concordance.estimate, concordance.interval)
      }
      for part in report.varianceComponents {
        add("REML ICC \(part.model.shortName)", part.iccSingle, nil)
        add("REML SEM \(part.model.shortName)", part.sem, nil)
      }
      for result in report.bootstrap {
        add("BCa \(result.statistic.shortName)", result.estimate, result.bca)
      }
      if report.icc.isEmpty {
        add(report.flags.map(\.csvName).joined(separator: " "), .nan, nil)
      }
    }
    return rows
  }
}
