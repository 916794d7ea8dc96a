import Foundation
import Messages

/// Sentences for the items of the Guidelines for Reporting Reliability and Agreement Studies that
/// follow from the numbers; the rest is the author's to say.
///
/// Source: Kottner 2011, J Clin Epidemiol 64:96, doi:10.1016/j.jclinepi.2010.03.002.
struct GrrasSentences {
  let all: [String]

  init(_ report: ReliabilityReport, level: Double) {
    var all = [
      "Item 11, subjects: \(report.subjectsUsed) subjects with all \(report.sessions) "
        + "sessions were analysed"
        + (report.subjectsDropped == 0
          ? "." : ", \(report.subjectsDropped) with a missing session were left out."),
      "Item 10, statistics: two-way analysis of variance, complete subjects"
        + (report.scale == .log ? ", of natural logarithms" : "")
        + "; intraclass correlation coefficients with two-sided \(Self.percent(level)) confidence "
        + "intervals.",
    ]
    for icc in report.icc where icc.form == .agreementSingle || icc.form == .consistencySingle {
      let kind = icc.form == .agreementSingle ? "absolute agreement" : "consistency"
      all.append(
        "Item 13, reliability: \(icc.mcgrawWong), \(kind), single score: "
          + Self.estimate(icc.estimate, icc.interval) + ".")
    }
    for error in report.measurementError where error.kind == .agreement {
      let unit = report.unit.isEmpty ? "" : " " + report.unit
      all.append(
        "Item 13, agreement: standard error of measurement "
          + Self.estimate(error.sem, error.semInterval, unit: unit)
          + "; minimal detectable change (95 %) \(Self.number(error.mdc95))\(unit).")
    }
    if let change = report.systematicChange {
      let epsilon = change.greenhouseGeisserEpsilon
      all.append(
        "Item 13, systematic change between sessions: "
          + "F(\(Self.number(epsilon * change.df1)), \(Self.number(epsilon * change.df2))) = "
          + "\(Self.number(change.f)), p = \(Self.number(change.greenhouseGeisserP))"
          + (report.sessions > 2 ? " (Greenhouse-Geisser)." : "."))
    }
    self.all = all
  }

  private static func estimate(
    _ value: Double, _ interval: Messages.Interval?, unit: String = ""
  ) -> String {
    guard let interval else { return number(value) + unit }
    return "\(number(value))\(unit) (\(percent(interval.level)) interval "
      + "\(number(interval.lower)) to \(number(interval.upper)))"
  }

  private static func percent(_ level: Double) -> String { number(100 * level) + " %" }

  /// Three significant digits.
  private static func number(_ value: Double) -> String { String(format: "%.3g", value) }
}
