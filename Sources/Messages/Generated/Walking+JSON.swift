// Written by proto/generate from proto/evenstride/v1/walking.proto; do not edit.
// swift-format-ignore-file

extension RelateRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&outcome, "outcome")
    try json.read(&exercises, "exercises")
    try json.read(&measures, "measures")
    try json.read(&covariates, "covariates")
    try json.read(&confidenceLevel, "confidenceLevel", "confidence_level")
    try json.read(&adjustFor, "adjustFor", "adjust_for")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(outcome, "outcome")
    try json.write(exercises, "exercises")
    try json.write(measures, "measures")
    try json.write(covariates, "covariates")
    try json.write(confidenceLevel, "confidenceLevel")
    try json.write(adjustFor, "adjustFor")
  }
}

extension Correlation: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&estimate, "estimate")
    try json.read(&interval, "interval")
    try json.read(&statistic, "statistic")
    try json.read(&p, "p")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(estimate, "estimate")
    try json.write(interval, "interval")
    try json.write(statistic, "statistic")
    try json.write(p, "p")
  }
}

extension Relation: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&measure, "measure")
    try json.read(&unit, "unit")
    try json.read(&n, "n")
    try json.read(&pearson, "pearson")
    try json.read(&spearman, "spearman")
    try json.read(&kendall, "kendall")
    try json.read(&pHolm, "pHolm", "p_holm")
    try json.read(&rank, "rank")
    try json.read(&pBenjaminiHochberg, "pBenjaminiHochberg", "p_benjamini_hochberg")
    try json.read(&partialPearson, "partialPearson", "partial_pearson")
    try json.read(&partialSpearman, "partialSpearman", "partial_spearman")
    try json.read(&partialN, "partialN", "partial_n")
    try json.read(&pSameAsFirst, "pSameAsFirst", "p_same_as_first")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(measure, "measure")
    try json.write(unit, "unit")
    try json.write(n, "n")
    try json.write(pearson, "pearson")
    try json.write(spearman, "spearman")
    try json.write(kendall, "kendall")
    try json.write(pHolm, "pHolm")
    try json.write(rank, "rank")
    try json.write(pBenjaminiHochberg, "pBenjaminiHochberg")
    try json.write(partialPearson, "partialPearson")
    try json.write(partialSpearman, "partialSpearman")
    try json.write(partialN, "partialN")
    try json.write(pSameAsFirst, "pSameAsFirst")
  }
}

extension RelateResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&relations, "relations")
    try json.read(&scale, "scale")
    try json.read(&provenance, "provenance")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(relations, "relations")
    try json.write(scale, "scale")
    try json.write(provenance, "provenance")
  }
}
