import Charts
import EvenstrideClient

/// What the model leaves over.
extension ModelPage {
  /// Persons whose names stand in the chart: the most influential, if they are so at all.
  private var influential: Set<Int> {
    let limit = 4 / Double(max(1, cohort.count))
    let ranked = cohort.indices.filter { cohort[$0].cook > limit }
      .sorted { cohort[$0].cook > cohort[$1].cook }
    return Set(ranked.prefix(3))
  }

  /// Whether the method says how much a person moves the model.
  var hasCook: Bool { cohort.contains { !$0.cook.isNaN } }

  var residuals: Markup {
    guard !answer.flags.contains(.exactFit) else {
      return .section(
        "Residuals",
        [.paragraph("The model fits to rounding, so what is left over is rounding, and not drawn.")]
      )
    }
    let named = influential
    let hasBand = model.sigma.isFinite && model.sigma > 0
    let largest = 1.08 * (cohort.map(\.residual.magnitude).max() ?? 0)
    let ends = (hasBand ? [-2.2 * model.sigma, 2.2 * model.sigma] : []) + [-largest, largest]
    let fitted = cohort.map(\.fitted)
    let edge = 0.03 * ((fitted.max() ?? 0) - (fitted.min() ?? 0))
    let places = Rounded.decimals([2 * model.sigma])
    let unit = content.scaleUnit.isEmpty ? "" : ", \(content.scaleUnit)"
    let plot = ScatterPlot(
      "Residuals against fitted values",
      summary:
        "Points of persons around the line of 0; residual SD \(Rounded.number(model.sigma)).",
      x: Rounded.axis(
        "fitted \(Naming.short(content.scaleName))",
        .snug(holding: fitted + [(fitted.min() ?? 0) - edge, (fitted.max() ?? 0) + edge], ticks: 7)),
      y: Rounded.axis(
        "observed − fitted\(unit)", .snug(holding: cohort.map(\.residual) + ends, ticks: 6)),
      points: cohort.indices.map {
        ScatterPoint(
          cohort[$0].fitted, cohort[$0].residual, name: named.contains($0) ? cohort[$0].name : "")
      },
      lines: [ScatterLine("", at: 0, look: .reference)]
        + (hasBand
          ? [(-2.0, "−2 SD"), (2.0, "+2 SD")].map { factor, name in
            ScatterLine(
              name, value: Rounded.signed(factor * model.sigma, decimals: places),
              at: factor * model.sigma, look: .series(1))
          } : []))
    return ChartSection(
      "Residuals",
      caption: [
        .paragraph(
          Markup(
            """
            What the model leaves over for each person. Good: a cloud without shape, as wide on the \
            left as on the right; about one person in twenty lies beyond the dashed lines, two \
            residual SDs from 0.\(named.isEmpty ? "" : " Named persons have the most influence on "
              + "the model (Cook's distance above 4/n): their measurements deserve a second look.")\
            \(plot.isBinned ? " Squares count persons, larger for more." : "")
            """))
      ], chart: plot, table: influenceTable,
      emptiness: """
        Persons' residuals are not in this answer: fit with --diagnostics, or give the table, and \
        they are drawn.
        """, showsTable: true
    ).markup
  }

  private var influenceTable: Table {
    let ranked = cohort.filter { !$0.cook.isNaN }.sorted { $0.cook > $1.cook }.prefix(5)
    let isRanked = !ranked.isEmpty
    let rows =
      isRanked
      ? Array(ranked)
      : Array(
        cohort.sorted { $0.residual.magnitude > $1.residual.magnitude }.prefix(5))
    var table = Table(
      isRanked ? "The most influential persons" : "The persons with the largest residuals",
      [
        "person", "fitted, \(content.scaleUnit.isEmpty ? content.scaleName : content.scaleUnit)",
        "residual",
      ] + (isRanked ? ["Cook's distance"] : []))
    let places = Rounded.decimals(rows.map(\.residual))
    for person in rows {
      let values = [
        .quoted(person.name), Markup(Rounded.number(person.fitted, decimals: places)),
        Markup(Rounded.signed(person.residual, decimals: places)),
      ]
      table.add(values + (isRanked ? [Markup(Rounded.number(person.cook, decimals: 3))] : []))
    }
    return table
  }
}
