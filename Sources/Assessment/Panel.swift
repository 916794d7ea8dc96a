import Messages
import Statistics

/// A predictor of the panel. Its values are made when they are needed: those of all columns at once
/// would be several times the request.
struct PanelColumn {
  /// Where the values come from.
  enum Source {
    case leg(LegStrengths, LegMeasure)
    case covariate(Covariate)
  }

  private let source: Source

  init(_ source: Source) { self.source = source }

  var name: String {
    switch source {
    case .leg(let exercise, _): exercise.exercise
    case .covariate(let covariate): covariate.name
    }
  }

  var measure: LegMeasure {
    if case .leg(_, let measure) = source { measure } else { .unspecified }
  }

  var unit: String {
    switch source {
    case .leg(let exercise, let measure): measure.unit(exercise.unit)
    case .covariate(let covariate): covariate.unit
    }
  }

  /// NaN from where nobody waits any more.
  func values(_ isCancelled: () -> Bool) -> [Double] {
    switch source {
    case .leg(let exercise, let measure): exercise.values(measure, isCancelled: isCancelled)
    case .covariate(let covariate): covariate.values
    }
  }
}

/// What every predictor is held against.
struct Panel {
  let outcome: [Double]
  /// The covariates held constant.
  let held: [[Double]]
  let level: Double

  func relation(_ column: PanelColumn, _ isCancelled: () -> Bool) throws(Cancelled) -> Relation {
    let all = column.values(isCancelled)
    let complete = completePersons([all, outcome], isCancelled)
    let x = values(all, of: complete, isCancelled)
    let y = values(outcome, of: complete, isCancelled)
    try Cancelled.check(isCancelled)
    var relation = Relation(
      name: column.name, measure: column.measure, unit: column.unit, n: UInt32(complete.count),
      pearson: .init(.pearson(x, y, level: level, isCancelled: isCancelled)))
    try Cancelled.check(isCancelled)
    relation.spearman = .init(
      .spearman(x, y, level: level, interval: .bonettWright, isCancelled: isCancelled))
    try Cancelled.check(isCancelled)
    relation.kendall = .init(.kendall(x, y, level: level, isCancelled: isCancelled))
    try Cancelled.check(isCancelled)
    if !held.isEmpty { try addPartial(all, &relation, isCancelled) }
    return relation
  }

  private func addPartial(
    _ all: [Double], _ relation: inout Relation, _ isCancelled: () -> Bool
  ) throws(Cancelled) {
    let known = completePersons([all, outcome] + held, isCancelled)
    let x = values(all, of: known, isCancelled)
    let y = values(outcome, of: known, isCancelled)
    let given = held.map { values($0, of: known, isCancelled) }
    try Cancelled.check(isCancelled)
    relation.partialN = UInt32(known.count)
    let undefined = Messages.Correlation(estimate: .nan, statistic: .nan, p: .nan)
    // Without a degree of freedom the residuals correlate by +1 or -1, whatever the data.
    let isEstimable = known.count >= held.count + 3
    func partial(_ kind: Statistics.Correlation.Coefficient) -> Messages.Correlation {
      // Too few persons, or covariates that follow from each other: undefined, as the field says.
      guard isEstimable else { return undefined }
      let result = try? Statistics.Correlation.partial(
        x, y, given: given, coefficient: kind, level: level, spearmanInterval: .bonettWright,
        isCancelled: isCancelled)
      return result.map { .init($0) } ?? undefined
    }
    relation.partialPearson = partial(.pearson)
    relation.partialSpearman = partial(.spearman)
    try Cancelled.check(isCancelled)
  }

  /// p that two predictors have the same |r| with the outcome, persons with all three.
  func sameStrength(
    _ first: [Double], _ second: [Double], _ isCancelled: () -> Bool
  ) throws(Cancelled) -> Double {
    let known = completePersons([outcome, first, second], isCancelled)
    let y = values(outcome, of: known, isCancelled)
    let a = values(first, of: known, isCancelled)
    var b = values(second, of: known, isCancelled)
    try Cancelled.check(isCancelled)
    let r = Statistics.Correlation.pearson(a, y, isCancelled: isCancelled).estimate
    try Cancelled.check(isCancelled)
    // Of opposite signs: |r| is compared, so one is turned.
    let other = Statistics.Correlation.pearson(b, y, isCancelled: isCancelled).estimate
    if r * other < 0 { b = b.map { -$0 } }
    try Cancelled.check(isCancelled)
    return DependentCorrelations(shared: y, a, b, isCancelled: isCancelled).williamsP
  }
}

extension Messages.Correlation {
  fileprivate init(_ result: Statistics.Correlation) {
    self.init(
      estimate: result.estimate, interval: .init(result.interval, level: result.level),
      statistic: result.statistic, p: result.p)
  }
}
