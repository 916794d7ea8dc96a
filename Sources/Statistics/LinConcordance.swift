import Glibc

/// Lin's concordance correlation coefficient of two sessions: how near the pairs lie to the line of
/// identity.
///
/// ρ_c = 2·s₁₂/(s₁² + s₂² + (m₂ − m₁)²) = r·C_b, every moment with divisor n. r is Pearson's
/// (precision), C_b = 2/(v + 1/v + u²) ≤ 1 the accuracy, v = s₂/s₁ the scale shift and
/// u = (m₂ − m₁)/√(s₁·s₂) the location shift.
///
/// SE² = ((1 − r²)ρ_c²(1 − ρ_c²)/r² + 2ρ_c³(1 − ρ_c)u²/r − ρ_c⁴u⁴/(2r²))/(n − 2), with the
/// corrected factors of 2000 (the paper of 1989 has 4 and 2 in place of the last 2 and 1/2). SE of z = atanh(ρ_c) is SE/(1 − ρ_c²), and the interval is tanh(z ± z_q·SE_z).
///
/// Sources: Lin 1989, Biometrics 45:255, doi:10.2307/2532051; correction: Lin 2000, Biometrics
/// 56:324, doi:10.1111/j.0006-341X.2000.00324.x.
///
/// Edge cases: sessions of different length, fewer than two pairs, a NaN or infinite score, and two
/// constant sessions with the same value give NaN throughout; one constant session gives 0 without
/// an interval; two pairs have no interval; identical sessions give 1 and [1, 1].
///
/// R: `epiR::epi.ccc(session1, session2)`.
package struct LinConcordance: Sendable, Equatable {
  /// The number of pairs.
  package let count: Int
  /// ρ_c.
  package let estimate: Double
  /// Pearson's r, the precision.
  package let precision: Double
  /// C_b.
  package let accuracy: Double
  /// v.
  package let scaleShift: Double
  /// u.
  package let locationShift: Double
  /// The corrected standard error of ρ_c.
  package let standardError: Double
  /// ρ_c ± z_q·SE, given by some programs; it can pass 1.
  package let asymptoticInterval: Interval
  /// atanh(ρ_c).
  package let transformed: Double
  /// The standard error of `transformed`.
  package let transformedStandardError: Double
  /// The confidence level of both intervals.
  package let level: Double
  /// tanh(z ± z_q·SE_z).
  package let interval: Interval
  /// ρ_c with variances and covariance of divisor n − 1, as some programs print it.
  package let withSampleVariances: Double

  /// - Parameters:
  ///   - session1: the scores of the first session, one a subject.
  ///   - session2: those of the second, in the same order.
  ///   - isCancelled: once true, the numbers mean nothing.
  package init(
    session1: [Double], session2: [Double], level: Double = 0.95,
    isCancelled: () -> Bool = { false }
  ) {
    let moments = PairMoments(session1, session2, isCancelled)
    let n = Double(session1.count)
    let (v1, v2) = (moments.variance1, moments.variance2)
    let shift = moments.meanDifference * moments.meanDifference
    let product = (v1 * v2).squareRoot()
    let total = v1 + v2 + shift
    // 1 − ρ_c from the differences themselves: 1 minus the rounded ρ_c has no digits near 1.
    let disagreement = (moments.differenceVariance + shift) / total
    let estimate =
      disagreement < 0.5 ? 1 - disagreement : 2 * moments.covariance / total
    let r =
      product > 0
      ? Correlation.pearson(session1, session2, isCancelled: isCancelled).estimate : .nan
    let accuracy = 2 * product / total
    let location = moments.meanDifference / product.squareRoot()
    let unlike = disagreement * (1 + estimate)
    let z = log1p(estimate) / 2 - log(disagreement) / 2
    let error = Self.standardError(
      estimate, r: r, accuracy: accuracy, location: location, disagreement: disagreement,
      count: n)
    // 0/0 for identical sessions, in which nothing is uncertain.
    let transformedError = disagreement == 0 ? 0 * error : error / unlike
    let width = Normal.upperQuantile(tailProbability(level: level))
    let sampleFactor = n / (n - 1)
    count = session1.count
    self.estimate = estimate
    precision = r
    self.accuracy = accuracy
    scaleShift = (v2 / v1).squareRoot()
    locationShift = location
    standardError = error
    asymptoticInterval = Interval(center: estimate, halfWidth: width * error)
    transformed = z
    transformedStandardError = transformedError
    self.level = level
    interval = Interval(
      lower: tanh(z - width * transformedError), upper: tanh(z + width * transformedError))
    withSampleVariances =
      2 * moments.covariance * sampleFactor / ((v1 + v2) * sampleFactor + shift)
  }

  /// The formula with ρ_c/r written as C_b, so that r = 0 is no division by 0.
  private static func standardError(
    _ c: Double, r: Double, accuracy: Double, location: Double, disagreement: Double, count: Double
  ) -> Double {
    guard count > 2 else { return .nan }
    let u2 = location * location
    let spread = (1 - r) * (1 + r) * accuracy * accuracy * disagreement * (1 + c)
    let shift = 2 * c * c * accuracy * disagreement * u2
    let both = c * c * accuracy * accuracy * u2 * u2 / 2
    return ((spread + shift - both) / (count - 2)).squareRoot()
  }
}

/// Moments with divisor n of paired values, in units of the largest deviation, so that squares stay
/// in the range of a double.
private struct PairMoments {
  var variance1 = Double.nan
  var variance2 = Double.nan
  var covariance = Double.nan
  /// Mean 2 − mean 1.
  var meanDifference = Double.nan
  /// The variance of value 2 − value 1.
  var differenceVariance = Double.nan

  init(_ x: [Double], _ y: [Double], _ isCancelled: () -> Bool) {
    guard x.count == y.count, x.count >= 2, x.allSatisfy(\.isFinite), y.allSatisfy(\.isFinite),
      !isCancelled()
    else { return }
    let xMean = Descriptive.mean(x)
    if isCancelled() { return }
    let yMean = Descriptive.mean(y)
    if isCancelled() { return }
    let between = Descriptive.mean(zip(x, y).map { $1 - $0 })
    var scale = between.magnitude
    for i in x.indices {
      scale = max(scale, (x[i] - xMean).magnitude, (y[i] - yMean).magnitude)
    }
    guard scale > 0, scale < .infinity, !isCancelled() else { return }
    (variance1, variance2, covariance, differenceVariance) = (0, 0, 0, 0)
    let n = Double(x.count)
    for i in x.indices {
      let u = (x[i] - xMean) / scale
      let v = (y[i] - yMean) / scale
      let d = ((y[i] - x[i]) - between) / scale
      variance1 += u * u / n
      variance2 += v * v / n
      covariance += u * v / n
      differenceVariance += d * d / n
    }
    meanDifference = between / scale
  }
}
