import Charts
import Console
import EvenstrideClient
import Foundation

/// What the page says first.
extension ReliabilityPage {
  var summary: Markup {
    ReportPage.summary(
      [howRepeatable, bestAndWorst, learning, realChange, asymmetry].compactMap(\.self))
  }

  /// Of the strengths, or of ln(right/left) where there is nothing else.
  private var judged: [(report: ReliabilityReport, icc: IntraclassCorrelation, lower: Double)] {
    content.strengths.compactMap { report in
      guard let icc = content.icc(report), let lower = icc.interval?.lower, !lower.isNaN else {
        return nil
      }
      return (report, icc, lower)
    }
  }

  private var howRepeatable: Markup {
    let all = judged.count
    guard all > 0 else {
      return """
        How repeatable the scores are cannot be said: no intraclass correlation has an interval here \
        (see below).
        """
    }
    let counts = [ReliabilityBand.excellent, .good, .moderate, .poor].compactMap {
      band -> Markup? in
      let count = judged.count { $0.icc.lowerBand == band }
      guard count > 0 else { return nil }
      if all == 1 { return Markup(band.shortName) }
      return Markup("\(band.shortName) in \(count == all ? "all " : "")\(Show.grouped(count))")
    }
    let of = counts.count > 1 ? " of \(all)" : ""
    return Markup([
      Markup(
        "Judged by the lower end of the interval of the ICC, the repeatability of strength is "),
      Naming.list(counts), Markup(all == 1 ? "." : "\(of) combinations of leg and exercise."),
    ])
  }

  private var bestAndWorst: Markup? {
    guard judged.count > 1, let best = judged.max(by: { $0.lower < $1.lower }),
      let worst = judged.min(by: { $0.lower < $1.lower })
    else { return nil }
    let overlap = (worst.icc.interval?.upper ?? .nan) >= best.lower
    return Markup([
      "Most repeatable, by the lower end of the interval: ", name(best.report),
      Markup(" (ICC \(iccText(best.icc))); least: "),
      name(worst.report), Markup(" (\(iccText(worst.icc)))."),
      overlap ? " Their intervals overlap, so this order is not sure." : "",
    ])
  }

  private func iccText(_ icc: IntraclassCorrelation) -> String {
    "\(Rounded.number(icc.estimate, decimals: 3)), \(level) interval \(Rounded.range(icc.interval, decimals: 3))"
  }

  private var learning: Markup? {
    let tested = content.answer.reports.filter {
      !($0.systematicChange?.greenhouseGeisserP.isNaN ?? true)
    }
    guard !tested.isEmpty else { return nil }
    let found = tested.filter { $0.flags.contains(.systematicChange) }
    let comparisons = Counted.count(tested.count, "comparison")
    let chance = Rounded.number(Double(tested.count) * (1 - content.level), digits: 2)
    guard !found.isEmpty else {
      return Markup(
        """
        No systematic change between sessions (such as learning) is shown in \(comparisons); the \
        intervals below say how large it may still be.
        """)
    }
    let named = found.map { report in
      Markup([name(report), Markup(" (\(changeText(report)))")])
    }
    return Markup([
      Markup("Scores changed systematically between sessions (as by learning) in "),
      Naming.list(named, most: 4, gap: "; "),
      Markup(". Of \(comparisons), about \(chance) would show this by chance alone."),
    ])
  }

  /// The change from the first session to the last, with its interval.
  func changeText(_ report: ReliabilityReport) -> String {
    guard let change = report.systematicChange, let value = change.changesFromFirst.last else {
      return "–"
    }
    let interval = change.changeIntervals.last
    if report.isLogarithmic {
      let ratio = interval.map {
        Interval(lower: exp($0.lower), upper: exp($0.upper), level: $0.level)
      }
      return
        "times \(Rounded.number(exp(value), decimals: 3)), \(Rounded.range(ratio, decimals: 3))"
    }
    let places = Rounded.decimals([value, interval?.lower ?? .nan, interval?.upper ?? .nan])
    let range = Rounded.range(interval, decimals: places)
    return "\(Rounded.signed(value, decimals: places))\(Units.after(report.unit)), \(range)"
  }

  private var realChange: Markup? {
    let known = content.strengths.compactMap { report in
      mdcPercent(report).map { (report: report, percent: $0.estimate, interval: $0.interval) }
    }
    guard let least = known.min(by: { $0.percent < $1.percent }),
      let most = known.max(by: { $0.percent < $1.percent })
    else { return nil }
    let text = { (item: (report: ReliabilityReport, percent: Double, interval: Interval?)) in
      let range = Rounded.percentRange(item.interval)
      return Markup([
        Markup(Rounded.percent(item.percent)),
        item.report.isLogarithmic
          ? "" : Markup(" = \(mdcText(item.report))"),
        range == "–" ? "" : Markup(" (\(level) interval \(range))"), " in ", name(item.report),
      ])
    }
    guard known.count > 1 else {
      return Markup(["A change of one person is beyond measurement error from ", text(least), "."])
    }
    return Markup([
      "A change of one person is beyond measurement error (MDC95) from ", text(least), ", to ",
      text(most), "; each exercise and leg has its own, below.",
    ])
  }

  private func mdcText(_ report: ReliabilityReport) -> String {
    Rounded.number(report.agreementError?.mdc95 ?? .nan) + Units.after(report.unit)
  }

  private var asymmetry: Markup? {
    let pairs = content.asymmetries.compactMap { report -> (own: Double, legs: Double)? in
      let legs = content.strengths.filter { $0.name == report.name }
        .compactMap { content.icc($0)?.estimate }.filter { !$0.isNaN }
      guard let own = content.icc(report)?.estimate, !own.isNaN, let least = legs.min() else {
        return nil
      }
      return (own, least)
    }
    guard !pairs.isEmpty else { return nil }
    let lower = pairs.count { $0.own < $0.legs }
    let median = { (values: [Double]) in
      let sorted = values.sorted()
      return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
    return Markup(
      """
      Asymmetry, ln(right/left), is less reliable than the strength of either leg in \(lower) of \
      \(Counted.count(pairs.count, "exercise")): median ICC \
      \(Rounded.number(median(pairs.map(\.own)), decimals: 2)), against \
      \(Rounded.number(median(pairs.map(\.legs)), decimals: 2)) of the less reliable leg.
      """)
  }
}
