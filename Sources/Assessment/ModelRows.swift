import Messages
import Statistics

/// A model and the persons it is asked about, after every rule was checked.
struct ModelRows {
  let model: Messages.LinearModel
  /// The model's predictors, one column each.
  let columns: [PredictorTable.Column]
  let persons: Int
  private let covariance: [Double]
  private let estimates: [Double]

  /// Collects the violations of a model and of its persons' values.
  init(
    _ model: Messages.LinearModel?, name: String, version: UInt32, exercises: [LegStrengths],
    covariates: [Covariate], _ violations: inout Violations
  ) {
    if model != nil, !name.isEmpty {
      violations.add("model_name", "is given beside model; give one or the other")
    }
    if name.isEmpty, version != 0 {
      violations.add("model_version", "is given without model_name")
    }
    violations.model(model)
    violations.predictors(exercises, covariates, count: nil, as: "the first of them")
    let model = model ?? LinearModel()
    let table = PredictorTable(exercises: exercises, covariates: covariates)
    var columns: [PredictorTable.Column] = []
    for (i, coefficient) in model.coefficients.prefix(51).enumerated().dropFirst() {
      let field = "model.coefficients[\(i)]"
      if let column = table.column(
        coefficient.name, coefficient.measure, field: field, &violations)
      {
        if column.unit != coefficient.unit {
          violations.add("\(field).unit", "differs from the unit of the persons' values")
        }
        columns.append(column)
      }
    }
    self.model = model
    self.columns = columns
    persons = columns.first?.values.count ?? 0
    estimates = model.coefficients.map(\.estimate)
    covariance = model.unscaledCovariance.isEmpty ? model.xtxInverse : model.unscaledCovariance
  }

  /// Persons in one answer of messages; each takes a hundred bytes or more of a frame of 4 MiB.
  private static let mostPersons = 20_000

  /// More persons than an answer of messages can hold.
  func checkPersons(_ violations: inout Violations, beyond: String) {
    if persons > Self.mostPersons {
      violations.add(
        "exercises",
        "and covariates hold \(persons) persons; at most \(Self.mostPersons), \(beyond)")
    }
  }

  /// The predictors of a person; nil when one is missing.
  func row(_ person: Int) -> [Double]? {
    let row = columns.map { $0.values[person] }
    return row.contains(where: \.isNaN) ? nil : row
  }

  /// What the model expects of a row, on its own scale.
  func prediction(_ row: [Double], level: Double) -> Statistics.LinearModel.Prediction {
    Statistics.LinearModel.predict(
      row: row, coefficients: estimates, xtxInverse: covariance, sigma: model.sigma,
      degreesOfFreedom: model.df, level: level)
  }

  /// xᵀ(XᵀX)⁻¹x: how far a row is from those that the model was made from.
  func leverage(_ row: [Double], of prediction: Statistics.LinearModel.Prediction) -> Double {
    guard !model.unscaledCovariance.isEmpty else { return prediction.leverage }
    return Statistics.LinearModel.predict(
      row: row, coefficients: estimates, xtxInverse: model.xtxInverse, sigma: model.sigma,
      degreesOfFreedom: model.df
    ).leverage
  }

  /// The set of values of one predictor at which the model does not exclude an outcome.
  func fieller(_ row: [Double], free index: Int, wanted: Double, level: Double) -> FiellerInterval {
    FiellerInterval(
      coefficients: estimates, covariance: covariance, sigma: model.sigma,
      degreesOfFreedom: model.df, row: row, index: index, outcome: wanted, level: level)
  }

  /// What a reader must know of a row.
  func flags(_ row: [Double], leverage: Double) -> [PredictionFlag] {
    var flags: [PredictionFlag] = []
    let terms = model.coefficients.dropFirst()
    if zip(row, terms).contains(where: { $0 < $1.minimum || $0 > $1.maximum }) {
      flags.append(.outsideRange)
    }
    if leverage > 3 * Double(model.coefficients.count) / Double(model.n) {
      flags.append(.highLeverage)
    }
    return flags
  }
}
