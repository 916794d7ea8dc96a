package import Messages
import Statistics

extension WalkingAnswers {
  /// A linear model of the outcome, by least squares.
  ///
  /// - Throws: `InvalidRequest` with every violated field.
  package static func fit(_ request: FitRequest) throws(InvalidRequest) -> FitResponse {
    var violations = Violations()
    violations.outcome(request.outcome, "outcome")
    violations.predictors(
      request.exercises, request.covariates, count: request.outcome?.values.count,
      as: "outcome.values")
    let columns = choose(request, &violations)
    let level = violations.level(request.confidenceLevel, "confidence_level")
    try violations.throwIfAny()
    let outcome = request.outcome ?? Outcome()
    let y = outcome.scaledValues
    let complete = y.indices.filter { i in
      !y[i].isNaN && columns.allSatisfy { !$0.values[i].isNaN }
    }
    let predictors = columns.map { column in complete.map { column.values[$0] } }
    let fitted: Statistics.LinearModel
    do {
      fitted = try Statistics.LinearModel(
        predictors: predictors, outcome: complete.map { y[$0] }, level: level)
    } catch {
      violations.add(error, columns: columns, predictorField: "predictors")
      try violations.throwIfAny()
      throw InvalidRequest(violations: [])
    }
    return FitResponse(
      model: Messages.LinearModel(fitted, outcome, columns, predictors),
      n: UInt32(fitted.count), dropped: UInt32(y.count - complete.count),
      rSquared: fitted.rSquared, adjustedRSquared: fitted.adjustedRSquared, f: fitted.f,
      fDf1: Double(columns.count), fDf2: fitted.degreesOfFreedom, fP: fitted.fP,
      aic: fitted.aic, bic: fitted.bic,
      flags: flags(columns, used: complete.count, of: y.count)
        + (fitted.isEssentiallyPerfect ? [.exactFit] : []))
  }

  private static func choose(
    _ request: FitRequest, _ violations: inout Violations
  ) -> [PredictorTable.Column] {
    if request.predictors.isEmpty {
      violations.add("predictors", "is empty; name at least one predictor")
    } else if request.predictors.count > 50 {
      violations.add("predictors", "has more than 50 entries; prespecify a few")
    }
    let table = PredictorTable(exercises: request.exercises, covariates: request.covariates)
    var seen: Set<String> = []
    return request.predictors.prefix(50).enumerated().compactMap { i, choice in
      let field = "predictors[\(i)]"
      if !seen.insert("\(choice.name) \(choice.measure)").inserted {
        violations.add(field, "is named twice")
      }
      return table.column(choice.name, choice.measure, field: field, &violations)
    }
  }

  private static func flags(
    _ columns: [PredictorTable.Column], used: Int, of all: Int
  ) -> [FitFlag] {
    var flags: [FitFlag] = []
    if used < all { flags.append(.personsDropped) }
    if used < 10 * columns.count { flags.append(.fewPersons) }
    let weaker = Set(columns.filter { $0.measure == .weaker }.map(\.name))
    let asymmetry = columns.filter { $0.measure == .absAsymmetry || $0.measure == .logRatio }
    if asymmetry.contains(where: { weaker.contains($0.name) }) { flags.append(.sharedTerm) }
    return flags
  }

  static let fitMethods = [
    "ordinary least squares with an intercept, by Householder QR; complete persons only",
    "intervals by Student's t; prediction interval t sigma sqrt(1+h)",
    "an association in this cohort, not a cause; R squared is optimistic for new persons",
  ]
}

extension Violations {
  /// Why a model cannot be fitted, said of the request's fields.
  fileprivate mutating func add(
    _ error: LinearModelError, columns: [PredictorTable.Column], predictorField: String
  ) {
    switch error {
    case .tooFewObservations(let count, let coefficients):
      add(
        "outcome.values",
        "leaves \(count) complete persons for \(coefficients) coefficients; "
          + "at least \(coefficients + 1) are needed, 10 a predictor are wise")
    case .dependentColumn(let column):
      add(
        "\(predictorField)[\(column)]",
        "is constant or follows from the predictors before it; leave it out")
    case .notFinite(let column?, _):
      add("\(predictorField)[\(column)]", "has a value that is not finite")
    case .notFinite(nil, let row):
      add("outcome.values", "is not finite on the scale of the analysis (complete person \(row))")
    case .columnLength(let column, let expected, let found):
      add("\(predictorField)[\(column)]", "has \(found) values, expected \(expected)")
    }
  }
}

extension Messages.LinearModel {
  fileprivate init(
    _ fitted: Statistics.LinearModel, _ outcome: Outcome, _ columns: [PredictorTable.Column],
    _ predictors: [[Double]]
  ) {
    self.init(
      outcome: outcome.name, test: outcome.test, unit: outcome.unit,
      scale: outcome.analysisScale, xtxInverse: fitted.xtxInverse, sigma: fitted.sigma,
      df: UInt32(fitted.degreesOfFreedom), n: UInt32(fitted.count),
      provenance: Provenance(methods: WalkingAnswers.fitMethods))
    for i in fitted.coefficients.indices {
      var coefficient = Coefficient(
        name: "(intercept)", unit: "", estimate: fitted.coefficients[i],
        standardError: fitted.standardErrors[i],
        interval: .init(fitted.intervals[i], level: fitted.level), t: fitted.tStatistics[i],
        p: fitted.pValues[i], standardised: .nan, minimum: .nan, maximum: .nan)
      if i > 0 {
        coefficient.name = columns[i - 1].name
        coefficient.measure = columns[i - 1].measure
        coefficient.unit = columns[i - 1].unit
        coefficient.standardised = fitted.standardisedCoefficients[i - 1]
        coefficient.minimum = predictors[i - 1].min() ?? .nan
        coefficient.maximum = predictors[i - 1].max() ?? .nan
      }
      coefficients.append(coefficient)
    }
  }
}
