import Charts
import EvenstrideClient

extension PersonPage {
  /// Where to look first, with the reasons.
  var firstSection: Markup {
    let first = LookFirst(answers)
    var pieces: [Markup] = []
    if first.items.isEmpty {
      pieces.append(.paragraph(Markup(nothingFirst)))
    } else {
      pieces.append(
        .element(
          "ol", [:],
          first.items.map { item in
            .element(
              "li", [:], [.element("strong", [:], [heading(item)])] + [": "] + [reasons(item)])
          }))
    }
    if !first.again.isEmpty {
      pieces.append(
        .paragraph(
          Markup([
            Markup(
              "Worth measuring again, because the named leg is more likely than not, but not surely, weaker "
                + "by more than \(threshold): "),
            Naming.list(
              first.again.map { exercise in
                Markup([
                  Naming.quoted(exercise.name),
                  Markup(
                    " \(exercise.weakerSide.word) "
                      + "(\(Likelihood.chance(answers.weakerBeyond[exercise.name] ?? .nan)))"),
                ])
              }, most: 6), ".",
          ])))
    }
    pieces.append(
      .paragraph(
        """
        Order: legs that were unable; then clear differences, the likelier first; then legs that lost \
        more than measurement error explains. These are findings and associations. What to do about \
        them is for the person and the clinician.
        """, kind: "note"))
    return .section("Where to look first", pieces)
  }

  private var nothingFirst: String {
    let hasDifference = exercises.contains { $0.verdict != .unspecified }
    let hasChange = answers.changes.first.map { !$0.judged.isEmpty } ?? false
    return switch (hasDifference, hasChange) {
    case (true, true):
      "Where it could be judged, no leg is clearly weaker than the other by more than \(threshold), and "
        + "none lost more than measurement error explains."
    case (true, false):
      "Where it could be judged, no leg is clearly weaker than the other by more than \(threshold)."
    case (false, true):
      "Where it could be judged, no leg lost more than measurement error explains. No difference "
        + "between the legs could be judged."
    case (false, false):
      answers.hasErrorBetweenLegs || answers.hasErrorOfLegs
        ? "Nothing is named here, because no difference between the legs and no change could be judged."
        : "Nothing is named here, because without a measurement error nothing can be told from chance."
    }
  }

  private func heading(_ item: LookFirst.Item) -> Markup {
    Markup([
      .quoted(Naming.title(item.exercise)),
      Markup(
        item.side == .unspecified ? ", both legs" : ", \(item.side.word) leg"),
    ])
  }

  private func reasons(_ item: LookFirst.Item) -> Markup {
    Markup([
      Markup(
        item.reasons.map { reason($0, item) }.joined(separator: "; ") + ".")
    ])
  }

  private func reason(_ reason: LookFirst.Reason, _ item: LookFirst.Item) -> String {
    func strength(_ value: Double) -> String { Rounded.score(value) + Units.after(item.unit) }
    switch reason {
    case .unable(let other):
      return "unable, while the other leg reached \(strength(other))"
    case .bothUnable: return "neither leg was able"
    case .unableAlone: return "unable; the other leg was not measured"
    case .weaker(let percent, let probability):
      return "\(Rounded.percent(percent)) weaker than the other leg; beyond "
        + "\(threshold) with a probability of "
        + (probability.isNaN
          ? "at least \(Rounded.short(100 * answers.level)) in 100"
          : Likelihood.chance(probability))
    case .lost(let change, let detectable, let since):
      return "lost \(strength(-change)) since session \(since), where error explains up to "
        + strength(detectable)
    case .walking(let target): return walkingReason(target, item)
    }
  }

  private func walkingReason(_ target: LookFirst.Walking, _ item: LookFirst.Item) -> String {
    func strength(_ value: Double) -> String { Rounded.score(value) + Units.after(item.unit) }
    guard let walking = answers.walking else { return "" }
    let distance = target.inDetectableChanges
    let steps =
      distance.isNaN
      ? "" : ", \(Rounded.number(distance, decimals: 1)) times the minimal detectable change"
    let ends = Rounded.scores(target.interval.lowerBound, target.interval.upperBound)
    return "in the model \(strength(target.needed)) (\(level) interval \(ends)) "
      + (target.other == nil ? "on this leg" : "on the weaker leg") + " goes with "
      + Rounded.short(walking.wanted) + Units.after(walking.model.unit)
      + " in the \(WalkingWords(walking.model).test), all else equal (now \(strength(target.now)); "
      + "\(strength(target.needed - target.now)) more\(steps))"
      + (target.other.map {
        ", and both legs would have to reach it, because the other one has \(strength($0))"
      } ?? "") + (target.isOutside ? "; this is outside what the model was made from" : "")
  }
}
