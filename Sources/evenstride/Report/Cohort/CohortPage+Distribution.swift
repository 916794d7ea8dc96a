import Charts
import Console
import EvenstrideClient
import Glibc

extension CohortPage {
  /// How uneven the persons are, exercise by exercise.
  var distribution: Markup {
    let panels = zip(exercises, signed).map { exercise, values in
      let median = signedPercent(exercise.distribution(.logRatio)?.median ?? .nan)
      let drawn = values.filter { $0.magnitude < 100 }
      return HistogramPlot.Panel(
        Naming.title(exercise.exercise),
        note:
          "median \(lettered(median, median.magnitude < 9.95 ? 1 : 0))\u{A0}%, \(Counted.count(drawn.count, "person"))",
        values: drawn.map { -$0 }, median: -median)
    }
    let chart = HistogramPlot(
      "Distribution of asymmetry", summary: distributionFinding,
      panels: panels,
      directions: .init(
        negative: "left weaker", axis: "weaker by, %", positive: "right weaker"),
      threshold: threshold, label: { Rounded.short($0.magnitude) })
    return ChartSection(
      "How uneven are the legs?", caption: distributionCaption, chart: chart,
      table: distributionTable,
      emptiness: "No person has an asymmetry in any exercise, so there is nothing to show.",
      showsTable: true
    ).markup
  }

  /// The medians in a sentence.
  private var distributionFinding: String {
    let known = exercises.compactMap { exercise -> String? in
      guard let median = exercise.distribution(.logRatio)?.median, !median.isNaN else { return nil }
      return "\(Naming.inner(exercise.exercise)) \(lettered(signedPercent(median), 1))\u{A0}%"
    }
    let medians =
      known.isEmpty
      ? "" : " Medians (weaker leg, L or R): \(known.prefix(8).joined(separator: ", "))."
    return "Persons by asymmetry, one panel an exercise, left weaker on the left.\(medians)"
  }

  private var distributionCaption: [Markup] {
    let unable = exercises.map { Int($0.oneLegUnable) }.reduce(0, +)
    var text = """
      Asymmetry is the difference of the legs as a share of the stronger one: persons whose left leg \
      is weaker stand on the left, those whose right leg is on the right. \
      Dotted lines mark \(thresholdText) on both sides; bars beyond them are blue where the left leg is \
      weaker, orange where the right one is. The triangle marks the median, L or R its weaker leg. All \
      panels have the same axes.
      """
    if unable > 0 {
      text +=
        " Not drawn: \(Counted.count(unable, "pair")) with one leg unable (100 %), "
        + "counted in the table."
    }
    return [.paragraph(Markup(text))]
  }

  private var distributionTable: Table {
    var table = Table(
      "Asymmetry, percent (weaker leg, L or R), from left to right over persons with both legs above 0",
      [
        "exercise", "left weaker", "right weaker", "equal", "one leg unable", "median",
        "middle half", "all", "mean size",
      ])
    for exercise in exercises {
      let spread = exercise.distribution(.logRatio)
      table.add(
        [Naming.row(exercise.exercise)]
          + [exercise.leftWeaker, exercise.rightWeaker, exercise.equal, exercise.oneLegUnable]
          .map { Markup(Show.grouped(Int($0))) }
          + [
            lettered(signedPercent(spread?.median ?? .nan), 1),
            signedRange(spread?.firstQuartile, spread?.thirdQuartile),
            signedRange(spread?.minimum, spread?.maximum),
            Rounded.number(exercise.meanAbsolutePercent, decimals: 1),
          ].map { Markup($0) })
    }
    return table
  }

  /// Two values of ln(right/left) as percent, that of the left side first.
  private func signedRange(_ lower: Double?, _ upper: Double?) -> String {
    guard let lower, let upper, !lower.isNaN, !upper.isNaN else { return "–" }
    return [upper, lower].map { lettered(signedPercent($0), 1) }.joined(separator: " to ")
  }
}

/// ln(right/left) as 100 (right - left) / stronger.
func signedPercent(_ logRatio: Double) -> Double {
  let size = -100 * expm1(-logRatio.magnitude)
  return logRatio < 0 ? -size : size
}
