import Charts
import Console
import EvenstrideClient

extension CohortPage {
  /// More persons than this are drawn in groups.
  static let mostPersons = 60
  /// Groups in their place.
  static let groups = 20

  /// Which persons are uneven where.
  var heatMap: Markup {
    let rows = unevenRows
    let chart = HeatMap(
      "Who is uneven where",
      summary: """
        Asymmetry of each \(isGrouped ? "group" : "person") and exercise, sorted by the mean: from \
        \(rows.first.map { lettered($0.mean, 0) } ?? "–") to \
        \(rows.last.map { lettered($0.mean, 0) } ?? "–") percent (weaker leg, L or R).
        """,
      columns: exercises.map { Naming.title($0.exercise) }, rowName: rowName,
      rows: rows.map { row in .init(row.name, row.values.map(cell)) },
      steps: steps, sides: .init(negative: "left weaker", positive: "right weaker"),
      label: { Rounded.short($0) })
    let heading = isGrouped ? "Which groups are uneven where?" : "Who is uneven where?"
    // The drawing is a table of the same numbers, rounded: paper needs no other.
    return ChartSection(
      heading, caption: [.paragraph(Markup(heatMapCaption))], chart: chart, table: table(rows),
      emptiness: "No asymmetry is defined, so there is nobody to show."
    ).markup
  }

  private var rowName: String { isGrouped ? "persons" : "person" }

  private var isGrouped: Bool { measured > Self.mostPersons }

  /// The threshold and two further steps to at most 100 %.
  private var steps: [Double] {
    let step = min(threshold, (100 - threshold) / 3)
    return [threshold, threshold + step, threshold + 2 * step]
  }

  private var heatMapCaption: String {
    let scale = """
      Each cell says the weaker leg, L or R, and by how many percent it is below the stronger one. \
      Cells are coloured beyond \(thresholdText): blue where the left leg is weaker, orange where the \
      right one is. 
      """
    let hatch = "Hatched: no asymmetry, because a leg was not measured or both were unable. "
    let without = persons.count - measured
    let left =
      without == 0
      ? "" : "\(Counted.count(without, "person")) without any asymmetry left out. "
    guard isGrouped else {
      return scale + hatch + left
        + "Persons are sorted by their mean, from those whose left leg is weaker to those whose "
        + "right leg is."
    }
    return
      "\(Show.grouped(measured)) persons are too many to draw one by one. They are sorted by "
      + "their mean asymmetry, from those whose left leg is weaker to those whose right leg is, and "
      + "divided into \(unevenRows.count) groups as equal in size as can be; each row is a group. "
      + scale.replacing("the weaker leg", with: "the leg that is weaker on average")
      + "A mean hides how persons of a group differ. " + hatch + left
  }

  /// A person, or a group, and the mean asymmetry in each exercise.
  private struct UnevenRow {
    let name: String
    let values: [Double]
    let mean: Double
  }

  private var unevenRows: [UnevenRow] {
    let all = persons.indices.compactMap { person -> (person: Int, mean: Double)? in
      let values = signed.map { $0[person] }.filter { !$0.isNaN }
      return values.isEmpty ? nil : (person, values.reduce(0, +) / Double(values.count))
    }.sorted { ($0.mean, $1.person) > ($1.mean, $0.person) }
    guard all.count > Self.mostPersons else {
      return all.map { one in
        UnevenRow(name: persons[one.person], values: signed.map { $0[one.person] }, mean: one.mean)
      }
    }
    return (0..<Self.groups).map { group in
      let (from, to) = (
        group * all.count / Self.groups, (group + 1) * all.count / Self.groups
      )
      let members = all[from..<to]
      return UnevenRow(
        name: "\(Show.grouped(from + 1))–\(Show.grouped(to))",
        values: signed.map { values in mean(members.map { values[$0.person] }) },
        mean: mean(members.map(\.mean)))
    }
  }

  private func mean(_ values: [Double]) -> Double {
    let known = values.filter { !$0.isNaN }
    return known.isEmpty ? .nan : known.reduce(0, +) / Double(known.count)
  }

  private func cell(_ value: Double) -> HeatMap.Cell {
    value.isNaN ? .missing : .value(-value, lettered(value, 0))
  }

  /// "L 12": the weaker leg and the size of the difference.
  func lettered(_ value: Double, _ decimals: Int) -> String {
    if value.isNaN { return "–" }
    let size = Rounded.number(value.magnitude, decimals: decimals)
    let isZero = !size.contains { "123456789".contains($0) }
    return isZero ? size : (value > 0 ? "L" : "R") + "\u{A0}" + size
  }

  private func table(_ rows: [UnevenRow]) -> Table {
    var table = Table(
      (isGrouped ? "Mean asymmetry of each group" : "Asymmetry of each person")
        + ", percent (weaker leg, L or R)",
      [rowName] + exercises.map { Naming.title($0.exercise) } + ["mean of all"])
    for row in rows {
      table.add(
        [.quoted(row.name)]
          + (row.values + [row.mean]).map { Markup(lettered($0, 1)) })
    }
    return table
  }
}
