import Charts
import EvenstrideClient

/// The frame of every report: what it is about, its parts, and at the foot how it was made.
enum ReportPage {
  /// - Parameters:
  ///   - title: What the report is, e.g. "Leg strength of one person".
  ///   - about: Whom or what it is about, as someone else named it.
  ///   - lead: A sentence below the title.
  ///   - made: Day on which it was made, e.g. "2026-11-23".
  ///   - provenances: Of the answers that it shows.
  static func page(
    _ title: String, about: String, lead: String, sections: [Markup], made: String,
    provenances: [Provenance?]
  ) -> Page {
    Page(
      title: "\(title): \(about)",
      body: [
        .element("h1", [:], [Markup(title + ": "), .quoted(about)]),
        .paragraph(Markup(lead), kind: "lead"),
        .paragraph(
          """
          For research and decision support; not a medical device. It shows what the measurements say, \
          and decides nothing.
          """, kind: "note"),
      ] + sections,
      footer: foot(made: made, provenances.compactMap(\.self)))
  }

  /// The whole page in a few sentences; it comes first.
  static func summary(_ sentences: [Markup]) -> Markup {
    .element(
      "section", ["class": "verdict"], [.element("h2", [:], ["In short"]), .list(sentences)])
  }

  /// What limits the answers; nothing when there is nothing to say.
  static func remarks(_ sentences: [Markup]) -> Markup {
    sentences.isEmpty ? .nothing : .section("What to keep in mind", [.list(sentences)])
  }

  /// What the words of the page mean; the first is that of the intervals.
  ///
  /// - Parameter level: Of the intervals, 0.95.
  static func terms(level: Double, _ entries: [(term: String, words: String)]) -> Markup {
    let interval = (
      term: "\(Rounded.level(level)) interval",
      words: """
      A range made by a method that holds the true value in \(Rounded.level(level)) of such studies, \
      if its assumptions are met.
      """
    )
    return .section(
      "What the words mean",
      [
        .element(
          "dl", ["class": "terms"],
          ([interval] + entries).flatMap { entry in
            [
              .element("dt", [:], [Markup(entry.term)]), .element("dd", [:], [Markup(entry.words)]),
            ]
          })
      ])
  }

  private static func foot(made: String, _ provenances: [Provenance]) -> [Markup] {
    var methods: [String] = []
    for method in provenances.flatMap(\.methods) where !methods.contains(method) {
      methods.append(method)
    }
    var programs: [String] = []
    for provenance in provenances {
      let program = "\(provenance.program) \(provenance.version)"
      if !programs.contains(program) { programs.append(program) }
    }
    return [
      .paragraph(
        Markup(
          "Made on \(made) by \(programs.joined(separator: ", ")). "
            + "For research and decision support; not a medical device. "
            + "This page needs no network and holds no script.")),
      methods.isEmpty
        ? .nothing
        : .section("Methods", [.list(methods.map { Markup($0) })]),
    ]
  }
}
