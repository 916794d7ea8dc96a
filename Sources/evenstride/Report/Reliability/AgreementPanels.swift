import Charts
import Console
import EvenstrideClient

/// Bland and Altman's plots of some tables, on the same axes.
struct AgreementPanels {
  /// One table and its scores.
  struct Member {
    let heading: String
    let report: ReliabilityReport
    let scores: PairedScores
  }

  let members: [Member]
  /// Of the scores as they are analysed; empty for pure numbers.
  let unit: String
  private let across: Scale
  private let upwards: Scale
  /// Whether an interval goes on beyond the axis.
  let isCut: Bool

  /// - Parameter unit: Of all of them.
  init(_ members: [Member], unit: String) {
    let members = members.filter { !$0.scores.first.isEmpty }
    self.members = members
    self.unit = unit
    let base = Self.padded(
      members.flatMap { $0.scores.differences + Self.lines($0.report) } + [0])
    let ends = members.flatMap { Self.ends($0.report) }
    let all = base + ends
    let span = { (values: [Double]) in (values.max() ?? 0) - (values.min() ?? 0) }
    // The intervals of three persons would squeeze the points to a line.
    isCut = span(all) > 3 * span(base)
    upwards = .snug(holding: isCut ? base : all)
    across = .snug(holding: Self.padded(members.flatMap(\.scores.means)))
  }

  var panels: [ScatterPanels.Panel] {
    members.map { .init("\($0.heading), n \(Show.grouped($0.scores.first.count))", plot($0)) }
  }

  /// What all of them show; what is seen in one is said of it.
  let summary = "Second minus first session against the mean of both."

  /// What is seen in a plot.
  private func finding(_ member: Member) -> String {
    let (differences, heading) = (member.scores.differences, member.heading)
    let who =
      "\(heading.prefix(1).uppercased() + heading.dropFirst()), "
      + Counted.count(differences.count, "person")
    guard let agreement = member.report.blandAltman, agreement.lowerLimit.isFinite else {
      return who + ": no limits are defined."
    }
    let text = number(agreement)
    let outside = differences.count {
      $0 < agreement.lowerLimit || $0 > agreement.upperLimit
    }
    let after = unit.isEmpty || unit == "ln" ? "" : "\u{A0}" + Naming.short(unit)
    return who + ": mean \(text(agreement.bias))\(after), limits \(text(agreement.lowerLimit)) to "
      + "\(text(agreement.upperLimit))\(after), \(Counted.count(outside, "person")) outside"
      + "\(trend(member.report))."
  }

  /// Whether the difference rises or falls with the mean.
  private func trend(_ report: ReliabilityReport) -> String {
    guard let error = report.heteroscedasticity, error.biasSlopeP.isFinite else { return "" }
    let p = "(\(Likelihood.pSaid(error.biasSlopeP)))"
    guard error.biasSlopeP < 0.05 else { return ", no clear trend \(p)" }
    return ", the difference \(error.biasSlope < 0 ? "falls" : "rises") with the mean \(p)"
  }

  /// Writes a difference with the decimals of the limits.
  private func number(_ agreement: BlandAltman) -> (Double) -> String {
    let places = Rounded.decimals([agreement.lowerLimit, agreement.upperLimit])
    return { Rounded.signed($0, decimals: places) }
  }

  private func plot(_ member: Member) -> ScatterPlot {
    let after = unit.isEmpty ? "" : ", " + Naming.short(unit)
    return ScatterPlot(
      member.heading, summary: finding(member),
      x: Rounded.axis("mean of both sessions" + after, across),
      y: Rounded.axis("second − first" + after, upwards),
      points: zip(member.scores.means, member.scores.differences).map { ScatterPoint($0, $1) },
      lines: lines(member))
  }

  private static func lines(_ report: ReliabilityReport) -> [Double] {
    guard let agreement = report.blandAltman else { return [] }
    return [agreement.bias, agreement.lowerLimit, agreement.upperLimit].filter(\.isFinite)
  }

  private static func ends(_ report: ReliabilityReport) -> [Double] {
    let agreement = report.blandAltman
    return [agreement?.biasInterval, agreement?.lowerLimitInterval, agreement?.upperLimitInterval]
      .compactMap(\.self).flatMap { [$0.lower, $0.upper] }.filter(\.isFinite)
  }

  /// Room around points: one on the edge is hard to see.
  private static func padded(_ values: [Double]) -> [Double] {
    guard let least = values.min(), let most = values.max(), most > least else { return values }
    let room = 0.03 * (most - least)
    return values + [least >= 0 ? max(0, least - room) : least - room, most + room]
  }

  private func lines(_ member: Member) -> [ScatterLine] {
    let means = member.scores.means
    guard let agreement = member.report.blandAltman, let least = means.min(),
      let most = means.max()
    else { return [] }
    let text = number(agreement)
    var lines = [
      ScatterLine("", at: 0, look: .reference),
      ScatterLine(
        "upper limit", value: text(agreement.upperLimit), at: agreement.upperLimit,
        band: Self.range(agreement.upperLimitInterval), look: .series(1)),
      ScatterLine(
        "mean", value: text(agreement.bias), at: agreement.bias,
        band: Self.range(agreement.biasInterval), look: .series(0)),
      ScatterLine(
        "lower limit", value: text(agreement.lowerLimit), at: agreement.lowerLimit,
        band: Self.range(agreement.lowerLimitInterval), look: .series(1)),
    ]
    // Least squares pass through the means of both.
    if let slope = member.report.heteroscedasticity?.biasSlope, slope.isFinite, most > least,
      let middle = member.report.anova?.grandMean
    {
      let at = { (x: Double) in (x: x, y: agreement.bias + slope * (x - middle)) }
      lines.append(ScatterLine("trend", from: at(least), to: at(most), look: .series(3)))
    }
    return lines
  }

  private static func range(_ interval: Interval?) -> ClosedRange<Double>? {
    guard let interval, interval.lower <= interval.upper else { return nil }
    return interval.lower...interval.upper
  }
}
