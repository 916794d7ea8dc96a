// Written by proto/generate from proto/evenstride/v1/asymmetry.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension Trial: CBacked {
  public static let fullName = "evenstride.v1.Trial"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__trial__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Trial>) {
    self.init()
    side = Side(rawValue: Int32(bitPattern: c.pointee.side.rawValue))
    value = c.pointee.value
    repetitions = c.pointee.repetitions
    session = c.pointee.session
    failed = c.pointee.failed != 0
    belowLowestLoad = c.pointee.below_lowest_load != 0
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Trial>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__trial__init(c)
    c.pointee.side = .init(rawValue: UInt32(bitPattern: self.side.rawValue))
    c.pointee.value = self.value
    c.pointee.repetitions = self.repetitions
    c.pointee.session = self.session
    c.pointee.failed = self.failed ? 1 : 0
    c.pointee.below_lowest_load = self.belowLowestLoad ? 1 : 0
  }
}

extension Exercise: CBacked {
  public static let fullName = "evenstride.v1.Exercise"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__exercise__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Exercise>) {
    self.init()
    name = String(cString: c.pointee.name)
    unit = String(cString: c.pointee.unit)
    left = CArray.numbers(c.pointee.left, c.pointee.n_left)
    right = CArray.numbers(c.pointee.right, c.pointee.n_right)
    error = c.pointee.error.map { MeasurementError(copying: $0) }
    loadIncrement = c.pointee.load_increment
    declaredSide = Side(rawValue: Int32(bitPattern: c.pointee.declared_side.rawValue))
    trials = CArray.messages(c.pointee.trials, c.pointee.n_trials)
    thresholdPercent = c.pointee.threshold_percent
    thresholdSource = String(cString: c.pointee.threshold_source)
    declaredBy = DeclaredBy(rawValue: Int32(bitPattern: c.pointee.declared_by.rawValue))
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Exercise>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__exercise__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
    (c.pointee.left, c.pointee.n_left) = try arena.numbers(self.left)
    (c.pointee.right, c.pointee.n_right) = try arena.numbers(self.right)
    if let inner = self.error { c.pointee.error = try arena.message(inner) }
    c.pointee.load_increment = self.loadIncrement
    c.pointee.declared_side = .init(rawValue: UInt32(bitPattern: self.declaredSide.rawValue))
    (c.pointee.trials, c.pointee.n_trials) = try arena.messages(self.trials)
    c.pointee.threshold_percent = self.thresholdPercent
    if !self.thresholdSource.isEmpty { c.pointee.threshold_source = try arena.string(self.thresholdSource) }
    c.pointee.declared_by = .init(rawValue: UInt32(bitPattern: self.declaredBy.rawValue))
  }
}

extension AssessRequest: CBacked {
  public static let fullName = "evenstride.v1.AssessRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__assess_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__AssessRequest>) {
    self.init()
    exercises = CArray.messages(c.pointee.exercises, c.pointee.n_exercises)
    scoreRule = ScoreRule(rawValue: Int32(bitPattern: c.pointee.score_rule.rawValue))
    indices = CArray.enums(c.pointee.indices, c.pointee.n_indices)
    confidenceLevel = c.pointee.confidence_level
    thresholdPercent = c.pointee.threshold_percent
    thresholdSource = String(cString: c.pointee.threshold_source)
    oneRmFormula = OneRmFormula(rawValue: Int32(bitPattern: c.pointee.one_rm_formula.rawValue))
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__AssessRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__assess_request__init(c)
    (c.pointee.exercises, c.pointee.n_exercises) = try arena.messages(self.exercises)
    c.pointee.score_rule = .init(rawValue: UInt32(bitPattern: self.scoreRule.rawValue))
    (c.pointee.indices, c.pointee.n_indices) = try arena.enums(self.indices)
    c.pointee.confidence_level = self.confidenceLevel
    c.pointee.threshold_percent = self.thresholdPercent
    if !self.thresholdSource.isEmpty { c.pointee.threshold_source = try arena.string(self.thresholdSource) }
    c.pointee.one_rm_formula = .init(rawValue: UInt32(bitPattern: self.oneRmFormula.rawValue))
  }
}

