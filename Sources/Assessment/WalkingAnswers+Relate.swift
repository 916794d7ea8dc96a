package import Messages
import Statistics

/// What `evenstride.v1.Walking` answers.
package enum WalkingAnswers {
  /// Every predictor of a panel against the outcome.
  ///
  /// - Parameter isCancelled: once true, the rest is left out: nobody waits for the answer.
  /// - Throws: `InvalidRequest` with every violated field.
  package static func relate(
    _ request: RelateRequest, isCancelled: () -> Bool = { false }
  ) throws(InvalidRequest) -> RelateResponse {
    var violations = Violations()
    violations.outcome(request.outcome, "outcome")
    if request.exercises.isEmpty, request.covariates.isEmpty {
      violations.add("exercises", "is empty; give at least one exercise or covariate")
    }
    violations.predictors(
      request.exercises, request.covariates, count: request.outcome?.values.count,
      as: "outcome.values")
    violations.choices(request.measures, "measures")
    let level = violations.level(request.confidenceLevel, "confidence_level")
    let held = violations.held(request)
    let wanted =
      request.exercises.count * (request.measures.isEmpty ? 7 : request.measures.count)
      + request.covariates.count
    if wanted > mostRelations {
      violations.add(
        "exercises",
        "with these measures and covariates make \(wanted) predictors; \(mostRelations) fit in an answer"
      )
    }
    try violations.throwIfAny()
    let outcome = request.outcome ?? Outcome()
    let panel = Panel(outcome: outcome.scaledValues, held: held, level: level)
    var relations: [Relation] = []
    let measures = request.measures.isEmpty ? LegMeasure.all : request.measures
    let columns =
      request.exercises.flatMap { exercise in
        measures.map { PanelColumn(exercise: exercise, covariate: nil, measure: $0) }
      }
      + request.covariates.filter { !request.adjustFor.contains($0.name) }.map {
        PanelColumn(exercise: nil, covariate: $0, measure: .unspecified)
      }
    relations = uncancelled(columns, isCancelled) { panel.relation($0, isCancelled) }
    rank(&relations)
    compare(&relations, columns, panel, isCancelled)
    var methods = relateMethods
    if !held.isEmpty {
      methods.append(
        "partial correlations: of the residuals on \(request.adjustFor.joined(separator: ", ")) "
          + "(for Spearman, of the ranks), complete persons")
    }
    return RelateResponse(
      relations: relations, scale: outcome.analysisScale,
      provenance: Provenance(methods: methods))
  }

  /// Predictors of a panel; each takes some 400 bytes of a frame of 4 MiB.
  private static let mostRelations = 8_000

  private static func rank(_ relations: inout [Relation]) {
    let p = relations.map { $0.pearson?.p ?? .nan }
    let holm = MultipleComparisons.holm(p)
    let discovery = MultipleComparisons.benjaminiHochberg(p)
    for i in relations.indices {
      relations[i].pHolm = holm[i]
      relations[i].pBenjaminiHochberg = discovery[i]
    }
    let strength = relations.map { ($0.pearson?.estimate ?? .nan).magnitude }
    let order = relations.indices.filter { !strength[$0].isNaN }.sorted {
      strength[$0] == strength[$1] ? $0 < $1 : strength[$0] > strength[$1]
    }
    for (place, i) in order.enumerated() { relations[i].rank = UInt32(place + 1) }
  }

  /// Whether the predictor ranked first is really ahead of each other one.
  private static func compare(
    _ relations: inout [Relation], _ columns: [PanelColumn], _ panel: Panel,
    _ isCancelled: () -> Bool
  ) {
    for i in relations.indices { relations[i].pSameAsFirst = .nan }
    guard let first = relations.firstIndex(where: { $0.rank == 1 }) else { return }
    let leader = columns[first].values
    for i in relations.indices where relations[i].rank > 1 && !isCancelled() {
      relations[i].pSameAsFirst = panel.sameStrength(leader, columns[i].values)
    }
  }

  private static let relateMethods = [
    "pairs with both values; Pearson's r: t test, Fisher's z interval",
    "Spearman's rho on mid-ranks: t test, Fisher's z interval with Bonett and Wright's (2000) "
      + "standard error",
    "Kendall's tau-b: normal test corrected for ties; interval with sqrt(0.437/(n-4)) (Fieller 1957)",
    "p_holm, p_benjamini_hochberg: Pearson's p over the panel (Holm 1979; Benjamini, Hochberg 1995)",
    "p_same_as_first: Williams' t of two dependent |r| (Steiger 1980); the first was chosen for "
      + "being highest, so read it with care",
  ]
}

