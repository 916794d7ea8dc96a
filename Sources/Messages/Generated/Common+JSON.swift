// Written by proto/generate from proto/evenstride/v1/common.proto; do not edit.
// swift-format-ignore-file

extension Interval: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&lower, "lower")
    try json.read(&upper, "upper")
    try json.read(&level, "level")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(lower, "lower")
    try json.write(upper, "upper")
    try json.write(level, "level")
  }
}

extension Provenance: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&program, "program")
    try json.read(&version, "version")
    try json.read(&methods, "methods")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(program, "program")
    try json.write(version, "version")
    try json.write(methods, "methods")
  }
}

extension LegStrengths: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&exercise, "exercise")
    try json.read(&unit, "unit")
    try json.read(&left, "left")
    try json.read(&right, "right")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(exercise, "exercise")
    try json.write(unit, "unit")
    try json.write(left, "left")
    try json.write(right, "right")
  }
}

extension BootstrapOptions: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&resamples, "resamples")
    try json.read(&seed, "seed")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(resamples, "resamples")
    try json.write(seed, "seed")
  }
}

extension Distribution: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&n, "n")
    try json.read(&mean, "mean")
    try json.read(&sd, "sd")
    try json.read(&minimum, "minimum")
    try json.read(&firstQuartile, "firstQuartile", "first_quartile")
    try json.read(&median, "median")
    try json.read(&thirdQuartile, "thirdQuartile", "third_quartile")
    try json.read(&maximum, "maximum")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(n, "n")
    try json.write(mean, "mean")
    try json.write(sd, "sd")
    try json.write(minimum, "minimum")
    try json.write(firstQuartile, "firstQuartile")
    try json.write(median, "median")
    try json.write(thirdQuartile, "thirdQuartile")
    try json.write(maximum, "maximum")
  }
}

extension MeasurementError: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&cvPercent, "cvPercent", "cv_percent")
    try json.read(&semLog, "semLog", "sem_log")
    try json.read(&source, "source")
    try json.read(&legCorrelation, "legCorrelation", "leg_correlation")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(cvPercent, "cvPercent")
    try json.write(semLog, "semLog")
    try json.write(source, "source")
    try json.write(legCorrelation, "legCorrelation")
  }
}
