import Charts
import Console
import EvenstrideClient

/// How repeatable: intraclass correlations and their bands.
extension ReliabilityPage {
  var repeatability: Markup {
    ChartSection(
      "How repeatable", caption: [.paragraph(iccCaption)], chart: iccChart, table: iccTable,
      emptiness:
        "No intraclass correlation is defined in any of these tables: see What to keep in mind.",
      showsTable: true
    ).markup + (iccChart.isEmpty ? iccTable.markup : .nothing)
  }

  private var iccCaption: Markup {
    let first = content.answer.reports.lazy.compactMap { content.icc($0) }.first
    let names = first.map { "\($0.shroutFleiss), which is \($0.mcgrawWong)" } ?? "ICC"
    let bands = content.answer.bands
    return Markup(
      """
      \(names): \(Self.words(content.form)). 1: persons keep their places and their scores; 0: no \
      better than chance. Bars are \(Rounded.level(content.level)) intervals. The words are those of \
      \(bands?.source ?? "the bands given"); an estimate is as good as both ends of its interval say, \
      not its point.\(squares)
      """)
  }

  /// What the shapes of marks say; colours are kept for the plots of agreement.
  var squares: String {
    content.asymmetries.isEmpty
      ? "" : " Round marks are legs, square ones asymmetry, ln(right/left)."
  }

  static func words(_ form: IccForm) -> String {
    switch form {
    case .oneWaySingle: "one-way random effects, single score"
    case .agreementSingle: "two-way random effects, absolute agreement, single score"
    case .consistencySingle: "two-way effects, consistency, single score"
    case .oneWayMean: "one-way random effects, mean of all sessions"
    case .agreementMean: "two-way random effects, absolute agreement, mean of all sessions"
    case .consistencyMean: "two-way effects, consistency, mean of all sessions"
    default: "form not known"
    }
  }

  private var iccChart: ForestPlot {
    let ends = content.answer.reports.compactMap { content.icc($0) }
      .flatMap { [$0.estimate, $0.interval?.lower ?? .nan] }.filter(\.isFinite)
    let lowest = max(-1, min(0.4, ((ends.min() ?? 0) * 10).rounded(.down) / 10))
    let limits = content.answer.bands ?? BandLimits(moderate: 0.5, good: 0.75, excellent: 0.9)
    let edges = [lowest, limits.moderate, limits.good, limits.excellent, 1]
    let names = ["poor", "moderate", "good", "excellent"]
    let bands = names.indices.compactMap { index -> ForestPlot.Band? in
      guard edges[index] < edges[index + 1] else { return nil }
      return .init(
        edges[index]...edges[index + 1], names[index], isShaded: index.isMultiple(of: 2))
    }
    return ForestPlot(
      "Intraclass correlations",
      summary: "Estimates with intervals, in bands from poor to excellent." + iccFinding,
      axis: Rounded.axis("intraclass correlation", .linear(lowest...1)),
      groups: exercises { _ in true }.map { exercise in
        .init(
          Naming.title(exercise.name),
          exercise.indices.map { index in
            let report = content.answer.reports[index]
            let icc = content.icc(report)
            return .init(
              report.part, icc?.estimate ?? .nan, lower: icc?.interval?.lower ?? .nan,
              upper: icc?.interval?.upper ?? .nan,
              text: icc.map { Rounded.estimate($0.estimate, $0.interval, decimals: 3) } ?? "",
              style: report.measure == .logRatio ? 1 : 0, colour: .series(0))
          })
      }, bands: bands)
  }

  private var iccFinding: String {
    let ends = ends(
      of: { content.icc($0)?.estimate }, as: { Rounded.number($0, decimals: 3) })
    guard let ends else { return "" }
    return ends.least == ends.most
      ? " \(ends.most)." : " Highest: \(ends.most). Lowest: \(ends.least)."
  }

  private var iccTable: Table {
    let hasBootstrap = content.answer.reports.contains { !$0.bootstrap.isEmpty }
    var table = Table(
      "Intraclass correlations",
      ["exercise", "leg", "persons", "left out", "ICC (\(level) interval)", "judged"]
        + (hasBootstrap ? ["bootstrap \(level) interval"] : []) + ["consistency"], names: 2,
      texts: [5])
    for report in content.answer.reports {
      let icc = content.icc(report)
      let consistency = report.icc.first { $0.form == .consistencySingle }
      var row: [Markup] = [
        Naming.row(report.name), Markup(report.part),
        Markup(Show.grouped(Int(report.subjectsUsed))),
        Markup(Show.grouped(Int(report.subjectsDropped))),
        Markup(Rounded.estimate(icc?.estimate ?? .nan, icc?.interval, decimals: 3)),
        Markup(ReliabilityBand.words(icc)),
      ]
      if hasBootstrap {
        let statistic = report.bootstrap.first { $0.statistic == .agreementSingle }
        row.append(Markup(Rounded.range(statistic?.bca, decimals: 3)))
      }
      row.append(
        Markup(
          Rounded.estimate(consistency?.estimate ?? .nan, consistency?.interval, decimals: 3)))
      table.add(row)
    }
    return table
  }
}
