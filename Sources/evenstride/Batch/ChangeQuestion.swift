import Console
import EvenstrideClient
import Tables

/// Change of every leg between the first and the last session of a subject.
///
/// With errors in the unit of the scores, or none, in columns (`Reliability/Changes`); with errors in
/// percent item by item (`Reliability/Change`), because they are ratios there.
struct ChangeQuestion: TableQuestion {
  let changes: @Sendable (ChangesRequest) throws -> ChangesResponse
  let change: @Sendable (ChangeRequest) throws -> ChangeResponse
  let errors: StatedErrors
  let score: TableOptions.Score
  let level: Double
  let wantsLong: Bool

  let namesSession = false
  let comparesSessions = true
  var method: String { errors.cv.isEmpty ? "Reliability/Changes" : "Reliability/Change" }

  private static let columns: [ChangeColumn] = [
    .change, .lower, .upper, .percent, .reliableChangeIndex, .probabilityBetter, .verdict,
  ]
  private static let sides: [Side] = [.left, .right]

  func read(_ options: inout TableOptions) {
    options.grouping = .subject
    options.score = score
  }

  func check(_ layout: TableLayout, _ file: String) throws {
    try errors.all.check(layout, file)
  }

  func columns(of layout: TableLayout, isLong: Bool) -> [String] {
    let names = Self.columns.map(\.csvName)
    if isLong { return ["exercise", "side", "unit", "before", "after"] + names }
    return layout.exercises.flatMap { exercise in
      Self.sides.flatMap { side in names.map { "\(exercise.name)_\(side.csvName)_\($0)" } }
    }
  }

  func answer(_ items: TableItems, _ rows: inout ItemRows) throws {
    let values = try values(items)
    for item in items.items {
      if !rows.isLong { rows.begin(item) }
      for pair in item.pairs {
        for (place, side) in Self.sides.enumerated() {
          let leg = 2 * pair + place
          if rows.isLong {
            let exercise = items.exercises[Int(items.exercise[pair])]
            rows.begin(item)
            rows.add(exercise.name)
            rows.add(side.csvName)
            rows.add(exercise.unit)
            rows.add(place == 0 ? items.left[pair] : items.right[pair])
            rows.add(place == 0 ? items.leftAfter[pair] : items.rightAfter[pair])
          }
          for column in values.dropLast() { rows.add(column[leg]) }
          rows.add(try verdict(values[values.count - 1][leg]))
          if rows.isLong { rows.end() }
        }
      }
      if !rows.isLong { rows.end() }
    }
  }

  private func verdict(_ number: Double) throws -> String {
    if number.isNaN { return "" }
    guard let verdict = Int32(exactly: number) else {
      throw Failure.wrongAnswer("\(method) answered \(number) as the number of a verdict")
    }
    return ChangeVerdict(rawValue: verdict).csvName
  }

  /// One list a column, one value a leg: left and right of each pair.
  private func values(_ items: TableItems) throws -> [[Double]] {
    let before = Self.legs(items.left, items.right)
    let after = Self.legs(items.leftAfter, items.rightAfter)
    let own = items.exercises.map { self.errors.sem.value(for: $0.name) }
    let errors = items.left.indices.flatMap { pair in
      let error = own[Int(items.exercise[pair])]
      return [error, error]
    }
    if self.errors.cv.isEmpty { return try columns(before, after, errors) }
    return try oneByOne(items, before, after, errors)
  }

  private static func legs(_ left: [Double], _ right: [Double]) -> [Double] {
    var legs: [Double] = []
    legs.reserveCapacity(2 * left.count)
    for (left, right) in zip(left, right) {
      legs.append(left)
      legs.append(right)
    }
    return legs
  }

  private func columns(
    _ before: [Double], _ after: [Double], _ errors: [Double]
  ) throws -> [[Double]] {
    var values: [[Double]] = Self.columns.map { _ in [] }
    // Both ways a call stays well below a frame of 4 MiB.
    let most = (2 << 20) / 8 / Self.columns.count
    for start in stride(from: 0, to: before.count, by: most) {
      let part = start..<min(before.count, start + most)
      let answer = try changes(
        ChangesRequest(
          baseline: Array(before[part]), followUp: Array(after[part]),
          sem: errors[part].map { $0 > 0 ? $0 : .nan }, semDf: self.errors.df,
          columns: Self.columns,
          confidenceLevel: level))
      try check(
        answer: answer.columns.map(\.values.count), are: Self.columns.map { _ in part.count })
      try check(columns: answer.columns.map(\.column), are: Self.columns)
      for (index, column) in answer.columns.enumerated() { values[index] += column.values }
    }
    return values
  }

  private func oneByOne(
    _ items: TableItems, _ before: [Double], _ after: [Double], _ errors: [Double]
  ) throws -> [[Double]] {
    var values: [[Double]] = Self.columns.map { _ in [] }
    for start in stride(from: 0, to: before.count, by: 10_000) {
      let legs = start..<min(before.count, start + 10_000)
      let answer = try change(
        ChangeRequest(
          items: legs.map { leg in
            let exercise = items.exercises[Int(items.exercise[leg / 2])]
            let own = errors[leg]
            return ChangeItem(
              name: exercise.name, side: Self.sides[leg % 2], unit: exercise.unit,
              baseline: before[leg], followUp: after[leg], sem: own,
              semLog: own > 0 ? 0 : self.errors.cv.value(for: exercise.name) / 100,
              semDf: self.errors.df,
              source: "command line")
          }, confidenceLevel: level))
      try check(answer: [answer.reports.count], are: [legs.count])
      for report in answer.reports {
        let row = [
          report.change, report.interval?.lower ?? .nan, report.interval?.upper ?? .nan,
          report.percent, report.reliableChangeIndex, report.probabilityBetter,
          Double(report.verdict.rawValue),
        ]
        for (index, value) in row.enumerated() { values[index].append(value) }
      }
    }
    return values
  }
}
