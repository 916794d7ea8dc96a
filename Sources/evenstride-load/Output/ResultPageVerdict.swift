import Charts

extension ResultPage {
  /// The verdict in words: the first thing on the page.
  var verdictBox: Markup {
    let (kind, heading, text) = verdict
    return .element(
      "section", ["class": "verdict \(kind)", "role": "status"],
      [.element("h2", [:], [Markup(heading)])] + text
        + (result.wasInterrupted ? [.paragraph("Ended early by a signal.")] : []) + [remarks])
  }

  private var verdict: (kind: String, heading: String, text: [Markup]) {
    switch result.verdict {
    case .invalid:
      let faults = unique(result.stages.flatMap(\.faults))
      return (
        "alarm", "INVALID: do not use these figures",
        [
          .paragraph(
            """
            The load tester itself did not do what was asked, so what it measured says nothing about \
            the server. Run it again to its end; if it fell behind, with a lower rate, more threads, \
            or on a machine with less else to do.
            """), .list(faults.map { Markup($0) }),
        ]
      )
    case .wrong:
      let wrong = result.stages.map(\.wrong.count).reduce(0, +)
      let checked = result.stages.map(\.wrong.checked).reduce(0, +)
      return (
        "alarm", "WRONG ANSWERS: the server failed this test",
        [
          .paragraph(
            Markup(
              """
              \(Figure.count(wrong)) of \(Figure.count(checked)) checked answers were not what they \
              must be, bit for bit. How fast they came does not matter.
              """))
        ]
      )
    case .kept, .measured, .broken: return believable
    }
  }

  private var believable: (kind: String, heading: String, text: [Markup]) {
    if let search = result.search { return found(search) }
    let all = result.stages.flatMap(\.promises)
    switch result.verdict {
    case .kept:
      return (
        "kept", all.count == 1 ? "The promise was kept" : "Every promise was kept", outcomes(all)
      )
    case .broken:
      let broken = all.filter { !$0.isKept }
      return (
        "broken", broken.count == 1 ? "A promise was broken" : "Promises were broken",
        outcomes(broken)
      )
    default:
      return (
        "measured", isClosed ? "Saturation measured, not latency" : "Measured",
        [.paragraph("No promise was asked for, so there is none to keep or to break.")]
      )
    }
  }

  private func found(_ search: SearchResult) -> (kind: String, heading: String, text: [Markup]) {
    let promises = result.settings.promises.joined(separator: ", ")
    var text: [Markup] = []
    if let broken = search.lowestBroken {
      text.append(
        .paragraph(Markup("The lowest rate that broke one was \(Written.rate(broken)) calls/s.")))
    }
    text.append(.paragraph(Markup(search.reason)))
    guard let kept = search.highestKept else {
      return ("broken", "No rate that was tried kept \(promises)", text)
    }
    return ("kept", "\(Written.rate(kept)) calls/s is the highest rate that kept \(promises)", text)
  }

  private func outcomes(_ promises: [PromiseResult]) -> [Markup] {
    // The steps of a ramp have a table.
    guard !hasSteps else {
      let broken = result.stages.filter { $0.verdict == .broken }.count
      let count = result.stages.count
      return [
        .paragraph(
          Markup(
            broken == 0
              ? "At each of the \(count) rates." : "At \(broken) of the \(count) rates."))
      ]
    }
    return [
      .list(
        promises.map { promise in
          Markup([
            .code(promise.text), " promised, ", .quoted(promise.found), " found",
          ])
        })
    ]
  }

  /// What a reader must know before the figures.
  private var remarks: Markup {
    var notes: [String] = []
    if isClosed {
      notes.append(
        """
        Closed loop: this is saturation, not latency. Each caller waits for its answer before it asks \
        again, so a stall delays the questions with the answers and hides itself. Take the rate from \
        this page, and the latency from a run at a fixed rate.
        """)
    }
    let unsteady = result.stages.filter { $0.steadiness?.isSteady == false }
    if !unsteady.isEmpty {
      let ratios = unsteady.compactMap { $0.steadiness?.ratio }.map { Figure.ratio($0) }
      notes.append(
        """
        Not steady: the median latency of the second half was \(ratios.joined(separator: ", ")) times \
        that of the first\(hasSteps ? " in \(unsteady.count) steps" : ""). A longer warm-up or run may \
        give other figures.
        """)
    }
    let beyond = result.stages.map(\.latency.beyond).reduce(0, +)
    if beyond > 0 {
      notes.append(
        "\(Figure.count(beyond)) calls took longer than 60 s and are counted as 60 s.")
    }
    return Markup(notes.map { .paragraph(Markup($0)) })
  }

  func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
