import Charts
import Console
import EvenstrideClient

extension PersonPage {
  /// Since the session before, and since the first.
  var changeSections: [Markup?] {
    guard !answers.changes.isEmpty else {
      return [
        .section(
          "Change",
          [
            .paragraph(
              """
              There is no earlier session of this person, so there is no change to show. A second \
              session of the same exercises will give one.
              """)
          ])
      ]
    }
    return answers.changes.map(section)
  }

  private func section(_ change: PersonChange) -> Markup {
    let chart = LegsChange(
      "Change since session \(change.since)",
      summary: "Change of each leg with its interval, beside what measurement error explains.",
      panels: units.map { unit in
        LegsPanel(axis: Units.beside("change", unit), rows: rows(change, unit))
      })
    return ChartSection(
      "Change since session \(change.since)", caption: [.paragraph(Markup(caption(change)))],
      chart: chart, table: table(change),
      emptiness: "No leg has a score above 0 in both sessions, so there is no change to show.",
      showsTable: true
    ).markup
  }

  private func rows(_ change: PersonChange, _ unit: String) -> [LegsChange.Row] {
    exercises.filter { $0.unit == unit }.map { exercise in
      let legs = change.legs.filter { $0.item.name == exercise.name }
      return LegsChange.Row(
        Naming.title(exercise.name),
        legs.map { leg in
          let interval = leg.difference.isNaN ? nil : leg.report?.interval
          return LegsChange.Leg(
            leg.item.side == .left ? .left : .right,
            change: LegsReading(
              leg.difference,
              interval: interval.flatMap { $0.lower <= $0.upper ? $0.lower...$0.upper : nil },
              text: VerdictWords.shortChange(leg)), band: leg.band, isBeyond: leg.isBeyond)
        })
    }
  }

  private func caption(_ change: PersonChange) -> String {
    let hasError = change.legs.contains { $0.report != nil }
    guard hasError else {
      return """
        Points to the right: stronger than in session \(change.since). No measurement error is known, \
        so no change can be told from chance.
        """
    }
    return """
      Points to the right: stronger than in session \(change.since); the line is the \(level) \
      interval. The grey band is what measurement error alone explains in 95 of 100 unchanged legs \
      (MDC95). A filled point lies beyond it. By error alone, \
      \(Rounded.short(change.expectedByError)) of \(Show.grouped(change.judged.count)) would.
      """
  }

  private func table(_ change: PersonChange) -> Table {
    var table = Table(
      "Change since session \(change.since)",
      ["exercise", "leg", "before", "now", "change", "\(level) interval", "MDC95", "in words"],
      names: 2, texts: [7])
    for leg in change.legs {
      let (item, report) = (leg.item, leg.report)
      let difference = leg.difference
      let interval = difference.isNaN ? nil : report?.interval
      table.add([
        Naming.cell(item.name), Markup(item.side.word),
        Markup(VerdictWords.strength(item.baseline, item.unit)),
        Markup(VerdictWords.strength(item.followUp, item.unit)),
        Markup(
          difference.isNaN ? "–" : Rounded.signedScore(difference) + Units.after(item.unit)),
        Markup(
          interval.map { Rounded.scores($0.lower, $0.upper, isSigned: true) } ?? "–"),
        Markup(detectable(leg)), Markup(VerdictWords.change(leg)),
      ])
    }
    return table
  }

  private func detectable(_ leg: LegChange) -> String {
    guard let band = leg.band else { return "–" }
    // On the scale of ratios the way down is shorter than the way up.
    return -band.lowerBound == band.upperBound
      ? "±\(Rounded.score(band.upperBound))"
      : "\(Rounded.signedScore(band.lowerBound)) / \(Rounded.signedScore(band.upperBound))"
  }
}
