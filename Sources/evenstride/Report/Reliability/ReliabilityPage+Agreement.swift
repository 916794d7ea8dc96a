import Charts
import EvenstrideClient
import Foundation

/// Agreement of two sessions, after Bland and Altman: one figure an exercise, and asymmetry by itself.
extension ReliabilityPage {
  /// Panels of one figure: more would not fit on a sheet of paper.
  private static let mostPanels = 4

  var agreement: [Markup] {
    let indices = content.answer.reports.indices.filter {
      content.answer.reports[$0].blandAltman != nil
    }
    guard !indices.isEmpty else {
      let isLonger = content.answer.reports.contains { $0.sessions > 2 }
      return isLonger
        ? [
          .section(
            "Agreement of sessions",
            [
              .paragraph(
                """
                Bland and Altman's plot and limits of agreement are for two sessions. For more, read \
                the table of sessions, the SEM and the MDC above.
                """)
            ])
        ] : []
    }
    let wanted = Set(indices)
    let strengths = exercises { $0.measure != .logRatio }
      .map { (name: $0.name, indices: $0.indices.filter(wanted.contains)) }
      .filter { !$0.indices.isEmpty }
    let ratios = indices.filter { content.answer.reports[$0].measure == .logRatio }
    let starts = Array(stride(from: 0, to: ratios.count, by: Self.mostPanels))
    return [
      .section(
        "Agreement of the two sessions",
        [agreementCaption]
          + strengths.flatMap { exercise in
            stride(from: 0, to: exercise.indices.count, by: Self.mostPanels).map {
              figure(
                Naming.title(exercise.name),
                Array(exercise.indices.dropFirst($0).prefix(Self.mostPanels)))
            }
          }
          + starts.map { start in
            figure(
              "Asymmetry, ln(right/left)" + (start > 0 ? ", continued" : ""),
              Array(ratios.dropFirst(start).prefix(Self.mostPanels)))
          })
    ]
  }

  private var agreementCaption: Markup {
    let scores =
      content.request == nil
      ? " The points of persons need the scores themselves; this page was made from an answer, which "
        + "holds none: the tables say what is known."
      : ""
    return .paragraph(
      Markup(
        """
        Each point is a person: across, the mean of both sessions; upwards, the second session \
        (\(content.session(1))) minus the first (\(content.session(0))). The solid line is the mean \
        difference, the dashed ones are the 95\u{A0}% limits of agreement, between which 95\u{A0}% of such \
        differences are expected; shaded are their exact \(Rounded.level(content.level)) intervals. \
        The line of dashes and dots is the trend of the difference with the mean; its p is in the \
        table.\(scores)
        """))
  }

  private func figure(_ heading: String, _ indices: [Int]) -> Markup {
    let reports = indices.map { content.answer.reports[$0] }
    let unit = reports.first.map { $0.scoreUnit(rawUnit($0)) } ?? ""
    let drawn = AgreementPanels(
      indices.compactMap { index in
        let report = content.answer.reports[index]
        return content.scores(index).map {
          .init(
            heading: report.measure == .logRatio ? Naming.title(report.name) : report.part,
            report: report,
            scores: $0)
        }
      }, unit: unit)
    let panels = drawn.panels
    let chart = ScatterPanels(
      "Bland-Altman plots of \(heading)",
      summary: drawn.summary,
      panels)
    var notes = reports.compactMap(ratioNote)
    if panels.contains(where: \.plot.isBinned) {
      notes.append(
        .paragraph(
          Markup(
            "More than \(ScatterPlot.mostPoints) persons: squares count them, larger for more.")))
    }
    if drawn.isCut {
      notes.append(
        .paragraph("Intervals that are cut at the edge go on; the table has their ends."))
    }
    let table = agreementTable(reports)
    guard chart.isEmpty else {
      let section = ChartSection(
        heading, caption: notes, chart: chart, table: table, emptiness: "", showsTable: true)
      // Asymmetries follow from the scores of the legs, which have their table.
      let isRatio = reports.first?.measure == .logRatio
      return Markup([section.part, isRatio ? .nothing : persons(indices)])
    }
    return .element(
      "div", ["class": "part"],
      [.element("h3", [:], [.quoted(heading)]), Markup(notes), table.markup])
  }
}
