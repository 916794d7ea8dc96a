import Charts
import EvenstrideClient

extension CohortPage {
  /// The right legs against the left.
  var sides: Markup {
    let rows = exercises.map { exercise -> ForestPlot.Row in
      let comparison = exercise.comparison
      let limits = comparison?.meanSignedPercentInterval
      let mean = comparison?.meanSignedPercent ?? .nan
      return .init(
        Naming.title(exercise.exercise), -mean, lower: -(limits?.upper ?? .nan),
        upper: -(limits?.lower ?? .nan), text: mean.isNaN ? "" : sided(mean, limits),
        colour: .ink, mark: (comparison?.pHolm ?? 1) < 0.05 ? .filled : .hollow)
    }
    let ends = exercises.flatMap { exercise -> [Double] in
      let limits = exercise.comparison?.meanSignedPercentInterval
      return [limits?.lower ?? .nan, limits?.upper ?? .nan].filter { $0.magnitude < 60 }
    }
    let most = max(2, ends.map(\.magnitude).max() ?? 0)
    let chart = ForestPlot(
      "Left legs against right", summary: sidesFinding,
      axis: Axis(
        "← left weaker · mean, % · right weaker →",
        .linear(holding: [-most, most])
      ) { Rounded.short($0.magnitude) },
      groups: [.init("", rows)], references: [.upright(0, "legs equal")],
      textHeader: "weaker leg, % (\(levelText) interval)")
    return ChartSection(
      "Is one side weaker on average?",
      caption: [
        .paragraph(
          Markup(
            """
            Mean difference of the legs over the persons, as a share of the stronger leg, with its \
            \(levelText) interval; L or R is the weaker leg. Filled marks have an adjusted p below 0.05. A mean near 0 does not \
            say that legs are even: as many may be weaker on the left as on the right.
            """))
      ], chart: chart, table: sidesTable,
      emptiness: """
        Left and right are not compared: that needs at least two persons with both legs above 0 in an \
        exercise.
        """, showsTable: true
    ).markup
  }

  /// "R 6.1 (R 2.0 to R 10.1)": the weaker leg, and the ends from left to right.
  private func sided(_ mean: Double, _ limits: Interval?) -> String {
    guard let limits, !limits.lower.isNaN, !limits.upper.isNaN else { return lettered(mean, 1) }
    return "\(lettered(mean, 1)) (\(lettered(limits.upper, 1)) to \(lettered(limits.lower, 1)))"
  }

  private var sidesFinding: String {
    let known = exercises.filter { !($0.comparison?.meanSignedPercent ?? .nan).isNaN }
    let furthest = known.max {
      ($0.comparison?.meanSignedPercent.magnitude ?? 0)
        < ($1.comparison?.meanSignedPercent.magnitude ?? 0)
    }
    let largest = furthest.map {
      " Largest in \(Naming.inner($0.exercise)): "
        + "\(sided($0.comparison?.meanSignedPercent ?? .nan, $0.comparison?.meanSignedPercentInterval))."
    }
    return "Mean difference of the legs with its interval, left weaker on the left.\(largest ?? "")"
  }

  private var sidesTable: Table {
    var table = Table(
      "Right against left: paired t test of ln(right/left), and Wilcoxon's signed-rank test of right − left",
      [
        "exercise", "weaker leg, mean % (\(levelText) interval)", "right / left",
        "d_z (\(levelText) interval)", "p", "p adjusted", "p Wilcoxon, adjusted",
      ])
    for exercise in exercises {
      let comparison = exercise.comparison
      table.add(
        [Naming.row(exercise.exercise)]
          + [
            sided(comparison?.meanSignedPercent ?? .nan, comparison?.meanSignedPercentInterval),
            Rounded.number(comparison?.meanRatio ?? .nan, decimals: 3),
            Rounded.estimate(comparison?.cohenDz ?? .nan, comparison?.cohenDzInterval, decimals: 2),
            Likelihood.p(comparison?.p ?? .nan), Likelihood.p(comparison?.pHolm ?? .nan),
            Likelihood.p(comparison?.wilcoxonPHolm ?? .nan),
          ].map { Markup($0) })
    }
    return table
  }
}
