import Console

/// The figures of a run as text for a terminal: what a run prints at its end.
struct ResultTable {
  let result: LoadResult
  let width: Int

  /// - Parameter width: of the terminal; texts are wrapped, tables are as wide as they must be.
  static func text(_ result: LoadResult, width: Int = 80) -> String {
    let table = ResultTable(result: result, width: max(40, width))
    // Some of it is what a server or a file said.
    return table.text.printable(keepingLines: true)
  }

  private var text: String {
    var text = banner + settings + "\n"
    if result.stages.count == 1, result.search == nil {
      text += details(result.stages[0])
    } else {
      text += stageRows + notes
    }
    if result.verdict == .invalid || result.verdict == .wrong { text += "\n" + banner }
    return text
  }

  var isClosed: Bool { result.settings.arrival == "closed" }

  /// Whether the figures must not be taken for the server's.
  private var isLoud: Bool { result.verdict == .invalid || result.verdict == .wrong }

  /// The verdict in words; what makes the figures worthless is impossible to overlook.
  private var banner: String {
    let line = String(repeating: "#", count: width) + "\n"
    let verdict =
      Paragraph.wrapped(
        result.search != nil && result.verdict == .kept
          ? "FOUND: a rate that keeps every promise." : Self.words(result.verdict),
        width: width, first: "")
      + reasons.map { Paragraph.wrapped($0, width: width, first: "  - ") }.joined()
    var text = isLoud ? line + verdict + line : verdict
    if let answer { text += Paragraph.wrapped(answer, width: width) }
    if result.wasInterrupted { text += "ended early by a signal\n" }
    if isClosed { text += "closed loop: saturation, not latency\n" }
    return text
  }

  static func words(_ verdict: Verdict) -> String {
    switch verdict {
    case .kept: "KEPT: every promise was kept."
    case .measured: "MEASURED: no promise was asked for."
    case .broken: "BROKEN: a promise was not kept."
    case .invalid:
      "INVALID: these figures say nothing about the server."
    case .wrong: "WRONG ANSWERS: the server answered with other bytes than it must."
    }
  }

  /// Why it is that verdict; of a search its `reason` says so.
  private var reasons: [String] {
    guard result.search == nil else { return [] }
    return result.stages.filter { $0.verdict == result.verdict }.flatMap { stage in
      Self.reasons(stage).map { result.stages.count == 1 ? $0 : "\(Self.name(stage)): \($0)" }
    }
  }

  static func reasons(_ stage: StageResult) -> [String] {
    switch stage.verdict {
    case .kept, .measured: []
    case .broken: stage.promises.filter { !$0.isKept }.map { "\($0.text): found \($0.found)" }
    case .invalid: stage.faults
    case .wrong:
      [
        "\(Figure.count(stage.wrong.count)) of \(Figure.count(stage.wrong.checked)) that were checked"
      ]
        + stage.wrong.examples
    }
  }

  /// What the search for the highest rate found.
  private var answer: String? {
    guard let search = result.search else { return nil }
    guard let highest = search.highestKept else {
      return "No rate that was tried kept the promises: \(search.reason)."
    }
    return "Highest rate that kept the promises: \(Figure.rate(highest)); \(search.reason)."
  }

  /// The stage by its rate.
  static func name(_ stage: StageResult) -> String {
    stage.intendedRate.map { "at \(Figure.rate($0))" } ?? "closed loop"
  }

  /// What was asked of whom.
  private var settings: String {
    let asked = result.settings
    var parts = [
      "\(result.server ?? "server unknown") by evenstride-load \(result.version), \(result.began)",
      isClosed ? "closed loop" : "\(asked.arrival) arrivals",
      Figure.count(asked.connections, "connection") + " of at most \(asked.inflight) calls",
      Figure.count(asked.threads, "thread") + " on " + Figure.count(result.processors, "processor"),
      "deadline \(Figure.duration(asked.deadlineSeconds * 1e9))", "seed \(asked.seed)",
    ]
    if asked.cancelRate > 0 { parts.append("\(Figure.percent(asked.cancelRate)) cancelled") }
    if asked.checks { parts.append("answers checked") }
    parts.append(
      "mix " + asked.mix.map { "\($0.name) \(Figure.percent($0.share))" }.joined(separator: " + "))
    if !asked.promises.isEmpty {
      parts.append("promises " + asked.promises.joined(separator: " "))
    }
    return Paragraph.wrapped(parts.joined(separator: ", "), width: width)
  }
}
