// Written by proto/generate from proto/evenstride/v1/model.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension PredictorChoice: CBacked {
  public static let fullName = "evenstride.v1.PredictorChoice"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__predictor_choice__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__PredictorChoice>) {
    self.init()
    name = String(cString: c.pointee.name)
    measure = LegMeasure(rawValue: Int32(bitPattern: c.pointee.measure.rawValue))
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__PredictorChoice>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__predictor_choice__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    c.pointee.measure = .init(rawValue: UInt32(bitPattern: self.measure.rawValue))
  }
}

extension FitRequest: CBacked {
  public static let fullName = "evenstride.v1.FitRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__fit_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__FitRequest>) {
    self.init()
    outcome = c.pointee.outcome.map { Outcome(copying: $0) }
    exercises = CArray.messages(c.pointee.exercises, c.pointee.n_exercises)
    covariates = CArray.messages(c.pointee.covariates, c.pointee.n_covariates)
    predictors = CArray.messages(c.pointee.predictors, c.pointee.n_predictors)
    confidenceLevel = c.pointee.confidence_level
    method = FitMethod(rawValue: Int32(bitPattern: c.pointee.method.rawValue))
    ridgePenalty = c.pointee.ridge_penalty
    validation = c.pointee.validation.map { BootstrapOptions(copying: $0) }
    diagnostics = c.pointee.diagnostics != 0
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__FitRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__fit_request__init(c)
    if let inner = self.outcome { c.pointee.outcome = try arena.message(inner) }
    (c.pointee.exercises, c.pointee.n_exercises) = try arena.messages(self.exercises)
    (c.pointee.covariates, c.pointee.n_covariates) = try arena.messages(self.covariates)
    (c.pointee.predictors, c.pointee.n_predictors) = try arena.messages(self.predictors)
    c.pointee.confidence_level = self.confidenceLevel
    c.pointee.method = .init(rawValue: UInt32(bitPattern: self.method.rawValue))
    c.pointee.ridge_penalty = self.ridgePenalty
    if let inner = self.validation { c.pointee.validation = try arena.message(inner) }
    c.pointee.diagnostics = self.diagnostics ? 1 : 0
  }
}

extension Coefficient: CBacked {
  public static let fullName = "evenstride.v1.Coefficient"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__coefficient__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Coefficient>) {
    self.init()
    name = String(cString: c.pointee.name)
    measure = LegMeasure(rawValue: Int32(bitPattern: c.pointee.measure.rawValue))
    unit = String(cString: c.pointee.unit)
    estimate = c.pointee.estimate
    standardError = c.pointee.standard_error
    interval = c.pointee.interval.map { Interval(copying: $0) }
    t = c.pointee.t
    p = c.pointee.p
    standardised = c.pointee.standardised
    minimum = c.pointee.minimum
    maximum = c.pointee.maximum
    mean = c.pointee.mean
    vif = c.pointee.vif
    robustStandardError = c.pointee.robust_standard_error
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Coefficient>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__coefficient__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    c.pointee.measure = .init(rawValue: UInt32(bitPattern: self.measure.rawValue))
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
    c.pointee.estimate = self.estimate
    c.pointee.standard_error = self.standardError
    if let inner = self.interval { c.pointee.interval = try arena.message(inner) }
    c.pointee.t = self.t
    c.pointee.p = self.p
    c.pointee.standardised = self.standardised
    c.pointee.minimum = self.minimum
    c.pointee.maximum = self.maximum
    c.pointee.mean = self.mean
    c.pointee.vif = self.vif
    c.pointee.robust_standard_error = self.robustStandardError
  }
}

