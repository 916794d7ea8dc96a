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
    try violations.throwIfAny()
    let outcome = request.outcome ?? Outcome()
    let values = outcome.scaledValues
    let measures = request.measures.isEmpty ? LegMeasure.all : request.measures
    var relations = request.exercises.flatMap { exercise in
      uncancelled(measures, isCancelled) { measure in
        Relation(
          name: exercise.exercise, measure: measure, unit: measure.unit(exercise.unit),
          predictor: exercise.values(measure), outcome: values, level: level, isCancelled)
      }
    }
    relations += uncancelled(request.covariates, isCancelled) {
      Relation(
        name: $0.name, measure: .unspecified, unit: $0.unit, predictor: $0.values,
        outcome: values, level: level, isCancelled)
    }
    rank(&relations)
    return RelateResponse(
      relations: relations, scale: outcome.analysisScale,
      provenance: Provenance(methods: relateMethods))
  }

  private static func rank(_ relations: inout [Relation]) {
    let adjusted = MultipleComparisons.holm(relations.map { $0.pearson?.p ?? .nan })
    for i in relations.indices { relations[i].pHolm = adjusted[i] }
    let strength = relations.map { ($0.pearson?.estimate ?? .nan).magnitude }
    let order = relations.indices.filter { !strength[$0].isNaN }.sorted {
      strength[$0] == strength[$1] ? $0 < $1 : strength[$0] > strength[$1]
    }
    for (place, i) in order.enumerated() { relations[i].rank = UInt32(place + 1) }
  }

  private static let relateMethods = [
    "pairs with both values; Pearson's r: t test, Fisher's z interval",
    "Spearman's rho on mid-ranks: t test, Fisher's z interval with 1/sqrt(n-3)",
    "Kendall's tau-b: normal test corrected for ties; interval with sqrt(0.437/(n-4)) (Fieller 1957)",
    "p_holm: Pearson's p over the panel, Holm 1979",
  ]
}

extension Relation {
  fileprivate init(
    name: String, measure: LegMeasure, unit: String, predictor: [Double], outcome: [Double],
    level: Double, _ isCancelled: () -> Bool
  ) {
    let complete = predictor.indices.filter { !predictor[$0].isNaN && !outcome[$0].isNaN }
    let x = complete.map { predictor[$0] }
    let y = complete.map { outcome[$0] }
    self.init(
      name: name, measure: measure, unit: unit, n: UInt32(complete.count),
      pearson: .init(.pearson(x, y, level: level)))
    // Sorting a long column takes a while; nobody may be waiting any more.
    if !isCancelled() { spearman = .init(.spearman(x, y, level: level)) }
    if !isCancelled() { kendall = .init(.kendall(x, y, level: level)) }
  }
}

extension Messages.Correlation {
  fileprivate init(_ result: Statistics.Correlation) {
    self.init(
      estimate: result.estimate, interval: .init(result.interval, level: result.level),
      statistic: result.statistic, p: result.p)
  }
}
