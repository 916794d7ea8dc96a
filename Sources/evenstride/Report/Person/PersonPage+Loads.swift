import Charts
import EvenstrideClient

extension PersonPage {
  /// Loads for training, of exercises that are lifted.
  var loadSection: Markup? {
    guard let loads = answers.loads else { return nil }
    let share =
      "\(Rounded.short(loads.lowerPercent)) to "
      + Rounded.shortPercent(loads.upperPercent)
    var table = Table(
      "Loads at \(share) of the maximum",
      loads.increments.isEmpty
        ? ["exercise", "leg", "maximum", share]
        : ["exercise", "leg", "maximum", share, "step", "loads in the band"], names: 2)
    for report in loads.reports {
      var row = [
        Naming.cell(report.name), Markup(report.side.word),
        Markup(VerdictWords.strength(report.oneRm, report.unit)),
        Markup(range(report.bandLower, report.bandUpper, report.unit)),
      ]
      if !loads.increments.isEmpty { row += plates(report, loads).map { Markup($0) } }
      table.add(row)
    }
    return .section(
      "Loads for each leg",
      [
        .paragraph(
          Markup(
            "A share of each leg's own maximum. The score is taken as a measured one-repetition "
              + "maximum (1RM); a force on a dynamometer is not one, so those exercises are left out. "
              + "A load is no promise of a gain in strength or walking.")),
        table.markup,
      ])
  }

  private func range(_ lower: Double, _ upper: Double, _ unit: String) -> String {
    Rounded.scores(lower, upper) + Units.after(unit)
  }

  /// The machine's step, and what of it lies in the band.
  private func plates(_ report: LoadReport, _ loads: PersonLoads) -> [String] {
    guard let step = loads.increments[report.name] else { return ["not known", "–"] }
    let steps = Rounded.short(step) + Units.after(report.unit)
    if report.platesLower.isNaN { return [steps, "none"] }
    return [
      steps,
      report.platesLower == report.platesUpper
        ? VerdictWords.strength(report.platesLower, report.unit)
        : range(report.platesLower, report.platesUpper, report.unit),
    ]
  }
}