extension LinearModel: CBacked {
  public static let fullName = "evenstride.v1.LinearModel"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__linear_model__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__LinearModel>) {
    self.init()
    outcome = String(cString: c.pointee.outcome)
    test = WalkingTest(rawValue: Int32(bitPattern: c.pointee.test.rawValue))
    unit = String(cString: c.pointee.unit)
    scale = OutcomeScale(rawValue: Int32(bitPattern: c.pointee.scale.rawValue))
    coefficients = CArray.messages(c.pointee.coefficients, c.pointee.n_coefficients)
    xtxInverse = CArray.numbers(c.pointee.xtx_inverse, c.pointee.n_xtx_inverse)
    sigma = c.pointee.sigma
    df = c.pointee.df
    n = c.pointee.n
    provenance = c.pointee.provenance.map { Provenance(copying: $0) }
    method = FitMethod(rawValue: Int32(bitPattern: c.pointee.method.rawValue))
    unscaledCovariance = CArray.numbers(c.pointee.unscaled_covariance, c.pointee.n_unscaled_covariance)
    ridgePenalty = c.pointee.ridge_penalty
    validatedRSquared = c.pointee.validated_r_squared
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__LinearModel>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__linear_model__init(c)
    if !self.outcome.isEmpty { c.pointee.outcome = try arena.string(self.outcome) }
    c.pointee.test = .init(rawValue: UInt32(bitPattern: self.test.rawValue))
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
    c.pointee.scale = .init(rawValue: UInt32(bitPattern: self.scale.rawValue))
    (c.pointee.coefficients, c.pointee.n_coefficients) = try arena.messages(self.coefficients)
    (c.pointee.xtx_inverse, c.pointee.n_xtx_inverse) = try arena.numbers(self.xtxInverse)
    c.pointee.sigma = self.sigma
    c.pointee.df = self.df
    c.pointee.n = self.n
    if let inner = self.provenance { c.pointee.provenance = try arena.message(inner) }
    c.pointee.method = .init(rawValue: UInt32(bitPattern: self.method.rawValue))
    (c.pointee.unscaled_covariance, c.pointee.n_unscaled_covariance) = try arena.numbers(self.unscaledCovariance)
    c.pointee.ridge_penalty = self.ridgePenalty
    c.pointee.validated_r_squared = self.validatedRSquared
  }
}

extension FitDiagnostics: CBacked {
  public static let fullName = "evenstride.v1.FitDiagnostics"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__fit_diagnostics__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__FitDiagnostics>) {
    self.init()
    persons = CArray.numbers(c.pointee.persons, c.pointee.n_persons)
    fitted = CArray.numbers(c.pointee.fitted, c.pointee.n_fitted)
    residuals = CArray.numbers(c.pointee.residuals, c.pointee.n_residuals)
    leverages = CArray.numbers(c.pointee.leverages, c.pointee.n_leverages)
    studentised = CArray.numbers(c.pointee.studentised, c.pointee.n_studentised)
    cook = CArray.numbers(c.pointee.cook, c.pointee.n_cook)
    weights = CArray.numbers(c.pointee.weights, c.pointee.n_weights)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__FitDiagnostics>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__fit_diagnostics__init(c)
    (c.pointee.persons, c.pointee.n_persons) = try arena.numbers(self.persons)
    (c.pointee.fitted, c.pointee.n_fitted) = try arena.numbers(self.fitted)
    (c.pointee.residuals, c.pointee.n_residuals) = try arena.numbers(self.residuals)
    (c.pointee.leverages, c.pointee.n_leverages) = try arena.numbers(self.leverages)
    (c.pointee.studentised, c.pointee.n_studentised) = try arena.numbers(self.studentised)
    (c.pointee.cook, c.pointee.n_cook) = try arena.numbers(self.cook)
    (c.pointee.weights, c.pointee.n_weights) = try arena.numbers(self.weights)
  }
}

extension FitValidation: CBacked {
  public static let fullName = "evenstride.v1.FitValidation"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__fit_validation__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__FitValidation>) {
    self.init()
    apparentRSquared = c.pointee.apparent_r_squared
    optimismRSquared = c.pointee.optimism_r_squared
    correctedRSquared = c.pointee.corrected_r_squared
    apparentRmse = c.pointee.apparent_rmse
    correctedRmse = c.pointee.corrected_rmse
    calibrationSlope = c.pointee.calibration_slope
    calibrationIntercept = c.pointee.calibration_intercept
    resamples = c.pointee.resamples
    failed = c.pointee.failed
    penaltyFirstQuartile = c.pointee.penalty_first_quartile
    penaltyMedian = c.pointee.penalty_median
    penaltyThirdQuartile = c.pointee.penalty_third_quartile
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__FitValidation>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__fit_validation__init(c)
    c.pointee.apparent_r_squared = self.apparentRSquared
    c.pointee.optimism_r_squared = self.optimismRSquared
    c.pointee.corrected_r_squared = self.correctedRSquared
    c.pointee.apparent_rmse = self.apparentRmse
    c.pointee.corrected_rmse = self.correctedRmse
    c.pointee.calibration_slope = self.calibrationSlope
    c.pointee.calibration_intercept = self.calibrationIntercept
    c.pointee.resamples = self.resamples
    c.pointee.failed = self.failed
    c.pointee.penalty_first_quartile = self.penaltyFirstQuartile
    c.pointee.penalty_median = self.penaltyMedian
    c.pointee.penalty_third_quartile = self.penaltyThirdQuartile
  }
}

