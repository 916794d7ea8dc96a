// Written by proto/generate from proto/evenstride/v1/loads.proto; do not edit.
// swift-format-ignore-file

extension LegLoad: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&side, "side")
    try json.read(&unit, "unit")
    try json.read(&load, "load")
    try json.read(&repetitions, "repetitions")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(side, "side")
    try json.write(unit, "unit")
    try json.write(load, "load")
    try json.write(repetitions, "repetitions")
  }
}

extension LoadsRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&lifts, "lifts")
    try json.read(&formula, "formula")
    try json.read(&lowerPercent, "lowerPercent", "lower_percent")
    try json.read(&upperPercent, "upperPercent", "upper_percent")
    try json.read(&increment, "increment")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(lifts, "lifts")
    try json.write(formula, "formula")
    try json.write(lowerPercent, "lowerPercent")
    try json.write(upperPercent, "upperPercent")
    try json.write(increment, "increment")
  }
}

extension OneRmEstimate: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&formula, "formula")
    try json.read(&value, "value")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(formula, "formula")
    try json.write(value, "value")
  }
}

extension LoadReport: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&side, "side")
    try json.read(&unit, "unit")
    try json.read(&oneRm, "oneRm", "one_rm")
    try json.read(&oneRmLowest, "oneRmLowest", "one_rm_lowest")
    try json.read(&oneRmHighest, "oneRmHighest", "one_rm_highest")
    try json.read(&estimates, "estimates")
    try json.read(&bandLower, "bandLower", "band_lower")
    try json.read(&bandUpper, "bandUpper", "band_upper")
    try json.read(&platesLower, "platesLower", "plates_lower")
    try json.read(&platesUpper, "platesUpper", "plates_upper")
    try json.read(&flags, "flags")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(side, "side")
    try json.write(unit, "unit")
    try json.write(oneRm, "oneRm")
    try json.write(oneRmLowest, "oneRmLowest")
    try json.write(oneRmHighest, "oneRmHighest")
    try json.write(estimates, "estimates")
    try json.write(bandLower, "bandLower")
    try json.write(bandUpper, "bandUpper")
    try json.write(platesLower, "platesLower")
    try json.write(platesUpper, "platesUpper")
    try json.write(flags, "flags")
  }
}

extension LoadsResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&reports, "reports")
    try json.read(&provenance, "provenance")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(reports, "reports")
    try json.write(provenance, "provenance")
  }
}

extension NormRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&equation, "equation")
    try json.read(&age, "age")
    try json.read(&height, "height")
    try json.read(&weight, "weight")
    try json.read(&sex, "sex")
    try json.read(&distance, "distance")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(equation, "equation")
    try json.write(age, "age")
    try json.write(height, "height")
    try json.write(weight, "weight")
    try json.write(sex, "sex")
    try json.write(distance, "distance")
  }
}

extension NormResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&expected, "expected")
    try json.read(&percentOfExpected, "percentOfExpected", "percent_of_expected")
    try json.read(&rSquared, "rSquared", "r_squared")
    try json.read(&formula, "formula")
    try json.read(&source, "source")
    try json.read(&provenance, "provenance")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(expected, "expected")
    try json.write(percentOfExpected, "percentOfExpected")
    try json.write(rSquared, "rSquared")
    try json.write(formula, "formula")
    try json.write(source, "source")
    try json.write(provenance, "provenance")
  }
}