extension AssessResponse: CBacked {
  public static let fullName = "evenstride.v1.AssessResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__assess_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__AssessResponse>) {
    self.init()
    exercises = CArray.messages(c.pointee.exercises, c.pointee.n_exercises)
    summary = c.pointee.summary.map { PersonSummary(copying: $0) }
    scoreRule = ScoreRule(rawValue: Int32(bitPattern: c.pointee.score_rule.rawValue))
    thresholdPercent = c.pointee.threshold_percent
    thresholdSource = String(cString: c.pointee.threshold_source)
    provenance = c.pointee.provenance.map { Provenance(copying: $0) }
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__AssessResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__assess_response__init(c)
    (c.pointee.exercises, c.pointee.n_exercises) = try arena.messages(self.exercises)
    if let inner = self.summary { c.pointee.summary = try arena.message(inner) }
    c.pointee.score_rule = .init(rawValue: UInt32(bitPattern: self.scoreRule.rawValue))
    c.pointee.threshold_percent = self.thresholdPercent
    if !self.thresholdSource.isEmpty { c.pointee.threshold_source = try arena.string(self.thresholdSource) }
    if let inner = self.provenance { c.pointee.provenance = try arena.message(inner) }
  }
}

extension IndexValue: CBacked {
  public static let fullName = "evenstride.v1.IndexValue"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__index_value__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__IndexValue>) {
    self.init()
    index = AsymmetryIndex(rawValue: Int32(bitPattern: c.pointee.index.rawValue))
    value = c.pointee.value
    interval = c.pointee.interval.map { Interval(copying: $0) }
    formula = String(cString: c.pointee.formula)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__IndexValue>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__index_value__init(c)
    c.pointee.index = .init(rawValue: UInt32(bitPattern: self.index.rawValue))
    c.pointee.value = self.value
    if let inner = self.interval { c.pointee.interval = try arena.message(inner) }
    if !self.formula.isEmpty { c.pointee.formula = try arena.string(self.formula) }
  }
}

extension SessionScores: CBacked {
  public static let fullName = "evenstride.v1.SessionScores"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__session_scores__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__SessionScores>) {
    self.init()
    session = c.pointee.session
    leftScore = c.pointee.left_score
    rightScore = c.pointee.right_score
    logRatio = c.pointee.log_ratio
    weakerSide = Side(rawValue: Int32(bitPattern: c.pointee.weaker_side.rawValue))
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__SessionScores>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__session_scores__init(c)
    c.pointee.session = self.session
    c.pointee.left_score = self.leftScore
    c.pointee.right_score = self.rightScore
    c.pointee.log_ratio = self.logRatio
    c.pointee.weaker_side = .init(rawValue: UInt32(bitPattern: self.weakerSide.rawValue))
  }
}

