import Charts
import Console
import EvenstrideClient

extension PersonSummary {
  /// What changed since the session before; becoming unable, or able, comes first.
  var change: Markup? {
    guard let last = answers.changes.first else {
      return "There is no earlier session, so nothing can be said about change."
    }
    let clauses = [unableNow(last), ableNow(last), beyond(last), unknown(last), left(last)]
      .compactMap(\.self)
    if clauses.isEmpty { return nil }
    return Markup(
      ["Since session ", .quoted(last.since), ": ", joined(clauses), "."])
  }

  private func joined(_ clauses: [Markup]) -> Markup {
    Markup(clauses.enumerated().flatMap { $0 == 0 ? [$1] : ["; ", $1] })
  }

  private func unableNow(_ last: PersonChange) -> Markup? {
    list(last.legs.filter(\.isUnableNow), "able before, unable now") { leg in
      "before: \(VerdictWords.strength(leg.item.baseline, leg.item.unit))"
    }
  }

  private func ableNow(_ last: PersonChange) -> Markup? {
    list(last.legs.filter(\.isAbleNow), "unable before, able now") { leg in
      "now: \(VerdictWords.strength(leg.item.followUp, leg.item.unit))"
    }
  }

  /// "able before, unable now in 2 measurements: calf raise left (before: 40.0 kg) and …".
  private func list(_ legs: [LegChange], _ what: String, _ words: (LegChange) -> String)
    -> Markup?
  {
    if legs.isEmpty { return nil }
    return Markup([
      Markup("\(what) in \(Counted.count(legs.count, "measurement")): "),
      Naming.list(
        legs.map { leg in
          Markup([
            Naming.quoted(leg.item.name), Markup(" \(leg.item.side.word) (\(words(leg)))"),
          ])
        }, most: 4),
    ])
  }

  /// What measurement error does not explain.
  private func beyond(_ last: PersonChange) -> Markup? {
    let judged = last.judged
    if judged.isEmpty { return nil }
    let beyond = judged.filter(\.isBeyond)
    let all = Counted.count(judged.count, "measurement")
    if beyond.isEmpty {
      return Markup(
        judged.count == 1
          ? "the only measurement that could be judged did not change by more than measurement error "
            + "explains"
          : "none of \(all) changed by more than measurement error explains")
    }
    return Markup([
      Markup(
        (judged.count == 1
          ? "the only measurement that could be judged"
          : "\(Show.grouped(beyond.count)) of \(all)")
          + " changed by more than measurement error explains: "),
      Naming.list(
        beyond.map { leg in
          Markup([
            Naming.quoted(leg.item.name),
            Markup(
              " \(leg.item.side.word) "
                + Rounded.signedScore(leg.difference) + Units.after(leg.item.unit)),
          ])
        }, most: 4),
      Markup(" (\(Rounded.short(last.expectedByError)) would by error alone)"),
    ])
  }

  private func unknown(_ last: PersonChange) -> Markup? {
    let legs = last.legs.filter { !$0.difference.isNaN && !$0.isJudged }
    if legs.isEmpty { return nil }
    if last.legs.contains(where: { $0.report != nil }) {
      return Markup(
        "\(Counted.count(legs.count, "measurement")) cannot be judged"
          + (legs.allSatisfy { $0.report == nil } ? ", because no measurement error is known" : ""))
    }
    let other = last.legs.contains { $0.isUnableNow || $0.isAbleNow } ? " other" : ""
    return Markup("without a known measurement error no\(other) change can be told from chance")
  }

  /// What has no change: nothing to say but that.
  private func left(_ last: PersonChange) -> Markup? {
    let count = last.legs.count { $0.difference.isNaN && !$0.isUnableNow && !$0.isAbleNow }
    if count == 0 { return nil }
    return Markup(
      "\(Counted.count(count, "measurement")) cannot be compared (missing, or unable both times)")
  }
}

extension LegChange {
  /// Whether measurement error does not explain it (MDC95).
  var isBeyond: Bool {
    isJudged && (report.map { [.better95, .worse95].contains($0.verdict) } ?? false)
  }

  var isUnableNow: Bool { item.baseline > 0 && item.followUp == 0 }

  var isAbleNow: Bool { item.baseline == 0 && item.followUp > 0 }
}
