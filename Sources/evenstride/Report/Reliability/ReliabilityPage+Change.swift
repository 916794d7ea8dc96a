import Charts
import EvenstrideClient
import Foundation

/// Which change of one person is real: measurement error and minimal detectable change.
extension ReliabilityPage {
  var detectableChange: Markup {
    ChartSection(
      "Which change is real",
      caption: [
        .paragraph(
          Markup(
            """
            Measurement error alone moves a stable person by more than the MDC95 in only one of \
            twenty re-tests. A smaller change may be real too, but one test cannot tell. Bars are \
            intervals, from that of the standard error of measurement (SEM), in which systematic \
            change counts as error.\(squares)\(ratioNote)
            """))
      ], chart: mdcChart, table: mdcTable,
      emptiness:
        "The MDC95 in percent is not defined in any of these tables: see What to keep in mind.",
      showsTable: true
    ).markup + (mdcChart.isEmpty && mdcTable.rowCount > 0 ? mdcTable.markup : .nothing)
  }

  private var ratioNote: String {
    let scores =
      content.strengths.contains(where: \.isLogarithmic)
      ? " For logarithms, percent is how much higher a score must become." : ""
    return content.asymmetries.isEmpty
      ? scores
      : scores
        + " For ln(right/left), percent is how much larger the ratio of the legs must become."
  }

  /// MDC95 in percent of the mean; on logarithms the change up that it stands for.
  func mdcPercent(_ report: ReliabilityReport) -> (estimate: Double, interval: Interval?)? {
    guard let error = report.agreementError else { return nil }
    let interval = error.semInterval
    let percent: (Double) -> Double
    if report.isLogarithmic {
      percent = { 100 * expm1(error.mdc95 * $0) }
    } else {
      percent = { error.mdc95Percent * $0 }
    }
    let estimate = percent(1)
    guard estimate.isFinite else { return nil }
    // The MDC is a multiple of the SEM, and so are the ends of its interval.
    return (
      estimate,
      interval.flatMap {
        error.sem > 0
          ? Interval(
            lower: percent($0.lower / error.sem), upper: percent($0.upper / error.sem),
            level: $0.level) : nil
      }
    )
  }

  private var mdcChart: ForestPlot {
    let known = content.answer.reports.compactMap { mdcPercent($0) }
    let scale = Scale.linear(
      holding: known.flatMap { [$0.estimate, $0.interval?.upper ?? .nan] }, fromZero: true)
    let isLog = content.answer.reports.allSatisfy(\.isLogarithmic)
    return ForestPlot(
      "Minimal detectable change", summary: "MDC95 in percent, with intervals.\(mdcFinding)",
      axis: Rounded.axis(isLog ? "MDC95, % more" : "MDC95, %", scale),
      groups: exercises { _ in true }.map { exercise in
        .init(
          Naming.title(exercise.name),
          exercise.indices.map { index in
            let report = content.answer.reports[index]
            let change = mdcPercent(report)
            return .init(
              report.part, change?.estimate ?? .nan, lower: change?.interval?.lower ?? .nan,
              upper: change?.interval?.upper ?? .nan,
              text: change.map { "\(Rounded.estimate($0.estimate, $0.interval, decimals: 1)) %" }
                ?? "",
              style: report.measure == .logRatio ? 1 : 0, colour: .series(0))
          })
      })
  }

  private var mdcFinding: String {
    guard let ends = ends(of: { mdcPercent($0)?.estimate }, as: Rounded.percent) else { return "" }
    return ends.least == ends.most
      ? " \(ends.least)." : " Smallest: \(ends.least). Largest: \(ends.most)."
  }

  private var mdcTable: Table {
    var table = Table(
      "Standard error of measurement and minimal detectable change",
      [
        "exercise", "leg", "unit", "mean", "SEM (\(level) interval)", "SEM %", "MDC90", "MDC95",
        "MDC95 %",
      ],
      names: 3)
    for report in content.answer.reports {
      guard let error = report.agreementError else { continue }
      let places = report.isLogarithmic ? 3 : Rounded.decimals([error.sem, error.mdc95])
      table.add([
        Naming.row(report.name), Markup(report.part), .quoted(report.scoreUnit(rawUnit(report))),
        Markup(
          Rounded.number(
            report.anova?.grandMean ?? .nan,
            decimals: report.isLogarithmic
              ? 3 : Rounded.decimals([report.anova?.grandMean ?? .nan]))),
        Markup(Rounded.estimate(error.sem, error.semInterval, decimals: places)),
        Markup(
          Rounded.number(
            report.isLogarithmic ? 100 * expm1(error.sem) : error.semPercent, decimals: 1)),
        Markup(Rounded.number(error.mdc90, decimals: places)),
        Markup(Rounded.number(error.mdc95, decimals: places)),
        Markup(Rounded.number(mdcPercent(report)?.estimate ?? .nan, decimals: 1)),
      ])
    }
    return table
  }
}
