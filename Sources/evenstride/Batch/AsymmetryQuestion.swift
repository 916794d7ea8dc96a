import EvenstrideClient
import Tables

/// Asymmetry of every pair of legs, in columns: `Asymmetry/Indices`.
struct AsymmetryQuestion: TableQuestion {
  let ask: @Sendable (IndicesRequest) throws -> IndicesResponse
  let columns: [IndexColumn]
  /// Coefficient of variation of one measurement, percent.
  let errors: [ExerciseNumber]
  let score: TableOptions.Score
  let level: Double
  /// Percent; nil: the daemon's.
  let threshold: Double?
  let wantsLong: Bool

  let method = "Asymmetry/Indices"
  let namesSession = true

  /// Columns of a pair besides those that are asked for.
  static let own = ["weaker_side"]

  func read(_ options: inout TableOptions) { options.score = score }

  func check(_ layout: TableLayout, _ file: String) throws { try errors.check(layout, file) }

  func columns(of layout: TableLayout, isLong: Bool) -> [String] {
    let names = columns.map(\.csvName) + Self.own
    if isLong { return ["exercise", "unit", "left", "right"] + names }
    return layout.exercises.flatMap { exercise in names.map { "\(exercise.name)_\($0)" } }
  }

  func answer(_ items: TableItems, _ rows: inout ItemRows) throws {
    let values = try values(items)
    for item in items.items {
      if !rows.isLong { rows.begin(item) }
      for pair in item.pairs {
        if rows.isLong {
          let exercise = items.exercises[Int(items.exercise[pair])]
          rows.begin(item)
          rows.add(exercise.name)
          rows.add(exercise.unit)
          rows.add(items.left[pair])
          rows.add(items.right[pair])
        }
        for column in values { rows.add(column[pair]) }
        rows.add(weakerSide(items.left[pair], items.right[pair]))
        if rows.isLong { rows.end() }
      }
      if !rows.isLong { rows.end() }
    }
  }

  private func weakerSide(_ left: Double, _ right: Double) -> StaticString {
    left < right ? "left" : right < left ? "right" : ""
  }

  /// One list a column, one value a pair.
  private func values(_ items: TableItems) throws -> [[Double]] {
    let count = items.left.count
    // Both ways a call stays well below a frame of 4 MiB.
    let most = (2 << 20) / 8 / max(3, columns.count)
    let standardErrors = standardErrors(items)
    var values: [[Double]] = columns.map { _ in [] }
    for start in stride(from: 0, to: count, by: most) {
      let part = start..<min(count, start + most)
      let isWhole = part.count == count
      let answer = try ask(
        IndicesRequest(
          left: isWhole ? items.left : Array(items.left[part]),
          right: isWhole ? items.right : Array(items.right[part]),
          standardErrors: standardErrors.count > 1 ? Array(standardErrors[part]) : standardErrors,
          columns: columns, confidenceLevel: level, thresholdPercent: threshold ?? 0))
      try check(
        answer: answer.columns.map(\.values.count), are: columns.map { _ in part.count })
      try check(columns: answer.columns.map(\.column), are: columns)
      for (index, column) in answer.columns.enumerated() {
        if isWhole { values[index] = column.values } else { values[index] += column.values }
      }
    }
    return values
  }

  /// Of ln(R/L), as `Asymmetry/Assess` has them for a given error: none, one for all, or one a pair.
  private func standardErrors(_ items: TableItems) -> [Double] {
    if errors.isEmpty { return [] }
    let own = items.exercises.map { errors.value(for: $0.name) / 100 }
    if score != .mean, let first = own.first, first > 0, own.allSatisfy({ $0 == first }) {
      return [first * 2.0.squareRoot()]
    }
    return items.left.indices.map { pair in
      let error = own[Int(items.exercise[pair])]
      let left = score == .mean ? Double(max(1, items.leftTrials[pair])) : 1
      let right = score == .mean ? Double(max(1, items.rightTrials[pair])) : 1
      return error > 0 ? error * (1 / left + 1 / right).squareRoot() : .nan
    }
  }
}
