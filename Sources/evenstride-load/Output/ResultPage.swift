import Charts

/// A run as one page of HTML.
struct ResultPage {
  let result: LoadResult
  let timeline: Timeline

  init(_ result: LoadResult) {
    self.result = result
    timeline = Timeline(result.stages)
  }

  /// The whole page; it needs no other file, no script and no network.
  static func html(_ result: LoadResult) -> String { ResultPage(result).page.html }

  private var page: Page {
    let subject = result.server ?? "a ttrpc server"
    let title = "Load test of \(subject)"
    return Page(
      title: flag.map { "\($0): \(title)" } ?? title,
      body: [
        .element("h1", [:], ["Load test of ", .quoted(subject)]),
        .paragraph(Markup(whatWasRun), kind: "lead"), verdictBox, tiles, keyFigures,
        promiseTable, rateCurve, percentileFigure, latencyOverTime, rateOverTime, kindTable,
        failureTable, wrongAnswers, settings, terms,
      ],
      footer: [
        .paragraph(
          Markup("evenstride-load \(result.version), "),
          Markup(result.server.map { "against \($0), " } ?? ""),
          Markup("begun \(result.began). This page needs no network and holds no script."))
      ])
  }

  /// What every chart of a run that must not be believed says.
  var flag: String? {
    switch result.verdict {
    case .invalid: "INVALID"
    case .wrong: "WRONG ANSWERS"
    case .kept, .measured, .broken: nil
    }
  }

  var isClosed: Bool { result.settings.arrival == "closed" }

  /// What the time from the intended start is called: a closed loop has none.
  var timeName: String { isClosed ? "Response time" : "Latency" }

  /// A ramp or a search: several rates.
  var hasSteps: Bool { result.stages.count > 1 }

  /// The figure's caption, after the flag.
  func caption(_ sentences: String) -> [Markup] {
    let mark = flag.map { Markup.element("span", ["class": "flag"], [Markup($0)]) }
    return (mark.map { [$0] } ?? []) + [.paragraph(Markup(sentences))]
  }

  /// One line below the title.
  private var whatWasRun: String {
    let settings = result.settings
    let rates = result.stages.compactMap(\.intendedRate)
    var parts: [String] = []
    if isClosed {
      parts.append("Closed loop")
    } else {
      parts.append(
        settings.arrival == "poisson" ? "Open loop, Poisson arrivals" : "Open loop, constant rate")
      if let least = rates.min(), let most = rates.max() {
        parts.append(
          least == most
            ? "\(Written.rate(least)) calls/s"
            : "\(Written.rate(least)) to \(Written.rate(most)) calls/s in \(rates.count) steps")
      }
    }
    let seconds = result.stages.map(\.seconds).reduce(0, +)
    parts.append("\(Written.seconds(seconds)) counted")
    parts.append(
      settings.connections == 1
        ? "1 connection" : "\(Figure.count(UInt64(settings.connections))) connections")
    return parts.joined(separator: "\u{A0}· ")
  }
}