extension SampleSizeVerdict: CBacked {
  public static let fullName = "evenstride.v1.SampleSizeVerdict"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__sample_size_verdict__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__SampleSizeVerdict>) {
    self.init()
    shrinkage = c.pointee.shrinkage
    optimism = c.pointee.optimism
    residualSd = c.pointee.residual_sd
    meanOutcome = c.pointee.mean_outcome
    needed = c.pointee.needed
    have = c.pointee.have
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__SampleSizeVerdict>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__sample_size_verdict__init(c)
    c.pointee.shrinkage = self.shrinkage
    c.pointee.optimism = self.optimism
    c.pointee.residual_sd = self.residualSd
    c.pointee.mean_outcome = self.meanOutcome
    c.pointee.needed = self.needed
    c.pointee.have = self.have
  }
}

extension RidgeReport: CBacked {
  public static let fullName = "evenstride.v1.RidgeReport"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__ridge_report__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__RidgeReport>) {
    self.init()
    penalty = c.pointee.penalty
    effectiveDf = c.pointee.effective_df
    gcv = c.pointee.gcv
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__RidgeReport>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__ridge_report__init(c)
    c.pointee.penalty = self.penalty
    c.pointee.effective_df = self.effectiveDf
    c.pointee.gcv = self.gcv
  }
}

extension FitResponse: CBacked {
  public static let fullName = "evenstride.v1.FitResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__fit_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__FitResponse>) {
    self.init()
    model = c.pointee.model.map { LinearModel(copying: $0) }
    n = c.pointee.n
    dropped = c.pointee.dropped
    rSquared = c.pointee.r_squared
    adjustedRSquared = c.pointee.adjusted_r_squared
    f = c.pointee.f
    fDf1 = c.pointee.f_df1
    fDf2 = c.pointee.f_df2
    fP = c.pointee.f_p
    aic = c.pointee.aic
    bic = c.pointee.bic
    flags = CArray.enums(c.pointee.flags, c.pointee.n_flags)
    loocvRmse = c.pointee.loocv_rmse
    predictedRSquared = c.pointee.predicted_r_squared
    breuschPagan = c.pointee.breusch_pagan
    breuschPaganP = c.pointee.breusch_pagan_p
    shapiroWilk = c.pointee.shapiro_wilk
    shapiroWilkP = c.pointee.shapiro_wilk_p
    durbinWatson = c.pointee.durbin_watson
    diagnostics = c.pointee.diagnostics.map { FitDiagnostics(copying: $0) }
    validation = c.pointee.validation.map { FitValidation(copying: $0) }
    sampleSize = c.pointee.sample_size.map { SampleSizeVerdict(copying: $0) }
    ridge = c.pointee.ridge.map { RidgeReport(copying: $0) }
    conditionNumber = c.pointee.condition_number
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__FitResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__fit_response__init(c)
    if let inner = self.model { c.pointee.model = try arena.message(inner) }
    c.pointee.n = self.n
    c.pointee.dropped = self.dropped
    c.pointee.r_squared = self.rSquared
    c.pointee.adjusted_r_squared = self.adjustedRSquared
    c.pointee.f = self.f
    c.pointee.f_df1 = self.fDf1
    c.pointee.f_df2 = self.fDf2
    c.pointee.f_p = self.fP
    c.pointee.aic = self.aic
    c.pointee.bic = self.bic
    (c.pointee.flags, c.pointee.n_flags) = try arena.enums(self.flags)
    c.pointee.loocv_rmse = self.loocvRmse
    c.pointee.predicted_r_squared = self.predictedRSquared
    c.pointee.breusch_pagan = self.breuschPagan
    c.pointee.breusch_pagan_p = self.breuschPaganP
    c.pointee.shapiro_wilk = self.shapiroWilk
    c.pointee.shapiro_wilk_p = self.shapiroWilkP
    c.pointee.durbin_watson = self.durbinWatson
    if let inner = self.diagnostics { c.pointee.diagnostics = try arena.message(inner) }
    if let inner = self.validation { c.pointee.validation = try arena.message(inner) }
    if let inner = self.sampleSize { c.pointee.sample_size = try arena.message(inner) }
    if let inner = self.ridge { c.pointee.ridge = try arena.message(inner) }
    c.pointee.condition_number = self.conditionNumber
  }
}
