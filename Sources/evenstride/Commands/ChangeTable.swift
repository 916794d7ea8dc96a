import Console
import EvenstrideClient

/// The answer of `Reliability/Change` as text.
enum ChangeTable {
  /// - Parameter people: who each change is of.
  static func text(_ reports: [ChangeReport], _ people: [String]) -> String {
    var table = TextTable(
      [
        "subject", "exercise", "leg", "unit", "change", "interval", "%", "index", "MDC95",
        "P(better)", "verdict ", "remarks ",
      ], leftAligned: 4)
    for (person, report) in zip(people, reports) {
      table.add([
        person, report.name, report.side == .unspecified ? "–" : report.side.shortName,
        report.unit, Show.number(report.change),
        Show.range(report.interval?.lower, report.interval?.upper),
        Show.number(report.percent, 1), Show.number(report.reliableChangeIndex),
        Show.number(report.mdc95), Show.probability(report.probabilityBetter),
        report.verdict == .unspecified ? "–" : report.verdict.shortName,
        report.flags.map(\.shortName).joined(separator: ", "),
      ])
    }
    let defined = reports.count { $0.verdict != .unspecified }
    return table.text + """

      index: change / (sqrt(2) SEM); MDC95: beyond it, error alone puts 5 % of unchanged legs, here \
      \(Show.number(0.05 * Double(defined), 1)) of \(defined) (with --cv in percent)
      For research and decision support; not a medical device.

      """
  }

  /// Every number of every change.
  static func csv(_ reports: [ChangeReport], _ people: [String]) -> [[String]] {
    let header = [
      "subject", "exercise", "side", "unit", "change", "lower", "upper", "percent",
      "standard_error", "reliable_change_index", "mdc90", "mdc95", "probability_better", "verdict",
      "flags",
    ]
    return [header]
      + zip(people, reports).map { person, report in
        [
          person, report.name, report.side.csvName, report.unit, exact(report.change),
          exact(report.interval?.lower), exact(report.interval?.upper), exact(report.percent),
          exact(report.standardError), exact(report.reliableChangeIndex), exact(report.mdc90),
          exact(report.mdc95), exact(report.probabilityBetter), report.verdict.csvName,
          report.flags.map(\.csvName).joined(separator: " "),
        ]
      }
  }
}
