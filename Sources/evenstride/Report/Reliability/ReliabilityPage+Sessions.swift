import Charts
import EvenstrideClient

/// Systematic change between sessions, and what a reader must know.
extension ReliabilityPage {
  var sessionChange: Markup {
    let known = content.answer.reports.filter { $0.systematicChange != nil }
    guard !known.isEmpty else { return .nothing }
    let most = known.map { $0.systematicChange?.sessionMeans.count ?? 0 }.max() ?? 0
    // A column a session, as long as they fit.
    let columns = min(most, 5)
    var table = Table(
      "Means of the sessions (SD), and the change from the first to the last (\(level) interval)",
      ["exercise", "leg", "unit"]
        + (0..<columns).map { "session \(content.session($0))" }
        + ["change", "p"], names: 3)
    for report in known {
      guard let change = report.systematicChange else { continue }
      let places = report.isLogarithmic ? 3 : Rounded.decimals(change.sessionMeans)
      let changes = Rounded.decimals(
        [
          change.changeIntervals.last?.lower ?? .nan, change.changeIntervals.last?.upper ?? .nan,
        ])
      let cells = (0..<columns).map { index -> Markup in
        guard index < change.sessionMeans.count, index < change.sessionSds.count else { return "" }
        let mean = Rounded.number(change.sessionMeans[index], decimals: places)
        return Markup("\(mean) (\(Rounded.number(change.sessionSds[index], decimals: places)))")
      }
      table.add(
        [Naming.row(report.name), Markup(report.part), .quoted(report.scoreUnit(rawUnit(report)))]
          + cells + [
            Markup(
              Rounded.estimate(
                change.changesFromFirst.last ?? .nan, change.changeIntervals.last,
                decimals: report.isLogarithmic ? 3 : max(places, changes))),
            Markup(Likelihood.p(change.greenhouseGeisserP)),
          ])
    }
    return .section(
      "Change between sessions",
      [
        .paragraph(
          Markup(
            """
            Whether everybody's scores rose or fell together, as by learning or tiredness. \
            \(most > 2
              ? "The p values are those of repeated-measures analysis of variance, corrected after "
                + "Greenhouse and Geisser, over all sessions."
              : "The p values are those of the paired t test.") \
            \(most > columns ? "Of \(most) sessions the first \(columns) have a column." : "")
            """)), table.markup,
      ])
  }

  var remarks: Markup {
    var order: [ReliabilityFlag] = []
    var found: [ReliabilityFlag: [ReliabilityReport]] = [:]
    for report in content.answer.reports {
      for flag in report.flags {
        if found[flag] == nil { order.append(flag) }
        found[flag, default: []].append(report)
      }
    }
    let items = order.compactMap { flag -> Markup? in
      guard let text = Self.words(flag), let reports = found[flag] else { return nil }
      if reports.count == content.answer.reports.count {
        return Markup(text + " This holds for all scores.")
      }
      return Markup([
        Markup(text + " Here: "), Naming.list(reports.map(name), most: 6, gap: "; "), ".",
      ])
    }
    return ReportPage.remarks(items)
  }

  static func words(_ flag: ReliabilityFlag) -> String? {
    switch flag {
    case .subjectsDropped: "Persons with a missing session were left out."
    case .tooFewSubjects: "Fewer than two persons have every session: nothing can be estimated."
    case .noVariance: "All scores are equal: nothing can be estimated."
    case .negativeIcc:
      "An ICC is negative: shown as it is; it is no share of variance, and says that persons could "
        + "not be told apart."
    case .outOfRange: "An ICC or an end of its interval lies outside −1 to 1: not interpretable."
    case .systematicChange: "The sessions differ systematically."
    case .smallSample: "Fewer than 30 persons: the intervals are wide, and rightly so."
    case .heteroscedastic:
      "The error changes with the score: read the ratios, or analyse logarithms (--log)."
    case .notPositive: "A score is 0 or below: what needs logarithms is not defined."
    case .logRatioUndefined:
      "Persons with a leg unable (0) or missing were left out of ln(right/left)."
    case .biasLowersAgreement:
      "Absolute agreement is more than 0.05 below consistency, because the sessions differ: report "
        + "both."
    case .sessionVariance:
      "Sessions make up over a fifth of the variance within persons: intervals of ICC and SEM are "
        + "too narrow; more sessions help, more persons do not."
    case .noSubjectVariance:
      "All persons have the same mean: there is nothing to tell them apart by."
    default: nil
    }
  }

  /// For the report of a study.
  var reporting: Markup {
    let known = content.answer.reports.filter { !$0.grras.isEmpty }
    guard !known.isEmpty else { return .nothing }
    let section = Markup.section(
      "For the report of a study",
      [
        .paragraph(
          """
          Sentences for the items of the Guidelines for Reporting Reliability and Agreement Studies \
          (GRRAS, Kottner 2011) that follow from the numbers; the other items are the author's to say.
          """),
        .details(
          "The sentences, table by table",
          known.flatMap { report in
            [.element("h3", [:], [name(report)]), .list(report.grras.map { Markup($0) })]
          }),
      ])
    // What is shown on demand is not printed, so nothing would stand below the heading.
    return .element("div", ["class": "on-screen"], [section])
  }
}
