package import Messages
import Statistics

extension AsymmetryAnswers {
  /// A cohort's asymmetry: distributions, prevalence, tests, places in reference tables.
  ///
  /// - Parameter isCancelled: whether nobody waits for the answer any more.
  /// - Throws: `InvalidRequest` with every violated field; `Cancelled`.
  package static func cohort(
    _ request: CohortRequest, isCancelled: () -> Bool = { false }
  ) throws -> CohortResponse {
    let options = try CohortOptions(request, isCancelled)
    var exercises: [CohortExercise] = []
    for (i, exercise) in request.exercises.enumerated() {
      exercises.append(
        try CohortExercise(exercise, error: options.error(of: i), options, isCancelled))
    }
    correct(&exercises)
    let byName = Dictionary(request.exercises.map { ($0.exercise, $0) }) { first, _ in first }
    let positions = try uncancelled(request.references, isCancelled) { reference in
      byName[reference.exercise].map { ReferencePosition(reference, $0, options) }
    }
    return CohortResponse(
      exercises: exercises, positions: positions.compactMap(\.self),
      thresholdPercent: options.threshold.percent, thresholdSource: options.threshold.source,
      provenance: Provenance(methods: cohortMethods))
  }

  /// p over all exercises.
  private static func correct(_ exercises: inout [CohortExercise]) {
    let t = exercises.map { $0.comparison?.p ?? .nan }
    let wilcoxon = exercises.map { $0.comparison?.wilcoxonP ?? .nan }
    let holm = [MultipleComparisons.holm(t), MultipleComparisons.holm(wilcoxon)]
    let discovery = [t, wilcoxon].map { MultipleComparisons.benjaminiHochberg($0) }
    for i in exercises.indices {
      exercises[i].comparison?.pHolm = holm[0][i]
      exercises[i].comparison?.wilcoxonPHolm = holm[1][i]
      exercises[i].comparison?.pBenjaminiHochberg = discovery[0][i]
      exercises[i].comparison?.wilcoxonPBenjaminiHochberg = discovery[1][i]
    }
  }

  private static let cohortMethods = [
    "paired t on ln(R/L) of persons with both legs above 0, mapped back: the mean of ratios is not "
      + "the ratio of means",
    "Wilcoxon's signed-rank test on R - L with the unable, zeros dropped, ties at mid-ranks",
    "d_z with interval by the noncentral t; g_z with Hedges' exact correction (1981)",
    "p over the exercises: Holm 1979; Benjamini and Hochberg 1995",
    "prevalence with Wilson's interval (1927); expected by noise: were all legs equal",
    "quartiles by linear interpolation of order statistics (Hyndman and Fan's type 7)",
    "places in reference tables interpolated between the caller's points, never beyond them",
  ]
}

/// The options of `Cohort` with defaults in place, after every rule was checked.
struct CohortOptions {
  let level: Double
  let threshold: Threshold
  let measures: [LegMeasure]
  /// Different strata in order of appearance.
  let distinctStrata: [String]
  /// The place of each person's stratum among them; empty: none. Labels are compared once.
  let strata: [Int]
  private let errors: [Messages.MeasurementError]
  /// Exercises x strata x measures; each takes about a hundred bytes of a frame of 4 MiB.
  private static let mostDistributions = 20_000

