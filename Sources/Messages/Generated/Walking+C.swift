// Written by proto/generate from proto/evenstride/v1/walking.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension Outcome: CBacked {
  public static let fullName = "evenstride.v1.Outcome"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__outcome__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Outcome>) {
    self.init()
    name = String(cString: c.pointee.name)
    test = WalkingTest(rawValue: Int32(bitPattern: c.pointee.test.rawValue))
    unit = String(cString: c.pointee.unit)
    values = CArray.numbers(c.pointee.values, c.pointee.n_values)
    scale = OutcomeScale(rawValue: Int32(bitPattern: c.pointee.scale.rawValue))
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Outcome>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__outcome__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    c.pointee.test = .init(rawValue: UInt32(bitPattern: self.test.rawValue))
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
    (c.pointee.values, c.pointee.n_values) = try arena.numbers(self.values)
    c.pointee.scale = .init(rawValue: UInt32(bitPattern: self.scale.rawValue))
  }
}

extension LegStrengths: CBacked {
  public static let fullName = "evenstride.v1.LegStrengths"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__leg_strengths__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__LegStrengths>) {
    self.init()
    exercise = String(cString: c.pointee.exercise)
    unit = String(cString: c.pointee.unit)
    left = CArray.numbers(c.pointee.left, c.pointee.n_left)
    right = CArray.numbers(c.pointee.right, c.pointee.n_right)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__LegStrengths>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__leg_strengths__init(c)
    if !self.exercise.isEmpty { c.pointee.exercise = try arena.string(self.exercise) }
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
    (c.pointee.left, c.pointee.n_left) = try arena.numbers(self.left)
    (c.pointee.right, c.pointee.n_right) = try arena.numbers(self.right)
  }
}

extension Covariate: CBacked {
  public static let fullName = "evenstride.v1.Covariate"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__covariate__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Covariate>) {
    self.init()
    name = String(cString: c.pointee.name)
    unit = String(cString: c.pointee.unit)
    values = CArray.numbers(c.pointee.values, c.pointee.n_values)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Covariate>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__covariate__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
    (c.pointee.values, c.pointee.n_values) = try arena.numbers(self.values)
  }
}

extension RelateRequest: CBacked {
  public static let fullName = "evenstride.v1.RelateRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__relate_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__RelateRequest>) {
    self.init()
    outcome = c.pointee.outcome.map { Outcome(copying: $0) }
    exercises = CArray.messages(c.pointee.exercises, c.pointee.n_exercises)
    measures = CArray.enums(c.pointee.measures, c.pointee.n_measures)
    covariates = CArray.messages(c.pointee.covariates, c.pointee.n_covariates)
    confidenceLevel = c.pointee.confidence_level
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__RelateRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__relate_request__init(c)
    if let inner = self.outcome { c.pointee.outcome = try arena.message(inner) }
    (c.pointee.exercises, c.pointee.n_exercises) = try arena.messages(self.exercises)
    (c.pointee.measures, c.pointee.n_measures) = try arena.enums(self.measures)
    (c.pointee.covariates, c.pointee.n_covariates) = try arena.messages(self.covariates)
    c.pointee.confidence_level = self.confidenceLevel
  }
}

extension Correlation: CBacked {
  public static let fullName = "evenstride.v1.Correlation"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__correlation__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Correlation>) {
    self.init()
    estimate = c.pointee.estimate
    interval = c.pointee.interval.map { Interval(copying: $0) }
    statistic = c.pointee.statistic
    p = c.pointee.p
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Correlation>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__correlation__init(c)
    c.pointee.estimate = self.estimate
    if let inner = self.interval { c.pointee.interval = try arena.message(inner) }
    c.pointee.statistic = self.statistic
    c.pointee.p = self.p
  }
}