extension ExerciseAsymmetry: CBacked {
  public static let fullName = "evenstride.v1.ExerciseAsymmetry"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__exercise_asymmetry__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__ExerciseAsymmetry>) {
    self.init()
    name = String(cString: c.pointee.name)
    unit = String(cString: c.pointee.unit)
    leftScore = c.pointee.left_score
    rightScore = c.pointee.right_score
    leftTrials = c.pointee.left_trials
    rightTrials = c.pointee.right_trials
    weakerSide = Side(rawValue: Int32(bitPattern: c.pointee.weaker_side.rawValue))
    standardError = c.pointee.standard_error
    degreesOfFreedom = c.pointee.degrees_of_freedom
    errorSource = ErrorSource(rawValue: Int32(bitPattern: c.pointee.error_source.rawValue))
    indices = CArray.messages(c.pointee.indices, c.pointee.n_indices)
    probabilityWeakerSide = c.pointee.probability_weaker_side
    probabilityBeyondThreshold = c.pointee.probability_beyond_threshold
    verdict = Verdict(rawValue: Int32(bitPattern: c.pointee.verdict.rawValue))
    declaredSide = Side(rawValue: Int32(bitPattern: c.pointee.declared_side.rawValue))
    declaredSideAgrees = c.pointee.declared_side_agrees != 0
    flags = CArray.enums(c.pointee.flags, c.pointee.n_flags)
    mdc90LogRatio = c.pointee.mdc90_log_ratio
    mdc95LogRatio = c.pointee.mdc95_log_ratio
    mdc95Percent = c.pointee.mdc95_percent
    detectable = DetectableVerdict(rawValue: Int32(bitPattern: c.pointee.detectable.rawValue))
    thresholdPercent = c.pointee.threshold_percent
    thresholdSource = String(cString: c.pointee.threshold_source)
    declaredBy = DeclaredBy(rawValue: Int32(bitPattern: c.pointee.declared_by.rawValue))
    leftFailed = c.pointee.left_failed
    rightFailed = c.pointee.right_failed
    sessions = CArray.messages(c.pointee.sessions, c.pointee.n_sessions)
    replicatedPercent = c.pointee.replicated_percent
    oneRmFormula = OneRmFormula(rawValue: Int32(bitPattern: c.pointee.one_rm_formula.rawValue))
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__ExerciseAsymmetry>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__exercise_asymmetry__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
    c.pointee.left_score = self.leftScore
    c.pointee.right_score = self.rightScore
    c.pointee.left_trials = self.leftTrials
    c.pointee.right_trials = self.rightTrials
    c.pointee.weaker_side = .init(rawValue: UInt32(bitPattern: self.weakerSide.rawValue))
    c.pointee.standard_error = self.standardError
    c.pointee.degrees_of_freedom = self.degreesOfFreedom
    c.pointee.error_source = .init(rawValue: UInt32(bitPattern: self.errorSource.rawValue))
    (c.pointee.indices, c.pointee.n_indices) = try arena.messages(self.indices)
    c.pointee.probability_weaker_side = self.probabilityWeakerSide
    c.pointee.probability_beyond_threshold = self.probabilityBeyondThreshold
    c.pointee.verdict = .init(rawValue: UInt32(bitPattern: self.verdict.rawValue))
    c.pointee.declared_side = .init(rawValue: UInt32(bitPattern: self.declaredSide.rawValue))
    c.pointee.declared_side_agrees = self.declaredSideAgrees ? 1 : 0
    (c.pointee.flags, c.pointee.n_flags) = try arena.enums(self.flags)
    c.pointee.mdc90_log_ratio = self.mdc90LogRatio
    c.pointee.mdc95_log_ratio = self.mdc95LogRatio
    c.pointee.mdc95_percent = self.mdc95Percent
    c.pointee.detectable = .init(rawValue: UInt32(bitPattern: self.detectable.rawValue))
    c.pointee.threshold_percent = self.thresholdPercent
    if !self.thresholdSource.isEmpty { c.pointee.threshold_source = try arena.string(self.thresholdSource) }
    c.pointee.declared_by = .init(rawValue: UInt32(bitPattern: self.declaredBy.rawValue))
    c.pointee.left_failed = self.leftFailed
    c.pointee.right_failed = self.rightFailed
    (c.pointee.sessions, c.pointee.n_sessions) = try arena.messages(self.sessions)
    c.pointee.replicated_percent = self.replicatedPercent
    c.pointee.one_rm_formula = .init(rawValue: UInt32(bitPattern: self.oneRmFormula.rawValue))
  }
}

