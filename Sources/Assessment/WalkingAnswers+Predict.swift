package import Messages
import Statistics

extension WalkingAnswers {
  /// The outcome that a model expects of each person, with its prediction interval.
  ///
  /// - Parameter isCancelled: whether nobody waits for the answer any more.
  /// - Throws: `InvalidRequest` with every violated field; `Cancelled`.
  package static func predict(
    _ request: PredictRequest, isCancelled: () -> Bool = { false }
  ) throws -> PredictResponse {
    let options = try PredictionOptions(request, asColumns: false)
    let model = options.rows.model
    return PredictResponse(
      predictions: try uncancelled(0..<options.rows.persons, isCancelled) { person in
        Prediction(options, person: person)
      },
      outcome: model.outcome, unit: model.unit, scale: model.scale,
      provenance: Provenance(methods: predictMethods), benchmarks: options.benchmarks,
      smallestDetectableChangeSource: options.detectable.source,
      validatedRSquared: model.validatedRSquared)
  }

  /// The same numbers as columns.
  ///
  /// - Parameter isCancelled: whether nobody waits for the answer any more.
  /// - Throws: `InvalidRequest` with every violated field; `Cancelled`.
  package static func predictions(
    _ request: PredictRequest, isCancelled: () -> Bool = { false }
  ) throws -> PredictionsResponse {
    let options = try PredictionOptions(request, asColumns: true)
    let all = try uncancelled(0..<options.rows.persons, isCancelled) { person in
      Prediction(options, person: person)
    }
    return PredictionsResponse(
      estimate: all.map(\.estimate), lower: all.map { $0.interval?.lower ?? .nan },
      upper: all.map { $0.interval?.upper ?? .nan }, leverage: all.map(\.leverage),
      flags: all.map { $0.flags.reduce(0) { $0 | 1 << UInt32($1.rawValue) } },
      benchmarks: options.benchmarks,
      probabilityAbove: options.benchmarks.indices.flatMap { b in
        all.map { b < $0.probabilityAbove.count ? $0.probabilityAbove[b] : .nan }
      },
      unit: options.rows.model.unit)
  }

  static let predictMethods = [
    "prediction interval t sigma sqrt(1 + x'Cx), C the covariance of the coefficients / sigma^2",
    "back-transformed from the model's scale: the estimate is the median",
    "probability above a benchmark: Student's t on the model's scale",
    "extrapolation: a predictor outside the cohort's range, or leverage above 3 (p + 1) / n",
    "an association in a cohort, not a promise for a person",
  ]
}

/// The options of `Predict` with defaults in place, after every rule was checked.
private struct PredictionOptions {
  let rows: ModelRows
  let level: Double
  let benchmarks: [Benchmark]
  let detectable: DetectableOutcomeChange

  /// Numbers in an answer of columns: what fits in a frame of 4 MiB.
  private static let mostNumbers = 500_000

  init(_ request: PredictRequest, asColumns: Bool) throws(InvalidRequest) {
    var violations = Violations()
    rows = ModelRows(
      request.model, name: request.modelName, version: request.modelVersion,
      exercises: request.exercises,
      covariates: request.covariates, &violations)
    level = violations.level(request.level, "level")
    if request.benchmarks.count > 20 {
      violations.add("benchmarks", "has more than 20 entries")
    }
    for (i, benchmark) in request.benchmarks.prefix(20).enumerated() {
      violations.number(benchmark.value, "benchmarks[\(i)].value", mayBeMissing: false)
      if request.model != nil, rows.model.scale != .identity, !(benchmark.value > 0) {
        violations.add("benchmarks[\(i)].value", "must be above 0 on the model's scale")
      }
    }
    violations.nonNegative(request.smallestDetectableChange, "smallest_detectable_change")
    if request.smallestDetectableChange == 0, !request.smallestDetectableChangeSource.isEmpty {
      violations.add(
        "smallest_detectable_change_source", "is given without smallest_detectable_change")
    }
    benchmarks = request.benchmarks.isEmpty ? rows.model.test.benchmarks : request.benchmarks
    if !asColumns {
      rows.checkPersons(&violations, beyond: "Walking/Predictions takes more")
    } else if rows.persons > Self.mostNumbers / (5 + benchmarks.count) {
      violations.add(
        "exercises",
        "and covariates hold \(rows.persons) persons; with \(benchmarks.count) benchmarks "
          + "\(Self.mostNumbers / (5 + benchmarks.count)) fit in an answer")
    }
    try violations.throwIfAny()
    detectable =
      request.smallestDetectableChange > 0
      ? DetectableOutcomeChange(
        absolute: request.smallestDetectableChange,
        source: request.smallestDetectableChangeSource) : rows.model.test.detectableChange
  }
}

extension Prediction {
  fileprivate init(_ options: PredictionOptions, person: Int) {
    self.init(
      estimate: .nan, linear: .nan, leverage: .nan, smallestDetectableChange: .nan)
    let rows = options.rows
    let model = rows.model
    guard let row = rows.row(person) else {
      flags = [.missing]
      return
    }
    let result = rows.prediction(row, level: options.level)
    linear = result.fit
    leverage = rows.leverage(row, of: result)
    linearInterval = .init(result.prediction, level: options.level)
    let ends = [result.prediction.lower, result.prediction.upper].map {
      model.scale.back($0, model.test)
    }
    estimate = model.scale.back(result.fit, model.test)
    // A speed's upper end is a time's lower end.
    interval = .init(
      Statistics.Interval(
        lower: model.scale == .speed ? ends[1] : ends[0],
        upper: model.scale == .speed ? ends[0] : ends[1]), level: options.level)
    flags = rows.flags(row, leverage: leverage)
    if model.scale == .speed, result.prediction.lower <= 0 { flags.append(.noFiniteTime) }
    let numbers = [linear, leverage, result.prediction.lower, result.prediction.upper]
    if !numbers.allSatisfy(\.isFinite) { flags.append(.notFinite) }
    probabilityAbove = options.benchmarks.map { benchmark in
      let bound = model.scale.forward(benchmark.value, model.test)
      // A time above the benchmark is a speed below it.
      return model.scale == .speed
        ? result.probability(below: bound, degreesOfFreedom: model.df)
        : result.probability(above: bound, degreesOfFreedom: model.df)
    }
    contributions = zip(row, model.coefficients.dropFirst()).map {
      $1.estimate * ($0 - $1.mean)
    }
    smallestDetectableChange = options.detectable.value(at: estimate)
  }
}
