package import Messages
package import Statistics

extension WalkingAnswers {
  /// A linear model of the outcome, with what is needed to judge and to use it.
  ///
  /// - Parameter workers: who resamples.
  /// - Throws: `InvalidRequest` with every violated field; `Cancelled`.
  package static func fit(
    _ request: FitRequest, workers: Workers = .alone
  ) throws -> FitResponse {
    let isCancelled = workers.isCancelled
    let data = try FitData(request, isCancelled)
    let model: FittedModel
    let validation: ModelValidation?
    do {
      model = try FittedModel(data, workers)
      validation = try data.validated(workers)
    } catch {
      try Cancelled.check(isCancelled)
      throw data.refusal(error)
    }
    try Cancelled.check(isCancelled)
    var response = FitResponse(
      n: UInt32(data.outcome.count), dropped: UInt32(data.dropped), ridge: model.ridge)
    try response.add(model, isCancelled)
    response.validation = validation.map { .init($0) }
    response.sampleSize = SampleSizeVerdict(data, model, validation)
    response.diagnostics = data.wantsDiagnostics ? .init(data, model) : nil
    response.model = try Messages.LinearModel(data, model, validation, isCancelled)
    try Cancelled.check(isCancelled)
    if !response.isUsable {
      throw InvalidRequest(violations: [
        FieldViolation(
          field: "predictors",
          description:
            "or outcome have values so large or small that the model is beyond a double; "
            + "use other units")
      ])
    }
    response.flags = data.flags + model.flags + response.findings
    return response
  }

  static func fitMethods(_ data: FitData) -> [String] {
    var methods = [
      "complete persons only; intervals by Student's t; diagnostics from least squares",
      "an association in this cohort, not a cause; R squared is optimistic for new persons",
      "sample size: Riley 2019, doi:10.1002/sim.7993",
    ]
    switch data.method {
    case .ridge:
      methods.insert(
        "ridge regression (Hoerl and Kennard 1970) on standardised predictors, penalty "
          + (data.penalty == nil ? "chosen by generalised cross-validation" : "given")
          + "; intervals ignore its bias", at: 0)
    case .huber:
      methods.insert(
        "Huber's M-estimate (1964), k = 1.345, scale = median |r| / 0.6745 at each step",
        at: 0)
    default:
      methods.insert("ordinary least squares with an intercept, by Householder QR", at: 0)
    }
    if let validation = data.validation {
      methods.append(
        "validation: bootstrap optimism (Harrell 1996), \(validation.resamples) resamples, seed "
          + "\(validation.seed), the whole procedure repeated")
    }
    return methods
  }
}

extension FitResponse {
  /// The figures of a fit.
  fileprivate mutating func add(_ model: FittedModel, _ isCancelled: () -> Bool) throws(Cancelled) {
    let isLeastSquares = model.method == .leastSquares
    let base = model.leastSquares
    rSquared = model.rSquared
    adjustedRSquared = isLeastSquares ? base.adjustedRSquared : .nan
    f = isLeastSquares ? base.f : .nan
    fDf1 = isLeastSquares ? Double(base.coefficients.count - 1) : .nan
    fDf2 = isLeastSquares ? base.degreesOfFreedom : .nan
    fP = isLeastSquares ? base.fP : .nan
    aic = isLeastSquares ? base.aic : .nan
    bic = isLeastSquares ? base.bic : .nan
    loocvRmse = model.leaveOneOutRMSE
    predictedRSquared = model.predictedRSquared
    try Cancelled.check(isCancelled)
    let spread = Statistics.BreuschPagan(base)
    try Cancelled.check(isCancelled)
    breuschPagan = spread.koenker
    breuschPaganP = spread.koenkerP
    let shape = Statistics.ShapiroWilk(base.residuals)
    shapiroWilk = shape.w
    shapiroWilkP = shape.p
    durbinWatson = model.diagnostics.durbinWatson
    conditionNumber = base.conditionNumber
  }

  /// Whether the model's numbers are such that `Predict` takes them; a scale that is not known is
  /// flagged instead.
  fileprivate var isUsable: Bool {
    guard let model else { return false }
    let numbers =
      model.coefficients.flatMap { [$0.estimate, $0.minimum, $0.maximum] }.filter { !$0.isNaN }
      + model.xtxInverse + model.unscaledCovariance.filter { !$0.isNaN }
    return numbers.allSatisfy { $0.magnitude <= Violations.largest }
      && !model.coefficients.contains { $0.estimate.isNaN } && !model.sigma.isInfinite
  }

  /// What the figures say that a reader must know.
  fileprivate var findings: [FitFlag] {
    var flags: [FitFlag] = []
    if let sampleSize, sampleSize.needed > sampleSize.have { flags.append(.belowSampleSize) }
    if breuschPaganP < 0.05 { flags.append(.unequalSpread) }
    if shapiroWilkP < 0.05 { flags.append(.notNormal) }
    if let validation, validation.correctedRSquared.isNaN { flags.append(.validationFailed) }
    return flags
  }
}

