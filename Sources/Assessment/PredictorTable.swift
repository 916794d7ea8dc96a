import Messages

/// The predictors that a fit or a prediction names, as columns.
struct PredictorTable {
  /// One predictor of every person.
  struct Column {
    let name: String
    let measure: LegMeasure
    let unit: String
    let values: [Double]
  }

  private let exercises: [String: LegStrengths]
  private let covariates: [String: Covariate]

  /// Names were checked to differ.
  init(exercises: [LegStrengths], covariates: [Covariate]) {
    self.exercises = Dictionary(exercises.map { ($0.exercise, $0) }) { first, _ in first }
    self.covariates = Dictionary(covariates.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The column that a name and a measure stand for, or a violation of `field`.
  ///
  /// - Parameter isCancelled: once true, the values mean nothing.
  func column(
    _ name: String, _ measure: LegMeasure, field: String, _ violations: inout Violations,
    isCancelled: () -> Bool = { false }
  ) -> Column? {
    if let exercise = exercises[name] {
      guard measure != .unspecified, measure.isKnown else {
        violations.add(
          "\(field).measure", "must say what to take from the legs, as LEG_MEASURE_WEAKER")
        return nil
      }
      return Column(
        name: name, measure: measure, unit: measure.unit(exercise.unit),
        values: exercise.values(measure, isCancelled: isCancelled))
    }
    if let covariate = covariates[name] {
      guard measure == .unspecified else {
        violations.add("\(field).measure", "must be absent: the name is that of a covariate")
        return nil
      }
      return Column(
        name: name, measure: measure, unit: covariate.unit, values: covariate.values)
    }
    violations.add("\(field).name", "names no exercise and no covariate of this request")
    return nil
  }
}
