import Charts
import EvenstrideClient

/// How the model would do in new persons.
extension ModelPage {
  /// Persons of about the same prediction.
  private struct Group {
    let count: Int
    let predicted: Double
    let observed: Double
    /// Two standard errors of the mean observed.
    let margin: Double

    /// The mean observed and its margin either way; nil: beyond every axis.
    var whisker: ClosedRange<Double>? {
      observed.isFinite && margin.isFinite ? observed - margin...observed + margin : nil
    }
  }

  var calibration: Markup {
    let persons = cohort.filter { predicted($0).isFinite && $0.observed.isFinite }
    let groups = groups(persons)
    let values = persons.map { predicted($0) } + persons.map(\.observed)
    let scale = Scale.snug(holding: padded(values), ticks: 6)
    let plot = ScatterPlot(
      "Calibration",
      summary: """
        Observed against predicted, with the lines of equality and calibration.\
        \(answer.validation.map { " Slope in new persons: \(Rounded.number($0.calibrationSlope, decimals: 2))." } ?? "")
        """,
      x: Rounded.axis("predicted \(Naming.short(content.scaleName))", scale),
      y: Rounded.axis("observed \(Naming.short(content.scaleName))", scale),
      points: persons.map { ScatterPoint(predicted($0), $0.observed) }
        + groups.map {
          ScatterPoint(
            $0.predicted, $0.observed, whisker: $0.whisker)
        }, lines: lines(persons, scale), isSquare: true)
    return ChartSection(
      "In new persons", caption: [.paragraph(Markup(caption(groups)))], chart: plot,
      table: validationTable,
      emptiness: "Persons' values are not in this answer, so calibration is not drawn.",
      showsTable: true
    ).markup + (plot.isEmpty ? validationTable.markup : .nothing) + groupTable(groups)
  }

  private func padded(_ values: [Double]) -> [Double] {
    guard let least = values.min(), let most = values.max() else { return values }
    let edge = max(0.03 * (most - least), 1e-9 * most.magnitude)
    return values + [least - edge, most + edge]
  }

  private func caption(_ groups: [Group]) -> String {
    var text =
      "If predictions are right on average, the calibration line is that of equality; a slope below 1 "
      + "says that predictions are too extreme: high ones too high, low ones too low. "
    if let validation = answer.validation, !validation.calibrationSlope.isNaN {
      text +=
        "Expected in new persons (bootstrap): slope "
        + "\(Rounded.number(validation.calibrationSlope, decimals: 2)), intercept "
        + "\(Rounded.number(validation.calibrationIntercept, decimals: 3)). "
    } else {
      text += "\(notValidated) So there is no calibration line. "
    }
    text +=
      "Points are persons, \(content.predictsWithout ? "each predicted without that person" : "as fitted")"
    text +=
      groups.isEmpty
      ? "."
      : "; squares are means of groups of about \(groups[0].count), with two standard errors either "
        + "way."
    return text
  }

  private func lines(_ persons: [ModelContent.Person], _ scale: Scale) -> [ScatterLine] {
    guard case .linear(let range) = scale else { return [] }
    let (low, high) = (range.lowerBound, range.upperBound)
    var lines = [
      ScatterLine("equal", from: (low, low), to: (high, high), look: .reference)
    ]
    if let validation = answer.validation, validation.calibrationSlope.isFinite,
      validation.calibrationIntercept.isFinite, let least = persons.map({ predicted($0) }).min(),
      let most = persons.map({ predicted($0) }).max(), least < most
    {
      let at = { (x: Double) in
        (x: x, y: validation.calibrationIntercept + validation.calibrationSlope * x)
      }
      lines.append(
        ScatterLine(
          "calibration", value: "slope \(Rounded.number(validation.calibrationSlope, decimals: 2))",
          from: at(least), to: at(most), look: .series(1)))
    }
    return lines
  }

  /// Up to ten groups of ten or more.
  private func groups(_ persons: [ModelContent.Person]) -> [Group] {
    let count = min(10, persons.count / 10)
    guard count >= 2 else { return [] }
    let sorted = persons.sorted { predicted($0) < predicted($1) }
    return (0..<count).map { index in
      let part = sorted[index * sorted.count / count..<(index + 1) * sorted.count / count]
      let size = Double(part.count)
      let observed = part.map(\.observed).reduce(0, +) / size
      let squares = part.map { ($0.observed - observed) * ($0.observed - observed) }.reduce(0, +)
      return Group(
        count: part.count, predicted: part.map { predicted($0) }.reduce(0, +) / size,
        observed: observed, margin: 2 * (squares / (size - 1) / size).squareRoot())
    }
  }

  private func groupTable(_ groups: [Group]) -> Markup {
    guard !groups.isEmpty else { return .nothing }
    var table = Table(
      "Groups of about the same prediction, in \(content.scaleName)",
      ["group", "persons", "mean predicted", "mean observed", "two standard errors"])
    let places = Rounded.decimals(groups.map(\.observed))
    for (index, group) in groups.enumerated() {
      table.add([
        "\(index + 1)", "\(group.count)", Rounded.number(group.predicted, decimals: places),
        Rounded.number(group.observed, decimals: places),
        Rounded.number(group.margin, decimals: places),
      ])
    }
    return .details("The groups of this chart", [table.markup])
  }

  private var validationTable: Table {
    var table = Table(
      "In these persons, and expected in new ones",
      ["measure", "in these persons", "optimism", "in new persons (bootstrap)", "leaving one out"])
    let validation = answer.validation
    let number = { (value: Double) in Rounded.number(value, decimals: 3) }
    table.add([
      "R²", number(answer.rSquared), number(validation?.optimismRSquared ?? .nan),
      number(validation?.correctedRSquared ?? .nan), number(answer.predictedRSquared),
    ])
    let unit = content.scaleUnit.isEmpty ? "" : ", \(content.scaleUnit)"
    table.add([
      "error (root mean square)\(unit)", Rounded.number(validation?.apparentRmse ?? .nan), "–",
      Rounded.number(validation?.correctedRmse ?? .nan), Rounded.number(answer.loocvRmse),
    ])
    if let validation {
      table.add(["calibration slope", "1", "–", number(validation.calibrationSlope), "–"])
      table.add(["calibration intercept", "0", "–", number(validation.calibrationIntercept), "–"])
    }
    return table
  }
}