extension FitValidation {
  fileprivate init(_ result: ModelValidation) {
    self.init(
      apparentRSquared: result.apparent.rSquared, optimismRSquared: result.optimism.rSquared,
      correctedRSquared: result.corrected.rSquared, apparentRmse: result.apparent.rmse,
      correctedRmse: result.corrected.rmse,
      calibrationSlope: result.corrected.calibrationSlope,
      calibrationIntercept: result.corrected.calibrationIntercept,
      resamples: UInt32(result.resamples - result.failed), failed: UInt32(result.failed),
      penaltyFirstQuartile: result.penaltyQuartiles.lower,
      penaltyMedian: result.penaltyQuartiles.median,
      penaltyThirdQuartile: result.penaltyQuartiles.upper)
  }
}

extension SampleSizeVerdict {
  fileprivate init(_ data: FitData, _ model: FittedModel, _ validation: ModelValidation?) {
    let corrected = validation?.corrected.rSquared ?? .nan
    let explained = corrected.isNaN ? model.leastSquares.adjustedRSquared : corrected
    let size = RileySampleSize(
      predictors: data.columns.count, rSquared: max(0, explained),
      mean: Descriptive.mean(data.outcome),
      standardDeviation: Descriptive.standardDeviation(data.outcome))
    func count(_ value: Int?) -> UInt32 { value.map { UInt32(clamping: $0) } ?? 0 }
    let criteria = [
      size.forShrinkage, size.forOptimism, size.forResidualDeviation,
      // Ten percent of a logarithm's mean would depend on the unit.
      data.scale == .log ? nil : size.forMean,
    ].map(count)
    self.init(
      shrinkage: criteria[0], optimism: criteria[1], residualSd: criteria[2],
      meanOutcome: criteria[3], needed: criteria.max() ?? 0,
      have: UInt32(data.outcome.count))
  }
}

extension FitDiagnostics {
  fileprivate init(_ data: FitData, _ model: FittedModel) {
    let isLeastSquares = model.method == .leastSquares
    self.init(
      persons: data.persons.map { UInt32($0) },
      fitted: zip(data.outcome, model.residuals).map { $0 - $1 }, residuals: model.residuals,
      leverages: model.leverages,
      studentised: isLeastSquares ? model.diagnostics.studentisedResiduals : [],
      cook: isLeastSquares ? model.diagnostics.cooksDistances : [], weights: model.weights)
  }
}

extension Messages.LinearModel {
  fileprivate init(
    _ data: FitData, _ model: FittedModel, _ validation: ModelValidation?,
    _ isCancelled: () -> Bool
  ) throws(Cancelled) {
    try Cancelled.check(isCancelled)
    let base = model.leastSquares
    let spread = Descriptive.standardDeviation(data.outcome)
    let robust =
      model.method == .leastSquares ? base.robustStandardErrors(.hc3, isCancelled: isCancelled) : []
    self.init(
      outcome: data.request.outcome?.name ?? "", test: data.request.outcome?.test ?? .unspecified,
      unit: data.request.outcome?.unit ?? "", scale: data.scale, xtxInverse: base.xtxInverse,
      sigma: model.sigma, df: model.degreesOfFreedom, n: UInt32(data.outcome.count),
      provenance: Provenance(methods: WalkingAnswers.fitMethods(data)), method: data.method,
      unscaledCovariance: model.unscaledCovariance, ridgePenalty: model.ridge?.penalty ?? 0,
      validatedRSquared: validation?.corrected.rSquared ?? .nan)
    for (i, term) in model.terms.enumerated() {
      try Cancelled.check(isCancelled)
      var coefficient = Coefficient(
        name: "(intercept)", unit: "", estimate: term.estimate,
        standardError: term.standardError,
        interval: .init(term.interval, level: data.level), t: term.t, p: term.p,
        standardised: .nan, minimum: .nan, maximum: .nan, mean: .nan, vif: .nan,
        robustStandardError: i < robust.count ? robust[i] : .nan)
      if i > 0 {
        let column = data.columns[i - 1]
        let values = data.predictors[i - 1]
        coefficient.name = column.name
        coefficient.measure = column.measure
        coefficient.unit = column.unit
        coefficient.standardised =
          term.estimate * Descriptive.standardDeviation(values) / spread
        coefficient.minimum = values.min() ?? .nan
        coefficient.maximum = values.max() ?? .nan
        coefficient.mean = Descriptive.mean(values)
        coefficient.vif = model.diagnostics.varianceInflationFactors[i - 1]
      }
      coefficients.append(coefficient)
    }
  }
}
