import Glibc

extension VarianceComponents {
  /// A maximum of the restricted likelihood, in the unit of the scores; NaN until there is one.
  struct Fit {
    var subject = Double.nan
    var session = Double.nan
    var residual = Double.nan
    var logLikelihood = Double.nan
    var mean = Double.nan
    var sessionMeans: [Double] = []
    var fixedEffects: [Double] = []
    var fixedEffectErrors: [Double] = []
    /// From the ratios: the variance of a tiny unit may be 0 by underflow alone.
    var isAtBoundary = false
    var hasConverged = false

    init() {}

    /// - Parameter isCancelled: once true, there is no maximum.
    init(_ likelihood: RestrictedLikelihood, _ isCancelled: () -> Bool) {
      self.init()
      if likelihood.sumWithin == 0 {
        self.init(withoutResidual: likelihood)
        return
      }
      let point = likelihood.maximum(isCancelled)
      guard point.converged else { return }
      let table = likelihood.table
      let df = likelihood.df
      let variance = point.quadratic / df
      let square = table.scale * table.scale
      subject = point.ratio * variance * square
      session = point.sessionRatio * variance * square
      residual = variance * square
      isAtBoundary =
        point.ratio == 0 || (likelihood.design == .twoWayRandom && point.sessionRatio == 0)
      // ln of the scaled variance and of the scale apart: the square of a tiny scale may be 0.
      logLikelihood =
        -(df * (log(2 * .pi) + log(variance) + 2 * log(table.scale) + 1) + point.logDeterminants)
        / 2
      setEffects(likelihood, point.mean, point.effects)
      fixedEffectErrors = Self.relativeErrors(likelihood, point).map {
        $0 * variance.squareRoot() * table.scale
      }
      hasConverged = true
    }

    /// Sessions that agree exactly: the limits of the components as the residual goes to 0.
    private init(withoutResidual likelihood: RestrictedLikelihood) {
      self.init()
      let table = likelihood.table
      // Sessions that share no subjects have no differences that are free of the subjects.
      let isConnected =
        likelihood.design == .oneWay
        || likelihood.dfWithin == table.count - table.subjects - table.sessions + 1
      guard isConnected else { return }
      let square = table.scale * table.scale
      let means = likelihood.subjectMeans(less: likelihood.baseline)
      let spread = Descriptive.sampleVariance(means)
      subject = spread <= table.noise ? 0 : spread * square
      session = Descriptive.sampleVariance(likelihood.baseline) * square
      residual = 0
      isAtBoundary = true
      logLikelihood = .infinity
      setEffects(likelihood, Descriptive.mean(means), likelihood.baseline)
      fixedEffectErrors = fixedEffects.map { _ in .nan }
      hasConverged = true
    }

    private mutating func setEffects(
      _ likelihood: RestrictedLikelihood, _ mean: Double, _ effects: [Double]
    ) {
      let table = likelihood.table
      self.mean = table.center + table.scale * mean
      guard likelihood.design == .twoWayFixedSessions else {
        if likelihood.design == .twoWayRandom && residual == 0 {
          self.mean = table.center + table.scale * (mean + Descriptive.mean(effects))
        }
        fixedEffects = [self.mean]
        return
      }
      sessionMeans = effects.map { table.center + table.scale * (mean + $0) }
      fixedEffects =
        sessionMeans.prefix(1) + effects.dropFirst().map { table.scale * ($0 - effects[0]) }
    }

    /// The standard errors of the fixed effects in units of the residual's standard deviation.
    private static func relativeErrors(
      _ likelihood: RestrictedLikelihood, _ point: RestrictedLikelihood.Point
    ) -> [Double] {
      guard let information = point.information else {
        return [likelihood.generalPrecision(point.ratio).squareRoot()].map { 1 / $0 }
      }
      let size = information.size
      let factor = CholeskyFactor(information.matrix, size: size)
      let inverse = factor.inverse()
      let sums = information.sums
      // Session 1's mean has variance 1/G + sᵀE⁻¹s/G² and covariance −E⁻¹s/G with the differences.
      let crossed = factor.solve(sums).map { -$0 / information.general }
      var first = 1 / information.general
      for a in 0..<size { first -= crossed[a] * sums[a] / information.general }
      if likelihood.design == .twoWayFixedSessions {
        return [first.squareRoot()] + (0..<size).map { inverse[$0 * size + $0].squareRoot() }
      }
      // Random sessions add φ to session 1 and to every difference, and −φ between them; the mean
      // is session 1 less what the differences tell about it.
      let phi = point.sessionRatio
      var covariance = inverse
      for a in 0..<size {
        for b in 0..<size { covariance[a * size + b] += a == b ? 2 * phi : phi }
      }
      let cross = crossed.map { $0 - phi }
      let explained = zip(cross, CholeskyFactor(covariance, size: size).solve(cross)).reduce(0) {
        $0 + $1.0 * $1.1
      }
      return [(first + phi - explained).squareRoot()]
    }
  }
}

extension RestrictedLikelihood {
  /// Σ m_i/(1 + λm_i), the information about the mean of one-way data.
  func generalPrecision(_ ratio: Double) -> Double {
    var sum = 0.0
    for i in 0..<table.subjects {
      let length = Double(table.starts[i + 1] - table.starts[i])
      sum += length / (1 + ratio * length)
    }
    return sum
  }
}
