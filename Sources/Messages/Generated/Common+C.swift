// Written by proto/generate from proto/evenstride/v1/common.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension Interval: CBacked {
  public static let fullName = "evenstride.v1.Interval"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__interval__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Interval>) {
    self.init()
    lower = c.pointee.lower
    upper = c.pointee.upper
    level = c.pointee.level
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Interval>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__interval__init(c)
    c.pointee.lower = self.lower
    c.pointee.upper = self.upper
    c.pointee.level = self.level
  }
}

extension Provenance: CBacked {
  public static let fullName = "evenstride.v1.Provenance"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__provenance__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Provenance>) {
    self.init()
    program = String(cString: c.pointee.program)
    version = String(cString: c.pointee.version)
    methods = CArray.strings(c.pointee.methods, c.pointee.n_methods)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Provenance>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__provenance__init(c)
    if !self.program.isEmpty { c.pointee.program = try arena.string(self.program) }
    if !self.version.isEmpty { c.pointee.version = try arena.string(self.version) }
    (c.pointee.methods, c.pointee.n_methods) = try arena.strings(self.methods)
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

extension BootstrapOptions: CBacked {
  public static let fullName = "evenstride.v1.BootstrapOptions"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__bootstrap_options__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__BootstrapOptions>) {
    self.init()
    resamples = c.pointee.resamples
    seed = c.pointee.seed
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__BootstrapOptions>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__bootstrap_options__init(c)
    c.pointee.resamples = self.resamples
    c.pointee.seed = self.seed
  }
}

extension Distribution: CBacked {
  public static let fullName = "evenstride.v1.Distribution"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__distribution__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Distribution>) {
    self.init()
    n = c.pointee.n
    mean = c.pointee.mean
    sd = c.pointee.sd
    minimum = c.pointee.minimum
    firstQuartile = c.pointee.first_quartile
    median = c.pointee.median
    thirdQuartile = c.pointee.third_quartile
    maximum = c.pointee.maximum
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Distribution>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__distribution__init(c)
    c.pointee.n = self.n
    c.pointee.mean = self.mean
    c.pointee.sd = self.sd
    c.pointee.minimum = self.minimum
    c.pointee.first_quartile = self.firstQuartile
    c.pointee.median = self.median
    c.pointee.third_quartile = self.thirdQuartile
    c.pointee.maximum = self.maximum
  }
}

extension MeasurementError: CBacked {
  public static let fullName = "evenstride.v1.MeasurementError"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__measurement_error__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__MeasurementError>) {
    self.init()
    cvPercent = c.pointee.cv_percent
    semLog = c.pointee.sem_log
    source = String(cString: c.pointee.source)
    legCorrelation = c.pointee.leg_correlation
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__MeasurementError>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__measurement_error__init(c)
    c.pointee.cv_percent = self.cvPercent
    c.pointee.sem_log = self.semLog
    if !self.source.isEmpty { c.pointee.source = try arena.string(self.source) }
    c.pointee.leg_correlation = self.legCorrelation
  }
}
