package import Messages
import Statistics

/// What `evenstride.v1.Walking` answers.
package enum WalkingAnswers {
  /// Every predictor of a panel against the outcome.
  ///
  /// - Parameter isCancelled: whether nobody waits for the answer any more.
  /// - Throws: `InvalidRequest` with every violated field; `Cancelled`.
  package static func relate(
    _ request: RelateRequest, isCancelled: () -> Bool = { false }
  ) throws -> RelateResponse {
    var violations = Violations()
    violations.outcome(request.outcome, "outcome")
    if request.exercises.isEmpty, request.covariates.isEmpty {
      violations.add("exercises", "is empty; give at least one exercise or covariate")
    }
    violations.predictors(
      request.exercises, request.covariates, count: request.outcome?.values.count,
      as: "outcome.values", isCancelled: isCancelled)
    try Cancelled.check(isCancelled)
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
    let panel = Panel(
      outcome: outcome.scaledValues(isCancelled: isCancelled), held: held, level: level)
    let measures = request.measures.isEmpty ? LegMeasure.all : request.measures
    let columns =
      request.exercises.flatMap { exercise in
        measures.map { PanelColumn(.leg(exercise, $0)) }
      }
      + request.covariates.filter { !request.adjustFor.contains($0.name) }.map {
        PanelColumn(.covariate($0))
      }
    var relations: [Relation] = []
    for column in columns { relations.append(try panel.relation(column, isCancelled)) }
    rank(&relations)
    try compare(&relations, columns, panel, isCancelled)
    try Cancelled.check(isCancelled)
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
  ) throws(Cancelled) {
    for i in relations.indices { relations[i].pSameAsFirst = .nan }
    guard let first = relations.firstIndex(where: { $0.rank == 1 }) else { return }
    let leader = columns[first].values(isCancelled)
    for i in relations.indices where relations[i].rank > 1 {
      relations[i].pSameAsFirst = try panel.sameStrength(
        leader, columns[i].values(isCancelled), isCancelled)
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
