// Written by proto/generate from proto/evenstride/v1/prediction.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension Benchmark: CBacked {
  public static let fullName = "evenstride.v1.Benchmark"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__benchmark__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Benchmark>) {
    self.init()
    value = c.pointee.value
    source = String(cString: c.pointee.source)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Benchmark>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__benchmark__init(c)
    c.pointee.value = self.value
    if !self.source.isEmpty { c.pointee.source = try arena.string(self.source) }
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
    modelName = String(cString: c.pointee.model_name)
    modelVersion = c.pointee.model_version
    benchmarks = CArray.messages(c.pointee.benchmarks, c.pointee.n_benchmarks)
    smallestDetectableChange = c.pointee.smallest_detectable_change
    smallestDetectableChangeSource = String(cString: c.pointee.smallest_detectable_change_source)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__PredictRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__predict_request__init(c)
    if let inner = self.model { c.pointee.model = try arena.message(inner) }
    (c.pointee.exercises, c.pointee.n_exercises) = try arena.messages(self.exercises)
    (c.pointee.covariates, c.pointee.n_covariates) = try arena.messages(self.covariates)
    c.pointee.level = self.level
    if !self.modelName.isEmpty { c.pointee.model_name = try arena.string(self.modelName) }
    c.pointee.model_version = self.modelVersion
    (c.pointee.benchmarks, c.pointee.n_benchmarks) = try arena.messages(self.benchmarks)
    c.pointee.smallest_detectable_change = self.smallestDetectableChange
    if !self.smallestDetectableChangeSource.isEmpty { c.pointee.smallest_detectable_change_source = try arena.string(self.smallestDetectableChangeSource) }
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
    probabilityAbove = CArray.numbers(c.pointee.probability_above, c.pointee.n_probability_above)
    contributions = CArray.numbers(c.pointee.contributions, c.pointee.n_contributions)
    smallestDetectableChange = c.pointee.smallest_detectable_change
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
    (c.pointee.probability_above, c.pointee.n_probability_above) = try arena.numbers(self.probabilityAbove)
    (c.pointee.contributions, c.pointee.n_contributions) = try arena.numbers(self.contributions)
    c.pointee.smallest_detectable_change = self.smallestDetectableChange
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
    benchmarks = CArray.messages(c.pointee.benchmarks, c.pointee.n_benchmarks)
    smallestDetectableChangeSource = String(cString: c.pointee.smallest_detectable_change_source)
    validatedRSquared = c.pointee.validated_r_squared
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
    (c.pointee.benchmarks, c.pointee.n_benchmarks) = try arena.messages(self.benchmarks)
    if !self.smallestDetectableChangeSource.isEmpty { c.pointee.smallest_detectable_change_source = try arena.string(self.smallestDetectableChangeSource) }
    c.pointee.validated_r_squared = self.validatedRSquared
  }
}

extension PredictionsResponse: CBacked {
  public static let fullName = "evenstride.v1.PredictionsResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__predictions_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__PredictionsResponse>) {
    self.init()
    estimate = CArray.numbers(c.pointee.estimate, c.pointee.n_estimate)
    lower = CArray.numbers(c.pointee.lower, c.pointee.n_lower)
    upper = CArray.numbers(c.pointee.upper, c.pointee.n_upper)
    leverage = CArray.numbers(c.pointee.leverage, c.pointee.n_leverage)
    flags = CArray.numbers(c.pointee.flags, c.pointee.n_flags)
    benchmarks = CArray.messages(c.pointee.benchmarks, c.pointee.n_benchmarks)
    probabilityAbove = CArray.numbers(c.pointee.probability_above, c.pointee.n_probability_above)
    unit = String(cString: c.pointee.unit)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__PredictionsResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__predictions_response__init(c)
    (c.pointee.estimate, c.pointee.n_estimate) = try arena.numbers(self.estimate)
    (c.pointee.lower, c.pointee.n_lower) = try arena.numbers(self.lower)
    (c.pointee.upper, c.pointee.n_upper) = try arena.numbers(self.upper)
    (c.pointee.leverage, c.pointee.n_leverage) = try arena.numbers(self.leverage)
    (c.pointee.flags, c.pointee.n_flags) = try arena.numbers(self.flags)
    (c.pointee.benchmarks, c.pointee.n_benchmarks) = try arena.messages(self.benchmarks)
    (c.pointee.probability_above, c.pointee.n_probability_above) = try arena.numbers(self.probabilityAbove)
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
  }
}

extension TargetRequest: CBacked {
  public static let fullName = "evenstride.v1.TargetRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__target_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__TargetRequest>) {
    self.init()
    model = c.pointee.model.map { LinearModel(copying: $0) }
    modelName = String(cString: c.pointee.model_name)
    modelVersion = c.pointee.model_version
    exercises = CArray.messages(c.pointee.exercises, c.pointee.n_exercises)
    covariates = CArray.messages(c.pointee.covariates, c.pointee.n_covariates)
    predictor = c.pointee.predictor.map { PredictorChoice(copying: $0) }
    wanted = c.pointee.wanted
    predictorMdc = c.pointee.predictor_mdc
    confidenceLevel = c.pointee.confidence_level
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__TargetRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__target_request__init(c)
    if let inner = self.model { c.pointee.model = try arena.message(inner) }
    if !self.modelName.isEmpty { c.pointee.model_name = try arena.string(self.modelName) }
    c.pointee.model_version = self.modelVersion
    (c.pointee.exercises, c.pointee.n_exercises) = try arena.messages(self.exercises)
    (c.pointee.covariates, c.pointee.n_covariates) = try arena.messages(self.covariates)
    if let inner = self.predictor { c.pointee.predictor = try arena.message(inner) }
    c.pointee.wanted = self.wanted
    c.pointee.predictor_mdc = self.predictorMdc
    c.pointee.confidence_level = self.confidenceLevel
  }
}

extension TargetReport: CBacked {
  public static let fullName = "evenstride.v1.TargetReport"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__target_report__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__TargetReport>) {
    self.init()
    now = c.pointee.now
    needed = c.pointee.needed
    distance = c.pointee.distance
    distanceInMdc = c.pointee.distance_in_mdc
    region = TargetRegion(rawValue: Int32(bitPattern: c.pointee.region.rawValue))
    interval = c.pointee.interval.map { Interval(copying: $0) }
    flags = CArray.enums(c.pointee.flags, c.pointee.n_flags)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__TargetReport>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__target_report__init(c)
    c.pointee.now = self.now
    c.pointee.needed = self.needed
    c.pointee.distance = self.distance
    c.pointee.distance_in_mdc = self.distanceInMdc
    c.pointee.region = .init(rawValue: UInt32(bitPattern: self.region.rawValue))
    if let inner = self.interval { c.pointee.interval = try arena.message(inner) }
    (c.pointee.flags, c.pointee.n_flags) = try arena.enums(self.flags)
  }
}

extension TargetResponse: CBacked {
  public static let fullName = "evenstride.v1.TargetResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__target_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__TargetResponse>) {
    self.init()
    reports = CArray.messages(c.pointee.reports, c.pointee.n_reports)
    unit = String(cString: c.pointee.unit)
    provenance = c.pointee.provenance.map { Provenance(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__TargetResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__target_response__init(c)
    (c.pointee.reports, c.pointee.n_reports) = try arena.messages(self.reports)
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
    if let inner = self.provenance { c.pointee.provenance = try arena.message(inner) }
  }
}
