import Charts
import Console
import EvenstrideClient

/// The reliability of strengths as one page.
struct ReliabilityPage {
  let content: ReliabilityContent
  private let made: String

  /// - Parameter made: Day on which it was made, e.g. "2026-11-23".
  init(_ content: ReliabilityContent, made: String) {
    (self.content, self.made) = (content, made)
  }

  var page: Page {
    ReportPage.page(
      "Reliability of leg strength", about: content.source, lead: lead,
      sections: [summary, remarks, repeatability, detectableChange, sessionChange] + agreement
        + [reporting],
      made: made, provenances: [content.answer.provenance])
  }

  private var lead: String {
    let reports = content.answer.reports
    let exercises = Set(content.strengths.map(\.name)).count
    let sessions = Set(reports.map { Int($0.sessions) }).sorted()
    let used = reports.map { Int($0.subjectsUsed) }
    var parts = [
      Counted.count(exercises, "exercise"),
      sessions.map(String.init).joined(separator: " or ") + " sessions"
        + (content.sessions.isEmpty ? "" : " (\(content.sessions.joined(separator: ", ")))"),
    ]
    if let least = used.min(), let most = used.max() {
      let persons = Counted.count(most, "person")
      parts.append(
        (least == most ? persons : "\(Show.grouped(least)) to \(persons)")
          + " with every session")
    }
    if content.strengths.contains(where: { $0.scale == .log }) {
      parts.append("analysed as natural logarithms")
    }
    return parts.joined(separator: "\u{A0}· ")
  }

  /// Of the intervals, "95 %".
  var level: String { Rounded.level(content.level) }

  /// A report's name in a sentence: the exercise, then the leg.
  func name(_ report: ReliabilityReport) -> Markup {
    Markup([Naming.quoted(report.name), ", " + Markup(report.part)])
  }

  /// The reports with the lowest and the highest of some figure, as "calf raise, left leg, 0.912"; nil:
  /// none has it.
  func ends(
    of figure: (ReliabilityReport) -> Double?, as text: (Double) -> String
  ) -> (least: String, most: String)? {
    let known = content.answer.reports.compactMap { report in
      figure(report).flatMap { $0.isNaN ? nil : (report: report, figure: $0) }
    }
    guard let least = known.min(by: { $0.figure < $1.figure }),
      let most = known.max(by: { $0.figure < $1.figure })
    else { return nil }
    func words(_ item: (report: ReliabilityReport, figure: Double)) -> String {
      "\(Naming.inner(item.report.name)), \(item.report.part), \(text(item.figure))"
    }
    return (words(least), words(most))
  }

  /// The unit of the scores before logarithms, as the request has it.
  func rawUnit(_ report: ReliabilityReport) -> String {
    guard report.scale == .log else { return Units.word(report.unit) }
    let table = content.request?.tables.first { $0.name == report.name && $0.side == report.side }
    return Units.word(table?.unit ?? "")
  }

  /// Exercises in their order, each with the indices of its reports.
  func exercises(of isWanted: (ReliabilityReport) -> Bool) -> [(name: String, indices: [Int])] {
    var order: [String] = []
    var found: [String: [Int]] = [:]
    for (index, report) in content.answer.reports.enumerated() where isWanted(report) {
      if found[report.name] == nil { order.append(report.name) }
      found[report.name, default: []].append(index)
    }
    return order.map { ($0, found[$0] ?? []) }
  }
}

extension Markup {
  static func + (first: Markup, second: Markup) -> Markup { Markup([first, second]) }
}
