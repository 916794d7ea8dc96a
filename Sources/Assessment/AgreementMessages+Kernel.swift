import Messages
import Statistics

// What two sessions allow beyond any number of them.

extension Messages.BlandAltman {
  init(_ result: Statistics.BlandAltman, level: Double) {
    self.init(
      bias: result.bias, biasInterval: .init(result.biasInterval, level: level), t: result.t,
      df: result.degreesOfFreedom, p: result.p, sd: result.standardDeviation,
      lowerLimit: result.lowerLimit.value, upperLimit: result.upperLimit.value,
      lowerLimitInterval: .init(result.lowerLimit.exact, level: level),
      upperLimitInterval: .init(result.upperLimit.exact, level: level),
      lowerLimitIntervalApproximate: .init(result.lowerLimit.approximate, level: level),
      upperLimitIntervalApproximate: .init(result.upperLimit.approximate, level: level),
      tolerance: .init(result.toleranceInterval(confidence: level), level: level))
  }
}

extension Messages.RatioLimits {
  init(_ result: Statistics.RatioLimits, level: Double) {
    self.init(
      biasRatio: result.bias, biasRatioInterval: .init(result.biasInterval, level: level),
      lowerLimit: result.lowerLimit.value, upperLimit: result.upperLimit.value,
      lowerLimitInterval: .init(result.lowerLimit.exact, level: level),
      upperLimitInterval: .init(result.upperLimit.exact, level: level))
  }
}

extension Messages.Heteroscedasticity {
  init(_ error: Statistics.Heteroscedasticity, _ bias: ProportionalBias) {
    self.init(
      pearson: error.pearson.estimate, pearsonP: error.pearson.p,
      spearman: error.spearman.estimate, spearmanP: error.spearman.p,
      kendall: error.kendall.estimate, kendallP: error.kendall.p, slope: error.regression.slope,
      slopeStandardError: error.regression.standardError, slopeP: error.regression.p,
      biasSlope: bias.regression.slope, biasSlopeStandardError: bias.regression.standardError,
      biasSlopeP: bias.regression.p)
  }
}

extension Concordance {
  init(_ result: LinConcordance, level: Double) {
    self.init(
      estimate: result.estimate, interval: .init(result.interval, level: level),
      precision: result.precision, accuracy: result.accuracy,
      locationShift: result.locationShift, scaleShift: result.scaleShift)
  }
}
