import Charts
import Console
import EvenstrideClient

extension CohortPage {
  /// Which exercise, on which leg, goes with walking.
  var relationToWalking: Markup {
    guard let relation else {
      return .section(
        "What goes with walking?",
        [
          .paragraph(
            "No outcome was named, so nothing is said about walking. Name a measure of the table, as ",
            .code("--outcome t25fw"), ", to see which exercise on which leg goes with it.")
        ])
    }
    return CohortRelationSection(relation: relation, levelText: levelText).markup
  }
}

/// The part of the page about walking.
struct CohortRelationSection {
  let relation: CohortRelation
  let levelText: String

  private var isAdjusted: Bool { !relation.adjusted.isEmpty }
  /// In any relation.
  private var mostPersons: Int { Int(relation.answer.relations.map(\.n).max() ?? 0) }
  private var isWalking: Bool { relation.outcome.test != .unspecified }
  private var heading: String {
    isWalking
      ? "What goes with walking?"
      : "What goes with \(Naming.inner(relation.outcome.name))?"
  }
  private var held: String {
    relation.adjusted.map(Naming.inner).joined(separator: ", ")
  }

  var markup: Markup {
    let chart = ForestPlot(
      "Relation to the outcome", summary: finding,
      axis: Axis("Pearson’s r with \(relation.outcomeText)", .linear(-1...1)) {
        Rounded.short($0)
      },
      groups: groups, references: [.upright(0, "no relation")],
      textHeader: "r (\(levelText) interval)")
    let section = ChartSection(
      heading, caption: [.paragraph(caption)], chart: chart, table: table,
      emptiness: """
        No relation is defined: that needs at least three persons with both values, and values that \
        vary.
        """, showsTable: true
    )
    return Markup([section.markup, partialTable])
  }

  private var finding: String {
    let text = "Correlation with its interval, by exercise and leg."
    guard let first = relation.ranked.first, first.rank > 0 else { return text }
    let leg = first.measure == .unspecified ? "" : ", \(first.measure.words)"
    return "\(text) Strongest: \(Naming.inner(first.name))\(leg), r \(estimate(first.pearson))."
  }

  /// By exercise, the one with the strongest relation first; other measures last.
  private var groups: [ForestPlot.Group] {
    var order: [String] = []
    for one in relation.ranked where one.measure != .unspecified && !order.contains(one.name) {
      order.append(one.name)
    }
    let others = relation.answer.relations.filter { $0.measure == .unspecified }
    return order.map { name in
      .init(
        Naming.title(name),
        relation.answer.relations.filter { $0.name == name && $0.measure != .unspecified }.map {
          row(Naming.title($0.measure.words), $0)
        })
    }
      + (others.isEmpty
        ? []
        : [.init("Other measures", others.map { row(Naming.title($0.name), $0) })])
  }

  private func row(_ name: String, _ one: Relation) -> ForestPlot.Row {
    let r = one.pearson
    let estimate = r?.estimate ?? .nan
    let isOfLegs = one.measure == .absAsymmetry || one.measure == .logRatio
    return .init(
      name, estimate, lower: r?.interval?.lower ?? .nan, upper: r?.interval?.upper ?? .nan,
      text: estimate.isNaN ? "" : self.estimate(r),
      style: isOfLegs ? 1 : 0, colour: colour(one.measure),
      mark: one.pHolm < 0.05 ? .filled : .hollow)
  }

  /// A leg's is that of its side, as everywhere on the page.
  private func colour(_ measure: LegMeasure) -> ForestPlot.Colour {
    switch measure {
    case .left: .series(0)
    case .right: .series(1)
    default: .ink
    }
  }

  private var hasSides: Bool {
    relation.answer.relations.contains { [.left, .right].contains($0.measure) }
  }

  private var caption: Markup {
    Markup([
      "Correlation of each exercise and leg with ", .quoted(relation.outcomeText),
      Markup(
        """
        : 0 is no relation, 1 and −1 a straight line. Lines are \(levelText) intervals; filled marks \
        have an adjusted p below 0.05. Round marks are strengths, square ones asymmetries, in which \
        the higher is the more uneven.\(hasSides ? " Blue is the left leg, orange the right one." : "") \
        Exercises are in the order of their strongest relation.
        """),
      isAdjusted
        ? Markup([
          " The drawing and the ranks show plain correlations; those with ", .quoted(held),
          " held constant are in the second table.",
        ]) : .nothing,
      Markup(
        mostPersons >= 10
          ? ""
          : " At most \(Counted.count(mostPersons, "person has", "persons have")) both values: with "
            + "so few, a correlation near 1 or −1 is no surprise."),
      Markup(
        " These are associations in this table, of one session of each person: they do not say that a "
          + "stronger leg \(isWalking ? "makes walking faster" : "changes anything")."),
    ])
  }

  private var table: Table {
    var table = Table(
      "Relation to \(relation.outcomeText), strongest first",
      [
        "exercise, leg", "persons", "r (\(levelText) interval)", "p", "p adjusted", "rho",
        "p as the first",
      ])
    for one in relation.ranked {
      let numbers = [
        Show.grouped(Int(one.n)), estimate(one.pearson),
        Likelihood.p(one.pearson?.p ?? .nan), Likelihood.p(one.pHolm),
        Rounded.number(one.spearman?.estimate ?? .nan, decimals: 2),
        one.rank == 1 ? "" : Likelihood.p(one.pSameAsFirst),
      ]
      table.add([name(of: one)] + numbers.map { Markup($0) })
    }
    return table
  }

  /// With covariates held constant, in the same order.
  private var partialTable: Markup {
    guard isAdjusted else { return .nothing }
    var table = Table(
      "The same with \(held) held constant",
      ["exercise, leg", "persons", "partial r (\(levelText) interval)", "p", "partial rho"])
    for one in relation.ranked {
      let numbers = [
        Show.grouped(Int(one.partialN)), estimate(one.partialPearson),
        Likelihood.p(one.partialPearson?.p ?? .nan),
        Rounded.number(one.partialSpearman?.estimate ?? .nan, decimals: 2),
      ]
      table.add([name(of: one)] + numbers.map { Markup($0) })
    }
    return table.markup
  }

  private func name(of one: Relation) -> Markup {
    Markup([
      Naming.row(one.name),
      Markup(one.measure == .unspecified ? "" : ", \(one.measure.words)"),
    ])
  }

  /// "0.63 (0.38 to 0.79)".
  private func estimate(_ correlation: Correlation?) -> String {
    Rounded.estimate(correlation?.estimate ?? .nan, correlation?.interval, decimals: 2)
  }
}
