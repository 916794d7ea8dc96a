import Charts
import Console
import EvenstrideClient

/// Observed against predicted outcome, in its own unit.
extension ModelPage {
  /// Why there is nothing to draw.
  private var noPersons: String {
    """
    Persons' values are not in this answer: fit with --diagnostics, or give the table, and they are \
    drawn.
    """
  }

  /// Predicted without the person where that can be had, else as fitted; on the model's scale.
  func predicted(_ person: ModelContent.Person) -> Double {
    content.predictsWithout ? person.leftOut : person.fitted
  }

  private var howPredicted: String {
    content.predictsWithout
      ? "predicted by the model that is made without this person (leave one out)"
      : "fitted, this person included: for new persons it would be worse"
  }

  var predictions: Markup {
    let points = cohort.map { person in
      (
        person: person, x: content.outcome(predicted(person)),
        y: content.outcome(person.observed)
      )
    }.filter { !$0.x.isNaN && !$0.y.isNaN }
    let scale = predictionScale(points.map(\.x), points.map(\.y))
    let isBeyond = { (value: Double) in scale.fraction(value) == nil }
    let beyond = points.filter { isBeyond($0.x) || isBeyond($0.y) }
    let plot = ScatterPlot(
      "Observed against predicted \(content.name)",
      summary: """
        Points of persons beside the line on which both are equal. R² in these persons: \
        \(Rounded.number(answer.rSquared, decimals: 2)).
        """,
      x: Rounded.axis("predicted \(Naming.short(content.outcomeName))", scale),
      y: Rounded.axis("observed \(Naming.short(content.outcomeName))", scale),
      points: points.map { item in
        let isNamed = beyond.count <= 5 && (isBeyond(item.x) || isBeyond(item.y))
        return ScatterPoint(item.x, item.y, name: isNamed ? item.person.name : "")
      },
      lines: [
        ScatterLine("equal", from: ends(scale).0, to: ends(scale).1, look: .reference)
      ], isSquare: true)
    let missing = cohort.count - points.count
    let notes =
      (beyond.isEmpty
        ? ""
        : " Triangles at the edge: \(Counted.count(beyond.count, "person")) beyond the "
          + "axes.")
      + (plot.isBinned ? " Squares count persons, larger for more." : "")
      + (missing == 0
        ? "" : " \(Counted.count(missing, "person")) could not be predicted.")
    return ChartSection(
      "Observed and predicted",
      caption: [
        .paragraph(
          Markup(
            "Each point is a person: upwards what was measured, across what was \(howPredicted). "
              + "On the line both are equal.\(median)\(notes)"))
      ], chart: plot, table: personTable, emptiness: noPersons
    ).markup
  }

  private func ends(_ scale: Scale) -> ((x: Double, y: Double), (x: Double, y: Double)) {
    guard case .linear(let range) = scale else { return ((0, 0), (1, 1)) }
    return ((range.lowerBound, range.lowerBound), (range.upperBound, range.upperBound))
  }

  /// Holds what was observed, and predictions near that: one that is far off squeezes all others.
  private func predictionScale(_ predicted: [Double], _ observed: [Double]) -> Scale {
    let finite = observed.filter(\.isFinite)
    guard let least = finite.min(), let most = finite.max() else { return .linear(0...1) }
    let room = max((most - least) * 0.5, 1e-9 * most.magnitude)
    let near = predicted.filter { $0 >= least - room && $0 <= most + room }
    let all = finite + near
    let edge = 0.03 * ((all.max() ?? most) - (all.min() ?? least))
    return .snug(
      holding: all + [(all.min() ?? least) - edge, (all.max() ?? most) + edge], ticks: 6)
  }

  private var median: String {
    content.isRescaled
      ? " The model is linear in \(content.scaleTitle); turned back, its predictions are medians."
      : ""
  }

  /// Persons' numbers; a summary where there are many.
  private var personTable: Table {
    guard cohort.count <= 500 else {
      var table = Table("What the chart holds", ["value", "persons", "least", "median", "largest"])
      for (name, values) in [
        ("observed", cohort.map { content.outcome($0.observed) }),
        ("predicted", cohort.map { content.outcome(predicted($0)) }),
      ] {
        let sorted = values.filter { !$0.isNaN }.sorted()
        guard let least = sorted.first, let most = sorted.last else { continue }
        table.add([
          "\(name) \(content.outcomeName)", Show.grouped(sorted.count), Rounded.number(least),
          Rounded.number(sorted[sorted.count / 2]), Rounded.number(most),
        ])
      }
      return table
    }
    let unit = content.unit.isEmpty ? "" : ", \(content.unit)"
    var table = Table(
      "Persons",
      [
        "person", "observed\(unit)", "predicted\(unit)", "residual (\(content.scaleName))",
      ] + (hasCook ? ["Cook's distance"] : []))
    let outcomes = cohort.map { content.outcome($0.observed) }
    let places = Rounded.decimals(outcomes)
    let residuals = Rounded.decimals(cohort.map(\.residual))
    for person in cohort {
      let values = [
        .quoted(person.name),
        Markup(Rounded.number(content.outcome(person.observed), decimals: places)),
        Markup(Rounded.number(content.outcome(predicted(person)), decimals: places)),
        Markup(Rounded.signed(person.residual, decimals: residuals)),
      ]
      table.add(values + (hasCook ? [Markup(Rounded.number(person.cook, decimals: 2))] : []))
    }
    return table
  }
}