/// A predictor of the panel.
private struct PanelColumn {
  let name: String
  let measure: LegMeasure
  let unit: String
  let values: [Double]

  init(exercise: LegStrengths?, covariate: Covariate?, measure: LegMeasure) {
    name = exercise?.exercise ?? covariate?.name ?? ""
    self.measure = measure
    unit = exercise.map { measure.unit($0.unit) } ?? covariate?.unit ?? ""
    values = exercise?.values(measure) ?? covariate?.values ?? []
  }
}

/// What every predictor is held against.
private struct Panel {
  let outcome: [Double]
  /// The covariates held constant.
  let held: [[Double]]
  let level: Double

  func relation(_ column: PanelColumn, _ isCancelled: () -> Bool) -> Relation {
    let complete = outcome.indices.filter { !column.values[$0].isNaN && !outcome[$0].isNaN }
    let x = complete.map { column.values[$0] }
    let y = complete.map { outcome[$0] }
    var relation = Relation(
      name: column.name, measure: column.measure, unit: column.unit, n: UInt32(complete.count),
      pearson: .init(.pearson(x, y, level: level)))
    // Sorting a long column takes a while; nobody may be waiting any more.
    if !isCancelled() {
      relation.spearman = .init(.spearman(x, y, level: level, interval: .bonettWright))
    }
    if !isCancelled() { relation.kendall = .init(.kendall(x, y, level: level)) }
    if !held.isEmpty, !isCancelled() { addPartial(column.values, complete, &relation) }
    return relation
  }

  private func addPartial(_ values: [Double], _ complete: [Int], _ relation: inout Relation) {
    let known = complete.filter { i in held.allSatisfy { !$0[i].isNaN } }
    let x = known.map { values[$0] }
    let y = known.map { outcome[$0] }
    let given = held.map { column in known.map { column[$0] } }
    relation.partialN = UInt32(known.count)
    let undefined = Messages.Correlation(estimate: .nan, statistic: .nan, p: .nan)
    // Without a degree of freedom the residuals correlate by +1 or -1, whatever the data.
    let isEstimable = known.count >= held.count + 3
    func partial(_ kind: Statistics.Correlation.Coefficient) -> Messages.Correlation {
      // Too few persons, or covariates that follow from each other: undefined, as the field says.
      guard isEstimable else { return undefined }
      let result = try? Statistics.Correlation.partial(
        x, y, given: given, coefficient: kind, level: level, spearmanInterval: .bonettWright)
      return result.map { .init($0) } ?? undefined
    }
    relation.partialPearson = partial(.pearson)
    relation.partialSpearman = partial(.spearman)
  }

  /// p that two predictors have the same |r| with the outcome, persons with all three.
  func sameStrength(_ first: [Double], _ second: [Double]) -> Double {
    let known = outcome.indices.filter {
      !outcome[$0].isNaN && !first[$0].isNaN && !second[$0].isNaN
    }
    let y = known.map { outcome[$0] }
    let a = known.map { first[$0] }
    var b = known.map { second[$0] }
    // Of opposite signs: |r| is compared, so one is turned.
    if Statistics.Correlation.pearson(a, y).estimate * Statistics.Correlation.pearson(b, y).estimate
      < 0
    {
      b = b.map { -$0 }
    }
    return DependentCorrelations(shared: y, a, b).williamsP
  }
}

extension Violations {
  /// The covariates to hold constant.
  fileprivate mutating func held(_ request: RelateRequest) -> [[Double]] {
    if request.adjustFor.count > 20 {
      add("adjust_for", "has more than 20 entries; adjust for a few")
      return []
    }
    var seen: Set<String> = []
    var columns: [[Double]] = []
    for (i, name) in request.adjustFor.enumerated() {
      if !seen.insert(name).inserted { add("adjust_for[\(i)]", "is named twice") }
      if let covariate = request.covariates.first(where: { $0.name == name }) {
        columns.append(covariate.values)
      } else {
        add("adjust_for[\(i)]", "names no covariate of this request")
      }
    }
    return columns
  }
}

extension Messages.Correlation {
  fileprivate init(_ result: Statistics.Correlation) {
    self.init(
      estimate: result.estimate, interval: .init(result.interval, level: result.level),
      statistic: result.statistic, p: result.p)
  }
}