extension Relation: CBacked {
  public static let fullName = "evenstride.v1.Relation"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__relation__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Relation>) {
    self.init()
    name = String(cString: c.pointee.name)
    measure = LegMeasure(rawValue: Int32(bitPattern: c.pointee.measure.rawValue))
    unit = String(cString: c.pointee.unit)
    n = c.pointee.n
    pearson = c.pointee.pearson.map { Correlation(copying: $0) }
    spearman = c.pointee.spearman.map { Correlation(copying: $0) }
    kendall = c.pointee.kendall.map { Correlation(copying: $0) }
    pHolm = c.pointee.p_holm
    rank = c.pointee.rank
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Relation>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__relation__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    c.pointee.measure = .init(rawValue: UInt32(bitPattern: self.measure.rawValue))
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
    c.pointee.n = self.n
    if let inner = self.pearson { c.pointee.pearson = try arena.message(inner) }
    if let inner = self.spearman { c.pointee.spearman = try arena.message(inner) }
    if let inner = self.kendall { c.pointee.kendall = try arena.message(inner) }
    c.pointee.p_holm = self.pHolm
    c.pointee.rank = self.rank
  }
}

extension RelateResponse: CBacked {
  public static let fullName = "evenstride.v1.RelateResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__relate_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__RelateResponse>) {
    self.init()
    relations = CArray.messages(c.pointee.relations, c.pointee.n_relations)
    scale = OutcomeScale(rawValue: Int32(bitPattern: c.pointee.scale.rawValue))
    provenance = c.pointee.provenance.map { Provenance(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__RelateResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__relate_response__init(c)
    (c.pointee.relations, c.pointee.n_relations) = try arena.messages(self.relations)
    c.pointee.scale = .init(rawValue: UInt32(bitPattern: self.scale.rawValue))
    if let inner = self.provenance { c.pointee.provenance = try arena.message(inner) }
  }
}

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
  }
}

extension PredictRequest: CBacked {
  public static let fullName = "evenstride.v1.PredictRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__predict_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__PredictRequest>) {
    self.init()
    model = c.pointee.model.map { LinearModel(copying: $0) }
    exercises = CArray.messages(c.pointee.exercises, c.pointee.n_exercises)
    covariates = CArray.messages(c.pointee.covariates, c.pointee.n_covariates)
    level = c.pointee.level
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__PredictRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__predict_request__init(c)
    if let inner = self.model { c.pointee.model = try arena.message(inner) }
    (c.pointee.exercises, c.pointee.n_exercises) = try arena.messages(self.exercises)
    (c.pointee.covariates, c.pointee.n_covariates) = try arena.messages(self.covariates)
    c.pointee.level = self.level
  }
}

extension Prediction: CBacked {
  public static let fullName = "evenstride.v1.Prediction"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__prediction__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Prediction>) {
    self.init()
    estimate = c.pointee.estimate
    interval = c.pointee.interval.map { Interval(copying: $0) }
    linear = c.pointee.linear
    linearInterval = c.pointee.linear_interval.map { Interval(copying: $0) }
    leverage = c.pointee.leverage
    flags = CArray.enums(c.pointee.flags, c.pointee.n_flags)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Prediction>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__prediction__init(c)
    c.pointee.estimate = self.estimate
    if let inner = self.interval { c.pointee.interval = try arena.message(inner) }
    c.pointee.linear = self.linear
    if let inner = self.linearInterval { c.pointee.linear_interval = try arena.message(inner) }
    c.pointee.leverage = self.leverage
    (c.pointee.flags, c.pointee.n_flags) = try arena.enums(self.flags)
  }
}

extension PredictResponse: CBacked {
  public static let fullName = "evenstride.v1.PredictResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__predict_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__PredictResponse>) {
    self.init()
    predictions = CArray.messages(c.pointee.predictions, c.pointee.n_predictions)
    outcome = String(cString: c.pointee.outcome)
    unit = String(cString: c.pointee.unit)
    scale = OutcomeScale(rawValue: Int32(bitPattern: c.pointee.scale.rawValue))
    provenance = c.pointee.provenance.map { Provenance(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__PredictResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__predict_response__init(c)
    (c.pointee.predictions, c.pointee.n_predictions) = try arena.messages(self.predictions)
    if !self.outcome.isEmpty { c.pointee.outcome = try arena.string(self.outcome) }
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
    c.pointee.scale = .init(rawValue: UInt32(bitPattern: self.scale.rawValue))
    if let inner = self.provenance { c.pointee.provenance = try arena.message(inner) }
  }
}