  /// - Throws: `InvalidRequest` with every violated field; `Cancelled`.
  init(_ request: CohortRequest, _ isCancelled: () -> Bool) throws {
    var violations = Violations()
    violations.entries(
      request.exercises.count, "exercises", most: 1_000, each: "exercise")
    violations.predictors(
      Array(request.exercises.prefix(1_000)), [], count: nil, as: "exercises[0].left",
      isCancelled: isCancelled)
    try Cancelled.check(isCancelled)
    let persons = request.exercises.first?.left.count ?? 0
    if !request.strata.isEmpty {
      violations.count(request.strata.count, "strata", is: persons, as: "exercises[0].left")
    }
    var places: [String: Int] = [:]
    var distinctStrata: [String] = []
    strata = Array(count: request.strata.count, rest: 0, isCancelled: isCancelled) {
      let label = request.strata[$0]
      if let place = places[label] { return place }
      places[label] = distinctStrata.count
      distinctStrata.append(label)
      return distinctStrata.count - 1
    }
    try Cancelled.check(isCancelled)
    self.distinctStrata = distinctStrata
    if distinctStrata.count > 100 {
      violations.add("strata", "has \(distinctStrata.count) different labels; at most 100")
    }
    if distinctStrata.contains("") {
      violations.add("strata", "has an empty label; an empty stratum means all persons")
    }
    violations.choices(request.measures, "measures")
    measures = request.measures.isEmpty ? [.logRatio, .absAsymmetry] : request.measures
    let distributions =
      request.exercises.count * (1 + min(distinctStrata.count, 100)) * measures.count
    if distributions > Self.mostDistributions {
      violations.add(
        "measures",
        "with these exercises and strata ask for \(distributions) distributions; "
          + "\(Self.mostDistributions) fit in an answer")
    }
    level = violations.level(request.confidenceLevel, "confidence_level")
    _ = violations.threshold(request.thresholdPercent, "threshold_percent")
    threshold = Threshold(request.thresholdPercent, source: request.thresholdSource)
    if request.errors.count > 1, request.errors.count != request.exercises.count {
      violations.add(
        "errors", "has \(request.errors.count) entries; give none, one for all, or one an exercise")
    }
    for (i, error) in request.errors.prefix(1_000).enumerated() {
      violations.measurementError(error, "errors[\(i)]")
    }
    errors = request.errors
    violations.references(request, persons: persons, strata: places)
    try violations.throwIfAny()
  }

  /// The persons of each stratum.
  var members: [[Int]] {
    var members = [[Int]](repeating: [], count: distinctStrata.count)
    for (person, stratum) in strata.enumerated() { members[stratum].append(person) }
    return members
  }

  func error(of exercise: Int) -> Messages.MeasurementError? {
    errors.count == 1 ? errors[0] : exercise < errors.count ? errors[exercise] : nil
  }
}

extension Violations {
  /// Positions are three columns of n persons a table; they must fit in a frame.
  private static let mostPositions = 150_000

  fileprivate mutating func references(
    _ request: CohortRequest, persons: Int, strata: [String: Int]
  ) {
    if request.references.count > min(10_000, Self.mostPositions / max(persons, 1)) {
      add(
        "references",
        "has \(request.references.count) tables for \(persons) persons; at most 10000, and "
          + "tables x persons may be \(Self.mostPositions): ask in parts")
      return
    }
    for (i, table) in request.references.enumerated() {
      let path = "references[\(i)]"
      known(table.measure, "\(path).measure")
      if table.measure == .unspecified {
        add("\(path).measure", "is unspecified; say what the table is of")
      }
      if table.percentiles.isEmpty { add("\(path).percentiles", "is empty; give at least one") }
      if table.percentiles.count > 1_000 { add("\(path).percentiles", "has more than 1000 points") }
      if !table.percentiles.allSatisfy({ $0 > 0 && $0 < 100 })
        || !zip(table.percentiles, table.percentiles.dropFirst()).allSatisfy({ $0 < $1 })
      {
        add("\(path).percentiles", "must ascend, above 0 and below 100")
      }
      count(
        table.values.count, "\(path).values", is: table.percentiles.count, as: "percentiles")
      if !table.values.allSatisfy({ $0.magnitude <= Self.largest })
        || !zip(table.values, table.values.dropFirst()).allSatisfy({ $0 <= $1 })
      {
        add("\(path).values", "must be finite and must not descend")
      }
      if !table.stratum.isEmpty, strata[table.stratum] == nil {
        add("\(path).stratum", "is that of no person; strata are compared letter by letter")
      }
      if table.source.isEmpty { add("\(path).source", "is empty; cite the table") }
    }
  }
}