extension PersonSummary: CBacked {
  public static let fullName = "evenstride.v1.PersonSummary"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__person_summary__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__PersonSummary>) {
    self.init()
    exercisesAssessed = c.pointee.exercises_assessed
    beyondThreshold = c.pointee.beyond_threshold
    expectedByNoise = c.pointee.expected_by_noise
    leftWeaker = c.pointee.left_weaker
    rightWeaker = c.pointee.right_weaker
    sameSideThroughout = c.pointee.same_side_throughout != 0
    weakerSide = Side(rawValue: Int32(bitPattern: c.pointee.weaker_side.rawValue))
    meanLogRatio = c.pointee.mean_log_ratio
    exercisesWithError = c.pointee.exercises_with_error
    probabilityAnyByNoise = c.pointee.probability_any_by_noise
    beyondMdc95 = c.pointee.beyond_mdc95
    declared = c.pointee.declared
    declaredAgreeing = c.pointee.declared_agreeing
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__PersonSummary>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__person_summary__init(c)
    c.pointee.exercises_assessed = self.exercisesAssessed
    c.pointee.beyond_threshold = self.beyondThreshold
    c.pointee.expected_by_noise = self.expectedByNoise
    c.pointee.left_weaker = self.leftWeaker
    c.pointee.right_weaker = self.rightWeaker
    c.pointee.same_side_throughout = self.sameSideThroughout ? 1 : 0
    c.pointee.weaker_side = .init(rawValue: UInt32(bitPattern: self.weakerSide.rawValue))
    c.pointee.mean_log_ratio = self.meanLogRatio
    c.pointee.exercises_with_error = self.exercisesWithError
    c.pointee.probability_any_by_noise = self.probabilityAnyByNoise
    c.pointee.beyond_mdc95 = self.beyondMdc95
    c.pointee.declared = self.declared
    c.pointee.declared_agreeing = self.declaredAgreeing
  }
}

extension IndicesRequest: CBacked {
  public static let fullName = "evenstride.v1.IndicesRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__indices_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__IndicesRequest>) {
    self.init()
    left = CArray.numbers(c.pointee.left, c.pointee.n_left)
    right = CArray.numbers(c.pointee.right, c.pointee.n_right)
    standardErrors = CArray.numbers(c.pointee.standard_errors, c.pointee.n_standard_errors)
    columns = CArray.enums(c.pointee.columns, c.pointee.n_columns)
    confidenceLevel = c.pointee.confidence_level
    thresholdPercent = c.pointee.threshold_percent
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__IndicesRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__indices_request__init(c)
    (c.pointee.left, c.pointee.n_left) = try arena.numbers(self.left)
    (c.pointee.right, c.pointee.n_right) = try arena.numbers(self.right)
    (c.pointee.standard_errors, c.pointee.n_standard_errors) = try arena.numbers(self.standardErrors)
    (c.pointee.columns, c.pointee.n_columns) = try arena.enums(self.columns)
    c.pointee.confidence_level = self.confidenceLevel
    c.pointee.threshold_percent = self.thresholdPercent
  }
}

extension ResultColumn: CBacked {
  public static let fullName = "evenstride.v1.ResultColumn"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__result_column__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__ResultColumn>) {
    self.init()
    column = IndexColumn(rawValue: Int32(bitPattern: c.pointee.column.rawValue))
    values = CArray.numbers(c.pointee.values, c.pointee.n_values)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__ResultColumn>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__result_column__init(c)
    c.pointee.column = .init(rawValue: UInt32(bitPattern: self.column.rawValue))
    (c.pointee.values, c.pointee.n_values) = try arena.numbers(self.values)
  }
}

extension IndicesResponse: CBacked {
  public static let fullName = "evenstride.v1.IndicesResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__indices_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__IndicesResponse>) {
    self.init()
    columns = CArray.messages(c.pointee.columns, c.pointee.n_columns)
    undefinedPairs = c.pointee.undefined_pairs
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__IndicesResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__indices_response__init(c)
    (c.pointee.columns, c.pointee.n_columns) = try arena.messages(self.columns)
    c.pointee.undefined_pairs = self.undefinedPairs
  }
}
