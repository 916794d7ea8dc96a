import Charts
import Console
import EvenstrideClient

extension CohortPage {
  /// What goes with walking, in a few sentences.
  func said(_ relation: CohortRelation) -> Markup {
    guard let first = relation.ranked.first, first.rank > 0, let r = first.pearson else {
      return Markup([
        "No relation with ", .quoted(relation.outcomeText),
        " is defined: too few persons have both, or the values do not vary.",
      ])
    }
    guard let interval = r.interval, !interval.lower.isNaN, !interval.upper.isNaN else {
      return Markup([
        "What goes most with ", .quoted(relation.outcomeText),
        Markup(
          " is not named: the strongest relation rests on \(Counted.count(Int(first.n), "person")), too "
            + "few for an interval."),
      ])
    }
    let panel = Counted.count(relation.answer.relations.count { $0.rank > 0 }, "relation")
    let clear = relation.answer.relations.count { $0.pHolm < 0.05 }
    let rivals = relation.answer.relations.count { $0.pSameAsFirst >= 0.05 }
    var pieces: [Markup] =
      clear == 0
      ? [
        Markup("None of \(panel) with "), .quoted(relation.outcomeText),
        " has an adjusted p below 0.05. The strongest is that of ",
      ] : ["What goes most with ", .quoted(relation.outcomeText), " is "]
    pieces += [
      first.measure == .unspecified
        ? .nothing : Markup("the \(first.measure.words) in "),
      Naming.strong(first.name),
      Markup(
        """
        : r = \(Rounded.number(r.estimate, decimals: 2)) (\(levelText) interval \
        \(Rounded.range(interval, decimals: 2)), \
        \(Counted.count(Int(first.n), "person")), adjusted \
        \(Likelihood.pSaid(first.pHolm))); the higher the one, the \
        \(r.estimate < 0 ? "lower" : "higher") the other.\u{20}
        """),
    ]
    if clear > 0 {
      pieces.append(
        Markup(
          "Of \(panel), \(Show.grouped(clear)) \(clear == 1 ? "has" : "have") an adjusted p "
            + "below 0.05"
            + (rivals > 0
              ? "; \(Counted.count(rivals, "other")) may be as strong as the first. " : ". ")))
    }
    pieces.append("This is an association in this table; it does not say what causes what.")
    return Markup(pieces)
  }
}
