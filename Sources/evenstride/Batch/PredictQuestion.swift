import Console
import EvenstrideClient
import Tables

/// What a model expects of each item, in columns: `Walking/Predictions`.
struct PredictQuestion: TableQuestion {
  let ask: @Sendable (PredictRequest) throws -> PredictionsResponse
  let model: LinearModel
  let score: TableOptions.Score
  let level: Double
  /// Empty: those known for the test.
  let benchmarks: [Benchmark]

  let method = "Walking/Predictions"
  let namesSession = true
  /// A prediction is of a person: there is one row an item.
  let wantsLong = false

  private static let columns = [
    "outcome", "unit", "estimate", "lower", "upper", "leverage", "flags",
  ]

  private var exercises: [String] {
    var names: [String] = []
    for term in model.coefficients.dropFirst()
    where term.measure != .unspecified && !names.contains(term.name) {
      names.append(term.name)
    }
    return names
  }

  private var covariates: [Coefficient] {
    model.coefficients.dropFirst().filter { $0.measure == .unspecified }
  }

  func read(_ options: inout TableOptions) {
    options.score = score
    options.exercises = exercises
    options.measures = covariates.map(\.name)
  }

  /// A wide table has one unit a column: another one than the model's is wrong in every row.
  func check(_ layout: TableLayout, _ file: String) throws {
    if layout.kind == .long { return }
    for exercise in layout.exercises {
      guard let own = unit(exercise.name), own != exercise.unit else { continue }
      throw Failure.data(
        Self.otherUnit(exercise.name, exercise.unit, own, "\(file):\(layout.line): "))
    }
    for term in covariates {
      let found = unit(of: term, in: layout)
      guard found != term.unit else { continue }
      throw Failure.data(Self.otherUnit(term.name, found, term.unit, "\(file):\(layout.line): "))
    }
  }

  func refused(_ items: TableItems) -> [(item: TableItems.Item, reason: String)] {
    strengths(items).1.sorted { $0.key < $1.key }.map { (items.items[$0.key], $0.value) }
  }

  private static func otherUnit(
    _ name: String, _ found: String, _ wanted: String, _ place: String = ""
  ) -> String {
    "\(place)\(name) is in \"\(found)\" here, in \"\(wanted)\" in the model"
  }

  /// The benchmarks are those that the answer names, so one is asked for nobody.
  func columns(of layout: TableLayout, isLong: Bool) throws -> [String] {
    // A wide table has one unit an exercise, which the daemon compares with the model's.
    let nobody = try ask(
      request(
        exercises.map { name in
          let own = layout.exercises.first { $0.name == name }?.unit
          return LegStrengths(
            exercise: name, unit: own ?? unit(name) ?? "", left: [.nan], right: [.nan])
        },
        covariates.map { term in
          Covariate(name: term.name, unit: unit(of: term, in: layout), values: [.nan])
        }))
    return Self.columns
      + nobody.benchmarks.map { "probability_above_\(Self.short($0.value))" }
  }

  func answer(_ items: TableItems, _ rows: inout ItemRows) throws {
    if items.items.isEmpty { return }
    let (strengths, otherUnits) = strengths(items)
    let answer = try ask(request(strengths, covariates(items)))
    let count = items.items.count
    try check(answer, count, benchmarks: rows.ownColumns - Self.columns.count)
    for (index, item) in items.items.enumerated() {
      if let reason = otherUnits[index] {
        rows.refuse(item, reason)
        continue
      }
      rows.begin(item)
      rows.add(model.outcome)
      rows.add(answer.unit)
      rows.add(answer.estimate[index])
      rows.add(answer.lower[index])
      rows.add(answer.upper[index])
      rows.add(answer.leverage[index])
      rows.add(flags(answer.flags[index]))
      for benchmark in answer.benchmarks.indices {
        rows.add(answer.probabilityAbove[benchmark * count + index])
      }
      rows.end()
    }
  }

  private func check(_ answer: PredictionsResponse, _ count: Int, benchmarks: Int) throws {
    try check(
      answer: [
        answer.estimate.count, answer.lower.count, answer.upper.count, answer.leverage.count,
        answer.flags.count, answer.benchmarks.count, answer.probabilityAbove.count,
      ], are: [count, count, count, count, count, benchmarks, benchmarks * count])
  }

  private func flags(_ bits: UInt32) -> String {
    if bits == 0 { return "" }
    return PredictionFlag.known.map(\.value)
      .filter { $0.rawValue > 0 && bits & (1 << UInt32($0.rawValue)) != 0 }
      .map(\.csvName).joined(separator: " ")
  }

  private func request(_ exercises: [LegStrengths], _ covariates: [Covariate]) -> PredictRequest {
    PredictRequest(
      model: model, exercises: exercises, covariates: covariates, level: level,
      benchmarks: benchmarks)
  }

  /// 6 rather than 6.0, as a part of a name.
  private static func short(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The unit in which the model takes an exercise's strengths; nil: it takes none, only differences.
  private func unit(_ exercise: String) -> String? {
    let strengths: [LegMeasure] = [.weaker, .stronger, .left, .right, .mean]
    return model.coefficients.first {
      $0.name == exercise && strengths.contains($0.measure)
    }?.unit
  }

  /// The unit of a measure's column; a long table has one a row.
  private func unit(of term: Coefficient, in layout: TableLayout) -> String {
    if layout.kind == .long { return term.unit }
    return layout.columns.first { $0.meaning == .measure(term.name) }?.unit ?? term.unit
  }

  /// The legs of each item, and the items whose strengths are in another unit than the model's.
  private func strengths(_ items: TableItems) -> ([LegStrengths], [Int: String]) {
    let count = items.items.count
    var refused: [Int: String] = [:]
    var found = exercises.map {
      LegStrengths(
        exercise: $0, unit: unit($0) ?? "", left: [Double](repeating: .nan, count: count),
        right: [Double](repeating: .nan, count: count))
    }
    let places = items.exercises.map { exercise in exercises.firstIndex(of: exercise.name) }
    let units = items.exercises.map { unit($0.name) ?? $0.unit }
    for (index, item) in items.items.enumerated() {
      for pair in item.pairs {
        let number = Int(items.exercise[pair])
        guard let place = places[number] else { continue }
        let exercise = items.exercises[number]
        if units[number] != exercise.unit {
          refused[index] = Self.otherUnit(exercise.name, exercise.unit, units[number])
        }
        found[place].left[index] = items.left[pair]
        found[place].right[index] = items.right[pair]
      }
    }
    for (measure, term) in covariates.enumerated() {
      for index in items.items.indices where !items.measures[measure][index].isNaN {
        let own = items.measureUnit(measure, item: index)
        if own != term.unit {
          refused[index] = Self.otherUnit(term.name, own, term.unit)
        }
      }
    }
    return (found, refused)
  }

  private func covariates(_ items: TableItems) -> [Covariate] {
    zip(covariates, items.measures).map { term, values in
      Covariate(name: term.name, unit: term.unit, values: values)
    }
  }
}
