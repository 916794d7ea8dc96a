import Charts
import Console
import EvenstrideClient
import Foundation

/// The numbers of Bland and Altman's plots: limits, ratios, scores of persons.
extension ReliabilityPage {
  /// What the raw limits hide where the error grows with the score.
  func ratioNote(_ report: ReliabilityReport) -> Markup? {
    guard report.flags.contains(.heteroscedastic) else { return nil }
    let start = Markup(
      report.part.prefix(1).uppercased() + report.part.dropFirst()
        + ": the error changes with the score, so the limits are too wide for some persons and too "
        + "narrow for others. ")
    guard let ratio = report.ratioLimits else {
      return .paragraph(
        start, "Ratios would need scores above 0; the limits below are in the unit.")
    }
    return .paragraph(
      start,
      Markup(
        """
        Read the ratios instead: for 95\u{A0}% of persons the second session is expected between \
        \(Rounded.estimate(ratio.lowerLimit, ratio.lowerLimitInterval, decimals: 2)) and \
        \(Rounded.estimate(ratio.upperLimit, ratio.upperLimitInterval, decimals: 2)) times the first.
        """))
  }

  func agreementTable(_ reports: [ReliabilityReport]) -> Table {
    var table = Table(
      "Mean difference and limits of agreement, each with its \(level) interval",
      ["leg", "in", "mean difference", "lower limit", "upper limit", "trend", "p of trend"],
      names: 2)
    for report in reports {
      guard let agreement = report.blandAltman else { continue }
      let slope = report.heteroscedasticity?.biasSlope ?? .nan
      let name =
        report.measure == .logRatio
        ? Naming.row(report.name) : Markup(report.part)
      let places = Rounded.decimals([agreement.lowerLimit, agreement.upperLimit])
      table.add([
        name, .quoted(report.scoreUnit(rawUnit(report))),
        Markup(
          Rounded.estimate(
            agreement.bias, agreement.biasInterval, decimals: finer(agreement, than: places))),
        Markup(
          Rounded.estimate(agreement.lowerLimit, agreement.lowerLimitInterval, decimals: places)),
        Markup(
          Rounded.estimate(agreement.upperLimit, agreement.upperLimitInterval, decimals: places)),
        Markup(Rounded.number(slope, decimals: 3)),
        Markup(Likelihood.p(report.heteroscedasticity?.biasSlopeP ?? .nan)),
      ])
      if report.isLogarithmic {
        table.add([name, "ratio"] + ratios(agreement) + ["", ""])
      } else if let ratio = report.ratioLimits, report.flags.contains(.heteroscedastic) {
        table.add([
          name, "ratio",
          Markup(Rounded.estimate(ratio.biasRatio, ratio.biasRatioInterval, decimals: 3)),
          Markup(Rounded.estimate(ratio.lowerLimit, ratio.lowerLimitInterval, decimals: 3)),
          Markup(Rounded.estimate(ratio.upperLimit, ratio.upperLimitInterval, decimals: 3)), "", "",
        ])
      }
    }
    return table
  }

  /// One decimal more where the interval of the mean is much narrower than the limits, as with many
  /// persons.
  private func finer(_ agreement: BlandAltman, than places: Int) -> Int {
    let own = Rounded.decimals([
      agreement.biasInterval?.lower ?? .nan, agreement.biasInterval?.upper ?? .nan,
    ])
    return own > places ? places + 1 : places
  }

  /// Exponentials of differences of logarithms are ratios.
  private func ratios(_ agreement: BlandAltman) -> [Markup] {
    [
      (agreement.bias, agreement.biasInterval),
      (agreement.lowerLimit, agreement.lowerLimitInterval),
      (agreement.upperLimit, agreement.upperLimitInterval),
    ].map { value, interval in
      Markup(
        Rounded.estimate(
          exp(value),
          interval.map { Interval(lower: exp($0.lower), upper: exp($0.upper), level: $0.level) },
          decimals: 3))
    }
  }

  /// The numbers of persons, on demand.
  func persons(_ indices: [Int]) -> Markup {
    let found = indices.compactMap { index in content.scores(index).map { (index, $0) } }
    let count = found.map(\.1.persons.count).max() ?? 0
    guard count > 0 else { return .nothing }
    guard count <= 200 else {
      return .paragraph(
        Markup(
          """
          The numbers of \(Show.grouped(count)) persons are in the table that this page was made \
          from.
          """), kind: "note")
    }
    var table = Table(
      "Scores of persons\(content.strengths.first?.scale == .log ? ", natural logarithms" : "")",
      ["person"]
        + found.flatMap { index, _ in
          ["first", "second"].map { "\(content.answer.reports[index].part), \($0)" }
        })
    let names = Array(Set(found.flatMap(\.1.persons)))
    let order = Dictionary(
      uniqueKeysWithValues: (content.subjects.isEmpty ? names.sorted() : content.subjects)
        .enumerated().map { ($0.element, $0.offset) })
    let columns = found.map { _, scores in
      (
        places: Rounded.decimals(scores.first + scores.second),
        pairs: Dictionary(
          zip(scores.persons, zip(scores.first, scores.second))
        ) { first, _ in first }
      )
    }
    for person in names.sorted(by: { (order[$0] ?? 0) < (order[$1] ?? 0) }) {
      table.add(
        [.quoted(person)]
          + columns.flatMap { column -> [Markup] in
            guard let pair = column.pairs[person] else { return ["–", "–"] }
            return [pair.0, pair.1].map {
              Markup(Rounded.number($0, decimals: column.places))
            }
          })
    }
    return .details("The scores of persons", [table.markup])
  }
}
