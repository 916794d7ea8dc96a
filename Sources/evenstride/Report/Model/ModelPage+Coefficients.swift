import Charts
import EvenstrideClient

/// What goes with the outcome, and how strongly.
extension ModelPage {
  var coefficients: Markup {
    let section = ChartSection(
      "What goes with \(content.name)",
      caption: [.paragraph(Markup(coefficientCaption))], chart: coefficientChart,
      table: coefficientTable, emptiness: "", showsTable: true)
    guard coefficientChart.isEmpty else { return section.markup + predictorTable.markup }
    return .section(
      "What goes with \(content.name)",
      [
        .paragraph("Standardised slopes are not defined here, so nothing is drawn."),
        coefficientTable.markup, predictorTable.markup,
      ])
  }

  private var coefficientCaption: String {
    let better =
      switch model.scale {
      case .speed: " Right of 0: more goes with a faster walk."
      default: " Right of 0: more goes with a higher \(content.name)."
      }
    return """
      How many standard deviations the outcome differs where a predictor is one standard deviation \
      higher and the others are equal: so predictors in different units can be set side by side.\
      \(better) The lines are \(Rounded.level(content.level)) intervals; where one crosses 0, there \
      may be no relation at all.
      """
  }

  private var coefficientChart: ForestPlot {
    let rows = content.slopes.map { term -> ForestPlot.Row in
      let factor = term.standardisation
      let interval = term.interval.flatMap {
        factor.isFinite
          ? Interval(lower: factor * $0.lower, upper: factor * $0.upper, level: $0.level) : nil
      }
      return .init(
        term.title, term.standardised, lower: interval?.lower ?? .nan,
        upper: interval?.upper ?? .nan,
        text: Rounded.estimate(term.standardised, interval, decimals: 2))
    }
    let ends = content.slopes.flatMap { term -> [Double] in
      let factor = term.standardisation
      let ends = [term.interval?.lower ?? .nan, term.interval?.upper ?? .nan].map { $0 * factor }
      return ([term.standardised] + ends).filter { $0.isFinite && $0.magnitude < 5 }
    }
    return ForestPlot(
      "Standardised coefficients", summary: coefficientFinding,
      axis: Rounded.axis(
        "SDs of \(Naming.short(content.scaleTitle)) for one SD more",
        .linear(holding: ends + [0])),
      groups: [.init("", rows)], references: [.upright(0)])
  }

  private var coefficientFinding: String {
    let text = "Slopes in standard deviations, with intervals."
    let known = content.slopes.filter { $0.standardised.isFinite }
    guard let most = known.max(by: { $0.standardised.magnitude < $1.standardised.magnitude })
    else { return text }
    return "\(text) Largest: \(most.title), \(Rounded.number(most.standardised, decimals: 2))."
  }

  private var coefficientTable: Table {
    let isRobust = model.coefficients.contains { !$0.robustStandardError.isNaN }
    var table = Table(
      "Coefficients of the model: difference in \(content.scaleName), for one unit more",
      ["predictor", "unit", "estimate (\(Rounded.level(content.level)) interval)", "SE"]
        + (isRobust ? ["robust SE"] : [])
        + ["p", "standardised"], names: 2)
    for (index, term) in model.coefficients.enumerated() {
      let places = Rounded.decimals([
        term.interval?.lower ?? .nan, term.interval?.upper ?? .nan,
        term.interval == nil ? term.estimate : 0,
      ])
      let number = { (value: Double) in Markup(Rounded.number(value, decimals: places)) }
      table.add(
        [
          index == 0 ? "Intercept" : heading(term), .quoted(Units.word(term.unit)),
          Markup(Rounded.estimate(term.estimate, term.interval, decimals: places)),
          number(term.standardError),
        ] + (isRobust ? [number(term.robustStandardError)] : []) + [
          Markup(Likelihood.p(term.p)), Markup(Rounded.number(term.standardised, decimals: 2)),
        ])
    }
    return table
  }

  /// The predictors themselves.
  private var predictorTable: Table {
    var table = Table(
      "The predictors in these persons",
      ["predictor", "unit", "mean", "least", "largest", "overlap (VIF)"], names: 2)
    for term in content.slopes {
      let places = Rounded.decimals([term.minimum, term.maximum])
      table.add(
        [heading(term), .quoted(Units.word(term.unit))]
          + [term.mean, term.minimum, term.maximum].map {
            Markup(Rounded.number($0, decimals: places))
          } + [Markup(Rounded.number(term.vif, decimals: 1))])
    }
    return table
  }
}
